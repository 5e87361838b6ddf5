"""Transfer functions for elementwise mathematics, shared by the libraries: operators as functions, rounding, curves.

Like those of :mod:`.numerics` they are made from the names of the parameters they read (``"x|a"``: the first given).

Sources, measured: numpy 2.4, tensorflow 2.21, keras 3.15, torch 2.13, jax 0.10.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

from flake8_embedding_dtype.libraries import operators
from flake8_embedding_dtype.libraries.numerics import common_dtype, given, held, larger, operand, smaller
from flake8_embedding_dtype.libraries.transfer import Call, Transfer, cast
from flake8_embedding_dtype.values import dtypes
from flake8_embedding_dtype.values.abstract import Data, Value, data
from flake8_embedding_dtype.values.numbers import ANY, FRACTIONAL, Numbers, Wholeness


def binary(op: str, left: str, right: str, dtype: str | None = None) -> Transfer:
    """An operator as a function: ``add``, ``multiply``, ``true_divide``, ``less``, ``matmul``.

    :param op: the operator as Python writes it, see :func:`.operators.binary`
    :param dtype: the parameter that asks for a dtype, if there is one
    """

    def transfer(call: Call) -> Value:
        result = held(call, operators.binary(op, _strong(call, left), operand(call, right)))
        if dtype is None or call.absent(dtype):
            return result
        return cast(result, call.dtype(dtype), call.container)

    return transfer


def _strong(call: Call, name: str) -> Data:
    """The left operand; in the container of the call, so that the library's rules hold even for two Python numbers."""
    return operand(call, name).but(container=call.container)


def extremum(choose: Callable[[Numbers, Numbers], Numbers], left: str, right: str) -> Transfer:
    """``maximum`` (``choose`` is :func:`.numerics.larger`) or ``minimum`` (:func:`.numerics.smaller`)."""

    def transfer(call: Call) -> Value:
        one, two = operand(call, left), operand(call, right)
        dtype = dtypes.concrete(common_dtype([one, two]), call.library)
        return data(call.container, dtype, choose(one.numbers, two.numbers))

    return transfer


MAXIMUM: Final = larger
MINIMUM: Final = smaller


def unary(op: str, source: str) -> Transfer:
    """``negative``, ``abs``, ``invert`` as functions, see :func:`.operators.unary`."""

    def transfer(call: Call) -> Value:
        value = call.array(given(call, source))
        if op == "abs" and value.kind == "complex":
            size = "float32" if value.dtype == "complex64" else "float64"
            return data(call.container, size, Numbers(0, math.inf, wholeness=Wholeness.FRACTIONAL))
        return operators.unary(op, value)

    return transfer


def rounded(function: Callable[[float], float], source: str, decimals: str | None = None) -> Transfer:
    """``floor``, ``ceil``, ``trunc``, ``round``: the dtype stays; whole afterwards unless ``decimals`` are asked for.

    For integers it is the library's table that knows better if they become floats.
    """

    def transfer(call: Call) -> Value:
        value = call.array(given(call, source))
        if decimals is not None and not call.absent(decimals):
            places = call.constant(decimals)
            if not isinstance(places, int):
                return call.make(value.dtype)
            if places > 0:
                return value.but(numbers=to_places(value.numbers, places))
        return value.but(numbers=value.numbers.rounded(function), role=value.role if value.numbers.whole else "")

    return transfer


def to_places(numbers: Numbers, places: int) -> Numbers:
    """The numbers rounded to some decimal places."""
    low, high = (round(v, places) if math.isfinite(v) else v for v in (numbers.low, numbers.high))
    return numbers.apply(lambda v: round(v, places), Numbers(low, high, wholeness=numbers.wholeness))


@dataclass(frozen=True, slots=True)
class Curve:
    """A function of one number that never falls, with its limits toward minus and plus infinity.

    :param reached: the limits are values of the function at the ends of its domain
    :param powers: whole numbers that are not negative give whole numbers
    """

    function: Callable[[float], float]
    lowest: float = -math.inf
    highest: float = math.inf
    reached: bool = False
    powers: bool = False

    def of(self, numbers: Numbers) -> Numbers:
        """The function of each number: exactly where they are known, otherwise the interval of the ends."""
        low, low_open = self._end(numbers.low, numbers.low_open, self.lowest)
        high, high_open = self._end(numbers.high, numbers.high_open, self.highest)
        wholeness = Wholeness.UNKNOWN if self.powers and numbers.whole else Wholeness.FRACTIONAL
        return numbers.apply(self.function, Numbers(low, high, low_open, high_open, wholeness))

    def _end(self, bound: float, is_open: bool, limit: float) -> tuple[float, bool]:
        try:
            value = self.function(bound) if math.isfinite(bound) else limit
        except (ArithmeticError, ValueError):
            value = limit
        is_limit = value == limit and not math.isfinite(bound) and not self.reached
        return (value, is_open or is_limit) if math.isfinite(value) else (value, False)


def _sigmoid(x: float) -> float:
    return 1 / (1 + math.exp(-x))


def _cbrt(x: float) -> float:
    return math.copysign(abs(x) ** (1 / 3), x)


CURVES: Final[Mapping[str, Curve]] = MappingProxyType(
    {
        "exp": Curve(math.exp, 0.0),
        "exp2": Curve(lambda x: 2.0**x, 0.0, powers=True),
        "expm1": Curve(math.expm1, -1.0),
        "log": Curve(math.log),
        "log2": Curve(math.log2),
        "log10": Curve(math.log10),
        "log1p": Curve(math.log1p),
        "sqrt": Curve(math.sqrt, 0.0, reached=True),
        "cbrt": Curve(_cbrt),
        "tanh": Curve(math.tanh, -1.0, 1.0),
        "sigmoid": Curve(_sigmoid, 0.0, 1.0),
        "softplus": Curve(lambda x: math.log1p(math.exp(x)) if x < 30 else x, 0.0),
        "arctan": Curve(math.atan, -math.pi / 2, math.pi / 2),
        "arcsin": Curve(math.asin, -math.pi / 2, math.pi / 2, reached=True),
        "arcsinh": Curve(math.asinh),
        "arctanh": Curve(math.atanh),
        "arccosh": Curve(math.acosh, 0.0, reached=True),
        "sinh": Curve(math.sinh),
        "erf": Curve(math.erf, -1.0, 1.0),
        "deg2rad": Curve(math.radians),
        "rad2deg": Curve(math.degrees),
    }
)


def curve(name: str, source: str) -> Transfer:
    """One of :data:`CURVES` of every element; integers become the library's float."""
    shape = CURVES[name]
    return inexact(shape.of, source)


def inexact(numbers: Callable[[Numbers], Numbers], source: str) -> Transfer:
    """A function that keeps floats and makes floats of integers; ``numbers`` says what becomes of the numbers."""

    def transfer(call: Call) -> Value:
        value = call.array(given(call, source))
        result = numbers(value.numbers) if value.kind != "complex" else ANY
        return data(call.container, floating(value.dtype, call.library), result)

    return transfer


def floating(dtype: str | None, library: str) -> str | None:
    """The dtype of ``sqrt``, ``exp`` and their kin: NumPy picks the smallest float that suits small integers."""
    if library == "numpy" and dtype in ("bool", "int8", "uint8"):
        return "float16"
    if library == "numpy" and dtype in ("int16", "uint16"):
        return "float32"
    return dtypes.inexact(dtype, library)


def wave(function: Callable[[float], float], source: str) -> Transfer:
    """``sin``, ``cos``: between -1 and 1, both of which are reached."""
    return inexact(
        lambda numbers: numbers.apply(function, Numbers(-1, 1, wholeness=Wholeness.FRACTIONAL)),
        source,
    )


def reciprocal_numbers(numbers: Numbers) -> Numbers:
    """``1 / x``."""
    return Numbers.of([1]).divide(numbers)


def squared(numbers: Numbers) -> Numbers:
    """``x * x``: never negative."""
    size = numbers.absolute()
    high = size.high * size.high
    return numbers.apply(
        lambda v: v * v, Numbers(size.low * size.low, high, size.low_open, size.high_open, numbers.wholeness)
    )


def square(source: str) -> Transfer:
    """``square``: the dtype stays."""

    def transfer(call: Call) -> Value:
        value = call.array(given(call, source))
        return data(call.container, value.dtype, squared(value.numbers) if value.kind != "complex" else ANY)

    return transfer


def relu(source: str) -> Transfer:
    """``max(x, 0)``: the dtype stays."""

    def transfer(call: Call) -> Value:
        value = call.array(given(call, source))
        return value.but(numbers=larger(value.numbers, Numbers.of([0])), role="")

    return transfer


def sign(source: str) -> Transfer:
    """-1, 0 or 1 in the dtype of ``x``."""

    def transfer(call: Call) -> Value:
        value = call.array(given(call, source))
        numbers = value.numbers.apply(lambda v: (v > 0) - (v < 0), Numbers(-1, 1, wholeness=Wholeness.WHOLE))
        return data(call.container, value.dtype, numbers)

    return transfer


def with_fractions(numbers: Numbers) -> Numbers:
    """The same bounds, but with fractions in between; a single number stays itself."""
    if numbers.constant is not None:
        return numbers
    return replace(numbers.hull(), wholeness=Wholeness.FRACTIONAL) if numbers != ANY else FRACTIONAL
