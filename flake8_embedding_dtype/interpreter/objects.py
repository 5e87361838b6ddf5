"""Objects: attributes, inheritance, methods, and subscripts of everything."""

from __future__ import annotations

from dataclasses import replace

from flake8_embedding_dtype.interpreter import containers
from flake8_embedding_dtype.interpreter.inheritance import ancestors, class_attribute
from flake8_embedding_dtype.interpreter.machine import Machine
from flake8_embedding_dtype.interpreter.targets import is_known_key, positions_of, with_entry
from flake8_embedding_dtype.values.abstract import (
    ANY_ARGUMENTS,
    PYTHON_INT,
    PYTHON_STR,
    UNKNOWN,
    Arguments,
    BoundMethod,
    Class,
    ClassMethod,
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
    Module,
    Object,
    Partial,
    Property,
    Scope,
    StaticMethod,
    Super,
    Tuple,
    Union,
    Value,
)
from flake8_embedding_dtype.values.lattice import join_all, picked, summary
from flake8_embedding_dtype.values.numbers import Wholeness

#: Attribute that every function and class has.
_NAMES = frozenset({"__name__", "__qualname__", "__module__", "__doc__"})
#: What makes an object of a class that does not say how.
_NEW = External("builtins.object.__new__")


def attribute(machine: Machine, owner: Value, name: str) -> Value:
    """``owner.name``."""
    if isinstance(owner, Union):
        return join_all(attribute(machine, one, name) for one in owner.alternatives)
    if isinstance(owner, Instance):
        return _of_instance(machine, owner, name)
    if isinstance(owner, Module):
        return _of_module(machine, owner, name)
    if isinstance(owner, External):
        return machine.knowledge.resolve(f"{owner.name}.{name}")
    if isinstance(owner, Super):
        return _of_super(machine, owner, name)
    if isinstance(owner, Class):
        return _of_class(machine, owner, name)
    if isinstance(owner, (Function, BoundMethod)) and name in _NAMES:
        return PYTHON_STR
    if isinstance(owner, Property) and name in ("getter", "setter", "deleter"):
        return BoundMethod(External(f"builtins.property.{name}"), owner)
    if isinstance(owner, Tuple) and name in owner.names:
        return owner.items[owner.names.index(name)]
    if isinstance(owner, Tuple) and owner.cls is not None:
        defined = class_attribute(machine, owner.cls, name)
        if defined is not None:
            return _bound(machine, defined, owner, through_class=False)
    held = machine.store.get(owner, name) if isinstance(owner, Object) else None
    if held is not None:
        return held
    method = containers.method(owner, name)
    if method is not None:
        return BoundMethod(method, owner)
    return _of_library(machine, owner, name)


def _of_library(machine: Machine, owner: Value, name: str) -> Value:
    """A member of something that a library made, or of a value of unknown type."""
    type_name = machine.knowledge.type_of(owner)
    if type_name is None:
        return UNKNOWN
    member = machine.knowledge.member(type_name, name)
    if member is not None:
        if machine.knowledge.is_method(member.name):
            return BoundMethod(member, owner)
        return machine.call(BoundMethod(member, owner))
    fallback = machine.knowledge.member(type_name, "__getattr__")
    return UNKNOWN if fallback is None else machine.call(BoundMethod(fallback, owner), Arguments((Const(name),)))


def _of_module(machine: Machine, owner: Module, name: str) -> Value:
    held = machine.store.get(owner.scope, name)
    if held is not None:
        return held
    loaded = machine.loaded.get(f"{owner.name}.{name}")
    return UNKNOWN if loaded is None else loaded


def _of_class(machine: Machine, owner: Class, name: str) -> Value:
    line = ancestors(owner)
    for cls in line:
        if isinstance(cls, Class):
            held = machine.store.get(cls.scope, name)
            if held is not None:
                return _bound(machine, held, owner, through_class=True)
        elif isinstance(cls, External):
            member = machine.knowledge.member(cls.name, name)
            if member is not None:
                return member
    if name == "__new__" and UNKNOWN not in line:
        return _NEW
    return PYTHON_STR if name in _NAMES else UNKNOWN


def _of_instance(machine: Machine, owner: Instance, name: str) -> Value:
    held = machine.store.get(owner, name)
    if held is not None:
        return held
    if name == "__class__":
        return owner.cls
    found = _inherited(machine, owner, ancestors(owner.cls), name)
    if found is not None:
        return found
    _run_setters(machine, owner, name)
    held = machine.store.get(owner, name)
    if held is not None:
        return held
    fallback = class_attribute(machine, owner.cls, "__getattr__")
    if fallback is None:
        return UNKNOWN
    return machine.call(_bound(machine, fallback, owner, through_class=False), Arguments((Const(name),)))


def _inherited(machine: Machine, receiver: Value, classes: list[Value], name: str) -> Value | None:
    """What the first of several classes that knows a name gives for a receiver; None where none does."""
    for cls in classes:
        if isinstance(cls, Class):
            held = machine.store.get(cls.scope, name)
            if held is not None:
                return _bound(machine, held, receiver, through_class=False)
        elif isinstance(cls, External):
            member = machine.knowledge.member(cls.name, name)
            if member is not None:
                bound = BoundMethod(member, receiver)
                return bound if machine.knowledge.is_method(member.name) else machine.call(bound)
        else:
            return UNKNOWN
    return None


def _of_super(machine: Machine, owner: Super, name: str) -> Value:
    cls = owner.receiver.cls if isinstance(owner.receiver, Instance) else owner.receiver
    line = ancestors(cls) if isinstance(cls, Class) else ancestors(owner.cls)
    after = line[line.index(owner.cls) + 1 :] if owner.cls in line else []
    found = _inherited(machine, owner.receiver, after, name)
    if found is None and name == "__new__":
        return _NEW
    if found is None and name == "__setattr__":
        return BoundMethod(External("builtins.object.__setattr__"), owner.receiver)
    return UNKNOWN if found is None else found


def _bound(machine: Machine, held: Value, receiver: Value, *, through_class: bool) -> Value:
    """A class attribute as it is read from an instance or from the class."""
    if isinstance(held, StaticMethod):
        return held.function
    if isinstance(held, ClassMethod):
        cls = receiver.cls if isinstance(receiver, (Instance, Tuple)) else receiver
        return BoundMethod(held.function, UNKNOWN if cls is None else cls)
    if through_class:
        return held
    if isinstance(held, Property):
        return machine.call(held.getter, Arguments((receiver,)))
    if isinstance(held, (Function, Partial)):
        return BoundMethod(held, receiver)
    if isinstance(held, Union):
        return join_all(_bound(machine, one, receiver, through_class=False) for one in held.alternatives)
    return held


def _run_setters(machine: Machine, owner: Instance, name: str) -> None:
    """Run the methods that set an attribute which nothing has set yet, as Keras runs ``build`` before ``call``."""
    for cls in ancestors(owner.cls):
        if not isinstance(cls, Class):
            continue
        for method in list(machine.store.names(cls.scope).values()):
            if not isinstance(method, Function) or name not in machine.deeds_of(method.node).attributes:
                continue
            if not any(frame.function is method for frame in machine.frames):
                machine.call(BoundMethod(method, owner), ANY_ARGUMENTS)
                if machine.store.get(owner, name) is not None:
                    return


def defines(machine: Machine, owner: Value, name: str) -> bool:
    """Whether the program's own classes (not a library's) give ``owner`` an attribute."""
    if isinstance(owner, Instance):
        if machine.store.get(owner, name) is not None:
            return True
        return any(machine.store.get(c.scope, name) is not None for c in ancestors(owner.cls) if isinstance(c, Class))
    return False


def subscript(machine: Machine, owner: Value, index: Value) -> Value:
    """``owner[index]``."""
    if isinstance(owner, Union):
        items = [subscript(machine, one, index) for one in owner.alternatives]
        return machine.merged(items) if isinstance(index, Iterable) and index.kind == "slice" else join_all(items)
    if isinstance(index, Union) and not isinstance(owner, Data):
        return join_all(subscript(machine, owner, one) for one in index.alternatives)
    if isinstance(owner, (Tuple, List, Iterable)):
        return _sequence_item(machine, owner, index)
    if isinstance(owner, Dict):
        return _dict_item(machine, owner, index)
    if isinstance(owner, Scope):
        held = machine.store.get(owner, str(index.value)) if isinstance(index, Const) else None
        return UNKNOWN if held is None else held
    if isinstance(owner, Data):
        return _array_item(machine, owner, index)
    if isinstance(owner, Const) and isinstance(owner.value, (str, bytes)):
        return _string_item(owner.value, index)
    if isinstance(owner, Instance):
        if defines(machine, owner, "__getitem__"):
            return machine.call(attribute(machine, owner, "__getitem__"), Arguments((index,)))
        inherited = attribute(machine, owner, "__getitem__")
        return machine.call(inherited, Arguments((index,)))
    if isinstance(owner, Object):
        member = machine.knowledge.member(owner.type_name, "__getitem__")
        return UNKNOWN if member is None else machine.call(BoundMethod(member, owner), Arguments((index,)))
    if isinstance(owner, External):
        member_name = f"{owner.name}.__getitem__"
        if machine.knowledge.knows(member_name):
            return machine.call(External(member_name), Arguments((index,)))
        if machine.knowledge.member(owner.name, "__declared__") is not None:
            return Object(owner.name, Arguments((index,)))
    if isinstance(owner, Class):
        return owner
    return UNKNOWN


def _sequence_item(machine: Machine, owner: Value, index: Value) -> Value:
    items = machine.elements(owner)
    if isinstance(index, Iterable) and index.kind == "slice":
        where = positions_of(index)
        if items is not None and isinstance(where, slice):
            part = items[where]
            return Tuple(tuple(part)) if isinstance(owner, Tuple) else machine.new_list(part)
        if isinstance(owner, Tuple):
            return Iterable(machine.element(owner), None, "tuple")
        return machine.new_list_of(machine.element(owner))
    position = index.value if isinstance(index, Const) else None
    if items is not None and isinstance(position, int):
        return items[position] if -len(items) <= position < len(items) else UNKNOWN
    return picked(machine.element(owner))


def _dict_item(machine: Machine, owner: Dict, index: Value) -> Value:
    held = machine.store.get(owner, "entries")
    if not isinstance(held, Entries):
        return UNKNOWN
    if is_known_key(index):
        known = held.get(index)
        if known is not None:
            return known
        return UNKNOWN if held.others is None else _materialised(machine, owner, held, index)
    values = [value for _, value in held.known] + ([] if held.others is None else [held.others])
    default = machine.store.get(owner, "default")
    if default is not None:
        values.append(default)
    return picked(summary(join_all(values)))


def _materialised(machine: Machine, owner: Dict, held: Entries, index: Value) -> Value:
    """The value of a constant key among the others of a dict.

    What stands for a list under each of many keys becomes the list of this key, so that ``groups["a"].append(x)``
    says nothing of ``groups["b"]``.
    """
    value = held.others
    if isinstance(value, (List, Dict)):
        copied: List | Dict = List(value.kind) if isinstance(value, List) else Dict()
        for name, content in list(machine.store.names(value).items()):
            machine.store.set(copied, name, content)
        machine.store.set(owner, "entries", with_entry(held, index, copied))
        return copied
    return UNKNOWN if value is None else value


def _array_item(machine: Machine, owner: Data, index: Value) -> Value:
    """Part of an array: the dtype stays, and so does what holds for every number."""
    if owner.container == "python" and owner.kind == "other":
        return PYTHON_STR
    role = owner.role
    if role == "identity":
        # Rows of an identity matrix picked by ids are one-hot rows.
        role = "encoded" if not isinstance(index, Const) else ""
    numbers = owner.numbers.picked() if _by_position(index) else owner.numbers.filtered()
    if role == "mixed" and isinstance(index, Tuple):
        # Whether the columns that are taken are the whole ones is not known.
        role, numbers = "", replace(numbers, wholeness=Wholeness.UNKNOWN)
    item = owner.but(role=role, graph=None, numbers=numbers)
    return machine.stamp(item, Arguments((owner, index)), External("builtins.[]"), "[]")


def _by_position(index: Value) -> bool:
    """Whether an index is made of numbers and slices; any other may be a mask, made by a comparison."""
    if isinstance(index, Tuple):
        return all(map(_by_position, index.items))
    return isinstance(index, (Const, Iterable)) or (isinstance(index, Data) and index.container == "python")


def _string_item(text: str | bytes, index: Value) -> Value:
    if isinstance(index, Const) and isinstance(index.value, int) and -len(text) <= index.value < len(text):
        return Const(text[index.value])
    return PYTHON_STR if isinstance(text, str) else PYTHON_INT


def type_of(machine: Machine, value: Value) -> Value:
    """``type(value)``."""
    if isinstance(value, Instance):
        return value.cls
    if isinstance(value, Object):
        return External(value.type_name)
    if isinstance(value, Const):
        return External(f"builtins.{type(value.value).__name__}")
    if isinstance(value, (List, Dict, Tuple)):
        return External("builtins." + (value.kind if isinstance(value, List) else type(value).__name__.lower()))
    return External("numpy.dtype") if isinstance(value, DType) else UNKNOWN
