"""Ids outside of the table, where both are known numbers: EMB401."""

import random

import numpy as np
import tensorflow as tf
import torch

table = tf.keras.layers.Embedding(100, 8)

# Look-alikes: all of these ids have a row, or it is not sure that one has not.
table(tf.random.uniform((4, 5), maxval=100, dtype=tf.int32))
table(np.random.randint(0, 100, (4, 5)))
table(np.random.randint(100, size=(4, 5)))
table(np.arange(100))
table(tf.range(100))
table(tf.constant([[0, 99]]))
table(np.random.randint(1, 101, (4, 5)) - 1)
table(np.random.randint(0, 1000, (4, 5)) % 100)
table(np.random.randint(0, 1000, (4, 5)) // 10)
table(np.clip(np.random.randint(0, 1000, (4, 5)), 0, 99))
table(np.minimum(np.random.randint(0, 1000, (4, 5)), 99))
table(tf.minimum(np.random.randint(0, 1000, (4, 5)), 99))
drawn = np.random.randint(-5, 1000, (4, 5))
table(drawn[drawn < 100])
table(np.where((drawn >= 0) & (drawn < 100), drawn, 0))
table(tf.boolean_mask(drawn, keep))
table(np.abs(np.random.randint(-99, 100, (4, 5))))
filled = np.full((4, 5), -1)
filled[:, :] = 3
table(filled)
written = np.full((4, 5), 100)
for column in range(5):
    written[:, column] = column
table(written)
rows = np.array([[1, 2, 100], [3, 4, 250]])
table(rows[:, :2])
table(rows[:, 0])
first, rest = rows[:, :2], rows[:, 2]
table(first)
sizes = {"a": 5, "b": 500}
table(tf.constant([sizes[name]]))

# Ids that have no row.
table(tf.random.uniform((4, 5), maxval=101, dtype=tf.int32))  # EMB401
table(tf.random.uniform((4, 5), 1, 101, dtype=tf.int64))  # EMB401
table(np.random.randint(0, 101, (4, 5)))  # EMB401
table(np.random.randint(1, 101, size=(4, 5)))  # EMB401
table(np.random.default_rng(0).integers(0, 100, (4, 5), endpoint=True))  # EMB401
table(np.array([random.randint(0, 100)]))  # EMB401
table(np.arange(101))  # EMB401
table(tf.range(1, 101))  # EMB401
table(np.array(range(101)))  # EMB401
table(tf.constant([[0, 99, 100]]))  # EMB401
table(np.array([[-1, 2]]))  # EMB401
table(np.full((4, 5), -1))  # EMB401
table(np.full((4, 5), 100))  # EMB401
table(np.random.randint(0, 100, (4, 5)) + 1)  # EMB401
table(np.random.randint(0, 100, (4, 5)) - 1)  # EMB401
table(np.random.randint(0, 60, (4, 5)) * 2)  # EMB401
table(np.random.randint(500, 1000, (4, 5))[0])  # EMB401
table(np.random.randint(0, 101, (4, 5))[:, :3])  # EMB401
table(np.random.randint(0, 101, (4, 5)).reshape(-1))  # EMB401
table(tf.expand_dims(tf.cast(np.random.randint(0, 101, (4, 5)), tf.int32), 0))  # EMB401
table(np.concatenate([np.zeros((4, 1), dtype="int32"), np.random.randint(0, 101, (4, 5))], axis=1))  # EMB401
table(np.array([0.0, 100.0]))  # EMB401

many = np.random.randint(0, 1001, (1000, 10))
model = tf.keras.Sequential([tf.keras.layers.Embedding(1000, 8), tf.keras.layers.Flatten()])
model.fit(many[:800], targets)  # EMB401
model.fit(many - 1, targets)  # EMB401
model.fit(np.random.randint(0, 1000, (1000, 10)), targets)

# A table of one row, a table that nobody knows the size of, and float data that other codes report.
tf.keras.layers.Embedding(1, 8)(np.zeros((3, 1), dtype=int))
tf.keras.layers.Embedding(unknown(), 8)(np.random.randint(0, 101, (4, 5)))
tf.keras.layers.Embedding(unknown(), 8)(np.array([[-1, 2]]))  # EMB401
table(np.random.uniform(0, 200, (4, 5)))  # EMB102

# Indices of NumPy's kind may be negative.
tf.keras.ops.take(weights, np.array([-1]), axis=0)
