"""The base class, in a file of its own."""
import abc

import tensorflow as tf

import helpers


class Encoder(tf.keras.layers.Layer, abc.ABC):
    def __init__(self, vocab=100):
        super().__init__()
        self.inner = self.make(vocab)

    @abc.abstractmethod
    def make(self, vocab):
        """The layer."""

    def call(self, x):
        return self.inner(helpers.identity(x))
