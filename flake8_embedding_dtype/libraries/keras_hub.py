"""Transfer functions of KerasHub (keras-hub 0.32, measured): its layers look rows up as Keras' Embedding does."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from flake8_embedding_dtype.libraries.embeddings import new_layer
from flake8_embedding_dtype.libraries.keras.models import embed
from flake8_embedding_dtype.libraries.transfer import Call, Transfer
from flake8_embedding_dtype.values.abstract import UNKNOWN, Const, Value


def _embed_or_reverse(call: Call) -> Value:
    """``ReversibleEmbedding``: with ``reverse`` it scores words, and no row is looked up."""
    return embed(call) if call.value("reverse") == Const(False) else UNKNOWN


TRANSFERS: Final[Mapping[str, Transfer]] = MappingProxyType(
    {"embed": embed, "embed_or_reverse": _embed_or_reverse, "embedding": new_layer}
)
