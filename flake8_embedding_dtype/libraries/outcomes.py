"""What the calls of a library's functions can come to at most, told from the tables without making a call.

The taint analysis asks it of every call in a file. An :class:`Outcome` leaves nothing out that the entry can return,
and often holds more.
"""

from __future__ import annotations

import functools
import re
from enum import Flag, auto
from typing import Final

from flake8_embedding_dtype.libraries import dtype_rule, result_rule
from flake8_embedding_dtype.libraries.catalogue import Catalogue
from flake8_embedding_dtype.libraries.embeddings import manners
from flake8_embedding_dtype.libraries.table import Entry
from flake8_embedding_dtype.values import dtypes
from flake8_embedding_dtype.values.abstract import DType, External


class Outcome(Flag):
    """What a call may return; an entry with several results has several of them."""

    #: Nothing is known of it.
    NOTHING = 0
    #: Whole numbers from 0 on.
    COUNTS = auto()
    #: Whole numbers of which nothing else is known.
    WHOLES = auto()
    #: The numbers of the arguments.
    SAME = auto()
    #: The dtype of the arguments together.
    PROMOTED = auto()
    #: Floats of whatever numbers the arguments are.
    FLOATED = auto()
    #: The numbers of the arguments in a dtype that is asked for.
    CONVERTED = auto()
    #: Numbers of a dtype that is asked for, else floats; they are not those of the arguments.
    MADE = auto()
    #: Floats where a float dtype is asked for.
    ASKED = auto()
    #: Any numbers.
    ANY_NUMBERS = auto()
    #: Any numbers, or whatever else.
    ANYTHING = auto()
    #: An object of the library.
    OBJECT = auto()
    #: A layer that looks rows up.
    LAYER = auto()
    #: A lookup by itself.
    LOOKUP = auto()


#: What the transfer functions do with the numbers of their arguments, by name; any other may do anything.
_TRANSFERS: Final = {
    **dict.fromkeys(("shape", "sizes", "length", "index", "unknown_positions"), Outcome.COUNTS),
    **dict.fromkeys(
        ("arange", "cat", "concatenate", "gather", "pieces", "randint", "same", "take", "taken",
         "unknown_tolist"),
        Outcome.SAME | Outcome.COUNTS,
    ),
    **dict.fromkeys(
        ("array", "cast", "constant", "convert_to_tensor", "unknown_cast", "unknown_to", "unknown_to_numpy",
         "unknown_type"),
        Outcome.CONVERTED | Outcome.COUNTS,
    ),
    **dict.fromkeys(("ones", "zeros"), Outcome.MADE | Outcome.COUNTS),
    **dict.fromkeys(("fill", "full"), Outcome.MADE | Outcome.PROMOTED | Outcome.COUNTS),
    "input": Outcome.MADE,
    **dict.fromkeys(("unknown_bool", "unknown_int16", "unknown_int32", "unknown_int64", "unknown_uint8"),
                    Outcome.SAME | Outcome.WHOLES),
    **dict.fromkeys(("unknown_device", "unknown_dtype"), Outcome.NOTHING),
}  # fmt: skip

#: A parameter that the text of a result may refer to, or any other word in it.
_PARAMETER: Final = re.compile(r"[^\W\d]\w*")

#: The parameters of functions that look rows up which take the ids.
IDS: Final = frozenset({"ids", "indices", "input", "sp_ids", "sparse_ids"})


@functools.cache
def outcome(name: str) -> Outcome:
    """What calling a canonical name can come to at most."""
    catalogue = Catalogue()
    if any(ancestor in manners() for ancestor in catalogue.lineage(name)):
        return Outcome.LAYER if catalogue.is_class(name) else Outcome.LOOKUP | _of_entry(catalogue, name)
    return _of_entry(catalogue, name)


@functools.cache
def sources(name: str) -> frozenset[str] | None:
    """The parameters of which the numbers that a call returns are made; None where that may be any of them."""
    catalogue = Catalogue()
    table = catalogue.table(name)
    written = None if table is None or not isinstance(table.find(name), Entry) else table.written(name)
    if written is None or "@" in written[0]:
        return None
    return frozenset(_PARAMETER.findall(f"{written[0]} {written[1]}"))


@functools.cache
def member(name: str) -> Outcome:
    """The same for a method or attribute of an array of whatever library, of a number, or of something unknown."""
    found = Outcome.NOTHING
    for container in ("unknown", *dtypes.LIBRARY_OF_CONTAINER):
        known = Catalogue().member(container, name)
        found |= Outcome.NOTHING if known is None else outcome(known.name)
    return found


@functools.lru_cache(maxsize=65536)
def inherited(base: str, attribute: str) -> tuple[str, Outcome] | None:
    """What a class of a library hands down under a name: its canonical name, and what reading it comes to.

    :param base: the canonical name of the class
    :returns: :attr:`Outcome.NOTHING` for a method, which is called first; None where there is no such attribute
    """
    catalogue = Catalogue()
    found = catalogue.member(base, attribute)
    if found is None:
        return None
    return found.name, Outcome.NOTHING if catalogue.is_method(found.name) else outcome(found.name)


def _of_entry(catalogue: Catalogue, name: str) -> Outcome:
    table = catalogue.table(name)
    found = None if table is None else table.find(name)
    if isinstance(found, External):
        return outcome(found.name) if found.name != name else Outcome.ANYTHING
    written = None if table is None else table.written(name)
    if not isinstance(found, Entry) or written is None:
        return Outcome.NOTHING if found is None or isinstance(found, DType) else Outcome.ANYTHING
    return _of_result(*written)


def _of_result(text: str, measured: str) -> Outcome:
    if text.startswith("new "):
        return Outcome.OBJECT
    text = text.partition(" : ")[0]
    usual, *options = (measured if measured not in ("", "-") else "?").split(result_rule.SEPARATOR)
    first, *own = text.split(result_rule.SEPARATOR)
    added = first.removeprefix("...").strip()
    if added == first.strip():
        found, options = _of_case(added), []
    elif added.startswith("@"):
        found = _of_transfer(added[1:], _of_case(usual))
    elif result_rule.is_structure(added):
        found = _of_case(usual) | _of_case(added)
    else:
        found = _of_case(f"{usual} {added}".strip())
    for case in (*own, *options):
        found |= _of_case(case.partition(" -> ")[2].strip())
    return found


def _of_transfer(transfer: str, held: Outcome) -> Outcome:
    """What a transfer function makes of the measured dtypes."""
    known = _TRANSFERS.get(transfer)
    if known is not None:
        return held | known
    # It says more of the numbers: whole ones stay whole, but may be negative.
    whole = Outcome.COUNTS | Outcome.WHOLES | Outcome.ASKED
    return held | Outcome.SAME if held and held in whole else Outcome.ANYTHING


def _of_case(text: str) -> Outcome:
    if text == "-":
        return Outcome.NOTHING
    if text.startswith("@"):
        return _TRANSFERS.get(text[1:], Outcome.ANYTHING)
    if text.startswith("arg "):
        return Outcome.SAME
    if result_rule.is_structure(text):
        found = Outcome.NOTHING
        for part in dtype_rule.split(text[1:-1]):
            found |= _of_case(part.strip())
        return found
    return _of_array(text)


def _of_array(text: str) -> Outcome:
    head, *facts = result_rule.words(text)
    if "fraction" in facts or "encoded" in facts:
        return Outcome.ANY_NUMBERS
    intervals = [fact for fact in facts if fact[0] in "[("]
    found = Outcome.SAME if any(fact.startswith("=") for fact in facts) else Outcome.NOTHING
    if any(not interval[1:].startswith(("0", "-inf")) for interval in intervals):
        return Outcome.ANY_NUMBERS
    return found | _of_dtype(head) | (Outcome.COUNTS if intervals else Outcome.NOTHING)


def _of_dtype(rule: str) -> Outcome:
    parameter, bar, otherwise = rule.partition("|")
    if bar and "(" not in parameter:
        held = _of_dtype(otherwise)
        if parameter.startswith("."):
            return Outcome.ANY_NUMBERS
        if Outcome.ANY_NUMBERS in held:
            return Outcome.MADE
        return held | (Outcome.ASKED if held in Outcome.WHOLES else Outcome.CONVERTED)
    if rule == "?":
        return Outcome.NOTHING
    if rule.startswith("="):
        return Outcome.SAME
    if rule.startswith("promote(") and "(" not in rule[8:]:
        return Outcome.PROMOTED
    if rule.startswith("float(") and "(" not in rule[6:]:
        return Outcome.FLOATED
    kind = dtypes.kind(rule)
    if kind in ("int", "bool"):
        return Outcome.WHOLES
    return Outcome.NOTHING if kind in ("other", "complex") and "(" not in rule else Outcome.ANY_NUMBERS
