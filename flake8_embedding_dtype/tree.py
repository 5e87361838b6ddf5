"""LibCST trees: from text to tree, and from node to position."""

from __future__ import annotations

import contextlib
import re
import sys
from collections.abc import Callable, Iterator
from typing import Final, TypeVar

import libcst as cst
from libcst.metadata import MetadataWrapper, PositionProvider

from flake8_embedding_dtype.collector import uncollected
from flake8_embedding_dtype.nesting import DEPTH_LIMIT, too_deep

_Tree = TypeVar("_Tree", bound=cst.CSTNode)
#: LibCST, and the interpreter, call so many functions for a level of a tree.
_FRAMES_PER_LEVEL: Final = 8
_LINE_END: Final = re.compile(r"\r\n|\r|\n")


def parse(text: str) -> cst.Module:
    """The tree of a source text.

    :raises libcst.ParserSyntaxError: for a text that is not Python, or that nests too deep
    """
    return _parsed(text, cst.parse_module)


def parse_expression(text: str) -> cst.BaseExpression:
    """The tree of an expression.

    :raises libcst.ParserSyntaxError: for a text that is not an expression, or that nests too deep
    """
    return _parsed(text, cst.parse_expression)


def _parsed(text: str, parser: Callable[[str], _Tree]) -> _Tree:
    if too_deep(text) or "\0" in text:
        raise _refused(text, "it nests too deep, or is no text")
    try:
        with uncollected(), deep_recursion():
            return parser(text)
    except (cst.CSTValidationError, RecursionError, UnicodeError) as error:
        # A name in letters that the running Python does not know; half of a pair of surrogates.
        raise _refused(text, str(error)) from error


def _refused(text: str, reason: str) -> cst.ParserSyntaxError:
    return cst.ParserSyntaxError(reason, lines=text.splitlines(), raw_line=1, raw_column=0)


@contextlib.contextmanager
def deep_recursion() -> Iterator[None]:
    """Let functions that follow a tree go as deep as a tree may be, see :data:`.DEPTH_LIMIT`."""
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(max(limit, _FRAMES_PER_LEVEL * DEPTH_LIMIT))
    try:
        yield
    finally:
        sys.setrecursionlimit(limit)


def lines_of(text: str) -> list[str]:
    """The lines of a source text as Python counts them, without their ends."""
    return _LINE_END.split(text)


def positions(tree: cst.Module) -> dict[cst.CSTNode, tuple[int, int]]:
    """Line (from 1) and column (from 0) of every node.

    It costs more than the parse, for the tree is written out again; worth it only for files that have findings.
    """
    with deep_recursion():
        ranges = MetadataWrapper(tree, unsafe_skip_copy=True).resolve(PositionProvider)
    return {node: (span.start.line, span.start.column) for node, span in ranges.items()}
