"""Transfer functions of JAX: what the lines of ``tables/jax.txt`` cannot say (jax 0.10, measured, without x64)."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from flake8_embedding_dtype.libraries.jax import arrays, mathematics, random, transforms
from flake8_embedding_dtype.libraries.transfer import Transfer

TRANSFERS: Final[Mapping[str, Transfer]] = MappingProxyType(
    {
        **arrays.TRANSFERS,
        **mathematics.TRANSFERS,
        **random.TRANSFERS,
        **transforms.TRANSFERS,
    }
)
