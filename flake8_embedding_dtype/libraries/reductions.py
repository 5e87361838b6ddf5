"""Transfer functions for reductions, shared by the libraries: sums, means, spreads, extrema, norms.

Like those of :mod:`.numerics` they are made from the names of the parameters they read.

Sources, measured: numpy 2.4, tensorflow 2.21, keras 3.15, torch 2.13, jax 0.10.
"""

from __future__ import annotations

import math
from collections.abc import Callable

from flake8_embedding_dtype.libraries.elementwise import squared, with_fractions
from flake8_embedding_dtype.libraries.numerics import given
from flake8_embedding_dtype.libraries.transfer import Call, Transfer, cast
from flake8_embedding_dtype.values import dtypes
from flake8_embedding_dtype.values.abstract import NONE, UNKNOWN, Const, Data, Value, data
from flake8_embedding_dtype.values.numbers import Numbers, Wholeness

#: Differences of differences are followed so many times; those of floats lie in twice the interval each time.
TIMES_LIMIT = 8


def total(source: str, dtype: str | None = "dtype", *, widens: bool = True) -> Transfer:
    """``sum``, ``cumsum``: floats keep their dtype; booleans and (``widens``) small integers become the default one."""

    def transfer(call: Call) -> Value:
        value = call.array(given(call, source))
        made = data(call.container, summed_dtype(value, call.library, widens=widens), summed(value.numbers))
        return _asked(call, dtype, made)

    return transfer


def summed_dtype(value: Data, library: str, *, widens: bool = True) -> str | None:
    """The dtype of a sum over ``value``."""
    default = dtypes.DEFAULTS[library]["int"]
    if value.kind == "bool" and widens:
        return default
    if widens and value.dtype in ("int8", "int16", "int32"):
        return default
    if widens and value.dtype in ("uint8", "uint16", "uint32"):
        return f"u{default}"
    return value.dtype


def summed(numbers: Numbers) -> Numbers:
    """Sums of an unknown count of numbers."""
    low = 0.0 if numbers.low >= 0 else -math.inf
    high = 0.0 if numbers.high <= 0 else math.inf
    return Numbers(low, high, wholeness=numbers.wholeness)


def product(source: str, dtype: str | None = "dtype", *, widens: bool = True) -> Transfer:
    """``prod``, ``cumprod``: dtypes as of :func:`total`."""

    def transfer(call: Call) -> Value:
        value = call.array(given(call, source))
        numbers = value.numbers
        low = 0.0 if numbers.low >= 0 else -math.inf
        high = 1.0 if numbers.low >= 0 and numbers.high <= 1 else math.inf
        multiplied = Numbers(low, high, wholeness=numbers.wholeness)
        made = data(call.container, summed_dtype(value, call.library, widens=widens), multiplied)
        return _asked(call, dtype, made)

    return transfer


def mean(source: str, dtype: str | None = "dtype") -> Transfer:
    """``mean``, ``average``: floats keep their dtype, integers become the library's float; between the extremes."""

    def transfer(call: Call) -> Value:
        value = call.array(given(call, source))
        made = data(call.container, dtypes.inexact(value.dtype, call.library), with_fractions(value.numbers))
        return _asked(call, dtype, made)

    return transfer


def middle(source: str) -> Transfer:
    """``median``, ``quantile``: as :func:`mean`, but whole numbers may well give whole ones."""

    def transfer(call: Call) -> Value:
        value = call.array(given(call, source))
        if call.value("method") not in (UNKNOWN, NONE, Const("linear")):
            # Other ways to choose take elements, of which integers stay integers.
            return UNKNOWN
        numbers = value.numbers
        if numbers.constant is None:
            wholeness = Wholeness.FRACTIONAL if numbers.fractional else Wholeness.UNKNOWN
            numbers = Numbers(numbers.low, numbers.high, numbers.low_open, numbers.high_open, wholeness)
        return data(call.container, dtypes.inexact(value.dtype, call.library), numbers)

    return transfer


def variance(source: str, dtype: str | None = "dtype", correction: str | None = None) -> Transfer:
    """``var``: of numbers between two ends it is at most a quarter of their squared distance.

    :param correction: the parameter that divides by less than the count, which may double the variance
    """
    return _spread(source, dtype, correction, lambda gap: gap * gap / 4)


def deviation(source: str, dtype: str | None = "dtype", correction: str | None = None) -> Transfer:
    """``std``: of numbers between two ends it is at most half their distance."""
    return _spread(source, dtype, correction, lambda gap: gap / 2)


def _spread(source: str, dtype: str | None, correction: str | None, most: Callable[[float], float]) -> Transfer:
    def transfer(call: Call) -> Value:
        value = call.array(given(call, source))
        gap = value.numbers.high - value.numbers.low
        corrected = not call.absent("mean") or (correction is not None and call.constant(correction) != 0)
        high = math.inf if corrected or not math.isfinite(gap) else most(gap)
        numbers = Numbers.of([0]) if gap == 0 else Numbers(0, high, wholeness=Wholeness.FRACTIONAL)
        return _asked(call, dtype, data(call.container, dtypes.inexact(value.dtype, call.library), numbers))

    return transfer


def selected(source: str) -> Transfer:
    """Some of the elements: ``max``, ``min``, ``sort``, ``unique``; the role of encoded rows is lost."""
    return lambda call: call.array(given(call, source)).but(role="")


def difference(source: str) -> Transfer:
    """``diff``: neighbours subtracted, ``n`` times; the dtype stays, except that of booleans."""

    def transfer(call: Call) -> Value:
        value = call.array(given(call, source))
        numbers = value.numbers.hull()
        for further in ("prepend", "append"):
            if not call.absent(further):
                numbers = numbers.join(call.numbers(further))
        times = call.constant("n") if "n" in call.bound else 1
        if not isinstance(times, int) or not 0 <= times <= TIMES_LIMIT:
            return data(call.container, value.dtype, Numbers(wholeness=numbers.wholeness))
        for _ in range(times):
            numbers = numbers.subtract(numbers)
        return data(call.container, value.dtype, numbers)

    return transfer


def norm(source: str) -> Transfer:
    """A norm: never negative; floats keep their dtype, integers become the library's float."""

    def transfer(call: Call) -> Value:
        value = call.array(given(call, source))
        constant = squared(value.numbers).constant == 0
        numbers = Numbers.of([0]) if constant else Numbers(0, math.inf, wholeness=Wholeness.FRACTIONAL)
        return data(call.container, dtypes.inexact(value.dtype, call.library), numbers)

    return transfer


def _asked(call: Call, dtype: str | None, value: Data) -> Data:
    """The result in the dtype that an argument asks for."""
    if dtype is None or call.absent(given(call, dtype)):
        return value
    return cast(value, call.dtype(given(call, dtype)), call.container)
