"""Targets: assigning to names, attributes, subscripts and patterns of them."""

from __future__ import annotations

import contextlib

import libcst as cst

from flake8_embedding_dtype.interpreter.inheritance import delete_attribute, is_enum_member, set_attribute
from flake8_embedding_dtype.interpreter.machine import Machine
from flake8_embedding_dtype.interpreter.variables import bind, unbind
from flake8_embedding_dtype.values.abstract import (
    NONE,
    UNKNOWN,
    Arguments,
    BoundMethod,
    Class,
    Const,
    Data,
    Dict,
    DType,
    Entries,
    External,
    Function,
    Instance,
    Iterable,
    List,
    Object,
    Scope,
    Tuple,
    Value,
    of_constant,
)
from flake8_embedding_dtype.values.arrays import cast
from flake8_embedding_dtype.values.lattice import alternatives, join, join_all
from flake8_embedding_dtype.values.numbers import ANY, WHOLE


def assign(machine: Machine, target: cst.BaseExpression, value: Value) -> None:
    """Bind whatever stands on the left of an ``=``, after a ``for`` or an ``as``."""
    if isinstance(target, cst.Name):
        _christen(value, target.value)
        bind(machine, target.value, value)
    elif isinstance(target, cst.Attribute):
        for owner in alternatives(machine.evaluate(target.value)):
            prefix = f"{owner.cls.name}." if isinstance(owner, Instance) else ""
            _christen(value, f"{prefix}{target.attr.value}")
            set_attribute(machine, owner, target.attr.value, value)
            if isinstance(owner, Data) and isinstance(value, Data):
                # `series.iloc[0] = 7` and `tensor.data = other`: the attribute is the array under another name.
                assign(machine, target.value, value)
    elif isinstance(target, cst.Subscript):
        _assign_item(machine, target, value)
    elif isinstance(target, (cst.Tuple, cst.List)):
        _unpack(machine, list(target.elements), value)
    elif isinstance(target, cst.StarredElement):
        assign(machine, target.value, value)


def _christen(value: Value, name: str) -> None:
    """The first name that an object is given is the one that a message calls it by."""
    if isinstance(value, (Object, Instance)) and not value.variable:
        value.variable = name


def delete(machine: Machine, target: cst.BaseExpression) -> None:
    """``del target``."""
    if isinstance(target, cst.Name):
        unbind(machine, target.value)
    elif isinstance(target, (cst.Tuple, cst.List)):
        for element in target.elements:
            delete(machine, element.value)
    elif isinstance(target, cst.Subscript):
        owner = machine.evaluate(target.value)
        _delete_item(machine, owner, index_of(machine, target))
    elif isinstance(target, cst.Attribute):
        delete_attribute(machine, machine.evaluate(target.value), target.attr.value)


def _delete_item(machine: Machine, owner: Value, index: Value) -> None:
    held = machine.store.get(owner, "entries") if isinstance(owner, Dict) else None
    if isinstance(owner, Dict) and isinstance(held, Entries):
        known = tuple(entry for entry in held.known if entry[0] != index)
        machine.store.set(owner, "entries", Entries(known, held.others, held.other_keys))
    elif isinstance(owner, List):
        items, where = machine.elements(owner), positions_of(index)
        if items is not None and where is not None:
            left = list(items)
            with contextlib.suppress(IndexError):
                del left[where]
            machine.fill(owner, left)
        else:
            machine.store.set(owner, "items", Iterable(machine.contents(owner)))


def positions_of(index: Value) -> int | slice | None:
    """A constant index or slice as Python has it; None where it is not known."""
    if isinstance(index, Const):
        return index.value if isinstance(index.value, int) else None
    if isinstance(index, Iterable) and index.kind == "slice":
        bounds = [b.value for b in index.items or () if isinstance(b, Const)]
        if len(bounds) == 3 and all(b is None or isinstance(b, int) for b in bounds):
            return slice(bounds[0], bounds[1], bounds[2] or None)
    return None


def _unpack(machine: Machine, elements: list[cst.BaseElement], value: Value) -> None:
    """Tuple targets: element by element where they are known, with one starred target for the rest."""
    options = alternatives(value)
    if len(options) > 1 and not isinstance(value, Tuple):
        parts = [_parts(machine, elements, option) for option in options]
        values = [join_all(column) for column in zip(*parts, strict=True)]
    else:
        values = _parts(machine, elements, value)
    for element, part in zip(elements, values, strict=True):
        assign(machine, element.value, part)


def _parts(machine: Machine, elements: list[cst.BaseElement], value: Value) -> list[Value]:
    items = machine.elements(value)
    star = next((i for i, e in enumerate(elements) if isinstance(e, cst.StarredElement)), None)
    if items is None:
        one = machine.element(value)
        return [machine.new_list_of(one) if isinstance(e, cst.StarredElement) else one for e in elements]
    if star is None:
        return list(items) if len(items) == len(elements) else [UNKNOWN for _ in elements]
    after = len(elements) - star - 1
    if len(items) < star + after:
        return [UNKNOWN for _ in elements]
    middle = machine.new_list(items[star : len(items) - after])
    return [*items[:star], middle, *items[len(items) - after :]]


def index_of(machine: Machine, node: cst.Subscript) -> Value:
    """The index between brackets: a value, a slice (an :class:`Iterable` of kind ``slice``), or a tuple of them."""
    parts = [_index(machine, element.slice) for element in node.slice]
    return parts[0] if len(parts) == 1 and not _has_comma(node) else Tuple(tuple(parts))


def _has_comma(node: cst.Subscript) -> bool:
    return isinstance(node.slice[-1].comma, cst.Comma)


def _index(machine: Machine, part: cst.BaseSlice) -> Value:
    if isinstance(part, cst.Index):
        return machine.evaluate(part.value)
    if isinstance(part, cst.Slice):
        bounds = tuple(NONE if b is None else machine.evaluate(b) for b in (part.lower, part.upper, part.step))
        return Iterable(UNKNOWN, bounds, "slice")
    return UNKNOWN


def with_entry(entries: Entries, key: Value, value: Value) -> Entries:
    """A dict's contents after ``d[key] = value``; an unknown key may be any of the known ones."""
    if is_known_key(key):
        known = dict(entries.known)
        known[key] = value
        return Entries(tuple(known.items()), entries.others, entries.other_keys)
    known_now = tuple((k, join(v, value)) for k, v in entries.known)
    others = value if entries.others is None else join(entries.others, value)
    keys = key if entries.others is None else join(entries.other_keys, key)
    return Entries(known_now, others, keys)


def is_known_key(key: Value) -> bool:
    """Whether a value is one certain key of a dict: a constant, a tuple of them, a function or class."""
    if isinstance(key, Tuple):
        return all(map(is_known_key, key.items))
    return isinstance(key, (Const, Class, DType, External, Function)) or is_enum_member(key)


def _assign_item(machine: Machine, target: cst.Subscript, value: Value) -> None:
    owner = machine.evaluate(target.value)
    index = index_of(machine, target)
    for one in alternatives(owner):
        if isinstance(one, Data):
            machine.consume(None, Arguments((value,)))
            written = _array_with(one, _written_numbers(machine, value), whole=_is_whole_slice(index))
            if written != one and one is owner:
                assign(machine, target.value, written)
        else:
            set_item(machine, one, index, value)


def _written_numbers(machine: Machine, value: Value) -> Data | None:
    """What is written into an array: a number, an array, or the elements of nested lists."""
    for _ in range(4):
        if isinstance(value, Const):
            return of_constant(value)
        if isinstance(value, Data):
            return value
        value = machine.element(value)
    return None


def _is_whole_slice(index: Value) -> bool:
    """``[:]`` and ``[...]``, which leave nothing of what was there."""
    if isinstance(index, Iterable) and index.kind == "slice":
        return index.items is not None and all(bound == NONE for bound in index.items)
    return index == Const(...)


def _array_with(array: Data, value: Data | None, *, whole: bool) -> Data:
    """An array after an assignment to a part of it (or the ``whole``): the dtype stays, the numbers are joined."""
    if value is None or array.kind not in ("int", "float"):
        numbers = WHOLE if array.kind == "int" else ANY
    else:
        numbers = cast(value, array.dtype).numbers if array.kind == "int" else value.numbers
    # What was there may be all written over by and by.
    return array.but(numbers=numbers if whole else array.numbers.doubtful().join(numbers), role="")


def set_item(machine: Machine, owner: Value, index: Value, value: Value) -> None:
    """``owner[index] = value`` for containers and objects."""
    if isinstance(owner, Dict):
        held = machine.store.get(owner, "entries")
        if isinstance(held, Entries):
            machine.store.set(owner, "entries", with_entry(held, index, value))
    elif isinstance(owner, List):
        _set_list_item(machine, owner, index, value)
    elif isinstance(owner, Object):
        member = machine.knowledge.member(owner.type_name, "__setitem__")
        if member is not None:
            machine.call(BoundMethod(member, owner), Arguments((index, value)))
    elif isinstance(owner, Scope):
        _set_variable(machine, owner, index, value)
    elif isinstance(owner, Instance) and machine.has_attribute(owner, "__setitem__"):
        machine.call(machine.attribute(owner, "__setitem__"), Arguments((index, value)))


def _set_variable(machine: Machine, scope: Scope, name: Value, value: Value) -> None:
    """``globals()[name] = value``; a name that is not known may be any of them."""
    if isinstance(name, Const):
        machine.store.set(scope, str(name.value), value)
        return
    for one in list(machine.store.names(scope)):
        machine.store.set(scope, one, UNKNOWN)


def _set_list_item(machine: Machine, owner: List, index: Value, value: Value) -> None:
    known, where = machine.elements(owner), positions_of(index)
    if isinstance(where, slice) and known is not None:
        written = machine.elements(value)
        if written is not None and (where.step in (None, 1) or len(known[where]) == len(written)):
            items = list(known)
            items[where] = written
            machine.fill(owner, items)
            return
    if isinstance(index, Iterable):
        value = machine.contents(value)
    elif known is not None and isinstance(where, int) and -len(known) <= where < len(known):
        items = list(known)
        items[where] = value
        machine.fill(owner, items)
        return
    machine.store.set(owner, "items", Iterable(join(machine.contents(owner), value)))
