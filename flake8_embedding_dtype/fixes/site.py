"""Where a finding can be mended: what made the value, what was handed on, and how names are spelled there."""

from __future__ import annotations

from collections.abc import Iterator

import libcst as cst

from flake8_embedding_dtype.examination import Examination
from flake8_embedding_dtype.findings import Finding, Verdict
from flake8_embedding_dtype.fixes.proposal import Import
from flake8_embedding_dtype.interpreter.source import all_below
from flake8_embedding_dtype.lookups import CallRecord, Lookup, Size
from flake8_embedding_dtype.values.abstract import Birth, Const, Data, External, Unknown, Value, of_constant

#: How a library is imported by those who name it for the first time.
_ALIASES = {"numpy": "np", "tensorflow": "tf", "jax.numpy": "jnp", "pandas": "pd"}


class Site:
    """One finding with its surroundings.

    :param examination: the file
    :param finding: what is reported
    :param verdict: what it was made of
    """

    def __init__(self, examination: Examination, finding: Finding, verdict: Verdict) -> None:
        self.examination = examination
        self.finding = finding
        self.event = verdict.event
        self.rule = verdict.rule

    @property
    def tree(self) -> cst.Module:
        """The tree of the file."""
        tree: cst.Module = self.examination.module.tree
        return tree

    @property
    def birth(self) -> Birth | None:
        """Where the value was made, if that is in this file."""
        birth = self.event.value.birth
        return birth if birth is not None and birth.module is self.examination.module else None

    @property
    def maker(self) -> cst.Call | None:
        """The call that made the value, if it stands in this file."""
        return self.birth.node if self.birth is not None and isinstance(self.birth.node, cst.Call) else None

    def given(self, call: cst.Call) -> list[Value]:
        """What a call of a library was given first, for a method its receiver, on each path through the program."""
        return [first for one in self.examination.trace.given[call] for first in list(one.values())[:1]]

    def is_argument(self, node: cst.BaseExpression) -> bool:
        """Whether an expression stands as an argument, where it needs no parentheses."""
        return any(isinstance(one, cst.Arg) and one.value is node for one in all_below(self.tree))

    def spelled(self, name: str) -> tuple[cst.BaseExpression, tuple[Import, ...]]:
        """How a canonical name is written in this file, and what must be imported for it."""
        best, written = "", ""
        scope = self.examination.store.names(self.examination.module.scope)
        for variable, value in scope.items():
            if isinstance(value, External) and f"{name}.".startswith(f"{value.name}.") and len(value.name) > len(best):
                best, written = value.name, variable
        if best:
            return cst.parse_expression(written + name[len(best) :]), ()
        module, _, last = name.rpartition(".")
        alias = _ALIASES.get(module)
        return cst.parse_expression(f"{alias or module}.{last}"), (Import(module, None, alias),)

    def handed(self) -> tuple[cst.Call, cst.Arg] | None:
        """The call that the finding stands at, and its argument that holds the value."""
        call, birth = self.event.call, self.event.value.birth
        if call is None or birth is None or not isinstance(call.node, cst.Call):
            return None
        for argument, value in _written(call):
            if isinstance(value, Data) and value.birth is birth:
                return call.node, argument
        return None

    def sizes(self) -> Iterator[Size]:
        """The sizes that the table of a lookup was made with: how many rows it has, in every place that says so."""
        if isinstance(self.event, Lookup):
            parameters = self.event.table.manner.sizes[:1]
            for event in self.examination.events:
                if isinstance(event, Size) and event.layer is self.event.layer and event.parameter in parameters:
                    yield event

    def rows(self) -> Iterator[cst.BaseExpression]:
        """How the number of rows may be written, the best first: as the table was given it, then the number."""
        given = [argument.value for size in self.sizes() for _, argument in size_given(self, size)]
        yield from (value for value in given if not isinstance(value, cst.Integer))
        number = self.event.table.rows.constant if isinstance(self.event, Lookup) else None
        if number is not None and number == int(number):
            yield cst.Integer(str(int(number)))


def size_given(site: Site, size: Size) -> Iterator[tuple[cst.Call, cst.Arg]]:
    """The calls in the file that a size is handed down by, outermost first, each with the argument that says it.

    A call where several arguments have that value is left out.
    """
    for call in size.path:
        if call.module is site.examination.module and isinstance(call.node, cst.Call):
            found = [argument for argument, value in _written(call) if _is_size(value, size.value)]
            if len(found) == 1:
                yield call.node, found[0]


def _is_size(value: Value, size: Data) -> bool:
    """Whether an argument is the number that a size is: the same one, or one of the same name."""
    if isinstance(value, Const):
        return of_constant(value) == size
    if isinstance(value, Data):
        return value is size or (value.birth is not None and value.birth is size.birth)
    return isinstance(value, Unknown) and value.term is not None and value.term == size.numbers.terms.single


def _written(call: CallRecord) -> list[tuple[cst.Arg, Value]]:
    """The arguments of a call as they are written, with their values."""
    written: list[cst.Arg] = list(call.node.args)
    if any(argument.star for argument in written):
        return []
    positional = [argument for argument in written if argument.keyword is None]
    named = {argument.keyword.value: argument for argument in written if argument.keyword is not None}
    pairs = list(zip(positional, call.arguments.positional, strict=False))
    return pairs + [(named[name], value) for name, value in call.arguments.keywords.items() if name in named]
