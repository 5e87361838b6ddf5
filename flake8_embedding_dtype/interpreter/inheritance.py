"""Inheritance: where the attributes of classes and instances come from, and what setting one does."""

from __future__ import annotations

from typing import Final

from flake8_embedding_dtype.interpreter.machine import Machine
from flake8_embedding_dtype.values.abstract import (
    Arguments,
    Class,
    External,
    Instance,
    Module,
    Object,
    Property,
    Reference,
    Value,
)

_ABSTRACT: Final = frozenset({"abc.ABC", "typing.Protocol"})


def ancestors(cls: Class) -> list[Value]:
    """A class and its bases in the order in which attributes are sought; classes of libraries come last."""
    found: list[Value] = []
    pending: list[Value] = [cls]
    while pending:
        one = pending.pop(0)
        if one in found:
            # A shared base comes after all that derive from it.
            found.remove(one)
        found.append(one)
        if isinstance(one, Class) and len(found) < 50:
            pending = [*one.bases, *pending]
    return sorted(found, key=lambda one: not isinstance(one, Class))


def class_attribute(machine: Machine, cls: Class, name: str) -> Value | None:
    """What the program's own classes hold under a name, as it stands there; None where none of them does."""
    for one in ancestors(cls):
        held = machine.store.get(one.scope, name) if isinstance(one, Class) else None
        if held is not None:
            return held
    return None


def is_closed(cls: Class) -> bool:
    """Whether a class and all it inherits from are the program's own, so that all of its attributes are seen."""
    return all(isinstance(one, Class) for one in ancestors(cls))


def is_abstract(cls: Class) -> bool:
    """Whether a class leaves something to others: what is passed for it is an instance of another class."""
    return any(isinstance(base, External) and base.name in _ABSTRACT for base in cls.bases)


def is_enum_member(value: Value) -> bool:
    """Whether a value is a member of an enumeration: there is one of each, for ever."""
    return isinstance(value, Instance) and value.cls.style == "enum"


def set_attribute(machine: Machine, owner: Value, name: str, value: Value) -> None:
    """``owner.name = value``, which calls the setter of a property."""
    if isinstance(owner, Instance) and name in machine.setters:
        held = class_attribute(machine, owner.cls, name)
        if isinstance(held, Property) and held.setter is not None:
            machine.call(held.setter, Arguments((owner, value)))
            return
    holder = _holder(owner)
    if holder is not None:
        machine.store.set(holder, name, value)


def delete_attribute(machine: Machine, owner: Value, name: str) -> None:
    """``del owner.name``."""
    if isinstance(owner, Instance) and name in machine.setters:
        held = class_attribute(machine, owner.cls, name)
        if isinstance(held, Property) and held.deleter is not None:
            machine.call(held.deleter, Arguments((owner,)))
            return
    holder = _holder(owner)
    if holder is not None:
        machine.store.write((holder, name), None)


def _holder(owner: Value) -> Reference | None:
    """Where the attributes of a value lie that can be set."""
    if isinstance(owner, (Class, Module)):
        return owner.scope
    return owner if isinstance(owner, (Instance, Object)) else None
