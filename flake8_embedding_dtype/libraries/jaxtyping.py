"""Annotations of jaxtyping: ``Float[Array, "batch"]`` is a float array of the library that its first part names."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from flake8_embedding_dtype.libraries.declarations import parameters
from flake8_embedding_dtype.libraries.transfer import Call, Transfer
from flake8_embedding_dtype.values.abstract import External, Value, data
from flake8_embedding_dtype.values.dtypes import FLOATS, INTEGERS, LIBRARY_OF_CONTAINER


def _declared(dtype: str) -> Transfer:
    def transfer(call: Call) -> Value:
        given = parameters(call)
        holder = given[0].name if given and isinstance(given[0], External) else ""
        return data(holder if holder in LIBRARY_OF_CONTAINER else call.container, dtype)

    return transfer


TRANSFERS: Final[Mapping[str, Transfer]] = MappingProxyType(
    {dtype: _declared(dtype) for dtype in (*FLOATS, *INTEGERS, "bool")}
)
