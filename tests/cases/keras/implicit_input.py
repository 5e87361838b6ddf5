# implicit
"""With ``embedding-dtype-implicit = true``: an Input that is float32 only by default."""
import numpy as np
import tensorflow as tf

plain = tf.keras.Input(shape=(10,))
tf.keras.layers.Embedding(100, 4)(plain)  # EMB202
tf.keras.layers.Embedding(100, 4)(tf.keras.layers.Reshape((5, 2))(plain))  # EMB202
typed = tf.keras.Input(shape=(10,), dtype="int64")
tf.keras.layers.Embedding(100, 4)(typed)
tf.keras.layers.Dense(4)(plain)
floats = tf.keras.layers.Input(shape=(10,), dtype="float32")
out = tf.keras.layers.Embedding(100, 4)(floats)  # EMB201
