"""A namespace package: no __init__.py."""
import tensorflow as tf


class Encoder(tf.keras.Model):
    def __init__(self, vocab, units):
        super().__init__()
        self.units = units
        self.embedding = tf.keras.layers.Embedding(vocab, 32)
        self.gru = tf.keras.layers.GRU(units, return_sequences=True, return_state=True)

    def call(self, x, hidden):
        return self.gru(self.embedding(x), initial_state=hidden)

    def initialize_hidden_state(self, size):
        return tf.zeros((size, self.units))


class Decoder(tf.keras.Model):
    def __init__(self, vocab, units):
        super().__init__()
        self.embedding = tf.keras.layers.Embedding(vocab, 32)
        self.gru = tf.keras.layers.GRU(units, return_sequences=True, return_state=True)
        self.fc = tf.keras.layers.Dense(vocab)

    def call(self, x, hidden, enc_output):
        output, state = self.gru(self.embedding(x), initial_state=hidden)
        return self.fc(output), state
