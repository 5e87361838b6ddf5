"""What a table says of the result of a call: arrays, tuples and lists of them, and what depends on an option.

``RESULT`` is one of::

    DTYPE FACT...      an array; DTYPE is a rule of :mod:`.dtype_rule`, the FACTs are explained below
    (RESULT, ...)      a tuple
    [RESULT]           a list of unknown length
    @transfer          the function of this name in the library's module
    arg NAME           the argument itself
    -                  nothing is known

A ``FACT`` is ``=x`` (numbers and role of x), ``whole``, ``fraction``, ``encoded``, an interval such as ``[0,1)`` or
``(-inf,0]``, ``in CONTAINER`` (for a result in another container than the table's).

Further results may follow, for calls that set an option; where the option's value is not known, neither is the result::

    RESULT ; retstep=True -> RESULT    the option has this value
    RESULT ; weights -> RESULT         the option is given, and not None
    RESULT ; .output_mode='int' -> ..  the receiver of the method was made with this option
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import reduce

from flake8_embedding_dtype.libraries import dtype_rule
from flake8_embedding_dtype.libraries.transfer import Call, Transfer, cast, dtype_of
from flake8_embedding_dtype.values import dtypes
from flake8_embedding_dtype.values.abstract import NONE, UNKNOWN, Const, Data, List, Tuple, Value, data
from flake8_embedding_dtype.values.numbers import ANY, Numbers, Wholeness

Result = Callable[[Call], Value]

#: Stands between the results of one entry.
SEPARATOR = " ; "


class ResultError(ValueError):
    """A text is no result; the message holds it."""


def parse(text: str, transfers: Mapping[str, Transfer]) -> Result:
    """The function from calls to results that a text says.

    :param transfers: the functions that ``@name`` means
    :raises ValueError: when it says none
    :raises KeyError: for a transfer function that is not there
    """
    usual, *others = text.split(SEPARATOR)
    result = _result(usual.strip(), transfers)
    if not others:
        return result
    cases = [_case(other, transfers) for other in others]

    def chosen(call: Call) -> Value:
        held = [(case.applies(call), case) for case in cases]
        if all(applies is False for applies, _ in held):
            return result(call)
        first = next((case for applies, case in held if applies), None)
        if first is None or sum(applies is not False for applies, _ in held) > 1:
            return UNKNOWN
        return first.result(call)

    return chosen


def with_numbers(measured: Result, transfer: Transfer) -> Result:
    """The dtypes that were measured, with all else that a transfer function knows.

    Where the measured result is not known, for the arguments of a call, what the transfer function says stands alone.
    """
    return lambda call: _typed(transfer(call), measured(call))


def with_facts(measured: Result, facts: Result) -> Result:
    """What was measured, with the facts of a tuple added to the arrays at the same places, where it is such a tuple."""

    def result(call: Call) -> Value:
        found, told = measured(call), facts(call)
        alike = isinstance(found, Tuple) and isinstance(told, Tuple) and len(found.items) == len(told.items)
        return _typed(told, found) if alike else found

    return result


def _typed(value: Value, measured: Value) -> Value:
    if isinstance(value, Tuple) and isinstance(measured, Tuple) and len(value.items) == len(measured.items):
        return replace(value, items=tuple(map(_typed, value.items, measured.items)))
    if isinstance(value, Data) and isinstance(measured, (List, Tuple)):
        # An option asks for more than one array, of which the transfer function knows nothing.
        return measured
    if not isinstance(value, Data) or not isinstance(measured, Data) or measured.dtype in (None, value.dtype):
        return value
    if value.container != measured.container or dtypes.kind(measured.dtype) == "complex":
        # Python's own numbers in place of arrays, and complex ones, are what only the transfer function tells apart.
        return value
    if value.dtype is None or dtypes.kind(value.dtype) == dtypes.kind(measured.dtype):
        return value.but(dtype=measured.dtype)
    # What was worked out for another kind of numbers does not hold.
    return data(value.container, measured.dtype)


@dataclass(frozen=True, slots=True)
class _Case:
    """The result of calls that set one option, to ``wanted`` or (None) to anything."""

    option: str
    wanted: Const | None
    result: Result

    def applies(self, call: Call) -> bool | None:
        """Whether a call sets the option; None where that is not known."""
        value, default = self._setting(call)
        if self.wanted is None:
            return None if value == UNKNOWN else value not in (NONE, default)
        if not isinstance(value, Const):
            return None
        if isinstance(self.wanted.value, bool):
            return bool(value.value) is self.wanted.value
        return value == self.wanted

    def _setting(self, call: Call) -> tuple[Value, Value]:
        """The value of the option, and the one that it has by default."""
        if self.option.startswith("."):
            return call.setting(self.option[1:]), call.default_setting(self.option[1:])
        given = self.option in call.bound
        # A value that is not known is given all the same.
        value = (
            _GIVEN if given and call.bound[self.option] == UNKNOWN and self.wanted is None else call.value(self.option)
        )
        return value, call.defaults.get(self.option, NONE)


#: Stands for an argument of which only this is known, that it is given.
_GIVEN = Const(...)


def _case(text: str, transfers: Mapping[str, Transfer]) -> _Case:
    condition, arrow, result = text.partition(" -> ")
    if not arrow:
        raise ResultError(f"no '->' in {text!r}")
    option, equals, literal = condition.strip().partition("=")
    wanted = Const(ast.literal_eval(literal)) if equals else None
    return _Case(option, wanted, _result(result.strip(), transfers))


def _result(text: str, transfers: Mapping[str, Transfer]) -> Result:
    if text == "-":
        return lambda call: UNKNOWN
    if text.startswith("@"):
        return transfers[text[1:]]
    if text.startswith("arg "):
        parameter = text.removeprefix("arg ").strip()
        return lambda call: call.value(parameter)
    if is_structure(text) and text.startswith("("):
        parts = [_result(part, transfers) for part in dtype_rule.split(text[1:-1])]
        return lambda call: Tuple(tuple(part(call) for part in parts))
    if is_structure(text):
        inner = _result(text[1:-1].strip(), transfers)
        return lambda call: call.evaluator.new_list_of(inner(call))
    return _array(text)


def is_structure(text: str) -> bool:
    """Whether a result is a tuple or a list of results."""
    return text[:1] + text[-1:] in ("()", "[]") and _interval(text) is None


def _interval(text: str) -> Numbers | None:
    low, comma, high = text[1:-1].partition(",")
    if text[:1] not in ("[", "(") or text[-1:] not in ("]", ")") or not comma:
        return None
    try:
        return Numbers(float(low), float(high), text[0] == "(", text[-1] == ")")
    except ValueError:
        return None


def _array(text: str) -> Result:
    """The result ``DTYPE FACT...``."""
    head, *facts = words(text)
    rule = dtype_rule.parse(head)
    container: str | None = None
    source: str | None = None
    interval: Numbers | None = None
    wholeness: Wholeness | None = None
    role = ""
    pending = iter(facts)
    for fact in pending:
        bounds = _interval(fact)
        if fact == "in":
            container = next(pending)
        elif fact.startswith("="):
            source = fact[1:]
        elif fact == "whole":
            wholeness = Wholeness.WHOLE
        elif fact == "fraction":
            wholeness = Wholeness.FRACTIONAL
        elif fact == "encoded":
            role = "encoded"
        elif bounds is not None:
            interval = bounds
        else:
            raise ResultError(f"unknown fact {fact!r}")

    def result(call: Call) -> Value:
        dtype = rule.of(_CallOperands(call))
        numbers, keeps = ANY, role
        if source is not None:
            origin = call.array(source)
            numbers, keeps = origin.numbers.hull() if dtype != origin.dtype else origin.numbers, role or origin.role
            if dtypes.kind(dtype) == "int" and origin.kind == "float":
                return cast(origin, dtype, container or call.container)
        if interval is not None:
            numbers = Numbers(interval.low, interval.high, interval.low_open, interval.high_open, numbers.wholeness)
        if wholeness is not None:
            numbers = Numbers(numbers.low, numbers.high, numbers.low_open, numbers.high_open, wholeness)
        made = call.make(dtype, numbers, keeps)
        if container is not None:
            made = made.but(container=container)
        return made.but(implicit=True) if rule.same is not None and call.array(rule.same).implicit else made

    return result


def words(text: str) -> list[str]:
    """The words of the result ``DTYPE FACT...``; ``python int`` is one word, and so is ``promote(x, y)``."""
    found: list[str] = []
    depth = 0
    for word in text.split():
        if found and (depth > 0 or (found[-1].endswith("python") and found[-2:-1] != ["in"])):
            found[-1] += f" {word}"
        else:
            found.append(word)
        depth += word.count("(") - word.count(")") if _interval(word) is None else 0
    return found


@dataclass(frozen=True, slots=True)
class _CallOperands:
    """The dtypes of a call's arguments, for the rules of :mod:`.dtype_rule`."""

    call: Call

    @property
    def library(self) -> str:
        return self.call.promotion or self.call.library

    def of(self, parameter: str) -> str | None:
        value = self.call.value(parameter)
        items = (
            self.call.evaluator.elements(value) if self.call.promotion and isinstance(value, (List, Tuple)) else None
        )
        if items and all(isinstance(item, Data) for item in items):
            # Several arrays, which a library with rules of its own brings together before they are one.
            kinds = [item.dtype for item in items if isinstance(item, Data)]
            return reduce(lambda one, other: dtypes.promote(one, other, self.call.promotion), kinds)
        return self.call.array(parameter).dtype

    def weak(self, parameter: str) -> str | None:
        value, array = self.call.value(parameter), self.call.array(parameter)
        if isinstance(value, Data) and value.dtype in dtypes.PYTHON:
            return value.dtype
        python = f"python {array.kind}"
        if isinstance(value, Const) and value != NONE:
            return python if python in dtypes.PYTHON else array.dtype
        if isinstance(value, (List, Tuple)) and self.library in dtypes.WEAK_LISTS:
            # A list of arrays that have another dtype than numbers of Python would get is not weak.
            return python if array.dtype == dtypes.concrete(python, self.library) else array.dtype
        return array.dtype

    def asked(self, parameter: str) -> tuple[bool, str | None]:
        if parameter.startswith("."):
            setting = self.call.setting(parameter[1:])
            return setting == NONE, dtypes.narrowed(dtype_of(setting, self.library), self.library)
        return self.call.absent(parameter), self.call.dtype(parameter)
