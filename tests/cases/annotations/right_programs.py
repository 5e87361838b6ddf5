"""Right programs with annotations, base classes, and functions that nobody calls."""
from __future__ import annotations

import abc
import dataclasses
from typing import Any, Callable, ClassVar, Dict, List, Optional, Tuple, Type

import numpy as np
import tensorflow as tf
import torch
from torch import nn


class Tokenizer:
    def __init__(self, vocab: Dict[str, int]):
        self.vocab = vocab
        self.unk: int = vocab.get("<unk>", 0)

    def encode(self, text: str) -> List[int]:
        return [self.vocab.get(word, self.unk) for word in text.split()]

    def pad(self, rows: List[List[int]], length: int) -> np.ndarray:
        out = np.zeros((len(rows), length), dtype=np.int64)
        for i, row in enumerate(rows):
            out[i, : len(row)] = row[:length]
        return out


class Collator:
    def __init__(self, tokenizer: Tokenizer, max_length: int = 32, mlm_probability: float = 0.15):
        self.tokenizer = tokenizer
        self.max_length = max_length
        self.mlm_probability = mlm_probability

    def __call__(self, examples: List[Dict[str, Any]]) -> Dict[str, torch.Tensor]:
        ids = torch.tensor(self.tokenizer.pad([e["ids"] for e in examples], self.max_length))
        labels = ids.clone()
        probability = torch.full(labels.shape, self.mlm_probability)
        masked = torch.bernoulli(probability).bool()
        labels[~masked] = -100
        replaced = torch.bernoulli(torch.full(labels.shape, 0.8)).bool() & masked
        ids[replaced] = 3
        random_words = torch.randint(len(self.tokenizer.vocab), labels.shape, dtype=torch.long)
        ids[masked & ~replaced] = random_words[masked & ~replaced]
        return {"input_ids": ids, "labels": labels, "attention_mask": (ids != 0).float()}


class Encoder(nn.Module, abc.ABC):
    registry: ClassVar[Dict[str, Type["Encoder"]]] = {}

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        Encoder.registry[cls.__name__] = cls

    def __init__(self, vocab: int, dim: int):
        super().__init__()
        self.table = nn.Embedding(vocab, dim)

    @abc.abstractmethod
    def features(self, x):
        ...

    def forward(self, x):
        return self.table(self.features(x))


class Discrete(Encoder):
    def features(self, x: torch.LongTensor):
        return x


class Bucketed(Encoder):
    def __init__(self, vocab: int, dim: int, low: float = 0.0, high: float = 1.0):
        super().__init__(vocab, dim)
        self.low, self.high = low, high
        self.register_buffer("edges", torch.linspace(low, high, vocab - 1))

    def features(self, x: torch.FloatTensor):
        return torch.bucketize(x, self.edges)


class Continuous(nn.Module):
    def __init__(self, dim: int):
        super().__init__()
        self.table = nn.Linear(1, dim)

    def forward(self, x: torch.FloatTensor):
        return self.table(x.unsqueeze(-1))


def train(model: Encoder, collate: Collator, rows: List[Dict[str, Any]], lr: float = 1e-3, device: Optional[torch.device] = None):
    batch = collate(rows)
    batch = {k: v.to(device) for k, v in batch.items()}
    return model(batch["input_ids"]) * batch["attention_mask"].unsqueeze(-1)


def evaluate(model: Bucketed, values: torch.FloatTensor):
    return model(values)


def evaluate_all(models: List[nn.Module], values: torch.FloatTensor, ids: torch.LongTensor):
    for model in models:
        model(values if isinstance(model, Continuous) else ids)


@dataclasses.dataclass
class Settings:
    lr: float = 0.1
    vocab: int = 10
    scale: Optional[float] = None
    classes: Tuple[int, ...] = (1, 2)
    weights: List[float] = dataclasses.field(default_factory=list)


def build(settings: Settings):
    table = tf.keras.layers.Embedding(settings.vocab, 4)
    table(np.array(settings.classes))
    table(np.arange(settings.vocab))
    if settings.scale:
        dense = tf.keras.layers.Dense(3)
        dense(np.array([settings.weights]))
    return table


def interpolate(table: tf.keras.layers.Embedding, position: float):
    low = int(np.floor(position))
    high = low + 1
    weight = position - low
    return table(np.array([low])) * (1 - weight) + table(np.array([high])) * weight


def timestep(table: nn.Embedding, t: torch.FloatTensor, steps: int):
    return table((t * steps).long().clamp(0, steps - 1))


def hash_ids(table: nn.Embedding, x: torch.FloatTensor, buckets: int):
    return table(torch.remainder(torch.floor(x * 100), buckets).to(torch.int64))


def rank(table: nn.Embedding, scores: torch.FloatTensor, k: int = 5):
    _, top = scores.topk(k)
    values, order = torch.sort(scores)
    return table(top) + table(order[:, :k]) + table(torch.argsort(scores)[:, :k])


def unique(table: nn.Embedding, x: torch.FloatTensor):
    _, inverse = torch.unique(x, return_inverse=True)
    return table(inverse)


def nonzero(table: nn.Embedding, x: torch.FloatTensor):
    return table(x.nonzero()) + table(torch.where(x > 0)[0])


def apply(function: Callable[[np.ndarray], np.ndarray], x: List[float], table: tf.keras.layers.Embedding):
    return table(function(np.array(x)))


def early(x: List[float], table: tf.keras.layers.Embedding):
    if not x:
        return None
    x = [int(value) for value in x]
    return table(np.array(x))
