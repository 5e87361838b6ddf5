"""Elementwise functions and reductions of NumPy (numpy 2.4, measured)."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from flake8_embedding_dtype.libraries import elementwise, numerics, reductions
from flake8_embedding_dtype.libraries.transfer import Call, Transfer, cast
from flake8_embedding_dtype.values.abstract import Data, Value
from flake8_embedding_dtype.values.numbers import FRACTIONAL, Numbers, Wholeness

_BINARY: Final = MappingProxyType(
    {
        "add": "+",
        "subtract": "-",
        "multiply": "*",
        "floor_divide": "//",
        "remainder": "%",
        "power": "**",
        "matmul": "@",
        "bitwise_and": "&",
        "bitwise_or": "|",
        "bitwise_xor": "^",
        "left_shift": "<<",
        "right_shift": ">>",
    }
)

#: Containers that NumPy's elementwise functions give back when they are given one.
_KEPT: Final = frozenset({"pandas.Series", "pandas.DataFrame"})


def ufunc(inner: Transfer) -> Transfer:
    """An elementwise function of NumPy: ``dtype=`` and ``out=`` decide the dtype, a pandas operand the container."""

    def transfer(call: Call) -> Value:
        result = inner(call)
        if not isinstance(result, Data):
            return result
        if not call.absent("dtype"):
            result = cast(result, call.dtype("dtype"), call.container)
        elif not call.absent("out"):
            result = cast(result, call.array("out").dtype, call.container)
        kept = next((v.container for v in call.bound.values() if isinstance(v, Data) and v.container in _KEPT), None)
        return result if kept is None else result.but(container=kept)

    return transfer


def floats(inner: Transfer) -> Transfer:
    """A function of NumPy that makes floats of whatever real numbers it gets, known or not."""

    def transfer(call: Call) -> Value:
        result = inner(call)
        return result.but(dtype="float64") if isinstance(result, Data) and result.dtype is None else result

    return ufunc(transfer)


def _floor_like(transfer: Transfer) -> Transfer:
    """``floor``, ``ceil``, ``trunc`` of integers are integers since NumPy 2.1 and floats before: not known."""

    def wrapped(call: Call) -> Value:
        result = transfer(call)
        return result.but(dtype=None) if isinstance(result, Data) and result.kind in ("int", "bool") else result

    return ufunc(wrapped)


def _rint(call: Call) -> Value:
    value = call.array("x")
    return value.but(dtype=elementwise.floating(value.dtype, "numpy"), numbers=value.numbers.rounded(round))


def _fmod(call: Call) -> Value:
    """The remainder with the sign of the dividend."""
    one, two = numerics.operand(call, "x1"), numerics.operand(call, "x2")
    result = numerics.held(call, one.but(dtype=numerics.common_dtype([one, two]), role=""))
    known = one.numbers.combine(two.numbers, math.fmod)
    return result.but(numbers=known or Numbers(wholeness=one.numbers.add(two.numbers).wholeness))


def _float_power(call: Call) -> Value:
    one, two = numerics.operand(call, "x1"), numerics.operand(call, "x2")
    return call.make("float64", replace(one.numbers.power(two.numbers)))


def _hypot(call: Call) -> Value:
    dtype = numerics.common_dtype([numerics.operand(call, "x1"), call.array("x2")])
    return call.make(elementwise.floating(dtype, "numpy"), Numbers(0, math.inf, wholeness=Wholeness.FRACTIONAL))


def _arctan2(call: Call) -> Value:
    dtype = numerics.common_dtype([call.array("x1"), call.array("x2")])
    circle = Numbers(-math.pi, math.pi, wholeness=Wholeness.FRACTIONAL)
    return call.make(elementwise.floating(dtype, "numpy"), circle)


def _reciprocal(call: Call) -> Value:
    """``1 / x``, which for integers is an integer."""
    value = call.array("x")
    dtype = value.dtype if call.absent("dtype") else call.dtype()
    return cast(call.make("float64", elementwise.reciprocal_numbers(value.numbers)), dtype, call.container)


def _arccos(numbers: Numbers) -> Numbers:
    return numbers.apply(math.acos, Numbers(0, math.pi, wholeness=Wholeness.FRACTIONAL))


def _waves() -> dict[str, Transfer]:
    return {
        "sin": floats(elementwise.wave(math.sin, "x")),
        "cos": floats(elementwise.wave(math.cos, "x")),
        "tan": floats(elementwise.inexact(lambda numbers: numbers.apply(math.tan, FRACTIONAL), "x")),
    }


TRANSFERS: Final[Mapping[str, Transfer]] = MappingProxyType(
    {
        **{name: ufunc(elementwise.binary(op, "x1", "x2")) for name, op in _BINARY.items()},
        "divide": floats(elementwise.binary("/", "x1", "x2")),
        **{name: floats(elementwise.curve(name, "x")) for name in elementwise.CURVES},
        **_waves(),
        "absolute": ufunc(elementwise.unary("abs", "x")),
        "arccos": floats(elementwise.inexact(_arccos, "x")),
        "arctan2": floats(_arctan2),
        "around": ufunc(elementwise.rounded(round, "a|self", "decimals")),
        "ceil": _floor_like(elementwise.rounded(math.ceil, "x")),
        "clip": ufunc(numerics.clip("a|self", "a_min|min", "a_max|max")),
        "cosh": floats(elementwise.inexact(lambda n: Numbers(1, math.inf, wholeness=Wholeness.FRACTIONAL), "x")),
        "fabs": floats(elementwise.inexact(Numbers.absolute, "x")),
        "float_power": ufunc(_float_power),
        "floor": _floor_like(elementwise.rounded(math.floor, "x")),
        "fmod": ufunc(_fmod),
        "hypot": floats(_hypot),
        "invert": ufunc(elementwise.unary("~", "x")),
        "maximum": ufunc(elementwise.extremum(elementwise.MAXIMUM, "x1", "x2")),
        "mean": floats(reductions.mean("a|self")),
        "minimum": ufunc(elementwise.extremum(elementwise.MINIMUM, "x1", "x2")),
        "negative": ufunc(elementwise.unary("-", "x")),
        "product": ufunc(reductions.product("a|self|x|array")),
        "reciprocal": ufunc(_reciprocal),
        "rint": floats(_rint),
        "sign": ufunc(elementwise.sign("x")),
        "square": ufunc(elementwise.square("x")),
        "std": floats(reductions.deviation("a|self", correction="ddof")),
        "sum": ufunc(reductions.total("a|self|x|array")),
        "trunc": _floor_like(elementwise.rounded(math.trunc, "x")),
        "var": floats(reductions.variance("a|self", correction="ddof")),
    }
)
