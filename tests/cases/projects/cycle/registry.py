"""Imports what imports it: the cycle ends somewhere."""
MODELS = {}


def register(name):
    def wrapper(cls):
        MODELS[name] = cls
        return cls

    return wrapper


def build(name, **kwargs):
    return MODELS[name](**kwargs)


import encoders  # noqa: E402,F401
