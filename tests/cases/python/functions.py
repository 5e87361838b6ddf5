"""Functions: arguments of every kind, closures, decorators, generators, recursion."""
import functools

import numpy as np
import tensorflow as tf

emb = tf.keras.layers.Embedding(100, 4)
noise = np.random.rand(3)
ids = np.arange(3)


def apply(layer, *args, **kwargs):
    return layer(*args, **kwargs)


apply(emb, ids)
apply(emb, noise)  # EMB101
apply(emb, inputs=noise)  # EMB101
apply(*[emb, noise])  # EMB101
apply(**{"layer": emb, "inputs": noise})  # EMB101


def defaults(x=noise, *, scale=1):
    return emb(x * scale)  # EMB101


defaults()


def logged(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        print(function.__name__)
        return function(*args, **kwargs)

    return wrapper


@logged
@tf.function
def look(x):
    return emb(x)


look(ids)
look(noise)  # EMB101


def make(dtype):
    def inner(n):
        return np.zeros(n, dtype=dtype)

    return inner


emb(make("int64")(3))
emb(make("float64")(3))  # EMB201

square = lambda v: v * v  # noqa: E731
emb(square(ids))
emb(square(np.array([0.5, 2.5])))  # EMB102


def count(n):
    for i in range(n):
        yield np.full((2,), i / 2)


for batch in count(5):
    emb(batch)  # EMB102


def depth(n, value):
    return value if n == 0 else depth(n - 1, value)


emb(depth(1, ids))


class Config:
    DTYPE = np.float32

    @staticmethod
    def ids(n):
        return np.arange(n)

    @classmethod
    def noise(cls, n):
        return np.ones(n, dtype=cls.DTYPE)

    @property
    def data(self):
        return np.random.rand(3)


emb(Config.ids(3))
emb(Config.noise(3))  # EMB201
emb(Config().data)  # EMB101
emb(functools.partial(np.full, fill_value=0.5)((2,)))  # EMB101


def unused(x):
    emb(x)
    emb(np.random.rand(3))  # EMB101


def counter():
    total = 0

    def more():
        nonlocal total
        total += 0.25
        return total

    more()
    return more()


emb(np.array([counter()]))  # EMB101
