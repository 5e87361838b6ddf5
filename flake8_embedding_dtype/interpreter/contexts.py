"""``with``: what a context manager enters, what it forgives, and where its body ends."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import libcst as cst

from flake8_embedding_dtype.interpreter import targets
from flake8_embedding_dtype.interpreter.facts import names_assigned, names_read, tests_in
from flake8_embedding_dtype.interpreter.frames import Flow
from flake8_embedding_dtype.interpreter.machine import Machine
from flake8_embedding_dtype.interpreter.paths import LOOK_AHEAD
from flake8_embedding_dtype.interpreter.source import dotted
from flake8_embedding_dtype.values.abstract import NONE, UNKNOWN, Arguments, Instance, Iterable, Unknown, Value

#: Context managers, by the last part of their names, in whose bodies an error is expected, and those that tolerate one.
_EXPECT_ERRORS: Final = frozenset({"raises", "assertRaises", "assertRaisesRegex"})
_TOLERATE_ERRORS: Final = frozenset({"suppress"})


def run_with(machine: Machine, node: cst.With, rest: Sequence[cst.CSTNode]) -> tuple[Flow, Sequence[cst.CSTNode]]:
    """Run a ``with``.

    :returns: how it ends, and the statements that are still to be run: those of a body with conditions that are asked
        again after it stand in place of the ``with``, so that the paths through it can be kept apart
    """
    managers: list[Value] = []
    for item in node.items:
        manager = machine.evaluate(item.item)
        managers.append(manager)
        entered = _entered(machine, manager)
        if item.asname is not None:
            targets.assign(machine, item.asname.name, entered)
    own = [one for one in reversed(managers) if isinstance(one, Instance)]
    leaving = [one for one in own if machine.has_attribute(one, "__exit__")]
    if not leaving and not _names(node) & (_EXPECT_ERRORS | _TOLERATE_ERRORS) and _asked_again(node, rest):
        return Flow.ON, [*node.body.body, *rest]
    before = _ways_out(machine)
    start = len(machine.events)
    try:
        flow = machine.execute(node.body.body)
    finally:
        _forgive(machine, node, start)
    if flow is Flow.AWAY and UNKNOWN in managers and _ways_out(machine) == before:
        # The body surely raised, and who knows (`pytest.raises`, `suppress`) whether the manager stops that.
        flow = Flow.ON
    if flow is Flow.ON:
        for manager in leaving:
            machine.call(machine.attribute(manager, "__exit__"), Arguments((NONE, NONE, NONE)))
    return flow, rest


def _asked_again(node: cst.With, rest: Sequence[cst.CSTNode]) -> bool:
    """Whether conditions after a ``with`` read what conditions in it read, or what is assigned under them."""
    conditions = [one for one in node.body.body if any(True for _ in tests_in(one))]
    read = {name for one in conditions for test in tests_in(one) for name in names_read(test)}
    read.update(name for one in conditions for name in names_assigned(one))
    return bool(read) and any(names_read(test) & read for one in rest[:LOOK_AHEAD] for test in tests_in(one))


def _names(node: cst.With) -> set[str]:
    """The last parts of the names of the context managers that are called."""
    managers = [dotted(item.item.func) for item in node.items if isinstance(item.item, cst.Call)]
    return {name.rpartition(".")[2] for name in managers if name is not None}


def _forgive(machine: Machine, node: cst.With, start: int) -> None:
    """Take back what was reported since ``start`` in ``with pytest.raises(...)``, where it is meant to go wrong.

    In ``with suppress(...)`` that is only what raises: a float that is cut without an error is cut there, too.
    """
    names = _names(node)
    if names & _EXPECT_ERRORS:
        del machine.events[start:]
    elif names & _TOLERATE_ERRORS:
        machine.events[start:] = [event for event in machine.events[start:] if event.quiet]


def _ways_out(machine: Machine) -> int:
    """How often the function or loop under way was left so far."""
    frame = machine.frame
    return len(frame.exits) + sum(len(loop.breaks) + len(loop.continues) for loop in frame.loops)


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
