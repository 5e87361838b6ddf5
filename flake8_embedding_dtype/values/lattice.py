"""Join and widening of abstract values."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Mapping
from collections.abc import Iterable as Iterable_
from typing import Final

from flake8_embedding_dtype.values.abstract import (
    UNKNOWN,
    Const,
    Data,
    Entries,
    Iterable,
    Stack,
    Tuple,
    Union,
    Unknown,
    Value,
    of_constant,
)
from flake8_embedding_dtype.values.numbers import ANY, Numbers
from flake8_embedding_dtype.values.steps import meeting

#: A value with more alternatives than this is given up as unknown.
ALTERNATIVES_LIMIT: Final = 6


#: A value that is made of more values than this is given up as unknown: ``x = (x, x)`` doubles it.
WEIGHT_LIMIT: Final = 2_000
_COMPOUND: Final = frozenset({Tuple, Iterable, Union})


def bounded(value: Value) -> Value:
    """A value; unknown for one that is made of too many, so that whatever looks into it ends."""
    if type(value) is Entries:
        return value if len(value.known) <= WEIGHT_LIMIT else Entries((), UNKNOWN)
    if type(value) not in _COMPOUND:
        return value
    pending, weight = [value], 0
    while pending:
        one = pending.pop()
        inner: tuple[Value, ...]
        if isinstance(one, Tuple):
            inner = one.items
        elif isinstance(one, Iterable):
            inner = (one.element, *(one.items or ()))
        else:
            inner = alternatives(one)
        weight += len(inner)
        if weight > WEIGHT_LIMIT:
            return UNKNOWN
        pending.extend(value for value in inner if type(value) in _COMPOUND)
    return value


def alternatives(value: Value) -> tuple[Value, ...]:
    """The values that ``value`` may be, one for most values."""
    return value.alternatives if isinstance(value, Union) else (value,)


def join(left: Value, right: Value) -> Value:
    """The least value that stands for both: on some path it is the one, on some path the other."""
    if left is right:
        return left
    if left == right:
        return _nameless(left, right)
    merged: list[Value] = list(alternatives(left))
    for value in alternatives(right):
        for i, known in enumerate(merged):
            together = _merge(known, value)
            if together is not None:
                merged[i] = together
                break
        else:
            merged.append(value)
    if len(merged) > ALTERNATIVES_LIMIT:
        merged = met(merged)
    if len(merged) > ALTERNATIVES_LIMIT:
        return UNKNOWN
    return merged[0] if len(merged) == 1 else Union(tuple(merged))


def join_all(values: Iterable_[Value]) -> Value:
    """The join of any number of values; unknown for none."""
    result: Value | None = None
    for value in values:
        result = value if result is None else join(result, value)
    return UNKNOWN if result is None else result


def summary(value: Value) -> Value:
    """What an element of a container is worth when it is not known which element it is.

    A join says what is so on some path. But that some element of a dict is a float proves nothing of the one that is
    taken, so arrays are kept only where all elements are arrays of one kind.
    """
    if isinstance(value, Tuple):
        return value.holding(map(summary, value.items))
    if not isinstance(value, Union):
        return value
    kinds = {d.kind if d is not None else "" for d in map(_as_data, value.alternatives)}
    if len(kinds) == 1:
        return value
    others = [one for one in value.alternatives if _as_data(one) is None]
    return join_all([*others, UNKNOWN])


def doubtful(value: Value) -> Value:
    """A value of which it is not sure that it comes up at all: an array without its claims, see :class:`Numbers`."""
    return partly(value, Numbers.doubtful)


def picked(value: Value) -> Value:
    """One or some of several elements, where it is not known which."""
    return partly(value, Numbers.picked)


def partly(value: Value, part: Callable[[Numbers], Numbers]) -> Value:
    """A value with ``part`` of its numbers, such as :meth:`.Numbers.picked`, however deep inside they are."""
    if isinstance(value, Union):
        return Union(tuple(partly(one, part) for one in value.alternatives))
    if isinstance(value, Tuple):
        return value.holding(partly(item, part) for item in value.items)
    if isinstance(value, Iterable):
        items = None if value.items is None else tuple(partly(item, part) for item in value.items)
        return Iterable(partly(value.element, part), items, value.kind)
    known = _as_data(value)
    if known is None or known.kind == "other":
        return value
    numbers = part(known.numbers)
    return value if numbers == known.numbers else known.but(numbers=numbers)


def widen(older: Value, newer: Value) -> Value:
    """A join that comes to rest after a bounded number of steps, for loops.

    Numbers lose the bounds that still move; anything else that still changes becomes unknown on top of what it was.
    """
    joined = join(older, newer)
    if joined == older:
        return joined
    if isinstance(joined, Tuple) and isinstance(older, Tuple) and len(joined.items) == len(older.items):
        return joined.holding(map(widen, older.items, joined.items))
    if isinstance(joined, Iterable) and isinstance(older, Iterable):
        return Iterable(widen(older.element, joined.element), joined.items and older.items, joined.kind)
    before = {(d.container, d.dtype): d.numbers for d in map(_as_data, alternatives(older)) if d is not None}
    widened = [_widened(one, before) for one in met(alternatives(joined))]
    return widened[0] if len(widened) == 1 else Union(tuple(widened))


def met(values: Iterable_[Value]) -> list[Value]:
    """Alternatives, with one in place of symbolic tensors that come from the same step of a functional graph."""
    found: list[Value] = []
    for value in values:
        for i, known in enumerate(found):
            if isinstance(known, Data) and isinstance(value, Data):
                together = _merge_data(known, value, meet=True)
                if together is not None:
                    found[i] = together
                    break
        else:
            found.append(value)
    return found


def _as_data(value: Value) -> Data | None:
    return of_constant(value) if isinstance(value, Const) else value if isinstance(value, Data) else None


def _widened(value: Value, before: Mapping[tuple[str, str | None], Numbers]) -> Value:
    """A number or array without the bounds that moved since ``before``."""
    current = _as_data(value)
    if current is None:
        return value
    older = before.get((current.container, current.dtype))
    if older is None or older == current.numbers:
        return value
    return current.but(numbers=older.widen(current.numbers))


def _merge(left: Value, right: Value) -> Value | None:
    """One value for two of a kind; None where they must stay alternatives."""
    if left == right:
        return _nameless(left, right)
    if isinstance(left, (Const, Data)) and isinstance(right, (Const, Data)):
        return _merge_data(left, right)
    if isinstance(left, Tuple) and isinstance(right, Tuple):
        if len(left.items) == len(right.items) and left.names == right.names:
            return left.holding(map(join, left.items, right.items))
        return None
    if isinstance(left, Iterable) and isinstance(right, Iterable) and left.kind == right.kind:
        return _merge_iterables(left, right)
    if isinstance(left, Entries) and isinstance(right, Entries):
        return _merge_entries(left, right)
    if isinstance(left, Stack) and isinstance(right, Stack):
        return _merge_stacks(left, right)
    return None


def _nameless(left: Value, right: Value) -> Value:
    """One of two equal values; an unknown value in it keeps its name only if both have the same."""
    if left is right:
        return left
    if isinstance(left, Unknown) and isinstance(right, Unknown):
        return left if left.term == right.term else UNKNOWN
    if isinstance(left, Tuple) and isinstance(right, Tuple):
        return left.holding(map(_nameless, left.items, right.items))
    if isinstance(left, Union) and isinstance(right, Union):
        return Union(tuple(map(_nameless, left.alternatives, right.alternatives)))
    if isinstance(left, Iterable) and isinstance(right, Iterable):
        items = None if left.items is None or right.items is None else tuple(map(_nameless, left.items, right.items))
        return Iterable(_nameless(left.element, right.element), items, left.kind)
    return left


def _merge_iterables(left: Iterable, right: Iterable) -> Iterable:
    if left.items == ():
        return Iterable(right.element, None, left.kind)
    if right.items == ():
        return Iterable(left.element, None, left.kind)
    items = None
    if left.items is not None and right.items is not None and len(left.items) == len(right.items):
        items = tuple(map(join, left.items, right.items))
    return Iterable(join(left.element, right.element), items, left.kind)


def _merge_data(left: Const | Data, right: Const | Data, *, meet: bool = False) -> Data | None:
    if isinstance(left, Const) and isinstance(left.value, (str, bytes)) and isinstance(right, Const):
        # Constant strings stay apart: they are names of columns, modes and dtypes.
        return None
    one = of_constant(left) if isinstance(left, Const) else left
    two = of_constant(right) if isinstance(right, Const) else right
    if one is None or two is None:
        return None
    same = one.container == two.container and one.dtype == two.dtype and one.role == two.role
    if not same or one.implicit != two.implicit:
        return None
    if one.graph is two.graph:
        graph = one.graph
    elif meet and one.graph is not None and two.graph is not None:
        graph = meeting(one.graph, two.graph, one.but(graph=None, numbers=ANY))
        if graph is None:
            return None
    else:
        return None
    birth = one.birth or two.birth
    others = one.others | two.others
    if two.birth is not None and birth is not None and two.birth.node is not birth.node:
        others |= {two.birth.node}
    return one.but(numbers=one.numbers.join(two.numbers), birth=birth, others=others, graph=graph)


def _merge_stacks(left: Stack, right: Stack) -> Stack:
    """The layers that both begin with: which of the others meets which data may hang on what tells the paths apart."""
    pairs = zip(left.layers, right.layers, strict=False)
    return Stack(tuple(one for one, _ in itertools.takewhile(lambda pair: pair[0] == pair[1], pairs)), False)


def _merge_entries(left: Entries, right: Entries) -> Entries:
    known: list[tuple[Value, Value]] = []
    spare: list[Value] = [v for v in (left.others, right.others) if v is not None]
    for key, value in left.known:
        other = right.get(key)
        known.append((key, value if other is None else join(value, other)))
    known.extend((key, value) for key, value in right.known if left.get(key) is None)
    keys = [e.other_keys for e in (left, right) if e.others is not None]
    return Entries(tuple(known), join_all(spare) if spare else None, join_all(keys) if keys else UNKNOWN)
