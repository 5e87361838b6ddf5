"""A file looked at closely: its findings, how each came about, and what else became of the values."""

from __future__ import annotations

import contextlib
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import libcst as cst

from flake8_embedding_dtype.analysis import interpret, may_look_up
from flake8_embedding_dtype.findings import Finding, Positions, Verdict, judge, write
from flake8_embedding_dtype.interpreter.observer import Observer, Statement
from flake8_embedding_dtype.lookups import CallRecord, Event, within
from flake8_embedding_dtype.options import DEFAULT, Options
from flake8_embedding_dtype.programs import Programs
from flake8_embedding_dtype.project import Project, absolute, read, stamp
from flake8_embedding_dtype.reach import Reach
from flake8_embedding_dtype.rules import RULES
from flake8_embedding_dtype.tree import positions
from flake8_embedding_dtype.values.abstract import (
    Arguments,
    BoundMethod,
    Data,
    External,
    Module,
    Object,
    Value,
)
from flake8_embedding_dtype.values.store import Store


@dataclass(frozen=True, slots=True)
class Evaluated:
    """One statement that was run.

    :param node: the statement
    :param value: what its expression came to
    :param moment: how many lookups and sizes had been reported
    """

    node: Statement
    value: Value
    moment: int


@dataclass(frozen=True, slots=True)
class Use:
    """One function or operator that took a value.

    :param name: the canonical name; empty for something unknown
    :param node: the expression that took it
    :param call: the innermost call under way
    :param alone: nothing else that was made somewhere was taken with it
    """

    name: str
    node: cst.CSTNode | None
    call: CallRecord | None
    alone: bool


class Trace(Observer):
    """Remembers the statements that were run, what each call of a library was given, and who took each value."""

    def __init__(self) -> None:
        self.statements: list[Evaluated] = []
        self.uses: dict[object, set[Use]] = defaultdict(set)
        self.given: dict[object, list[Arguments]] = defaultdict(list)

    def evaluated(self, node: Statement, value: Value, moment: int) -> None:
        self.statements.append(Evaluated(node, value, moment))

    def consumed(
        self,
        node: cst.CSTNode | None,
        callee: Value | None,
        arguments: Arguments,
        calls: list[CallRecord],
        store: Store,
    ) -> None:
        function = callee.function if isinstance(callee, BoundMethod) else callee
        name = function.name if isinstance(function, External) else ""
        if isinstance(function, Object):
            name = f"{function.type_name}.__call__"
        if calls and calls[-1].callee is callee:
            self.given[calls[-1].node].append(arguments)
        held = [one for one in within(arguments.values(), store, objects=False) if isinstance(one, Data)]
        makers = {value.birth.node for value in held if value.birth is not None}
        call = calls[-1] if calls else None
        for maker in makers:
            self.uses[maker].add(Use(name, node, call, len(makers) == 1))
        for maker in {node for value in held for node in value.others}:
            # What becomes of it is told of another maker.
            self.uses[maker].add(Use("", node, call, alone=False))


@dataclass(slots=True)
class Examination:
    """What is known of one file.

    :param text: the source
    :param module: the file, with its tree
    :param cases: findings with the verdicts they were made of, by place
    :param events: every lookup and every size
    :param trace: how they came about
    :param store: what names and objects hold in the end
    :param finished: the whole file was run, and not only its beginning
    """

    text: str
    module: Module
    cases: list[tuple[Finding, Verdict]]
    events: list[Event]
    trace: Trace
    store: Store
    finished: bool
    _places: dict[Module, Positions] = field(default_factory=dict)

    def place(self, node: Any, module: Module) -> tuple[int, int] | None:
        """Line (from 1) and column (from 0) of a node of this file, or of one that it imports."""
        if module not in self._places:
            self._places[module] = positions(module.tree)
        return self._places[module].get(node)


def examine(text: str, path: str, options: Options = DEFAULT) -> Examination | None:
    """Look closely at a file; None for one that can hold no lookup.

    :param text: the source, decoded
    :param path: its name, from which the project around it is found
    :param options: the user's configuration
    :raises libcst.ParserSyntaxError: for a text that is not Python
    """
    if not may_look_up(text, path, options, Reach(options.layers)):
        return None
    return _examined(text, path, options, path)


def in_programs(text: str, path: str, options: Options = DEFAULT) -> Iterator[Examination]:
    """A file once more, as each program of its project runs it.

    :param text: the source, decoded
    :param path: its name
    :param options: the user's configuration
    """
    for program in Programs(options.layers).running(absolute(path)) if options.follow_imports else ():
        source = read(program, stamp(program))
        with contextlib.suppress(cst.ParserSyntaxError):
            found = None if source is None else _examined(source, program, options, path)
            if found is not None:
                found.text = text
                yield found


def _examined(text: str, path: str, options: Options, subject: str) -> Examination | None:
    """Run a file, and look at a module that it loads, which may be itself; None where it does not load it."""
    trace = Trace()
    machine = interpret(text, path, options, Project(path) if options.follow_imports else None, trace)
    wanted = absolute(subject)
    module = next((one for one in machine.loaded.values() if absolute(one.path) == wanted), None)
    if module is None:
        return None
    rules = [rule for rule in RULES if options.implicit or not rule.optional]
    places = positions(module.tree)
    cases = write(judge(machine.events, rules, module), places, module)
    store, finished = machine.store, machine.finished
    return Examination(text, module, cases, machine.events, trace, store, finished, {module: places})
