"""``match`` statements."""

from __future__ import annotations

from collections.abc import Callable

import libcst as cst

from flake8_embedding_dtype.interpreter.conditions import narrowed, truth
from flake8_embedding_dtype.interpreter.frames import Flow
from flake8_embedding_dtype.interpreter.introspection import is_a
from flake8_embedding_dtype.interpreter.machine import Machine
from flake8_embedding_dtype.interpreter.variables import bind
from flake8_embedding_dtype.values.abstract import UNKNOWN, Const, Dict, Entries, Instance, Tuple, Value


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
        if items is None:
            return None
        if any(isinstance(p, cst.MatchStar) for p in pattern.patterns):
            return None if len(items) >= len(pattern.patterns) - 1 else False
        if len(items) != len(pattern.patterns):
            return False
        answers = [matches(machine, p.value, i) for p, i in zip(_elements(pattern), items, strict=True)]
        return False if False in answers else None if None in answers else True
    if isinstance(pattern, cst.MatchClass):
        fits = is_a(machine, subject, machine.evaluate(pattern.cls))
        return fits if fits is False or not (pattern.patterns or pattern.kwds) else None
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
            bind(machine, pattern.rest.value, _rest(machine, pattern, subject))
    elif isinstance(pattern, cst.MatchClass):
        for keyword in pattern.kwds:
            capture(machine, keyword.pattern, machine.attribute(subject, keyword.key.value))
        fields = _positional_fields(machine, subject)
        for i, part in enumerate(pattern.patterns):
            value = machine.attribute(subject, fields[i]) if i < len(fields) else UNKNOWN
            capture(machine, part.value, value)


def _rest(machine: Machine, pattern: cst.MatchMapping, subject: Value) -> Value:
    """The entries of a dict that a pattern does not name."""
    entries = machine.entries(subject)
    if entries is None:
        return UNKNOWN
    named = [machine.evaluate(mapped.key) for mapped in pattern.elements]
    return machine.new_dict([entry for entry in entries if entry[0] not in named])


def _positional_fields(machine: Machine, subject: Value) -> list[str]:
    """The attributes that a class pattern's positions stand for: ``__match_args__`` or the fields of a record."""
    if isinstance(subject, Tuple):
        return list(subject.names)
    if not isinstance(subject, Instance):
        return []
    declared = machine.elements(machine.attribute(subject.cls, "__match_args__"))
    if declared is not None:
        return [str(name.value) for name in declared if isinstance(name, Const)]
    return list(subject.cls.fields)


def _capture_sequence(machine: Machine, pattern: cst.MatchList | cst.MatchTuple, subject: Value) -> None:
    items = machine.elements(subject)
    count = len(pattern.patterns)
    starred = next((i for i, p in enumerate(pattern.patterns) if isinstance(p, cst.MatchStar)), None)
    if items is None or (len(items) != count if starred is None else len(items) < count - 1):
        one = machine.element(subject)
        parts = [machine.new_list_of(one) if i == starred else one for i in range(count)]
    elif starred is None:
        parts = list(items)
    else:
        end = len(items) - (count - starred - 1)
        parts = [*items[:starred], machine.new_list(items[starred:end]), *items[end:]]
    for part, value in zip(pattern.patterns, parts, strict=True):
        if isinstance(part, cst.MatchSequenceElement):
            capture(machine, part.value, value)
        elif part.name is not None:
            bind(machine, part.name.value, value)
