import numpy as np
import tensorflow as tf

table = tf.keras.layers.Embedding(100, 8)
dense = tf.keras.layers.Dense(4)
dense(np.random.rand(4, 2))
dense(tf.zeros((2, 2)))
table(tf.random.uniform((4, 2), maxval=100, dtype=tf.int32))
table(np.zeros((2, 2), dtype="int32"))
table(np.random.randint(0, 100, size=(4, 2)))
ids = np.array([1, 2])
ids.astype("float32")
table(ids)
