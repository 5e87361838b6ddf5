"""What a rule is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from flake8_embedding_dtype.lookups import Event

#: What a rule is about: a lookup, or a size that an embedding is made with.
Subject = TypeVar("Subject", bound=Event)


@dataclass(frozen=True, slots=True)
class Fix:
    """One kind of change that may mend a finding.

    :param kind: its name, see :mod:`flake8_embedding_dtype.fixes.kinds`
    :param safe: it can not change what a right program does, where the lookup alone sees the change
    :param why: the argument for that, or what may change
    """

    kind: str
    safe: bool
    why: str


@dataclass(frozen=True, slots=True)
class Rule(Generic[Subject]):
    """One code: when it fires, what it says, and its page.

    :param code: ``EMB`` and three digits; the hundreds tell the consequence
    :param about: the kind of event that can be a case of the rule
    :param summary: one line for tables
    :param why: what happens at run time and why it matters
    :param fires: a program in which the rule fires, once, on the line that ends in ``# <code>``
    :param silent: a look-alike in which nothing fires
    :param remedy: what to write instead
    :param since: the version that brought the rule
    :param matches: whether an event of this kind is a case of the rule
    :param consequence: what a finding says after the colon
    :param optional: the rule is off unless an option turns it on
    :param fixes: the changes that ``flake8-embedding-dtype fix`` tries, the best first
    """

    code: str
    about: type[Subject]
    summary: str
    why: str
    fires: str
    silent: str
    remedy: str
    since: str
    matches: Callable[[Subject], bool]
    consequence: Callable[[Subject], str]
    optional: bool = False
    fixes: tuple[Fix, ...] = ()

    def breaks(self, event: Event) -> bool:
        """Whether an event is a case of the rule."""
        return isinstance(event, self.about) and self.matches(event)
