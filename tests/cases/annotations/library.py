"""A library module: nothing calls its functions; annotations and guards are all there is."""
from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, Callable, Generic, Literal, Mapping, NamedTuple, Optional, Protocol, Sequence, TypeVar, Union

import jax
import jax.numpy as jnp
import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F
from flax import linen
from jaxtyping import Array, Float, Int, PyTree
from numpy.typing import ArrayLike, NDArray

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

T = TypeVar("T")
TokenIds = Int[torch.Tensor, "batch seq"]
Scores = Float[torch.Tensor, "batch seq"]


class Embedder(Protocol):
    def __call__(self, ids: torch.LongTensor) -> torch.FloatTensor: ...


class Batch(NamedTuple):
    ids: torch.LongTensor
    scores: torch.FloatTensor
    mask: Optional[torch.Tensor] = None


class Outputs(Generic[T]):
    value: T


class TextEncoder(nn.Module):
    def __init__(self, vocab: int, dim: int, dropout: float = 0.1, scale: float | None = None):
        super().__init__()
        self.table = nn.Embedding(vocab, dim)
        self.bag = nn.EmbeddingBag(vocab, dim)
        self.dropout = nn.Dropout(dropout)
        self.scale = scale or math.sqrt(dim)

    def forward(self, ids: TokenIds, scores: Scores | None = None, **kwargs: Any) -> Float[torch.Tensor, "b s d"]:
        x = self.table(ids) * self.scale
        if scores is not None:
            x = x + self.table(scores)  # EMB301
            x = x * scores.unsqueeze(-1)
        return self.dropout(x)

    def encode(self, batch: Batch):
        x = self.table(batch.ids)
        return x + self.table(batch.scores)  # EMB301

    def encode_dict(self, batch: dict[str, torch.FloatTensor]):
        return self.table(batch["ids"])  # EMB301

    def encode_many(self, batches: Iterable[torch.LongTensor]):
        return [self.table(batch) for batch in batches]

    def encode_floats(self, batches: Sequence[torch.FloatTensor]):
        return [self.table(batch) for batch in batches]  # EMB301

    def encode_either(self, ids: Union[torch.LongTensor, torch.FloatTensor]):
        return self.table(ids)

    def encode_any(self, ids: torch.Tensor, mode: Literal["sum", "mean"] = "sum"):
        return self.table(ids)

    def encode_cast(self, ids: torch.FloatTensor):
        return self.table(ids.to(torch.int64)) + self.table(ids.long()) + self.table(torch.round(ids).int())

    def encode_guarded(self, ids: torch.Tensor):
        if torch.is_floating_point(ids):
            ids = ids.round().long()
        return self.table(ids)

    def encode_wrong_guard(self, ids: torch.Tensor):
        if not torch.is_floating_point(ids):
            return self.table(ids)
        return self.table(ids)  # EMB301

    def bag_of(self, ids: torch.LongTensor, weights: torch.FloatTensor):
        return self.bag(ids, per_sample_weights=weights)

    def bag_wrong(self, ids: torch.LongTensor, weights: torch.FloatTensor):
        return self.bag(weights)  # EMB301

    def apply(self, function: Callable[[torch.FloatTensor], torch.LongTensor], x: torch.FloatTensor):
        return self.table(function(x))

    @torch.no_grad()
    def sample(self, logits: torch.FloatTensor, temperature: float = 1.0) -> torch.LongTensor:
        probs = F.softmax(logits / temperature, dim=-1)
        ids = torch.multinomial(probs, 1)
        self.table(ids)
        self.table(logits.argmax(-1))
        return self.table(probs)  # EMB301


def gather(table: Float[Array, "v d"], ids: Int[Array, "n"], weights: Float[Array, "n"]) -> Float[Array, "n d"]:
    rows = jnp.take(table, ids, axis=0)
    jnp.take(table, jnp.floor(weights).astype(jnp.int32), axis=0)
    return rows + jnp.take(table, weights, axis=0)  # EMB301


class Module(linen.Module):
    vocab: int
    scale: float = 1.0

    @linen.compact
    def __call__(self, ids: Int[Array, "n"], times: Float[Array, "n"], tree: PyTree[Float[Array, "..."]]):
        x = linen.Embed(self.vocab, 8)(ids)
        x = x + linen.Embed(self.vocab, 8)(times.astype(int))
        return x + linen.Embed(self.vocab, 8)(times * self.scale)  # EMB301


def lookup(table: nn.Embedding, rows: ArrayLike, frame: Mapping[str, NDArray[np.float32]]):
    table(torch.as_tensor(rows))
    table(torch.from_numpy(frame["age"]))  # EMB301
    return table(torch.from_numpy(frame["age"].astype(np.int64)))
