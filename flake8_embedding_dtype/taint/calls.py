"""How marks flow through calls."""

from __future__ import annotations

import ast
from typing import Final

from flake8_embedding_dtype.libraries.embeddings import manners
from flake8_embedding_dtype.libraries.names import canonical
from flake8_embedding_dtype.libraries.outcomes import IDS, Outcome, member, outcome, sources
from flake8_embedding_dtype.libraries.table import Entry
from flake8_embedding_dtype.taint.attributes import attribute, kind_of
from flake8_embedding_dtype.taint.file import FILLING, File, Untraceable
from flake8_embedding_dtype.taint.graph import NOTHING
from flake8_embedding_dtype.taint.marks import (
    CONTAINER,
    COUNT,
    DATA,
    FIRST,
    FLOAT_TYPE,
    FOREIGN,
    GRAPH,
    INTEGER_TYPE,
    LITERAL,
    LOOK,
    NONE,
    NUMBERS,
    OBJECT,
    PLAIN,
    TYPES,
    WHOLE,
)
from flake8_embedding_dtype.taint.results import comes_of
from flake8_embedding_dtype.taint.scopes import Class, Function, Imported, Library
from flake8_embedding_dtype.values.abstract import External

#: Methods that are called when an object is.
_CALLING: Final = ("__call__", "call", "forward", "apply")
#: Built-in functions by which a program looks at itself.
_REFLECTION: Final = frozenset({"__import__", "eval", "exec", "globals", "locals", "vars"})
#: Functions of Python's modules that make objects with the attributes that they are given.
_MAKERS: Final = frozenset({"Namespace", "SimpleNamespace", "field", "ib", "replace", "evolve", "namedtuple"})
#: Built-in functions that give integers; whole ones whatever they are given.
_COUNTING: Final = frozenset({"len", "range", "enumerate", "ord", "hash", "id"})
_ASKING: Final = frozenset({"isinstance", "issubclass", "hasattr", "callable", "any", "all", "print", "repr"})


def call(file: File, node: ast.Call) -> int:
    """A call, of whatever it is."""
    args = [file.value(one) for one in node.args]
    return _Call(file, node, node.func, args).result


def call_with(file: File, function: ast.expr, value: int) -> int:
    """A call of something with one value: a decorator."""
    return _Call(file, None, function, [value]).result


class _Call:
    """One call: its rule runs whenever more is known of what is called, or of what it is given."""

    __slots__ = (
        "above", "args", "bound", "callee", "elsewhere", "file", "function", "hand", "hands", "here", "inside",
        "keywords", "method", "name", "node", "owner", "read", "result", "seen", "starred", "within",
    )  # fmt: skip

    def __init__(self, file: File, node: ast.Call | None, function: ast.expr, args: list[int]) -> None:
        self.file = file
        self.node = node
        self.owner = NOTHING
        self.above = isinstance(function, ast.Attribute) and _is_super(function.value)
        self.name = ""
        if isinstance(function, ast.Attribute):
            self.owner = file.value(function.value)
            self.name = function.attr
            self.callee = attribute(file, self.owner, function.attr)
        else:
            self.callee = file.value(function)
            self.name = function.id if isinstance(function, ast.Name) else ""
        self.function = isinstance(function, ast.Name)
        self.method = isinstance(function, ast.Attribute)
        self.starred = node is not None and any(isinstance(one, ast.Starred) for one in node.args)
        self.args = args
        self.keywords = [
            (one.arg, file.value(one.value) if one.arg else file.element(file.value(one.value)))
            for one in (node.keywords if node is not None else ())
        ]
        self.bound: set[int] = set()
        #: The attributes that ``getattr`` was asked for.
        self.read: set[str] = set()
        #: What was seen of the callee, and what of it is called anew whenever more is given.
        self.seen = 0
        self.elsewhere: list[Library | Imported] = []
        self.here: list[Class | tuple[Class, bool]] = []
        #: A node with all that may be handed to functions that something unseen calls, and their bits.
        self.hand = NOTHING
        self.hands = 0
        #: The class and the function that the call stands in.
        self.within, self.inside = file.cls, file.function
        self.result = file.graph.node()
        if self.function and self.name in _REFLECTION:
            raise Untraceable
        if self.name == "import_module":
            raise Untraceable
        nodes = {self.callee, self.owner, *self.args, *(value for _, value in self.keywords)}
        file.graph.rule(nodes, self.run)

    # --- what is given ----------------------------------------------------------------------------------------------

    def _given(self) -> int:
        """The marks of all arguments."""
        marks = self.file.graph.marks
        found = 0
        for keyword, value in (*((None, value) for value in self.args), *self.keywords):
            held = marks[value]
            if keyword == "name":
                # A name is no dtype, even if it sounds like one.
                held &= ~TYPES
            if held & NONE and held & INTEGER_TYPE:
                # On one of the ways no dtype is asked for.
                held |= FLOAT_TYPE
            found |= held
        if found & CONTAINER:
            found |= marks[self.file.heap]
        return found

    def run(self) -> None:
        """Let marks flow on, as far as they have come."""
        file, graph = self.file, self.file.graph
        callee, given = graph.marks[self.callee], self._given()
        new = callee & ~self.seen
        self.seen |= callee
        for one in file.referred(new):
            if isinstance(one, Function):
                self._of_function(one)
            elif isinstance(one, (Library, Imported)):
                self.elsewhere.append(one)
            else:
                self.here.append(one)
        for named in self.elsewhere:
            if isinstance(named, Library):
                self._of_library(named.name, given)
            else:
                self._of_foreign(named, given)
        for own in self.here:
            if isinstance(own, Class):
                self._of_class(own, given)
            else:
                self._of_instance(own[0], given)
        if callee & LOOK:
            self._judge(given)
            graph.add(self.result, GRAPH | DATA)
        if callee & TYPES & ~NONE:
            graph.add(self.result, DATA if callee & FLOAT_TYPE else comes_of(Outcome.SAME | Outcome.COUNTS, given))
        if callee & OBJECT:
            graph.add(self.result, DATA | COUNT | WHOLE | given & ~TYPES | callee & GRAPH)
            self._handed(given | callee, given | callee & NUMBERS)
        if self.owner:
            self._of_method(graph.marks[self.owner], given)
        elif self.function and (not callee or self.name in ("setattr", "getattr", "super")):
            self._of_builtin(given)

    def _judge(self, given: int) -> None:
        """What is called may look embeddings up, and is given something that may be reported."""
        if given & (DATA | COUNT | LITERAL | FOREIGN):
            self.file.finds.add(self.inside)

    def _handed(self, callees: int, given: int) -> None:
        """Something unseen gets functions and objects of the file, and may call them with what else it gets."""
        file, graph = self.file, self.file.graph
        if callees & LOOK:
            self._judge(given)
        new = callees // FIRST * FIRST & ~self.hands
        if not new and not self.hand:
            return
        if not self.hand:
            self.hand = graph.node()
        graph.add(self.hand, given & ~TYPES)
        self.hands |= new
        for one in file.referred(new):
            if isinstance(one, Function):
                graph.flow(self.hand, one.poured)
                graph.flow(one.result, self.result)
                file.ran(one, self.inside)
            elif isinstance(one, tuple):
                graph.flow(self.hand, file.poured)
                graph.flow(file.given, self.result)
                for method in file.functions:
                    if method.cls is one[0]:
                        file.ran(method, self.inside)
            elif isinstance(one, Class):
                graph.flow(one.instance, self.result)
                for function in file.makers():
                    graph.flow(self.hand, function.poured)
                    if function.cls is not None and file.inherits(one, function.cls):
                        file.ran(function, self.inside)

    # --- of the file itself -----------------------------------------------------------------------------------------

    def _of_function(self, function: Function) -> None:
        if function.bit in self.bound:
            return
        self.bound.add(function.bit)
        if self.above and function.cls is self.within:
            # What is inherited is not the class's own.
            return
        graph = self.file.graph
        graph.flow(function.result, self.result)
        self.file.ran(function, self.inside)
        positional = function.positional
        if self.method and not function.static:
            if function.positional:
                graph.flow(self.owner, function.parameters[positional[0]])
            self._bind(function, positional[1:])
            if any(isinstance(one, Class) for one in self.file.referred(graph.marks[self.owner])):
                self._bind(function, positional)
        else:
            self._bind(function, positional)

    def _bind(self, function: Function, positional: list[str]) -> None:
        graph, parameters = self.file.graph, function.parameters
        for position, value in enumerate(self.args):
            if self.starred:
                for parameter in parameters.values():
                    graph.flow(value, parameter)
            elif position < len(positional):
                graph.flow(value, parameters[positional[position]])
            else:
                for other in function.others:
                    graph.flow(value, parameters[other])
        for name, value in self.keywords:
            if name is None:
                for parameter in parameters.values():
                    graph.flow(value, parameter)
            elif name in parameters:
                graph.flow(value, parameters[name])
            else:
                for other in function.others:
                    graph.flow(value, parameters[other])

    def _of_class(self, cls: Class, given: int) -> None:
        file, graph = self.file, self.file.graph
        if cls.bit not in self.bound:
            self.bound.add(cls.bit)
            graph.flow(cls.instance, self.result)
            for function in file.makers():
                if function.cls is not None and file.inherits(cls, function.cls):
                    file.ran(function, self.inside)
                if function.positional:
                    graph.flow(cls.instance, function.parameters[function.positional[0]])
                self._bind(function, function.positional[1:])
                if function.name == "__new__":
                    graph.flow(function.result, self.result)
            for name, value in self.keywords:
                if name is not None:
                    graph.flow(value, file.assigned(name))
            for value in self.args:
                for field in cls.fields:
                    graph.flow(value, file.assigned(field))
                if cls.fields:
                    # A named tuple is its fields.
                    graph.flow(value, self.result)
        marks = graph.marks[cls.instance]
        if marks & LOOK:
            self._judge(given & (DATA | FOREIGN))
        if graph.marks[cls.base] & OBJECT or marks & FOREIGN:
            self._handed(given | marks, given)
            if given & (LOOK | GRAPH):
                graph.add(cls.instance, LOOK)

    def _of_instance(self, cls: Class, given: int) -> None:
        for one in self.file.referred(self.file.graph.marks[self.file.attribute("build")]):
            if isinstance(one, Function):
                # A layer is built when it is called for the first time.
                self.file.ran(one, self.inside)
        for name in _CALLING:
            for one in self.file.referred(self.file.graph.marks[self.file.attribute(name)]):
                if isinstance(one, Function) and one.bit not in self.bound:
                    self.bound.add(one.bit)
                    self.file.ran(one, self.inside)
                    self.file.graph.flow(one.result, self.result)
                    if one.positional:
                        self.file.graph.flow(self.callee, one.parameters[one.positional[0]])
                    self._bind(one, one.positional[1:])
        for base in self.file.referred(self.file.graph.marks[cls.base]):
            if isinstance(base, Imported):
                self._of_foreign(base, given)
            else:
                self.file.graph.add(self.result, DATA | given & ~TYPES)

    # --- of libraries and other modules -----------------------------------------------------------------------------

    def _of_library(self, dotted: str, given: int) -> None:
        file, graph = self.file, self.file.graph
        resolved = file.catalogue.resolve(dotted)
        name = resolved.name if isinstance(resolved, External) else canonical(dotted)
        last = name.rpartition(".")[2]
        if last in ("import_module", "__import__"):
            raise Untraceable
        result = outcome(name)
        if result is Outcome.NOTHING and last not in _MAKERS:
            return
        marks = self._taken(name, given)
        if Outcome.LAYER in result:
            self._judge_sizes(name)
        if Outcome.LOOKUP in result:
            self._judge_ids(name)
        graph.add(self.result, comes_of(result, marks))
        if last in _MAKERS:
            for keyword, value in self.keywords:
                if keyword is not None:
                    graph.flow(value, file.assigned(keyword))
            graph.add(self.result, OBJECT | given)
        if result & (Outcome.ANYTHING | Outcome.OBJECT):
            if given & (LOOK | GRAPH) and (last[:1].isupper() or given & LOOK):
                graph.add(self.result, LOOK | OBJECT)
            if Outcome.ANYTHING in result:
                # What an object inherits calls its methods, but not while it is made.
                receiver = graph.marks[self.owner] if last != "__init__" else 0
                self._handed(given | receiver, given | DATA | COUNT | WHOLE if given >= FIRST else given)
                if given & LOOK and given & (DATA | COUNT | FOREIGN | OBJECT):
                    file.finds.add(self.inside)
                if last == "__init__" and given & (LOOK | GRAPH) and self.within is not None:
                    graph.add(self.within.instance, LOOK)
            if last == "__init__" and graph.marks[self.owner] & LOOK and given & (DATA | FOREIGN):
                file.finds.add(self.inside)

    def _taken(self, name: str, given: int) -> int:
        """The marks of those arguments of which the result is made, and of whatever asks for a dtype."""
        marks = self.file.graph.marks
        owner = marks[self.owner] & PLAIN if self.owner else 0
        wanted = sources(name)
        if wanted is None or self.starred:
            return given | owner
        positional = self._positional(name)
        taken = given & TYPES | (owner if "self" in wanted else 0)
        for position, value in enumerate(self.args):
            if position >= len(positional) or positional[position] in wanted:
                taken |= self._held(value)
        for keyword, value in self.keywords:
            if keyword is None or keyword in wanted:
                taken |= self._held(value)
        return taken

    def _held(self, value: int) -> int:
        marks = self.file.graph.marks
        return marks[value] | (marks[self.file.heap] if marks[value] & CONTAINER else 0)

    def _positional(self, name: str) -> tuple[str, ...]:
        """The parameters of a library's function; a method called on its object has that one already."""
        found = self.file.catalogue.find(name)
        signature = found[1].signature if found is not None and isinstance(found[1], Entry) else None
        positional = () if signature is None else signature.positional
        bound = self.owner and positional[:1] == ("self",) and not isinstance(self.file.named(self.owner), Library)
        return positional[1:] if bound else positional

    def _judge_sizes(self, name: str) -> None:
        """A layer is made: a size that is a float is reported."""
        marks = self.file.graph.marks
        sizes = {size for manner in manners().values() for size in manner.sizes}
        given = [*self.args[:3], *(value for keyword, value in self.keywords if keyword in sizes or keyword is None)]
        if self.starred or any(marks[value] & (DATA | FOREIGN) for value in given):
            self.file.finds.add(self.inside)

    def _judge_ids(self, name: str) -> None:
        """A function looks rows up: only floats and negative numbers are reported there."""
        positional = self._positional(name)
        ids = 0
        for position, value in enumerate(self.args):
            if self.starred or position >= len(positional) or positional[position] in IDS:
                ids |= self._held(value)
        for keyword, value in self.keywords:
            if keyword is None or keyword in IDS:
                ids |= self._held(value)
        if ids & (DATA | FOREIGN):
            self.file.finds.add(self.inside)

    def _of_foreign(self, one: Imported, given: int) -> None:
        file, graph = self.file, self.file.graph
        graph.add(self.result, one.bit | FOREIGN | given & ~TYPES)
        reported = given & (DATA | COUNT | FOREIGN)
        if reported and (given & LOOK or file.looks_up(one.origin)):
            file.finds.add(self.inside)
        self._handed(given, given | FOREIGN)

    # --- methods and built-in functions -----------------------------------------------------------------------------

    def _of_method(self, owner: int, given: int) -> None:
        file, graph = self.file, self.file.graph
        if owner & (NUMBERS | FOREIGN | GRAPH):
            graph.add(self.result, comes_of(member(self.name), owner | given))
        if not owner & ~TYPES:
            graph.add(self.result, comes_of(outcome(f"unknown.{self.name}"), given))
        if owner & (CONTAINER | OBJECT) and (self.name in FILLING or given & (LOOK | GRAPH)):
            for value in (*self.args, *(value for _, value in self.keywords)):
                graph.flow(value, file.heap)
                graph.flow(value, self.owner)
        if owner & CONTAINER:
            graph.add(self.result, owner | given)
            graph.flow(file.heap, self.result)
        if owner & OBJECT and given & LOOK:
            file.finds.add(self.inside)
        for referent in file.referred(owner):
            if isinstance(referent, tuple) and self.name == "__init__" and given & (LOOK | GRAPH):
                graph.add(referent[0].instance, LOOK)

    def _of_builtin(self, given: int) -> None:
        file, graph, name = self.file, self.file.graph, self.name
        if name in _COUNTING:
            graph.add(self.result, COUNT | WHOLE | given & ~TYPES if name != "len" else COUNT | WHOLE)
        elif name in _ASKING:
            graph.add(self.result, WHOLE)
        elif name == "type":
            graph.add(self.result, kind_of(file, given))
        elif name == "float":
            graph.add(self.result, DATA)
        elif name == "int":
            graph.add(self.result, WHOLE | COUNT | given & (DATA | FOREIGN))
        elif name == "super":
            if self.within is not None:
                graph.flow(self.within.instance, self.result)
        elif name == "getattr" and len(self.args) > 1:
            self._get_attribute()
        elif name == "setattr" and len(self.args) > 2:
            wanted = _text(self.node, 1)
            if wanted is None:
                raise Untraceable
            graph.flow(self.args[2], file.assigned(wanted))
        elif name in ("str", "bool", "delattr", "open", "input", "chr", "bin", "hex", "oct", "format"):
            graph.add(self.result, WHOLE)
        elif name:
            heap = graph.marks[file.heap] if given & (CONTAINER | OBJECT) else 0
            graph.add(self.result, given & ~TYPES | heap | CONTAINER | (DATA if given & OBJECT else 0))
            self._handed(given, given | heap)
            if name in ("round", "pow", "divmod", "sum", "max", "min", "abs") and given & (COUNT | LITERAL | DATA):
                graph.add(self.result, COUNT | (DATA if name in ("pow", "divmod") else 0))

    def _get_attribute(self) -> None:
        """``getattr(owner, name, default)``."""
        wanted = _text(self.node, 1)
        if wanted is not None:
            if wanted not in self.read:
                self.read.add(wanted)
                self.file.graph.flow(attribute(self.file, self.args[0], wanted), self.result)
        elif self.file.graph.marks[self.args[0]]:
            raise Untraceable
        for value in self.args[2:]:
            self.file.graph.flow(value, self.result)


def _text(node: ast.Call | None, position: int) -> str | None:
    """The text that stands as an argument of a call."""
    one = None if node is None or len(node.args) <= position else node.args[position]
    return one.value if isinstance(one, ast.Constant) and isinstance(one.value, str) else None


def _is_super(node: ast.expr) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "super"
