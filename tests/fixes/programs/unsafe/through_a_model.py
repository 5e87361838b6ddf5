import numpy as np
import tensorflow as tf


class Mixed(tf.keras.Model):
    def __init__(self):
        super().__init__()
        self.table = tf.keras.layers.Embedding(100, 8)
        self.dense = tf.keras.layers.Dense(8)

    def call(self, ids):
        return self.table(ids) + self.dense(tf.cast(ids, tf.float32)[..., None])


Mixed()(np.ones((2, 3)))
