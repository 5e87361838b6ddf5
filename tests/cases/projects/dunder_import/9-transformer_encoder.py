import tensorflow as tf


class Encoder(tf.keras.layers.Layer):
    def __init__(self, vocab, dim):
        super().__init__()
        self.embedding = tf.keras.layers.Embedding(vocab, dim)

    def call(self, x, training):
        return self.embedding(x)
