"""LibCST trees: from text to tree, and from node to position."""

from __future__ import annotations

import contextlib
import gc
import re
from collections.abc import Iterator
from typing import Final

import libcst as cst
from libcst.metadata import MetadataWrapper, PositionProvider

_LINE_END: Final = re.compile(r"\r\n|\r|\n")


@contextlib.contextmanager
def uncollected() -> Iterator[None]:
    """Let the garbage collector rest while trees are made and walked.

    They stay, and are in no cycles; looking for garbage among them takes a quarter of the time.
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def parse(text: str) -> cst.Module:
    """The tree of a source text.

    :raises libcst.ParserSyntaxError: for a text that is not Python
    """
    try:
        with uncollected():
            return cst.parse_module(text)
    except cst.CSTValidationError as error:
        # A name in letters that LibCST's parser knows, and the running Python does not.
        raise cst.ParserSyntaxError(str(error), lines=text.splitlines(), raw_line=1, raw_column=0) from error


def lines_of(text: str) -> list[str]:
    """The lines of a source text as Python counts them, without their ends."""
    return _LINE_END.split(text)


def positions(tree: cst.Module) -> dict[cst.CSTNode, tuple[int, int]]:
    """Line (from 1) and column (from 0) of every node.

    It costs more than the parse, for the tree is written out again; worth it only for files that have findings.
    """
    ranges = MetadataWrapper(tree, unsafe_skip_copy=True).resolve(PositionProvider)
    return {node: (span.start.line, span.start.column) for node, span in ranges.items()}
