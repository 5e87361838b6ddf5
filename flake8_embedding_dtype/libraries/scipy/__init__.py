"""Transfer functions of SciPy, by the names that its table uses. Source: scipy 1.17, measured."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from flake8_embedding_dtype.libraries.scipy import arrays, distributions, sparse
from flake8_embedding_dtype.libraries.transfer import Transfer

TRANSFERS: Final[Mapping[str, Transfer]] = MappingProxyType(
    {
        **arrays.TRANSFERS,
        **distributions.TRANSFERS,
        **sparse.TRANSFERS,
    }
)
