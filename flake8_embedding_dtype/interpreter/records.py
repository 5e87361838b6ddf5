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
    if cls.style == "typed dict":
        values = _field_values(machine, cls, arguments)
        return machine.new_dict([(Const(name), value) for name, value in values.items()])
    if cls.style == "enum":
        # `Mode("half")` is one of the members; which one is not followed.
        return UNKNOWN
    maker = class_attribute(machine, cls, "__new__")
    given = arguments.preceded_by(cls)
    made = _new(machine, given) if maker is None else machine.call(maker, given)
    if not isinstance(made, Instance) or made.cls is not cls:
        return made
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


def _new(machine: Machine, arguments: Arguments) -> Value:
    """``object.__new__(cls)``: an instance without attributes; a named tuple is given its fields."""
    cls = next(iter(arguments.positional), UNKNOWN)
    if not isinstance(cls, Class):
        return UNKNOWN
    if cls.style == "namedtuple":
        values = _field_values(machine, cls, Arguments(arguments.positional[1:], arguments.keywords, arguments.more))
        return Tuple(tuple(values.values()), tuple(values), cls)
    return Instance(cls, node=machine.node, module=machine.frame.module)


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
    """What the annotation of a field says of it, if it has one, read where the class stands."""
    if cls.fields[name] is None:
        return value
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


def _named_tuple(machine: Machine, arguments: Arguments) -> Value:
    """``namedtuple("Batch", "ids weights")`` and ``NamedTuple("Batch", [("ids", list)])``: a class."""
    if len(arguments.positional) < 2 or arguments.more:
        return UNKNOWN
    title, given = arguments.positional[:2]
    names = _field_names(machine, given)
    if names is None:
        return UNKNOWN
    name = str(title.value) if isinstance(title, Const) else ""
    cls = Class(name, None, machine.frame.module, (), Scope(name), dict.fromkeys(names), "namedtuple")
    defaults = machine.elements(arguments.keywords.get("defaults", UNKNOWN)) or ()
    for field, default in zip(reversed(names), reversed(defaults), strict=False):
        machine.store.set(cls.scope, field, default)
    return cls


def _field_names(machine: Machine, given: Value) -> list[str] | None:
    """The names in a text, in a list, or in a list of pairs with types; None where they are not known."""
    if isinstance(given, Const):
        return str(given.value).replace(",", " ").split()
    items = machine.elements(given)
    if items is None:
        return None
    firsts = [item.items[0] if isinstance(item, Tuple) and item.items else item for item in items]
    names = [item.value for item in firsts if isinstance(item, Const) and isinstance(item.value, str)]
    return names if len(names) == len(items) else None


#: Functions of Python's own modules for records.
FUNCTIONS: Final[Mapping[str, Callable[[Machine, Arguments], Value]]] = MappingProxyType(
    {
        "argparse.Namespace": _namespace,
        "attr.ib": _field,
        "attrs.field": _field,
        "builtins.object.__new__": _new,
        "collections.namedtuple": _named_tuple,
        "dataclasses.field": _field,
        "dataclasses.replace": _replaced,
        "types.SimpleNamespace": _namespace,
        "typing.NamedTuple": _named_tuple,
    }
)
