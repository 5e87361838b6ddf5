"""Which functions of a file must be run on their own, where nothing calls them, so that no finding is lost.

Those that come to a place where something may be found, by whatever they call; and those that change what these read:
attributes, variables of outer scopes, containers (:mod:`.effects`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping
from typing import Final

from flake8_embedding_dtype.taint.effects import Effects, effects_of
from flake8_embedding_dtype.taint.file import File
from flake8_embedding_dtype.taint.scopes import Class, Function


class Every:
    """All names."""

    def __contains__(self, name: object) -> bool:
        return True


EVERY: Final = Every()
#: The name of all functions that have none.
ANONYMOUS: Final = "<lambda>"


def roots(file: File) -> Container[str]:
    """The names of the functions and methods that must be run.

    :param file: read and solved
    """
    elsewhere = {name for name, node in file.module.env.items() if file.named(node) is not None}
    kept = file.own | file.module.env.keys() - elsewhere | {function.name for function in file.functions}
    effects = {function: effects_of(function, kept) for function in file.functions}
    for function, own in effects.items():
        if own.fills or any(effects[one].fills for one in file.runs.get(function, ())):
            own.changes |= own.mentions & kept
    needed = _Needed(file, effects)
    # Statements at the top level run before any function that they do not call.
    needed.add(function for function in file.finds if function is not None)
    return {ANONYMOUS, *(function.name for function in needed.functions)}


class _Needed:
    """The functions that are needed, and the names that are read on their ways."""

    def __init__(self, file: File, effects: Mapping[Function, Effects]) -> None:
        self._effects = effects
        self._runs = file.runs
        self._callers: dict[Function, set[Function]] = defaultdict(set)
        self._makers: dict[Class, list[Function]] = defaultdict(list)
        for function in file.makers:
            if function.cls is not None:
                self._makers[function.cls].append(function)
        self._changers: dict[str, set[Function]] = defaultdict(set)
        for function, own in effects.items():
            for other in file.runs.get(function, ()):
                self._callers[other].add(function)
            for name in own.changes:
                self._changers[name].add(function)
        self._reading: set[Function] = set()
        self.functions: set[Function] = set()

    def add(self, functions: Iterable[Function]) -> None:
        """Functions, all that run them, what these stand in, and all that changes what is read by any."""
        pending = list(functions)
        while pending:
            function = pending.pop()
            if function in self.functions:
                continue
            self.functions.add(function)
            pending.extend(self._callers[function])
            if function.around is not None:
                pending.append(function.around)
            for name in self._read(function):
                pending.extend(self._changers[name])

    def _read(self, start: Function) -> Iterator[str]:
        """What a function reads, and all that it runs; an instance is made for a method."""
        pending = [start]
        while pending:
            function = pending.pop()
            if function not in self._reading:
                self._reading.add(function)
                yield from self._effects[function].mentions
                pending.extend(self._runs.get(function, ()))
                if function.cls is not None:
                    pending.extend(self._makers[function.cls])
