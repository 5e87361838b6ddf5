"""The rules by which tables say the dtype of a result from the dtypes of the arguments.

A rule is one of::

    float32            this dtype, whatever the arguments are (``python int`` and its kin are one word; ``float`` is a
                       float of unknown width)
    ?                  not known
    =x                 that of argument x
    dtype|RULE         what the argument of this name asks for, and RULE where it is not given; ``.dtype`` is an
                       argument of the constructor of the receiver
    float(E)           E, where integers become the library's default float
    real(E)            the same, and the default float where E is not known: for functions that always give floats
    promote(E, E...)   what the library makes of operands of these dtypes; Python's numbers are weak, but not as ``=x``
    map(E, k=D, ...)   E, with the dtypes of the kinds k replaced: ``bool``, ``int``, ``uint``, ``float`` or the name of
                       one dtype, which goes before its kind; ``else`` stands for a dtype that is not known.
                       ``k=dtype|D`` is what the argument of this name asks for, and D where it is not given

and ``E`` is the name of an argument, ``=x`` or again one of the last four. The tables that ship with the package and
the tool that measures them evaluate rules here, so that a rule means what was measured.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from flake8_embedding_dtype.values import dtypes


class RuleError(ValueError):
    """A text is no dtype rule; the message holds it."""


class Operands(Protocol):
    """The dtypes of the arguments of one call."""

    @property
    def library(self) -> str:
        """The library whose defaults and promotion hold, as in :data:`.dtypes.DEFAULTS`."""

    def of(self, parameter: str) -> str | None:
        """The dtype of an argument as the library stores it; None where it is not known."""

    def weak(self, parameter: str) -> str | None:
        """The same, but Python's own numbers keep their ``python`` dtypes."""

    def asked(self, parameter: str) -> tuple[bool, str | None]:
        """Whether a dtype argument is left out, and else the dtype that it names."""


Evaluate = Callable[[Operands], "str | None"]


@dataclass(frozen=True, slots=True)
class DTypeRule:
    """One rule.

    :param of: from the operands to the dtype; None where it is not known
    :param same: the argument whose dtype is handed on unchanged, if that is all that the rule says
    """

    of: Evaluate
    same: str | None = None


def parse(text: str) -> DTypeRule:
    """The rule that a text says.

    :raises RuleError: when it says none
    """
    parameter, bar, otherwise = text.partition("|")
    if bar and "(" not in parameter:
        return DTypeRule(_asked(parameter, parse(otherwise).of))
    if text.startswith("="):
        source = text[1:]
        return DTypeRule(lambda operands: operands.of(source), source)
    if text == "?":
        return DTypeRule(lambda operands: None)
    if text.endswith(")"):
        return DTypeRule(_expression(text, weak=False))
    return DTypeRule(_fixed(text))


def _asked(parameter: str, otherwise: Evaluate) -> Evaluate:
    def rule(operands: Operands) -> str | None:
        absent, dtype = operands.asked(parameter)
        return otherwise(operands) if absent else dtype

    return rule


def _fixed(text: str) -> Evaluate:
    dtype = _name(text)
    return lambda operands: dtype


def _name(text: str) -> str | None:
    if text == "?":
        return None
    if text not in (*dtypes.PYTHON, dtypes.FLOATING) and dtypes.named(text, "numpy") != text:
        raise RuleError(f"unknown dtype {text!r}")
    return text


def _expression(text: str, *, weak: bool) -> Evaluate:
    """An argument, or a function of expressions. ``weak`` keeps Python's numbers apart, as promotion needs them."""
    function, paren, inner = text.partition("(")
    if not paren:
        if text.startswith("="):
            return lambda operands: operands.of(text[1:])
        if weak:
            return lambda operands: operands.weak(text)
        return lambda operands: operands.of(text)
    first, *rest = split(inner.removesuffix(")"))
    if function in ("float", "real") and not rest:
        source = _expression(first, weak=False)
        convert = dtypes.inexact if function == "float" else dtypes.real
        return lambda operands: convert(source(operands), operands.library)
    if function == "promote" and rest:
        return _promotion([_expression(part, weak=True) for part in (first, *rest)])
    if function == "map" and rest:
        return _mapping(_expression(first, weak=False), dict(_case(part) for part in rest))
    raise RuleError(f"unknown dtype rule {text!r}")


def _case(text: str) -> tuple[str, Evaluate]:
    key, equals, dtype = text.partition("=")
    if not equals or not dtype:
        raise RuleError(f"unknown case {text!r}")
    parameter, bar, otherwise = dtype.strip().rpartition("|")
    return key.strip(), _asked(parameter, _fixed(otherwise)) if bar else _fixed(otherwise)


def _promotion(parts: list[Evaluate]) -> Evaluate:
    def rule(operands: Operands) -> str | None:
        first, *rest = (part(operands) for part in parts)
        for dtype in rest:
            first = dtypes.promote(first, dtype, operands.library)
        return dtypes.concrete(first, operands.library)

    return rule


def _mapping(source: Evaluate, cases: dict[str, Evaluate]) -> Evaluate:
    def rule(operands: Operands) -> str | None:
        dtype = dtypes.concrete(source(operands), operands.library)
        for key in (dtype or "else", kind(dtype)):
            if key in cases:
                return cases[key](operands)
        return dtype

    return rule


def kind(dtype: str | None) -> str:
    """The key that stands for a dtype in ``map``: its kind, with unsigned integers apart."""
    return "uint" if dtype is not None and dtype.startswith("uint") else dtypes.kind(dtype)


def split(text: str) -> list[str]:
    """The parts of a text between the commas that stand outside of any bracket."""
    parts, depth, start = [], 0, 0
    for i, letter in enumerate(text):
        depth += (letter in "([") - (letter in ")]")
        if letter == "," and depth == 0:
            parts.append(text[start:i].strip())
            start = i + 1
    parts.append(text[start:].strip())
    return parts
