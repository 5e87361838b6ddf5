"""Without the option an Input that is float32 only by default is silent; the data decides."""
import numpy as np
import tensorflow as tf

tokens = tf.keras.Input(shape=(10,))
vectors = tf.keras.layers.Embedding(100, 4)(tokens)
model = tf.keras.Model(tokens, tf.keras.layers.Flatten()(vectors))
model.predict(np.random.randint(0, 100, (2, 10)))
model.predict(np.random.rand(2, 10))  # EMB101
