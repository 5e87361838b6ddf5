"""Transfer functions of Equinox (equinox 0.13, measured).

``nn.Embedding`` takes one id, and an array of ids through ``jax.vmap``. It raises for every float (``TypeError: Indexer
must have integer or boolean type``).
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from flake8_embedding_dtype.libraries import flax
from flake8_embedding_dtype.libraries.embeddings import look_up, new_layer
from flake8_embedding_dtype.libraries.flax import ARRAY
from flake8_embedding_dtype.libraries.jax import transforms
from flake8_embedding_dtype.libraries.transfer import Call, Transfer
from flake8_embedding_dtype.values.abstract import UNKNOWN, Arguments, Value, data


def _embed(call: Call) -> Value:
    """A row of the weights."""
    look_up(call, call.value("x"))
    return data(ARRAY, "float32" if call.absent("dtype") else None)


def _fold(call: Call) -> Value:
    """``Sequential``: one module after the other."""
    layers = call.evaluator.elements(call.setting("layers"))
    value = call.value("x")
    for layer in layers or ():
        value = call.evaluator.call(layer, Arguments((value,)))
    return UNKNOWN if layers is None else value


TRANSFERS: Final[Mapping[str, Transfer]] = MappingProxyType(
    {
        "embed": _embed,
        "embedding": new_layer,
        "fold": _fold,
        # Modules of both libraries are dataclasses.
        "initialised": flax.TRANSFERS["initialised"],
        "setting_embedding_size": lambda call: call.setting("embedding_size"),
        "setting_num_embeddings": lambda call: call.setting("num_embeddings"),
        "transformed": transforms.TRANSFERS["jit"],
    }
)
