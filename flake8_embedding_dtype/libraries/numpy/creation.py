"""Transfer functions that make and join arrays (numpy 2.4, measured)."""

from __future__ import annotations

import math
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from flake8_embedding_dtype.libraries.numerics import (
    arange,
    joined,
    joined_arguments,
    linspace,
    merged,
    operand,
    spaced,
)
from flake8_embedding_dtype.libraries.transfer import Call, Transfer, as_array, cast
from flake8_embedding_dtype.values.abstract import (
    NONE,
    UNKNOWN,
    Arguments,
    Const,
    Data,
    Iterable,
    Tuple,
    Value,
)
from flake8_embedding_dtype.values.numbers import ANY, EXACT_LIMIT, ZERO, Numbers, Wholeness

_INDEX: Final = Numbers(0, math.inf, wholeness=Wholeness.WHOLE)


def _eye(call: Call) -> Value:
    """``eye``, ``identity``: rows that encode, when they are picked by indices."""
    dtype = "float64" if call.absent("dtype") else call.dtype("dtype")
    return call.make(dtype, Numbers.of([0, 1]), "identity")


def _with_zeros(source: str) -> Transfer:
    """Some elements, and zeros elsewhere: ``tril``, ``diag``."""

    def transfer(call: Call) -> Value:
        value = call.array(source)
        return value.but(numbers=value.numbers.join(ZERO))

    return transfer


def _from_numbers(function: str) -> Transfer:
    """Numbers spaced by a law: ``logspace``, ``geomspace``."""

    def transfer(call: Call) -> Value:
        start, stop, count = operand(call, "start").numbers, operand(call, "stop").numbers, call.constant("num")
        numbers = Numbers(wholeness=Wholeness.FRACTIONAL)
        ends = (start.constant, stop.constant)
        if None not in ends and isinstance(count, int) and 0 < count <= EXACT_LIMIT:
            numbers = _law(function, call, start, stop, count)
        made = call.make("float64", numbers)
        return made if call.absent("dtype") else cast(made, call.dtype("dtype"), call.container)

    return transfer


def _law(function: str, call: Call, start: Numbers, stop: Numbers, count: int) -> Numbers:
    endpoint = call.constant("endpoint") is not False
    otherwise = Numbers(wholeness=Wholeness.FRACTIONAL)
    if function == "geomspace":
        powers = spaced(start.apply(math.log, ANY), stop.apply(math.log, ANY), count, endpoint)
        # Rounded, since NumPy corrects the ends and so do powers of whole numbers come out whole.
        return powers.apply(lambda v: round(math.exp(v), 9), otherwise)
    base = call.constant("base")
    if not isinstance(base, (int, float)):
        return otherwise
    return spaced(start, stop, count, endpoint).apply(lambda v: float(base) ** v, otherwise)


_plain_arange: Final = arange("start|start_or_stop")


def _arange(call: Call) -> Value:
    """64 bits, even of narrower ends."""
    made = _plain_arange(call)
    if not isinstance(made, Data) or not call.absent("dtype"):
        return made
    return made.but(dtype={"float": "float64", "int": "int64"}.get(made.kind))


_plain_linspace: Final = linspace()


def _linspace(call: Call) -> Value:
    """Floats of any ends; with ``retstep`` also the step."""
    made = _plain_linspace(call)
    if call.constant("retstep"):
        return Tuple((made, call.make("float64")))
    return made


def _window(call: Call) -> Value:
    """``hamming`` and its kin: at most 1, which windows of an even length never reach."""
    length = call.constant("M")
    even = isinstance(length, int) and length % 2 == 0
    return call.make("float64", Numbers(0, 1, high_open=even, wholeness=Wholeness.FRACTIONAL))


def _read_text(call: Call) -> Value:
    """``genfromtxt``: floats by default; ``dtype=None`` and ``names=`` let the file decide."""
    if call.bound.get("dtype") == NONE or not call.absent("names"):
        return call.make(None)
    return call.make("float64" if call.absent("dtype") else call.dtype("dtype"))


def _fromfunction(call: Call) -> Value:
    """A callback of index arrays, one a dimension, which are floats by default."""
    shape = call.value("shape")
    count = len(shape.items) if isinstance(shape, Tuple) else 1
    wanted = "float64" if call.absent("dtype") else call.dtype("dtype")
    known = {"function", "shape", "dtype", "like"}
    keywords = {name: value for name, value in call.bound.items() if name not in known}
    grid = call.make(wanted, _INDEX)
    result = call.evaluator.call(call.value("function"), Arguments((grid,) * count, keywords))
    return as_array(result, call.container, call.evaluator)


def _each(star: str, *, alone: bool) -> Transfer:
    """Several arrays, each as it was (``atleast_1d``); ``alone`` says that one array makes no tuple."""

    def transfer(call: Call) -> Value:
        arrays = call.value(star)
        if not isinstance(arrays, Tuple) or call.more or not arrays.items:
            return UNKNOWN
        made = tuple(as_array(array, call.container, call.evaluator) for array in arrays.items)
        return made[0] if alone and len(made) == 1 else Tuple(made)

    return transfer


def _grid(call: Call) -> Value:
    """``np.mgrid[0:5, 0:5]``."""
    index = call.value("index")
    slices = index.items if isinstance(index, Tuple) else (index,)
    return merged([_slice(call, one) for one in slices], call.container)


def _slice(call: Call, value: Value) -> Data:
    """The numbers that a slice stands for: integers unless a bound is a float or the step is complex."""
    if not isinstance(value, Iterable) or value.kind != "slice" or value.items is None:
        return as_array(value, call.container, call.evaluator)
    bounds = [as_array(bound, call.container, call.evaluator) for bound in value.items if bound != NONE]
    kinds = {bound.kind for bound in bounds}
    if kinds & {"float", "complex"}:
        return call.make("float64")
    if kinds != {"int"}:
        return call.make(None)
    low = bounds[0].numbers.low if len(bounds) > 1 else 0
    return call.make("int64", Numbers(min(low, bounds[-1].numbers.low), max(b.numbers.high for b in bounds)))


def _indexed_join(call: Call) -> Value:
    """``np.r_[a, b]``, ``np.c_[a, b]``."""
    index = call.value("index")
    parts = index.items if isinstance(index, Tuple) else (index,)
    kept = [part for part in parts if not (isinstance(part, Const) and isinstance(part.value, str))]
    return merged([_slice(call, part) for part in kept], call.container)


def _insert(call: Call) -> Value:
    value = call.array("arr")
    more = cast(call.array("values"), value.dtype, call.container)
    return value.but(numbers=value.numbers.join(more.numbers), role="")


TRANSFERS: Final[Mapping[str, Transfer]] = MappingProxyType(
    {
        "append": joined_arguments("arr|a", "values|b"),
        "block": joined("arrays|obj"),
        "append_sets": joined_arguments("ar1", "ar2"),
        "broadcast": _each("args", alone=False),
        "each": _each("arys", alone=True),
        "eye": _eye,
        "fromfunction": _fromfunction,
        "genfromtxt": _read_text,
        "geomspace": _from_numbers("geomspace"),
        "grid": _grid,
        "indexed_join": _indexed_join,
        "insert": _insert,
        "arange": _arange,
        "linspace": _linspace,
        "logspace": _from_numbers("logspace"),
        "meshgrid": _each("xi", alone=False),
        "window": _window,
        "with_zeros": _with_zeros("m"),
        "with_zeros_around": _with_zeros("v"),
    }
)
