"""Sizes of tables: integers, and one row more for a vocabulary."""

from __future__ import annotations

from collections.abc import Iterator

import libcst as cst

from flake8_embedding_dtype.fixes.calls import called, enclosed, replaced
from flake8_embedding_dtype.fixes.divisions import floor_division
from flake8_embedding_dtype.fixes.literals import whole
from flake8_embedding_dtype.fixes.proposal import Proposal
from flake8_embedding_dtype.fixes.site import Site, size_given
from flake8_embedding_dtype.lookups import Lookup, Size


def integer_sizes(site: Site) -> Iterator[Proposal]:
    """``vocab / 2`` becomes ``vocab // 2``, ``1e4`` becomes ``10000``, and anything else is put into ``int()``."""
    event, birth = site.event, site.birth
    if not isinstance(event, Size):
        return
    given = list(size_given(site, event))
    if birth is not None:
        yield from floor_division(birth.node)
    for call, argument in given:
        yield from floor_division(argument.value, makes=False)
        integer = whole(argument.value)
        if integer is not None:
            yield Proposal(call, replaced(call, argument, integer), makes=False)
        yield Proposal(call, replaced(call, argument, called(cst.Name("int"), argument.value)), makes=False)


def one_row_more(site: Site) -> Iterator[Proposal]:
    """``len(tokenizer.word_index)`` becomes ``len(tokenizer.word_index) + 1``."""
    event = site.event
    if not isinstance(event, Lookup):
        return
    for size in site.sizes():
        for call, argument in size_given(site, size):
            more = cst.BinaryOperation(enclosed(argument.value), cst.Add(), cst.Integer("1"))
            yield Proposal(call, replaced(call, argument, more), makes=False)
