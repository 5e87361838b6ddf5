"""``math`` and ``statistics``: computed where all arguments are constants, else by interval (Python 3.11, measured)."""

from __future__ import annotations

import math
import statistics
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, Final

from flake8_embedding_dtype.libraries.elementwise import CURVES, with_fractions
from flake8_embedding_dtype.libraries.numerics import parts_of
from flake8_embedding_dtype.libraries.transfer import Call, Transfer, as_array, combined
from flake8_embedding_dtype.values.abstract import UNKNOWN, Const, Data, List, Tuple, Value, data, of_constant
from flake8_embedding_dtype.values.numbers import FRACTIONAL, Numbers, Wholeness

#: Constants larger than this are not computed with: factorials and powers would take too long.
_LARGEST: Final = 4096

_NATURAL: Final = Numbers(0, math.inf, wholeness=Wholeness.WHOLE)
_POSITIVE: Final = Numbers(0, math.inf, wholeness=Wholeness.FRACTIONAL)

#: Functions of one number that never fall, under the names they have in :data:`.elementwise.CURVES`.
_CURVES: Final = MappingProxyType(
    {
        "acosh": "arccosh",
        "asin": "arcsin",
        "asinh": "arcsinh",
        "atan": "arctan",
        "atanh": "arctanh",
        "cbrt": "cbrt",
        "degrees": "rad2deg",
        "erf": "erf",
        "exp": "exp",
        "exp2": "exp2",
        "expm1": "expm1",
        "log10": "log10",
        "log1p": "log1p",
        "log2": "log2",
        "radians": "deg2rad",
        "sinh": "sinh",
        "sqrt": "sqrt",
        "tanh": "tanh",
    }
)

#: Floats of which only the bounds are known.
_BOUNDED: Final = MappingProxyType(
    {
        "acos": Numbers(0, math.pi, wholeness=Wholeness.FRACTIONAL),
        "atan2": Numbers(-math.pi, math.pi, wholeness=Wholeness.FRACTIONAL),
        "copysign": Numbers(),
        "cos": Numbers(-1, 1, wholeness=Wholeness.FRACTIONAL),
        "cosh": Numbers(1, math.inf, wholeness=Wholeness.FRACTIONAL),
        "dist": _POSITIVE,
        "erfc": Numbers(0, 2, wholeness=Wholeness.FRACTIONAL),
        "fmod": Numbers(),
        "gamma": FRACTIONAL,
        "hypot": _POSITIVE,
        "ldexp": Numbers(),
        "lgamma": FRACTIONAL,
        "log": FRACTIONAL,
        "nextafter": FRACTIONAL,
        "pow": Numbers(),
        "remainder": Numbers(),
        "sin": Numbers(-1, 1, wholeness=Wholeness.FRACTIONAL),
        "tan": FRACTIONAL,
        "ulp": _POSITIVE,
    }
)

_WHOLE: Final = ("comb", "factorial", "gcd", "isqrt", "lcm", "perm")
_ROUNDING: Final[Mapping[str, Callable[[float], float]]] = MappingProxyType(
    {"ceil": math.ceil, "floor": math.floor, "trunc": math.trunc}
)


def _constants(call: Call, values: Sequence[Value]) -> list[Any] | None:
    """The Python numbers of constant arguments, and of sequences of them; None unless all are constant and small."""
    found: list[Any] = []
    for value in values:
        if isinstance(value, (Tuple, List)):
            items = call.evaluator.elements(value)
            inner = None if items is None else _constants(call, items)
            if inner is None:
                return None
            found.append(inner)
            continue
        if not isinstance(value, Const) or not isinstance(value.value, (int, float)) or abs(value.value) > _LARGEST:
            return None
        found.append(value.value)
    return found


def folded(function: Callable[..., Any], otherwise: Transfer) -> Transfer:
    """``function`` computed on constant arguments; ``otherwise`` where they are not constant, or it fails."""

    def transfer(call: Call) -> Value:
        constants = None if call.more or call.arguments.keywords else _constants(call, call.arguments.positional)
        if constants is None:
            return otherwise(call)
        try:
            result = function(*constants)
        except (ArithmeticError, ValueError, TypeError):
            return otherwise(call)
        return Const(result) if isinstance(result, (bool, int, float)) else otherwise(call)

    return transfer


def _float(numbers: Numbers) -> Transfer:
    return lambda call: data("python", "python float", numbers)


def _curve(name: str, curve: str) -> Transfer:
    def otherwise(call: Call) -> Value:
        return data("python", "python float", CURVES[curve].of(call.numbers("x")))

    # cbrt and exp2 came with Python 3.11.
    return folded(getattr(math, name), otherwise) if hasattr(math, name) else otherwise


def _rounded(function: Callable[[float], float]) -> Transfer:
    return lambda call: data("python", "python int", call.numbers("x").rounded(function))


def _fabs(call: Call) -> Value:
    return data("python", "python float", call.numbers("x").absolute())


def _modf(call: Call) -> Value:
    numbers = call.numbers("x")
    cut = Numbers.of([0]) if numbers.whole else Numbers(-1, 1, True, True, numbers.wholeness)
    return Tuple((data("python", "python float", cut), data("python", "python float", numbers.rounded(math.trunc))))


# ---------------------------------------------------------------- of sequences


def elements_as_data(call: Call, value: Value) -> list[Data] | None:
    """The elements of a sequence as Python numbers; None where one of them is none."""
    parts: list[Data] = []
    for item in parts_of(call, value):
        part = of_constant(item) if isinstance(item, Const) else item
        if not isinstance(part, Data) or part.kind not in ("bool", "int", "float"):
            return None
        parts.append(part)
    return parts or None


def _product(call: Call) -> Value:
    """``math.prod``: an int unless one of the factors is a float."""
    factors = elements_as_data(call, call.value("iterable"))
    if factors is None or call.more:
        return UNKNOWN
    start = of_constant(Const(1)) if call.absent("start") else call.array("start")
    product = combined([*factors, *([start] if start is not None else [])], "python")
    wholeness = product.numbers.wholeness
    low = 0.0 if product.numbers.low >= 0 else -math.inf
    return product.but(dtype=_number_type(product), numbers=Numbers(low, wholeness=wholeness))


def _number_type(value: Data) -> str:
    return "python float" if value.kind == "float" else "python int"


def _statistic(function: Callable[..., Any], otherwise: Transfer) -> Transfer:
    """A function of ``statistics``: computed on constants."""

    def transfer(call: Call) -> Value:
        items = call.evaluator.elements(call.value("data"))
        plain = items is not None and not call.more and set(call.bound) == {"data"}
        constants = _constants(call, items) if items is not None and plain else None
        if constants is not None:
            try:
                result = function(constants)
            except (ArithmeticError, ValueError, TypeError):
                return otherwise(call)
            if isinstance(result, (int, float)):
                return Const(result)
        return otherwise(call)

    return transfer


def _held(call: Call) -> Data:
    """The numbers that a statistic is made of."""
    return as_array(call.value("data"), "python", call.evaluator)


def _mean(call: Call) -> Value:
    """``mean``, ``median``: of floats a float; of ints an int where the result is whole, and so not known."""
    value = _held(call)
    if value.kind != "float":
        return UNKNOWN
    return data("python", "python float", with_fractions(value.numbers))


def _float_mean(call: Call) -> Value:
    """``fmean``, ``geometric_mean``: a float, between the extremes unless weights, some negative, lead out of them."""
    numbers = _held(call).numbers if call.absent("weights") else Numbers()
    return data("python", "python float", with_fractions(numbers))


def _spread(call: Call) -> Value:
    """``stdev`` is always a float; ``variance`` of ints may be an int."""
    squares = call.name.endswith("variance")
    if squares and _held(call).kind != "float":
        return UNKNOWN
    return data("python", "python float", _POSITIVE)


def _middle_element(call: Call) -> Value:
    """``mode``, ``median_low``: one of the elements."""
    return call.evaluator.element(call.value("data"))


def _elements_alike(call: Call) -> Value:
    """``multimode``: some of the elements."""
    return call.evaluator.new_list_of(_middle_element(call))


def _quantiles(call: Call) -> Value:
    """``quantiles``: floats; those that are not inclusive may lie beyond the elements."""
    made = _mean(call)
    if isinstance(made, Data) and call.constant("method") != "inclusive":
        made = made.but(numbers=Numbers(wholeness=made.numbers.wholeness))
    return call.evaluator.new_list_of(made)


TRANSFERS: Final[Mapping[str, Transfer]] = MappingProxyType(
    {
        **{f"math_{name}": _curve(name, curve) for name, curve in _CURVES.items()},
        **{f"math_{name}": folded(getattr(math, name), _float(numbers)) for name, numbers in _BOUNDED.items()},
        **{
            f"math_{name}": folded(getattr(math, name), lambda call: data("python", "python int", _NATURAL))
            for name in _WHOLE
        },
        **{f"math_{name}": folded(function, _rounded(function)) for name, function in _ROUNDING.items()},
        "math_fabs": folded(math.fabs, _fabs),
        "math_fsum": folded(math.fsum, _float(Numbers())),
        "math_modf": _modf,
        "math_prod": folded(math.prod, _product),
        "statistics_fmean": _statistic(statistics.fmean, _float_mean),
        "statistics_harmonic_mean": _statistic(statistics.harmonic_mean, _mean),
        "statistics_geometric_mean": _statistic(statistics.geometric_mean, _float_mean),
        "statistics_mean": _statistic(statistics.mean, _mean),
        "statistics_median": _statistic(statistics.median, _mean),
        "statistics_mode": _middle_element,
        "statistics_multimode": _elements_alike,
        "statistics_pstdev": _statistic(statistics.pstdev, _spread),
        "statistics_pvariance": _statistic(statistics.pvariance, _spread),
        "statistics_quantiles": _quantiles,
        "statistics_stdev": _statistic(statistics.stdev, _spread),
        "statistics_variance": _statistic(statistics.variance, _spread),
    }
)
