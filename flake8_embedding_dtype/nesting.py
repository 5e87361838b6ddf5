"""How deep a text nests, told before it is parsed.

LibCST's parser is recursive: its time grows with the square of the depth, in patterns of ``match`` exponentially, and
some thousand levels overrun the stack, which ends the process: nothing in Python can catch that (libcst 1.9.0).
"""

from __future__ import annotations

import re
from typing import Final

#: Texts that nest deeper are not parsed. A chain such as ``a.b.c``, ``x + y + z`` or ``a if b else c`` makes a tree
#: that is as deep as the chain is long, and each letter of its links counts 1;
DEPTH_LIMIT: Final = 1_000
#: a bracket counts as much as that, for LibCST tries several rules on each;
_BRACKET: Final = 5
#: and one in a pattern as much as that: each level of ``case {1: {1: ...}}`` takes LibCST four times as long.
_PATTERN_BRACKET: Final = 140
#: The sum of the depths of all brackets, which many deep lines reach together.
TOTAL_LIMIT: Final = 1_250_000
#: Each branch of a chain lies inside of the one before.
BRANCHES_LIMIT: Final = 2_000

_PIECE: Final = re.compile(
    r"""
      (?P<text> (?P<prefix> [bBfFrRtTuU]{0,2})
        (?: '{3} (?:[^\\']|\\.|'(?!''))* (?:'{3})? | "{3} (?:[^\\"]|\\.|"(?!""))* (?:"{3})?
          | ' (?:[^\\'\n]|\\.)* '? | " (?:[^\\"\n]|\\.)* "? ) )
    | (?P<link> [-+*/%&|^~.@<>]+ | (?: not | and | or | if | else | for | await | lambda | in | is ) \b )
    | \w+
    | (?P<open> [(\[{] )
    | (?P<close> [)\]}] )
    | (?P<flat> [,;] )
    | (?P<line> \n [ \t\f]* (?P<case> case \b (?![ ]*=) )? )
    | \#[^\n]*
    | \\.
    """,
    re.VERBOSE | re.DOTALL,
)
_FORMATTED: Final = re.compile(r"[fFtT]")
#: Brackets with nothing inside that nests, and a line that may be a pattern.
_INNERMOST: Final = re.compile(r"[(\[{][^()\[\]{}]{0,1000}[)\]}]")
_PATTERN: Final = re.compile(r"^[ \t]*case\b[^\n]*[(\[{]", re.MULTILINE)
_LONG: Final = re.compile(r"[^\n]{1000}|[(\[{][^()\[\]{}]{1000}")
#: More lines than this may go on after a backslash, or brackets be left over, before a text is looked at closely.
_SOME: Final = 100


def too_deep(text: str) -> bool:
    """Whether a text nests deeper than the parser may follow."""
    return text.count("elif") > BRANCHES_LIMIT or (not _plainly_flat(text) and _measured(text))


def _plainly_flat(text: str) -> bool:
    """Whether a few passes show that a text is not deep, as nearly all are not: they take a tenth of the time.

    Each pass takes away the innermost brackets. Brackets in strings may take away others, or stay.
    """
    if _PATTERN.search(text) is not None:
        return False
    for _ in range(16):
        text, count = _INNERMOST.subn(".", text)
        if not count:
            return _LONG.search(text) is None and sum(map(text.count, ("(", "[", "{", "\\\n"))) < _SOME
    return False


def _measured(text: str) -> bool:
    """Whether a text is too deep, piece by piece."""
    above = links = total = 0
    weight = _BRACKET
    levels: list[int] = []
    for piece in _PIECE.finditer(text):
        kind = piece.lastgroup
        if kind == "link" or kind == "text":
            links += 1 if kind == "text" else len(piece["link"])
            total += links >> 3
            if kind == "text" and _FORMATTED.search(piece["prefix"]) and _measured(piece["text"].lstrip("fFrRtT\"'")):
                return True
        elif kind == "open":
            levels.append(links)
            above += links + weight
            links = 0
            total += above
        elif kind == "close" and levels:
            inner = levels.pop()
            above -= inner + weight
            # What was called or subscripted is a link of its chain.
            links = inner + 2
        elif kind == "flat":
            links = 0
        elif kind == "line" and not levels:
            links = 0
            weight = _BRACKET if piece["case"] is None else _PATTERN_BRACKET
        if above + links > DEPTH_LIMIT or total > TOTAL_LIMIT:
            return True
    return False
