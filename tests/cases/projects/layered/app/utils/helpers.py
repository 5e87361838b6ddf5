import functools


def timed(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        return function(*args, **kwargs)

    return wrapper


def evaluate(model, loader):
    for batch in loader:
        model(batch)
