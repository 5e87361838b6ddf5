"""Repairs a program: proposes changes for its findings, and keeps those that are proven to mend one."""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import libcst as cst

from flake8_embedding_dtype.examination import Examination, examine
from flake8_embedding_dtype.findings import Finding
from flake8_embedding_dtype.fixes.dtypes import integer_dtypes
from flake8_embedding_dtype.fixes.kinds import KINDS
from flake8_embedding_dtype.fixes.proposal import Proposal
from flake8_embedding_dtype.fixes.safety import reaches_only_lookups, stands_at_the_lookup
from flake8_embedding_dtype.fixes.site import Site
from flake8_embedding_dtype.lookups import Lookup
from flake8_embedding_dtype.options import DEFAULT, Options
from flake8_embedding_dtype.tree import lines_of


@dataclass(frozen=True, slots=True)
class Fix:
    """A change that was proven to mend a finding.

    :param finding: the finding, placed as it was when the change was made
    :param kind: the kind of the change, see :data:`.kinds.KINDS`
    :param safe: it can not change what a right program does
    """

    finding: Finding
    kind: str
    safe: bool


@dataclass(slots=True)
class Repair:
    """What became of a program.

    :param text: the program with the changes
    :param fixes: the changes that were made
    :param left: the findings that are left, each with the unsafe change that would mend it, if there is one
    """

    text: str
    fixes: list[Fix] = field(default_factory=list)
    left: list[tuple[Finding, Fix | None]] = field(default_factory=list)


def repair(
    text: str,
    path: str,
    options: Options = DEFAULT,
    unsafe: bool = False,
    wanted: Callable[[Finding, str], bool] = lambda finding, text: True,
) -> Repair:
    """Mend what can be mended in one program.

    :param text: the source, decoded, with its own line ends
    :param path: its name, from which the project around it is found
    :param options: the user's configuration
    :param unsafe: also make changes that might change what a right program does
    :param wanted: whether a finding in a text is to be reported and mended
    :raises libcst.ParserSyntaxError: for a text that is not Python
    """
    done = Repair(text)
    hopeless: set[tuple[str, str]] = set()
    examination = examine(text, path, options)
    while examination is not None:
        step = _next(examination, path, options, unsafe, wanted, hopeless)
        if step is None:
            break
        fix, examination = step
        done.fixes.append(fix)
        done.text = examination.text
    for site in _sites(examination, wanted):
        offered = None if unsafe else next(_proven(site, path, options), None)
        done.left.append((site.finding, offered[0] if offered is not None else None))
    return done


def _sites(examination: Examination | None, wanted: Callable[[Finding, str], bool]) -> Iterator[Site]:
    for finding, verdict in examination.cases if examination is not None else ():
        if wanted(finding, examination.text if examination is not None else ""):
            yield Site(examination, finding, verdict)  # type: ignore[arg-type]


def _next(
    examination: Examination,
    path: str,
    options: Options,
    unsafe: bool,
    wanted: Callable[[Finding, str], bool],
    hopeless: set[tuple[str, str]],
) -> tuple[Fix, Examination] | None:
    """The next change, and the program with it."""
    lines = lines_of(examination.text)
    for site in _sites(examination, wanted):
        key = (site.finding.code, lines[site.finding.line - 1])
        if key in hopeless:
            continue
        for fix, changed in _proven(site, path, options, only_safe=not unsafe):
            return fix, changed
        hopeless.add(key)
    return None


def _proven(site: Site, path: str, options: Options, only_safe: bool = False) -> Iterator[tuple[Fix, Examination]]:
    """The changes that mend a finding, the best first, each with the program after it."""
    for fix in site.rule.fixes:
        for proposal in KINDS[fix.kind](site):
            makes = site.birth is not None and proposal.old is site.birth.node
            if makes and not reaches_only_lookups(site):
                continue
            safe = fix.safe and (makes or stands_at_the_lookup(site))
            if only_safe and not safe:
                continue
            after = _examined(proposal.applied(site.tree).code, path, options)
            if after is not None and not mends(site, after, proposal):
                after = _without_conversion(site, after, path, options, proposal)
            if after is not None:
                yield Fix(site.finding, fix.kind, safe), after


def _without_conversion(
    site: Site, after: Examination, path: str, options: Options, proposal: Proposal
) -> Examination | None:
    """A changed program in which a conversion makes floats of what are now integers, with that changed, too."""
    line = _moved(site.examination.text, after.text)[site.finding.line]
    for finding, verdict in after.cases:
        if finding.line == line and finding.code != site.finding.code:
            converted = Site(after, finding, verdict)
            for further in integer_dtypes(converted) if reaches_only_lookups(converted) else ():
                last = _examined(further.applied(converted.tree).code, path, options)
                if last is not None and mends(site, last, proposal):
                    return last
    return None


def _examined(text: str, path: str, options: Options) -> Examination | None:
    try:
        return examine(text, path, options)
    except cst.ParserSyntaxError:
        return None


def mends(site: Site, after: Examination, proposal: Proposal) -> bool:
    """Whether a finding is gone from the changed program, no other one has come, and the lookup receives integers."""
    moved = _moved(site.examination.text, after.text)
    others = Counter(
        (moved[finding.line], finding.code) for finding, _ in site.examination.cases if finding is not site.finding
    )
    if not Counter((finding.line, finding.code) for finding, _ in after.cases) <= others:
        return False
    if not isinstance(site.event, Lookup) or site.event.counts:
        return True
    arriving = [
        event
        for event in after.events
        if isinstance(event, Lookup) and event.call is not None and event.call.module is after.module
        if (after.place(event.call.node, after.module) or (0, 0))[0] == moved[site.finding.line]
    ]
    whole = [event for event in arriving if event.value.kind == "int" and event.value.container != "python"]
    return bool(whole) and (not proposal.in_table or all(map(_is_in_table, whole)))


def _is_in_table(lookup: Lookup) -> bool:
    """Whether all ids are rows of the table: by their numbers, or because they are drawn below its size by name."""
    numbers, rows = lookup.value.numbers, lookup.table.rows
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
