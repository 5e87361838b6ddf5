"""Functions that nothing calls; their annotations name classes of other files."""
import abc
from typing import Optional

import numpy as np
import tensorflow as tf

from translation.model import Decoder, Encoder


class Step(abc.ABC):
    @abc.abstractmethod
    def prepare(self, x):
        """Ids of x."""


class Plain(Step):
    def prepare(self, x):
        return tf.cast(x, tf.int32)


def show(encoder: Encoder, size: int):
    hidden = encoder.initialize_hidden_state(size)
    encoder(tf.random.uniform((size, 8)), hidden)  # EMB101
    encoder(tf.random.uniform((size, 8), maxval=100, dtype=tf.int32), hidden)


def restore(decoder: "Decoder", encoder: Optional[Encoder] = None):
    decoder(tf.zeros((1, 1)), tf.zeros((1, 64)), tf.zeros((1, 8, 64)))  # EMB201
    decoder(tf.zeros((1, 1), tf.int32), tf.zeros((1, 64)), tf.zeros((1, 8, 64)))
    if encoder is not None:
        encoder(np.random.rand(1, 8), None)  # EMB101


def run(step: Step, encoder: Encoder):
    encoder(step.prepare(np.random.rand(2, 3)), None)


class Session:
    def __init__(self, encoder: Encoder, decoder: Decoder):
        self.encoder = encoder
        self.decoder = decoder

    def start(self):
        self.encoder(np.ones((1, 4)), None)  # EMB201
        self.encoder(np.ones((1, 4), dtype="int32"), None)
