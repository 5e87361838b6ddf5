"""Names that might be something else than they seem are unknown."""
import numpy as np
import tensorflow as tf
from tensorflow.keras import layers
from unknown_library import *  # noqa: F403

real = tf.keras.layers.Embedding(100, 4)


def parameter(np, tf):
    layer = tf.keras.layers.Embedding(10, 2)
    layer(np.random.rand(3))


parameter(object(), object())


def local_embedding():
    def Embedding(rows, columns):
        return lambda x: x

    Embedding(10, 4)(np.random.rand(3))


local_embedding()


class Embedding:
    def __init__(self, *sizes):
        pass

    def __call__(self, x):
        return x


Embedding(10, 4)(np.random.rand(3))


class Fake:
    def rand(self, n):
        return list(range(n))


def rebound():
    np = Fake()
    real(np.rand(3))


rebound()


def assigned_later():
    try:
        real(random_ids())
    finally:
        pass


def random_ids():
    return np.arange(3)


assigned_later()


def unbound_local():
    real(np.random.rand(3))  # UnboundLocalError
    np = None  # noqa: F841


def conditional(flag):
    if flag:
        layer = real
    else:
        layer = print
    layer(np.random.rand(3))  # EMB101


conditional(input())
layers = Fake()
fake = layers.Embedding(10, 4)
fake(np.random.rand(3))

for real_or_not in [print, str]:
    real_or_not(np.random.rand(3))

mine = tf.keras.layers.Embedding(10, 4)
mine = print
mine(np.random.rand(3))
mine = tf.keras.layers.Embedding(10, 4)
del mine
try:
    mine(np.random.rand(3))
except NameError:
    pass

real.call = lambda x: x
float = int  # noqa: A001
real(np.array([float(3)]))


def range(n):  # noqa: A001
    return [0.5] * n


for i in range(3):
    real(np.array([i]))

for tf in [None]:
    pass
real(tf.random.uniform((3,)))
with open("x") as np:
    real(np.random.rand(3))
