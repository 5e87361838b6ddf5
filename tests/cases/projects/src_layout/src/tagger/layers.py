"""The layer that looks up."""
import tensorflow as tf


class TokenEmbedding(tf.keras.layers.Layer):
    def __init__(self, vocab, width):
        super().__init__()
        self.table = tf.keras.layers.Embedding(vocab, width)

    def call(self, tokens):
        return self.table(tokens)


class Projection(tf.keras.layers.Layer):
    def __init__(self, width):
        super().__init__()
        self.dense = tf.keras.layers.Dense(width)

    def call(self, x):
        return self.dense(x)
