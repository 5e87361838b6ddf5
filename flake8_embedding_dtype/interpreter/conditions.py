"""Conditions: whether they are decided, and what they say about the names in them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Final

import libcst as cst

from flake8_embedding_dtype.interpreter.facts import answer
from flake8_embedding_dtype.interpreter.hypotheses import asks_for_dtype, float_left
from flake8_embedding_dtype.interpreter.machine import Machine
from flake8_embedding_dtype.interpreter.source import children, dotted
from flake8_embedding_dtype.interpreter.variables import bind, read_name
from flake8_embedding_dtype.values.abstract import (
    UNKNOWN,
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
    List,
    Object,
    Tuple,
    Union,
    Unknown,
    Value,
)
from flake8_embedding_dtype.values.lattice import join_all

#: What asks nothing of the numbers in an array.
_INDIFFERENT: Final = frozenset(
    {"isinstance", "hasattr", "callable", "len", "type", "shape", "ndim", "dtype", "device", "size", "dim"}
)


def truth(machine: Machine, value: Value) -> bool | None:
    """Whether a value counts as true; None where that is not decided."""
    if isinstance(value, Const):
        return bool(value.value)
    if isinstance(value, Tuple):
        return bool(value.items)
    if isinstance(value, List):
        items = machine.elements(value)
        return None if items is None else bool(items)
    if isinstance(value, Dict):
        held = machine.store.get(value, "entries")
        return bool(held.known) if isinstance(held, Entries) and held.others is None else None
    if isinstance(value, Data):
        known = value.numbers.constant if value.container == "python" else None
        return None if known is None else bool(known)
    if isinstance(value, Instance):
        return None if machine.has_attribute(value, "__bool__") or machine.has_attribute(value, "__len__") else True
    if isinstance(value, (Class, Function, External, BoundMethod, DType, Object)):
        return True
    if isinstance(value, Union):
        answers = {truth(machine, one) for one in value.alternatives}
        return answers.pop() if len(answers) == 1 else None
    return None


def decided(machine: Machine, condition: cst.BaseExpression) -> bool | None:
    """Evaluate a condition: how it comes out by its value or by what holds on the path under way; None if open."""
    known = truth(machine, machine.evaluate(condition))
    facts = machine.frame.facts
    return answer(facts, condition) if known is None and facts else known


def narrowed(machine: Machine, condition: cst.BaseExpression, positive: bool) -> bool:
    """Let the names in a condition keep only the alternatives for which it can come out as ``positive``.

    The condition is evaluated anew for each alternative of each name, which covers ``x is None``, ``isinstance``,
    checks of a dtype and whatever else is decided once a name is fixed.

    :returns: False where no alternative of some name is left, so that the branch is not taken
    """
    if isinstance(condition, cst.UnaryOperation) and isinstance(condition.operator, cst.Not):
        return narrowed(machine, condition.expression, not positive)
    if isinstance(condition, cst.BooleanOperation):
        conjunction = isinstance(condition.operator, cst.And)
        if conjunction is positive:
            return narrowed(machine, condition.left, positive) and narrowed(machine, condition.right, positive)
        _forget_guarded(machine, condition)
    for name in _numbers_compared(condition):
        value = read_name(machine, name)
        if isinstance(value, Data) and value.numbers.sure and value.numbers.constant is None:
            # The condition may have left out just the numbers that are known to be there.
            bind(machine, name, value.but(numbers=value.numbers.filtered()))
    asks = None
    for name in dict.fromkeys(_names(condition)):
        value = read_name(machine, name)
        if isinstance(value, Unknown):
            asks = asks_for_dtype(condition) if asks is None else asks
            learnt = _learnt(machine, condition, name, positive) if asks else None
            if learnt is not None:
                bind(machine, name, learnt)
        if not isinstance(value, Union):
            continue
        possible = [one for one in value.alternatives if _can_be(machine, condition, name, one, positive)]
        if not possible:
            return False
        if len(possible) < len(value.alternatives):
            bind(machine, name, join_all(possible))
    return True


def _forget_guarded(machine: Machine, condition: cst.BooleanOperation) -> None:
    """Take what is known from the names of which ``is_float(x.dtype) and x.ndim == 3`` asks more than the dtype.

    Where it comes out the other way, a float may have been sorted out just as well, which shapes would tell.
    """
    for one, other in ((condition.left, condition.right), (condition.right, condition.left)):
        if not asks_for_dtype(one) or truth(machine, machine.silently(partial(machine.evaluate, other))) is not None:
            continue
        for name in dict.fromkeys(_names(one)):
            if name in _names(other) and isinstance(read_name(machine, name), Data):
                bind(machine, name, UNKNOWN)


def _learnt(machine: Machine, condition: cst.BaseExpression, name: str, positive: bool) -> Value | None:
    """What a name of which nothing was known must stand for, if that is a float."""
    return float_left(machine, condition, lambda value: _can_be(machine, condition, name, value, positive))


def _can_be(machine: Machine, condition: cst.BaseExpression, name: str, value: Value, positive: bool) -> bool:
    def evaluate() -> Value:
        bind(machine, name, value)
        return machine.evaluate(condition)

    decided = truth(machine, machine.silently(evaluate))
    return decided is None or decided is positive


def _numbers_compared(condition: cst.BaseExpression) -> Iterator[str]:
    """The variables whose numbers a condition may depend on; ``x.shape`` and ``x is None`` do not."""
    pending: list[cst.CSTNode] = [condition]
    while pending:
        one = pending.pop()
        if isinstance(one, cst.Name):
            yield one.value
        elif isinstance(one, cst.Comparison):
            identity = all(isinstance(target.operator, (cst.Is, cst.IsNot)) for target in one.comparisons)
            pending.extend([] if identity else [one.left, *(target.comparator for target in one.comparisons)])
        elif isinstance(one, cst.Call):
            function = dotted(one.func)
            pending.extend([] if function in _INDIFFERENT else [one.func, *(arg.value for arg in one.args)])
        elif not (isinstance(one, cst.Attribute) and one.attr.value in _INDIFFERENT):
            pending.extend(children(one))


def _names(node: cst.BaseExpression) -> Iterator[str]:
    """The variables that a condition reads, left to right."""
    pending: list[cst.CSTNode] = [node]
    for _ in range(64):
        if not pending:
            return
        one = pending.pop(0)
        if isinstance(one, cst.Name):
            yield one.value
        elif isinstance(one, cst.Attribute):
            pending.append(one.value)
        elif isinstance(one, cst.Comparison):
            pending.extend([one.left, *(target.comparator for target in one.comparisons)])
        elif isinstance(one, cst.Call):
            pending.extend([one.func, *(arg.value for arg in one.args)])
        elif isinstance(one, cst.BooleanOperation):
            pending.extend([one.left, one.right])
        elif isinstance(one, cst.UnaryOperation):
            pending.append(one.expression)
        elif isinstance(one, cst.Subscript):
            pending.append(one.value)
