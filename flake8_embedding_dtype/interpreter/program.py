"""Running a whole file: the module itself, then whatever in it nobody called."""

from __future__ import annotations

import contextlib
from collections.abc import Container

import libcst as cst

from flake8_embedding_dtype.interpreter.calls import call_function
from flake8_embedding_dtype.interpreter.frames import Frame, NeverReturns
from flake8_embedding_dtype.interpreter.machine import STEPS_LIMIT, STEPS_PER_CHARACTER, Machine
from flake8_embedding_dtype.interpreter.records import any_instance
from flake8_embedding_dtype.values.abstract import (
    ANY_ARGUMENTS,
    Arguments,
    ClassMethod,
    Const,
    Data,
    Function,
    Module,
    Scope,
    StaticMethod,
    Unknown,
    Value,
)
from flake8_embedding_dtype.values.lattice import doubtful, join
from flake8_embedding_dtype.values.store import Changes


def run(machine: Machine, tree: cst.Module, path: str, length: int, roots: Container[str] | None = None) -> Module:
    """Run a file as the main module; then its functions and methods that nothing called, with unknown arguments.

    :param length: of the source, in characters
    :param roots: the names of the functions and methods that are run when nothing called them; None for all
    :raises BudgetSpent: when the file needs more steps than a file may have; what was found until then stands
    """
    module = Module("__main__", path, Scope("__main__"), tree)
    machine.loaded[path] = module
    machine.store.set(module.scope, "__name__", Const("__main__"))
    machine.limit = STEPS_LIMIT + int(STEPS_PER_CHARACTER * length)
    machine.frames.append(Frame(module, (module.scope,)))
    machine.execute_module(tree.body)
    _run_uncalled(machine, module, roots)
    machine.finished = True
    return module


def _run_uncalled(machine: Machine, module: Module, roots: Container[str] | None) -> None:
    position = 0
    while position < len(machine.functions):
        function = machine.functions[position]
        position += 1
        wanted = roots is None or function.name in roots
        if wanted and function.module is module and function.node not in machine.called:
            receiver = _receiver(machine, function)
            arguments = ANY_ARGUMENTS if receiver is None else ANY_ARGUMENTS.preceded_by(receiver)
            mark = machine.store.mark()
            with contextlib.suppress(NeverReturns):
                result = call_function(machine, function, arguments, receiver)
                machine.consume(None, Arguments((result,)))
            _leave_open(machine, machine.store.roll_back(mark))


def _leave_open(machine: Machine, changes: Changes) -> None:
    """Let the changes of a function that nothing called stand; numbers that it changed may have been changed or not.

    Nobody knows how often it is called, and before which other one: a size that counts up is not the same in all.
    """
    for place, after in changes.items():
        before = machine.store.read(place)
        machine.store.write(place, after if before is None or after is None else _perhaps(before, after))


def _perhaps(before: Value, after: Value) -> Value:
    joined = join(before, after)
    if isinstance(joined, Data) and joined != after:
        return doubtful(joined)
    return joined if isinstance(joined, Unknown) else after


def _receiver(machine: Machine, function: Function) -> Value | None:
    """What a method that nothing called is run on: an instance that the program made, or one made for it."""
    owner = function.owner
    if owner is None:
        return None
    held = machine.store.get(owner.scope, function.name)
    if isinstance(held, StaticMethod):
        return None
    if isinstance(held, ClassMethod):
        return owner
    return any_instance(machine, owner)
