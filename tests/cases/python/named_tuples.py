"""What a named tuple holds is what it was given."""
import collections

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
