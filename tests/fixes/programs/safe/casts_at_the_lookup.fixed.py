import numpy as np
import tensorflow as tf

table = tf.keras.layers.Embedding(100, 8)
dense = tf.keras.layers.Dense(4)

both = np.zeros((2, 4))
dense(both)
table(both.astype("int32"))
table(np.floor([1.5, 2.5]).astype("int32"))
table((np.rint(np.array([1.4, 2.6])) + 1).astype("int32"))
table(tf.cast(tf.floor([1.5, 2.5]), tf.int32))
