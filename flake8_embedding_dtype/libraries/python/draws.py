"""``random``: the functions and the methods of ``Random`` (Python 3.11, measured)."""

from __future__ import annotations

import math
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from flake8_embedding_dtype.libraries.numerics import between
from flake8_embedding_dtype.libraries.transfer import Call, Transfer
from flake8_embedding_dtype.values.abstract import UNKNOWN, Const, Iterable, List, Tuple, Value, data
from flake8_embedding_dtype.values.numbers import FRACTIONAL, UNIT, Numbers, Wholeness

_OPEN_UNIT: Final = Numbers(0, 1, True, True, Wholeness.FRACTIONAL)
_POSITIVE: Final = Numbers(0, math.inf, True, wholeness=Wholeness.FRACTIONAL)


def _float(numbers: Numbers) -> Transfer:
    return lambda call: data("python", "python float", numbers)


def _uniform(low: str, high: str) -> Transfer:
    """A float between two ends; 0 and 1 where they are left out."""

    def transfer(call: Call) -> Value:
        ends = [Numbers.of([n]) if call.absent(name) else call.numbers(name) for n, name in ((0, low), (1, high))]
        return data("python", "python float", between(ends[0], ends[1], whole=False))

    return transfer


def _randint(call: Call) -> Value:
    """Both ends are drawn."""
    last = call.numbers("b").add(Numbers.of([1]))
    return data("python", "python int", between(call.numbers("a"), last, whole=True))


def _randrange(call: Call) -> Value:
    start, stop = call.numbers("start"), call.numbers("stop")
    if call.absent("stop"):
        start, stop = Numbers.of([0]), start
    step = Numbers.of([1]) if call.absent("step") else call.numbers("step")
    drawn = between(start, stop, whole=True) if step.low > 0 else Numbers(wholeness=Wholeness.WHOLE)
    return data("python", "python int", drawn)


def _gauss(call: Call) -> Value:
    spread = call.numbers("sigma")
    return data("python", "python float", call.numbers("mu") if spread.constant == 0 else FRACTIONAL)


def _choice(call: Call) -> Value:
    return call.evaluator.element(call.value("seq"))


def _choices(call: Call) -> Value:
    """``choices``, ``sample``: a list of drawn elements."""
    count = call.constant("k")
    element = call.evaluator.element(call.value("population"))
    if count == 0:
        return call.evaluator.new_list([])
    return call.evaluator.new_list_of(element)


def _shuffle(call: Call) -> Value:
    """The order of a list is lost."""
    shuffled = call.value("x")
    if isinstance(shuffled, List):
        items = call.evaluator.elements(shuffled)
        if items is not None and not items:
            return Const(None)
        call.evaluator.store.set(shuffled, "items", Iterable(call.evaluator.contents(shuffled)))
    return Const(None) if isinstance(shuffled, (List, Tuple)) else UNKNOWN


TRANSFERS: Final[Mapping[str, Transfer]] = MappingProxyType(
    {
        "random_choice": _choice,
        "random_choices": _choices,
        "random_gauss": _gauss,
        "random_open_unit": _float(_OPEN_UNIT),
        "random_positive": _float(_POSITIVE),
        "random_randint": _randint,
        "random_randrange": _randrange,
        "random_shuffle": _shuffle,
        "random_triangular": _uniform("low", "high"),
        "random_uniform": _uniform("a", "b"),
        "random_unit": _float(UNIT),
    }
)
