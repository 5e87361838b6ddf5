"""A 16-bit policy that a file sets: plain integer tokens meet float16 in a Sequential without an Input (Keras 3)."""

import numpy as np
import tensorflow as tf

ids = np.random.randint(0, 30000, (32, 10))


def build():
    return tf.keras.Sequential([tf.keras.layers.Embedding(30000, 8), tf.keras.layers.GlobalAveragePooling1D()])


build().fit(ids, targets)
tf.keras.Sequential([tf.keras.layers.Embedding(30000, 8, dtype="float16")]).fit(ids, targets)  # EMB104
tf.keras.mixed_precision.set_global_policy("mixed_float16")
build().fit(ids, targets)  # EMB104
build()(tf.constant(ids))  # EMB104
build().predict(np.random.randint(0, 2000, (32, 10)))
tf.keras.layers.Embedding(30000, 8)(ids)
tf.keras.Sequential([tf.keras.layers.Embedding(2000, 8)]).fit(np.random.randint(0, 2000, (32, 10)))
tf.keras.Sequential([tf.keras.layers.Embedding(30000, 8, dtype="float32")]).fit(ids, targets)
tf.keras.Sequential([tf.keras.layers.Embedding(30000, 8, input_shape=(10,))]).fit(ids, targets)
tokens = tf.keras.Input(shape=(10,), dtype="int32")
tf.keras.Sequential([tokens, tf.keras.layers.Embedding(30000, 8)]).fit(ids, targets)
tf.keras.layers.Embedding(30000, 8)(tf.keras.Input(shape=(10,)))


class Subclassed(tf.keras.Model):
    def __init__(self):
        super().__init__()
        self.table = tf.keras.layers.Embedding(30000, 8)

    def call(self, inputs):
        return self.table(inputs)


Subclassed()(ids)
Subclassed()(tf.cast(ids, tf.float32))  # EMB104
Subclassed().predict(ids.astype("float64"))  # EMB104
build()(tf.cast(ids, tf.float32))  # EMB104
tf.keras.layers.Embedding(30000, 8)(tf.cast(ids, tf.float32))  # EMB201
tf.keras.mixed_precision.set_global_policy(tf.keras.mixed_precision.Policy("mixed_bfloat16"))
build().fit(ids, targets)  # EMB104
tf.keras.mixed_precision.set_global_policy("float32")
build().fit(ids, targets)
