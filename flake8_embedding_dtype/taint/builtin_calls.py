"""How marks flow through calls of methods and of built-in functions."""

from __future__ import annotations

import ast
from typing import Final

from flake8_embedding_dtype.gate import lookups
from flake8_embedding_dtype.libraries.outcomes import member, outcome
from flake8_embedding_dtype.taint.attributes import attribute, kind_of, set_attribute
from flake8_embedding_dtype.taint.call import Call
from flake8_embedding_dtype.taint.file import FILLING, Untraceable
from flake8_embedding_dtype.taint.marks import (
    CONTAINER,
    COUNT,
    DATA,
    FOREIGN,
    GRAPH,
    LENT,
    LITERAL,
    LOOK,
    LOOKS,
    NUMBERS,
    OBJECT,
    TYPES,
    WHOLE,
)
from flake8_embedding_dtype.taint.results import comes_of

#: Built-in functions that give integers; whole ones whatever they are given.
_COUNTING: Final = frozenset({"len", "range", "enumerate", "ord", "hash", "id"})
_ASKING: Final = frozenset({"isinstance", "issubclass", "hasattr", "callable", "any", "all", "print", "repr"})


def call_method(call: Call, owner: int, given: int) -> None:
    """A method of a value that is no object of the file."""
    file, graph = call.file, call.file.graph
    if owner & (NUMBERS | FOREIGN | GRAPH):
        graph.add(call.result, comes_of(member(call.name), owner | given))
    if not owner & ~TYPES:
        graph.add(call.result, comes_of(outcome(f"unknown.{call.name}"), given))
    if owner & (CONTAINER | OBJECT) and (call.name in FILLING or given & (LOOKS | GRAPH)):
        for value in (*call.args, *(value for _, value in call.keywords)):
            graph.flow(value, file.heap)
            graph.flow(value, call.owner)
    if owner & CONTAINER:
        graph.add(call.result, owner | given)
        graph.flow(file.heap, call.result)
    if owner & NUMBERS and call.name in lookups() and given & (DATA | FOREIGN):
        # A method of an array, such as ``take`` of JAX.
        file.finds.add(call.inside)
    if owner & OBJECT and (given & LOOK or (given & LENT and call.brings_together())):
        file.finds.add(call.inside)
    if call.name == "__init__" and given & (LOOK | GRAPH):
        for cls in file.instances_of(owner):
            graph.add(cls.instance, LOOK)


def call_builtin(call: Call, given: int) -> None:
    """A built-in function, or something unknown."""
    file, graph, name = call.file, call.file.graph, call.name
    if name in _COUNTING:
        graph.add(call.result, COUNT | WHOLE | given & ~TYPES if name != "len" else COUNT | WHOLE)
    elif name in _ASKING:
        graph.add(call.result, WHOLE)
    elif name == "type":
        graph.add(call.result, kind_of(file, given))
    elif name == "float":
        graph.add(call.result, DATA)
    elif name == "int":
        graph.add(call.result, WHOLE | COUNT | given & (DATA | FOREIGN))
    elif name == "super":
        if call.within is not None:
            graph.flow(call.within.instance, call.result)
    elif name == "getattr" and len(call.args) > 1:
        _get_attribute(call)
    elif name == "setattr" and len(call.args) > 2:
        wanted = _text(call.node, 1)
        if wanted is None:
            raise Untraceable
        file.own.add(wanted)
        set_attribute(file, call.args[0], wanted, call.args[2])
    elif name in ("str", "bool", "delattr", "open", "input", "chr", "bin", "hex", "oct", "format"):
        graph.add(call.result, WHOLE)
    elif name:
        heap = graph.marks[file.heap] if given & (CONTAINER | OBJECT) else 0
        graph.add(call.result, given & ~TYPES | heap | CONTAINER | (DATA if given & OBJECT else 0))
        call.hand_over(given, given | heap)
        if name in ("round", "pow", "divmod", "sum", "max", "min", "abs") and given & (COUNT | LITERAL | DATA):
            graph.add(call.result, COUNT | (DATA if name in ("pow", "divmod") else 0))


def _get_attribute(call: Call) -> None:
    """``getattr(owner, name, default)``."""
    wanted = _text(call.node, 1)
    if wanted is not None:
        if wanted not in call.read:
            call.read.add(wanted)
            call.file.graph.flow(attribute(call.file, call.args[0], wanted), call.result)
    elif call.file.graph.marks[call.args[0]]:
        raise Untraceable
    for value in call.args[2:]:
        call.file.graph.flow(value, call.result)


def _text(node: ast.Call | None, position: int) -> str | None:
    """The text that stands as an argument of a call."""
    one = None if node is None or len(node.args) <= position else node.args[position]
    return one.value if isinstance(one, ast.Constant) and isinstance(one.value, str) else None
