"""Star-imported: __all__ says which names."""
import tensorflow as tf

from .config import *
from .layers import Projection, TokenEmbedding

__all__ = ["Tagger", "make_tagger"]


class Tagger(tf.keras.Model):
    def __init__(self):
        super().__init__()
        self.embed = TokenEmbedding(VOCAB, WIDTH)
        self.project = Projection(WIDTH)

    def call(self, tokens):
        return self.project(self.embed(tokens))


def make_tagger():
    return Tagger()


def hidden():
    return Tagger()
