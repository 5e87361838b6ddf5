"""``match`` statements."""

from __future__ import annotations

from collections.abc import Callable

import libcst as cst

from flake8_embedding_dtype.interpreter.conditions import narrowed, truth
from flake8_embedding_dtype.interpreter.machine import Flow, Machine
from flake8_embedding_dtype.interpreter.variables import bind
from flake8_embedding_dtype.values.abstract import UNKNOWN, Class, Const, Dict, Entries, Instance, Value


def run_match(machine: Machine, node: cst.Match) -> Flow:
    """Every case that the subject may fit, each from the same state, and none of them if none surely fits."""
    subject = machine.evaluate(node.subject)
    runs: list[Callable[[], Flow]] = []
    certain = False
    for case in node.cases:
        fits = matches(machine, case.pattern, subject)
        if fits is False:
            continue
        runs.append(_case(machine, case, subject))
        if fits and case.guard is None:
            certain = True
            break
    if not certain:
        runs.append(lambda: Flow.ON)
    return machine.branch(*runs)


def _case(machine: Machine, case: cst.MatchCase, subject: Value) -> Callable[[], Flow]:
    def run() -> Flow:
        capture(machine, case.pattern, subject)
        if case.guard is not None:
            decided = truth(machine, machine.evaluate(case.guard))
            if decided is False or not narrowed(machine, case.guard, True):
                return Flow.AWAY
        return machine.execute(case.body.body)

    return run


def matches(machine: Machine, pattern: cst.MatchPattern, subject: Value) -> bool | None:
    """Whether a value fits a pattern; None where that is not decided."""
    if isinstance(pattern, cst.MatchAs):
        return True if pattern.pattern is None else matches(machine, pattern.pattern, subject)
    if isinstance(pattern, (cst.MatchValue, cst.MatchSingleton)):
        expected = machine.evaluate(pattern.value)
        if isinstance(expected, Const) and isinstance(subject, Const):
            return bool(expected.value == subject.value)
        return None
    if isinstance(pattern, cst.MatchOr):
        answers = [matches(machine, element.pattern, subject) for element in pattern.patterns]
        return True if True in answers else None if None in answers else False
    if isinstance(pattern, (cst.MatchList, cst.MatchTuple)):
        items = machine.elements(subject)
        if items is None or any(isinstance(p, cst.MatchStar) for p in pattern.patterns):
            return None
        if len(items) != len(pattern.patterns):
            return False
        answers = [matches(machine, p.value, i) for p, i in zip(_elements(pattern), items, strict=True)]
        return False if False in answers else None if None in answers else True
    if isinstance(pattern, cst.MatchClass) and isinstance(subject, Instance):
        cls = machine.evaluate(pattern.cls)
        return False if isinstance(cls, Class) and not subject.cls.bases and cls is not subject.cls else None
    return None


def _elements(pattern: cst.MatchList | cst.MatchTuple) -> list[cst.MatchSequenceElement]:
    return [p for p in pattern.patterns if isinstance(p, cst.MatchSequenceElement)]


def capture(machine: Machine, pattern: cst.MatchPattern, subject: Value) -> None:
    """Bind the names of a pattern to the parts of the value that they stand for."""
    if isinstance(pattern, cst.MatchAs):
        if pattern.pattern is not None:
            capture(machine, pattern.pattern, subject)
        if pattern.name is not None:
            bind(machine, pattern.name.value, subject)
    elif isinstance(pattern, cst.MatchOr):
        for element in pattern.patterns:
            capture(machine, element.pattern, subject)
    elif isinstance(pattern, (cst.MatchList, cst.MatchTuple)):
        _capture_sequence(machine, pattern, subject)
    elif isinstance(pattern, cst.MatchMapping):
        for mapped in pattern.elements:
            key = machine.evaluate(mapped.key)
            held = machine.store.get(subject, "entries") if isinstance(subject, Dict) else None
            value = held.get(key) if isinstance(held, Entries) else None
            capture(machine, mapped.pattern, UNKNOWN if value is None else value)
        if pattern.rest is not None:
            bind(machine, pattern.rest.value, UNKNOWN)
    elif isinstance(pattern, cst.MatchClass):
        for keyword in pattern.kwds:
            capture(machine, keyword.pattern, machine.attribute(subject, keyword.key.value))
        fields = _positional_fields(machine, subject)
        for i, part in enumerate(pattern.patterns):
            value = machine.attribute(subject, fields[i]) if i < len(fields) else UNKNOWN
            capture(machine, part.value, value)


def _positional_fields(machine: Machine, subject: Value) -> list[str]:
    """The attributes that a class pattern's positions stand for: ``__match_args__`` or the fields of a dataclass."""
    if not isinstance(subject, Instance):
        return []
    declared = machine.elements(machine.attribute(subject.cls, "__match_args__"))
    if declared is not None:
        return [str(name.value) for name in declared if isinstance(name, Const)]
    return list(subject.cls.fields)


def _capture_sequence(machine: Machine, pattern: cst.MatchList | cst.MatchTuple, subject: Value) -> None:
    items = machine.elements(subject)
    starred = next((i for i, p in enumerate(pattern.patterns) if isinstance(p, cst.MatchStar)), None)
    exact = items is not None and starred is None and len(items) == len(pattern.patterns)
    for i, part in enumerate(pattern.patterns):
        if isinstance(part, cst.MatchStar):
            if part.name is not None:
                bind(machine, part.name.value, machine.new_list_of(machine.element(subject)))
        elif isinstance(part, cst.MatchSequenceElement):
            value = items[i] if exact and items is not None else machine.element(subject)
            capture(machine, part.value, value)
