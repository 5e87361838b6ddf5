"""The flow graph: nodes with marks, edges along which marks flow, and rules that run when marks arrive."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

#: A file that needs more rounds than this is left to the interpreter.
ROUNDS_LIMIT: Final = 200
#: A node that never has marks.
NOTHING: Final = 0


class Graph:
    """Nodes are numbers. Marks are only ever added, so that the end does not depend on the order."""

    __slots__ = ("_due", "_pending", "_rules", "_targets", "marks")

    def __init__(self) -> None:
        self.marks: list[int] = [0]
        self._targets: list[set[int]] = [set()]
        self._rules: dict[int, list[Callable[[], None]]] = {}
        self._pending: list[int] = []
        #: Rules that are to run; a dict, for it keeps their order.
        self._due: dict[Callable[[], None], None] = {}

    def node(self, marks: int = 0) -> int:
        """A new node."""
        number = len(self.marks)
        self.marks.append(marks)
        self._targets.append(set())
        if marks:
            self._pending.append(number)
        return number

    def add(self, node: int, marks: int) -> None:
        """Add marks to a node."""
        held = self.marks[node]
        if marks & ~held and node:
            self.marks[node] = held | marks
            self._pending.append(node)

    def flow(self, source: int, target: int) -> None:
        """Let all marks of ``source``, now and later, be marks of ``target``."""
        if source and target and source != target:
            targets = self._targets[source]
            if target not in targets:
                targets.add(target)
                self.add(target, self.marks[source])

    def joined(self, sources: Iterable[int]) -> int:
        """A node with the marks of all of these."""
        distinct = {source for source in sources if source}
        if len(distinct) < 2:
            return distinct.pop() if distinct else NOTHING
        node = self.node()
        for source in distinct:
            self.flow(source, node)
        return node

    def rule(self, nodes: Iterable[int], run: Callable[[], None]) -> None:
        """Run something later, and whenever one of the nodes has got more marks."""
        for node in nodes:
            if node:
                self._rules.setdefault(node, []).append(run)
        self._due[run] = None

    def solve(self) -> bool:
        """Let the marks flow until nothing is added; False when that does not come to an end."""
        for _ in range(ROUNDS_LIMIT):
            self._spread()
            if not self._due:
                return True
            due, self._due = self._due, {}
            for run in due:
                run()
        return False

    def _spread(self) -> None:
        marks, targets, rules, pending, due = self.marks, self._targets, self._rules, self._pending, self._due
        while pending:
            node = pending.pop()
            held = marks[node]
            for target in targets[node]:
                if held & ~marks[target]:
                    marks[target] |= held
                    pending.append(target)
            if node in rules:
                due.update(dict.fromkeys(rules[node]))
