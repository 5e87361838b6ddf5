# python 3.11
"""``except*``, which flake8 itself cannot read on Python 3.10."""
import numpy as np
import tensorflow as tf

emb = tf.keras.layers.Embedding(100, 4)

try:
    emb(np.arange(3))
except* ValueError:
    emb(np.random.rand(3))  # EMB101
