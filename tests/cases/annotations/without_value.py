"""An annotation without a value leaves its variable as it is."""

import numpy as np
import tensorflow as tf

layer = tf.keras.layers.Embedding(9, 4)

floats = np.random.rand(3)
floats: np.ndarray
layer(floats)  # EMB101

np: object
layer(np.zeros(3))  # EMB201

ids = np.arange(3)
ids: np.ndarray
layer(ids)

later: np.ndarray
layer(later)
