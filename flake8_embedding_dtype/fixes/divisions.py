"""A true division of ids becomes a floor division."""

from __future__ import annotations

from collections.abc import Iterator

import libcst as cst

from flake8_embedding_dtype.fixes.proposal import Proposal
from flake8_embedding_dtype.fixes.site import Site


def floor_divisions(site: Site) -> Iterator[Proposal]:
    """``year / 10`` becomes ``year // 10``, where no number is negative."""
    birth = site.birth
    if birth is not None and birth.numbers.low >= 0 and isinstance(birth.node, cst.BinaryOperation):
        yield from floor_division(birth.node)


def floor_division(node: cst.BaseExpression, makes: bool = True) -> Iterator[Proposal]:
    """The change of one expression, if it is a division.

    :param makes: the quotient is the value that a finding is about, and not only handed on
    """
    if isinstance(node, cst.BinaryOperation) and isinstance(node.operator, cst.Divide):
        operator = cst.FloorDivide(node.operator.whitespace_before, node.operator.whitespace_after)
        yield Proposal(node, node.with_changes(operator=operator), makes=makes)
