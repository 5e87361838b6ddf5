"""Runs under way: a module, class body or function with its loops, and the ways in which it can be left."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from flake8_embedding_dtype.values.abstract import Class, Function, Module, Reference, Scope, Value
from flake8_embedding_dtype.values.store import Changes


class NeverReturns(Exception):
    """A call was made that surely ends in an exception or ends the program; the statement under way goes no further."""


class Flow(Enum):
    """How a statement or block ends: execution goes on after it, or it never does."""

    ON = "on"
    AWAY = "away"


@dataclass(slots=True, eq=False)
class Loop:
    """A loop under way: where it and its current round began, and the states in which its body was left.

    ``breaks`` are told from the beginning of the loop, ``continues`` from the beginning of the round. ``made`` are the
    objects that the rounds made so far.
    """

    mark: int
    round: int = 0
    breaks: list[Changes] = field(default_factory=list)
    continues: list[Changes] = field(default_factory=list)
    made: set[Reference] = field(default_factory=set)


@dataclass(slots=True, eq=False)
class Frame:
    """One run of a module, class body or function.

    ``scopes`` are searched innermost first; ``redirects`` are the names declared global or nonlocal. ``facts`` are
    conditions that hold on the path under way, see :mod:`.paths`.
    """

    module: Module
    scopes: tuple[Scope, ...]
    function: Function | None = None
    receiver: Value | None = None
    owner: Class | None = None
    mark: int = 0
    returns: list[Value] = field(default_factory=list)
    exits: list[Changes] = field(default_factory=list)
    yields: list[Value] = field(default_factory=list)
    loops: list[Loop] = field(default_factory=list)
    redirects: dict[str, Scope] = field(default_factory=dict)
    facts: dict[tuple[str, str], bool] = field(default_factory=dict)

    @property
    def scope(self) -> Scope:
        """Where names are bound."""
        return self.scopes[0]
