"""LibCST trees: from text to tree, and from node to position."""

from __future__ import annotations

import gc
import re
from typing import Final

import libcst as cst
from libcst.metadata import MetadataWrapper, PositionProvider

_LINE_END: Final = re.compile(r"\r\n|\r|\n")


def parse(text: str) -> cst.Module:
    """The tree of a source text.

    :raises libcst.ParserSyntaxError: for a text that is not Python
    """
    # A parse makes nothing but nodes that stay; looking for garbage among them takes a quarter of its time.
    collecting = gc.isenabled()
    gc.disable()
    try:
        return cst.parse_module(text)
    finally:
        if collecting:
            gc.enable()


def lines_of(text: str) -> list[str]:
    """The lines of a source text as Python counts them, without their ends."""
    return _LINE_END.split(text)


def positions(tree: cst.Module) -> dict[cst.CSTNode, tuple[int, int]]:
    """Line (from 1) and column (from 0) of every node.

    It costs more than the parse, for the tree is written out again; worth it only for files that have findings.
    """
    ranges = MetadataWrapper(tree, unsafe_skip_copy=True).resolve(PositionProvider)
    return {node: (span.start.line, span.start.column) for node, span in ranges.items()}
