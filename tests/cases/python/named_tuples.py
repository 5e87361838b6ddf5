"""What a named tuple holds is what it was given, or what its ``__new__`` made of that."""
import collections
from typing import NamedTuple

import numpy as np
import tensorflow as tf

Batch = collections.namedtuple("Batch", ["ids", "weights"])
embedding = tf.keras.layers.Embedding(10, 4)

# Silent.
embedding(Batch(np.arange(4), np.zeros(4)).ids)
batch = Batch(ids=tf.constant([1, 2]), weights=tf.ones((2,)))
embedding(batch.ids)
embedding(batch[0])
embedding(batch._replace(weights=None).ids)

# Reported.
embedding(Batch(np.arange(4), np.zeros(4)).weights)  # EMB201
embedding(batch.weights)  # EMB201
embedding(batch._replace(ids=tf.ones((2,))).ids)  # EMB201
ids, weights = Batch(tf.random.uniform((3,)), None)
embedding(ids)  # EMB101


class Converted(collections.namedtuple("Converted", "ids weights", defaults=[1.0])):
    __slots__ = ()

    def __new__(cls, ids, weights=1.0):
        return super().__new__(cls, np.asarray(ids, dtype="int64"), np.asarray(weights, dtype="float32"))

    @property
    def scaled(self):
        return self.ids / 10


class Kept(Batch):
    def __new__(cls, ids):
        return Batch.__new__(cls, ids, weights=np.zeros(2))


Typed = NamedTuple("Typed", [("ids", np.ndarray), ("weights", np.ndarray)])

# Silent.
embedding(Converted([1.0, 2.0]).ids)
embedding(Kept(np.arange(2)).ids)
embedding(Typed(np.arange(2), np.zeros(2)).ids)
kept = Kept([1, 2])
embedding(np.arange(2) if isinstance(kept, Batch) else np.zeros(2))
match kept:
    case Batch(ids, weights):
        embedding(np.array(ids))

# Reported.
embedding(Converted([1, 2]).weights)  # EMB201
embedding(Converted([1, 2]).scaled)  # EMB101
embedding(Kept([1, 2]).weights)  # EMB201
embedding(Typed(np.arange(2), np.zeros(2)).weights)  # EMB201
match kept:
    case Batch(ids, weights):
        embedding(weights)  # EMB201
