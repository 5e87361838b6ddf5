"""What must hold for any text, whether it is Python or not."""

from __future__ import annotations

import ast
import logging
import warnings
from collections.abc import Iterator
from contextlib import contextmanager

import libcst

from flake8_embedding_dtype.analysis import analyse
from flake8_embedding_dtype.doors.flake8 import EmbeddingDtypeChecker
from flake8_embedding_dtype.examination import examine

#: Names the text of no real file, so that no project is around it.
PATH = "/nowhere/fuzzed.py"


class Swallowed(AssertionError):
    """An error that a catch-all kept from the user, and that should not have come about."""


class _Listening(logging.Handler):
    """Keeps the errors that are logged."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.errors: list[BaseException] = []

    def emit(self, record: logging.LogRecord) -> None:
        if record.exc_info and isinstance(record.exc_info[1], BaseException):
            self.errors.append(record.exc_info[1])


@contextmanager
def nothing_swallowed() -> Iterator[None]:
    """Let errors through that the package logs and keeps from the user, but for that of a text that is not Python.

    :raises Swallowed: for the first of them
    """
    log, listening = logging.getLogger("flake8.embedding_dtype"), _Listening()
    level = log.level
    log.addHandler(listening)
    log.setLevel(logging.DEBUG)
    try:
        yield
    finally:
        log.removeHandler(listening)
        log.setLevel(level)
    for error in listening.errors:
        if not isinstance(error, libcst.ParserSyntaxError):
            raise Swallowed(str(error)) from error


def syntax(text: str) -> ast.Module | None:
    """Python's own tree of a text; None where it is not Python."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


def check(text: str) -> bool:
    """Hold the analysis to its promises, for one text; whether the text is Python.

    :raises Exception: if the analysis raises anything but LibCST's error for a text that is not Python, if two runs
        find different things, or if a file is passed over that has a finding
    """
    tree = syntax(text)
    with nothing_swallowed():
        try:
            found = analyse(text, PATH)
        except libcst.ParserSyntaxError:
            if tree is not None:
                # What flake8 calls the plugin with; the door must hold.
                assert list(EmbeddingDtypeChecker(tree, PATH, text.splitlines(keepends=True)).run()) == []
            return False
        again = analyse(text, PATH)
        assert found == again, f"{found} at first, then {again}"
        examination = examine(text, PATH)
        closely = [] if examination is None else [finding for finding, _ in examination.cases]
        assert found == closely, f"{found} where files are passed over, {closely} where none is"
        if tree is not None:
            lines = text.splitlines(keepends=True)
            shown = [(line, column, words) for line, column, words, _ in EmbeddingDtypeChecker(tree, PATH, lines).run()]
            if "".join(lines) == text:
                assert shown == [(f.line, f.column, f"{f.code} {f.message}") for f in found]
    return True
