import numpy as np
import tensorflow as tf

tokens = tf.keras.Input(shape=(4,), dtype="int32")
x = tf.keras.layers.Embedding(100, 8)(tokens)
model = tf.keras.Model(tokens, tf.keras.layers.GlobalMaxPooling1D()(x))
model.predict(np.ones((2, 4), "int32"), verbose=0)
