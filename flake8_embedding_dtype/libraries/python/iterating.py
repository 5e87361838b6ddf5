"""``itertools``: what its iterators yield, one by one while that is known and short (Python 3.11, measured)."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, Final

from flake8_embedding_dtype.libraries.transfer import Call, Transfer
from flake8_embedding_dtype.values.abstract import (
    NONE,
    PYTHON_INT,
    UNKNOWN,
    Arguments,
    Const,
    External,
    Iterable,
    Tuple,
    Value,
)
from flake8_embedding_dtype.values.lattice import join, join_all, picked

#: Iterators are unrolled while they yield no more than this.
_LIMIT: Final = 64


def _iterator(items: Sequence[Value]) -> Iterable:
    """An iterator whose every element is known."""
    return Iterable(join_all(items), tuple(items)) if len(items) <= _LIMIT else Iterable(join_all(items))


def _elements(call: Call, sources: Sequence[Value]) -> list[Sequence[Value]] | None:
    """The elements of each of several iterables, where all are known."""
    found = []
    for source in sources:
        items = call.evaluator.elements(source)
        if items is None:
            return None
        found.append(items)
    return found


def _star(call: Call, name: str) -> Sequence[Value]:
    value = call.value(name)
    return value.items if isinstance(value, Tuple) else (UNKNOWN,)


def _chained(call: Call, sources: Sequence[Value]) -> Value:
    known = None if call.more else _elements(call, sources)
    if known is not None:
        return _iterator([item for items in known for item in items])
    stand_ins = [call.evaluator.element(source) for source in sources if not _is_empty(call, source)]
    return Iterable(join_all([*stand_ins, *([UNKNOWN] if call.more else [])]))


def _is_empty(call: Call, source: Value) -> bool:
    items = call.evaluator.elements(source)
    return items is not None and not items


def _chain(call: Call) -> Value:
    return _chained(call, _star(call, "iterables"))


def _chain_from(call: Call) -> Value:
    inner = call.evaluator.elements(call.value("iterable"))
    if inner is not None:
        return _chained(call, inner)
    return Iterable(call.evaluator.element(call.evaluator.element(call.value("iterable"))))


def _tuples(make: Callable[..., Any], *counts: str) -> Transfer:
    """``product``, ``permutations``, ``combinations``: tuples of elements.

    :param counts: the parameter that says how many elements a tuple has
    """

    def transfer(call: Call) -> Value:
        sources = _star(call, "iterables") if "iterables" in call.bound else (call.value("iterable"),)
        numbers = [call.constant(name) for name in counts if not call.absent(name)]
        known = None if call.more else _elements(call, sources)
        complete = not call.absent("r") or make in (itertools.permutations, _product)
        if known is not None and complete and all(isinstance(n, int) and 0 <= n <= 8 for n in numbers):
            made = list(itertools.islice(make(*known, *numbers), _LIMIT + 1))
            if len(made) <= _LIMIT:
                return _iterator([Tuple(tuple(items)) for items in made])
        return Iterable(_stand_in(call, sources, numbers))

    return transfer


def _stand_in(call: Call, sources: Sequence[Value], numbers: Sequence[object]) -> Value:
    """One tuple that stands for all."""
    elements = [call.evaluator.element(source) for source in sources]
    if len(sources) > 1 and not call.more:
        return Tuple(tuple(elements))
    length = numbers[0] if numbers else None
    if isinstance(length, int) and 0 < length <= 8 and not call.more:
        return Tuple((elements[0],) * length)
    return Iterable(elements[0], None, "tuple") if elements else UNKNOWN


def _product(*sources: Any) -> Any:
    *iterables, repeat = sources if sources and isinstance(sources[-1], int) else (*sources, 1)
    return itertools.product(*iterables, repeat=repeat)


def _zip_longest(call: Call) -> Value:
    sources = _star(call, "iterables")
    filling = call.value("fillvalue")
    known = None if call.more else _elements(call, sources)
    if known is not None and max((len(items) for items in known), default=0) <= _LIMIT:
        return _iterator([Tuple(tuple(row)) for row in itertools.zip_longest(*known, fillvalue=filling)])
    if call.more:
        return Iterable(UNKNOWN)
    return Iterable(Tuple(tuple(join(call.evaluator.element(source), filling) for source in sources)))


def _islice(call: Call) -> Value:
    source = call.value("iterable")
    items = call.evaluator.elements(source)
    bounds: list[Any] = [value.value if isinstance(value, Const) else value for value in _star(call, "bounds")]
    if items is not None and bounds and all(b is None or (isinstance(b, int) and 0 <= b < 10**9) for b in bounds):
        return _iterator(list(itertools.islice(items, *bounds)))
    return Iterable(picked(call.evaluator.element(source)))


def _same_elements(name: str) -> Transfer:
    """Some of the elements, or all in another order: ``cycle``, ``takewhile``, ``compress``."""
    return lambda call: Iterable(call.evaluator.element(call.value(name)))


def _repeat(call: Call) -> Value:
    times = call.constant("times")
    value = call.value("object")
    return _iterator([value] * times) if isinstance(times, int) and 0 <= times <= _LIMIT else Iterable(value)


def _count(call: Call) -> Value:
    start, step = call.array("start"), call.array("step")
    kinds = {start.kind, step.kind}
    if "float" in kinds:
        return Iterable(start.but(dtype="python float", numbers=start.numbers.add(step.numbers).widen(start.numbers)))
    return Iterable(PYTHON_INT if kinds <= {"int", "bool"} else UNKNOWN)


def _starmap(call: Call) -> Value:
    rows = call.evaluator.elements(call.value("iterable"))
    results = []
    for row in rows if rows is not None and len(rows) <= _LIMIT else [call.evaluator.element(call.value("iterable"))]:
        cells = call.evaluator.elements(row)
        arguments = Arguments((), {}, True) if cells is None else Arguments(tuple(cells))
        results.append(call.evaluator.call(call.value("function"), arguments))
    return _iterator(results) if rows is not None and len(rows) == len(results) else Iterable(join_all(results))


def _accumulate(call: Call) -> Value:
    """Running totals, or what a callback makes of them."""
    source = call.value("iterable")
    items = call.evaluator.elements(source)
    function = call.value("func")
    if function == NONE:
        function = External("builtins.+")
    if items is None or len(items) > _LIMIT:
        once = call.evaluator.element(source)
        return Iterable(join(once, call.evaluator.call(function, Arguments((once, once)))))
    totals = [] if call.absent("initial") else [call.value("initial")]
    for item in items:
        totals.append(call.evaluator.call(function, Arguments((totals[-1], item))) if totals else item)
    return _iterator(totals)


def _groupby(call: Call) -> Value:
    element = call.evaluator.element(call.value("iterable"))
    key = element if call.absent("key") else call.evaluator.call(call.value("key"), Arguments((element,)))
    return Iterable(Tuple((key, Iterable(element))))


def _tee(call: Call) -> Value:
    count = call.constant("n")
    one = call.value("iterable")
    return Tuple((one,) * count) if isinstance(count, int) and 0 < count <= 8 else UNKNOWN


def _pairwise(call: Call) -> Value:
    items = call.evaluator.elements(call.value("iterable"))
    if items is not None:
        return _iterator([Tuple(pair) for pair in itertools.pairwise(items)])
    element = call.evaluator.element(call.value("iterable"))
    return Iterable(Tuple((element, element)))


def _batched(call: Call) -> Value:
    return Iterable(Iterable(call.evaluator.element(call.value("iterable")), None, "tuple"))


TRANSFERS: Final[Mapping[str, Transfer]] = MappingProxyType(
    {
        "accumulate": _accumulate,
        "batched": _batched,
        "chain": _chain,
        "chain_from_iterable": _chain_from,
        "combinations": _tuples(itertools.combinations, "r"),
        "combinations_with_replacement": _tuples(itertools.combinations_with_replacement, "r"),
        "compress": _same_elements("data"),
        "count": _count,
        "groupby": _groupby,
        "islice": _islice,
        "pairwise": _pairwise,
        "permutations": _tuples(itertools.permutations, "r"),
        "product": _tuples(_product, "repeat"),
        "repeat": _repeat,
        "some_elements": _same_elements("iterable"),
        "starmap": _starmap,
        "tee": _tee,
        "zip_longest": _zip_longest,
    }
)
