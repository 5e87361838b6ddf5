"""Dataclass and NamedTuple batches, ``**batch`` and ``*batch``, dicts of arrays."""
import collections
from collections import namedtuple
from dataclasses import dataclass, field, replace
from typing import NamedTuple, Optional, TypedDict

import numpy as np
import tensorflow as tf
import torch

emb = tf.keras.layers.Embedding(50, 8)
table = torch.nn.Embedding(50, 8)
ids = np.random.randint(0, 50, (8, 4))
noise = np.random.rand(8, 4) * 50


@dataclass
class Batch:
    tokens: np.ndarray
    features: np.ndarray
    weights: Optional[np.ndarray] = None

    def halved(self):
        return Batch(self.tokens // 2, self.features / 2)

    @property
    def ratios(self):
        return self.tokens / self.tokens.max()


batch = Batch(tokens=ids, features=noise)
emb(batch.features)  # EMB102
emb(batch.tokens)
emb(batch.ratios)  # EMB102
emb(batch.halved().features)  # EMB102
emb(batch.halved().tokens)
emb(replace(batch, tokens=noise).tokens)  # EMB102
emb(replace(batch, features=ids).features)


@dataclass(frozen=True)
class Config:
    vocab: int = 50
    scale: float = 0.5
    dtype: str = "float32"
    layers: list = field(default_factory=lambda: [tf.keras.layers.Embedding(50, 4)])


config = Config()
emb(ids * config.scale)  # EMB102
emb(ids * config.vocab)  # EMB401
emb(ids * config.vocab % config.vocab)
emb(ids.astype(config.dtype))  # EMB201
emb(ids.astype(Config(dtype="int32").dtype))
config.layers[0](noise)  # EMB102
config.layers[0](ids)


class Pair(NamedTuple):
    x: np.ndarray
    y: np.ndarray
    mask: Optional[np.ndarray] = None

    def look(self):
        return emb(self.x)  # EMB102

    def scaled(self):
        return Pair(self.x / 2, self.y)

    @property
    def first(self):
        return self.x[0]

    @classmethod
    def of(cls, x):
        return cls(x, x)

    @staticmethod
    def empty():
        return Pair(np.zeros((1,)), np.zeros((1,), int))


pair = Pair(noise, ids)
emb(pair.x)  # EMB102
emb(pair.y)
emb(pair[0])  # EMB102
emb(pair[1])
pair.look()
Pair(ids, noise).look()
emb(pair.first)  # EMB102
emb(Pair(ids, ids).first)
emb(Pair.of(noise).y)  # EMB102
emb(Pair.of(ids).y)
emb(Pair(ids, ids).scaled().x)  # EMB102
emb(Pair(ids, ids).scaled().y)
emb(Pair.empty().x)  # EMB201
emb(Pair.empty().y)
x, y, _ = pair
emb(x)  # EMB102
emb(y)
emb(pair._replace(y=noise).y)  # EMB102
emb(pair._replace(x=ids).x)

Transition = namedtuple("Transition", ["state", "action", "reward"])
step = Transition(noise, ids, noise)
emb(step.state)  # EMB102
emb(step.action)
memory = collections.deque(maxlen=100)
memory.append(Transition(np.array([1, 2]), 3, 0.5))
states, actions, rewards = zip(*memory)
emb(np.array(states))
emb(np.array(actions))
emb(np.array(rewards))  # EMB101
sampled = Transition(*zip(*memory))
emb(np.array(sampled.reward))  # EMB101
emb(np.array(sampled.action))


class Row(TypedDict):
    tokens: np.ndarray
    scores: np.ndarray


row = Row(tokens=ids, scores=noise)
emb(row["tokens"])
emb(row["scores"])  # EMB102


def forward(tokens, scores=None, **rest):
    return emb(tokens)


good = {"tokens": ids, "scores": noise}
bad = {"tokens": noise, "scores": ids, "extra": 1}
forward(**good)
forward(**bad)  # EMB102
forward(*(ids, noise))
forward(*(noise, ids))  # EMB102
forward(*[noise], **{"scores": ids})  # EMB102
forward(**{**good, "tokens": ids / 2})  # EMB102
forward(**{**bad, "tokens": ids})
forward(**dict(good, tokens=noise))  # EMB102


class Model(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.table = table

    def forward(self, input_ids, attention_mask=None, **kwargs):
        return self.table(input_ids) * attention_mask.unsqueeze(-1)


model = Model()
tensors = {"input_ids": torch.tensor(ids), "attention_mask": torch.ones(8, 4)}
model(**tensors)
tensors = {key: value.float() for key, value in tensors.items()}
model(**tensors)  # EMB301
tensors = {key: value.long() for key, value in tensors.items()}
model(**tensors)
zipped = dict(zip(["input_ids", "attention_mask"], [torch.rand(8, 4), torch.ones(8, 4)]))
model(**zipped)  # EMB301
zipped = dict(zip(["input_ids", "attention_mask"], [torch.tensor(ids), torch.ones(8, 4)]))
model(**zipped)


# a dict that differs from round to round
def feeds(count):
    for number in range(count):
        yield {"x": np.arange(4), "noise": np.random.rand(4), "part": "a" if number % 2 else "b"}


def by_part(x, noise, part="a"):
    return emb(x) if part == "a" else emb(x) + noise[:, None]


def noisy(x, noise, part="a"):
    return emb(noise)


for feed in feeds(4):
    by_part(**feed)
    noisy(**feed)  # EMB101
