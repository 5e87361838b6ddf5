"""Transfer functions of TensorFlow's elementwise mathematics (tensorflow 2.21, measured)."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from flake8_embedding_dtype.libraries import operators
from flake8_embedding_dtype.libraries.elementwise import (
    binary,
    curve,
    inexact,
    reciprocal_numbers,
    relu,
    rounded,
    sign,
    square,
    squared,
    unary,
    wave,
    with_fractions,
)
from flake8_embedding_dtype.libraries.numerics import clip, given, held, larger, operand, parts_of, smaller, where
from flake8_embedding_dtype.libraries.reductions import summed
from flake8_embedding_dtype.libraries.tensorflow.structures import settled
from flake8_embedding_dtype.libraries.transfer import Call, Transfer, as_array, cast
from flake8_embedding_dtype.values import dtypes
from flake8_embedding_dtype.values.abstract import Data, Tuple, Value, data
from flake8_embedding_dtype.values.numbers import ZERO, Numbers, Wholeness


def operands(call: Call, left: str = "x", right: str = "y") -> tuple[Data, Data]:
    """Both operands, the left one as a tensor. Where one is a tensor, an array of NumPy is cast to its dtype."""
    one, two = operand(call, left).but(container=call.container), operand(call, right)
    tensors = [_is_tensor(call.value(given(call, name))) for name in (left, right)]
    if tensors == [True, False] and two.dtype not in dtypes.PYTHON:
        two = _cast_like(two, one)
    elif tensors == [False, True] and one.dtype not in dtypes.PYTHON:
        one = _cast_like(one, two)
    return one, two


def _is_tensor(value: Value) -> bool:
    return isinstance(value, Data) and value.library in ("tensorflow", "keras")


def _cast_like(value: Data, other: Data) -> Data:
    return value if other.dtype is None or value.dtype is None else cast(value, other.dtype, value.container)


def _operator(op: str) -> Transfer:
    """An operator as a function of ``x`` and ``y``."""
    return lambda call: held(call, operators.binary(op, *operands(call)))


def _extremum(choose: Callable[[Numbers, Numbers], Numbers]) -> Transfer:
    """``maximum``, ``minimum``."""

    def transfer(call: Call) -> Value:
        one, two = operands(call)
        made = held(call, operators.binary("+", one, two))
        return data(call.container, made.dtype, choose(one.numbers, two.numbers)).but(implicit=made.implicit)

    return transfer


def _div(call: Call) -> Value:
    """``tf.compat.v1.div``: integers are divided as by ``//``."""
    one, two = operands(call)
    known = [side.kind for side in (one, two) if side.dtype not in dtypes.PYTHON]
    kinds = known or [one.kind, two.kind]
    if "unknown" in kinds:
        return data(call.container, None)
    op = "//" if all(kind == "int" for kind in kinds) else "/"
    return held(call, operators.binary(op, one, two))


def _truncated(call: Call) -> Value:
    """``truncatediv``: the quotient cut toward zero, in the dtype of the operands."""
    one, two = operands(call)
    quotient = held(call, operators.binary("//", one, two))
    return quotient.but(numbers=one.numbers.divide(two.numbers).rounded())


def _remainder(call: Call) -> Value:
    """``truncatemod``: the remainder with the sign of the dividend."""
    one, two = operands(call)
    result = held(call, operators.binary("%", one, two))
    size = two.numbers.absolute()
    bound = Numbers(-size.high, size.high, math.isfinite(size.high), math.isfinite(size.high))
    low, low_open = (0.0, False) if one.numbers.low >= 0 else (bound.low, bound.low_open)
    known = one.numbers.combine(two.numbers, math.fmod)
    numbers = Numbers(low, bound.high, low_open, bound.high_open, result.numbers.wholeness)
    return settled(result.but(numbers=numbers if known is None else known))


def _or_zero(op: str) -> Transfer:
    """``divide_no_nan``, ``multiply_no_nan``: the operator, or 0."""
    plain = _operator(op)

    def transfer(call: Call) -> Value:
        result = plain(call)
        return result.but(numbers=with_zero(result.numbers)) if isinstance(result, Data) else result

    return transfer


def filled_up(numbers: Numbers, extra: Numbers) -> Numbers:
    """The numbers and those of a filling; that some of them have fractions stays known."""
    joined = numbers.join(extra)
    if not numbers.fractional:
        return joined
    return Numbers(joined.low, joined.high, joined.low_open, joined.high_open, Wholeness.FRACTIONAL)


def with_zero(numbers: Numbers) -> Numbers:
    """The numbers, and 0."""
    return filled_up(numbers, ZERO)


def _squared_difference(call: Call) -> Value:
    one, two = operands(call)
    gap = held(call, operators.binary("-", one, two))
    return gap.but(numbers=squared(gap.numbers))


def _sum_of(source: str) -> Transfer:
    """``add_n``: the tensors of a list added up."""

    def transfer(call: Call) -> Value:
        parts = [as_array(part, call.container, call.evaluator) for part in parts_of(call, call.value(source))]
        if not parts:
            return data(call.container, None)
        result = parts[0]
        for part in parts[1:]:
            result = operators.binary("+", result, part)
        return result if len(parts) > 1 else result.but(numbers=summed(result.numbers), role="")

    return transfer


def _scaled(call: Call) -> Value:
    """``scalar_mul``: the dtype of ``x``."""
    value = call.array("x")
    return settled(value.but(numbers=value.numbers.multiply(call.numbers("scalar")), role=""))


def _contracted(*sources: str) -> Transfer:
    """``matmul``, ``tensordot``, convolutions: sums of products."""

    def transfer(call: Call) -> Value:
        return _product_sum(call, [operand(call, source) for source in sources])

    return transfer


def _einsum(call: Call) -> Value:
    inputs = call.value("inputs")
    parts = [as_array(v, call.container, call.evaluator) for v in (inputs.items if isinstance(inputs, Tuple) else ())]
    return _product_sum(call, parts)


def _product_sum(call: Call, parts: list[Data]) -> Data:
    if not parts:
        return data(call.container, None)
    result = parts[0].but(container=call.container)
    for part in parts[1:]:
        result = operators.binary("@", result, part)
    same = all(part.numbers.low >= 0 for part in parts)
    numbers = Numbers(0 if same else -math.inf, wholeness=result.numbers.wholeness)
    return held(call, result).but(numbers=numbers, role="")


def _clip_by_norm(call: Call) -> Value:
    """A tensor shrunk until its norm is at most ``clip_norm``, and so each of its numbers."""
    value = call.array("t")
    limit = call.numbers("clip_norm").high
    numbers = value.numbers.hull().clip(-abs(limit), abs(limit)) if math.isfinite(limit) else value.numbers.hull()
    low = min(numbers.low, 0.0)
    high = max(numbers.high, 0.0)
    if value.numbers.constant == 0:
        return value
    wholeness = Wholeness.FRACTIONAL if value.kind == "float" else Wholeness.UNKNOWN
    return data(call.container, value.dtype, Numbers(low, high, wholeness=wholeness))


def _clip_all(call: Call) -> Value:
    """``clip_by_global_norm``: the list of tensors, shrunk, and their norm."""
    parts = [as_array(part, call.container, call.evaluator) for part in parts_of(call, call.value("t_list"))]
    shrunk = [part.but(numbers=with_zero(with_fractions(part.numbers)), role="") for part in parts]
    size = Numbers(0, wholeness=Wholeness.FRACTIONAL)
    return Tuple((call.evaluator.new_list(shrunk), call.make(parts[0].dtype if parts else None, size)))


def _normalized(source: str) -> Transfer:
    """``l2_normalize``: between -1 and 1, with the sign of ``x``."""

    def result(numbers: Numbers) -> Numbers:
        low, high = 0 if numbers.low >= 0 else -1, 0 if numbers.high <= 0 else 1
        return Numbers(low, high, wholeness=Wholeness.FRACTIONAL)

    return inexact(result, source)


def _polyval(call: Call) -> Value:
    parts = [as_array(part, call.container, call.evaluator) for part in parts_of(call, call.value("coeffs"))]
    result = operators.binary("*", call.array("x"), operand(call, "x"))
    for part in parts:
        result = operators.binary("+", result.but(container=call.container), part)
    bounded = all(part.numbers.low >= 0 for part in (*parts, call.array("x")))
    return held(call, result).but(numbers=Numbers(0 if bounded else -math.inf, wholeness=result.numbers.wholeness))


def _cosh(numbers: Numbers) -> Numbers:
    return numbers.apply(math.cosh, Numbers(1, wholeness=Wholeness.FRACTIONAL))


def _acos(numbers: Numbers) -> Numbers:
    return numbers.apply(math.acos, Numbers(0, math.pi, wholeness=Wholeness.FRACTIONAL))


def _rsqrt(numbers: Numbers) -> Numbers:
    return numbers.apply(lambda v: 1 / math.sqrt(v), Numbers(0, wholeness=Wholeness.FRACTIONAL))


def _places(call: Call) -> Value:
    """``where(condition)``: where it holds."""
    return call.make("int64", Numbers(0, wholeness=Wholeness.WHOLE))


def _part(call: Call) -> Value:
    """``angle``, ``imag``: a float half as wide as the complex number."""
    dtype = call.array("input").dtype
    return call.make({"complex64": "float32", "complex128": "float64"}.get(dtype or "", dtype))


def _real_part(call: Call) -> Value:
    value = call.array("input")
    return value if value.kind not in ("complex", "unknown") else _part(call)


TRANSFERS: Final[Mapping[str, Transfer]] = MappingProxyType(
    {
        "abs": unary("abs", "x"),
        "acos": inexact(_acos, "x"),
        "add": _operator("+"),
        "add_n": _sum_of("inputs"),
        "all_clipped": _clip_all,
        "asin": curve("arcsin", "x"),
        "asinh": curve("arcsinh", "x"),
        "acosh": curve("arccosh", "x"),
        "atan": curve("arctan", "x"),
        "atanh": curve("arctanh", "x"),
        "bias_add": binary("+", "value", "bias"),
        "bitwise_and": _operator("&"),
        "bitwise_or": _operator("|"),
        "ceil": rounded(math.ceil, "x"),
        "clip": clip("t", "clip_value_min", "clip_value_max", floor_last=True),
        "clip_by_norm": _clip_by_norm,
        "convolved": _contracted("input|value", "filters|filter"),
        "cos": wave(math.cos, "x"),
        "cosh": inexact(_cosh, "x"),
        "div": _div,
        "divide": _operator("/"),
        "divide_no_nan": _or_zero("/"),
        "einsum": _einsum,
        "erf": curve("erf", "x"),
        "exp": curve("exp", "x"),
        "expm1": curve("expm1", "x"),
        "floor": rounded(math.floor, "x"),
        "floordiv": _operator("//"),
        "floormod": _operator("%"),
        "l2_normalize": _normalized("x"),
        "log": curve("log", "x"),
        "log1p": curve("log1p", "x"),
        "matmul": _contracted("a", "b"),
        "maximum": _extremum(larger),
        "minimum": _extremum(smaller),
        "multiply": _operator("*"),
        "multiply_no_nan": _or_zero("*"),
        "negative": unary("-", "x"),
        "part": _part,
        "polyval": _polyval,
        "pow": _operator("**"),
        "real_part": _real_part,
        "reciprocal": inexact(reciprocal_numbers, "x"),
        "relu": relu("features"),
        "round": rounded(round, "x"),
        "rsqrt": inexact(_rsqrt, "x"),
        "scalar_mul": _scaled,
        "sigmoid": curve("sigmoid", "x"),
        "sign": sign("x"),
        "sin": wave(math.sin, "x"),
        "sinh": curve("sinh", "x"),
        "softplus": curve("softplus", "features"),
        "sparse_add": binary("+", "a", "b"),
        "sparse_matmul": _contracted("sp_a", "b"),
        "sqrt": curve("sqrt", "x"),
        "square": square("x"),
        "squared_difference": _squared_difference,
        "subtract": _operator("-"),
        "tanh": curve("tanh", "x"),
        "tensordot": _contracted("a", "b"),
        "truncatediv": _truncated,
        "truncatemod": _remainder,
        "where": where("condition", "x", "y", alone=_places),
    }
)
