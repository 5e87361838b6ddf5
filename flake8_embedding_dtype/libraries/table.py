"""The tables of library knowledge: one line an entry, from a call's parameters to the dtype and numbers of its result.

A table is text, so that it reads well, diffs well and loads fast: only the names are indexed at first, and an entry is
parsed when a program calls it. ``#`` starts a comment line. An entry is one of::

    NAME(PARAMETERS) -> RESULT        a function; a method has its receiver ``self`` as the first parameter
    NAME -> RESULT                    an attribute of a type (its receiver is ``self``)
    NAME(PARAMETERS) -> new BASE      a class: an object of type NAME, which inherits what BASE can do
    NAME(PARAMETERS) -> RESULT : BASE a class whose constructor gives RESULT
    NAME = VALUE                      a constant: a Python literal, or ``dtype float32``
    NAME is OTHER                     another name of OTHER

where ``RESULT`` is explained in :mod:`.result_rule`.

A library has two tables. The *measured* one is written by ``python -m tools.measure``, which asks the library itself.
The other is written by hand and says what measuring does not show. Its entries go before the measured ones, and refer
to them by three dots: ``NAME(...)`` has the measured parameters, ``... FACT...`` is the measured result with facts
added, ``... (RESULT, ...)`` is the measured tuple with the facts that stand in this one, and ``... @transfer`` has the
measured dtypes and the numbers that a transfer function knows, as in::

    numpy.corrcoef(...) -> ... [-1,1] fraction
    numpy.add(...) -> ... @add
    scipy.stats.mode(...) -> ... (?, ? [1,inf))

What is written of a method holds for the measured methods of the classes that inherit it, and dots there refer to each
of these::

    sklearn.kind.Classifier.predict_proba(...) -> ... [0,1]

What is written of ``__new__`` is what calling these classes makes, where that is no object of the class.
"""

from __future__ import annotations

import ast
import functools
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from flake8_embedding_dtype.libraries import result_rule, signature
from flake8_embedding_dtype.libraries.rearranging import checked
from flake8_embedding_dtype.libraries.result_rule import Result
from flake8_embedding_dtype.libraries.signature import Signature
from flake8_embedding_dtype.libraries.transfer import Call, Transfer
from flake8_embedding_dtype.libraries.vacancy import marked
from flake8_embedding_dtype.values.abstract import Arguments, Const, DType, External, Object, Value


class TableError(ValueError):
    """An entry of a table does not follow the grammar; the message holds the entry."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a table, parsed."""

    name: str
    signature: Signature | None
    result: Result
    base: str | None = None


class Table:
    """The entries of one library.

    :param measured: the measured table
    :param written: the table that is written by hand
    :param container: canonical container of its results
    :param transfers: the functions that ``@name`` entries call
    :param promotion: the library whose rules of promotion hold, where it is not that of the container
    """

    def __init__(
        self, measured: str, written: str, container: str, transfers: Mapping[str, Transfer], promotion: str = ""
    ) -> None:
        self._container = container
        self._transfers = transfers
        self._promotion = promotion
        self._measured = _indexed(measured)
        self._lines = {**self._measured, **_indexed(written)}
        self._parsed: dict[str, Entry | Value | None] = {}

    def names(self) -> list[str]:
        """Every name that has an entry."""
        return list(self._lines)

    @functools.cached_property
    def prefixes(self) -> frozenset[str]:
        """Every name that has an entry, and the modules and classes that they are in."""
        found = set(self._lines)
        for name in self._lines:
            prefix = name.rpartition(".")[0]
            while prefix and prefix not in found:
                found.add(prefix)
                prefix = prefix.rpartition(".")[0]
        return frozenset(found)

    def find(self, name: str) -> Entry | Value | None:
        """The entry of a callable or attribute, the value of a constant, or None.

        :raises TableError: when the entry breaks the grammar
        """
        if name not in self._parsed:
            self._parsed[name] = self._parse(name)
        return self._parsed[name]

    def tells(self, name: str) -> bool:
        """Whether an entry says more than the parameters."""
        return self.adds(name) or not self._lines[name].endswith(" -> -")

    def adds(self, name: str) -> bool:
        """Whether something is written by hand of a name that has an entry, be it of a base class."""
        return self._rest(name) is not self._measured.get(name)

    def written(self, name: str) -> tuple[str, str] | None:
        """The result of an entry as text, and the measured result that its dots refer to; None for what has none."""
        rest = self._rest(name)
        if rest is None or rest.startswith((" = ", " is ")):
            return None
        measured = self._measured.get(name, "")
        return _halves(rest)[1], _halves(measured)[1] if " -> " in measured else ""

    def base_of(self, type_name: str) -> str | None:
        """The class that a type of this table inherits from."""
        entry = self.find(type_name)
        return entry.base if isinstance(entry, Entry) else None

    def call(self, entry: Entry, arguments: Arguments, evaluator: object) -> Value:
        """The result of the entry for these arguments (for a method the receiver comes first)."""
        parameters = entry.signature or _ATTRIBUTE
        call = Call(
            entry.name,
            self._container,
            parameters.bind(arguments),
            parameters.defaults,
            evaluator,  # type: ignore[arg-type]
            arguments,
            arguments.more,
            self.constructed,
            self._promotion,
        )
        return marked(call, checked(call, entry.result(call)))

    def constructed(self, type_name: str, arguments: Arguments) -> Mapping[str, Value]:
        """What a constructor of this table was given, by parameter name, with the defaults of the rest."""
        entry = self.find(type_name)
        if not isinstance(entry, Entry) or entry.signature is None:
            return arguments.keywords
        bound = entry.signature.bind(arguments)
        return bound if arguments.more else {**entry.signature.defaults, **bound}

    def _rest(self, name: str) -> str | None:
        """The line of a name, behind the name; of a measured method the one that is written of it in a base class."""
        line = self._lines.get(name)
        owner, _, attribute = name.rpartition(".")
        if line is not None and line is self._measured.get(name):
            for base in self._bases(owner):
                inherited = f"{base}.{attribute}"
                if inherited in self._lines and inherited not in self._measured:
                    return self._lines[inherited]
        return line

    def _bases(self, type_name: str) -> Iterator[str]:
        """What a class of this table inherits from, nearest first."""
        seen = {type_name}
        while (base := self.base_of(type_name)) is not None and base not in seen:
            seen.add(base)
            yield base
            type_name = base

    def _parse(self, name: str) -> Entry | Value | None:
        rest = self._rest(name)
        if rest is None:
            return None
        if rest.startswith(" = "):
            return _constant(rest[3:].strip())
        if rest.startswith(" is "):
            return External(rest[4:].strip())
        try:
            head, result = _halves(rest)
            completed: Result | None = None
            if head == "(...)" or result.startswith("..."):
                head, result, completed = self._completed(name, head, result)
            parameters = signature.parse(head) if head else None
            if completed is not None:
                return Entry(name, parameters, completed)
            if result.startswith("new "):
                base = result.removeprefix("new ").strip()
                return Entry(name, parameters, self._maker(base), base)
            result, _, base = result.partition(" : ")
            return Entry(name, parameters, result_rule.parse(result.strip(), self._transfers), base.strip() or None)
        except (SyntaxError, ValueError, KeyError) as error:
            raise TableError(f"{error} in the entry {name}{rest}") from error

    def _maker(self, base: str) -> Result:
        """What calling a class makes: an object of it, unless a class that it inherits from says otherwise."""
        for ancestor in (base, *self._bases(base)):
            told = self._lines.get(f"{ancestor}.__new__")
            if told is not None:
                return result_rule.parse(_halves(told)[1], self._transfers)
        return _constructor

    def _completed(self, name: str, head: str, result: str) -> tuple[str, str, Result | None]:
        """Parameters and result of an entry whose dots refer to the measured one; the result is text or ready."""
        if name in self._measured:
            parameters, measured = _halves(self._measured[name])
            measured = "?" if measured == "-" else measured
        elif self.base_of(name.rpartition(".")[0]) is not None:
            parameters, measured = "(self, *args, **kwargs)", "?"
        else:
            raise TableError(f"{name} is not measured")
        head = parameters if head == "(...)" else head
        added = result.removeprefix("... ")
        if added != result and (added.startswith("@") or result_rule.is_structure(added)):
            completed = result_rule.with_numbers if added.startswith("@") else result_rule.with_facts
            parsed = (result_rule.parse(text, self._transfers) for text in (measured, added))
            return head, result, completed(*parsed)
        if result.startswith("..."):
            usual, *options = measured.split(result_rule.SEPARATOR)
            facts, *own = result.removeprefix("...").split(result_rule.SEPARATOR)
            result = result_rule.SEPARATOR.join([f"{usual}{facts}", *own, *options])
        return head, result, None


_ATTRIBUTE: Final = Signature(("self",))

#: A name and the rest of its line; comments and empty lines have none.
_LINE: Final = re.compile(r"^([^#\s(][^\s(]*)(.*)$", re.MULTILINE)


def _indexed(text: str) -> dict[str, str]:
    """Each name of a table with the rest of its line."""
    return dict(_LINE.findall(text))


def _halves(rest: str) -> tuple[str, str]:
    """The parameters and the result of a line."""
    head, arrow, result = rest.partition(" -> ")
    if not arrow:
        raise TableError("no '->'")
    return head.strip(), result.strip()


def _constructor(call: Call) -> Value:
    return Object(call.name, call.arguments)


def _constant(text: str) -> Value:
    if text.startswith("dtype "):
        return DType(text.removeprefix("dtype ").strip())
    value = float(text) if text.lstrip("-") in ("inf", "nan") else ast.literal_eval(text)
    return Const(value)
