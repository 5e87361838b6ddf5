import numpy as np
import tensorflow as tf

table = tf.keras.layers.Embedding(100, 8)
dense = tf.keras.layers.Dense(4)
x = np.random.rand(4, 2)
dense(x)
table(x)
table(np.arange(10) / 255)
table(np.array([0.2, 0.4]))
table(tf.nn.softmax(tf.constant([[1.0, 2.0]])))
table(np.random.randn(4) * 3)


def encoded(ids):
    return table(tf.one_hot(ids, 100))
