import numpy as np
import tensorflow as tf

table = tf.keras.layers.Embedding(100, 8)
table(tf.cast(tf.random.uniform((4, 2), maxval=100, dtype=tf.int32), tf.int32))
table(tf.random.uniform((4,), maxval=100, dtype=tf.int32).numpy().astype(int))
table((np.random.randint(0, 100, size=4)).astype("int64"))
