"""The state of the analysis of one file: its flow graph, and what has a name in it."""

from __future__ import annotations

import ast
import itertools
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Final, TypeAlias, cast

from flake8_embedding_dtype.gate import is_library
from flake8_embedding_dtype.libraries.catalogue import STANDARD, Catalogue
from flake8_embedding_dtype.libraries.names import canonical, is_part
from flake8_embedding_dtype.mentions import Origin
from flake8_embedding_dtype.taint.graph import NOTHING, Graph
from flake8_embedding_dtype.taint.marks import (
    CONTAINER,
    COUNT,
    DATA,
    FIRST,
    FLOAT_TYPE,
    FOREIGN,
    INTEGER_TYPE,
    LENT,
    OBJECT,
    WHOLE,
)
from flake8_embedding_dtype.taint.scopes import Class, Function, FunctionNode, Imported, Library, Scope
from flake8_embedding_dtype.values import dtypes
from flake8_embedding_dtype.values.abstract import Const, DType, External, Value

#: What a bit of the marks stands for; a class for one of its instances is paired with True.
Referent: TypeAlias = Library | Imported | Function | Class | tuple[Class, bool]

#: Built-in types that are dtypes, too.
_TYPES = {"float": FLOAT_TYPE, "int": INTEGER_TYPE, "bool": INTEGER_TYPE}


def _marks_of(value: Value) -> int:
    """The marks of a constant or dtype of a library."""
    if isinstance(value, DType):
        return FLOAT_TYPE if dtypes.is_float(value.name) else INTEGER_TYPE
    if isinstance(value, Const):
        return DATA if isinstance(value.value, (float, complex)) else COUNT if isinstance(value.value, int) else 0
    return 0


class Untraceable(Exception):
    """The file does what the analysis can not follow."""


class File:
    """One file under analysis.

    :param looks_up: whether something that is imported from another module of the project may look embeddings up; None
        when there is no such module
    :param source: where something that is imported comes from at last
    :param follow: whether other modules are looked into; what they hold is unknown otherwise, and proves nothing
    :param meanings: the meaning of each kind of expression and statement
    """

    def __init__(
        self,
        looks_up: Callable[[Origin], bool | None],
        source: Callable[[Origin], Origin],
        meanings: Mapping[type, Callable[[Any, Any], Any]],
        *,
        follow: bool,
    ) -> None:
        self._looks_up = looks_up
        self._source = source
        self._follow = follow
        self._meanings = meanings
        self._answers: dict[Origin, bool | None] = {}
        self.catalogue = Catalogue()
        self.graph = Graph()
        self.module = self.scope = Scope(None)
        self.function: Function | None = None
        self.cls: Class | None = None
        #: Functions whose bodies are still to be read.
        self.unread: list[Function] = []
        self.functions: list[Function] = []
        #: Methods that are called when an object is made, and functions with decorators by their names.
        self.makers: list[Function] = []
        self.decorated: dict[str, list[Function]] = {}
        self.classes: list[Class] = []
        #: All that attributes of a name ever hold, of whatever object.
        self._attributes: dict[str, int] = {}
        #: The names of attributes that the file sets.
        self.own: set[str] = set()
        #: All that was put into containers after they were made.
        self.heap = self.graph.node()
        self.referents: list[Referent] = []
        #: All bits that stand for something of one kind: a library, another module, a function, a class, an instance.
        self.any_library = self.any_imported = self.any_function = self.any_class = self.any_instance = 0
        self._constants: dict[int, int] = {}
        self._libraries: dict[str, int] = {}
        self._named: dict[int, Library | Imported] = {}
        self._imports: dict[Origin, int] = {}
        self.stars: list[Origin] = []
        #: Variables that functions assign in outer scopes.
        self.shared: set[str] = set()
        #: Where something that a rule may report reaches a lookup: in which functions, None at the top level.
        self.finds: set[Function | None] = set()
        #: The functions that each function may run, by whatever way.
        self.runs: dict[Function | None, set[Function]] = {}

    # --- dispatch ---------------------------------------------------------------------------------------------------

    def value(self, node: ast.expr) -> int:
        """The node of an expression."""
        meaning = self._meanings.get(type(node))
        return NOTHING if meaning is None else meaning(self, node)

    def run(self, body: list[ast.stmt]) -> None:
        """Read statements."""
        meanings = self._meanings
        for statement in body:
            meaning = meanings.get(type(statement))
            if meaning is not None:
                meaning(self, statement)

    def constant(self, marks: int) -> int:
        """A node with these marks, which never gets more."""
        node = self._constants.get(marks)
        if node is None:
            node = self._constants[marks] = self.graph.node(marks) if marks else NOTHING
        return node

    def ran(self, function: Function, by: Function | None) -> None:
        """A function may run another one."""
        self.runs.setdefault(by, set()).add(function)

    # --- what bits stand for ----------------------------------------------------------------------------------------

    def _bit(self, referent: Referent) -> int:
        self.referents.append(referent)
        return FIRST << (len(self.referents) - 1)

    def referred(self, marks: int) -> Sequence[Referent]:
        """What the bits of some marks stand for."""
        if marks < FIRST:
            return ()
        found: list[Referent] = []
        bits = marks // FIRST
        while bits:
            lowest = bits & -bits
            bits ^= lowest
            found.append(self.referents[lowest.bit_length() - 1])
        return found

    def libraries_of(self, marks: int) -> Sequence[Library]:
        """The names of libraries that some marks stand for."""
        return cast(Sequence[Library], self.referred(marks & self.any_library))

    def functions_of(self, marks: int) -> Sequence[Function]:
        """The functions of the file that some marks stand for."""
        return cast(Sequence[Function], self.referred(marks & self.any_function))

    def classes_of(self, marks: int) -> Sequence[Class]:
        """The classes of the file that some marks stand for."""
        return cast(Sequence[Class], self.referred(marks & self.any_class))

    def instances_of(self, marks: int) -> Sequence[Class]:
        """The classes of the file of whose instances some marks stand for one."""
        instances = cast(Sequence[tuple[Class, bool]], self.referred(marks & self.any_instance))
        return [cls for cls, _ in instances] if instances else ()

    def kinds_of(self, marks: int) -> Iterator[Class]:
        """The classes of the file that some marks stand for, themselves or one of their instances."""
        return itertools.chain(self.classes_of(marks), self.instances_of(marks))

    def library(self, name: str) -> int:
        """The node of something of a library, by its dotted name."""
        if name.count(".") > _DEPTH:
            raise Untraceable
        node = self._libraries.get(name)
        if node is None:
            found = self.catalogue.resolve(name)
            if isinstance(found, External) and found.name != name:
                node = self._libraries[name] = self.library(found.name)
                return node
            library = Library(0, name)
            library.bit = self._bit(library)
            self.any_library |= library.bit
            node = self._libraries[name] = self.graph.node(library.bit | _marks_of(found))
            self._named[node] = library
        return node

    def member_of(self, library: Library, name: str) -> int:
        """An attribute of something of a library, where the tables may know it."""
        dotted = f"{library.name}.{name}"
        known = self.catalogue.names(canonical(dotted)) or is_part(dotted)
        return self.library(dotted) if known else NOTHING

    def named(self, node: int) -> Library | Imported | None:
        """What a node surely is that only stands for something from elsewhere."""
        return self._named.get(node)

    def imported(self, origin: Origin) -> int:
        """The node of something that an import names."""
        if self._follow:
            origin = self._source(origin)
        top = origin.module.partition(".")[0]
        if not origin.level and (is_library(top) or top in STANDARD or top in _KEPT):
            return self.library(f"{origin.module}.{origin.name}".strip("."))
        if not self._follow or self._answer(origin) is None:
            return NOTHING
        node = self._imports.get(origin)
        if node is None:
            foreign = Imported(0, origin)
            foreign.bit = self._bit(foreign)
            self.any_imported |= foreign.bit
            looks_up = LENT if self._answer(origin) else 0
            node = self._imports[origin] = self.graph.node(foreign.bit | FOREIGN | looks_up)
            self._named[node] = foreign
        return node

    def _answer(self, origin: Origin) -> bool | None:
        if origin not in self._answers:
            self._answers[origin] = self._looks_up(origin)
        return self._answers[origin]

    def new_function(self, node: FunctionNode) -> Function:
        """A definition; its body is read when all around it is."""
        owner = self.cls if self.cls is not None and self.scope is self.cls.scope else None
        outer = self.scope
        while any(outer is cls.scope for cls in self.classes) and outer.outer is not None:
            outer = outer.outer
        function = Function(self.graph, node, 0, owner, outer)
        function.bit = self._bit(function)
        self.any_function |= function.bit
        function.within, function.around = self.cls, self.function
        if self.cls is not None and function.name not in _MAKERS:
            self.graph.flow(self.cls.poured, function.poured)
            self.graph.flow(function.result, self.cls.given)
        self.functions.append(function)
        self.unread.append(function)
        if owner is not None:
            owner.methods.append(function)
            if function.name in _MAKERS:
                self.makers.append(function)
        if not isinstance(node, ast.Lambda) and node.decorator_list:
            self.decorated.setdefault(function.name, []).append(function)
        return function

    def made_by(self, cls: Class) -> list[Function]:
        """The methods that are called when an object of a class is made, as far as its bases are known."""
        bases = self.graph.marks[cls.base]
        if cls.makers is None or cls.makers[0] != bases:
            cls.makers = bases, [one for one in self.makers if one.cls is not None and self.inherits(cls, one.cls)]
        return cls.makers[1]

    def inherits(self, cls: Class, other: Class) -> bool:
        """Whether a class is another one, or derived from it."""
        return cls is other or bool(self.graph.marks[cls.base] & other.bit)

    def new_class(self) -> Class:
        """A class statement."""
        cls = Class(self.graph, 0, 0, self.scope)
        cls.bit = self._bit(cls)
        self.any_class |= cls.bit
        instance = self._bit((cls, True))
        self.any_instance |= instance
        self.graph.add(cls.instance, instance)
        self.classes.append(cls)
        return cls

    # --- names ------------------------------------------------------------------------------------------------------

    def read(self, name: str) -> int:
        """What a variable stands for here."""
        scope = self.scope
        if name in self.shared:
            return self._read_shared(name)
        node = scope.env.get(name)
        if node is not None:
            return node
        immediate = self.cls is not None and scope is self.cls.scope
        outer = scope.outer
        while outer is not None:
            if immediate and name in outer.env:
                return outer.env[name]
            nodes = outer.bound.get(name)
            if nodes is not None:
                found = nodes[0] if len(nodes) == 1 else outer.ever(self.graph, name)
                return self.graph.joined((found, scope.held[name])) if name in scope.held else found
            outer = outer.outer
        if name in _TYPES:
            return self.constant(_TYPES[name])
        if self.stars:
            return self.graph.joined(self.imported(star.member(name)) for star in self.stars)
        # It may be bound further down, in a loop.
        return scope.ever(self.graph, name)

    def _read_shared(self, name: str) -> int:
        scopes = []
        scope: Scope | None = self.scope
        while scope is not None:
            scopes.append(scope.ever(self.graph, name))
            scope = scope.outer
        return self.graph.joined(scopes)

    def bind(self, name: str, node: int) -> None:
        """``name = ...``."""
        self.scope.bind(self.graph, name, node)

    def attribute(self, name: str) -> int:
        """The node of all that attributes of this name ever hold."""
        node = self._attributes.get(name)
        if node is None:
            node = self._attributes[name] = self.graph.node()
        return node

    def assigned(self, name: str) -> int:
        """The same, for an attribute that the file sets."""
        self.own.add(name)
        return self.attribute(name)

    def field(self, cls: Class, name: str) -> int:
        """The node of all that attributes of this name ever hold in instances of a class."""
        node = cls.attributes.get(name)
        if node is None:
            node = cls.attributes[name] = self.graph.node()
            self.graph.flow(node, self.attribute(name))
        return node

    def define(self, cls: Class, name: str, node: int) -> None:
        """What instances of a class have as an attribute."""
        self.own.add(name)
        self.graph.flow(node, self.field(cls, name))

    # --- containers -------------------------------------------------------------------------------------------------

    def element(self, owner: int) -> int:
        """What iterating over something gives, or a subscript."""
        if not owner:
            return NOTHING
        graph = self.graph
        result, by = graph.node(), self.function

        def run() -> None:
            marks = graph.marks[owner]
            graph.add(result, marks)
            if marks & (CONTAINER | OBJECT):
                graph.flow(self.heap, result)
            if marks & OBJECT:
                graph.add(result, DATA | COUNT | WHOLE)
            for name in ("__iter__", "__next__", "__getitem__"):
                self.methods_of(marks, name, result, by)

        graph.rule((owner,), run)
        return result

    def methods_of(self, marks: int, name: str, result: int, by: Function | None) -> None:
        """Let the results of a method flow out, where an instance of the file may have it.

        :param by: the function that runs it
        """
        for function in self.methods(marks, name):
            self.graph.flow(function.result, result)
            self.ran(function, by)

    def methods(self, marks: int, name: str) -> Iterator[Function]:
        """The functions that are an attribute of the instances of the file that some marks stand for."""
        held = self.graph.marks
        if not marks & self.any_instance or not held[self.attribute(name)] & self.any_function:
            return
        for cls in self.instances_of(marks):
            if name in cls.attributes:
                yield from self.functions_of(held[cls.attributes[name]])


#: Methods that put their arguments into their object.
FILLING: Final = frozenset(
    {"add", "append", "appendleft", "extend", "extendleft", "insert", "push", "put", "put_nowait", "setdefault",
     "setitem", "update", "write", "__setitem__"}
)  # fmt: skip
_MAKERS = frozenset({"__init__", "__new__", "__post_init__", "setup"})
#: Names of libraries have no more dots than this.
_DEPTH = 10
#: Modules that are known although they are no libraries with tables.
_KEPT = frozenset({"argparse", "attr", "attrs", "types", "sys", "os"})
