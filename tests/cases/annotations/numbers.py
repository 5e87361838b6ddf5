"""Annotations of Python's numbers and containers, of classes and of variables."""
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Dict, List, Optional, Tuple, Union

import numpy as np
import numpy.typing as npt
import tensorflow as tf

emb = tf.keras.layers.Embedding(50, 8)


def one(x: float):
    return emb(np.array([x]))  # EMB201


def one_int(x: int):
    return emb(np.array([x]))


def rows(x: List[float]):
    return emb(np.array(x))  # EMB201


def rows_int(x: List[int]):
    return emb(np.array(x))


def built_in(x: list[float], y: list[int]):
    emb(np.array(y))
    return emb(np.array(x))  # EMB201


def nested(x: list[list[float]]):
    return emb(np.array(x))  # EMB201


def nested_int(x: Sequence[Sequence[int]]):
    return emb(np.array(x))


def pair(x: Tuple[float, int]):
    a, b = x
    emb(np.array([a]))  # EMB201
    emb(np.array([b]))


def many(x: tuple[float, ...], y: tuple[int, ...]):
    emb(np.array(y))
    return emb(np.array(x))  # EMB201


def mapping(x: Dict[str, float], y: dict[str, int]):
    emb(np.array([y["a"]]))
    return emb(np.array([x["a"]]))  # EMB201


def iterated(x: Iterable[float], y: Iterable[int]):
    emb(np.array([value for value in y]))
    for value in x:
        emb(np.array([value]))  # EMB201


def optional(x: Optional[float] = None):
    if x is not None:
        return emb(np.array([x]))  # EMB201
    return None


def number(x: Union[int, float]):
    return emb(np.array([x]))


def number_or(x: int | float):
    return emb(np.array([x]))


def unknown(x: object, y: "Undefined", z: "not an expression("):
    emb(x)
    emb(y)
    return emb(z)


def converted(x: float):
    return emb(np.array([int(x)]))


def rounded(x: List[float]):
    return emb(np.array([round(value) for value in x]))


# an argument that is known counts more than the annotation
def passed(x: float):
    return emb(np.array([x]))


passed(3)


# fields and variables
@dataclass
class Batch:
    ids: npt.NDArray[np.int32]
    scores: npt.NDArray[np.float32]

    def look(self):
        emb(self.ids)
        return emb(self.scores)  # EMB201


def batch(x: Batch):
    emb(x.ids)
    return emb(x.scores)  # EMB201


def load(path):
    ids: npt.NDArray[np.int32] = read(path)
    scores: npt.NDArray[np.float32] = read(path)
    emb(ids)
    return emb(scores)  # EMB201


class Net:
    def __init__(self):
        self.table = tf.keras.layers.Embedding(50, 4)


def with_model(net: Net, quoted: "Net", x: npt.NDArray[np.float32]):
    net.table(np.random.rand(3))  # EMB101
    quoted.table(np.random.rand(3))  # EMB101
    net.table(np.arange(3))


def with_layers(layer: tf.keras.layers.Embedding, dense: tf.keras.layers.Dense, model: tf.keras.Model):
    dense(np.random.rand(3))
    model(np.random.rand(3))
    layer(np.arange(3))
    layer(np.random.rand(3))  # EMB101
