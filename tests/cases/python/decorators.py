"""Decorators of functions, methods and classes."""
import functools

import numpy as np
import tensorflow as tf

emb = tf.keras.layers.Embedding(100, 4)
ids = np.arange(3)
noise = np.random.rand(3)


def whole(function):
    def wrapper(*args, **kwargs):
        return function(*args, **kwargs).astype(int)

    return wrapper


def halved(function):
    @functools.wraps(function)
    def wrapper(x):
        return function(x) / 2

    return wrapper


@whole
def cut(n):
    return np.full((n,), 7.5)


@halved
def half(x):
    return x


@whole
@halved
def both(x):
    return x


emb(cut(3))
emb(half(ids + 1))  # EMB102
emb(both(ids + 4))


def scaled(by):
    def decorate(function):
        def wrapper(*args):
            return function(*args) * by

        return wrapper

    return decorate


@scaled(2)
def doubled():
    return np.arange(3)


@scaled(by=0.25)
def quarter():
    return np.arange(3)


emb(doubled())
emb(quarter())  # EMB101


def optional(function=None, *, by=0.5):
    if function is None:
        return functools.partial(optional, by=by)

    @functools.wraps(function)
    def wrapper(*args):
        return function(*args) * by

    return wrapper


@optional
def one():
    return np.arange(3)


@optional(by=2)
def two():
    return np.arange(3)


emb(one())  # EMB102
emb(two())


class Cached:
    def __init__(self, function):
        self.function = function
        self.value = None

    def __call__(self, *args):
        if self.value is None:
            self.value = self.function(*args)
        return self.value


@Cached
def stored():
    return np.random.rand(3)


emb(stored())  # EMB101


@functools.lru_cache(maxsize=None)
def load(n):
    return np.random.rand(n)


@functools.cache
def load_ids(n):
    return np.arange(n)


emb(load(3))  # EMB101
emb(load_ids(3))


def add_noise(cls):
    cls.noise = np.random.rand(3)
    return cls


def replaced(cls):
    class Replacement(cls):
        def get(self):
            return np.arange(3)

    return Replacement


@add_noise
class Plain:
    def get(self):
        return np.random.rand(3)

    @whole
    def method(self):
        return np.full(3, 2.5)

    @staticmethod
    @halved
    def static(x):
        return x

    @classmethod
    @whole
    def klass(cls):
        return np.full(3, 2.5)


@replaced
class Changed:
    def get(self):
        return np.random.rand(3)


emb(Plain.noise)  # EMB101
emb(Plain().get())  # EMB101
emb(Plain().method())
emb(Plain.static(ids))  # EMB102
emb(Plain.klass())
emb(Changed().get())


@unknown_decorator
def who():
    return np.random.rand(3)


emb(who())


@tf.function(reduce_retracing=True)
def traced(x):
    return emb(x)


traced(ids)
traced(noise)  # EMB101


@tf.autograph.experimental.do_not_convert
def plain(x):
    return emb(x)


plain(noise)  # EMB101
