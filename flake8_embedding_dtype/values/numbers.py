"""What is known of the numbers in an array: an interval, whether they are whole, and small exact contents."""

from __future__ import annotations

import enum
import math
import operator
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from flake8_embedding_dtype.values.terms import NO_TERMS, Terms

#: Exact contents are kept up to this many different numbers.
EXACT_LIMIT: Final = 64


class Wholeness(enum.IntEnum):
    """Whether numbers have fractional parts: a chain, ordered by how little is known.

    ``FRACTIONAL`` means that on some path some numbers have fractions, save by coincidence (one draw of a normal
    distribution may be 2.0); it never means that all of them have.
    """

    WHOLE = 0
    FRACTIONAL = 1
    UNKNOWN = 2


class Reach(enum.IntEnum):
    """Whether a bound of some numbers is one of them.

    An interval alone says only what numbers cannot be. That a bound is *reached* is knowledge of its own, which most
    operations lose: ``SOMEWHERE`` if on some path some element is the bound, as in a literal or a range, ``ANYWHERE``
    if each element by itself may turn out to be, as in a draw, so that it holds of any part that is chosen by position.
    """

    UNSURE = 0
    SOMEWHERE = 1
    ANYWHERE = 2


@dataclass(frozen=True, slots=True)
class Numbers:
    """A set of numbers: everything between two bounds, perhaps only whole ones, perhaps exactly the listed ones.

    ``low`` and ``high`` bound every number; ``low_open`` and ``high_open`` say that the bound itself is never reached
    (or with probability zero, as for the ends of a continuous draw). ``exact`` lists all the numbers when they are few
    and known. Arithmetic over-approximates: the result contains every number that an elementwise operation can give.

    ``low_reach``, ``high_reach`` and ``terms`` are claims of another kind: of numbers that are there for sure, on some
    path; the terms are known only by name. They join as the paths do, and may be dropped anywhere.
    """

    low: float = -math.inf
    high: float = math.inf
    low_open: bool = False
    high_open: bool = False
    wholeness: Wholeness = Wholeness.UNKNOWN
    exact: tuple[float, ...] | None = None
    low_reach: Reach = Reach.UNSURE
    high_reach: Reach = Reach.UNSURE
    terms: Terms = NO_TERMS

    @staticmethod
    def of(values: Iterable[float]) -> Numbers:
        """The numbers of a literal: exact while they are few and finite, otherwise their hull."""
        try:
            distinct = sorted(set(values), key=float)
        except OverflowError:
            # An integer beyond all floats.
            return ANY
        if not distinct or not all(math.isfinite(v) for v in distinct):
            return ANY
        wholeness = Wholeness.WHOLE if all(v == math.floor(v) for v in distinct) else Wholeness.FRACTIONAL
        exact = tuple(distinct) if len(distinct) <= EXACT_LIMIT else None
        reach = Reach.ANYWHERE if len(distinct) == 1 else Reach.SOMEWHERE
        return Numbers(distinct[0], distinct[-1], False, False, wholeness, exact, reach, reach)

    @property
    def whole(self) -> bool:
        """Every number is proven whole."""
        return self.wholeness is Wholeness.WHOLE

    @property
    def fractional(self) -> bool:
        """Fractions are proven."""
        return self.wholeness is Wholeness.FRACTIONAL

    @property
    def constant(self) -> float | None:
        """The one number, if it is known to be only one."""
        return self.exact[0] if self.exact is not None and len(self.exact) == 1 else None

    def inside_unit(self) -> bool:
        """Every number lies strictly between -1 and 1, so that a cut toward zero leaves only 0."""
        above = self.low > -1 or (self.low == -1 and self.low_open)
        below = self.high < 1 or (self.high == 1 and self.high_open)
        return above and below

    def join(self, other: Numbers) -> Numbers:
        """The least set here that contains both."""
        if self == other:
            return self
        wholeness = max(self.wholeness, other.wholeness)
        exact: tuple[float, ...] | None = None
        if self.exact is not None and other.exact is not None:
            listed = sorted({*self.exact, *other.exact}, key=float)
            exact = tuple(listed) if len(listed) <= EXACT_LIMIT else None
        low, low_open = min((self.low, self.low_open), (other.low, other.low_open))
        high, high_closed = max((self.high, not self.high_open), (other.high, not other.high_open))
        return Numbers(
            low,
            high,
            low_open,
            not high_closed,
            wholeness,
            exact,
            _joined_reach(low, (self.low, self.low_reach), (other.low, other.low_reach)),
            _joined_reach(high, (self.high, self.high_reach), (other.high, other.high_reach)),
            self.terms.join(other.terms),
        )

    def contains(self, other: Numbers) -> bool:
        """The order of the lattice: whether ``other`` says at least as much as this."""
        return self.join(other) == self

    def widen(self, newer: Numbers) -> Numbers:
        """Like :meth:`join`, but a bound that still moves is given up, so that a loop comes to rest."""
        joined = self.join(newer)
        terms = self.terms.widen(joined.terms)
        if joined.exact is not None and joined.exact == self.exact:
            return replace(joined, terms=terms)
        low, low_open, low_reach = -math.inf, False, Reach.UNSURE
        high, high_open, high_reach = math.inf, False, Reach.UNSURE
        if joined.low == self.low:
            low, low_open, low_reach = joined.low, joined.low_open, joined.low_reach
        if joined.high == self.high:
            high, high_open, high_reach = joined.high, joined.high_open, joined.high_reach
        return Numbers(low, high, low_open, high_open, joined.wholeness, None, low_reach, high_reach, terms)

    def hull(self) -> Numbers:
        """The same bounds and wholeness without the exact list: what any selection or mixture keeps."""
        return Numbers(self.low, self.high, self.low_open, self.high_open, self.wholeness)

    @property
    def sure(self) -> bool:
        """Some numbers are known to be among these, so that leaving out some of them makes a difference."""
        return bool(self.terms) or max(self.low_reach, self.high_reach) > Reach.UNSURE

    def picked(self) -> Numbers:
        """What holds of some of the numbers, which were chosen by their positions."""
        if not self.sure:
            return self
        low, high = (reach if reach is Reach.ANYWHERE else Reach.UNSURE for reach in (self.low_reach, self.high_reach))
        return replace(self, low_reach=low, high_reach=high, terms=self.terms.of_vocabularies())

    def filtered(self) -> Numbers:
        """What holds of some of the numbers, whoever chose them: perhaps a comparison with the size of a table."""
        return self if self.constant is not None else self.doubtful()

    def doubtful(self) -> Numbers:
        """What holds if none of the numbers need be there: they may be written over, or not be used."""
        return replace(self, low_reach=Reach.UNSURE, high_reach=Reach.UNSURE, terms=NO_TERMS) if self.sure else self

    def _reaching(self, made: Numbers, image: Callable[[float], float]) -> Numbers:
        """``made`` from these numbers with what is reached for sure: the images of the bounds that are."""
        if made.constant is not None:
            return made
        ends = [(self.low, self.low_reach), (self.high, self.high_reach)]
        images = [(image(end), reach) for end, reach in ends if reach is not Reach.UNSURE]
        low, high = (
            max((reach for end, reach in images if end == bound), default=Reach.UNSURE)
            for bound in (made.low, made.high)
        )
        return replace(made, low_reach=low, high_reach=high)

    def apply(self, function: Callable[[float], float], otherwise: Numbers) -> Numbers:
        """``function`` of each number where they are all known, else ``otherwise``."""
        if self.exact is None:
            return otherwise
        try:
            return self._reaching(Numbers.of(function(v) for v in self.exact), function)
        except (ArithmeticError, ValueError, TypeError):
            return otherwise

    def combine(self, other: Numbers, function: Callable[[float, float], float]) -> Numbers | None:
        """``function`` of every pair, where one side is a single number and the other is listed; else None."""
        if self.exact is None or other.exact is None:
            return None
        one, two = self.constant, other.constant
        try:
            if two is not None:
                return self._reaching(Numbers.of(function(a, two) for a in self.exact), lambda a: function(a, two))
            if one is not None:
                return other._reaching(Numbers.of(function(one, b) for b in other.exact), lambda b: function(one, b))
            return None
        except (ArithmeticError, ValueError, TypeError):
            return None

    def negate(self) -> Numbers:
        """``-x``."""
        # 0 - x, since -x of a zero would be -0.0.
        exact = None if self.exact is None else tuple(0 - v for v in reversed(self.exact))
        return Numbers(
            0 - self.high,
            0 - self.low,
            self.high_open,
            self.low_open,
            self.wholeness,
            exact,
            self.high_reach,
            self.low_reach,
        )

    def add(self, other: Numbers) -> Numbers:
        """``x + y``."""
        made = self.combine(other, lambda a, b: a + b)
        if made is None:
            made = Numbers(
                _sum(self.low, other.low, -math.inf),
                _sum(self.high, other.high, math.inf),
                self.low_open or other.low_open,
                self.high_open or other.high_open,
                _mix(self, other),
            )
        for one, step in ((self, other.constant), (other, self.constant)):
            if step is not None:
                made = one._reaching(made, partial(operator.add, step))
                if one.terms and step == math.floor(step):
                    made = replace(made, terms=one.terms.shifted(int(step)))
        return made

    def subtract(self, other: Numbers) -> Numbers:
        """``x - y``."""
        return self.add(other.negate())

    def multiply(self, other: Numbers) -> Numbers:
        """``x * y``."""
        known = self.combine(other, lambda a, b: a * b)
        if known is not None:
            return known
        corners = [
            (_product(a, b), a_open or b_open)
            for a, a_open in ((self.low, self.low_open), (self.high, self.high_open))
            for b, b_open in ((other.low, other.low_open), (other.high, other.high_open))
        ]
        low, low_open = min(corners)
        high, high_open = max(corners, key=lambda corner: (corner[0], not corner[1]))
        wholeness = _mix(self, other)
        if 0 in (self.constant, other.constant):
            wholeness = Wholeness.WHOLE
        made = Numbers(low, high, low_open and low != 0, high_open and high != 0, wholeness)
        for one, factor in ((self, other.constant), (other, self.constant)):
            if factor is not None:
                made = one._reaching(made, partial(_product, factor))
        return made

    def divide(self, other: Numbers) -> Numbers:
        """``x / y``, true division."""
        known = self.combine(other, lambda a, b: a / b)
        if known is not None:
            return known
        if self.constant == 0:
            return ZERO
        divisor = other.constant
        if divisor is not None and divisor != 0:
            ends = [(self.low / divisor, self.low_open), (self.high / divisor, self.high_open)]
            (low, low_open), (high, high_open) = ends if divisor > 0 else reversed(ends)
            return self._reaching(
                Numbers(low, high, low_open, high_open, _quotient(self, divisor)), lambda v: v / divisor
            )
        low, high = -math.inf, math.inf
        if other.low > 0 or (other.low == 0 and other.low_open):
            low = 0.0 if self.low >= 0 else low
            high = 0.0 if self.high <= 0 else high
        return Numbers(low, high, wholeness=Wholeness.FRACTIONAL)

    def floor_divide(self, other: Numbers) -> Numbers:
        """``x // y``."""
        known = self.combine(other, lambda a, b: a // b)
        if known is not None:
            return known
        divisor = other.constant
        if divisor is None or divisor == 0:
            return self.divide(other).rounded(math.floor)
        low, high = sorted(end if math.isinf(end) else float(end // divisor) for end in self._ends(divisor))
        return self._reaching(Numbers(low, high, wholeness=Wholeness.WHOLE), lambda v: v // divisor)

    def _ends(self, divisor: float) -> tuple[float, float]:
        """Both bounds, with infinite ones signed as their quotient will be."""
        sign = math.copysign(1, divisor)
        return (
            self.low * sign if math.isinf(self.low) else self.low,
            self.high * sign if math.isinf(self.high) else self.high,
        )

    def modulo(self, other: Numbers) -> Numbers:
        """``x % y`` with the sign of the divisor, as Python, NumPy and TensorFlow have it."""
        known = self.combine(other, lambda a, b: a % b)
        if known is not None:
            return known
        wholeness = _mix(self, other)
        if other.low > 0:
            return Numbers(0.0, other.high, False, True, wholeness)
        return Numbers(wholeness=wholeness)

    def power(self, other: Numbers) -> Numbers:
        """``x ** y``."""
        known = self.combine(other, _power)
        if known is not None:
            return known
        whole = self.whole and other.whole and other.low >= 0
        low = 0.0 if self.low >= 0 or (other.constant is not None and other.constant % 2 == 0) else -math.inf
        high = 1.0 if self.low >= 0 and self.high <= 1 and other.low >= 0 else math.inf
        wholeness = Wholeness.WHOLE if whole else Wholeness.UNKNOWN
        if not whole and other.constant is not None and other.constant > 0:
            wholeness = Wholeness.FRACTIONAL if self.fractional or not other.whole else wholeness
        return Numbers(low, high, False, high == 1.0 and self.high_open and other.low > 0, wholeness)

    def absolute(self) -> Numbers:
        """``abs(x)``."""
        if self.low >= 0:
            return self
        if self.high <= 0:
            return self.negate()
        known = self.apply(abs, ANY)
        if known is not ANY:
            return known
        high, closed = max((-self.low, not self.low_open), (self.high, not self.high_open))
        return Numbers(0.0, high, False, not closed, self.wholeness)

    def rounded(self, function: Callable[[float], float] = math.trunc) -> Numbers:
        """``floor``, ``ceil``, ``trunc`` or ``round`` of the numbers: all whole afterwards."""
        known = self.apply(function, ANY)
        if known is not ANY:
            return known
        low = _round_bound(function, self.low, self.low_open, upward=True)
        high = _round_bound(function, self.high, self.high_open, upward=False)
        if low > high:
            low = high
        if low == high and math.isfinite(low):
            return Numbers.of([low])
        made = self._reaching(Numbers(low, high, wholeness=Wholeness.WHOLE), function)
        return replace(made, terms=self.terms) if self.whole and self.terms else made

    def clip(self, low: float, high: float) -> Numbers:
        """The numbers moved into ``[low, high]``."""
        known = self.apply(lambda v: min(max(v, low), high), ANY)
        if known is not ANY:
            return known
        wholeness = self.wholeness
        for bound in (low, high):
            if math.isfinite(bound) and bound != math.floor(bound) and self.whole:
                wholeness = Wholeness.FRACTIONAL
        new_low, new_high = min(max(self.low, low), high), max(min(self.high, high), low)
        made = Numbers(
            new_low,
            new_high,
            self.low_open and new_low == self.low,
            self.high_open and new_high == self.high,
            wholeness,
        )
        return self._reaching(made, lambda v: min(max(v, low), high))


def _joined_reach(bound: float, one: tuple[float, Reach], two: tuple[float, Reach]) -> Reach:
    """Whether the union of two sets reaches its bound: everywhere only if both do."""
    reaches = [reach for end, reach in (one, two) if end == bound]
    if reaches == [Reach.ANYWHERE, Reach.ANYWHERE]:
        return Reach.ANYWHERE
    return min(max(reaches), Reach.SOMEWHERE)


def _mix(left: Numbers, right: Numbers) -> Wholeness:
    """Sum or product of two independent numbers: fractions survive unless the other side is unknown."""
    if left.whole and right.whole:
        return Wholeness.WHOLE
    if Wholeness.UNKNOWN in (left.wholeness, right.wholeness):
        return Wholeness.UNKNOWN
    return Wholeness.FRACTIONAL


def _quotient(dividend: Numbers, divisor: float) -> Wholeness:
    inverse = 1 / divisor
    if dividend.whole and inverse == math.floor(inverse):
        return Wholeness.WHOLE
    if dividend.wholeness is Wholeness.UNKNOWN and abs(divisor) == 1:
        return Wholeness.UNKNOWN
    return Wholeness.FRACTIONAL


def _sum(a: float, b: float, undefined: float) -> float:
    total = a + b
    return undefined if math.isnan(total) else _bound(total)


def _bound(number: float) -> float:
    """A bound, no larger than floats are: Python's integers may grow for ever."""
    return (
        number
        if -sys.float_info.max <= number <= sys.float_info.max
        else math.copysign(math.inf, 1 if number > 0 else -1)
    )


def _product(a: float, b: float) -> float:
    return 0.0 if 0 in (a, b) else _bound(a * b)


def _power(a: float, b: float) -> float:
    if abs(b) > 64 or abs(a) > 2**32:
        raise ArithmeticError("too large to be worth computing")
    return float(float(a) ** b if b < 0 else a**b)


def _round_bound(function: Callable[[float], float], bound: float, is_open: bool, *, upward: bool) -> float:
    if not math.isfinite(bound):
        return bound
    nudged = math.nextafter(bound, math.inf if upward else -math.inf) if is_open else bound
    return float(function(nudged))


#: Nothing is known of the numbers.
ANY: Final = Numbers()
#: Whole, otherwise unknown: every integer dtype.
WHOLE: Final = Numbers(wholeness=Wholeness.WHOLE)
#: Fractions for sure, bounds unknown.
FRACTIONAL: Final = Numbers(wholeness=Wholeness.FRACTIONAL)
#: Only zeros; and only ones.
ZERO: Final = Numbers.of([0])
ONE: Final = Numbers.of([1])
#: A continuous draw from [0, 1): an end has probability zero.
UNIT: Final = Numbers(0.0, 1.0, True, True, Wholeness.FRACTIONAL)
