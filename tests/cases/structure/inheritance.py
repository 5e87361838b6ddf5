"""Base classes, mixins, abstract bases, class attributes that name layers."""
import abc
from abc import ABC, abstractmethod

import numpy as np
import tensorflow as tf
import torch
from torch import nn

ids = np.random.randint(0, 50, (8, 4))
noise = np.random.rand(8, 4) * 50
token_ids = torch.randint(0, 50, (8, 4))
scores = torch.randn(8, 4)


# the lookup stands in the base, the layer is made in the subclass
class Encoder(tf.keras.layers.Layer):
    def call(self, x):
        return self.table(x)


class WordEncoder(Encoder):
    def __init__(self):
        super().__init__()
        self.table = tf.keras.layers.Embedding(50, 8)


class DenseEncoder(Encoder):
    def __init__(self):
        super().__init__()
        self.table = tf.keras.layers.Dense(8)


WordEncoder()(noise)  # EMB102
WordEncoder()(ids)
DenseEncoder()(noise)


# a template method whose step the subclass fills in
class Base(ABC):
    def __init__(self, vocab):
        self.layer = self.make_layer(vocab)

    @abstractmethod
    def make_layer(self, vocab):
        """Which layer."""

    @abc.abstractmethod
    def prepare(self, x):
        """Ids of the raw rows."""

    def run(self, x):
        return self.layer(self.prepare(x))  # EMB102


class Raw(Base):
    def make_layer(self, vocab):
        return tf.keras.layers.Embedding(vocab, 8)

    def prepare(self, x):
        return x


class Cut(Raw):
    def prepare(self, x):
        return x.astype("int64")


class Halved(Raw):
    def prepare(self, x):
        return super().prepare(x) / 2


Raw(50).run(noise)  # EMB102
Raw(50).run(ids)
Cut(50).run(noise)
Halved(50).run(ids)


# mixins
class ScaleMixin:
    def features(self, x):
        return x / 10.0


class BucketMixin:
    def features(self, x):
        return x // 10


class Net(tf.keras.Model):
    def __init__(self):
        super().__init__()
        self.table = tf.keras.layers.Embedding(50, 4)

    def call(self, x):
        return self.table(self.features(x))  # EMB102


class Scaled(ScaleMixin, Net):
    pass


class Bucketed(BucketMixin, Net):
    pass


Scaled()(ids)
Bucketed()(ids)


# class attributes that name the layer or a dtype
class Configurable(tf.keras.layers.Layer):
    layer_class = tf.keras.layers.Dense
    dtype_name = "float32"

    def __init__(self):
        super().__init__()
        self.inner = self.layer_class(50, 8) if self.layer_class is not tf.keras.layers.Dense else self.layer_class(8)

    def call(self, x):
        return self.inner(tf.cast(x, self.dtype_name))  # EMB201


class Embedded(Configurable):
    layer_class = tf.keras.layers.Embedding


class EmbeddedIds(Embedded):
    dtype_name = "int32"


Configurable()(ids)
Embedded()(ids)
EmbeddedIds()(noise)


# torch: super().forward, and a subclass of Embedding itself
class TokenEmbedding(nn.Embedding):
    def __init__(self, vocab, width):
        super().__init__(vocab, width, padding_idx=0)


class PositionalEmbedding(nn.Embedding):
    def forward(self, tokens):
        positions = torch.arange(tokens.size(1)).to(tokens.device)
        return super().forward(positions)


class Block(nn.Module):
    def __init__(self):
        super().__init__()
        self.tokens = TokenEmbedding(50, 8)
        self.positions = PositionalEmbedding(50, 8)

    def forward(self, x):
        return self.tokens(x) + self.positions(x)


class Child(Block):
    def forward(self, x):
        return super().forward(x.float())  # EMB301


class Careful(Block):
    def forward(self, x):
        return super().forward(x.long())


Block()(scores)  # EMB301
Block()(token_ids)
Child()(token_ids)
Careful()(scores)
TokenEmbedding(50, 8)(scores)  # EMB301
PositionalEmbedding(50, 8)(scores)


# a factory method on the class
class Bag(nn.Module):
    def __init__(self, table):
        super().__init__()
        self.table = table

    @classmethod
    def small(cls):
        return cls(nn.EmbeddingBag(50, 4))

    @classmethod
    def linear(cls):
        return cls(nn.Linear(4, 4))

    def forward(self, x):
        return self.table(x)


Bag.small()(scores)  # EMB301
Bag.small()(token_ids)
Bag.linear()(scores)


# properties and cached properties
class Lazy:
    @property
    def table(self):
        return tf.keras.layers.Embedding(50, 4)

    @property
    def ids(self):
        return np.arange(4)

    @property
    def weights(self):
        return np.linspace(0, 1, 4)


lazy = Lazy()
lazy.table(lazy.weights)  # EMB102
lazy.table(lazy.ids)
