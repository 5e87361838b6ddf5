"""A 16-bit ``floatx``: an Input without a dtype is float16 then, which is no matter of taste any more."""

import tensorflow as tf

size = vocabulary_size()
tf.keras.layers.Embedding(30000, 8)(tf.keras.Input(shape=(10,)))
tf.keras.backend.set_floatx("float16")
tf.keras.layers.Embedding(30000, 8)(tf.keras.Input(shape=(10,)))  # EMB104
tf.keras.layers.Embedding(size, 8)(tf.keras.Input(shape=(10,)))  # EMB104
tf.keras.layers.Embedding(1000, 8)(tf.keras.Input(shape=(10,)))
tf.keras.layers.Embedding(30000, 8)(tf.keras.Input(shape=(10,), dtype="int32"))
tf.keras.backend.set_floatx("float32")
tf.keras.layers.Embedding(30000, 8)(tf.keras.Input(shape=(10,)))
