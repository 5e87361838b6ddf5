"""Built-in functions that ask what something is, or read and set its attributes by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final, TypeAlias

from flake8_embedding_dtype.interpreter.inheritance import is_closed, set_attribute
from flake8_embedding_dtype.interpreter.machine import Machine
from flake8_embedding_dtype.values.abstract import (
    NONE,
    PYTHON_BOOL,
    UNKNOWN,
    Arguments,
    BoundMethod,
    Class,
    ClassMethod,
    Const,
    Data,
    Dict,
    External,
    Function,
    Instance,
    List,
    Module,
    Object,
    Property,
    StaticMethod,
    Super,
    Tuple,
    Unknown,
    Value,
)

Builtin: TypeAlias = Callable[[Machine, Arguments], Value]


def argument(arguments: Arguments, index: int, name: str = "") -> Value | None:
    """An argument by its position or its name."""
    if index < len(arguments.positional):
        return arguments.positional[index]
    return arguments.keywords.get(name)


def _getattr(machine: Machine, arguments: Arguments) -> Value:
    owner, name = argument(arguments, 0), argument(arguments, 1)
    if owner is None or not isinstance(name, Const) or not isinstance(name.value, str):
        return UNKNOWN
    value = machine.attribute(owner, name.value)
    default = argument(arguments, 2)
    absent = isinstance(value, Unknown) and isinstance(owner, Instance) and is_closed(owner.cls)
    if absent and default is not None and not machine.has_attribute(owner, name.value):
        return default
    return value


def _setattr(machine: Machine, arguments: Arguments) -> Value:
    owner, name, value = argument(arguments, 0), argument(arguments, 1), argument(arguments, 2)
    if owner is not None and isinstance(name, Const) and value is not None:
        set_attribute(machine, owner, str(name.value), value)
    return NONE


def _hasattr(machine: Machine, arguments: Arguments) -> Value:
    owner, name = argument(arguments, 0), argument(arguments, 1)
    if owner is not None and isinstance(name, Const) and machine.has_attribute(owner, str(name.value)):
        return Const(True)
    return PYTHON_BOOL


def _isinstance(machine: Machine, arguments: Arguments) -> Value:
    value, types = argument(arguments, 0), argument(arguments, 1)
    if value is None or types is None:
        return PYTHON_BOOL
    options = machine.elements(types) if isinstance(types, (Tuple, List)) else (types,)
    answers = [is_a(machine, value, option) for option in options or (UNKNOWN,)]
    if True in answers:
        return Const(True)
    return PYTHON_BOOL if None in answers else Const(False)


#: Which Python types a value's container can be told from.
_CONTAINER_TYPES: Final = MappingProxyType(
    {
        "numpy.ndarray": "numpy.ndarray",
        "tensorflow.Tensor": "tensorflow.Tensor",
        "torch.Tensor": "torch.Tensor",
        "pandas.Series": "pandas.Series",
    }
)


#: Python's types of numbers, and the kinds of which instances of them are.
_NUMBER_TYPES: Final = MappingProxyType(
    {
        "builtins.bool": ("bool",),
        "builtins.complex": ("complex",),
        "builtins.float": ("float",),
        "builtins.int": ("int", "bool"),
    }
)


def is_a(machine: Machine, value: Value, cls: Value) -> bool | None:
    """Whether a value is an instance of a class, where both are known."""
    own = value.cls if isinstance(value, (Instance, Tuple)) else None
    if own is not None and isinstance(cls, Class):
        return cls in _lineage(own) or (None if _open(own) else False)
    if isinstance(value, Instance):
        return None if isinstance(cls, External) and not cls.name.startswith("builtins.") else False
    if not isinstance(cls, External):
        return False if isinstance(cls, Class) and not isinstance(value, type(UNKNOWN)) else None
    name = cls.name
    if isinstance(value, Const):
        return name == f"builtins.{type(value.value).__name__}" if name.startswith("builtins.") else False
    if isinstance(value, (List, Tuple, Dict)):
        kind = value.kind if isinstance(value, List) else type(value).__name__.lower()
        return name == f"builtins.{kind}" if name.startswith("builtins.") else None
    if isinstance(value, Data) and value.container == "python" and name in _NUMBER_TYPES:
        return value.kind in _NUMBER_TYPES[name] if value.kind != "unknown" else None
    if isinstance(value, Data):
        if name in _CONTAINER_TYPES.values():
            return value.container == name if value.container in _CONTAINER_TYPES else None
        declared = _declared_kind(machine, name)
        if "unknown" not in (declared, value.kind) and value.container in _CONTAINER_TYPES and declared != value.kind:
            # It is a type of other numbers, such as `torch.LongTensor`.
            return False
        if name.startswith("builtins.") and value.container not in ("python", "unknown"):
            return name == "builtins.object"
        return None
    if isinstance(value, Object) and not name.startswith("builtins."):
        return True if name in machine.knowledge.lineage(value.type_name) else None
    return None


def _declared_kind(machine: Machine, name: str) -> str:
    """The kind of numbers in all instances of a library's type; ``"unknown"`` where they differ."""
    member = machine.knowledge.member(name, "__declared__")
    held = None if member is None else machine.knowledge.call(member.name, Arguments((External(name),)), machine)
    return held.kind if isinstance(held, Data) else "unknown"


def _lineage(cls: Class) -> list[Value]:
    found: list[Value] = [cls]
    for base in cls.bases:
        found.extend(_lineage(base) if isinstance(base, Class) else [base])
    return found


def _open(cls: Class) -> bool:
    """Whether a class has bases that are not known."""
    return any(not isinstance(base, (Class, External)) for base in _lineage(cls))


def _type(machine: Machine, arguments: Arguments) -> Value:
    value = argument(arguments, 0)
    if isinstance(value, Instance):
        return value.cls
    return External(value.type_name) if isinstance(value, Object) else UNKNOWN


def _super(machine: Machine, arguments: Arguments) -> Value:
    frame = machine.frame
    if len(arguments.positional) == 2 and isinstance(arguments.positional[0], Class):
        return Super(arguments.positional[0], arguments.positional[1])
    if frame.owner is None or frame.receiver is None:
        return UNKNOWN
    return Super(frame.owner, frame.receiver)


def _callable(machine: Machine, arguments: Arguments) -> Value:
    value = argument(arguments, 0)
    return Const(True) if isinstance(value, (Function, Class, BoundMethod)) else PYTHON_BOOL


def _globals(machine: Machine, arguments: Arguments) -> Value:
    """``globals()``: the module's namespace, which can be written to."""
    return machine.frame.module.scope


def _locals(machine: Machine, arguments: Arguments) -> Value:
    """``locals()``: in a module the same as ``globals()``, in a function a copy."""
    scope = machine.frame.scope
    if scope is machine.frame.module.scope:
        return scope
    return machine.new_dict([(Const(name), held) for name, held in machine.store.names(scope).items()])


def _vars(machine: Machine, arguments: Arguments) -> Value:
    value = argument(arguments, 0)
    if value is None:
        return _locals(machine, arguments)
    if isinstance(value, (Instance, Module)):
        holder = value.scope if isinstance(value, Module) else value
        return machine.new_dict([(Const(name), held) for name, held in machine.store.names(holder).items()])
    return UNKNOWN


def _property(machine: Machine, arguments: Arguments) -> Value:
    getter = argument(arguments, 0, "fget")
    return Property(getter or UNKNOWN, argument(arguments, 1, "fset"), argument(arguments, 2, "fdel"))


def _with_accessor(role: str) -> Builtin:
    """``@name.setter`` and its likes. Which names have one is noted, as most assignments need not look for them."""

    def run(machine: Machine, arguments: Arguments) -> Value:
        owner, function = argument(arguments, 0), argument(arguments, 1)
        if not isinstance(owner, Property) or function is None:
            return UNKNOWN
        if isinstance(function, Function):
            machine.setters.add(function.name)
        return replace(owner, **{role: function})

    return run


INTROSPECTION: Final[Mapping[str, Builtin]] = MappingProxyType(
    {
        "callable": _callable,
        "classmethod": lambda machine, arguments: ClassMethod(argument(arguments, 0) or UNKNOWN),
        "getattr": _getattr,
        "globals": _globals,
        "hasattr": _hasattr,
        "isinstance": _isinstance,
        "locals": _locals,
        "object.__setattr__": _setattr,
        "property": _property,
        "property.deleter": _with_accessor("deleter"),
        "property.getter": _with_accessor("getter"),
        "property.setter": _with_accessor("setter"),
        "setattr": _setattr,
        "staticmethod": lambda machine, arguments: StaticMethod(argument(arguments, 0) or UNKNOWN),
        "super": _super,
        "type": _type,
        "vars": _vars,
    }
)
