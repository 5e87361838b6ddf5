"""What looks like the mistake and is none."""
import numpy as np
import tensorflow as tf
from tensorflow.keras.preprocessing.sequence import pad_sequences

emb = tf.keras.layers.Embedding(100, 4)

# A float written into an integer array is cut by NumPy.
ids = np.zeros((2, 3), dtype=int)
ids[0] = 2.7
emb(ids)

emb(np.random.random_integers(0, 9, (2, 3)))
emb(np.random.choice(100, (2, 3)))
emb(np.random.choice([3, 4, 5], 7))

lists = np.empty(3, dtype=list)
for i in range(3):
    lists[i] = [1, 2, i]
emb(pad_sequences(lists, maxlen=4))

# Only the input that is not embedded is float.
words, scores = tf.keras.Input((5,), dtype="int32"), tf.keras.Input((2,))
both = tf.keras.layers.concatenate([tf.keras.layers.Flatten()(emb(words)), scores])
two = tf.keras.Model([words, scores], tf.keras.layers.Dense(1)(both))
two.fit([np.random.randint(0, 9, (4, 5)), np.random.rand(4, 2)], np.random.rand(4))


class Careful(tf.keras.layers.Layer):
    """Casts to int itself."""

    def __init__(self):
        super().__init__()
        self.table = tf.keras.layers.Embedding(100, 4)

    def call(self, x):
        return self.table(tf.cast(x * 99.0, "int32"))


Careful()(tf.random.uniform((3, 3)))

# Two models are fed the same matrix; one of them is Dense.
X = np.random.randn(10, 3)
dense = tf.keras.Sequential([tf.keras.layers.Dense(4)])
lookup = tf.keras.Sequential([tf.keras.layers.Embedding(10, 4)])
dense.fit(X, np.ones(10))
lookup.fit(np.argmax(X, axis=1), np.ones(10))


def timestep_embedding(timesteps, dim):
    half = dim // 2
    freqs = tf.exp(-tf.math.log(10000.0) * tf.range(half, dtype=tf.float32) / half)
    args = tf.cast(timesteps, tf.float32)[:, None] * freqs[None]
    return tf.concat([tf.cos(args), tf.sin(args)], axis=-1)


timestep_embedding(tf.random.uniform((4,)), 16)


class Embedding(tf.keras.layers.Layer):
    """A class of the program that only has the name."""

    def call(self, x):
        return tf.sin(x)


Embedding()(tf.random.uniform((4,)))
