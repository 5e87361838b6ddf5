"""How marks flow through calls of libraries and of other modules of the project."""

from __future__ import annotations

import functools
from typing import Final

from flake8_embedding_dtype.libraries.catalogue import Catalogue
from flake8_embedding_dtype.libraries.embeddings import manners
from flake8_embedding_dtype.libraries.names import canonical
from flake8_embedding_dtype.libraries.outcomes import IDS, Outcome, outcome, sources
from flake8_embedding_dtype.libraries.table import Entry
from flake8_embedding_dtype.taint.call import Call
from flake8_embedding_dtype.taint.file import Untraceable
from flake8_embedding_dtype.taint.marks import (
    COUNT,
    DATA,
    FIRST,
    FOREIGN,
    GRAPH,
    LENT,
    LOOK,
    LOOKS,
    OBJECT,
    PLAIN,
    TYPES,
    WHOLE,
)
from flake8_embedding_dtype.taint.results import comes_of
from flake8_embedding_dtype.taint.scopes import Library
from flake8_embedding_dtype.values.abstract import External

#: Functions of Python's modules that make objects with the attributes that they are given.
_MAKERS: Final = frozenset(
    {"Namespace", "SimpleNamespace", "field", "ib", "replace", "evolve", "namedtuple", "NamedTuple"}
)


def call_library(call: Call, dotted: str, given: int) -> None:
    """Something of a library, by its dotted name as it is written."""
    file, graph = call.file, call.file.graph
    name = _resolved(dotted)
    last = name.rpartition(".")[2]
    if last in ("import_module", "__import__"):
        raise Untraceable
    result = outcome(name)
    if result is Outcome.NOTHING and last not in _MAKERS:
        return
    marks = _taken(call, name, given)
    if Outcome.LAYER in result:
        _judge_sizes(call, name)
    if Outcome.LOOKUP in result:
        _judge_ids(call, name)
    graph.add(call.result, comes_of(result, marks))
    if last in _MAKERS:
        for keyword, value in call.keywords:
            if keyword is not None:
                graph.flow(value, file.assigned(keyword))
        graph.add(call.result, OBJECT | given)
    if result & (Outcome.ANYTHING | Outcome.OBJECT):
        if given & (LOOK | GRAPH) and (last[:1].isupper() or given & LOOK):
            graph.add(call.result, LOOK | OBJECT)
        if given & LENT:
            graph.add(call.result, LENT | FOREIGN | OBJECT)
        if Outcome.ANYTHING in result:
            # What an object inherits calls its methods, but not while it is made.
            receiver = graph.marks[call.owner] if last != "__init__" else 0
            call.hand_over(given | receiver, given | DATA | COUNT | WHOLE if given >= FIRST else given)
            if given & LOOK and given & (DATA | COUNT | FOREIGN | OBJECT):
                file.finds.add(call.inside)
            _call_base(call, last, given)
        if last == "__init__" and graph.marks[call.owner] & LOOK and given & (DATA | FOREIGN):
            file.finds.add(call.inside)


@functools.lru_cache(maxsize=16384)
def _resolved(dotted: str) -> str:
    """The canonical name of something of a library."""
    resolved = Catalogue().resolve(dotted)
    return resolved.name if isinstance(resolved, External) else canonical(dotted)


def _taken(call: Call, name: str, given: int) -> int:
    """The marks of those arguments of which the result is made, and of whatever asks for a dtype."""
    marks = call.file.graph.marks
    owner = marks[call.owner] & PLAIN if call.owner else 0
    wanted = sources(name)
    if wanted is None or call.starred:
        return given | owner
    positional = _positional(call, name)
    taken = given & TYPES | (owner if "self" in wanted else 0)
    for position, value in enumerate(call.args):
        if position >= len(positional) or positional[position] in wanted:
            taken |= call.held(value)
    for keyword, value in call.keywords:
        if keyword is None or keyword in wanted:
            taken |= call.held(value)
    return taken


def _positional(call: Call, name: str) -> tuple[str, ...]:
    """The parameters of a library's function; a method called on its object has that one already."""
    found = call.file.catalogue.find(name)
    signature = found[1].signature if found is not None and isinstance(found[1], Entry) else None
    positional = () if signature is None else signature.positional
    bound = call.owner and positional[:1] == ("self",) and not isinstance(call.file.named(call.owner), Library)
    return positional[1:] if bound else positional


def _judge_sizes(call: Call, name: str) -> None:
    """A layer is made: a size that is a float is reported."""
    marks = call.file.graph.marks
    sizes = {size for manner in manners().values() for size in manner.sizes}
    given = [*call.args[:3], *(value for keyword, value in call.keywords if keyword in sizes or keyword is None)]
    if call.starred or any(marks[value] & (DATA | FOREIGN) for value in given):
        call.file.finds.add(call.inside)


def _judge_ids(call: Call, name: str) -> None:
    """A function looks rows up: only floats and negative numbers are reported there."""
    positional = _positional(call, name)
    ids = 0
    for position, value in enumerate(call.args):
        if call.starred or position >= len(positional) or positional[position] in IDS:
            ids |= call.held(value)
    for keyword, value in call.keywords:
        if keyword is None or keyword in IDS:
            ids |= call.held(value)
    if ids & (DATA | FOREIGN):
        call.file.finds.add(call.inside)


def _call_base(call: Call, name: str, given: int) -> None:
    """``super().__init__(...)``: what looks embeddings up is the object's own from here on."""
    if name == "__init__" and given & (LOOKS | GRAPH) and call.within is not None:
        call.file.graph.add(call.within.instance, LENT if not given & (LOOK | GRAPH) else LOOK)


def call_foreign(call: Call, bits: int, given: int) -> None:
    """Something of other modules of the project: it may do anything with what it is given.

    :param bits: what stands for it
    """
    file, graph = call.file, call.file.graph
    graph.add(call.result, bits | FOREIGN | given & ~TYPES)
    if given & LOOK and given & (DATA | COUNT | FOREIGN):
        file.finds.add(call.inside)
    _call_base(call, call.name, given)
    call.hand_over(given, given | FOREIGN)
