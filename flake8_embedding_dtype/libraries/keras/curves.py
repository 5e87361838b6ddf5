"""Transfer functions of Keras' elementwise functions: arithmetic by Keras' promotion, curves, activations.

Sources, measured: keras 3.15 and tf_keras 2.21 on tensorflow 2.21.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from flake8_embedding_dtype.libraries import elementwise
from flake8_embedding_dtype.libraries.keras.common import (
    all_detached,
    by_keras_rules,
)
from flake8_embedding_dtype.libraries.numerics import common_dtype, given, larger, operand, smaller
from flake8_embedding_dtype.libraries.transfer import Call, Transfer
from flake8_embedding_dtype.values import dtypes
from flake8_embedding_dtype.values.abstract import (
    NONE,
    UNKNOWN,
    Const,
    Data,
    External,
    Value,
    data,
    of_constant,
)
from flake8_embedding_dtype.values.numbers import ANY, FRACTIONAL, ZERO, Numbers, Wholeness


def _shape_of(low: float, high: float, *, low_open: bool = False, high_open: bool = False) -> Transfer:
    """A function with fractions between two bounds: floats keep their dtype, integers become float32."""
    numbers = Numbers(low, high, low_open, high_open, Wholeness.FRACTIONAL)
    return elementwise.inexact(lambda _: numbers, "x")


def _wide(function: Callable[[Numbers], Numbers]) -> Transfer:
    """Functions that make float64 of int64, where the others make float32 of every integer."""

    def transfer(call: Call) -> Value:
        value = call.array("x")
        dtype = "float64" if value.dtype in ("int64", "uint64") else dtypes.inexact(value.dtype, call.library)
        return data(call.container, dtype, function(value.numbers))

    return transfer


def _float_of_pair(call: Call) -> Value:
    """``arctan2``, ``logaddexp``: a float of two operands, with fractions."""
    dtype = dtypes.inexact(common_dtype([operand(call, "x1"), operand(call, "x2")]), call.library)
    return call.make(dtype, ANY if call.name.endswith("nextafter") else FRACTIONAL)


def _common(call: Call) -> Value:
    """``fmod``, ``gcd``: the promoted dtype of two operands; whole of whole numbers."""
    one, two = operand(call, "x1"), operand(call, "x2")
    both = one.numbers.whole and two.numbers.whole
    dtype = dtypes.concrete(common_dtype([one, two]), call.library)
    return call.make(dtype, Numbers(wholeness=Wholeness.WHOLE if both else Wholeness.UNKNOWN))


def _wide_pair(call: Call) -> Value:
    """``hypot``, ``heaviside``: a float of two operands, float64 where one is int64."""
    parts = [operand(call, "x1"), operand(call, "x2")]
    dtype = dtypes.concrete(common_dtype(parts), call.library)
    numbers = Numbers(0, math.inf) if call.name.endswith("hypot") else ANY
    return call.make("float64" if dtype == "int64" else dtypes.inexact(dtype, call.library), numbers)


def _clip(call: Call) -> Value:
    """The numbers moved into bounds; the dtype stays, and booleans become int32."""
    value = call.array("x")
    low, high = operand(call, "x_min|min_value").numbers, operand(call, "x_max|max_value").numbers
    numbers = smaller(larger(value.numbers, low), high)
    dtype = "int32" if value.kind == "bool" else value.dtype
    return data(call.container, dtype, numbers).but(implicit=value.implicit)


def _limited(low: float, high: float) -> Transfer:
    """``relu6``, ``hard_tanh``: the numbers moved into fixed bounds, the dtype stays."""
    return lambda call: renumbered(call.array("x"), lambda n: n.clip(low, high))


def renumbered(value: Data, function: Callable[[Numbers], Numbers]) -> Data:
    """The same array with other numbers."""
    return data(value.container, value.dtype, function(value.numbers)).but(birth=value.birth)


def _below_zero(least: float) -> Transfer:
    """Curves that are the identity for large numbers and fall to a small negative one: ``gelu``, ``silu``, ``selu``."""

    def numbers(given_numbers: Numbers) -> Numbers:
        low = 0.0 if given_numbers.low >= 0 else least
        return Numbers(low, math.inf, wholeness=Wholeness.FRACTIONAL)

    return elementwise.inexact(numbers, "x")


def _elu(call: Call) -> Value:
    """``elu``, ``celu``: above ``-alpha``."""
    alpha = call.numbers("alpha").constant
    value = call.array("x")
    low = -alpha if alpha is not None and alpha > 0 else -math.inf
    numbers = Numbers(0.0 if value.numbers.low >= 0 else low, math.inf, wholeness=Wholeness.FRACTIONAL)
    return call.make(dtypes.inexact(value.dtype, call.library), numbers)


def _relu(call: Call) -> Value:
    """``relu`` with a slope below zero, a ceiling and a threshold below which there are only zeros."""
    value = call.array("x")
    slope, ceiling, threshold = (
        call.value(name) for name in (given(call, "negative_slope|alpha"), "max_value", "threshold")
    )
    return sloped(renumbered(value, lambda n: rectified(n, slope, ceiling, threshold)), slope)


def sloped(value: Data, slope: Value) -> Data:
    """What a ``relu`` makes of integers where it has a slope depends on the version."""
    return value if value.kind == "float" or _is_zero(slope) else value.but(dtype=None)


def rectified(numbers: Numbers, slope: Value, ceiling: Value, threshold: Value) -> Numbers:
    """The numbers of a ``relu`` with these arguments, each of which may be None or unknown."""
    if _is_zero(slope):
        result = larger(numbers, ZERO)
    else:
        wholeness = Wholeness.FRACTIONAL if numbers.fractional else Wholeness.UNKNOWN
        result = replace(numbers.hull(), low=-math.inf if numbers.low < 0 else numbers.low, wholeness=wholeness)
    if not _is_zero(threshold):
        result = result.join(ZERO).hull() if result.wholeness is not Wholeness.FRACTIONAL else with_zero(result)
    if ceiling != NONE:
        known = of_constant(ceiling) if isinstance(ceiling, Const) else None
        bound = None if known is None else known.numbers.constant
        result = result.hull() if bound is None else result.clip(-math.inf, bound)
    return result


def _is_zero(value: Value) -> bool:
    return value == NONE or (isinstance(value, Const) and value.value == 0)


def with_zero(numbers: Numbers) -> Numbers:
    """The numbers or 0: fractions stay proven."""
    joined = numbers.join(ZERO)
    return replace(joined, wholeness=Wholeness.FRACTIONAL) if numbers.fractional else joined


def leaky(numbers: Numbers) -> Numbers:
    """``leaky_relu``: numbers below zero are scaled down."""
    if numbers.low >= 0:
        return numbers
    return replace(numbers.hull(), low_open=False, wholeness=Wholeness.FRACTIONAL)


def _threshold(call: Call) -> Value:
    """``x`` where it is above a threshold, else another number."""
    value = call.array("x")
    return renumbered(value, lambda n: n.join(call.numbers("default_value")))


def _unit_length(call: Call) -> Value:
    """``normalize``: divided by the norm, so that nothing lies outside of [-1, 1]."""
    value = call.array("x")
    low = 0.0 if value.numbers.low >= 0 else -1.0
    numbers = ZERO if value.numbers == ZERO else Numbers(low, 1, wholeness=Wholeness.FRACTIONAL)
    return call.make(dtypes.inexact(value.dtype, call.library), numbers)


def _binary(op: str) -> Transfer:
    return by_keras_rules(elementwise.binary(op, "x1|x", "x2|y"))


def _activation(call: Call) -> Value:
    """``activations.get``: the function of that name; functions are handed through."""
    value = call.value("identifier")
    if value == NONE:
        return External("keras.activations.linear")
    if isinstance(value, Const):
        return External(f"keras.activations.{value.value}") if isinstance(value.value, str) else UNKNOWN
    return value


_BITWISE: Final = MappingProxyType({"and": "&", "or": "|", "xor": "^", "left_shift": "<<", "right_shift": ">>"})
_CURVES: Final = (
    *("arccosh", "arcsin", "arcsinh", "arctan", "arctanh", "erf", "exp", "exp2", "expm1", "log", "log10", "log1p"),
    *("log2", "sigmoid", "sinh", "softplus", "sqrt", "tanh"),
)

TRANSFERS: Final = MappingProxyType(
    all_detached(
        {
            **{name: elementwise.curve(name, "x") for name in _CURVES},
            **{f"bitwise_{name}": by_keras_rules(elementwise.binary(op, "x", "y")) for name, op in _BITWISE.items()},
            "absolute": elementwise.unary("abs", "x"),
            "activation": _activation,
            "addition": _binary("+"),
            "arccos": _shape_of(0, 3.1416),
            "backend_pow": elementwise.binary("**", "x", "a"),
            "cbrt": _wide(elementwise.CURVES["cbrt"].of),
            "ceil": elementwise.inexact(lambda n: n.rounded(math.ceil), "x"),
            "clip": _clip,
            "common": by_keras_rules(_common),
            "cos": elementwise.wave(math.cos, "x"),
            "deg2rad": _wide(elementwise.CURVES["deg2rad"].of),
            "divide": _binary("/"),
            "elu": _elu,
            "fabs": elementwise.inexact(Numbers.absolute, "x"),
            "float_of_pair": by_keras_rules(_float_of_pair),
            "floor": elementwise.inexact(lambda n: n.rounded(math.floor), "x"),
            "floor_divide": _binary("//"),
            "gelu": _below_zero(-0.171),
            "hard_tanh": _limited(-1, 1),
            "i0": _wide(lambda _: Numbers(1, math.inf, wholeness=Wholeness.FRACTIONAL)),
            "leaky_relu": elementwise.inexact(leaky, "x"),
            "matmul": _binary("@"),
            "maximum": by_keras_rules(elementwise.extremum(larger, "x1|x", "x2|y")),
            "minimum": by_keras_rules(elementwise.extremum(smaller, "x1|x", "x2|y")),
            "mod": _binary("%"),
            "multiply": _binary("*"),
            "negative": elementwise.unary("-", "x"),
            "normalize": _unit_length,
            "power": _binary("**"),
            "rad2deg": _wide(elementwise.CURVES["rad2deg"].of),
            "reciprocal": elementwise.inexact(elementwise.reciprocal_numbers, "x"),
            "relu": elementwise.relu("x"),
            "relu6": _limited(0, 6),
            "relu_with_slope": _relu,
            "round": elementwise.rounded(round, "x", "decimals"),
            "selu": _below_zero(-1.7581),
            "sign": elementwise.sign("x"),
            "silu": _below_zero(-0.2785),
            "sin": elementwise.wave(math.sin, "x"),
            "square": elementwise.square("x"),
            "subtract": _binary("-"),
            "threshold": _threshold,
            "trunc": elementwise.rounded(math.trunc, "x"),
            "wide_pair": by_keras_rules(_wide_pair),
        }
    )
)
