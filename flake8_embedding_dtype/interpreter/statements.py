"""The meaning of statements."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final

import libcst as cst

from flake8_embedding_dtype.interpreter import arithmetic, loops, patterns, targets
from flake8_embedding_dtype.interpreter.annotations import known_from_annotation
from flake8_embedding_dtype.interpreter.conditions import narrowed, truth
from flake8_embedding_dtype.interpreter.definitions import define_class, define_function
from flake8_embedding_dtype.interpreter.frames import Flow
from flake8_embedding_dtype.interpreter.imports import run_import, run_import_from
from flake8_embedding_dtype.interpreter.machine import Machine
from flake8_embedding_dtype.interpreter.source import dotted
from flake8_embedding_dtype.interpreter.variables import bind, scope_of
from flake8_embedding_dtype.values.abstract import (
    NONE,
    UNKNOWN,
    Data,
    Unknown,
    Value,
)


def _line(machine: Machine, node: cst.SimpleStatementLine) -> Flow:
    return machine.execute(node.body)


def _expression(machine: Machine, node: cst.Expr) -> Flow:
    value = machine.evaluate(node.value)
    machine.show(node, value)
    if isinstance(value, Data) and isinstance(node.value, cst.Call):
        changed = _changed_in_place(node.value)
        if changed is not None and isinstance(machine.evaluate(changed), Data):
            targets.assign(machine, changed, value)
    return Flow.ON


def _changed_in_place(call: cst.Call) -> cst.BaseExpression | None:
    """The variable that a line leaves its result in: ``x.clamp_(0)``, ``np.clip(x, 0, 9, out=x)``."""
    for argument in call.args:
        if argument.keyword is not None and argument.keyword.value == "out":
            return argument.value if isinstance(argument.value, cst.Name) else None
    method = call.func
    if isinstance(method, cst.Attribute) and isinstance(method.value, (cst.Name, cst.Attribute)):
        name = method.attr.value
        return method.value if name.endswith("_") and not name.startswith("_") else None
    return None


def _assign(machine: Machine, node: cst.Assign) -> Flow:
    value = machine.evaluate(node.value)
    machine.show(node, value)
    for target in node.targets:
        targets.assign(machine, target.target, value)
    return Flow.ON


def _annotated(machine: Machine, node: cst.AnnAssign) -> Flow:
    if node.value is not None:
        value = machine.evaluate(node.value)
        if isinstance(value, Unknown):
            name = dotted(node.target) or ""
            value = known_from_annotation(machine, node.annotation.annotation, name, value)
        machine.show(node, value)
        targets.assign(machine, node.target, value)
    return Flow.ON


def _augmented(machine: Machine, node: cst.AugAssign) -> Flow:
    left = machine.evaluate(node.target)
    right = machine.evaluate(node.value)
    machine.node = node
    result = arithmetic.in_place(machine, arithmetic.BINARY[type(node.operator)], left, right)
    machine.show(node, result)
    targets.assign(machine, node.target, result)
    return Flow.ON


def _return(machine: Machine, node: cst.Return) -> Flow:
    value = NONE if node.value is None else machine.evaluate(node.value)
    if node.value is not None:
        machine.show(node, value)
    _leave(machine, value)
    return Flow.AWAY


def _leave(machine: Machine, value: Value) -> None:
    """Note that the function under way may return a value here."""
    frame = machine.frame
    frame.returns.append(value)
    if frame.function is not None:
        frame.exits.append(machine.store.changes(frame.mark))


def _raise(machine: Machine, node: cst.Raise) -> Flow:
    if node.exc is not None:
        machine.evaluate(node.exc)
    raised = node.exc.func if isinstance(node.exc, cst.Call) else node.exc
    if dotted(raised) == "NotImplementedError" and machine.frame.function is not None:
        # What is left to subclasses returns something in them.
        _leave(machine, UNKNOWN)
    return Flow.AWAY


def _break(machine: Machine, node: cst.Break) -> Flow:
    if machine.frame.loops:
        loop = machine.frame.loops[-1]
        loop.breaks.append(machine.store.changes(loop.mark))
    return Flow.AWAY


def _continue(machine: Machine, node: cst.Continue) -> Flow:
    if machine.frame.loops:
        loop = machine.frame.loops[-1]
        loop.continues.append(machine.store.changes(loop.round))
    return Flow.AWAY


def _delete(machine: Machine, node: cst.Del) -> Flow:
    targets.delete(machine, node.target)
    return Flow.ON


def _assert(machine: Machine, node: cst.Assert) -> Flow:
    if truth(machine, machine.evaluate(node.test)) is False or not narrowed(machine, node.test, True):
        return Flow.AWAY
    return Flow.ON


def _global(machine: Machine, node: cst.Global) -> Flow:
    for item in node.names:
        machine.frame.redirects[item.name.value] = machine.frame.module.scope
    return Flow.ON


def _nonlocal(machine: Machine, node: cst.Nonlocal) -> Flow:
    for item in node.names:
        machine.frame.redirects[item.name.value] = scope_of(machine, item.name.value)
    return Flow.ON


def _try(machine: Machine, node: cst.Try | cst.TryStar) -> Flow:
    """The handlers start from the state before the body or after it, as far as it came."""

    def body() -> Flow:
        flow = machine.execute(node.body.body)
        if flow is Flow.ON and node.orelse is not None:
            flow = machine.execute(node.orelse.body.body)
        return flow

    def handler(one: cst.ExceptHandler | cst.ExceptStarHandler) -> Callable[[], Flow]:
        def run() -> Flow:
            machine.branch(lambda: machine.execute(node.body.body), lambda: Flow.ON)
            if one.name is not None and isinstance(one.name.name, cst.Name):
                bind(machine, one.name.name.value, UNKNOWN)
            return machine.execute(one.body.body)

        return run

    frame = machine.frame
    returned, left = len(frame.returns), len(frame.exits)
    flow = machine.branch(body, *[handler(one) for one in node.handlers])
    if node.finalbody is not None:
        inside = slice(returned, len(frame.returns)), slice(left, len(frame.exits))
        if machine.execute(node.finalbody.body.body) is Flow.AWAY:
            # A return in the last block takes the place of those in the others.
            del frame.returns[inside[0]], frame.exits[inside[1]]
            return Flow.AWAY
    return flow


STATEMENTS: Final[Mapping[type, Callable[[Machine, Any], Flow]]] = MappingProxyType(
    {
        cst.SimpleStatementLine: _line,
        cst.SimpleStatementSuite: _line,
        cst.Expr: _expression,
        cst.Assign: _assign,
        cst.AnnAssign: _annotated,
        cst.AugAssign: _augmented,
        cst.Return: _return,
        cst.Raise: _raise,
        cst.Break: _break,
        cst.Continue: _continue,
        cst.Del: _delete,
        cst.Assert: _assert,
        cst.Global: _global,
        cst.Nonlocal: _nonlocal,
        cst.Import: run_import,
        cst.ImportFrom: run_import_from,
        cst.FunctionDef: define_function,
        cst.ClassDef: define_class,
        cst.For: loops.run_for,
        cst.While: loops.run_while,
        cst.Try: _try,
        cst.TryStar: _try,
        cst.Match: patterns.run_match,
    }
)
