"""Iteration: one value that stands for all that looping over something gives, one by one or all together."""

from __future__ import annotations

from flake8_embedding_dtype.interpreter.machine import Machine
from flake8_embedding_dtype.interpreter.objects import subscript
from flake8_embedding_dtype.values.abstract import (
    PYTHON_INT,
    PYTHON_STR,
    UNKNOWN,
    Arguments,
    BoundMethod,
    Const,
    Data,
    Dict,
    Entries,
    Instance,
    Iterable,
    List,
    Object,
    Tuple,
    Union,
    Value,
)
from flake8_embedding_dtype.values.lattice import join_all, summary


def iterate(machine: Machine, value: Value) -> Value:
    """What one element of ``value`` is worth when it is not known which: see :func:`.lattice.summary`."""
    if isinstance(value, Union):
        return join_all(iterate(machine, one) for one in value.alternatives)
    if isinstance(value, (Tuple, Iterable, List)):
        return summary(contents(machine, value))
    if isinstance(value, Dict):
        held = machine.store.get(value, "entries")
        if not isinstance(held, Entries):
            return UNKNOWN
        return join_all([*(key for key, _ in held.known), *([] if held.others is None else [held.other_keys])])
    if isinstance(value, Const):
        return PYTHON_STR if isinstance(value.value, str) else UNKNOWN
    if isinstance(value, Data):
        return subscript(machine, value, PYTHON_INT)
    if isinstance(value, (Object, Instance)):
        machine.sources.append(value)
        try:
            return _of_object(machine, value) if isinstance(value, Object) else _of_instance(machine, value)
        finally:
            machine.sources.pop()
    return UNKNOWN


def contents(machine: Machine, value: Value) -> Value:
    """The join of the elements of ``value``, for what takes all of them: an array of them has the widest dtype."""
    if isinstance(value, Tuple):
        return join_all(value.items)
    if isinstance(value, Iterable):
        return UNKNOWN if value.kind == "slice" else value.element
    if isinstance(value, List):
        held = machine.store.get(value, "items")
        return UNKNOWN if held is None else contents(machine, held)
    return iterate(machine, value)


def _of_object(machine: Machine, value: Object) -> Value:
    """What an object of a library gives."""
    member = machine.knowledge.member(value.type_name, "__element__")
    return UNKNOWN if member is None else machine.call(BoundMethod(member, value))


def _of_instance(machine: Machine, value: Instance) -> Value:
    """What ``__iter__`` (or, without it, ``__getitem__``) of a class of the program gives."""
    if machine.has_attribute(value, "__iter__"):
        iterator = machine.call(machine.attribute(value, "__iter__"))
        if iterator is not value:
            return iterate(machine, iterator)
        if machine.has_attribute(value, "__next__"):
            return machine.call(machine.attribute(value, "__next__"))
        return UNKNOWN
    if machine.has_attribute(value, "__getitem__"):
        return machine.call(machine.attribute(value, "__getitem__"), Arguments((PYTHON_INT,)))
    return UNKNOWN
