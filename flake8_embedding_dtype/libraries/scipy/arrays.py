"""Statistics, filters, matrices of parts, and optima."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from flake8_embedding_dtype.libraries.operators import binary
from flake8_embedding_dtype.libraries.transfer import Call, Transfer, as_array, combined
from flake8_embedding_dtype.values.abstract import Arguments, Object, Tuple, Value, data
from flake8_embedding_dtype.values.numbers import FRACTIONAL, WHOLE, ZERO, Numbers, Wholeness

_ARRAY: Final = "numpy.ndarray"


def ranked(call: Call) -> Value:
    """``stats.rankdata(a, method)``: float64, for the methods without averages int64."""
    whole = call.constant("method") in ("min", "max", "dense", "ordinal")
    wholeness = Wholeness.WHOLE if whole else Wholeness.UNKNOWN
    return data(_ARRAY, "int64" if whole else "float64", Numbers(1, wholeness=wholeness))


def filtered(call: Call) -> Value:
    """``ndimage.gaussian_filter(x)``: in the dtype of ``x``, cut to whole numbers for integers."""
    if not call.absent("output"):
        return data(_ARRAY, call.dtype("output"))
    held = call.array("input")
    return data(_ARRAY, held.dtype, FRACTIONAL if held.kind == "float" else WHOLE if held.kind == "int" else Numbers())


def product(call: Call) -> Value:
    """``signal.convolve(a, b)``: sums of products."""
    return binary("@", call.array("in1"), call.array("in2"))


def blocks(call: Call) -> Value:
    """``linalg.block_diag(*arrays)``: several matrices in one, zeros between them."""
    given = call.value("arrs")
    parts = [as_array(part, _ARRAY, call.evaluator) for part in (given.items if isinstance(given, Tuple) else ())]
    if not parts:
        return data(_ARRAY, None)
    made = combined(parts, _ARRAY)
    return made.but(numbers=made.numbers.join(ZERO))


def optimum(call: Call) -> Value:
    """``optimize.minimize(...)``: a result whose ``x`` is float64."""
    return Object("scipy.optimize.OptimizeResult", Arguments())


TRANSFERS: Final[Mapping[str, Transfer]] = MappingProxyType(
    {
        "blocks": blocks,
        "filtered": filtered,
        "optimum": optimum,
        "product": product,
        "ranked": ranked,
    }
)
