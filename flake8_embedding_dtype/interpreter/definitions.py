"""Definitions: functions, lambdas, classes, and what decorators make of them."""

from __future__ import annotations

import libcst as cst

from flake8_embedding_dtype.interpreter.frames import Flow, Frame
from flake8_embedding_dtype.interpreter.machine import Machine
from flake8_embedding_dtype.interpreter.source import body_of, called_name, parameters
from flake8_embedding_dtype.interpreter.variables import bind
from flake8_embedding_dtype.values.abstract import (
    UNKNOWN,
    Arguments,
    Class,
    ClassMethod,
    Const,
    Data,
    Dict,
    External,
    Function,
    Instance,
    List,
    Property,
    Scope,
    StaticMethod,
    Tuple,
    Unknown,
    Value,
)
from flake8_embedding_dtype.values.lattice import alternatives

#: Bases that make a class a record whose constructor follows from its annotations.
_NAMED_TUPLES = frozenset({"typing.NamedTuple"})
_TYPED_DICTS = frozenset({"typing.TypedDict"})
_ENUMS = frozenset({"enum.Enum", "enum.Flag"})
#: What a name in the body of an enumeration stands for when it is no member.
_NO_MEMBERS = (Function, Class, Property, StaticMethod, ClassMethod)
_DATACLASSES = frozenset({"dataclasses.dataclass", "flax.struct.dataclass", "chex.dataclass", "attr.s", "attrs.define"})


def function_of(machine: Machine, node: cst.FunctionDef | cst.Lambda, name: str) -> Function:
    """The function that a definition makes here, with its defaults evaluated."""
    defaults: dict[str, Value] = {}
    for parameter in parameters(node):
        if parameter.default is not None:
            defaults[parameter.name.value] = machine.evaluate(parameter.default)
    frame = machine.frame
    # A class body's names are not seen from its methods.
    scopes = frame.scopes[1:] if frame.owner is not None and frame.function is None else frame.scopes
    known = machine.defined.get((node, frame.scope))
    if isinstance(known, Function) and known.defaults == defaults:
        # On another path, or in another round of a loop, it is the same function.
        return known
    made = Function(name, node, frame.module, scopes, defaults, frame.owner)
    machine.defined[node, frame.scope] = made
    machine.functions.append(made)
    return made


def define_function(machine: Machine, node: cst.FunctionDef) -> Flow:
    """``def``."""
    value: Value = function_of(machine, node, node.name.value)
    # `@name.setter` reads what the name stood for before.
    bind(machine, node.name.value, _decorated(machine, node, value))
    return Flow.ON


def _decorated(machine: Machine, node: cst.FunctionDef | cst.ClassDef, value: Value) -> Value:
    """What the decorators make of a definition, innermost first."""
    for decorator in reversed(node.decorators):
        wrapper = machine.evaluate(decorator.decorator)
        machine.node = decorator.decorator
        label = called_name(decorator.decorator) if isinstance(decorator.decorator, cst.Call) else ""
        made = machine.called_with(wrapper, Arguments((value,)), decorator.decorator, label)
        if isinstance(made, Unknown) and isinstance(value, Class):
            # Decorators of classes register or extend them (`register_keras_serializable`); they rarely replace them.
            continue
        value = made
    return value


def define_class(machine: Machine, node: cst.ClassDef) -> Flow:
    """``class``: the body runs in a scope of its own."""
    bases: list[Value] = []
    for argument in node.bases:
        if argument.star:
            bases.append(UNKNOWN)
            continue
        base = machine.evaluate(argument.value)
        bases.append(UNKNOWN if len(alternatives(base)) > 1 and not _same_kind(base) else alternatives(base)[0])
    frame = machine.frame
    fields = {
        statement.target.value: statement.annotation.annotation
        for line in body_of(node)
        if isinstance(line, cst.SimpleStatementLine)
        for statement in line.body
        if isinstance(statement, cst.AnnAssign) and isinstance(statement.target, cst.Name)
    }
    style = _style(machine, node, bases)
    made = machine.defined.get((node, frame.scope))
    if not isinstance(made, Class) or made.bases != tuple(bases) or made.style != style:
        scope = Scope(node.name.value)
        made = Class(node.name.value, node, frame.module, tuple(bases), scope, fields, style)
        machine.defined[node, frame.scope] = made
    machine.frames.append(Frame(frame.module, (made.scope, *frame.scopes), owner=made, mark=frame.mark))
    try:
        machine.execute(body_of(node))
    finally:
        machine.frames.pop()
    if made.style == "enum":
        _make_members(machine, made)
    bind(machine, node.name.value, made)
    bind(machine, node.name.value, _decorated(machine, node, made) if node.decorators else made)
    return Flow.ON


def _make_members(machine: Machine, cls: Class) -> None:
    """Turn what the body of an enumeration assigned into its members."""
    for name, value in list(machine.store.names(cls.scope).items()):
        if not name.startswith("_") and not isinstance(value, _NO_MEMBERS):
            member = Instance(cls, node=cls.node, module=cls.module, variable=f"{cls.name}.{name}")
            machine.store.set(member, "value", UNKNOWN if _is_auto(value) else value)
            machine.store.set(member, "name", Const(name))
            machine.store.set(cls.scope, name, member)


def _is_auto(value: Value) -> bool:
    return not isinstance(value, (Const, Data, Tuple, List, Dict))


def _same_kind(base: Value) -> bool:
    """Whether all that a base may be (after ``try: import``) is a class of a library."""
    return all(isinstance(one, External) for one in alternatives(base))


def _style(machine: Machine, node: cst.ClassDef, bases: list[Value]) -> str:
    """``"dataclass"``, ``"namedtuple"``, ``"typed dict"``, ``"enum"`` or ``""``."""
    for base in bases:
        if isinstance(base, External) and base.name in _NAMED_TUPLES:
            return "namedtuple"
        if isinstance(base, External) and base.name in _TYPED_DICTS:
            return "typed dict"
        if isinstance(base, External) and base.name in _ENUMS and len(bases) == 1:
            return "enum"
        if isinstance(base, Class) and base.style:
            return base.style
    for decorator in node.decorators:
        expression = decorator.decorator
        wrapper = machine.evaluate(expression.func if isinstance(expression, cst.Call) else expression)
        if isinstance(wrapper, External) and wrapper.name in _DATACLASSES:
            return "dataclass"
    return ""
