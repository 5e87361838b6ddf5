"""Proposals: one change of a program that may mend one finding. Whether it does is proven later."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import libcst as cst
from libcst.codemod import CodemodContext
from libcst.codemod.visitors import AddImportsVisitor, RemoveImportsVisitor


@dataclass(frozen=True, slots=True)
class Import:
    """A name that must be imported: ``import module`` or ``from module import name``."""

    module: str
    name: str | None = None
    alias: str | None = None


@dataclass(frozen=True, slots=True)
class Proposal:
    """Put one expression in the place of another.

    :param old: a node of the program's tree
    :param new: what replaces it
    :param imports: names that it needs
    :param unused: a name that was imported only for what is replaced, perhaps
    :param in_table: it must be proven that all ids are in the table
    :param makes: what is replaced made the value; else the value is only handed on there
    """

    old: cst.CSTNode
    new: cst.CSTNode
    imports: Sequence[Import] = ()
    unused: Import | None = None
    in_table: bool = False
    makes: bool = True

    def applied(self, tree: cst.Module) -> cst.Module:
        """The program with the change, in which every other byte is as it was."""
        changed = tree.deep_replace(self.old, self.new)
        if not isinstance(changed, cst.Module):
            raise TypeError("a program is replaced by something else")
        if self.imports or self.unused:
            context = CodemodContext()
            for needed in self.imports:
                AddImportsVisitor.add_needed_import(context, needed.module, needed.name, needed.alias)
            changed = AddImportsVisitor(context).transform_module(changed)
            if self.unused is not None:
                RemoveImportsVisitor.remove_unused_import(context, self.unused.module, self.unused.name)
                changed = RemoveImportsVisitor(context).transform_module(changed)
        return changed
