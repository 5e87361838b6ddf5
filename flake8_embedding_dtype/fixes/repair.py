"""Repairs a program: proposes changes for its findings, and keeps those that are proven to mend one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import libcst as cst

from flake8_embedding_dtype.examination import Examination, examine
from flake8_embedding_dtype.findings import Finding
from flake8_embedding_dtype.fixes.dtypes import integer_dtypes
from flake8_embedding_dtype.fixes.kinds import KINDS
from flake8_embedding_dtype.fixes.proof import line_after, mends
from flake8_embedding_dtype.fixes.proposal import Proposal
from flake8_embedding_dtype.fixes.safety import reaches_only_lookups, stands_at_the_lookup
from flake8_embedding_dtype.fixes.site import Site
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
    if examination is None:
        return done
    while (step := _next(examination, path, options, unsafe, wanted, hopeless)) is not None:
        fix, examination = step
        done.fixes.append(fix)
        done.text = examination.text
    for site in _sites(examination, wanted):
        offered = None if unsafe else next(_proven(site, path, options), None)
        done.left.append((site.finding, offered[0] if offered is not None else None))
    return done


def _sites(examination: Examination, wanted: Callable[[Finding, str], bool]) -> Iterator[Site]:
    for finding, verdict in examination.cases:
        if wanted(finding, examination.text):
            yield Site(examination, finding, verdict)


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
        key = (site.finding.message, lines[site.finding.line - 1])
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
            if proposal.makes and not reaches_only_lookups(site, proposal.old):
                continue
            safe = fix.safe and (proposal.makes or stands_at_the_lookup(site))
            if only_safe and not safe:
                continue
            text = proposal.applied(site.tree).code
            if text.count("#") != site.examination.text.count("#"):
                # A comment stood inside of what is replaced.
                continue
            after = _examined(text, path, options)
            if after is not None and not mends(site, after, proposal):
                after = _without_conversion(site, after, path, options, proposal)
            if after is not None:
                yield Fix(site.finding, fix.kind, safe), after


def _without_conversion(
    site: Site, after: Examination, path: str, options: Options, proposal: Proposal
) -> Examination | None:
    """A changed program in which a conversion makes floats of what are now integers, with that changed, too."""
    line = line_after(site, after)
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
