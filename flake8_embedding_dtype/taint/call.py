"""One call: what is called, what it is given, and where its result goes."""

from __future__ import annotations

import ast
import functools
from collections.abc import Callable

from flake8_embedding_dtype.taint.attributes import attribute
from flake8_embedding_dtype.taint.file import File
from flake8_embedding_dtype.taint.graph import NOTHING
from flake8_embedding_dtype.taint.marks import (
    CONTAINER,
    COUNT,
    DATA,
    FIRST,
    FLOAT_TYPE,
    FOREIGN,
    INTEGER_TYPE,
    LENT,
    LITERAL,
    LOOK,
    NONE,
    OBJECT,
    TYPES,
)
from flake8_embedding_dtype.taint.scopes import Class, Function, Library


class Call:
    """One call: its rule runs whenever more is known of what is called, or of what it is given.

    :param node: the call; None for that of a decorator
    :param function: what is called
    :param args: the nodes of the positional arguments
    :param rule: lets marks flow on, as far as they have come
    """

    __slots__ = (
        "above",
        "args",
        "bound",
        "callee",
        "classes",
        "file",
        "function",
        "hand",
        "hands",
        "inside",
        "keywords",
        "kinds",
        "libraries",
        "method",
        "name",
        "node",
        "owner",
        "read",
        "result",
        "rule",
        "seen",
        "starred",
        "tried",
        "within",
    )  # fmt: skip

    def __init__(
        self, file: File, node: ast.Call | None, function: ast.expr, args: list[int], rule: Callable[[Call], None]
    ) -> None:
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
        self.libraries: list[Library] = []
        self.classes: list[Class] = []
        #: The classes of those objects of the file that are called, and which methods of each name were run for them.
        self.kinds: list[Class] = []
        self.tried: set[tuple[str, Function]] = set()
        #: A node with all that may be handed to functions that something unseen calls, and their bits.
        self.hand = NOTHING
        self.hands = 0
        #: The class and the function that the call stands in.
        self.within, self.inside = file.cls, file.function
        self.result = file.graph.node()
        nodes = {self.callee, self.owner, *self.args, *(value for _, value in self.keywords)}
        self.rule = functools.partial(rule, self)
        file.graph.rule(nodes, self.rule)

    def given(self) -> int:
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

    def held(self, value: int) -> int:
        """The marks of an argument, and of what it may hold."""
        marks = self.file.graph.marks
        return marks[value] | (marks[self.file.heap] if marks[value] & CONTAINER else 0)

    def judge(self, given: int) -> None:
        """What is called may look embeddings up, and is given something that may be reported."""
        if given & (DATA | COUNT | LITERAL | FOREIGN):
            self.file.finds.add(self.inside)

    def brings_together(self) -> bool:
        """Whether one argument is of another module and may look embeddings up, and another one may be looked up."""
        marks = self.file.graph.marks
        given = [marks[value] for value in (self.owner, *self.args, *(value for _, value in self.keywords))]
        return any(one & LENT for one in given) and any(
            one & (DATA | COUNT) or (one & (FOREIGN | OBJECT) and not one & LENT) for one in given
        )

    def hand_over(self, callees: int, given: int) -> None:
        """Something unseen gets functions and objects of the file, and may call them with what else it gets."""
        file, graph = self.file, self.file.graph
        if callees & LOOK:
            self.judge(given)
        if callees & LENT and self.brings_together():
            file.finds.add(self.inside)
        new = callees // FIRST * FIRST & ~self.hands
        if not new and not self.hand:
            return
        if not self.hand:
            self.hand = graph.node()
        graph.add(self.hand, given & ~TYPES)
        self.hands |= new
        for function in file.functions_of(new):
            graph.flow(self.hand, function.poured)
            graph.flow(function.result, self.result)
            file.ran(function, self.inside)
        for cls in file.instances_of(new):
            graph.flow(self.hand, cls.poured)
            graph.flow(cls.given, self.result)
            for method in cls.methods:
                file.ran(method, self.inside)
        for cls in file.classes_of(new):
            graph.flow(cls.instance, self.result)
            for function in file.made_by(cls):
                graph.flow(self.hand, function.poured)
                file.ran(function, self.inside)

    def bind(self, function: Function, positional: list[str]) -> None:
        """Let the arguments flow into a function of the file.

        :param positional: the parameters that positional arguments go to
        """
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


def _is_super(node: ast.expr) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "super"
