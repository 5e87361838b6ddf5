"""How marks flow through calls of what the file defines."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from flake8_embedding_dtype.taint.call import Call
from flake8_embedding_dtype.taint.library_calls import call_foreign
from flake8_embedding_dtype.taint.marks import DATA, FOREIGN, GRAPH, LENT, LOOK, OBJECT, PLAIN, TYPES
from flake8_embedding_dtype.taint.scopes import Class, Function

#: A layer is built when it is called for the first time.
_BUILDING: Final = "build"
#: Methods that are called when an object is.
_CALLING: Final = ("__call__", "call", "forward", "apply", _BUILDING)


def call_function(call: Call, function: Function) -> None:
    """A function of the file: arguments flow into its parameters, its result out."""
    if function.bit in call.bound:
        return
    call.bound.add(function.bit)
    if call.above and function.cls is call.within:
        # What is inherited is not the class's own.
        return
    graph = call.file.graph
    graph.flow(function.result, call.result)
    call.file.ran(function, call.inside)
    positional = function.positional
    if call.method and not function.static:
        if function.positional:
            graph.flow(call.owner, function.parameters[positional[0]])
        call.bind(function, positional[1:])
        if graph.marks[call.owner] & call.file.any_class:
            call.bind(function, positional)
    else:
        call.bind(function, positional)


def call_class(call: Call, cls: Class, given: int) -> None:
    """A class of the file: an instance is made."""
    file, graph = call.file, call.file.graph
    if cls.bit not in call.bound:
        call.bound.add(cls.bit)
        graph.flow(cls.instance, call.result)
        # The makers of its bases are found when these are known.
        graph.rule((cls.base,), call.rule)
        for name, value in call.keywords:
            if name is not None:
                file.define(cls, name, value)
        for value in call.args:
            for field in cls.fields:
                file.define(cls, field, value)
            if cls.fields:
                # A named tuple is its fields.
                graph.flow(value, call.result)
    for function in file.made_by(cls):
        if cls.bit | function.bit not in call.bound:
            call.bound.add(cls.bit | function.bit)
            file.ran(function, call.inside)
            if function.positional:
                graph.flow(cls.instance, function.parameters[function.positional[0]])
            call.bind(function, function.positional[1:])
            if function.name == "__new__":
                graph.flow(function.result, call.result)
    marks = graph.marks[cls.instance]
    if marks & LOOK:
        call.judge(given & (DATA | FOREIGN))
    if graph.marks[cls.base] & OBJECT:
        # A class that a library made may be that of a named tuple, which is its fields.
        graph.add(call.result, OBJECT | given & ~TYPES)
    if graph.marks[cls.base] & OBJECT or marks & FOREIGN:
        call.hand_over(given | marks, given)
        if given & (LOOK | GRAPH):
            graph.add(cls.instance, LOOK)
        graph.add(cls.instance, given & LENT)


def call_instances(call: Call, classes: Iterable[Class], given: int) -> None:
    """Objects of the file: methods of them run, and what they inherit from elsewhere."""
    file, graph = call.file, call.file.graph
    for name in _CALLING:
        for one in file.methods(graph.marks[call.callee], name):
            if (name, one) not in call.tried:
                call.tried.add((name, one))
                file.ran(one, call.inside)
                if name != _BUILDING:
                    graph.flow(one.result, call.result)
                    if one.positional:
                        graph.flow(call.callee, one.parameters[one.positional[0]])
                    call.bind(one, one.positional[1:])
    bases = 0
    for cls in classes:
        bases |= graph.marks[cls.base]
    if bases & file.any_imported:
        call_foreign(call, bases & file.any_imported, given)
    if bases & ~PLAIN & ~file.any_imported:
        graph.add(call.result, DATA | given & ~TYPES)
