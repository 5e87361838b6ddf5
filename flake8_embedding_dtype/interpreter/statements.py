"""The meaning of statements."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final

import libcst as cst

from flake8_embedding_dtype.interpreter import arithmetic, loops, patterns, targets
from flake8_embedding_dtype.interpreter.conditions import narrowed, truth
from flake8_embedding_dtype.interpreter.definitions import define_class, define_function
from flake8_embedding_dtype.interpreter.imports import run_import, run_import_from
from flake8_embedding_dtype.interpreter.machine import Flow, Machine
from flake8_embedding_dtype.interpreter.variables import bind, scope_of
from flake8_embedding_dtype.values.abstract import (
    NONE,
    UNKNOWN,
    Arguments,
    Instance,
    Iterable,
    Unknown,
    Value,
)


def _line(machine: Machine, node: cst.SimpleStatementLine) -> Flow:
    return machine.execute(node.body)


def _expression(machine: Machine, node: cst.Expr) -> Flow:
    value = machine.evaluate(node.value)
    if machine.observe is not None:
        machine.observe(node.value, value)
    return Flow.ON


def _assign(machine: Machine, node: cst.Assign) -> Flow:
    value = machine.evaluate(node.value)
    if machine.observe is not None:
        machine.observe(node.value, value)
    for target in node.targets:
        targets.assign(machine, target.target, value)
    return Flow.ON


def _annotated(machine: Machine, node: cst.AnnAssign) -> Flow:
    if node.value is not None:
        targets.assign(machine, node.target, machine.evaluate(node.value))
    return Flow.ON


def _augmented(machine: Machine, node: cst.AugAssign) -> Flow:
    left = machine.evaluate(node.target)
    right = machine.evaluate(node.value)
    machine.node = node
    result = arithmetic.in_place(machine, arithmetic.BINARY[type(node.operator)], left, right)
    targets.assign(machine, node.target, result)
    return Flow.ON


def _return(machine: Machine, node: cst.Return) -> Flow:
    value = NONE if node.value is None else machine.evaluate(node.value)
    frame = machine.frame
    frame.returns.append(value)
    if frame.function is not None:
        frame.exits.append(machine.store.changes(frame.mark))
    return Flow.AWAY


def _raise(machine: Machine, node: cst.Raise) -> Flow:
    if node.exc is not None:
        machine.evaluate(node.exc)
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
    if truth(machine, machine.evaluate(node.test)) is not False:
        narrowed(machine, node.test, True)
    return Flow.ON


def _global(machine: Machine, node: cst.Global) -> Flow:
    for item in node.names:
        machine.frame.redirects[item.name.value] = machine.frame.module.scope
    return Flow.ON


def _nonlocal(machine: Machine, node: cst.Nonlocal) -> Flow:
    for item in node.names:
        machine.frame.redirects[item.name.value] = scope_of(machine, item.name.value)
    return Flow.ON


def _if(machine: Machine, node: cst.If) -> Flow:
    def otherwise() -> Flow:
        if node.orelse is None:
            return Flow.ON
        if isinstance(node.orelse, cst.If):
            return _if(machine, node.orelse)
        return machine.execute(node.orelse.body.body)

    known = truth(machine, machine.evaluate(node.test))
    if known is not None:
        return machine.execute(node.body.body) if known else otherwise()

    def positive() -> Flow:
        return machine.execute(node.body.body) if narrowed(machine, node.test, True) else Flow.AWAY

    def negative() -> Flow:
        return otherwise() if narrowed(machine, node.test, False) else Flow.AWAY

    return machine.branch(positive, negative)


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

    flow = machine.branch(body, *[handler(one) for one in node.handlers])
    if node.finalbody is not None:
        after = machine.execute(node.finalbody.body.body)
        flow = Flow.AWAY if Flow.AWAY in (flow, after) else Flow.ON
    return flow


def _with(machine: Machine, node: cst.With) -> Flow:
    for item in node.items:
        manager = machine.evaluate(item.item)
        entered = _entered(machine, manager)
        if item.asname is not None:
            targets.assign(machine, item.asname.name, entered)
    return machine.execute(node.body.body)


def _entered(machine: Machine, manager: Value) -> Value:
    """What ``as`` binds: the result of ``__enter__``, or what a generator under ``@contextmanager`` yields."""
    if isinstance(manager, Iterable):
        return manager.element
    if isinstance(manager, Instance) and machine.has_attribute(manager, "__enter__"):
        return machine.call(machine.attribute(manager, "__enter__"), Arguments())
    entered = machine.attribute(manager, "__enter__")
    if not isinstance(entered, Unknown):
        return machine.call(entered, Arguments())
    return manager


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
        cst.If: _if,
        cst.For: loops.run_for,
        cst.While: loops.run_while,
        cst.Try: _try,
        cst.TryStar: _try,
        cst.With: _with,
        cst.Match: patterns.run_match,
    }
)
