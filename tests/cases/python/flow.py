"""Branches, loops, exceptions: a path that is proven float is reported, an unknown one is not."""
import os

import numpy as np
import tensorflow as tf

emb = tf.keras.layers.Embedding(100, 4)
FAST = os.environ.get("FAST") == "1"

x = np.random.rand(3) if FAST else np.random.rand(5)
emb(x)  # EMB101

if FAST:
    x = np.zeros(3, dtype=int)
else:
    x = np.ones(3, dtype=int)
emb(x)

x = None
if x is None:
    x = np.arange(3)
emb(x)

try:
    x = np.arange(4)
except ValueError:
    raise
emb(x)

x = np.random.rand(4)
x = (x * 100).astype("int32")
emb(x)

total = np.zeros(3)
for i in range(100):
    total = total + i * 0.5
emb(total)  # EMB102

count = 0
while count < 10:
    count += 1
    if count % 2:
        continue
    y = np.full((3,), count)
    emb(y)


def guarded(ids):
    if ids.dtype != np.int32:
        ids = ids.astype("int32")
    return emb(ids)


guarded(np.array([1.0, 2.0]))
guarded(np.array([1, 2], dtype="int32"))


def checked(ids):
    if not np.issubdtype(ids.dtype, np.integer):
        raise TypeError("ids")
    return emb(ids)


checked(np.array([1.5]))


def typed(ids):
    if isinstance(ids, tf.Tensor):
        return emb(tf.cast(ids, tf.int32))
    return emb(ids)


typed(tf.constant([1.5]))
typed(np.array([1.5]))  # EMB102

with open("data.txt") as lines:
    values = [int(line) for line in lines]
emb(np.array(values))

match len(values):
    case 1:
        z = np.zeros(1)
    case _:
        z = np.ones(2)
emb(z)  # EMB201
