"""``if``: the paths through it, joined at its end or followed further where later conditions ask the same again.

``if scale: x = x / 2`` and later ``if not scale: emb(x)`` are correlated: no path divides and looks up. The join at the
end of the first would forget that, so that the statements up to the last such condition are run once for each path.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

import libcst as cst

from flake8_embedding_dtype.interpreter.conditions import decided, narrowed
from flake8_embedding_dtype.interpreter.facts import (
    calls_in,
    facts_of,
    names_assigned,
    names_read,
    tests_in,
)
from flake8_embedding_dtype.interpreter.frames import Flow
from flake8_embedding_dtype.interpreter.machine import Machine
from flake8_embedding_dtype.values.abstract import Data, Entries, Iterable, Tuple, Union, Value
from flake8_embedding_dtype.values.store import Changes

#: Statements are run for at most this many paths at a time.
PATHS_LIMIT: Final = 8
#: Conditions are looked for in this many statements after an ``if``.
LOOK_AHEAD: Final = 40


@dataclass(frozen=True, slots=True)
class Path:
    """One way through an ``if`` with its ``elif``: what it changed, and the conditions that hold on it."""

    changes: Changes
    tests: tuple[tuple[cst.BaseExpression, bool], ...] = field(default=())


def branching(machine: Machine, line: cst.SimpleStatementLine) -> cst.SimpleStatementLine | cst.If:
    """A line such as ``x = a if test else b`` as the ``if`` statement that it stands for; any other line as it is."""
    statement = line.body[0]
    if type(statement) is not cst.Assign or type(statement.value) is not cst.IfExp or len(line.body) > 1:
        return line
    known = machine.branching.get(line)
    if known is None:
        ternary = statement.value

        def block(value: cst.BaseExpression) -> cst.IndentedBlock:
            assign = cst.Assign(statement.targets, value)
            return cst.IndentedBlock([cst.SimpleStatementLine([assign])])

        known = cst.If(ternary.test, block(ternary.body), cst.Else(block(ternary.orelse)))
        machine.branching[line] = known
    return known


def fork(machine: Machine, node: cst.If, rest: Sequence[cst.CSTNode]) -> tuple[Flow, Sequence[cst.CSTNode]]:
    """Run an ``if``, and as many of the statements after it as must be run for each of its paths.

    :returns: how it ends, and the statements that are still to be run: those of a branch that is surely taken stand in
        place of the ``if``, in front of those after it
    """
    known = decided(machine, node.test)
    if known is not None:
        return _decided(machine, node, rest, known)
    paths = _paths(machine, node)
    if not paths:
        return Flow.AWAY, rest
    if len(paths) > 1 and rest and machine.forks * len(paths) <= PATHS_LIMIT and _disagree(machine, paths):
        reach = _reach(node, rest, paths)
        if reach:
            return _each_to_its_end(machine, paths, rest[:reach]), rest[reach:]
    machine.store.merge([path.changes for path in paths])
    return Flow.ON, rest


def _decided(
    machine: Machine, node: cst.If, rest: Sequence[cst.CSTNode], known: bool
) -> tuple[Flow, Sequence[cst.CSTNode]]:
    if known:
        return Flow.ON, [*node.body.body, *rest]
    if isinstance(node.orelse, cst.If):
        return fork(machine, node.orelse, rest)
    return Flow.ON, rest if node.orelse is None else [*node.orelse.body.body, *rest]


def _paths(machine: Machine, node: cst.If) -> list[Path]:
    """The paths through an undecided ``if`` that reach its end."""

    def positive() -> Flow:
        return machine.execute(node.body.body) if narrowed(machine, node.test, True) else Flow.AWAY

    taken = machine.tried(positive)
    paths = [] if taken is None else [Path(taken, ((node.test, True),))]
    mark = machine.store.mark()
    others: list[Path] = []
    try:
        if narrowed(machine, node.test, False):
            others = _otherwise(machine, node)
    finally:
        before = machine.store.roll_back(mark)
    paths.extend(Path({**before, **one.changes}, ((node.test, False), *one.tests)) for one in others)
    return paths


def _otherwise(machine: Machine, node: cst.If) -> list[Path]:
    orelse = node.orelse
    if orelse is None:
        return [Path({})]
    if isinstance(orelse, cst.If):
        known = decided(machine, orelse.test)
        if known is None:
            return _paths(machine, orelse)
        if not known:
            return _otherwise(machine, orelse)
    body = orelse.body.body
    ended = machine.tried(lambda: machine.execute(body))
    return [] if ended is None else [Path(ended)]


def _each_to_its_end(machine: Machine, paths: Sequence[Path], statements: Sequence[cst.CSTNode]) -> Flow:
    """Run the same statements from the end of each path, and join only then."""
    frame = machine.frame
    facts = frame.facts
    machine.forks *= len(paths)
    ends: list[Changes] = []
    try:
        for path in paths:
            frame.facts = {**facts, **_facts(path, statements)}

            def run(path: Path = path) -> Flow:
                machine.store.merge([path.changes])
                return machine.execute(statements)

            ended = machine.tried(run)
            ends.extend([] if ended is None else [ended])
    finally:
        machine.forks //= len(paths)
        frame.facts = facts
    if not ends:
        return Flow.AWAY
    machine.store.merge(ends)
    return Flow.ON


def _facts(path: Path, statements: Sequence[cst.CSTNode]) -> dict[tuple[str, str], bool]:
    """The conditions of a path that nothing on it or after it unsettles."""
    assigned = {name for _, name in path.changes} | {n for one in statements for n in names_assigned(one)}
    found: dict[tuple[str, str], bool] = {}
    for test, positive in path.tests:
        if not names_read(test) & assigned:
            found.update(facts_of(test, positive))
    return found


def _disagree(machine: Machine, paths: Sequence[Path]) -> bool:
    """Whether some place holds a float at the end of one path and none at the end of another."""
    for place in dict.fromkeys(place for path in paths for place in path.changes):
        before = machine.store.read(place)
        if len({_holds_float(path.changes.get(place, before)) for path in paths}) > 1:
            return True
    return False


def _holds_float(value: Value | None, depth: int = 3) -> bool:
    if isinstance(value, Data):
        return value.kind == "float"
    if depth == 0:
        return False
    if isinstance(value, Union):
        return any(_holds_float(one, depth - 1) for one in value.alternatives)
    if isinstance(value, Tuple):
        return any(_holds_float(one, depth - 1) for one in value.items)
    if isinstance(value, Iterable):
        return _holds_float(value.element, depth - 1)
    if isinstance(value, Entries):
        return any(_holds_float(one, depth - 1) for _, one in value.known) or _holds_float(value.others, depth - 1)
    return False


def _reach(node: cst.If, rest: Sequence[cst.CSTNode], paths: Sequence[Path]) -> int:
    """How many of the statements after an ``if`` its paths must be kept apart for.

    That is up to the last one that asks again for what the ``if`` asked or set, or that calls something which it set
    with something else which it set.
    """
    asked = {name for path in paths for test, _ in path.tests for name in names_read(test)}
    changed = names_assigned(node)
    reach = 0
    for position, statement in enumerate(rest[:LOOK_AHEAD]):
        if any(names_read(test) & (asked | changed) for test in tests_in(statement)):
            reach = position + 1
        elif any(
            names_read(call.func) & changed and len(names_read(call) & changed) > 1 for call in calls_in(statement)
        ):
            reach = position + 1
    return reach
