"""Transfer functions of ``numpy.random``: the old functions, ``RandomState`` and ``Generator`` (numpy 2.4, measured).

A draw without a size gives a Python number; with one (or with parameters that are arrays) it gives an array.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from flake8_embedding_dtype.libraries import numerics
from flake8_embedding_dtype.libraries.transfer import Call, Transfer
from flake8_embedding_dtype.values.abstract import Const, Data, Object, Tuple, Value, data
from flake8_embedding_dtype.values.numbers import FRACTIONAL, UNIT, Numbers, Wholeness

_POSITIVE: Final = Numbers(0, math.inf, True, wholeness=Wholeness.FRACTIONAL)
_OPEN_UNIT: Final = Numbers(0, 1, True, True, Wholeness.FRACTIONAL)
_ANGLE: Final = Numbers(-math.pi, math.pi, True, True, Wholeness.FRACTIONAL)
_COUNT: Final = Numbers(0, math.inf, wholeness=Wholeness.WHOLE)
_POSITIVE_COUNT: Final = Numbers(1, math.inf, wholeness=Wholeness.WHOLE)


def drawn(inner: Transfer, size: str = "size") -> Transfer:
    """A draw that is a Python number when neither a size nor a dtype is given, nor a parameter is an array."""

    def transfer(call: Call) -> Value:
        result = inner(call)
        if not isinstance(result, Data) or not _single(call, size) or "dtype" in call.bound:
            return result
        weak = {"float": "python float", "int": "python int"}.get(result.kind)
        return result if weak is None else result.but(container="python", dtype=weak)

    return transfer


def _single(call: Call, size: str) -> bool:
    shape = call.value(size) if size in call.bound else None
    if call.more or shape not in (None, Const(None), Tuple(())):
        return False
    others = [value for name, value in call.bound.items() if name not in (size, "self")]
    return all(isinstance(v, Const) or (isinstance(v, Data) and v.container == "python") or v == shape for v in others)


def _floats(numbers: Numbers) -> Transfer:
    """Floats of a distribution; 64 bits unless another dtype is asked for."""

    def transfer(call: Call) -> Value:
        return call.make("float64" if call.absent("dtype") else call.dtype("dtype"), numbers)

    return drawn(transfer)


def _counts(numbers: Numbers, most: str | None = None) -> Transfer:
    """Whole numbers of a distribution; ``most`` is the parameter that none of them exceeds."""

    def transfer(call: Call) -> Value:
        bounded = numbers
        if most is not None:
            bounded = replace(numbers, high=max(call.numbers(most).high, numbers.low))
        return call.make("int64", bounded)

    return drawn(transfer)


def _triangular(call: Call) -> Value:
    return call.make("float64", numerics.between(call.numbers("left"), call.numbers("right"), whole=False))


def _normal(call: Call) -> Value:
    spread = call.numbers("scale")
    return call.make("float64", call.numbers("loc") if spread.constant == 0 else FRACTIONAL)


def _inclusive(call: Call) -> Value:
    """``random_integers``: the upper end is drawn as well."""
    low, high = call.numbers("low"), call.numbers("high")
    if call.absent("high"):
        low, high = Numbers.of([1]), low
    return call.make("int64", numerics.between(low, high.add(Numbers.of([1])), whole=True))


def _generator(call: Call) -> Value:
    """``default_rng``: a new generator, or the one that is passed in."""
    seed = call.value("seed")
    return (
        seed
        if isinstance(seed, Object) and seed.type_name == "numpy.random.Generator"
        else Object("numpy.random.Generator", call.arguments)
    )


def _spawned(call: Call) -> Value:
    return call.evaluator.new_list_of(Object("numpy.random.Generator", call.arguments))


def _rand(numbers: Numbers) -> Transfer:
    """``rand``, ``randn``: the arguments are the shape."""

    def transfer(call: Call) -> Value:
        if not call.more and call.value("args") == Tuple(()):
            return data("python", "python float", numbers)
        return call.make("float64", numbers)

    return transfer


TRANSFERS: Final[Mapping[str, Transfer]] = MappingProxyType(
    {
        "default_rng": _generator,
        "draw": _floats(FRACTIONAL),
        "draw_angle": _floats(_ANGLE),
        "draw_count": _counts(_COUNT),
        "draw_count_to_n": _counts(_COUNT, "n"),
        "draw_count_to_nsample": _counts(_COUNT, "nsample"),
        "draw_normal": drawn(_normal),
        "draw_open_unit": _floats(_OPEN_UNIT),
        "draw_positive": _floats(_POSITIVE),
        "draw_positive_count": _counts(_POSITIVE_COUNT),
        "draw_triangular": drawn(_triangular),
        "draw_unit": _floats(UNIT),
        "rand": _rand(UNIT),
        "randn": _rand(FRACTIONAL),
        "random_choice": drawn(numerics.choice("a")),
        "random_integers": _inclusive,
        "random_integers_generator": numerics.randint(default="int64"),
        "random_permutation": numerics.choice("x"),
        "random_randint": drawn(numerics.randint(default="int64")),
        "spawn": _spawned,
        "random_uniform": drawn(numerics.uniform(default="float64")),
    }
)
