"""What the command line shows: in colour on a terminal, plain where its output is piped or NO_COLOR is set."""

from __future__ import annotations

import difflib
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final, TypeVar

from rich.console import Console
from rich.markdown import Markdown
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
from rich.syntax import Syntax
from rich.text import Text
from rich.tree import Tree

from flake8_embedding_dtype.documents.document import Document
from flake8_embedding_dtype.doors.mending import Mended
from flake8_embedding_dtype.explanation import Explanation

#: Colours of the terminal itself, so that they suit its background.
_THEME: Final = "ansi_dark"
#: A run over fewer files is over before a bar is read.
_FEW: Final = 20
#: Lines that go into a file or another program are not broken.
_WIDE: Final = 10_000

Item = TypeVar("Item")


class Screen:
    """Standard output for results, standard error for what is said about them."""

    def __init__(self) -> None:
        self._out = Console(highlight=False, width=None if sys.stdout.isatty() else _WIDE)
        self._error = Console(stderr=True, highlight=False)

    @property
    def _plain(self) -> bool:
        return self._out.no_color or not self._out.is_terminal

    def page(self, markdown: str) -> None:
        """A page of the documentation."""
        if self._plain:
            sys.stdout.write(markdown)
        else:
            self._out.print(Markdown(markdown, code_theme=_THEME))

    def explanation(self, document: Document, explanation: Explanation) -> None:
        """The way of one value through a document and the files that it imports, as a tree."""
        finding = explanation.finding
        place = f"{document.place(document.text, finding.line)}:{finding.column + 1}"
        tree = Tree(_words(place, "bold", f" {finding.code}", "bold red"))
        python = Syntax("", "python", theme=_THEME, background_color="default")
        shown = ("", 0)
        for step in explanation.steps:
            text = Text(step.text, "" if step.path else "bold red")
            if step.path and (step.path, step.line) != shown:
                inside = Path(step.path).resolve() == document.path.resolve()
                place = document.place(document.text, step.line) if inside else f"{_near(step.path)}:{step.line}"
                text.append(f"  {place}\n", "dim")
                source = python.highlight(step.source)
                source.rstrip()
                text.append_text(source)
                shown = (step.path, step.line)
            tree.add(text)
        self._out.print(tree)

    def diff(self, mended: Mended) -> None:
        """The changes of one file, as a patch."""
        for name, old, new in mended.parts:
            lines = difflib.unified_diff(old.splitlines(True), new.splitlines(True), name, name)
            text = "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)
            if self._plain:
                sys.stdout.write(text)
            else:
                self._out.print(
                    Syntax(text.rstrip("\n"), "diff", theme=_THEME, background_color="default"), soft_wrap=True
                )

    def findings(self, mended: Mended) -> None:
        """The findings that are left in a file, as flake8 writes them."""
        for (finding, _), place in zip(mended.left, mended.places, strict=True):
            column = f":{finding.column + 1}:"
            self._out.print(
                _words(place + column, "bold", f" {finding.code} ", "bold red", finding.message, ""), soft_wrap=True
            )

    def error(self, message: str) -> None:
        """Something that went wrong."""
        self._error.print(_words("error: ", "bold red", message, ""), soft_wrap=True)

    def note(self, message: str) -> None:
        """Something worth knowing."""
        self._error.print(Text(message), soft_wrap=True)

    def progress(self, items: Iterable[Item], count: int) -> Iterator[Item]:
        """The items, with a bar on a terminal while they come."""
        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
        quiet = count < _FEW or not self._error.is_terminal
        with Progress(*columns, console=self._error, transient=True, disable=quiet) as bar:
            yield from bar.track(items, total=count, description="Looking")


def _near(path: str) -> Path:
    """A path as seen from the current folder, if it lies below."""
    here = Path.cwd()
    return Path(path).relative_to(here) if Path(path).is_relative_to(here) else Path(path)


def _words(*parts: str) -> Text:
    """Text and style in turn."""
    return Text.assemble(*zip(parts[::2], parts[1::2], strict=True))


def summary(results: Sequence[Mended], written: bool) -> str:
    """One line on a whole run."""
    fixes = sum(len(mended.fixes) for mended in results if not mended.error)
    files = sum(bool(mended.fixes) for mended in results if not mended.error)
    left = [fix for mended in results for _, fix in mended.left]
    verb = "Fixed" if written else "Would fix"
    words = [f"{verb} {_count(fixes, 'finding')} in {_count(files, 'file')}"] if fixes else []
    if left:
        words.append(f"{_count(len(left), 'finding')} left")
    offered = sum(fix is not None for fix in left)
    if offered:
        words.append(f"{offered} of them can be fixed with --unsafe")
    if fixes and not written:
        words.append("--write makes the changes")
    errors = sum(bool(mended.error) for mended in results)
    if errors:
        words.append(f"{_count(errors, 'file')} left alone")
    return "; ".join(words) if words else f"Nothing to fix in {_count(len(results), 'file')}"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
