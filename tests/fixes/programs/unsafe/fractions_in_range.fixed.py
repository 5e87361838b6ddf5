import numpy as np
import tensorflow as tf

table = tf.keras.layers.Embedding(100, 8)
table((np.random.rand(4, 5) * 50 + 1).astype("int32"))
table(tf.cast(tf.constant([1.5, 2.5]), tf.int32))
table(np.array([1, 2.5]).mean(axis=0, keepdims=True).astype("int32"))
