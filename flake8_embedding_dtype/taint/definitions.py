"""Definitions of functions, and what annotations declare."""

from __future__ import annotations

import ast

from flake8_embedding_dtype.libraries.names import canonical
from flake8_embedding_dtype.libraries.outcomes import outcome
from flake8_embedding_dtype.taint.file import File
from flake8_embedding_dtype.taint.marks import CONTAINER, COUNT, DATA, FOREIGN, LENT, LOOK, OBJECT, WHOLE
from flake8_embedding_dtype.taint.results import comes_of
from flake8_embedding_dtype.taint.scopes import Class, Function, FunctionNode, Imported, Library
from flake8_embedding_dtype.values.abstract import DType


def define(file: File, node: FunctionNode) -> Function:
    """A function or lambda: its defaults and annotations, in the scope that it stands in."""
    function = file.new_function(node)
    graph, arguments = file.graph, node.args
    every = [*arguments.posonlyargs, *arguments.args]
    for one in (*every, *arguments.kwonlyargs):
        if one.annotation is not None:
            graph.flow(annotation(file, one.annotation), function.parameters[one.arg])
    defaults = zip(every[len(every) - len(arguments.defaults) :], arguments.defaults, strict=True)
    for one, default in (*defaults, *zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True)):
        if default is not None:
            graph.flow(file.value(default), function.parameters[one.arg])
    if function.cls is not None and function.positional:
        graph.flow(function.cls.selves, function.parameters[function.positional[0]])
    for other in function.others:
        graph.add(function.parameters[other], CONTAINER)
    return function


def annotation(file: File, node: ast.expr) -> int:
    """What an annotation declares of its variable."""
    graph = file.graph
    found = graph.node()
    for one in ast.walk(node):
        if isinstance(one, ast.Constant) and isinstance(one.value, str):
            try:
                quoted = ast.parse(one.value.strip(), mode="eval").body
            except (SyntaxError, ValueError, MemoryError, RecursionError):
                continue
            if not isinstance(quoted, ast.Constant):
                graph.flow(annotation(file, quoted), found)
        elif isinstance(one, (ast.Name, ast.Attribute)):
            _declare(file, file.value(one), one.id if isinstance(one, ast.Name) else "", found)
    return found


def _declare(file: File, named: int, name: str, found: int) -> None:
    graph = file.graph
    if name in ("float", "int", "bool"):
        graph.add(found, DATA if name == "float" else COUNT | WHOLE)
        return
    if name == "dict":
        # What ``get`` is to give instead comes of it, too.
        graph.add(found, CONTAINER)

    def run() -> None:
        for one in file.referred(graph.marks[named]):
            if isinstance(one, Library):
                graph.add(found, _declared(file, one))
            elif isinstance(one, Class):
                graph.flow(one.instance, found)
                for field in one.fields:
                    graph.flow(file.field(one, field), found)
            elif isinstance(one, Imported):
                graph.add(found, one.bit | FOREIGN | graph.marks[named] & LENT)

    graph.rule((named,), run)


def _declared(file: File, library: Library) -> int:
    resolved = file.catalogue.resolve(library.name)
    if isinstance(resolved, DType):
        return DATA | COUNT
    name = getattr(resolved, "name", canonical(library.name))
    declared = file.catalogue.member(name, "__declared__")
    found = comes_of(outcome(declared.name), 0) if declared is not None else 0
    if file.catalogue.member(name, "__call__") is not None:
        found |= OBJECT
    return found | comes_of(outcome(name), 0) & LOOK
