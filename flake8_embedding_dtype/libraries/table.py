"""The tables of library knowledge: one line an entry, from a call's parameters to the dtype and numbers of its result.

A table is text, so that it reads well, diffs well and loads fast: only the names are indexed at first, and an entry is
parsed when a program calls it. ``#`` starts a comment line. An entry is one of::

    NAME(PARAMETERS) -> RESULT        a function; a method has its receiver ``self`` as the first parameter
    NAME -> RESULT                    an attribute of a type (its receiver is ``self``)
    NAME(PARAMETERS) -> new BASE      a class: an object of type NAME, which inherits what BASE can do
    NAME(PARAMETERS) -> RESULT : BASE a class whose constructor gives RESULT
    NAME = VALUE                      a constant: a Python literal, or ``dtype float32``
    NAME is OTHER                     another name of OTHER

``RESULT`` is one of::

    DTYPE FACT...      an array; DTYPE and the FACTs are explained below
    (RESULT, ...)      a tuple
    [RESULT]           a list of unknown length
    @transfer          the function of this name in the library's module
    arg NAME           the argument itself
    -                  nothing is known

``DTYPE`` is a dtype (``float32``, ``python int``), ``?`` (unknown), ``=x`` (that of argument x), ``float(x)`` (floats
stay, integers become the library's default float), ``real(x)`` (the same, and the default float where x is not known:
for functions that give floats whatever they get), ``promote(x, y)``, each perhaps after ``dtype|`` (the dtype that the
argument of that name asks for, if it is given). A ``FACT`` is ``=x`` (numbers and role of x), ``whole``, ``fraction``,
``encoded``, an interval such as ``[0,1)`` or ``(-inf,0]``, ``in CONTAINER`` (for a result in another container than the
table's).
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from flake8_embedding_dtype.libraries.transfer import Call, Transfer, cast, combined
from flake8_embedding_dtype.values import dtypes
from flake8_embedding_dtype.values.abstract import (
    NONE,
    UNKNOWN,
    Arguments,
    Const,
    Data,
    DType,
    External,
    Object,
    Tuple,
    Value,
)
from flake8_embedding_dtype.values.numbers import ANY, Numbers, Wholeness


class TableError(ValueError):
    """An entry of a table does not follow the grammar; the message holds the entry."""


@dataclass(frozen=True, slots=True)
class Signature:
    """Parameters of a callable in order, their defaults, and where ``*args`` and ``**kwargs`` stand."""

    positional: tuple[str, ...]
    keyword_only: tuple[str, ...]
    defaults: Mapping[str, Value]
    star: str | None = None
    double_star: str | None = None

    def bind(self, arguments: Arguments) -> dict[str, Value]:
        """Each given argument under the name of its parameter. What does not fit the signature is left out."""
        bound: dict[str, Value] = {}
        count = len(self.positional)
        for name, value in zip(self.positional, arguments.positional, strict=False):
            bound[name] = value
        if self.star is not None:
            bound[self.star] = Tuple(arguments.positional[count:])
        for name, value in arguments.keywords.items():
            bound[name] = value
        return bound


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a table, parsed."""

    name: str
    signature: Signature | None
    result: Callable[[Call], Value]
    base: str | None = None


class Table:
    """The entries of one library.

    :param text: the table
    :param container: canonical container of its results
    :param transfers: the functions that ``@name`` entries call
    """

    def __init__(self, text: str, container: str, transfers: Mapping[str, Transfer]) -> None:
        self._container = container
        self._transfers = transfers
        self._lines: dict[str, str] = {}
        self._parsed: dict[str, Entry | Value | None] = {}
        for line in text.splitlines():
            if line and not line.startswith("#"):
                end = min((i for i in (line.find("("), line.find(" ")) if i > 0), default=len(line))
                self._lines[line[:end]] = line[end:]

    def names(self) -> list[str]:
        """Every name that has an entry."""
        return list(self._lines)

    def find(self, name: str) -> Entry | Value | None:
        """The entry of a callable or attribute, the value of a constant, or None.

        :raises TableError: when the entry breaks the grammar
        """
        if name not in self._parsed:
            self._parsed[name] = self._parse(name)
        return self._parsed[name]

    def base_of(self, type_name: str) -> str | None:
        """The class that a type of this table inherits from."""
        entry = self.find(type_name)
        return entry.base if isinstance(entry, Entry) else None

    def call(self, entry: Entry, arguments: Arguments, evaluator: object) -> Value:
        """The result of the entry for these arguments (for a method the receiver comes first)."""
        signature = entry.signature or _ATTRIBUTE
        call = Call(
            entry.name,
            self._container,
            signature.bind(arguments),
            signature.defaults,
            evaluator,  # type: ignore[arg-type]
            arguments,
            arguments.more,
            self.constructed,
        )
        return entry.result(call)

    def constructed(self, type_name: str, arguments: Arguments) -> Mapping[str, Value]:
        """What a constructor of this table was given, by parameter name, with the defaults of the rest."""
        entry = self.find(type_name)
        if not isinstance(entry, Entry) or entry.signature is None:
            return arguments.keywords
        bound = entry.signature.bind(arguments)
        return bound if arguments.more else {**entry.signature.defaults, **bound}

    def _parse(self, name: str) -> Entry | Value | None:
        rest = self._lines.get(name)
        if rest is None:
            return None
        if rest.startswith(" = "):
            return _constant(rest[3:].strip())
        if rest.startswith(" is "):
            return External(rest[4:].strip())
        head, arrow, result = rest.partition(" -> ")
        if not arrow:
            raise TableError(f"no '->' in the entry {name}{rest}")
        result = result.strip()
        try:
            signature = _signature(head.strip()) if head.strip() else None
            if result.startswith("new "):
                return Entry(name, signature, _constructor, result.removeprefix("new ").strip())
            result, _, base = result.partition(" : ")
            return Entry(name, signature, self._result(result.strip()), base.strip() or None)
        except (SyntaxError, ValueError, KeyError) as error:
            raise TableError(f"{error} in the entry {name}{rest}") from error

    def _result(self, text: str) -> Callable[[Call], Value]:
        if text == "-":
            return lambda call: UNKNOWN
        if text.startswith("@"):
            return self._transfers[text[1:]]
        if text.startswith("arg "):
            parameter = text.removeprefix("arg ").strip()
            return lambda call: call.value(parameter)
        if text.startswith("(") and text.endswith(")") and not _is_interval(text):
            parts = [self._result(part) for part in _split(text[1:-1])]
            return lambda call: Tuple(tuple(part(call) for part in parts))
        if text.startswith("[") and text.endswith("]") and not _is_interval(text):
            inner = self._result(text[1:-1].strip())
            return lambda call: call.evaluator.new_list_of(inner(call))
        return _array(text)


_ATTRIBUTE: Final = Signature(("self",), (), MappingProxyType({}))


def _constructor(call: Call) -> Value:
    return Object(call.name, call.arguments)


def _constant(text: str) -> Value:
    if text.startswith("dtype "):
        return DType(text.removeprefix("dtype ").strip())
    value = float(text) if text.lstrip("-") in ("inf", "nan") else ast.literal_eval(text)
    return Const(value)


def _signature(text: str) -> Signature:
    tree = ast.parse(f"def f{text}: pass").body[0]
    if not isinstance(tree, ast.FunctionDef):
        raise TableError("no signature")
    spec = tree.args
    positional = tuple(a.arg for a in (*spec.posonlyargs, *spec.args))
    defaults: dict[str, Value] = {}
    for name, node in zip(positional[len(positional) - len(spec.defaults) :], spec.defaults, strict=True):
        defaults[name] = _default(node)
    keyword_only = tuple(a.arg for a in spec.kwonlyargs)
    for name, keyword_node in zip(keyword_only, spec.kw_defaults, strict=True):
        if keyword_node is not None:
            defaults[name] = _default(keyword_node)
    return Signature(
        positional,
        keyword_only,
        MappingProxyType(defaults),
        spec.vararg.arg if spec.vararg else None,
        spec.kwarg.arg if spec.kwarg else None,
    )


def _default(node: ast.expr) -> Value:
    """A default: a literal, or the bare name of a dtype."""
    if isinstance(node, ast.Name):
        name = dtypes.named(node.id, "numpy")
        return DType(name) if name is not None else UNKNOWN
    try:
        value = ast.literal_eval(node)
    except ValueError:
        return UNKNOWN
    if isinstance(value, tuple):
        return Tuple(tuple(Const(v) for v in value))
    return Const(value)


def _split(text: str) -> list[str]:
    """The parts of a text between the commas that stand outside of any bracket."""
    parts, depth, start = [], 0, 0
    for i, letter in enumerate(text):
        depth += (letter in "([") - (letter in ")]")
        if letter == "," and depth == 0:
            parts.append(text[start:i].strip())
            start = i + 1
    parts.append(text[start:].strip())
    return parts


def _is_interval(text: str) -> bool:
    return _interval(text) is not None


def _interval(text: str) -> Numbers | None:
    low, comma, high = text[1:-1].partition(",")
    if text[:1] not in ("[", "(") or text[-1:] not in ("]", ")") or not comma:
        return None
    try:
        return Numbers(float(low), float(high), text[0] == "(", text[-1] == ")")
    except ValueError:
        return None


def _array(text: str) -> Callable[[Call], Value]:
    """The result rule ``DTYPE FACT...``."""
    head, *facts = _words(text)
    dtype_rule = _dtype_rule(head)
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
            raise TableError(f"unknown fact {fact!r}")

    def result(call: Call) -> Value:
        dtype, implicit = dtype_rule(call)
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
        return made.but(implicit=True) if implicit else made

    return result


def _words(text: str) -> list[str]:
    """The words of a rule; ``python int`` is one word, and so is ``promote(x, y)``."""
    words: list[str] = []
    depth = 0
    for word in text.split():
        if words and (depth > 0 or words[-1].endswith("python")):
            words[-1] += f" {word}"
        else:
            words.append(word)
        depth += word.count("(") - word.count(")") if not _is_interval(word) else 0
    return words


def _dtype_rule(text: str) -> Callable[[Call], tuple[str | None, bool]]:
    """From a dtype rule to a function that gives the dtype, and whether it is only an Input's default."""
    parameter, bar, otherwise = text.partition("|")
    if bar:
        rest = _dtype_rule(otherwise)

        def asked(call: Call) -> tuple[str | None, bool]:
            if call.absent(parameter):
                return rest(call)
            return call.dtype(parameter), False

        return asked
    if text == "?":
        return lambda call: (None, False)
    if text.startswith("="):
        source = text[1:]

        def same(call: Call) -> tuple[str | None, bool]:
            array = call.array(source)
            return array.dtype, array.implicit

        return same
    function, paren, inner = text.partition("(")
    if paren:
        names = [name.strip() for name in inner.rstrip(")").split(",")]
        if function == "float":
            return lambda call: (dtypes.inexact(call.array(names[0]).dtype, call.library), False)
        if function == "real":
            return lambda call: (dtypes.real(call.array(names[0]).dtype, call.library), False)
        if function == "promote":
            return lambda call: (combined([_weak(call, n) for n in names], call.container).dtype, False)
        raise TableError(f"unknown dtype rule {text!r}")
    if dtypes.named(text, "numpy") != text and text != dtypes.FLOATING and not text.startswith("python "):
        raise TableError(f"unknown dtype {text!r}")
    return lambda call: (text, False)


def _weak(call: Call, parameter: str) -> Data:
    """An argument for promotion: a Python number stays weak."""
    value = call.value(parameter)
    if value == NONE:
        return call.array(parameter)
    if isinstance(value, Const):
        from_constant = call.array(parameter)
        weak = {"bool": "python bool", "int": "python int", "float": "python float"}.get(from_constant.kind)
        return from_constant.but(dtype=weak) if weak else from_constant
    if isinstance(value, Data) and value.dtype in dtypes.PYTHON:
        return value
    return call.array(parameter)
