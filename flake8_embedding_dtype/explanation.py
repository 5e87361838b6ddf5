"""The way that a value took: from the expression that made it to the row that is looked up."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import libcst as cst

from flake8_embedding_dtype.examination import Examination
from flake8_embedding_dtype.findings import Finding, Verdict, describe_layer
from flake8_embedding_dtype.interpreter.source import all_below, dotted, parameters
from flake8_embedding_dtype.lookups import CallRecord, Lookup, holds
from flake8_embedding_dtype.tree import lines_of
from flake8_embedding_dtype.values.abstract import (
    Arguments,
    Birth,
    BoundMethod,
    Data,
    Function,
    Instance,
    Module,
    Object,
    Value,
)
from flake8_embedding_dtype.values.numbers import Numbers
from flake8_embedding_dtype.values.rendering import render_bounds


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the way.

    :param text: what happens
    :param path: the file; empty for the consequence, which happens nowhere
    :param line: the line in it, from 1
    :param source: the text of that line
    """

    text: str
    path: str = ""
    line: int = 0
    source: str = ""


class Explanation:
    """The way of the value behind one finding.

    :param examination: the file
    :param finding: what is reported
    :param verdict: what it was made of
    """

    def __init__(self, examination: Examination, finding: Finding, verdict: Verdict) -> None:
        self._examination = examination
        self.finding = finding
        self._verdict = verdict
        self.steps: list[Step] = []
        for step in self._all():
            if not self.steps or (step.text, step.line) != (self.steps[-1].text, self.steps[-1].line):
                self.steps.append(step)

    @property
    def lines(self) -> set[int]:
        """The lines of the finding and of every step in the file itself."""
        path = self._examination.module.path
        return {self.finding.line, *(step.line for step in self.steps if step.path == path)}

    def _all(self) -> Iterator[Step]:
        event = self._verdict.event
        birth = event.value.birth
        if birth is not None and isinstance(birth.module, Module):
            yield from self._at(birth.node, birth.module, _making(birth))
        for node, value in self._statements():
            yield from self._at(node, self._examination.module, f"is {_described(value)}")
        handed = next((i for i, call in enumerate(event.path) if call is event.call), 0)
        for call in event.path[handed:]:
            yield from self._passing(call, birth)
        yield from self._arrival()
        yield Step(self._verdict.rule.consequence(event))

    def _at(self, node: Any, module: Module, text: str) -> Iterator[Step]:
        place = self._examination.place(node, module)
        if place is not None:
            lines = lines_of(module.tree.code)
            yield Step(text, module.path, place[0], lines[place[0] - 1].strip())

    def _statements(self) -> Iterator[tuple[cst.CSTNode, Data]]:
        """The statements that handed the value on, by the names that they bind and that later ones mention."""
        event, birth = self._verdict.event, self._verdict.event.value.birth
        if birth is None:
            return
        moment = next(i for i, one in enumerate(self._examination.events) if one is event)
        wanted = {name for call in event.path if call.node is not None for name in _names(call.node)}
        kept: dict[int, tuple[cst.CSTNode, Data]] = {}
        for done in reversed(self._examination.trace.statements):
            value = done.value
            if done.moment > moment or not isinstance(value, Data) or value.birth is not birth:
                continue
            place = self._examination.place(done.node, self._examination.module)
            bound = _bound(done.node)
            if place is None or place[0] in kept or not (bound is None or bound & wanted):
                continue
            wanted |= _names(done.node)
            if birth.node not in set(all_below(done.node)):
                kept[place[0]] = (done.node, value)
        yield from reversed(kept.values())

    def _passing(self, call: CallRecord, birth: Birth | None) -> Iterator[Step]:
        """A call on the way; for one of the program's own functions the parameter that takes the value."""
        if call.node is not None:
            yield from self._at(call.node, call.module, f"goes into {call.label or 'a call'}()")
        function = _function(call.callee)
        if function is None:
            return
        receiver = (call.callee.receiver,) if isinstance(call.callee, BoundMethod) else ()
        given = call.arguments.preceded_by(*receiver)
        name = self._parameter(function, given, birth)
        if name:
            owner = f"{function.owner.name}." if function.owner is not None else ""
            yield from self._at(function.node, function.module, f"is the argument '{name}' of {owner}{function.name}")

    def _parameter(self, function: Function, given: Arguments, birth: Birth | None) -> str:
        names = [parameter.name.value for parameter in parameters(function.node)]
        bound = [*zip(names, given.positional, strict=False), *given.keywords.items()]
        for name, value in bound:
            if birth is not None and holds(Arguments((value,)), birth, self._examination.store):
                return name
        return ""

    def _arrival(self) -> Iterator[Step]:
        event = self._verdict.event
        layer, module = event.layer, self._examination.module
        where = describe_layer(layer, {}, module)
        rows = event.table.rows if isinstance(event, Lookup) else Numbers()
        size = render_bounds(rows) or (str(rows.terms.single) if rows.terms.single is not None else "")
        table = f", a table of {size} rows" if size else ""
        verb = "is looked up in" if isinstance(event, Lookup) else f"is the {event.parameter} of"
        if isinstance(layer, (Object, Instance)) and layer.node is not None and isinstance(layer.module, Module):
            yield from self._at(layer.node, layer.module, f"{verb} {where}{table}")
        else:
            yield Step(f"{verb} {where}{table}")


def explanations(examination: Examination) -> list[Explanation]:
    """One for each finding of a file."""
    return [Explanation(examination, finding, verdict) for finding, verdict in examination.cases]


def _making(birth: Birth) -> str:
    what = f"{birth.label} makes" if birth.label.endswith("()") else f"'{birth.label}' makes"
    return f"{what} {_described(Data('', birth.dtype, birth.numbers))}"


def _described(value: Data) -> str:
    """``float32 in [0, 1)``."""
    bounds = render_bounds(value.numbers)
    dtype = (value.dtype or value.kind).removeprefix("python ")
    return f"{dtype} in {bounds}" if bounds.startswith(("[", "(")) else f"{dtype} {bounds}".strip()


def _function(callee: Value | None) -> Function | None:
    """The function of the program that a call runs."""
    if isinstance(callee, BoundMethod):
        callee = callee.function
    return callee if isinstance(callee, Function) else None


def _names(node: cst.CSTNode) -> set[str]:
    """All names and attributes that some code mentions."""
    return {below.value for below in all_below(node) if isinstance(below, cst.Name)}


def _bound(statement: cst.CSTNode) -> set[str] | None:
    """The names and attributes that a statement binds; None for a ``return``, which binds what the caller likes."""
    if isinstance(statement, cst.Assign):
        targets = [target.target for target in statement.targets]
    elif isinstance(statement, (cst.AnnAssign, cst.AugAssign)):
        targets = [statement.target]
    else:
        return None if isinstance(statement, cst.Return) else set()
    pending: list[cst.BaseExpression] = list(targets)
    ends: set[str] = set()
    while pending:
        target = pending.pop()
        if isinstance(target, (cst.Tuple, cst.List)):
            pending.extend(element.value for element in target.elements)
        elif isinstance(target, cst.Subscript):
            pending.append(target.value)
        else:
            ends.update((dotted(target) or "").split(".")[-1:])
    return ends
