"""Transfer functions of NumPy functions that call back or choose (numpy 2.4, measured)."""

from __future__ import annotations

import math
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from flake8_embedding_dtype.libraries.numerics import (
    given,
    merged,
    operand,
    parts_of,
)
from flake8_embedding_dtype.libraries.transfer import Call, Transfer, as_array, cast, dtype_of
from flake8_embedding_dtype.values import dtypes
from flake8_embedding_dtype.values.abstract import (
    UNKNOWN,
    Arguments,
    Const,
    Data,
    List,
    Object,
    Tuple,
    Value,
)
from flake8_embedding_dtype.values.numbers import Numbers, Wholeness

_INDEX: Final = Numbers(0, math.inf, wholeness=Wholeness.WHOLE)


def _vectorized(call: Call) -> Value:
    """Calling what ``np.vectorize`` made: the function for each element."""
    made = call.value("self")
    if not isinstance(made, Object):
        return UNKNOWN
    given_function = made.arguments.keywords.get("pyfunc")
    function = made.arguments.positional[0] if made.arguments.positional else given_function
    if function is None:
        # @np.vectorize(otypes=...) above a function.
        return Object("numpy.vectorize", Arguments(call.arguments.positional[1:], made.arguments.keywords))
    otypes = made.arguments.keywords.get("otypes", UNKNOWN)
    if len(made.arguments.positional) > 1:
        otypes = made.arguments.positional[1]
    arguments = Arguments(tuple(_elements_of(call, value) for value in call.arguments.positional[1:]))
    result = as_array(call.evaluator.call(function, arguments), call.container, call.evaluator)
    wanted = _first_type(call, otypes)
    return result if wanted is None else cast(result, wanted, call.container)


def _elements_of(call: Call, value: Value) -> Value:
    """What a callback is given of an argument: one element of an array stands for all."""
    return as_array(value, call.container, call.evaluator) if isinstance(value, (List, Tuple)) else value


def _first_type(call: Call, otypes: Value) -> str | None:
    if isinstance(otypes, Const) and isinstance(otypes.value, str):
        return dtypes.named(otypes.value[:1], "numpy")
    return next((dtype_of(item, "numpy") for item in parts_of(call, otypes)), None)


def _apply_along_axis(call: Call) -> Value:
    value, more = call.array("arr"), call.value("args")
    arguments = Arguments((value, *(more.items if isinstance(more, Tuple) else ())))
    return as_array(call.evaluator.call(call.value("func1d"), arguments), call.container, call.evaluator)


def _piecewise(call: Call) -> Value:
    """The dtype of ``x``, into which all the pieces are put."""
    value = call.array("x")
    pieces = []
    for part in parts_of(call, call.value("funclist")):
        made = part if isinstance(part, (Const, Data)) else call.evaluator.call(part, Arguments((value,)))
        pieces.append(cast(as_array(made, call.container, call.evaluator), value.dtype, call.container))
    return merged(pieces, call.container).but(dtype=value.dtype) if pieces else value


def _select(call: Call) -> Value:
    choices = [operand_of(call, choice) for choice in parts_of(call, call.value(given(call, "choicelist|choices")))]
    if "default" in call.defaults:
        choices.append(operand(call, "default"))
    return merged(choices, call.container) if choices else call.make(None)


def operand_of(call: Call, value: Value) -> Data:
    """One choice as an array."""
    return as_array(value, call.container, call.evaluator)


TRANSFERS: Final[Mapping[str, Transfer]] = MappingProxyType(
    {
        "apply_along_axis": _apply_along_axis,
        "piecewise": _piecewise,
        "select": _select,
        "vectorized": _vectorized,
    }
)
