"""Partial application, callbacks, closures, functions in containers, getattr."""
import functools
import operator
from functools import partial, reduce

import numpy as np
import tensorflow as tf

layers = tf.keras.layers
ids = np.random.randint(0, 50, (8, 4))
noise = np.random.rand(8, 4) * 50
emb = layers.Embedding(100, 8)

# partials of a layer's class, of a function, of a method
Table = partial(layers.Embedding, 50)
Table(8)(noise)  # EMB102
Table(8)(ids)
FloatRange = partial(tf.range, dtype=tf.float32)
emb(FloatRange(10))  # EMB201
emb(partial(tf.range, dtype=tf.int32)(10))
sample = functools.partial(tf.random.uniform, maxval=50)
emb(sample((3,)))  # EMB102
emb(sample((3,), dtype=tf.int32))
emb(partial(np.full, (2,))(0.5))  # EMB101


def lookup(table, x, factor=1):
    return table(x * factor)  # EMB102


words = partial(lookup, emb)
words(ids, factor=0.5)
words(ids, factor=2)
words(noise)  # EMB102
partial(words, factor=2)(ids)


# closures
def scaler(factor):
    def scale(x):
        return x * factor

    return scale


emb(scaler(0.5)(ids))  # EMB102
emb(scaler(2)(ids))


def embedder(vocab):
    table = layers.Embedding(vocab, 8)

    def embed(x):
        return table(x)

    return embed


embedder(50)(noise)  # EMB102
embedder(50)(ids)


def counter():
    total = 0

    def add(step):
        nonlocal total
        total += step
        return total

    return add


count = counter()
emb(np.array([count(1)]))
count = counter()
emb(np.array([count(0.5)]))  # EMB101


# callbacks: a function handed to another one
def apply(function, x):
    return function(x)


def apply_all(functions, x):
    for function in functions:
        x = function(x)
    return x


apply(emb, noise)  # EMB102
apply(emb, ids)
apply(lambda x: emb(x / 2), ids)  # EMB102
apply(lambda x: emb(x // 2), ids)
emb(apply_all([np.abs, np.sqrt], ids))  # EMB102
emb(apply_all([np.abs, np.sort], ids))
emb(reduce(lambda x, f: f(x), [np.abs, lambda x: x / 2], ids))  # EMB102
for table in map(layers.Embedding, [50, 60], [8, 8]):
    table(noise)  # EMB102
    table(ids)


# functions and layers in dicts, by a key that is known or not
STEPS = {"scale": lambda x: x / 50, "keep": lambda x: x}
emb(STEPS["scale"](ids))  # EMB101
emb(STEPS["keep"](ids))
TABLES = {"user": layers.Embedding(50, 4), "item": layers.Embedding(60, 4)}
TABLES["user"](noise)  # EMB102
TABLES["item"](ids)


def by_key(key, x):
    return TABLES[key](x)


by_key("user", noise)  # EMB102
by_key(input(), noise)  # EMB102
by_key(input(), ids)
MIXED = {"user": layers.Embedding(50, 4), "age": layers.Dense(4)}
for name, layer in MIXED.items():
    layer({"user": ids, "age": noise}[name])
for name in MIXED:
    if name == "age":
        MIXED[name](noise)
MIXED["user"](noise)  # EMB102
MIXED["age"](noise)


# getattr with a constant, setattr with a constant, methodcaller
class Holder:
    pass


holder = Holder()
setattr(holder, "table", layers.Embedding(50, 4))
getattr(holder, "table")(noise)  # EMB102
getattr(holder, "table")(ids)
getattr(layers, "Embedding")(50, 4)(noise)  # EMB102
getattr(layers, "Dense")(50)(noise)
getattr(np.random, "rand")(3)
emb(getattr(np.random, "rand")(3))  # EMB101
emb(getattr(np.random, "permutation")(3))
for name in ("user", "item"):
    setattr(holder, name + "_table", layers.Embedding(50, 4))
holder.user_table(noise)  # EMB102
holder.item_table(ids)
emb(operator.truediv(ids, 2))  # EMB102
emb(operator.floordiv(ids, 2))
emb(operator.itemgetter(0)([noise, ids]))  # EMB102
emb(operator.itemgetter(1)([noise, ids]))


# decorators that wrap
def logged(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        print(function.__name__)
        return function(*args, **kwargs)

    return wrapper


def halved(function):
    def wrapper(x):
        return function(x / 2)  # EMB102

    return wrapper


@logged
def look(x):
    return emb(x)


@halved
def look_half(x):
    return emb(x)


@functools.lru_cache(maxsize=None)
def vocabulary(size):
    return np.arange(size)


@functools.lru_cache(maxsize=None)
def weights(size):
    return np.linspace(0.0, 1.0, size)


look(noise)  # EMB102
look(ids)
look_half(ids)
emb(vocabulary(50))
emb(weights(50))  # EMB101
