"""Arrays that are made without elements.

They stand in for an array that is not there: ``batch.get("ids", torch.empty(0, 0))``. What a program does with its
array then lies behind a question about the size, which is not followed here, and their dtype means nothing.
"""

from __future__ import annotations

from typing import Final

from flake8_embedding_dtype.libraries.transfer import Call
from flake8_embedding_dtype.values.abstract import Const, Data, List, Tuple, Value

#: The parameters that say how large an array is made, in the libraries that have a table.
_SIZES: Final = ("size", "shape")


def marked(call: Call, result: Value) -> Value:
    """``result``, with the role ``"vacant"`` if the call made an array without elements."""
    if not isinstance(result, Data) or result.role or not any(_holds_zero(call, call.bound.get(n)) for n in _SIZES):
        return result
    return result.but(role="vacant")


def _holds_zero(call: Call, size: Value | None, depth: int = 0) -> bool:
    """Whether a size is 0, or that of an axis is: sizes are given as one number, one by one, or as a tuple."""
    if isinstance(size, (Tuple, List)) and depth < 2:
        return any(_holds_zero(call, axis, depth + 1) for axis in call.evaluator.elements(size) or ())
    return size == Const(0)
