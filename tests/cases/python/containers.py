"""Lists, tuples, dicts and what programs do with them."""
from collections import namedtuple
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import tensorflow as tf

emb = tf.keras.layers.Embedding(100, 4)

first, *others = [np.arange(3), np.random.rand(3), np.random.rand(3)]
emb(first)
emb(others[0])  # EMB101
(a, b), c = (np.arange(2), np.ones(2)), 3
emb(a)
emb(b)  # EMB201

batch = {"ids": np.arange(3), "weights": np.random.rand(3)}
emb(batch["ids"])
emb(batch["weights"])  # EMB101
emb(batch.get("ids"))
for key, value in batch.items():
    if key == "ids":
        emb(value)

rows = []
for i in range(20):
    rows.append(i / 40)
emb(np.array(rows))  # EMB101
emb(np.array([i for i in range(50)]))
emb(np.array([[i, i + 1] for i in range(3)]))
emb(np.array([w for w, _ in zip([0.5, 1.5], "ab")]))  # EMB102
for i, row in enumerate(np.random.rand(3, 3)):
    emb(row)  # EMB101
emb(np.array(sorted({1, 2, 3})))
emb(np.array([1, 2, 3])[::-1])
emb(np.array(list({"a": 0.5, "b": 1.5}.values())))  # EMB102


class Pair(NamedTuple):
    tokens: np.ndarray
    weights: np.ndarray


@dataclass
class Record:
    tokens: np.ndarray
    weights: np.ndarray = None


Point = namedtuple("Point", ["tokens", "weights"])

for made in (
    Pair(np.arange(3), np.random.rand(3)),
    Record(np.arange(3), np.random.rand(3)),
    Point(np.arange(3), np.random.rand(3)),
):
    emb(made.tokens)
    emb(made.weights)  # EMB101

if (n := np.random.rand(2)) is not None:
    emb(n)  # EMB101
x = y = np.zeros(3)
emb(y)  # EMB201
z: np.ndarray = np.random.rand(2)
emb(z)  # EMB101
del z
q = np.array([1.0, 2.0])
q += 1
emb(q)  # EMB201
w = np.array([1, 2])
w += 1
emb(w)
w = w / 4
emb(w)  # EMB101


def by_key(columns, name):
    features = {"ids": np.arange(3), "weights": np.random.rand(3)}
    scores = {"a": np.random.rand(3), "b": np.random.rand(4)}
    emb(features[name])
    emb(scores[name])  # EMB101
    for column in columns:
        emb(features[column])
