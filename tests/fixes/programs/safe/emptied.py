import numpy as np
import tensorflow as tf

table = tf.keras.layers.Embedding(100, 8)
table(tf.cast(tf.random.uniform((4, 2)), tf.int32))
table(tf.random.uniform((4,)).numpy().astype(int))
table((np.random.rand(4)).astype("int64"))
