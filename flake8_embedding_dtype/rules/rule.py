"""What a rule is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from flake8_embedding_dtype.lookups import Lookup


@dataclass(frozen=True, slots=True)
class Rule:
    """One code: when it fires, what it says, and its page.

    :param code: ``EMB`` and three digits; the hundreds tell the consequence
    :param summary: one line for tables
    :param why: what happens at run time and why it matters
    :param fires: a program in which the rule fires, once, on the line that ends in ``# <code>``
    :param silent: a look-alike in which nothing fires
    :param remedy: what to write instead
    :param since: the version that brought the rule
    :param matches: whether a lookup is a case of the rule
    :param consequence: what a finding says after the colon
    :param optional: the rule is off unless an option turns it on
    """

    code: str
    summary: str
    why: str
    fires: str
    silent: str
    remedy: str
    since: str
    matches: Callable[[Lookup], bool]
    consequence: Callable[[Lookup], str]
    optional: bool = False
