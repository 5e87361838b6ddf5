"""Loops and comprehensions: unrolled where the elements are known and few, otherwise run to a fixpoint."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

import libcst as cst

from flake8_embedding_dtype.interpreter import targets
from flake8_embedding_dtype.interpreter.conditions import narrowed, truth
from flake8_embedding_dtype.interpreter.frames import Flow, Loop, NeverReturns
from flake8_embedding_dtype.interpreter.machine import Machine
from flake8_embedding_dtype.interpreter.source import leaves_early
from flake8_embedding_dtype.values.abstract import Instance, Object, Reference, Scope, Value
from flake8_embedding_dtype.values.lattice import alternatives, join, join_all, picked, widen
from flake8_embedding_dtype.values.store import Changes

#: Label of the scope that a comprehension has for itself.
COMPREHENSION: Final = "comprehension"
#: A loop over known elements is unrolled up to this many rounds, nested loops together up to the square of it.
UNROLL_LIMIT: Final = 16
#: Rounds after which a loop that does not come to rest is widened, and given up.
WIDEN_AFTER: Final = 2
ROUNDS_LIMIT: Final = 6


def run_for(machine: Machine, node: cst.For) -> Flow:
    """``for target in iterable: ... else: ...``; a loop over what is not known runs at least once."""
    iterable = machine.evaluate(node.iter)
    elements = machine.elements(iterable)
    if elements is not None and _can_unroll(machine, len(elements)):
        return _unrolled(machine, node, elements)
    machine.node = node.iter
    element = machine.element(iterable)
    some = picked(element)
    if some != element and leaves_early(node):
        # Whether the round with just that number is reached is not known.
        element = some

    def body() -> Flow:
        targets.assign(machine, node.target, element)
        return machine.execute(node.body.body)

    return _fixpoint(machine, body, ends=lambda: _at_end(machine, node))


def _at_end(machine: Machine, node: cst.For | cst.While) -> Flow:
    """What follows a loop that was not left by ``break``."""
    return Flow.ON if node.orelse is None else machine.execute(node.orelse.body.body)


def run_while(machine: Machine, node: cst.While) -> Flow:
    """``while test: ... else: ...``."""
    first = truth(machine, machine.evaluate(node.test))
    if first is False:
        return _at_end(machine, node)

    def body() -> Flow:
        machine.evaluate(node.test)
        if not narrowed(machine, node.test, True):
            return Flow.AWAY
        return machine.execute(node.body.body)

    def ends() -> Flow:
        if truth(machine, machine.evaluate(node.test)) is True or not narrowed(machine, node.test, False):
            return Flow.AWAY
        return _at_end(machine, node)

    return _fixpoint(machine, body, ends)


def _can_unroll(machine: Machine, count: int) -> bool:
    return count <= UNROLL_LIMIT and count * machine.unrolled <= UNROLL_LIMIT**2


def _unrolled(machine: Machine, node: cst.For, elements: Sequence[Value]) -> Flow:
    loop = Loop(machine.store.mark())
    machine.frame.loops.append(loop)
    machine.unrolled *= max(len(elements), 1)
    flow = Flow.ON
    try:
        for element in elements:
            loop.continues.clear()
            loop.round = machine.store.mark()
            targets.assign(machine, node.target, element)
            flow = machine.execute(node.body.body)
            if loop.continues:
                changes = machine.store.roll_back(loop.round)
                machine.store.merge([*loop.continues, *([changes] if flow is Flow.ON else [])])
                flow = Flow.ON
            else:
                machine.store.keep(loop.round)
            if flow is Flow.AWAY:
                break
    finally:
        machine.unrolled //= max(len(elements), 1)
        machine.frame.loops.pop()
        changes = machine.store.roll_back(loop.mark)
    return _leave(machine, [changes] if flow is Flow.ON else [], lambda: _at_end(machine, node), loop.breaks)


def _leave(machine: Machine, lasts: list[Changes], ends: Callable[[], Flow], breaks: list[Changes]) -> Flow:
    """The state after a loop: those in which it was broken off, and its last ones with what follows its end."""

    def end() -> Flow:
        machine.store.merge(lasts)
        return ends()

    ended = machine.tried(end) if lasts else None
    leaving = [*breaks, *([] if ended is None else [ended])]
    if not leaving:
        return Flow.AWAY
    machine.store.merge(leaving)
    return Flow.ON


def _fixpoint(machine: Machine, body: Callable[[], Flow], ends: Callable[[], Flow]) -> Flow:
    """Run the body from ever wider states until nothing changes; afterwards the state is that after some round.

    :param ends: run after a round: whether the loop can end there, and what follows its end
    """
    outer = machine.store.mark()
    loop = Loop(outer)
    after: list[Changes] = []
    machine.frame.loops.append(loop)
    try:
        for round_number in range(ROUNDS_LIMIT):
            loop.breaks.clear()
            loop.continues.clear()
            loop.round = machine.store.mark()
            flow = Flow.AWAY
            try:
                flow = body()
            except NeverReturns:
                flow = Flow.AWAY
            finally:
                changes = machine.store.roll_back(loop.round)
            after = [*([changes] if flow is Flow.ON else []), *loop.continues]
            if not _grow(machine, loop, after, widening=round_number >= WIDEN_AFTER):
                break
    finally:
        machine.frame.loops.pop()
        grown = machine.store.roll_back(outer)
    return _leave(machine, [{**grown, **changes} for changes in after], ends, loop.breaks)


def _grow(machine: Machine, loop: Loop, ends: list[Changes], widening: bool) -> bool:
    """Join the ends of a round into the state at its start; says whether anything changed.

    What a round makes is new by itself, which is no change: the calls under way, and a list that takes the place of the
    one that the round before made.
    """
    new = {owner for changes in ends for owner, _ in changes if not machine.store.names(owner)}
    grown = False
    for changes in ends:
        for place, value in changes.items():
            before = machine.store.read(place)
            if value is None or before is None:
                if before is None and value is not None:
                    machine.store.write(place, value)
                    grown = grown or place[0] not in new
                continue
            replaced = _replaced(before, value, new, loop.made)
            if replaced is not None:
                machine.store.write(place, replaced)
                grown = grown or not widening
                continue
            after = widen(before, value) if widening else join(before, value)
            if after is not before:
                # What is equal may have lost its name.
                machine.store.write(place, after)
                grown = grown or after != before
    loop.made |= new
    return grown


def _replaced(before: Value, value: Value, new: set[Reference], made: set[Reference]) -> Value | None:
    """The join of two values with what the last round made in place of what earlier rounds made there.

    :returns: None where nothing is replaced
    """
    kept = list(alternatives(before))
    replaced = False
    for one in alternatives(value):
        former = None
        if one in new:
            former = next((place for place, old in enumerate(kept) if old in made and _alike(old, one)), None)
        if former is None:
            kept.append(one)
        else:
            kept[former] = one
            replaced = True
    return join_all(kept) if replaced else None


def _alike(one: Value, other: Value) -> bool:
    if isinstance(one, Instance) and isinstance(other, Instance):
        return one.cls is other.cls
    if isinstance(one, Object) and isinstance(other, Object):
        return one.type_name == other.type_name
    return type(one) is type(other)


def comprehend(machine: Machine, node: cst.CompFor, yield_one: Callable[[], None]) -> bool:
    """Run a comprehension's clauses in a scope of their own, calling ``yield_one`` for each result.

    :returns: whether the results are exactly the elements, in order
    """
    frame = machine.frame
    scopes = frame.scopes
    frame.scopes = (Scope(COMPREHENSION), *scopes)
    try:
        return _clause(machine, node, yield_one)
    finally:
        frame.scopes = scopes


def chooses(node: cst.CompFor) -> bool:
    """Whether a comprehension leaves elements out."""
    return bool(node.ifs) or (node.inner_for_in is not None and chooses(node.inner_for_in))


def _clause(machine: Machine, node: cst.CompFor, yield_one: Callable[[], None]) -> bool:
    iterable = machine.evaluate(node.iter)
    elements = machine.elements(iterable)
    if elements is not None and _can_unroll(machine, len(elements)):
        machine.unrolled *= max(len(elements), 1)
        try:
            exact = [_element(machine, node, element, yield_one) for element in elements]
            return all(exact)
        finally:
            machine.unrolled //= max(len(elements), 1)
    machine.node = node.iter
    _element(machine, node, machine.element(iterable), yield_one)
    return False


def _element(machine: Machine, node: cst.CompFor, element: Value, yield_one: Callable[[], None]) -> bool:
    targets.assign(machine, node.target, element)
    exact = True
    for condition in node.ifs:
        decided = truth(machine, machine.evaluate(condition.test))
        if decided is False or not narrowed(machine, condition.test, True):
            return exact
        exact = exact and decided is True
    if node.inner_for_in is not None:
        return _clause(machine, node.inner_for_in, yield_one) and exact
    yield_one()
    return exact
