"""What the taint analysis keeps of scopes, functions, classes, and names from elsewhere."""

from __future__ import annotations

import ast

from flake8_embedding_dtype.mentions import Origin
from flake8_embedding_dtype.taint.graph import Graph

FunctionNode = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda


class Scope:
    """The variables of a module, class or function.

    :param outer: where names are sought that are not found here
    """

    __slots__ = ("bound", "env", "held", "outer", "shared")

    def __init__(self, outer: Scope | None) -> None:
        self.outer = outer
        #: What each variable is at the point that is read now.
        self.env: dict[str, int] = {}
        #: All that each variable is ever bound to, and a node with all their marks for those who ask.
        self.bound: dict[str, list[int]] = {}
        self.held: dict[str, int] = {}
        #: Variables of outer scopes that are assigned here.
        self.shared: dict[str, Scope] = {}

    def bind(self, graph: Graph, name: str, node: int) -> None:
        """``name = node``."""
        scope = self.shared.get(name)
        if scope is None:
            self.env[name] = node
            scope = self
        scope.bound.setdefault(name, []).append(node)
        held = scope.held.get(name)
        if held is not None:
            graph.flow(node, held)

    def ever(self, graph: Graph, name: str) -> int:
        """A node with the marks of all that a variable of this scope is ever bound to."""
        held = self.held.get(name)
        if held is None:
            held = self.held[name] = graph.node()
            for node in self.bound.get(name, ()):
                graph.flow(node, held)
        return held


class Function:
    """A function or lambda of the file.

    :param cls: the class that it is a method of
    """

    __slots__ = (
        "around",
        "bit",
        "cls",
        "name",
        "node",
        "others",
        "parameters",
        "positional",
        "poured",
        "result",
        "scope",
        "static",
        "within",
    )

    def __init__(self, graph: Graph, node: FunctionNode, bit: int, cls: Class | None, outer: Scope) -> None:
        self.node = node
        self.name = "" if isinstance(node, ast.Lambda) else node.name
        self.bit = bit
        self.cls = cls
        #: The class around it, however far outside, and the function that it stands in.
        self.within: Class | None = None
        self.around: Function | None = None
        self.scope = Scope(outer)
        self.result = graph.node()
        arguments = node.args
        self.positional = [one.arg for one in (*arguments.posonlyargs, *arguments.args)]
        self.others = [one.arg for one in (arguments.vararg, arguments.kwarg) if one is not None]
        names = (*self.positional, *(one.arg for one in arguments.kwonlyargs), *self.others)
        self.parameters = {name: graph.node() for name in names}
        #: What the function may be called with in any of its parameters.
        self.poured = graph.node()
        for parameter in self.parameters.values():
            graph.flow(self.poured, parameter)
        decorators = [] if isinstance(node, ast.Lambda) else node.decorator_list
        self.static = cls is None or any(isinstance(one, ast.Name) and one.id == "staticmethod" for one in decorators)


class Class:
    """A class of the file: the bits of itself and of its instances, and what it inherits from others."""

    __slots__ = (
        "attributes",
        "base",
        "bit",
        "fields",
        "given",
        "instance",
        "makers",
        "methods",
        "poured",
        "scope",
        "selves",
    )

    def __init__(self, graph: Graph, bit: int, instance: int, outer: Scope) -> None:
        self.bit = bit
        self.scope = Scope(outer)
        #: A node with the marks of its instances.
        self.instance = graph.node(instance)
        #: A node with the marks of those objects that its methods may be run on: its instances, and those of what is
        #: derived from it.
        self.selves = graph.node()
        graph.flow(self.instance, self.selves)
        #: A node with the marks of its bases.
        self.base = graph.node()
        #: What any of its methods may be called with, and give.
        self.poured, self.given = graph.node(), graph.node()
        #: All that each attribute of its instances ever holds, what they inherit left out.
        self.attributes: dict[str, int] = {}
        self.fields: list[str] = []
        self.methods: list[Function] = []
        #: The functions that are run when an instance is made, and the marks of the bases for which that was found.
        self.makers: tuple[int, list[Function]] | None = None


class Library:
    """Something of a library, by its dotted name as it is written."""

    __slots__ = ("bit", "name")

    def __init__(self, bit: int, name: str) -> None:
        self.bit = bit
        self.name = name


class Imported:
    """Something of another module of the project."""

    __slots__ = ("bit", "origin")

    def __init__(self, bit: int, origin: Origin) -> None:
        self.bit = bit
        self.origin = origin
