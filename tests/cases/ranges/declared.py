"""A number whose annotation says that it is an integer is still known by its name."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import tensorflow as tf
import torch


def declared(vocab: int, other: int):
    table = torch.nn.Embedding(vocab, 4)
    table(torch.arange(vocab))
    table(torch.arange(vocab + 1))  # EMB401
    table(torch.arange(other + 1))
    if vocab > 5:
        table(torch.arange(vocab + 1))


def handed_on(vocab: int, width):
    inner(vocab, width)


def inner(size: int, width: int):
    torch.nn.Embedding(size, 4)(torch.arange(size + 1))  # EMB401
    torch.nn.Embedding(width, 4)(torch.arange(size + 1))


def handed_on_without(size):
    untyped(size)


def untyped(size):
    torch.nn.Embedding(size, 4)(torch.arange(size + 1))  # EMB401
    torch.nn.Embedding(size + 1, 4)(torch.arange(size + 1))


def variable(config):
    size: int = config["size"]
    table = tf.keras.layers.Embedding(size, 4)
    table(np.arange(size))
    table(np.arange(size + 1))  # EMB401


@dataclass
class Config:
    vocab: int
    width: int = 4


def from_record(config: Config):
    table = torch.nn.Embedding(config.vocab, config.width)
    table(torch.arange(config.vocab))
    table(torch.arange(config.vocab + 1))  # EMB401


def grown(old: Config, new: Config):
    torch.nn.Embedding(old.vocab, 4)(torch.arange(new.vocab + 1))


def of_any_width(x: npt.NDArray[np.floating], y: npt.NDArray[np.float32], z: npt.NDArray[np.complex64]):
    """What a float of unknown width can count to is not known."""
    table = tf.keras.layers.Embedding(2**30, 4)
    table(np.floor(x))  # EMB201
    table(np.floor(y))  # EMB104
    table(np.arange(3) * x)  # EMB201
    table(np.floor(x + y))  # EMB201
    table(x + z)
