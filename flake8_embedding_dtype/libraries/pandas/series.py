"""Methods of a series whose result depends on more than its dtype.

Source: pandas 3.1, measured.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from flake8_embedding_dtype.libraries.numerics import larger, smaller
from flake8_embedding_dtype.libraries.operators import binary, unary
from flake8_embedding_dtype.libraries.pandas.construct import converted
from flake8_embedding_dtype.libraries.pandas.frames import (
    ANY_SERIES,
    ARRAY,
    SERIES,
    as_series,
    new_frame,
)
from flake8_embedding_dtype.libraries.transfer import Call, cast
from flake8_embedding_dtype.values.abstract import (
    NONE,
    UNKNOWN,
    Const,
    Data,
    Entries,
    Iterable,
    List,
    Object,
    Tuple,
    Value,
    data,
    of_constant,
)
from flake8_embedding_dtype.values.numbers import Numbers, Wholeness

#: Methods that are operators.
OPERATORS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "add": "+",
        "sub": "-",
        "subtract": "-",
        "mul": "*",
        "multiply": "*",
        "div": "/",
        "divide": "/",
        "truediv": "/",
        "floordiv": "//",
        "mod": "%",
        "pow": "**",
        "eq": "==",
        "ne": "!=",
        "lt": "<",
        "le": "<=",
        "gt": ">",
        "ge": ">=",
    }
)


def itself(call: Call) -> Data:
    """The series that a method is called on."""
    value = call.value("self")
    return value if isinstance(value, Data) else ANY_SERIES


def operand(call: Call, value: Value) -> Data:
    """The other side of an operator: a Python number stays weak, anything else becomes a series."""
    if isinstance(value, Const):
        return of_constant(value) or ANY_SERIES
    if isinstance(value, Data):
        return value
    made = as_series(call.evaluator, value)
    return made if isinstance(made, Data) else ANY_SERIES


def with_wholeness(numbers: Numbers, wholeness: Wholeness) -> Numbers:
    """The same bounds with another wholeness."""
    return Numbers(numbers.low, numbers.high, numbers.low_open, numbers.high_open, wholeness)


# ---------------------------------------------------------------- arithmetic


def operator(call: Call) -> Value:
    """``add``, ``rdiv``, ``eq``...: an operator as a method; with ``fill_value`` for what is missing on one side."""
    name = call.name.rpartition(".")[2]
    swapped = name not in OPERATORS
    op = OPERATORS.get(name) or OPERATORS.get(name[1:])
    if op is None:
        return ANY_SERIES
    one, two = itself(call), operand(call, call.value("other"))
    return binary(op, two, one) if swapped else binary(op, one, two)


def total(call: Call) -> Value:
    """``sum``, ``prod``, ``cumsum``, ``cumprod``: whole numbers stay so, and what is not negative does."""
    series = itself(call)
    running = ".cum" in call.name
    low = 0.0 if series.numbers.low >= 0 else -math.inf
    high = 0.0 if series.numbers.high <= 0 and call.name.endswith("sum") else math.inf
    if series.kind == "other":
        return UNKNOWN
    dtype = "int64" if series.kind == "bool" else series.dtype
    return data(SERIES if running else ARRAY, dtype, Numbers(low, high, wholeness=series.numbers.wholeness))


def extremum(call: Call) -> Value:
    """``min``, ``max``: one of the elements, as a NumPy scalar."""
    series = itself(call)
    return UNKNOWN if series.kind == "other" else series.but(container=ARRAY, numbers=series.numbers.hull(), role="")


def mean(call: Call) -> Value:
    """``mean``: between the extremes."""
    series = itself(call)
    if series.kind == "other":
        return UNKNOWN
    if series.numbers.constant is not None:
        return data(ARRAY, None, series.numbers)
    return data(ARRAY, None, with_wholeness(series.numbers, Wholeness.FRACTIONAL))


def spread(call: Call) -> Value:
    """``std``, ``var``, ``sem``: not negative."""
    series = itself(call)
    if series.kind == "other":
        return UNKNOWN
    return data(ARRAY, None, Numbers(0, math.inf, wholeness=Wholeness.FRACTIONAL))


def middle(call: Call) -> Value:
    """``median``: that of whole numbers may be whole."""
    series = itself(call)
    if series.kind == "other":
        return UNKNOWN
    wholeness = Wholeness.FRACTIONAL if series.numbers.fractional else Wholeness.UNKNOWN
    return data(ARRAY, None, with_wholeness(series.numbers, wholeness))


def quantile(call: Call) -> Value:
    """``quantile(q, interpolation)``: a scalar for one ``q``.

    Linear ones are float64, and between elements unless ``q`` is 0, 1 or a half. Others are elements or their means.
    """
    series, how = itself(call), call.constant("interpolation")
    if series.kind == "other":
        return UNKNOWN
    several = isinstance(call.value("q"), (List, Tuple, Iterable)) or not isinstance(call.value("q"), (Const, Data))
    container = SERIES if several else ARRAY
    if how in ("lower", "higher", "nearest"):
        return series.but(container=container, numbers=series.numbers.hull(), role="")
    if how not in ("linear", "midpoint"):
        return data(container, None, with_wholeness(series.numbers, Wholeness.UNKNOWN))
    asked = operand(call, call.value("q")).numbers
    plain = asked.exact is None or all(q in (0, 0.5, 1) for q in asked.exact)
    wholeness = series.numbers.wholeness if series.numbers.fractional else Wholeness.UNKNOWN
    if not plain and how == "linear":
        wholeness = Wholeness.FRACTIONAL
    return data(container, "float64", with_wholeness(series.numbers, wholeness))


def rank(call: Call) -> Value:
    """``rank``: float64 from 1 up; ties may end in .5 unless the method gives whole ranks."""
    if call.constant("pct") is True:
        return data(SERIES, "float64", Numbers(0, 1, True, False, Wholeness.FRACTIONAL))
    whole = call.constant("method") in ("first", "dense", "min", "max")
    return data(SERIES, "float64", Numbers(1, wholeness=Wholeness.WHOLE if whole else Wholeness.UNKNOWN))


def rounded(call: Call) -> Value:
    """``round(decimals)``: the dtype stays; whole for no decimals."""
    series, decimals = itself(call), call.constant("decimals")
    numbers = series.numbers
    if decimals == 0:
        return series.but(numbers=numbers.rounded(round), role="")
    if not isinstance(decimals, int):
        numbers = Numbers(wholeness=Wholeness.WHOLE if numbers.whole else Wholeness.UNKNOWN)
    elif decimals < 0:
        numbers = Numbers(round(numbers.low, decimals), round(numbers.high, decimals), wholeness=Wholeness.WHOLE)
    elif not numbers.whole:
        numbers = Numbers(round(numbers.low, decimals), round(numbers.high, decimals))
    return series.but(numbers=numbers, role="")


def clip(call: Call) -> Value:
    """``clip(lower, upper)``: integers stay so with whole bounds."""
    series = itself(call)
    numbers, parts = series.numbers, [series]
    for name, limit in (("lower", larger), ("upper", smaller)):
        if not call.absent(name):
            bound = operand(call, call.value(name))
            numbers = limit(numbers, bound.numbers)
            parts.append(bound)
    if series.kind == "int" and not all(part.numbers.whole for part in parts[1:]):
        return data(SERIES, "float64" if _cut_by_fraction(series, parts[1:]) else None, numbers)
    return data(SERIES, series.dtype if series.kind in ("int", "float") else None, numbers)


def _cut_by_fraction(series: Data, bounds: Sequence[Data]) -> bool:
    """Whether a known element is surely replaced by a bound with a fraction."""
    inner = series.numbers.exact or ()
    limits = [bound.numbers.constant for bound in bounds if bound.numbers.fractional]
    return any(limit is not None and min(inner, default=limit) < limit < max(inner, default=limit) for limit in limits)


# ---------------------------------------------------------------- conversion


def astype(call: Call) -> Value:
    """``astype(dtype)``."""
    return converted(itself(call), call.value("dtype"))


def to_numpy(call: Call) -> Value:
    """``to_numpy(dtype)``: an array."""
    series = itself(call)
    if call.absent("dtype"):
        return series.but(container=ARRAY)
    return cast(series, call.dtype(), ARRAY)


def reset_index(call: Call) -> Value:
    """``reset_index(drop)``: the series itself without its index, else a frame with the index as columns."""
    series = itself(call)
    if call.constant("drop") is True:
        return series
    name = call.value("name")
    named = ((name, series),) if isinstance(name, Const) and name != NONE else ()
    return new_frame(call.evaluator, Entries(named, ANY_SERIES))


def bounded(low: float, high: float = math.inf) -> Callable[[Call], Value]:
    """Whole numbers between two bounds; int64 for a series of strings without gaps, else of unknown dtype."""

    def transfer(call: Call) -> Value:
        owner = call.value("self")
        given = owner.arguments.positional if isinstance(owner, Object) else ()
        subject = given[0] if given else UNKNOWN
        known = isinstance(subject, Data) and subject.dtype == "string"
        return data(SERIES, "int64" if known else None, Numbers(low, high, wholeness=Wholeness.WHOLE))

    return transfer


def absolute(call: Call) -> Value:
    """``abs()``."""
    return unary("abs", itself(call))
