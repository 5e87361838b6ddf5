"""Transfer functions of single functions and methods of NumPy (numpy 2.4, measured)."""

from __future__ import annotations

import math
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from flake8_embedding_dtype.libraries import operators, reductions
from flake8_embedding_dtype.libraries.elementwise import floating
from flake8_embedding_dtype.libraries.numerics import (
    common_dtype,
    given,
    held,
    operand,
    parts_of,
)
from flake8_embedding_dtype.libraries.transfer import Call, Transfer, as_array, cast
from flake8_embedding_dtype.values import dtypes
from flake8_embedding_dtype.values.abstract import (
    UNKNOWN,
    Const,
    Data,
    External,
    Tuple,
    Value,
    data,
)
from flake8_embedding_dtype.values.numbers import ANY, ZERO, Numbers, Wholeness

_INDEX: Final = Numbers(0, math.inf, wholeness=Wholeness.WHOLE)


def positions(call: Call) -> Value:
    """``np.where(condition)``, ``nonzero``: a tuple of index arrays, one a dimension."""
    return call.evaluator.new_list_of(call.make("int64", _INDEX), "tuple")


def _unique(call: Call) -> Value:
    """The different elements; with flags a tuple of them with indices or counts."""
    value = call.array(given(call, "ar|ar1")).but(role="")
    flags = [call.value(name) for name in ("return_index", "return_inverse", "return_counts")]
    if any(not isinstance(flag, Const) for flag in flags if flag != UNKNOWN):
        return UNKNOWN
    extra = sum(1 for flag in flags if isinstance(flag, Const) and flag.value)
    return Tuple((value, *[call.make("int64", _INDEX)] * extra)) if extra else value


def _bincount(call: Call) -> Value:
    if call.absent("weights"):
        return call.make("int64", _INDEX)
    weights = call.numbers("weights")
    low = 0.0 if weights.low >= 0 else -math.inf
    return call.make("float64", Numbers(low, math.inf, wholeness=weights.wholeness))


def _counts(call: Call) -> Data:
    """The counts of a histogram: whole numbers unless they are densities or weighted."""
    if not call.absent("weights"):
        return call.make(call.array("weights").dtype)
    if call.absent("density") or call.constant("density") is False:
        return call.make("int64", _INDEX)
    density = call.constant("density") is True
    return call.make("float64" if density else None, Numbers(0, wholeness=Wholeness.FRACTIONAL))


def _histogram(call: Call) -> Value:
    return Tuple((_counts(call), call.make(dtypes.inexact(call.array("a").dtype, "numpy"))))


def _average(call: Call) -> Value:
    """The mean, perhaps weighted (and then perhaps with the sum of the weights)."""
    value = call.array("a")
    numbers = value.numbers
    mixed = Numbers(numbers.low, numbers.high, wholeness=Wholeness.FRACTIONAL)
    dtype = dtypes.inexact(value.dtype, "numpy") or "float64"
    made = call.make(dtype, numbers if numbers.constant is not None else mixed)
    return Tuple((made, call.make("float64"))) if call.constant("returned") else made


def _elementwise(op: str, left: str, right: str) -> Transfer:
    """Every pair of elements combined: ``outer``, ``kron``, ``ufunc.outer``."""

    def transfer(call: Call) -> Value:
        # A copy, since the operator takes the same array twice for the same number twice.
        other = call.array(given(call, right)).but()
        return held(call, operators.binary(op, call.array(given(call, left)), other))

    return transfer


def _products(star: str) -> Transfer:
    """Sums of products of all the arrays: ``einsum``, ``multi_dot``."""

    def transfer(call: Call) -> Value:
        value = call.value(star)
        parts = value.items if isinstance(value, Tuple) else tuple(parts_of(call, value))
        arrays = [as_array(part, call.container, call.evaluator) for part in parts if not _is_text(part)]
        if not arrays or call.more:
            return call.make(None)
        result = arrays[0].but(numbers=Numbers(wholeness=arrays[0].numbers.wholeness), role="")
        for array in arrays[1:]:
            result = operators.binary("@", result, array)
        return held(call, result)

    return transfer


def _is_text(value: Value) -> bool:
    return isinstance(value, Const) and isinstance(value.value, str)


def _floats_of_pair(call: Call) -> str | None:
    """The dtype of a function of two arguments that makes floats of integers."""
    return floating(common_dtype([operand(call, "x1").but(container=call.container), operand(call, "x2")]), "numpy")


def _sum_of_logs(call: Call) -> Value:
    return call.make(_floats_of_pair(call))


def _range(call: Call) -> Value:
    """``ptp``: the largest less the smallest."""
    value = call.array(given(call, "a|self"))
    numbers = value.numbers
    gap = Numbers(0, numbers.high - numbers.low, wholeness=numbers.wholeness) if numbers != ANY else Numbers(0)
    return data(call.container, value.dtype, gap)


def _svd(call: Call) -> Value:
    dtype = dtypes.inexact(call.array("a").dtype, "numpy")
    rotation = call.make(dtype, Numbers(wholeness=Wholeness.FRACTIONAL))
    scales = call.make(dtype, Numbers(0, math.inf, wholeness=Wholeness.FRACTIONAL))
    return scales if call.constant("compute_uv") is False else Tuple((rotation, scales, rotation))


def _qr(call: Call) -> Value:
    made = call.make(dtypes.inexact(call.array("a").dtype, "numpy"))
    if call.constant("mode") in ("reduced", "complete"):
        return Tuple((made, made))
    return made if call.constant("mode") == "r" else UNKNOWN


def _gradient(call: Call) -> Value:
    value = call.array("f")
    wholeness = Wholeness.FRACTIONAL if value.numbers.fractional else Wholeness.UNKNOWN
    return call.make(dtypes.inexact(value.dtype, "numpy"), Numbers(wholeness=wholeness))


def _interp(call: Call) -> Value:
    """Between the given points: within their bounds."""
    numbers = call.numbers("fp")
    for name in ("left", "right"):
        if not call.absent(name):
            numbers = numbers.join(call.numbers(name))
    if numbers.constant is None:
        numbers = Numbers(numbers.low, numbers.high, numbers.low_open, numbers.high_open, Wholeness.FRACTIONAL)
    return call.make("float64", numbers)


def _nan_to_num(call: Call) -> Value:
    value = call.array("x")
    filling = ZERO if call.absent("nan") else call.numbers("nan")
    return value if value.kind in ("int", "bool") else value.but(numbers=value.numbers.join(filling))


def _modf(call: Call) -> Value:
    value = call.array("x")
    dtype = floating(value.dtype, "numpy")
    cut = Numbers(-1, 1, True, True, value.numbers.wholeness)
    part = ZERO if value.numbers.whole else cut
    return Tuple((call.make(dtype, part), call.make(dtype, value.numbers.rounded(math.trunc))))


def _divmod(call: Call) -> Value:
    one, two = operand(call, "x1").but(container=call.container), operand(call, "x2")
    return Tuple((held(call, operators.binary("//", one, two)), held(call, operators.binary("%", one, two))))


def _heaviside(call: Call) -> Value:
    """0 or 1, and the second argument where the first is zero."""
    steps = Numbers.of([0, 1]).join(call.numbers("x2"))
    wholeness = Wholeness.WHOLE if steps.whole else Wholeness.UNKNOWN
    return call.make(_floats_of_pair(call), Numbers(steps.low, steps.high, wholeness=wholeness))


def _polynomial(call: Call) -> Value:
    """``polyadd``, ``polymul``: whole coefficients of whole ones; those of the longer polynomial may pass unchanged."""
    product = operators.binary("@", call.array("a1"), call.array("a2").but())
    return held(call, product)


def _polyval(call: Call) -> Value:
    p, x = call.array("p"), call.array("x")
    both = p.numbers.whole and x.numbers.whole
    fractions = p.numbers.fractional or x.numbers.fractional
    wholeness = Wholeness.WHOLE if both else Wholeness.FRACTIONAL if fractions else Wholeness.UNKNOWN
    return call.make(operators.binary("+", p, x).dtype, Numbers(wholeness=wholeness))


def _polyfit(call: Call) -> Value:
    fitted = call.make("float64", Numbers(wholeness=Wholeness.FRACTIONAL))
    if call.constant("full"):
        return Tuple((fitted, call.make("float64"), call.make("int64"), call.make("float64"), call.make("float64")))
    return fitted if call.absent("cov") or call.constant("cov") is False else Tuple((fitted, fitted))


def _copysign(call: Call) -> Value:
    size = call.numbers("x1").absolute()
    return call.make(_floats_of_pair(call), size.negate().join(size))


def _taken(call: Call) -> Value:
    """Elements picked by positions; rows of an identity matrix are one-hot rows."""
    value = call.array(given(call, "a|self"))
    return value.but(role="encoded") if value.role == "identity" else value


def _view(call: Call) -> Value:
    """The same array, or its bytes read as another dtype."""
    wanted = call.value("dtype")
    if call.absent("dtype") or (isinstance(wanted, External) and not wanted.name.startswith("builtins.")):
        return call.value("self")
    return call.make(call.dtype("dtype"))


def _tolist(call: Call) -> Value:
    """Python numbers."""
    value = call.array("self")
    weak = {"float": "python float", "int": "python int", "bool": "python bool"}.get(value.kind)
    if weak is None:
        return data("python", "string") if value.dtype == "string" else UNKNOWN
    return value.but(container="python", dtype=weak)


def _real_part(call: Call) -> Value:
    value = call.array(given(call, "self|val"))
    if value.kind != "complex":
        return value
    return call.make("float32" if value.dtype == "complex64" else "float64")


def _imaginary_part(call: Call) -> Value:
    value = call.array(given(call, "self|val"))
    if value.kind == "unknown":
        return call.make(None)
    if value.kind != "complex":
        return value.but(numbers=ZERO, role="")
    return call.make("float32" if value.dtype == "complex64" else "float64")


def _filled_mask(call: Call) -> Value:
    """``filled``: masked elements become the filling."""
    value = call.array(given(call, "self|a"))
    if call.absent("fill_value"):
        return value.but(numbers=ANY if value.kind == "float" else Numbers(wholeness=value.numbers.wholeness))
    filling = cast(call.array("fill_value"), value.dtype, call.container)
    return value.but(numbers=value.numbers.join(filling.numbers))


TRANSFERS: Final[Mapping[str, Transfer]] = MappingProxyType(
    {
        "average": _average,
        "bincount": _bincount,
        "copysign": _copysign,
        "diff": reductions.difference("a"),
        "divmod": _divmod,
        "dot": _elementwise("@", "a|self|x1", "b|other|x2"),
        "einsum": _products("operands"),
        "filled_mask": _filled_mask,
        "dot_pairs": _elementwise("@", "a", "v"),
        "imag": _imaginary_part,
        "logaddexp": _sum_of_logs,
        "outer_quotient": _elementwise("/", "A", "B"),
        "qr": _qr,
        "range": _range,
        "svd": _svd,
        "gradient": _gradient,
        "heaviside": _heaviside,
        "histogram": _histogram,
        "interp": _interp,
        "modf": _modf,
        "multi_dot": _products("arrays"),
        "nan_to_num": _nan_to_num,
        "outer": _elementwise("*", "a|x1|A", "b|x2|B"),
        "outer_difference": _elementwise("-", "A", "B"),
        "outer_sum": _elementwise("+", "A", "B"),
        "polyfit": _polyfit,
        "polynomial": _polynomial,
        "polyval": _polyval,
        "positions": positions,
        "real": _real_part,
        "taken": _taken,
        "tolist": _tolist,
        "unique": _unique,
        "view": _view,
    }
)
