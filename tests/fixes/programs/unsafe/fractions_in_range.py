import numpy as np
import tensorflow as tf

table = tf.keras.layers.Embedding(100, 8)
table(np.random.rand(4, 5) * 50 + 1)
table(tf.constant([1.5, 2.5]))
table(np.array([1, 2.5]).mean(axis=0, keepdims=True))
