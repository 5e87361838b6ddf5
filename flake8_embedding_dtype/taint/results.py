"""What calls of libraries come to, as marks."""

from __future__ import annotations

import functools
from typing import Final

from flake8_embedding_dtype.libraries.outcomes import Outcome
from flake8_embedding_dtype.taint.marks import (
    COUNT,
    DATA,
    FLOAT_TYPE,
    FOREIGN,
    GRAPH,
    INTEGER_TYPE,
    LITERAL,
    LOOK,
    NUMBERS,
    OBJECT,
    PLAIN,
    TYPES,
    WHOLE,
)

#: What gives back, or holds, what it is given.
_KEEPING: Final = Outcome.SAME | Outcome.ANYTHING | Outcome.OBJECT | Outcome.LAYER


def comes_of(result: Outcome, given: int) -> int:
    """The marks of what an entry of a library's table returns when it is given some marks."""
    beyond = given & ~PLAIN
    return _plain(result, given & PLAIN) | (beyond if beyond and result & _KEEPING else 0)


@functools.lru_cache(maxsize=16384)
def _plain(result: Outcome, given: int) -> int:
    found = 0
    typed = given & TYPES
    if given & LITERAL:
        given |= COUNT
    if Outcome.COUNTS in result:
        found |= COUNT | WHOLE
    if Outcome.WHOLES in result:
        found |= WHOLE
    if Outcome.SAME in result:
        found |= given & ~TYPES
    if Outcome.PROMOTED in result:
        found |= given & (NUMBERS | FOREIGN)
    if Outcome.FLOATED in result and given & (NUMBERS | FOREIGN):
        found |= DATA
    if Outcome.CONVERTED in result:
        found |= DATA if typed & FLOAT_TYPE else given & (NUMBERS | FOREIGN)
    if Outcome.MADE in result:
        found |= WHOLE if typed & INTEGER_TYPE and not typed & FLOAT_TYPE else DATA
    if Outcome.ASKED in result and typed & FLOAT_TYPE:
        found |= DATA
    if Outcome.ANY_NUMBERS in result:
        found |= DATA | COUNT | WHOLE | given & GRAPH
    if Outcome.ANYTHING in result:
        # It may be a float dtype, too.
        found |= DATA | COUNT | WHOLE | OBJECT | FLOAT_TYPE | given & ~TYPES
    if Outcome.OBJECT in result:
        found |= OBJECT | given & ~(NUMBERS | TYPES)
    if Outcome.LAYER in result:
        found |= LOOK | OBJECT | given & ~(NUMBERS | TYPES)
    if Outcome.LOOKUP in result:
        found |= GRAPH | DATA
    return found
