"""Transfer functions of NumPy: what the lines of ``tables/numpy.txt`` cannot say (numpy 2.4, measured)."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from flake8_embedding_dtype.libraries import declarations, numerics, reductions
from flake8_embedding_dtype.libraries.numpy import callbacks, creation, dtype_objects, functions, random, ufuncs
from flake8_embedding_dtype.libraries.transfer import Transfer
from flake8_embedding_dtype.values.numbers import Numbers

TRANSFERS: Final[Mapping[str, Transfer]] = MappingProxyType(
    {
        **callbacks.TRANSFERS,
        "declared_array": declarations.array,
        **creation.TRANSFERS,
        **dtype_objects.TRANSFERS,
        **functions.TRANSFERS,
        **random.TRANSFERS,
        **ufuncs.TRANSFERS,
        "array": numerics.convert("object|a|data|self|x"),
        "concatenate": numerics.joined("arrays|tup"),
        "full": numerics.full("fill_value"),
        "full_like": numerics.full("fill_value", source="a"),
        "middle": ufuncs.floats(reductions.middle("a")),
        "norm": ufuncs.floats(reductions.norm("x|a")),
        "ones": numerics.filled(1),
        "ones_like": numerics.like("a", numbers=Numbers.of([1])),
        "pad": numerics.pad("array", "constant_values"),
        "where": numerics.where("condition", "x", "y", alone=functions.positions),
        "selected": reductions.selected("a|self|x"),
        "zeros": numerics.filled(0),
        "zeros_like": numerics.like("a", numbers=Numbers.of([0])),
    }
)
