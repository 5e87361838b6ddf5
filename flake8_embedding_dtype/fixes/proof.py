"""The proof that a change mends a finding: another look at the changed program."""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Iterator

import libcst as cst

from flake8_embedding_dtype.examination import Examination
from flake8_embedding_dtype.fixes.proposal import Proposal
from flake8_embedding_dtype.fixes.site import Site
from flake8_embedding_dtype.lookups import Lookup, Size
from flake8_embedding_dtype.tree import lines_of
from flake8_embedding_dtype.values.abstract import Data
from flake8_embedding_dtype.values.numbers import Numbers


def mends(site: Site, after: Examination, proposal: Proposal) -> bool:
    """Whether a finding is gone from the changed program, no other one has come, and the lookup receives integers."""
    moved = _moved(site.examination.text, after.text)
    others = Counter((moved[finding.line], finding.code) for finding, _ in site.examination.cases)
    others[moved[site.finding.line], site.finding.code] -= not _one_less(site, after)
    if not Counter((finding.line, finding.code) for finding, _ in after.cases) <= others:
        return False
    value = site.event.value
    if not isinstance(site.event, Lookup) or (value.kind in ("int", "unknown") and not value.role):
        # Not the ids were wrong, but the size of the table.
        return True
    arrived = list(_arrived(site, after, moved[site.finding.line]))
    return bool(arrived) and (not proposal.in_table or all(_is_in_table(numbers, rows) for numbers, rows in arrived))


def line_after(site: Site, after: Examination) -> int:
    """The line of a finding in the changed program."""
    return _moved(site.examination.text, after.text)[site.finding.line]


def _one_less(site: Site, after: Examination) -> bool:
    """Whether one of several sizes is mended that are wrong at one place, and reported one after the other."""
    if not isinstance(site.event, Size):
        return False
    before, now = (sum(map(site.rule.breaks, seen.events)) for seen in (site.examination, after))
    return now < before


def _arrived(site: Site, after: Examination, line: int) -> Iterator[tuple[Numbers, Numbers]]:
    """The integers that the calls on a line look up in the changed program, each with the size of the table."""
    seen = False
    for event in after.events:
        call = event.call
        if isinstance(event, Lookup) and call is not None and call.module is after.module:
            place = after.place(call.node, after.module)
            if place is not None and place[0] == line:
                seen = True
                if event.value.kind == "int" and event.value.container != "python":
                    yield event.value.numbers, event.table.rows
    if not seen:
        yield from _given(site, after)


def _given(site: Site, after: Examination) -> Iterator[tuple[Numbers, Numbers]]:
    """The integers given to a function that takes rows of any array, which with integers is no lookup any more."""
    before = next((call.node for call in reversed(site.event.path) if call.node is not None), None)
    where = site.examination.place(before, site.examination.module)
    line = _moved(site.examination.text, after.text)[where[0]] if where is not None else 0
    for node, given in after.trace.given.items():
        place = after.place(node, after.module)
        if place is not None and place[0] == line and _name(node) == _name(before):
            values = [value for arguments in given for value in arguments.values() if isinstance(value, Data)]
            yield from ((value.numbers, Numbers()) for value in values if value.kind == "int")


def _name(call: object) -> str:
    return cst.Module([]).code_for_node(call.func) if isinstance(call, cst.Call) else ""


def _is_in_table(numbers: Numbers, rows: Numbers) -> bool:
    """Whether all ids are rows of the table: by their numbers, or because they are drawn below its size by name."""
    if numbers.low < 0:
        return False
    if rows.constant is not None:
        return numbers.high < rows.constant
    size = rows.terms.single
    return size is not None and any(
        term.symbol is size.symbol and term.offset < size.offset for term in numbers.terms.known
    )


def _moved(before: str, after: str) -> dict[int, int]:
    """Where each line went."""
    old, new = lines_of(before), lines_of(after)
    moved: dict[int, int] = {}
    for _, i1, i2, j1, j2 in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        for line in range(i1, i2):
            moved[line + 1] = min(j1 + line - i1, max(j2 - 1, j1)) + 1
    return moved
