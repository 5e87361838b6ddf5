"""What library knowledge may ask of the interpreter."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager
from typing import NoReturn, Protocol

from flake8_embedding_dtype.values.abstract import (
    NO_ARGUMENTS,
    Arguments,
    Dict,
    GraphNode,
    List,
    Value,
)
from flake8_embedding_dtype.values.embeddings import Table
from flake8_embedding_dtype.values.store import Store


class Evaluator(Protocol):
    """The interpreter as transfer functions see it. Every method is total: what is not known is ``UNKNOWN``."""

    @property
    def store(self) -> Store:
        """Where the contents of references lie."""

    def call(self, callee: Value, arguments: Arguments = NO_ARGUMENTS) -> Value:
        """The result of calling any value: a function of the program, a bound method, a layer, a class."""

    def attribute(self, owner: Value, name: str) -> Value:
        """``owner.name``."""

    def has_attribute(self, owner: Value, name: str) -> bool:
        """Whether the program itself (not a library) defines ``name`` on the class of ``owner`` or on ``owner``."""

    def refuse(self) -> NoReturn:
        """The call raises: what comes after it is not reached."""

    def declared(self, annotation: Value) -> Value:
        """What is known of a value that is annotated so."""

    def subscript(self, owner: Value, index: Value) -> Value:
        """``owner[index]``."""

    def elements(self, value: Value) -> Sequence[Value] | None:
        """The elements of a tuple, list, dict (its keys) or iterator one by one; None when they are not all known."""

    def element(self, value: Value) -> Value:
        """One value that stands for every element that iterating over ``value`` gives."""

    def contents(self, value: Value) -> Value:
        """The join of all elements of ``value``: what an array of them is made of, not what any of them is."""

    def new_list(self, items: Sequence[Value], kind: str = "list") -> List:
        """A fresh list with known elements."""

    def new_list_of(self, element: Value, kind: str = "list") -> List:
        """A fresh list of unknown length whose every element is ``element``."""

    def new_dict(self, entries: Sequence[tuple[Value, Value]]) -> Dict:
        """A fresh dict with constant keys."""

    def entries(self, value: Value) -> Sequence[tuple[Value, Value]] | None:
        """The items of a dict with known constant keys; None for anything else."""

    def graph_steps(self, value: Value) -> list[GraphNode]:
        """The steps of functional graphs that made the symbolic tensors in a value."""

    def import_module(self, name: str) -> Value:
        """The module of a dotted name, of the project or of a library."""

    def lookup(self, layer: Value, ids: Value, table: Table) -> None:
        """Report that ``ids`` reach the embedding ``layer`` (or function) here, which takes rows of ``table``."""

    def size(self, layer: Value, parameter: str, value: Value) -> None:
        """Report that the embedding ``layer`` is made here with a size."""

    def entered(self, phase: str, arguments: Arguments, step: GraphNode | None = None) -> AbstractContextManager[None]:
        """What happens inside happens on behalf of a call with these arguments.

        Lookups inside it are placed at that call when the value was handed down by it.

        :param phase: ``"build"`` while a model is put together and its layers are applied for the first time;
            ``"replay"`` while a graph that was built before runs on data; otherwise ``""``
        :param step: the step of a graph or stack that is built or replayed
        """
