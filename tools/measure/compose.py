"""The whole table of a library: what is measured of it, of its other editions, and of its older versions."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from tools.measure.entry import TOO_LONG, Measured, summary
from tools.measure.isolation import measure_all
from tools.measure.library import Library
from tools.measure.tables import entries, older_tables
from tools.measure.versions import merged


@dataclass(frozen=True)
class Composed:
    """A table: its lines by name, and how many there are of each class, or without a rule for which reason.

    :param unfinished: the names for which there was no time, of which a faster machine may tell more
    """

    lines: dict[str, str]
    counts: dict[str, int]
    unfinished: frozenset[str] = frozenset()


def compose(library: Library, pattern: str = "") -> Composed:
    """Measure the installed library, and put its table together.

    :param pattern: only names that it is found in
    :raises ImportError: when an edition of it is not installed
    """
    found = measure_all(library.name, pattern)
    unfinished = {entry.name for entry in found if entry.reason == TOO_LONG}
    lines = lines_of(found)
    counts = Counter(summary(found))
    for name in library.others:
        more = measure_all(name, pattern)
        unfinished |= {entry.name for entry in more if entry.reason == TOO_LONG}
        counts += Counter(summary([entry for entry in more if entry.name not in lines]))
        lines = merged(lines, lines_of(more), library.promotion)
    for text in older_tables(library.name):
        older = {name: line for name, line in entries(text).items() if re.search(pattern, name)}
        lines = merged(lines, older, library.promotion)
    return Composed(lines, dict(sorted(counts.items())), frozenset(unfinished))


def lines_of(found: list[Measured]) -> dict[str, str]:
    """The lines of one edition by name. Other names of what has no line are left out."""
    lines = {entry.name: entry.line for entry in found if entry.line is not None}
    return {name: line for name, line in lines.items() if line.partition(" is ")[2] in ("", *lines)}
