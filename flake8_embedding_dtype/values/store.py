"""The abstract store: what every reference holds, with cheap snapshots for branches and loops."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from flake8_embedding_dtype.values.abstract import Reference, Value
from flake8_embedding_dtype.values.lattice import bounded, join_all

Place: TypeAlias = tuple[Reference, str]
Changes: TypeAlias = dict[Place, Value | None]


class Store:
    """Fields of references, as a dictionary with an undo trail.

    A branch is run by taking a mark, executing, and rolling back: :meth:`roll_back` returns what the branch had
    written, so that its cost is the number of writes and not the size of the program.
    """

    __slots__ = ("_fields", "_marks", "_trail")

    def __init__(self) -> None:
        self._fields: dict[Reference, dict[str, Value]] = {}
        self._trail: list[tuple[Place, Value | None]] = []
        self._marks = 0

    def get(self, owner: Reference, name: str) -> Value | None:
        """What ``owner`` holds under ``name``, or None."""
        fields = self._fields.get(owner)
        return None if fields is None else fields.get(name)

    def set(self, owner: Reference, name: str, value: Value) -> None:
        """Let ``owner`` hold ``value`` under ``name``."""
        self.write((owner, name), bounded(value))

    def write(self, place: Place, value: Value | None) -> None:
        """Set a place, or empty it with None."""
        owner, name = place
        fields = self._fields.get(owner)
        if self._marks:
            self._trail.append((place, None if fields is None else fields.get(name)))
        if value is None:
            if fields is not None:
                fields.pop(name, None)
        elif fields is None:
            self._fields[owner] = {name: value}
        else:
            fields[name] = value

    def read(self, place: Place) -> Value | None:
        """What stands at a place, or None."""
        return self.get(*place)

    def mark(self) -> int:
        """Start of a branch; every mark is ended by one :meth:`roll_back` or :meth:`keep`."""
        self._marks += 1
        return len(self._trail)

    def changes(self, mark: int) -> Changes:
        """What each place changed since ``mark`` holds now (None: it was emptied)."""
        return {place: self.read(place) for place in dict.fromkeys(place for place, _ in self._trail[mark:])}

    def roll_back(self, mark: int) -> Changes:
        """Undo all since ``mark``; returns what each changed place held in the branch."""
        before: Changes = {}
        for place, old in self._trail[mark:]:
            before.setdefault(place, old)
        changed = {place: self.read(place) for place in before}
        del self._trail[mark:]
        for (owner, name), old in before.items():
            if old is None:
                # Nothing may have been emptied, of an owner that never held anything.
                self._fields.get(owner, {}).pop(name, None)
            else:
                self._fields[owner][name] = old
        self._end_mark()
        return changed

    def keep(self, mark: int) -> None:
        """End a branch and let its writes stand."""
        self._end_mark()

    def merge(self, branches: Sequence[Changes]) -> None:
        """Let the store be what it is after any one of several branches from here."""
        if len(branches) == 1:
            for place, value in branches[0].items():
                self.write(place, value)
            return
        for place in dict.fromkeys(place for branch in branches for place in branch):
            before = self.read(place)
            values = [branch.get(place, before) for branch in branches]
            held = [value for value in values if value is not None]
            self.write(place, join_all(held) if held else None)

    def names(self, owner: Reference) -> Mapping[str, Value]:
        """All that ``owner`` holds, in the order it was first set."""
        return self._fields.get(owner, {})

    def _end_mark(self) -> None:
        self._marks -= 1
        if not self._marks:
            self._trail.clear()
