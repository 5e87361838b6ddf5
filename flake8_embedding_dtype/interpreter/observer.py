"""Who watches a run: the lint has nobody watching, explanations and fixes have."""

from __future__ import annotations

from typing import TypeAlias

import libcst as cst

from flake8_embedding_dtype.lookups import CallRecord
from flake8_embedding_dtype.values.abstract import Arguments, Value
from flake8_embedding_dtype.values.store import Store

#: The statements that an observer is told of.
Statement: TypeAlias = cst.Expr | cst.Assign | cst.AnnAssign | cst.AugAssign | cst.Return


class Observer:
    """Is told what happens while it happens, and does nothing about it; derived classes override what they need."""

    def evaluated(self, node: Statement, value: Value, moment: int) -> None:
        """A statement was run.

        :param value: what its expression came to
        :param moment: how many events there have been
        """

    def consumed(
        self,
        node: cst.CSTNode | None,
        callee: Value | None,
        arguments: Arguments,
        calls: list[CallRecord],
        store: Store,
    ) -> None:
        """A function of a library or an operator took its arguments.

        :param node: the expression
        :param callee: the function; None where values went somewhere unknown
        :param calls: the calls under way, innermost last
        :param store: what containers hold
        """
