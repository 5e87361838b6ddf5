"""Lookups: what the interpreter reports each time a value reaches an embedding. Neutral; no codes."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from flake8_embedding_dtype.values.abstract import (
    Arguments,
    Birth,
    BoundMethod,
    Data,
    Dict,
    Entries,
    GraphNode,
    Instance,
    Iterable,
    List,
    Module,
    Object,
    Stack,
    Tuple,
    Union,
    Value,
)
from flake8_embedding_dtype.values.embeddings import Table
from flake8_embedding_dtype.values.store import Store
from flake8_embedding_dtype.values.terms import Symbol


@dataclass(frozen=True, slots=True)
class CallRecord:
    """One call that was under way.

    :param node: the call's syntax node; None for a call that a library makes
    :param module: the module it stands in
    :param arguments: what was handed down
    :param label: what was called, in the user's words
    :param phase: ``"build"`` and ``"replay"`` as in :meth:`.libraries.evaluator.Evaluator.entered`, otherwise ``""``
    :param step: the step of a graph or stack that is built or replayed
    :param callee: what is called
    """

    node: Any
    module: Module
    arguments: Arguments
    label: str = ""
    phase: str = ""
    step: GraphNode | None = None
    callee: Value | None = None


@dataclass(frozen=True, slots=True)
class Lookup:
    """One value that reached one embedding.

    :param layer: the layer (an Object, or an Instance of a subclass) or the function that looks rows up
    :param value: what reached it
    :param call: the call that a finding about the value stands at; None when no call of the program handed it down
    :param table: where rows are looked up, and how the ids are taken
    :param phase: whether it happened while a model's graph was built or replayed
    :param step: the syntax node of the call that is this step of a graph, or the stack; None outside of models
    :param path: the calls that were under way, innermost last
    """

    layer: Value
    value: Data
    call: CallRecord | None
    table: Table
    phase: str = ""
    step: Any = None
    path: tuple[CallRecord, ...] = field(default=(), compare=False)

    @property
    def casts(self) -> bool:
        """Floats are cut to integers without a word; else they raise."""
        return self.table.manner.casts

    @property
    def quiet(self) -> bool:
        """No error tells of what happens: a float is cut."""
        return self.casts and self.value.kind == "float"

    @property
    def counts(self) -> bool:
        """The ids are whole numbers that are looked up as they are; what has the name of a table's size is, too."""
        value = self.value
        if value.kind == "unknown":
            return bool(value.numbers.terms)
        return value.kind == "int" or (value.kind == "float" and value.numbers.whole and self.casts)

    @property
    def negative(self) -> float | None:
        """A negative id that is among the ids for sure."""
        numbers = self.value.numbers
        if numbers.high < 0:
            return numbers.high
        return numbers.low if numbers.low < 0 and numbers.low_reach else None

    @property
    def past(self) -> str | None:
        """An id at or past the end of the table that is among the ids for sure, as text."""
        numbers, rows = self.value.numbers, self.table.rows
        size, name = rows.constant, rows.terms.single
        if size is not None and (numbers.low >= size or (numbers.high >= size and numbers.high_reach)):
            return f"{max(numbers.low, min(numbers.high, sys.float_info.max)):.16g}"
        for term in numbers.terms.known if name is not None else ():
            if name is not None and term.symbol is name.symbol and term.offset >= name.offset:
                return str(term)
        return None

    @property
    def vocabulary(self) -> Symbol | None:
        """The vocabulary that the ids are of."""
        return next((term.symbol for term in self.value.numbers.terms.known if term.symbol.vocabulary), None)


@dataclass(frozen=True, slots=True)
class Size:
    """One size that an embedding is made with.

    :param layer: the embedding (an Object, or an Instance of a subclass)
    :param parameter: the name of the size
    :param value: what was given
    :param call: the call that a finding about the value stands at
    :param path: the calls that were under way, innermost last
    """

    layer: Value
    parameter: str
    value: Data
    call: CallRecord | None
    path: tuple[CallRecord, ...] = field(default=(), compare=False)

    @property
    def quiet(self) -> bool:
        """No error tells of a size that is wrong: one always does."""
        return False


#: What the interpreter tells the rules.
Event: TypeAlias = Lookup | Size


def place(sought: Birth | Value | None, stack: list[CallRecord], store: Store) -> CallRecord | None:
    """The outermost call that was handed a value, going outward from the lookup.

    Where that is a call in another file than the outermost of all, it may have been handed what gives the values one by
    one, such as a loader, by a call in that file. A value that was made in that file may also have been handed over
    before, to the object whose method is called.

    :param sought: where the value was born; what has no birth, such as a constant, is looked for itself
    :param stack: the calls under way, innermost last; the last one is the lookup itself
    :returns: None where the value was made inside a graph that is only replayed
    """
    found = _outermost(stack, lambda record: sought is not None and holds(record.arguments, sought, store))
    if not isinstance(sought, Birth) or found is None or found.module is stack[0].module:
        return found
    wanted = [sought] if sought.source is None else [sought, sought.source]
    own = sought.module is stack[0].module

    def is_handed(record: CallRecord) -> bool:
        given = record.arguments
        if own and isinstance(record.callee, BoundMethod):
            given = given.preceded_by(record.callee.receiver)
        return any(holds(given, one, store) for one in wanted)

    return _outermost(stack, is_handed)


def _outermost(stack: list[CallRecord], is_handed: Callable[[CallRecord], bool]) -> CallRecord | None:
    found: CallRecord | None = None
    for depth, record in enumerate(reversed(stack)):
        if depth and not is_handed(record):
            if found is not None:
                break
            if record.phase == "replay":
                return None
        if record.node is not None:
            found = record
    return found


def holds(given: Arguments, wanted: object, store: Store) -> bool:
    """Whether an object, a constant, or a value with a birth, can be reached from arguments through containers."""
    return any(
        value is wanted or (isinstance(value, Data) and value.birth is wanted)
        for value in within(given.values(), store)
    )


def within(given: Iterator[Value], store: Store, objects: bool = True) -> Iterator[Value]:
    """Some values and all that can be reached from them through containers, up to a limit.

    :param objects: also what objects hold
    """
    seen: set[int] = set()
    pending = list(given)
    while pending and len(seen) < 1000:
        value = pending.pop()
        yield value
        if isinstance(value, Data) or id(value) in seen:
            continue
        seen.add(id(value))
        if objects or not isinstance(value, (Object, Instance)):
            pending.extend(_contents(value, store))


def _contents(value: Value, store: Store) -> Iterator[Value]:
    if isinstance(value, Tuple):
        yield from value.items
    elif isinstance(value, Union):
        yield from value.alternatives
    elif isinstance(value, Stack):
        yield from value.layers
    elif isinstance(value, Iterable):
        yield from value.items or (value.element,)
    elif isinstance(value, Entries):
        yield from (held for _, held in value.known)
        if value.others is not None:
            yield value.others
    elif isinstance(value, (List, Dict)):
        yield from store.names(value).values()
    elif isinstance(value, Object):
        yield from store.names(value).values()
        yield from value.arguments.values()
    elif isinstance(value, Instance):
        yield from store.names(value).values()
