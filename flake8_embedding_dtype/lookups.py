"""Lookups: what the interpreter reports each time a value reaches an embedding. Neutral; no codes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from flake8_embedding_dtype.values.abstract import (
    Arguments,
    Birth,
    Data,
    Dict,
    Entries,
    GraphNode,
    Instance,
    Iterable,
    List,
    Module,
    Object,
    Tuple,
    Union,
    Value,
)
from flake8_embedding_dtype.values.store import Store


@dataclass(frozen=True, slots=True)
class CallRecord:
    """One call that was under way.

    :param node: the call's syntax node; None for a call that a library makes
    :param module: the module it stands in
    :param arguments: what was handed down
    :param label: what was called, in the user's words
    :param phase: ``"build"`` and ``"replay"`` as in :meth:`.libraries.evaluator.Evaluator.entered`, otherwise ``""``
    :param step: the step of a graph or stack that is built or replayed
    """

    node: Any
    module: Module
    arguments: Arguments
    label: str = ""
    phase: str = ""
    step: GraphNode | None = None


@dataclass(frozen=True, slots=True)
class Lookup:
    """One value that reached one embedding.

    :param layer: the layer (an Object, or an Instance of a subclass) or the function that looks rows up
    :param value: what reached it
    :param call: the call that a finding about the value stands at; None when no call of the program handed it down
    :param phase: whether it happened while a model's graph was built or replayed
    :param step: the syntax node of the call that is this step of a graph, or the stack; None outside of models
    :param casts: the layer casts floats without a word; else it raises on them
    """

    layer: Value
    value: Data
    call: CallRecord | None
    phase: str = ""
    casts: bool = True
    step: Any = None


def place(birth: Birth | None, stack: list[CallRecord], store: Store) -> CallRecord | None:
    """The outermost call that was handed the value born at ``birth``, going outward from the lookup.

    Where that is a call in another file than the outermost of all, it may have been handed what gives the values one by
    one, such as a loader, by a call in that file.

    :param stack: the calls under way, innermost last; the last one is the lookup itself
    :returns: None where the value was made inside a graph that is only replayed
    """
    found = _outermost(stack, lambda given: birth is not None and _holds(given, birth, store))
    if birth is None or birth.source is None or found is None or found.module is stack[0].module:
        return found
    source = birth.source
    return _outermost(stack, lambda given: _holds(given, birth, store) or _holds(given, source, store))


def _outermost(stack: list[CallRecord], holds: Callable[[Arguments], bool]) -> CallRecord | None:
    found: CallRecord | None = None
    for depth, record in enumerate(reversed(stack)):
        if depth and not holds(record.arguments):
            if found is not None:
                break
            if record.phase == "replay":
                return None
        if record.node is not None:
            found = record
    return found


def _holds(given: Arguments, wanted: object, store: Store) -> bool:
    """Whether an object, or a value with a birth, can be reached from arguments through containers."""
    seen: set[int] = set()
    pending = list(given.values())
    while pending and len(seen) < 1000:
        value = pending.pop()
        if value is wanted:
            return True
        if isinstance(value, Data):
            if value.birth is wanted:
                return True
            continue
        if id(value) in seen:
            continue
        seen.add(id(value))
        pending.extend(_contents(value, store))
    return False


def _contents(value: Value, store: Store) -> Iterator[Value]:
    if isinstance(value, Tuple):
        yield from value.items
    elif isinstance(value, Union):
        yield from value.alternatives
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
