"""Numbers that are known only by name: ``vocab_size + 1``, where nothing is known of ``vocab_size``."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final


@dataclass(frozen=True, slots=True, eq=False)
class Symbol:
    """The identity of one unknown integer at one point of the program; a name that is bound anew has another one.

    :param label: the name it was given, for messages and debugging
    :param vocabulary: it is the number of words of a vocabulary. Whoever looks up some ids of a vocabulary wants a
        table that has rows for all of them, so that any part of the ids says how many rows are needed
    :param zero: for a vocabulary, what the id 0 stands for; empty where it is kept for padding
    """

    label: str = ""
    vocabulary: bool = False
    zero: str = ""


@dataclass(frozen=True, slots=True)
class Term:
    """The number ``symbol + offset``."""

    symbol: Symbol
    offset: int = 0

    def shifted(self, step: int) -> Term:
        """``self + step``."""
        return Term(self.symbol, self.offset + step)

    def __str__(self) -> str:
        sign = "+" if self.offset > 0 else "-"
        return f"{self.symbol.label} {sign} {abs(self.offset)}" if self.offset else self.symbol.label


@dataclass(frozen=True, slots=True)
class Terms:
    """Terms that are among some numbers, on some path: for each symbol the largest.

    The order is that of what the numbers may be: more terms are higher, and a larger offset is.

    :param known: the offset of each symbol
    :param only: there are no other numbers
    """

    known: frozenset[Term] = field(default_factory=frozenset)
    only: bool = False

    def __bool__(self) -> bool:
        return bool(self.known)

    @property
    def single(self) -> Term | None:
        """The term that is the one number there is."""
        return next(iter(self.known)) if self.only and len(self.known) == 1 else None

    def mixed(self) -> Terms:
        """The same terms with other numbers beside them."""
        return Terms(self.known) if self.only else self

    def join(self, other: Terms) -> Terms:
        """What is among either numbers."""
        if self == other:
            return self
        largest: dict[Symbol, int] = {}
        for term in (*self.known, *other.known):
            largest[term.symbol] = max(term.offset, largest.get(term.symbol, term.offset))
        # Two offsets of one symbol are two numbers, of which only the larger is kept.
        offsets = len({*self.known, *other.known})
        only = self.only and other.only and offsets == len(largest)
        return Terms(frozenset(Term(symbol, offset) for symbol, offset in largest.items()), only)

    def widen(self, newer: Terms) -> Terms:
        """What stays the same: a term that moves from round to round of a loop is given up."""
        return Terms(self.known & newer.known) if newer != self else self

    def shifted(self, step: int) -> Terms:
        """Every number plus ``step``."""
        return Terms(frozenset(term.shifted(step) for term in self.known), self.only) if self.known else self

    def of_vocabularies(self) -> Terms:
        """What holds of any part of the numbers, see :class:`Symbol`."""
        return Terms(frozenset(term for term in self.known if term.symbol.vocabulary)) if self.known else self


NO_TERMS: Final = Terms()


def the(symbol: Symbol) -> Terms:
    """The one number that a symbol stands for."""
    return Terms(frozenset({Term(symbol)}), True)
