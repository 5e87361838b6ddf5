"""The commands: ``fix`` and ``explain``."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any, Final

import click
import libcst as cst
from flake8.exceptions import Flake8Exception

from flake8_embedding_dtype import __version__
from flake8_embedding_dtype.documents.document import DocumentError
from flake8_embedding_dtype.documents.files import read, write
from flake8_embedding_dtype.doors.host import Host
from flake8_embedding_dtype.doors.mending import Mended, mend
from flake8_embedding_dtype.doors.screen import Screen, summary
from flake8_embedding_dtype.examination import examine, in_programs
from flake8_embedding_dtype.explanation import explanations
from flake8_embedding_dtype.pages import page
from flake8_embedding_dtype.rules import RULES

#: Exit statuses, as ruff has them.
CLEAN: Final = 0
FINDINGS: Final = 1
ERROR: Final = 2

_PLACE: Final = re.compile(r"(?P<path>.+?)(?::(?P<line>(?:cell_\d+:)?\d+)(?::.*)?)?")

_Command = Callable[..., Any]


def _configured(command: _Command) -> _Command:
    """The options with which flake8 itself is told where its configuration is."""
    isolated = click.option("--isolated", is_flag=True, help="Do not read flake8's configuration files.")
    config = click.option("--config", type=click.Path(exists=True, dir_okay=False), help="flake8's configuration file.")
    return isolated(config(command))


def _host(arguments: Sequence[str], isolated: bool, config: str | None) -> Host:
    given = [*(["--isolated"] if isolated else []), *(["--config", config] if config else []), *arguments]
    try:
        return Host.configured(given)
    except Flake8Exception as error:
        raise _Failure(str(error)) from error


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="flake8-embedding-dtype")
def cli() -> None:
    """Fix and explain what the flake8 plugin reports.

    Exit status: 0 if nothing is left to report, 1 if something is, 2 if something went wrong.
    """


@cli.command()
@click.argument("paths", nargs=-1, required=True)
@click.option("--diff/--write", default=True, help="Show the changes (the default), or make them.")
@click.option("--unsafe", is_flag=True, help="Also changes that might change what a right program does.")
@click.option("--select", metavar="CODES", help="Only findings of these codes, such as EMB1,EMB201.")
@click.option("--jobs", type=click.IntRange(min=1), default=None, help="How many processes to use.")
@_configured
@click.pass_context
def fix(
    context: click.Context,
    paths: Sequence[str],
    diff: bool,
    unsafe: bool,
    select: str | None,
    jobs: int | None,
    isolated: bool,
    config: str | None,
) -> None:
    """Mend the findings in Python files, notebooks, and what is below folders.

    flake8's configuration holds: excluded files are left out, and findings that are ignored or silenced by a comment
    stay. A change is offered only if a second look at the changed program proves it.

    With --diff the exit status is 1 if there would be changes; with --write it is 1 if findings are left.
    """
    screen = Screen()
    host = _host(["--select", select] if select else [], isolated, config)
    missing = [path for path in paths if not Path(path).exists()]
    for path in missing:
        screen.error(f"{path} does not exist")
    names = host.files([path for path in paths if path not in missing]) if len(missing) < len(paths) else []
    results: list[Mended] = []
    for mended in screen.progress(_all_mended(names, host, unsafe, jobs), len(names)):
        results.append(mended)
        if mended.after != mended.before and not diff:
            _written(mended)
    for mended in results:
        if mended.error:
            screen.error(f"{mended.path} {mended.error}")
        elif diff:
            screen.diff(mended)
        else:
            screen.findings(mended)
    screen.note(summary(results, written=not diff))
    if missing or any(mended.error for mended in results):
        context.exit(ERROR)
    remain = any(mended.parts if diff else mended.left for mended in results)
    context.exit(FINDINGS if remain else CLEAN)


def _written(mended: Mended) -> None:
    """Write one file, or say why not."""
    try:
        write(mended.path, mended.before, mended.after)
    except DocumentError as error:
        mended.error = str(error)


def _all_mended(names: Sequence[str], host: Host, unsafe: bool, jobs: int | None) -> Iterator[Mended]:
    """Every file, in order, over as many processes as there are processors."""
    work = partial(mend, host=host, unsafe=unsafe)
    workers = min(jobs or os.cpu_count() or 1, len(names))
    if workers < 2:
        yield from map(work, names)
        return
    with ProcessPoolExecutor(workers) as pool:
        yield from pool.map(work, names, chunksize=max(1, len(names) // (workers * 8)))


@cli.command()
@click.argument("what", metavar="CODE|FILE:LINE")
@_configured
@click.pass_context
def explain(context: click.Context, what: str, isolated: bool, config: str | None) -> None:
    """Explain a code, such as EMB101, or the finding at a line of a file.

    The line may be that of the finding, of the expression that made the value, of the layer, or of any step between.
    """
    screen = Screen()
    rule = next((rule for rule in RULES if rule.code == what.upper()), None)
    if rule is not None:
        screen.page(page(rule))
        return
    place = _PLACE.fullmatch(what)
    if place is None or not Path(place["path"]).is_file():
        raise _Failure(f"{what} is neither a code ({', '.join(sorted(rule.code for rule in RULES))}) nor FILE:LINE")
    host = _host([], isolated, config)
    path, line = place["path"], place["line"]
    try:
        document = read(Path(path))
        examination = examine(document.text, str(document.path), host.options)
    except (DocumentError, cst.ParserSyntaxError) as error:
        raise _Failure(f"{path} {error if isinstance(error, DocumentError) else 'is no Python'}") from error
    found = explanations(examination) if examination is not None else []
    for seen in in_programs(document.text, str(document.path), host.options):
        known = {(one.finding.line, one.finding.column) for one in found}
        found += [one for one in explanations(seen) if (one.finding.line, one.finding.column) not in known]
    wanted = None if line is None else f"{document.path}:{line}"
    chosen = [one for one in found if wanted in (None, *(document.place(document.text, at) for at in one.lines))]
    for one in chosen:
        screen.explanation(document, one)
    if not chosen:
        places = [f"{one.finding.code} at {document.place(document.text, one.finding.line)}" for one in found]
        there = f" There is {', '.join(places)}." if places else ""
        screen.note(f"Nothing is found {'in' if wanted is None else 'at'} {wanted or path}.{there}")
    context.exit(CLEAN if chosen else FINDINGS)


class _Failure(click.ClickException):
    """Something that can not be done."""

    exit_code = ERROR
