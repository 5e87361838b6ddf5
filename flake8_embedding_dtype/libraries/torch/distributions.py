"""Transfer functions of torch.distributions: what drawing from a distribution gives (torch 2.13, measured).

Draws have the dtype of the parameters, which is the default float for Python numbers; only categorical positions are
int64. Counts (Poisson, Bernoulli, Binomial, Geometric) are whole numbers in floats.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from flake8_embedding_dtype.libraries.numerics import between
from flake8_embedding_dtype.libraries.torch.common import COUNTING, TENSOR, array_of, indices
from flake8_embedding_dtype.libraries.transfer import Call, Transfer
from flake8_embedding_dtype.values import dtypes
from flake8_embedding_dtype.values.abstract import Data, Instance, Object, Value, data
from flake8_embedding_dtype.values.numbers import ANY, FRACTIONAL, Numbers, Wholeness

_UNIT: Final = Numbers(0, 1, True, True, Wholeness.FRACTIONAL)
_POSITIVE: Final = Numbers(0, math.inf, True, wholeness=Wholeness.FRACTIONAL)


def _dtype(call: Call) -> str:
    """The dtype of the parameters."""
    owner = call.value("self")
    values = owner.arguments.values() if isinstance(owner, (Object, Instance)) else ()
    tensors = [value for value in values if isinstance(value, Data) and value.container == TENSOR]
    floating = next((value.dtype for value in tensors if value.kind == "float"), None)
    return dtypes.real(floating, "torch")


def _sample(numbers: Numbers, role: str = "") -> Transfer:
    return lambda call: data(TENSOR, _dtype(call), numbers, role)


def _uniform(call: Call) -> Value:
    ends = [array_of(call, call.setting(name)).numbers for name in ("low", "high")]
    return data(TENSOR, _dtype(call), between(ends[0], ends[1], whole=False))


TRANSFERS: Final[Mapping[str, Transfer]] = MappingProxyType(
    {
        "draw": _sample(FRACTIONAL),
        "draw_bits": _sample(Numbers.of([0, 1])),
        "draw_counts": _sample(COUNTING),
        "draw_log": _sample(ANY),
        "draw_one_hot": _sample(Numbers.of([0, 1]), "encoded"),
        "draw_positions": lambda call: indices(),
        "draw_positive": _sample(_POSITIVE),
        "draw_uniform": _uniform,
        "draw_unit": _sample(_UNIT),
    }
)
