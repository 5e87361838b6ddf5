"""Transfer functions of JAX's mathematics: elementwise, reductions, products (jax 0.10, measured)."""

from __future__ import annotations

import math
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from flake8_embedding_dtype.libraries import elementwise, numerics, operators, reductions
from flake8_embedding_dtype.libraries.jax.arrays import ARRAY, COUNTING, SOURCE, indices
from flake8_embedding_dtype.libraries.numerics import given, operand
from flake8_embedding_dtype.libraries.transfer import Call, Transfer, cast
from flake8_embedding_dtype.values import dtypes
from flake8_embedding_dtype.values.abstract import Data, Tuple, Value, data
from flake8_embedding_dtype.values.numbers import ANY, Numbers, Wholeness

#: What functions call their second operand.
OTHER: Final = "x2|y|b|other"

_FRACTIONAL: Final = Wholeness.FRACTIONAL
_CURVES: Final = (
    "exp",
    "exp2",
    "expm1",
    "log",
    "log2",
    "log10",
    "log1p",
    "sqrt",
    "cbrt",
    "tanh",
    "sigmoid",
    "softplus",
    "arctan",
    "arcsin",
    "arcsinh",
    "arctanh",
    "arccosh",
    "sinh",
    "erf",
    "deg2rad",
    "rad2deg",
)


def floats(inner: Transfer) -> Transfer:
    """A function that gives floats whatever it gets: of an unknown dtype it makes the default one."""

    def transfer(call: Call) -> Value:
        made = inner(call)
        if isinstance(made, Data) and made.dtype is None:
            return made.but(dtype="float32")
        return made

    return transfer


def _counting(inner: Transfer) -> Transfer:
    """Booleans are counted with: they become int32 (``cumsum``, ``square``, ``relu``)."""

    def transfer(call: Call) -> Value:
        made = inner(call)
        return made.but(dtype="int32") if isinstance(made, Data) and made.kind == "bool" else made

    return transfer


def _inside(low: float, high: float) -> Transfer:
    """A function that gives floats between two ends, with fractions."""
    return floats(elementwise.inexact(lambda _: Numbers(low, high, wholeness=_FRACTIONAL), SOURCE))


def _real_pair(numbers: Numbers = ANY) -> Transfer:
    """A function of two operands that gives floats: ``arctan2``, ``hypot``, ``logaddexp``."""

    def transfer(call: Call) -> Value:
        dtype = numerics.common_dtype([operand(call, SOURCE).but(container=ARRAY), operand(call, OTHER)])
        return data(ARRAY, dtypes.real(dtypes.concrete(dtype, "jax"), "jax"), numbers)

    return transfer


def _divmod(call: Call) -> Value:
    return Tuple(tuple(_counting(elementwise.binary(op, SOURCE, OTHER))(call) for op in ("//", "%")))


def _lax_div(call: Call) -> Value:
    """``lax.div``: integers are divided to integers, toward zero."""
    left, right = operand(call, "x").but(container=ARRAY), operand(call, "y")
    quotient = operators.binary("/", left, right)
    dtype = numerics.common_dtype([left, right])
    if dtypes.kind(dtype) == "int":
        return data(ARRAY, dtypes.concrete(dtype, "jax"), quotient.numbers.rounded())
    return data(ARRAY, None if dtype is None else quotient.dtype, quotient.numbers)


def _products(star: str) -> Transfer:
    """Sums of products of all the arrays: ``einsum``, ``multi_dot``."""

    def transfer(call: Call) -> Value:
        held = call.value(star)
        values = held.items if isinstance(held, Tuple) else numerics.parts_of(call, held)
        parts = [numerics.weak(call, one) for one in values if isinstance(one, Data)]
        if not parts or len(parts) < len(values):
            return data(ARRAY, None)
        return data(ARRAY, dtypes.concrete(numerics.common_dtype(parts), "jax"))

    return transfer


def _rint(call: Call) -> Value:
    """``rint``: floats even of integers."""
    own = call.array("x")
    return data(ARRAY, dtypes.real(own.dtype, "jax"), own.numbers.rounded(round))


def _fabs(call: Call) -> Value:
    own = call.array("x")
    return data(ARRAY, dtypes.real(own.dtype, "jax"), own.numbers.absolute())


def _average(call: Call) -> Value:
    """The mean; weighted ones lie between the extremes only for weights of one sign."""
    made = floats(reductions.mean("a", None))(call)
    if call.constant("returned") is True:
        return Tuple((made, data(ARRAY, made.dtype if isinstance(made, Data) else None)))
    if not call.absent("weights") and isinstance(made, Data):
        dtype = dtypes.promote(made.dtype, call.array("weights").dtype, "jax")
        return data(ARRAY, dtypes.real(dtype, "jax"), Numbers(wholeness=_FRACTIONAL))
    return made


def _counted(call: Call) -> Value:
    """``histogram``: counts in floats, and the edges of the bins."""
    dtype = dtypes.real(call.array("a").dtype, "jax")
    weighted = not call.absent("weights") or not call.absent("density")
    counts = data(ARRAY, None) if weighted else data(ARRAY, dtype, COUNTING)
    return Tuple((counts, data(ARRAY, dtype)))


def _histogram(call: Call) -> Value:
    """``bincount``: counts, or sums of weights."""
    if call.absent("weights"):
        return indices()
    return data(ARRAY, dtypes.concrete(call.array("weights").dtype, "jax"))


def _fmod(call: Call) -> Value:
    """The remainder with the sign of the dividend."""
    left, right = operand(call, SOURCE).but(container=ARRAY), operand(call, OTHER)
    dtype = dtypes.concrete(numerics.common_dtype([left, right]), "jax")
    high = right.numbers.absolute().high
    low = 0.0 if left.numbers.low >= 0 else -high
    whole = left.numbers.whole and right.numbers.whole
    dtype = "int32" if dtype == "bool" else dtype
    return data(ARRAY, dtype, Numbers(low, high, wholeness=Wholeness.WHOLE if whole else Wholeness.UNKNOWN))


def _hard_tanh(call: Call) -> Value:
    own = call.array("x")
    return data(ARRAY, "int32" if own.kind == "bool" else own.dtype, own.numbers.clip(-1, 1))


def _interval_of(call: Call) -> Value:
    """``ptp``: the largest less the smallest."""
    own = call.array(given(call, SOURCE))
    spread = own.numbers.hull().subtract(own.numbers.hull())
    return data(ARRAY, own.dtype, Numbers(0, spread.high, wholeness=spread.wholeness))


def _quotient(call: Call) -> Value:
    return elementwise.binary("/", SOURCE, OTHER)(call)


def _spread(inner: Transfer) -> Transfer:
    """``std``, ``var``: floats always; a float dtype may be asked for."""

    def transfer(call: Call) -> Value:
        made = floats(inner)(call)
        if isinstance(made, Data) and not call.absent("dtype"):
            asked = call.dtype()
            return made.but(dtype=asked if dtypes.is_float(asked) else None)
        return made

    return transfer


def _asked_mean(call: Call) -> Value:
    """``mean``: floats of anything, or the dtype that is asked for."""
    made = reductions.mean(SOURCE, None)(call)
    if not isinstance(made, Data):
        return made
    made = made.but(dtype=made.dtype or "float32")
    return made if call.absent("dtype") else cast(made, call.dtype(), ARRAY)


TRANSFERS: Final[Mapping[str, Transfer]] = MappingProxyType(
    {
        **{name: floats(elementwise.curve(name, SOURCE)) for name in _CURVES},
        "abs": elementwise.unary("abs", SOURCE),
        "add": elementwise.binary("+", SOURCE, OTHER),
        "arccos": _inside(0, math.pi),
        "arctan2": _real_pair(Numbers(-math.pi, math.pi, wholeness=_FRACTIONAL)),
        "average": _average,
        "bincount": _histogram,
        "bitwise_and": elementwise.binary("&", SOURCE, OTHER),
        "bitwise_or": elementwise.binary("|", SOURCE, OTHER),
        "bitwise_xor": elementwise.binary("^", SOURCE, OTHER),
        "ceil": elementwise.rounded(math.ceil, SOURCE),
        "clip": numerics.clip("self|arr|a|x", "min|a_min", "max|a_max"),
        "cos": floats(elementwise.wave(math.cos, SOURCE)),
        "cosh": _inside(1, math.inf),
        "cumprod": _counting(reductions.product(SOURCE, widens=False)),
        "cumsum": _counting(reductions.total(SOURCE, widens=False)),
        "diff": reductions.difference(SOURCE),
        "divide": _quotient,
        "divmod": _divmod,
        "einsum": _products("operands"),
        "fabs": _fabs,
        "floor": elementwise.rounded(math.floor, SOURCE),
        "floor_divide": _counting(elementwise.binary("//", SOURCE, OTHER)),
        "fmod": _fmod,
        "hard_tanh": _hard_tanh,
        "histogram": _counted,
        "hypot": _real_pair(Numbers(0, math.inf, wholeness=_FRACTIONAL)),
        "index": lambda call: indices(),
        "invert": elementwise.unary("~", SOURCE),
        "lax_div": _lax_div,
        "left_shift": _counting(elementwise.binary("<<", SOURCE, OTHER)),
        "matmul": elementwise.binary("@", SOURCE, OTHER),
        "maximum": elementwise.extremum(elementwise.MAXIMUM, SOURCE, OTHER),
        "mean": _asked_mean,
        "middle": floats(reductions.middle(SOURCE)),
        "minimum": elementwise.extremum(elementwise.MINIMUM, SOURCE, OTHER),
        "multi_dot": _products("arrays"),
        "multiply": elementwise.binary("*", SOURCE, OTHER),
        "negative": elementwise.unary("-", SOURCE),
        "norm": floats(reductions.norm(SOURCE)),
        "power": _counting(elementwise.binary("**", SOURCE, OTHER)),
        "prod": reductions.product(SOURCE),
        "ptp": _interval_of,
        "real_pair": _real_pair(),
        "reciprocal": floats(elementwise.inexact(elementwise.reciprocal_numbers, SOURCE)),
        "relu": _counting(elementwise.relu(SOURCE)),
        "remainder": _counting(elementwise.binary("%", SOURCE, OTHER)),
        "right_shift": _counting(elementwise.binary(">>", SOURCE, OTHER)),
        "rint": _rint,
        "round": elementwise.rounded(round, SOURCE, "decimals"),
        "selected": reductions.selected(SOURCE),
        "sign": elementwise.sign(SOURCE),
        "sin": floats(elementwise.wave(math.sin, SOURCE)),
        "square": _counting(elementwise.square(SOURCE)),
        "std": _spread(reductions.deviation(SOURCE, None, "ddof")),
        "subtract": elementwise.binary("-", SOURCE, OTHER),
        "sum": reductions.total(SOURCE),
        "trunc": elementwise.rounded(math.trunc, SOURCE),
        "var": _spread(reductions.variance(SOURCE, None, "ddof")),
        "whole_pair": lambda call: data(
            ARRAY, numerics.common_dtype([operand(call, SOURCE), operand(call, OTHER)]), COUNTING
        ),
    }
)
