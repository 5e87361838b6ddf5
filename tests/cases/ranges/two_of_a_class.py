"""Two parameters of one class: what is known of one says nothing of the other."""
import numpy as np
import keras


class Vocab:
    def __init__(self, words):
        self.words = words
        self.size = len(words)

    def merged(self, other: "Vocab"):
        emb = keras.layers.Embedding(self.size, 4)
        emb(np.array([other.size]))

    def past(self):
        emb = keras.layers.Embedding(self.size, 4)
        emb(np.array([self.size]))  # EMB401


english = Vocab(["a", "b", "c"])


def swap(old: Vocab, new: Vocab):
    emb = keras.layers.Embedding(old.size, 4)
    emb(np.array([new.size]))


def one(vocab: Vocab):
    emb = keras.layers.Embedding(vocab.size, 4)
    emb(np.array([vocab.size]))  # EMB401
    emb(np.array([vocab.size - 1]))
