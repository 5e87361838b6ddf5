"""Jupyter notebooks: the code cells are one program, and nothing else in the file is touched."""

from __future__ import annotations

import itertools
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import libcst as cst

from flake8_embedding_dtype.documents.document import DocumentError
from flake8_embedding_dtype.tree import parse

#: Cell magics whose body is Python.
_PYTHON_MAGICS: Final = frozenset({"capture", "prun", "python", "python3", "time", "timeit"})
_MAGIC: Final = re.compile(r"(?P<indent>\s*)(?:(?P<target>[^\s=!%#'\"][^=!%#'\"]*=\s*)[!%]|[!%?]|[\w.]+\?{1,2}\s*$)")
_CELL: Final = "# cell {} of a notebook\n"
_MARK: Final = re.compile(_CELL.format(r"\d+"))
_HIDDEN: Final = "# line {} of a notebook"
_LINE: Final = re.compile(_HIDDEN.format(r"(\d+)") + "$")
#: The ways in which notebooks are written.
_INDENTS: Final = (1, 2, 4, None, "\t", 0, 3)
_SEPARATORS: Final = ((",", ": "), (", ", ": "), (",", ":"))


class Notebook:
    """A file of cells.

    What is no Python for Python, such as magics and whole cells in other languages, is hidden from whoever reads the
    program, and stands in its place again when the program is put back.

    :param path: its name
    :param raw: its bytes
    :raises DocumentError: for bytes that are no notebook, or JSON in a form that could not be written again
    """

    def __init__(self, path: Path, raw: bytes) -> None:
        self.path = path
        self.raw = raw
        try:
            source = raw.decode("utf-8")
            self._content = json.loads(source)
            cells = self._content["cells"]
            self._cells = [cell for cell in cells if cell["cell_type"] == "code"]
            self._sources = ["".join(cell["source"]) for cell in self._cells]
        except (ValueError, KeyError, TypeError) as error:
            raise DocumentError("is no notebook") from error
        self._form, self._end = _form(source, self._content)
        self._hidden: list[str] = []
        self._shown = [self._visible(source) for source in self._sources]
        self.text = "".join(_CELL.format(number) + shown + "\n" for number, shown in enumerate(self._shown))

    def holding(self, text: str) -> bytes:
        """The bytes of the file with another program in its cells."""
        changed = self._put_back(text)
        before = [cell["source"] for cell in self._cells]
        try:
            for cell, old, new in zip(self._cells, self._sources, changed, strict=True):
                if new != old:
                    cell["source"] = new if isinstance(cell["source"], str) else new.splitlines(keepends=True)
            return (json.dumps(self._content, **self._form) + self._end).encode("utf-8")
        finally:
            for cell, source in zip(self._cells, before, strict=True):
                cell["source"] = source

    def place(self, text: str, line: int) -> str:
        """Lines are counted in each code cell, and code cells from 1, as nbQA does."""
        above = text.split("\n")[:line]
        cell = sum(_MARK.fullmatch(one + "\n") is not None for one in above)
        start = max(number for number, one in enumerate(above, 1) if _MARK.fullmatch(one + "\n") is not None)
        return f"{self.path}:cell_{cell}:{line - start}"

    def parts(self, text: str) -> Iterator[tuple[str, str, str]]:
        """The cells that are different."""
        for number, (old, new) in enumerate(zip(self._sources, self._put_back(text), strict=True), 1):
            if new != old:
                yield f"{self.path}:cell_{number}", old + "\n", new + "\n"

    def _visible(self, source: str) -> str:
        """A cell as Python: with other lines hidden, or all of them where it is no Python."""
        lines = source.split("\n")
        if _parses(source):
            return source
        magic = re.match(r"%%(\w+)", source)
        if magic is None or magic[1] in _PYTHON_MAGICS:
            hidden = len(self._hidden)
            shown = "\n".join(self._hide(line) if _MAGIC.match(line) else line for line in lines)
            if _parses(shown):
                return shown
            del self._hidden[hidden:]
        return "\n".join(map(self._hide, lines))

    def _hide(self, line: str) -> str:
        """A line of Python in place of one that is none: a variable gets a value of which nothing is known.

        What is not indented becomes a comment, so that imports below it still count as the first statements.
        """
        match = _MAGIC.match(line)
        indent, target = (match["indent"], match["target"] or "") if match is not None else ("", "")
        self._hidden.append(line)
        statement = f"{target}_()  " if target else "pass  " if indent else ""
        return f"{indent}{statement}{_HIDDEN.format(len(self._hidden) - 1)}"

    def _put_back(self, text: str) -> list[str]:
        """The sources of the cells in a program."""
        cells = _MARK.split(text)
        if len(cells) != len(self._sources) + 1 or cells[0]:
            raise DocumentError("can not be taken apart into its cells again")
        sources = []
        for shown, old, source in zip(cells[1:], self._shown, self._sources, strict=True):
            lines = shown.removesuffix("\n").split("\n")
            hidden = [line for line in old.split("\n") if _LINE.search(line)]
            if [line for line in lines if _LINE.search(line)] != hidden:
                raise DocumentError("can not be taken apart into its lines again")
            if len(hidden) == old.count("\n") + 1 and shown.removesuffix("\n") != old:
                raise DocumentError("needs a change in a cell that is no Python")
            # An import that was added brings a blank line before the next statement, which may be in the next cell.
            end = source[len(source.rstrip("\n")) :]
            sources.append("\n".join(map(self._found_again, lines)).rstrip("\n") + end)
        return sources

    def _found_again(self, line: str) -> str:
        match = _LINE.search(line)
        return line if match is None else self._hidden[int(match[1])]


def _parses(source: str) -> bool:
    try:
        parse(source)
    except cst.ParserSyntaxError:
        return False
    return True


def _form(source: str, content: Any) -> tuple[Mapping[str, Any], str]:
    """How a notebook is written so that it stays what it is, byte for byte: options of ``json.dumps``, and the end."""
    end = source[len(source.rstrip("\n")) :]
    for indent, ascii_only, separators in itertools.product(_INDENTS, (False, True), _SEPARATORS):
        form: dict[str, Any] = {"indent": indent, "ensure_ascii": ascii_only, "separators": separators}
        if json.dumps(content, **form) + end == source:
            return form, end
    raise DocumentError("is JSON in a form of its own, which would not be kept")
