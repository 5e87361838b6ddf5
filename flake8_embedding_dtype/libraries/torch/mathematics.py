"""Transfer functions of torch's mathematics, as functions and as methods of tensors (torch 2.13, measured)."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from flake8_embedding_dtype.libraries import elementwise, numerics, operators, reductions
from flake8_embedding_dtype.libraries.numerics import given, operand
from flake8_embedding_dtype.libraries.torch.common import COUNTING, SOURCE, TENSOR, floats, in_place, sequence
from flake8_embedding_dtype.libraries.torch.tensors import positions
from flake8_embedding_dtype.libraries.transfer import Call, Transfer, cast
from flake8_embedding_dtype.values import dtypes
from flake8_embedding_dtype.values.abstract import Const, Data, Tuple, Value, data
from flake8_embedding_dtype.values.numbers import ANY, Numbers, Wholeness

_FRACTIONAL: Final = Wholeness.FRACTIONAL


def _binary(op: str) -> Transfer:
    """An operator as a function; ``alpha`` scales the second operand of ``add`` and ``sub``."""
    plain = elementwise.binary(op, SOURCE, "other|exponent|mat2|vec|vec2|tensor2")

    def transfer(call: Call) -> Value:
        made = plain(call)
        if isinstance(made, Data) and "alpha" in call.bound:
            alpha = numerics.weak(call, call.value("alpha"))
            dtype = dtypes.promote(made.dtype, alpha.dtype, "torch")
            return data(TENSOR, dtype)
        return made

    return transfer


def _divide(call: Call) -> Value:
    """``div``: true division, or with a rounding mode one that keeps integers."""
    mode = call.value("rounding_mode")
    quotient = elementwise.binary("/", SOURCE, "other")(call)
    if call.absent("rounding_mode") or not isinstance(quotient, Data):
        return quotient
    if not isinstance(mode, Const) or mode.value not in ("floor", "trunc"):
        return data(TENSOR, None)
    left, right = operand(call, SOURCE).but(container=TENSOR), operand(call, "other")
    dtype = operators.binary("*", left, right).dtype
    rounded = quotient.numbers.rounded(math.floor if mode.value == "floor" else math.trunc)
    return data(TENSOR, dtypes.concrete(dtype, "torch"), rounded)


def _fmod(call: Call) -> Value:
    """``fmod``: the sign is that of the dividend."""
    left, right = operand(call, SOURCE).but(container=TENSOR), operand(call, "other")
    dtype = dtypes.concrete(operators.binary("%", left, right).dtype, "torch")
    high = right.numbers.absolute().high
    whole = left.numbers.whole and right.numbers.whole
    numbers = Numbers(
        0.0 if left.numbers.low >= 0 else -high,
        0.0 if left.numbers.high <= 0 else high,
        left.numbers.low < 0,
        left.numbers.high > 0,
        Wholeness.WHOLE if whole else Wholeness.UNKNOWN,
    )
    return data(TENSOR, dtype, numbers)


def _rsub(call: Call) -> Value:
    left, right = operand(call, "other").but(container=TENSOR), operand(call, SOURCE)
    return numerics.held(call, operators.binary("-", left, right))


def _real_binary(numbers: Numbers = ANY) -> Transfer:
    """A function of two operands that gives floats: ``atan2``, ``hypot``, ``logaddexp``."""

    def transfer(call: Call) -> Value:
        dtype = numerics.common_dtype([operand(call, SOURCE).but(container=TENSOR), operand(call, "other")])
        return data(TENSOR, dtypes.real(dtypes.concrete(dtype, "torch"), "torch"), numbers)

    return transfer


def _lerp(call: Call) -> Value:
    """Between two tensors, as a weight says; nothing is known of the weight."""
    start, end = call.array(given(call, SOURCE)), call.array("end")
    return data(TENSOR, dtypes.real(start.dtype, "torch"), Numbers(wholeness=_FRACTIONAL) if end.kind else ANY)


def _accumulated(call: Call) -> Value:
    """``addmm``, ``addcmul``: sums of products; the dtype is promoted from all tensors."""
    names = ("self", "input", "mat1", "mat2", "mat", "vec", "vec1", "vec2", "tensor1", "tensor2", "batch1", "batch2")
    parts = [call.array(name) for name in names if name in call.bound]
    return data(TENSOR, numerics.common_dtype(parts) if parts else None)


def _sum(call: Call) -> Value:
    """Sums and products: booleans and integers of any size become int64."""
    own = call.array(given(call, SOURCE))
    dtype = "int64" if own.kind in ("int", "bool") else own.dtype
    made = data(TENSOR, dtype, reductions.summed(own.numbers))
    return made if call.absent("dtype") else cast(made, call.dtype(), TENSOR)


def _product(call: Call) -> Value:
    own = call.array(given(call, SOURCE))
    dtype = "int64" if own.kind in ("int", "bool") else own.dtype
    made = reductions.product(SOURCE, None)(call)
    numbers = made.numbers if isinstance(made, Data) else ANY
    result = data(TENSOR, dtype, numbers)
    return result if call.absent("dtype") else cast(result, call.dtype(), TENSOR)


def _two(one: Transfer, two: Transfer) -> Transfer:
    """``std_mean``, ``aminmax``: two results at once."""
    return lambda call: Tuple((one(call), two(call)))


def _multiplied(source: str) -> Transfer:
    """Products of several tensors, given in a list or one by one."""

    def transfer(call: Call) -> Value:
        parts = [numerics.weak(call, one) for one in sequence(call, source)]
        return data(TENSOR, numerics.common_dtype(parts) if parts else None)

    return transfer


def _accumulated_tensors(call: Call) -> Value:
    """``addmm(x, a, b)``: the dtype is promoted from all tensors."""
    tensors = call.value("tensors")
    parts = [call.array(given(call, SOURCE)), *(map(_tensor, tensors.items) if isinstance(tensors, Tuple) else ())]
    return data(TENSOR, numerics.common_dtype(parts))


def _tensor(value: Value) -> Data:
    return value if isinstance(value, Data) else data(TENSOR, None)


def _every(call: Call) -> Value:
    """``all``, ``any``: booleans, except that uint8 stays."""
    dtype = call.array(given(call, SOURCE)).dtype
    return data(TENSOR, "uint8" if dtype == "uint8" else "bool")


def _whole_binary(call: Call) -> Value:
    """``gcd``, ``lcm``: of integers only."""
    dtype = numerics.common_dtype([call.array(given(call, SOURCE)), operand(call, "other")])
    return data(TENSOR, dtypes.concrete(dtype, "torch"), COUNTING)


def _histogram(call: Call) -> Value:
    """``bincount``: counts, or with weights sums, which are float64 unless the weights are float32."""
    if call.absent("weights"):
        return data(TENSOR, "int64", COUNTING)
    weights = call.array("weights").dtype
    return data(TENSOR, "float32" if weights == "float32" else "float64" if weights is not None else None)


def _bucketize(call: Call) -> Value:
    flag = call.value("out_int32")
    if call.more or not isinstance(flag, Const):
        return data(TENSOR, None)
    return data(TENSOR, "int32" if flag.value else "int64", COUNTING)


def _heaviside(call: Call) -> Value:
    own, other = call.array(given(call, SOURCE)), call.array("values")
    numbers = Numbers.of([0, 1]).join(other.numbers)
    # Only where an element is exactly 0 does one of the values come through.
    return data(TENSOR, own.dtype, replace(numbers, wholeness=Wholeness.UNKNOWN) if numbers.fractional else numbers)


def _interval(low: float, high: float, *, closed: bool = False) -> Transfer:
    """A function that gives floats between two ends, with fractions."""

    def numbers(_: Numbers) -> Numbers:
        open_low, open_high = (not closed and math.isfinite(end) for end in (low, high))
        return Numbers(low, high, open_low, open_high, _FRACTIONAL)

    return floats(elementwise.inexact(numbers, SOURCE))


def _square(call: Call) -> Value:
    """``x * x``: of booleans int64."""
    made = elementwise.square(SOURCE)(call)
    return made.but(dtype="int64") if isinstance(made, Data) and made.kind == "bool" else made


_CURVES: Final = MappingProxyType(
    {
        "acosh": "arccosh",
        "asin": "arcsin",
        "asinh": "arcsinh",
        "atan": "arctan",
        "atanh": "arctanh",
        "deg2rad": "deg2rad",
        "erf": "erf",
        "exp": "exp",
        "exp2": "exp2",
        "expm1": "expm1",
        "log": "log",
        "log10": "log10",
        "log1p": "log1p",
        "log2": "log2",
        "rad2deg": "rad2deg",
        "sigmoid": "sigmoid",
        "sinh": "sinh",
        "sqrt": "sqrt",
        "tanh": "tanh",
    }
)

_ELEMENTWISE: Final[Mapping[str, Transfer]] = MappingProxyType(
    {
        **{name: floats(elementwise.curve(curve, SOURCE)) for name, curve in _CURVES.items()},
        "abs": elementwise.unary("abs", SOURCE),
        "acos": _interval(0, math.pi, closed=True),
        "add": _binary("+"),
        "bitwise_and": _binary("&"),
        "bitwise_not": elementwise.unary("~", SOURCE),
        "bitwise_or": _binary("|"),
        "bitwise_xor": _binary("^"),
        "ceil": elementwise.rounded(math.ceil, SOURCE),
        "clamp": numerics.clip(SOURCE, "min", "max"),
        "cos": floats(elementwise.wave(math.cos, SOURCE)),
        "cosh": floats(elementwise.inexact(lambda n: n.apply(math.cosh, _from(1)), SOURCE)),
        "div": _divide,
        "floor": elementwise.rounded(math.floor, SOURCE),
        "floor_divide": _binary("//"),
        "fmod": _fmod,
        "left_shift": _binary("<<"),
        "mul": _binary("*"),
        "neg": elementwise.unary("-", SOURCE),
        "pow": _binary("**"),
        "reciprocal": floats(elementwise.inexact(elementwise.reciprocal_numbers, SOURCE)),
        "relu": elementwise.relu(SOURCE),
        "remainder": _binary("%"),
        "right_shift": _binary(">>"),
        "round": elementwise.rounded(round, SOURCE, "decimals"),
        "rsqrt": floats(elementwise.inexact(lambda n: Numbers(0, math.inf, True, wholeness=_FRACTIONAL), SOURCE)),
        "sign": elementwise.sign(SOURCE),
        "sin": floats(elementwise.wave(math.sin, SOURCE)),
        "square": _square,
        "sub": _binary("-"),
        "trunc": elementwise.rounded(math.trunc, SOURCE),
    }
)


def _from(low: float) -> Numbers:
    return Numbers(low, math.inf, wholeness=_FRACTIONAL)


_SELECTED: Final = reductions.selected(SOURCE)
_MEAN: Final = floats(reductions.mean(SOURCE))
_STD: Final = floats(reductions.deviation(SOURCE, None, "correction"))
_VAR: Final = floats(reductions.variance(SOURCE, None, "correction"))

TRANSFERS: Final[Mapping[str, Transfer]] = MappingProxyType(
    {
        **_ELEMENTWISE,
        **{f"{name}_": in_place(transfer) for name, transfer in _ELEMENTWISE.items()},
        "accumulated": _accumulated,
        "accumulated_all": _accumulated_tensors,
        "all": _every,
        "arctan2": _real_binary(Numbers(-math.pi, math.pi, wholeness=_FRACTIONAL)),
        "bincount": _histogram,
        "bucketize": _bucketize,
        "cat_multiplied": _multiplied("tensors"),
        "each_multiplied": _multiplied("matrices"),
        "diff": reductions.difference(SOURCE),
        "einsum": _multiplied("operands"),
        "heaviside": _heaviside,
        "lerp": _lerp,
        "matmul": _binary("@"),
        "maximum": elementwise.extremum(elementwise.MAXIMUM, SOURCE, "other"),
        "mean": _MEAN,
        "minimum": elementwise.extremum(elementwise.MINIMUM, SOURCE, "other"),
        "norm": floats(reductions.norm(SOURCE)),
        "nonnegative2": _real_binary(Numbers(0, math.inf, wholeness=_FRACTIONAL)),
        "prod": _product,
        "real2": _real_binary(),
        "rsub": _rsub,
        "selected": _SELECTED,
        "std": _STD,
        "std_mean": _two(_STD, _MEAN),
        "sum": _sum,
        "two_selected": _two(_SELECTED, _SELECTED),
        "unit": _interval(0, 1),
        "var": _VAR,
        "var_mean": _two(_VAR, _MEAN),
        "where": numerics.where("condition", "input|self", "other", alone=positions),
        "whole2": _whole_binary,
    }
)
