"""Making instances of the program's classes: plain ones, and records whose constructor follows from their fields."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from flake8_embedding_dtype.interpreter import objects
from flake8_embedding_dtype.interpreter.frames import Frame
from flake8_embedding_dtype.interpreter.inheritance import ancestors, class_attribute
from flake8_embedding_dtype.interpreter.machine import Machine
from flake8_embedding_dtype.values.abstract import (
    ANY_ARGUMENTS,
    UNKNOWN,
    Arguments,
    Class,
    Const,
    Instance,
    Object,
    Scope,
    Tuple,
    Unknown,
    Value,
)

#: Styles of classes whose instances are made of their fields, see :class:`.abstract.Class`.
RECORDS: Final = frozenset({"dataclass", "namedtuple", "typed dict"})


def instantiate(machine: Machine, cls: Class, arguments: Arguments) -> Value:
    """A new instance: its fields for a record, else whatever ``__init__`` does."""
    if cls.style == "namedtuple":
        values = _field_values(machine, cls, arguments)
        return Tuple(tuple(values.values()), tuple(values), cls)
    if cls.style == "typed dict":
        values = _field_values(machine, cls, arguments)
        return machine.new_dict([(Const(name), value) for name, value in values.items()])
    if cls.style == "enum":
        # `Mode("half")` is one of the members; which one is not followed.
        return UNKNOWN
    maker = class_attribute(machine, cls, "__new__")
    if maker is not None:
        created = machine.call(maker, arguments.preceded_by(cls))
        if not isinstance(created, Instance) or created.cls is not cls:
            return created
        made = created
    else:
        made = Instance(cls, node=machine.node, module=machine.frame.module)
    machine.instances.setdefault(cls, made)
    if cls.style == "dataclass" and not _own_init(machine, cls):
        for name, value in _field_values(machine, cls, arguments).items():
            machine.store.set(made, name, value)
        if objects.defines(machine, made, "__post_init__"):
            machine.call(objects.attribute(machine, made, "__post_init__"))
        return made
    init = objects.attribute(machine, made, "__init__")
    machine.call(init, arguments)
    return made


def any_instance(machine: Machine, cls: Class) -> Instance | None:
    """An instance of a class: one that the program made, or one made for the purpose with unknown arguments."""
    if cls not in machine.instances:
        instantiate(machine, cls, ANY_ARGUMENTS)
    return machine.instances.get(cls)


def _own_init(machine: Machine, cls: Class) -> bool:
    own = [one for one in ancestors(cls) if isinstance(one, Class)]
    return any(machine.store.get(one.scope, "__init__") is not None for one in own)


def _field_values(machine: Machine, cls: Class, arguments: Arguments) -> dict[str, Value]:
    """The fields of a record, base classes first, from arguments and defaults."""
    fields: dict[str, Value] = {}
    owners: dict[str, Class] = {}
    for one in reversed(ancestors(cls)):
        if isinstance(one, Class):
            for name in one.fields:
                fields[name] = UNKNOWN if arguments.more else _default(machine, machine.store.get(one.scope, name))
                owners[name] = one
    fields.update(zip(fields, arguments.positional, strict=False))
    fields.update((name, value) for name, value in arguments.keywords.items() if name in fields)
    for name, owner in owners.items():
        value = fields[name]
        if isinstance(value, Unknown):
            fields[name] = _declared(machine, owner, name, value)
    return fields


def _declared(machine: Machine, cls: Class, name: str, value: Unknown) -> Value:
    """What the annotation of a field says of it, read where the class stands."""
    machine.frames.append(Frame(cls.module, (cls.scope, cls.module.scope)))
    try:
        return machine.language.annotated(machine, cls.fields[name], name, value)
    finally:
        machine.frames.pop()


def _default(machine: Machine, held: Value | None) -> Value:
    """What a field holds that no argument is given for."""
    if isinstance(held, Object) and held.type_name == _FIELD:
        given = held.arguments.keywords
        if "default_factory" in given or "factory" in given:
            return machine.call(given.get("default_factory", given.get("factory", UNKNOWN)))
        return given.get("default", UNKNOWN)
    return UNKNOWN if held is None else held


_FIELD: Final = "dataclasses.field"


def _field(machine: Machine, arguments: Arguments) -> Value:
    """``field(default_factory=list)``: remembered until an instance is made."""
    return Object(_FIELD, arguments)


def _replaced(machine: Machine, arguments: Arguments) -> Value:
    """``dataclasses.replace(record, x=...)``: the same fields but for those that are named."""
    record = next(iter(arguments.positional), UNKNOWN)
    if not isinstance(record, Instance) or arguments.more:
        return UNKNOWN
    made = Instance(record.cls, node=machine.node, module=machine.frame.module)
    for name, value in {**machine.store.names(record), **arguments.keywords}.items():
        machine.store.set(made, name, value)
    return made


def _namespace(machine: Machine, arguments: Arguments) -> Value:
    """``SimpleNamespace(x=...)``: an object with these attributes."""
    cls = Class("SimpleNamespace", None, machine.frame.module, (), Scope("SimpleNamespace"))
    made = Instance(cls, node=machine.node, module=machine.frame.module)
    for name, value in arguments.keywords.items():
        machine.store.set(made, name, value)
    return made


#: Functions of Python's own modules for records.
FUNCTIONS: Final[Mapping[str, Callable[[Machine, Arguments], Value]]] = MappingProxyType(
    {
        "argparse.Namespace": _namespace,
        "attr.ib": _field,
        "attrs.field": _field,
        "dataclasses.field": _field,
        "dataclasses.replace": _replaced,
        "types.SimpleNamespace": _namespace,
    }
)
