"""The abstract machine: its state, its budget, and the dispatch from syntax to meaning.

The meaning of each construct lives in the sibling modules, which import this one; :mod:`.language` puts them together.
"""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final, NoReturn, Protocol

import libcst as cst

from flake8_embedding_dtype.interpreter.frames import Flow, Frame, NeverReturns
from flake8_embedding_dtype.interpreter.observer import Observer, Statement
from flake8_embedding_dtype.interpreter.source import Deeds, all_below, deeds
from flake8_embedding_dtype.lookups import CallRecord, Event, Lookup, Size, place
from flake8_embedding_dtype.values.abstract import (
    NO_ARGUMENTS,
    UNKNOWN,
    Arguments,
    Birth,
    BoundMethod,
    Class,
    Const,
    Data,
    Dict,
    Entries,
    External,
    Function,
    GraphNode,
    Instance,
    Iterable,
    List,
    Module,
    Object,
    Reference,
    Scope,
    Tuple,
    Union,
    Unknown,
    Value,
    of_constant,
)
from flake8_embedding_dtype.values.embeddings import Table
from flake8_embedding_dtype.values.lattice import alternatives, bounded, join_all, met
from flake8_embedding_dtype.values.store import Changes, Store

LOG = logging.getLogger(__name__)

#: The analysis of one file ends after this many evaluated expressions, executed statements and calls,
STEPS_LIMIT: Final = 25_000
#: and this many more for each character of its source.
STEPS_PER_CHARACTER: Final = 0.5
#: Calls of the program's own functions are followed this deep,
DEPTH_LIMIT: Final = 16
#: and a function into itself this often.
RECURSION_LIMIT: Final = 2
#: Lists remember their elements one by one up to this length.
LENGTH_LIMIT: Final = 64


class BudgetSpent(Exception):
    """The file needs more steps than a file of its size may have, see :data:`STEPS_LIMIT`."""


class Knowledge(Protocol):
    """What the interpreter asks of the libraries."""

    def resolve(self, dotted: str) -> Value:
        """What a dotted name of a library is."""

    def call(self, name: str, arguments: Arguments, evaluator: Machine) -> Value:
        """The result of calling it."""

    def member(self, type_name: str, attribute: str) -> External | None:
        """A method or attribute of a library's type."""

    def is_method(self, name: str) -> bool:
        """Whether a member is called, and not just read."""

    def is_class(self, name: str) -> bool:
        """Whether a canonical name is a class."""

    def lineage(self, type_name: str) -> list[str]:
        """A class and all that it inherits from."""

    def type_of(self, value: Value) -> str | None:
        """The type whose members a value has."""

    def knows(self, name: str) -> bool:
        """Whether there is an entry of this name."""

    def knows_library(self, name: str) -> bool:
        """Whether there is a table for the library that a name belongs to."""

    def binary(self, op: str, left: Data, right: Data) -> Data:
        """An operator between arrays."""

    def unary(self, op: str, operand: Data) -> Data:
        """An operator on one array."""


class Modules(Protocol):
    """Where the modules of the analysed project come from."""

    def find(self, name: str, importer: Module, level: int) -> tuple[str, str, cst.Module] | None:
        """Name, path and tree of a project module that ``importer`` names; None for one outside the project."""


@dataclass(frozen=True, slots=True)
class Language:
    """The meaning of Python, construct by construct: functions that the machine dispatches to.

    What is ``splitting`` is given the statements after it, too, and says which are still to be run.
    """

    expressions: Mapping[type, Callable[[Machine, Any], Value]]
    statements: Mapping[type, Callable[[Machine, Any], Flow]]
    call: Callable[[Machine, Value, Arguments], Value]
    attribute: Callable[[Machine, Value, str], Value]
    subscript: Callable[[Machine, Value, Value], Value]
    iterate: Callable[[Machine, Value], Value]
    contents: Callable[[Machine, Value], Value]
    elements: Callable[[Machine, Value], Sequence[Value] | None]
    defines: Callable[[Machine, Value, str], bool]
    branching: Callable[[Machine, cst.SimpleStatementLine], cst.SimpleStatementLine | cst.If]
    splitting: Mapping[type, Callable[[Machine, Any, Sequence[cst.CSTNode]], tuple[Flow, Sequence[cst.CSTNode]]]]
    import_module: Callable[[Machine, str, int], Value]
    annotated: Callable[[Machine, cst.BaseExpression, str, Unknown], Value]
    declared: Callable[[Machine, Value], Value]


class Machine:
    """Runs a program on abstract values.

    :param language: the meaning of Python
    :param knowledge: the meaning of the libraries
    :param modules: the other files of the project
    :param observer: is told what happens, see :mod:`.observer`
    """

    def __init__(
        self,
        language: Language,
        knowledge: Knowledge,
        modules: Modules | None = None,
        observer: Observer | None = None,
    ) -> None:
        self.language = language
        self.knowledge = knowledge
        self.modules = modules
        self.observer = observer
        self.store = Store()
        self.events: list[Event] = []
        self.frames: list[Frame] = []
        self.records: list[CallRecord] = []
        self.sources: list[Value] = []
        self.functions: list[Function] = []
        self.defined: dict[tuple[cst.CSTNode, Scope], Function | Class] = {}
        self.called: set[Any] = set()
        self.symbolic = False
        self._deeds: dict[cst.CSTNode, Deeds] = {}
        self.branching: dict[cst.CSTNode, cst.If] = {}
        self.instances: dict[Class, Instance] = {}
        self.loaded: dict[str, Module] = {}
        self.steps = 0
        self.finished = False
        self.limit = STEPS_LIMIT
        self.unrolled = 1
        self.muted = 0
        self.choices = 0
        self.forks = 1
        self.setters: set[str] = set()
        self.node: cst.CSTNode | None = None

    # --- evaluation ---------------------------------------------------------------------------------------------

    @property
    def frame(self) -> Frame:
        """The run under way."""
        return self.frames[-1]

    def step(self) -> None:
        """Count one step.

        :raises BudgetSpent: when the file has had its share
        """
        self.steps += 1
        if self.steps > self.limit:
            raise BudgetSpent

    def evaluate(self, node: cst.BaseExpression) -> Value:
        """The value of an expression."""
        self.step()
        meaning = self.language.expressions.get(type(node))
        return UNKNOWN if meaning is None else bounded(meaning(self, node))

    def execute(self, body: Sequence[cst.CSTNode]) -> Flow:
        """Run statements one after the other, up to one that never goes on."""
        return Flow.ON if self._stop(body) is None else Flow.AWAY

    def execute_module(self, body: Sequence[cst.CSTNode]) -> None:
        """Run the statements of a module. A call of a line of its own that never returns does not end it.

        Scripts show one after the other what a library refuses; what follows is worth reading, too.
        """
        stop = self._stop(body)
        while stop is not None:
            line, rest = stop
            if not isinstance(line, cst.SimpleStatementLine):
                return
            if any(isinstance(small, (cst.Raise, cst.Assert)) for small in line.body):
                return
            stop = self._stop(rest)

    def _stop(self, body: Sequence[cst.CSTNode]) -> tuple[cst.CSTNode, Sequence[cst.CSTNode]] | None:
        """Run statements up to one that never goes on; gives that one, and those after it."""
        position = 0
        try:
            while position < len(body):
                statement = body[position]
                self.step()
                if type(statement) is cst.SimpleStatementLine:
                    statement = self.language.branching(self, statement)
                splitting = self.language.splitting.get(type(statement))
                if splitting is not None:
                    flow, rest = splitting(self, statement, body[position + 1 :])
                    if flow is Flow.AWAY:
                        break
                    body, position = rest, 0
                else:
                    meaning = self.language.statements.get(type(statement))
                    if meaning is not None and meaning(self, statement) is Flow.AWAY:
                        break
                    position += 1
            else:
                return None
        except NeverReturns:
            pass
        return body[position], body[position + 1 :]

    def deeds_of(self, node: cst.FunctionDef | cst.Lambda) -> Deeds:
        """What a function does by itself; looked at once."""
        if node not in self._deeds:
            self._deeds[node] = deeds(node)
        return self._deeds[node]

    # --- what libraries may ask (the Evaluator protocol) -----------------------------------------------------------

    def call(self, callee: Value, arguments: Arguments = NO_ARGUMENTS) -> Value:
        """The result of a call that a library or the language makes; unknown where it never returns."""
        try:
            return self.called_with(callee, arguments, None, "")
        except NeverReturns:
            return UNKNOWN

    def called_with(self, callee: Value, arguments: Arguments, node: cst.CSTNode | None, label: str) -> Value:
        """The result of a call, with the call recorded while it lasts."""
        self.records.append(CallRecord(node, self.frame.module, arguments, label, callee=callee))
        try:
            return self.language.call(self, callee, arguments)
        finally:
            self.records.pop()

    def attribute(self, owner: Value, name: str) -> Value:
        """``owner.name``."""
        return self.language.attribute(self, owner, name)

    def has_attribute(self, owner: Value, name: str) -> bool:
        """Whether the program itself defines ``name`` for ``owner``."""
        return self.language.defines(self, owner, name)

    def import_module(self, name: str, level: int = 0) -> Value:
        """The module of a dotted name."""
        return self.language.import_module(self, name, level)

    def show(self, node: Statement, value: Value) -> None:
        """Tell the observer, if there is one, what the expression of a statement came to."""
        if self.observer is not None:
            self.observer.evaluated(node, value, len(self.events))

    def consume(self, callee: Value | None, arguments: Arguments) -> None:
        """Tell the observer, if there is one, where values went; None for somewhere unknown."""
        if self.observer is not None:
            self.observer.consumed(self.node, callee, arguments, self.records, self.store)

    def refuse(self) -> NoReturn:
        """Let the call under way raise."""
        raise NeverReturns

    def declared(self, annotation: Value) -> Value:
        """What an annotation declares."""
        return self.language.declared(self, annotation)

    def subscript(self, owner: Value, index: Value) -> Value:
        """``owner[index]``."""
        return self.language.subscript(self, owner, index)

    def elements(self, value: Value) -> Sequence[Value] | None:
        """The elements one by one, when all are known."""
        return self.language.elements(self, value)

    def element(self, value: Value) -> Value:
        """What stands for every element."""
        return self.language.iterate(self, value)

    def contents(self, value: Value) -> Value:
        """What all elements are together."""
        return self.language.contents(self, value)

    def new_list(self, items: Sequence[Value], kind: str = "list") -> List:
        """A fresh list with known elements."""
        made = List(kind)
        self.fill(made, items)
        return made

    def new_list_of(self, element: Value, kind: str = "list") -> List:
        """A fresh list of unknown length."""
        made = List(kind)
        self.store.set(made, "items", Iterable(element))
        return made

    def fill(self, owner: List, items: Sequence[Value]) -> None:
        """Let a list hold exactly these elements; a long one only remembers what stands for all of them."""
        listed = _members(items) if owner.kind == "set" else tuple(items)
        if listed is not None and len(listed) > LENGTH_LIMIT:
            listed = None
        self.store.set(owner, "items", Iterable(join_all(items), listed))

    def merged(self, made: Sequence[Value]) -> Value:
        """The join of what an operation has just made of one alternative after the other: of lists a single one."""
        lists = [value for value in made if isinstance(value, List)]
        if len(lists) < 2 or len(lists) < len(made) or len({value.kind for value in lists}) > 1:
            return join_all(made)
        one = List(lists[0].kind)
        self.store.set(one, "items", join_all(self.store.get(value, "items") or UNKNOWN for value in lists))
        return one

    def new_dict(self, entries: Sequence[tuple[Value, Value]]) -> Dict:
        """A fresh dict with constant keys."""
        made = Dict()
        self.store.set(made, "entries", Entries(tuple(entries)))
        return made

    def entries(self, value: Value) -> Sequence[tuple[Value, Value]] | None:
        """The items of a dict with known constant keys."""
        held = self.store.get(value, "entries") if isinstance(value, Dict) else None
        return held.known if isinstance(held, Entries) and held.others is None else None

    def lookup(self, layer: Value, ids: Value, table: Table) -> None:
        """Report that ``ids`` reach ``layer``."""
        if self.muted:
            return
        phases = [record.phase for record in self.records if record.phase]
        for value in alternatives(ids):
            if isinstance(value, Data) and value.role != "vacant":
                if self.choices:
                    # Which of several layers meets just those numbers is not known.
                    value = value.but(numbers=value.numbers.filtered())
                phase = phases[0] if phases else "build" if value.graph is not None else ""
                if phase == "build" and value.graph is None:
                    # A stack without an Input is only built when data comes: what its layers hand to each other shows
                    # where the one that holds the embedding stands among them.
                    handed: CallRecord | None = self._place_on_stack()
                else:
                    handed = place(value.birth, self.records, self.store)
                path = tuple(self.records)
                self.events.append(Lookup(layer, value, handed, table, phase, self._step_of_graph(value), path))

    def size(self, layer: Value, parameter: str, value: Value) -> None:
        """Report that ``layer`` is made with a size."""
        known = of_constant(value) if isinstance(value, Const) else value
        if isinstance(value, Unknown) and value.term is not None:
            # Of such a number only the name is known, which is enough to say it again.
            known = Data("python", None, value.numbers)
        if isinstance(known, Data) and not self.muted:
            sought = known.birth if isinstance(value, Data) else value
            handed = place(sought, self.records, self.store)
            self.events.append(Size(layer, parameter, known, handed, tuple(self.records)))

    def _place_on_stack(self) -> CallRecord:
        """Where the layer that is put on a stack is made, or put on it if it was made before."""
        position = next(i for i, record in enumerate(self.records) if record.phase == "build")
        adding = next((record for record in self.records[position::-1] if record.node is not None), self.records[0])
        step = self.records[position].step
        added = None if step is None else step.callee
        if isinstance(added, (Object, Instance)) and adding.node is not None and added.node in all_below(adding.node):
            return CallRecord(added.node, added.module, NO_ARGUMENTS)
        return adding

    def _step_of_graph(self, value: Data) -> object:
        """The call that is the step of a functional graph, or the stack, which is made or replayed."""
        for record in self.records:
            if record.step is not None:
                return record.step.site
        if value.graph is None:
            return None
        return next((record.node for record in reversed(self.records) if record.node is not None), None)

    @contextlib.contextmanager
    def entered(self, phase: str, arguments: Arguments, step: GraphNode | None = None) -> Iterator[None]:
        """What happens inside happens on behalf of a call with these arguments."""
        self.records.append(CallRecord(None, self.frame.module, arguments, "", phase, step))
        try:
            yield
        finally:
            self.records.pop()

    # --- provenance -------------------------------------------------------------------------------------------

    def stamp(self, result: Value, arguments: Arguments, callee: Value | None, label: str) -> Value:
        """Give a library's result its provenance: where it was born, and its step in a functional graph."""
        node = None
        self.consume(callee, arguments)
        if self.symbolic and callee is not None:
            needed = dict.fromkeys(step for value in arguments.values() for step in self.graph_steps(value))
            node = GraphNode(callee, arguments, site=self.node, needs=tuple(needed)) if needed else None
        self.symbolic = self.symbolic or (isinstance(result, Data) and result.graph is not None)
        return self._stamped(result, arguments, label, node, None, _name(callee))

    def _stamped(
        self,
        result: Value,
        arguments: Arguments,
        label: str,
        node: GraphNode | None,
        index: int | None,
        maker: str,
    ) -> Value:
        def part(value: Value) -> Value:
            return self._stamped(value, arguments, label, None, None, maker)

        if isinstance(result, Data):
            if result.birth is None:
                result = result.but(birth=self._inherited(result, arguments) or self.born(label, result, maker))
            if node is not None and result.container != "python" and self._is_new_step(result, arguments):
                own = node
                if index is not None:
                    own = GraphNode(None, Arguments((Const(index),)), "item", node, needs=(node,))
                return result.but(graph=own, container="keras.KerasTensor")
            return result
        if isinstance(result, Tuple):
            items = [self._stamped(v, arguments, label, node, i, maker) for i, v in enumerate(result.items)]
            return result.holding(items)
        if isinstance(result, Union):
            return join_all(self._stamped(v, arguments, label, node, index, maker) for v in result.alternatives)
        if isinstance(result, Iterable):
            listed = None if result.items is None else tuple(map(part, result.items))
            return replace(result, element=part(result.element), items=listed)
        if isinstance(result, Entries):
            known = tuple((key, part(value)) for key, value in result.known)
            return replace(result, known=known, others=None if result.others is None else part(result.others))
        if isinstance(result, Object) and result.node is None:
            result.node, result.module, result.label = self.node, self.frame.module, label
            self._stamp_contents(result, part)
        elif isinstance(result, (Dict, List)) and not any(value is result for value in arguments.values()):
            self._stamp_contents(result, part)
        return result

    def _stamp_contents(self, owner: Reference, part: Callable[[Value], Value]) -> None:
        """Give what a fresh container or object holds its provenance, as far as it has none."""
        for name, held in self.store.names(owner).items():
            stamped = part(held)
            if stamped is not held:
                self.store.set(owner, name, stamped)

    @staticmethod
    def _is_new_step(result: Data, arguments: Arguments) -> bool:
        """Whether a symbolic result is more than one of the arguments handed back."""
        given = [value for value in arguments.values() if isinstance(value, Data) and value.graph is not None]
        return result.graph is None or (result not in given and any(value.graph is result.graph for value in given))

    def born(self, label: str, value: Data, maker: str = "") -> Birth:
        """A provenance that starts at the expression under evaluation.

        :param label: the maker in the user's words
        :param value: what it made
        :param maker: its canonical name
        """
        source = self.sources[0] if self.sources else None
        return Birth(self.node, self.frame.module, label, value.dtype, source, maker, value.numbers)

    def _inherited(self, result: Data, arguments: Arguments) -> Birth | None:
        """The birth of the argument that made the result what it is: a float of a float, encoded of encoded."""
        if result.kind == "float":
            # That an Input is float32 by default says nothing; what makes a float of whatever it gets does.
            return self._first_birth(
                arguments, lambda value: value.kind == "float" and value.implicit is result.implicit
            )
        if result.role:
            return self._first_birth(arguments, lambda value: value.role == result.role or value.kind == "float")
        return self._first_birth(arguments, lambda value: value.kind == result.kind)

    def _first_birth(self, arguments: Arguments, fits: Callable[[Data], bool]) -> Birth | None:
        pending: list[Value] = list(arguments.values())[::-1]
        spent = self._looked_up()
        for _ in range(64):
            if not pending:
                break
            value = pending.pop()
            if isinstance(value, Data) and value.birth not in (None, spent) and fits(value):
                return value.birth
            if isinstance(value, Tuple):
                pending.extend(reversed(value.items))
            elif isinstance(value, List):
                held = self.store.get(value, "items")
                pending.extend([] if held is None else [held])
            elif isinstance(value, Iterable):
                pending.append(value.element)
        return None

    def _looked_up(self) -> Birth | None:
        """Where the ids were made that the call under way looks up: rows come of the table, and not of the ids."""
        last = self.events[-1] if self.events else None
        if isinstance(last, Lookup) and last.path and self.records and last.path[-1] is self.records[-1]:
            return last.value.birth
        return None

    def graph_steps(self, value: Value) -> list[GraphNode]:
        """The steps of functional graphs that made the symbolic tensors in a value."""
        if isinstance(value, Data):
            return [] if value.graph is None else [value.graph]
        if isinstance(value, Union):
            tensors = met(value.alternatives)
            return self.graph_steps(tensors[0]) if len(tensors) == 1 else []
        if isinstance(value, (List, Tuple, Iterable)):
            return [step for item in self.elements(value) or () for step in self.graph_steps(item)]
        if isinstance(value, Dict):
            return [step for _, item in self.entries(value) or () for step in self.graph_steps(item)]
        return []

    # --- branches -------------------------------------------------------------------------------------------------

    def branch(self, *runs: Callable[[], Flow]) -> Flow:
        """Run each alternative from the same state; afterwards the state is the join of those that go on."""
        ends = [end for run in runs if (end := self.tried(run)) is not None]
        if not ends:
            return Flow.AWAY
        self.store.merge(ends)
        return Flow.ON

    def tried(self, run: Callable[[], Flow]) -> Changes | None:
        """What a run changes, with all of it undone; None if it never ends."""
        mark = self.store.mark()
        flow = Flow.AWAY
        try:
            flow = run()
        except NeverReturns:
            flow = Flow.AWAY
        finally:
            changes = self.store.roll_back(mark)
        return changes if flow is Flow.ON else None

    def silently(self, run: Callable[[], Value]) -> Value:
        """Evaluate without lasting effects and without reporting lookups."""
        mark = self.store.mark()
        self.muted += 1
        try:
            return run()
        except NeverReturns:
            return UNKNOWN
        finally:
            self.muted -= 1
            self.store.roll_back(mark)


def _members(items: Sequence[Value]) -> tuple[Value, ...] | None:
    """The different values among some; None where it is not known whether two of them are equal."""
    if len(items) > 1 and any(isinstance(value, (Data, Tuple, Union, Unknown)) for value in items):
        return None
    return tuple(dict.fromkeys(items))


def _name(callee: Value | None) -> str:
    """The canonical name of a function or method of a library."""
    function = callee.function if isinstance(callee, BoundMethod) else callee
    return function.name if isinstance(function, External) else ""
