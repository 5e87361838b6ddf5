"""Two questions about one thing: what the first decided holds for the second."""
import os

import numpy as np
import tensorflow as tf

emb = tf.keras.layers.Embedding(100, 4)
dense = tf.keras.layers.Dense(4)
ids = np.arange(3)
FLAG = os.environ.get("FLAG")


# begun in a ternary
def ternary(x, flag):
    x = x / 2 if flag else x
    if not flag:
        emb(x)


def ternary_both(x, flag):
    y = x / 2 if flag else x
    layer = dense if flag else emb
    return layer(y)


def ternary_kept(x, flag):
    x = x / 2 if flag else x
    if flag:
        emb(x)  # EMB102
    else:
        emb(x)


def ternary_other(x, flag, other):
    x = x / 2 if flag else x
    if not other:
        emb(x)  # EMB102


def ternary_none(x, scale=None):
    y = x * 0.5 if scale is not None else x
    if scale is None:
        emb(y)


ternary(ids, FLAG)
ternary_both(ids, FLAG)
ternary_kept(ids, FLAG)
ternary_other(ids, FLAG, input())
ternary_none(ids, FLAG)


# two ternaries in one function
def last(x, flag):
    x = x / 2 if flag else x
    return dense(x) if flag else emb(x)


def last_wrong(x, flag):
    x = x / 2 if flag else x
    return emb(x) if flag else dense(x)  # EMB102


last(ids, FLAG)
last_wrong(ids, FLAG)


# begun in `or` and `and`
def short(x, flag):
    y = flag and x / 2
    if not flag:
        y = x
    emb(y.astype(int))  # EMB105
    return y


short(ids, FLAG)


# a stored condition
def stored(x, mode):
    scale = mode == "scale"
    if scale:
        x = x / 2
    if scale:
        return dense(x)
    return emb(x)


stored(ids, FLAG)


# in a class: an attribute is asked twice
class Net(tf.keras.Model):
    def __init__(self, embed):
        super().__init__()
        self.embed = embed
        self.layer = tf.keras.layers.Embedding(50, 4) if embed else tf.keras.layers.Dense(4)

    def call(self, x):
        if not self.embed:
            x = tf.cast(x, tf.float32) / 10.0
        return self.layer(x)


Net(FLAG)(ids)
Net(True)(ids)
Net(False)(ids)


# which model it is goes with the data; what a model does by itself does not
class Noisy(tf.keras.Model):
    def __init__(self):
        super().__init__()
        self.table = tf.keras.layers.Embedding(50, 4)

    def call(self, x):
        return self.table(x) + self.table(tf.random.uniform((3,)))  # EMB101


class Positions(tf.keras.Model):
    def __init__(self):
        super().__init__()
        self.table = tf.keras.layers.Embedding(50, 4)

    def call(self, x):
        return tf.cast(x, tf.float32) + self.table(tf.range(3))


either = Noisy() if FLAG else Positions()
either(np.random.rand(3))
both = Noisy() if FLAG else Net(True)
both(np.random.rand(3))  # EMB101


# a definition between the two questions
SCALE = os.environ.get("SCALE")
table = tf.keras.layers.Embedding(50, 4)
numbers = np.arange(3)
if SCALE:
    numbers = numbers / 50


def between(a, flag=SCALE):
    return a if flag else a + 1


class Between:
    kept = []

    def call(self, a):
        return between(a)


if SCALE:
    dense(numbers)
else:
    table(numbers)
    table(between(numbers))
    table(Between().call(numbers) / 50)  # EMB101
if FLAG:
    table(numbers)  # EMB101


# the first question within a `with`, the second one in it or after it
with tf.device("cpu"):
    pixels = np.arange(3)
    if SCALE:
        pixels = pixels / 50
    if not SCALE:
        table(pixels)
if SCALE:
    dense(pixels)
    table(pixels)  # EMB101
else:
    table(pixels)


def opened(path, scale):
    with open(path) as lines, tf.GradientTape():
        values = np.arange(3)
        with tf.name_scope("inner"):
            if scale:
                values = values / 50
    return dense(values) if scale else table(values)


class Scope:
    def __enter__(self):
        return np.arange(3)

    def __exit__(self, *error):
        pass


def own_scope(scale):
    with Scope() as values:
        if scale:
            values = values / 50
        table(values)  # EMB101


opened("a", FLAG)
own_scope(FLAG)
