"""Loops that may end before their time: whether the round with just that number is reached is not known."""
import numpy as np
import tensorflow as tf
from tensorflow.keras import layers

emb = layers.Embedding(100, 4)
rows = tf.data.Dataset.from_tensor_slices([1, 2, 300])
for row in rows:
    emb(row)  # EMB401
for row in rows:
    emb(row)
    break
for number, row in enumerate(rows):
    if number == 1:
        break
    emb(row)
for row in rows:
    for other in range(3):
        if other:
            break
    emb(row)  # EMB401


def first(dataset):
    for row in dataset:
        return emb(row)


def until(dataset, limit):
    for row in dataset:
        while limit:
            limit -= 1
            if limit == 5:
                raise ValueError(limit)
        emb(row)


first(rows)
until(rows, int(input()))
# each number of a draw may be any
for row in tf.data.Dataset.from_tensor_slices(np.random.randint(0, 101, 50)):
    emb(row)  # EMB401
    break
for row in tf.data.Dataset.from_tensor_slices(np.random.rand(50)):
    emb(row)  # EMB101
    break
