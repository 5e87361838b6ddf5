"""How marks flow through calls, of whatever is called."""

from __future__ import annotations

import ast
from typing import Final

from flake8_embedding_dtype.libraries.outcomes import Outcome
from flake8_embedding_dtype.taint.builtin_calls import call_builtin, call_method
from flake8_embedding_dtype.taint.call import Call
from flake8_embedding_dtype.taint.file import File, Untraceable
from flake8_embedding_dtype.taint.library_calls import call_foreign, call_library
from flake8_embedding_dtype.taint.marks import (
    COUNT,
    DATA,
    FLOAT_TYPE,
    GRAPH,
    LENT,
    LITERAL,
    LOOK,
    NONE,
    NUMBERS,
    OBJECT,
    TYPES,
    WHOLE,
)
from flake8_embedding_dtype.taint.own_calls import call_class, call_function, call_instances
from flake8_embedding_dtype.taint.results import comes_of

#: Built-in functions by which a program looks at itself.
_REFLECTION: Final = frozenset({"__import__", "eval", "exec", "globals", "locals", "vars"})


def call(file: File, node: ast.Call) -> int:
    """A call in the text."""
    args = [file.value(one) for one in node.args]
    made = Call(file, node, node.func, args, _run)
    if (made.function and made.name in _REFLECTION) or made.name == "import_module":
        raise Untraceable
    return made.result


def call_with(file: File, function: ast.expr, value: int) -> int:
    """A call of something with one value: a decorator."""
    return Call(file, None, function, [value], _run).result


def _run(call: Call) -> None:
    """Let marks flow on, as far as they have come."""
    file, graph = call.file, call.file.graph
    callee, given = graph.marks[call.callee], call.given()
    new = callee & ~call.seen
    call.seen |= callee
    for function in file.functions_of(new):
        call_function(call, function)
    call.libraries += file.libraries_of(new)
    call.classes += file.classes_of(new)
    call.kinds += file.instances_of(new)
    for library in call.libraries:
        call_library(call, library.name, given)
    if callee & file.any_imported:
        call_foreign(call, callee & file.any_imported, given)
    for cls in call.classes:
        call_class(call, cls, given)
    if call.kinds:
        call_instances(call, call.kinds, given)
    if callee & LOOK:
        call.judge(given)
        graph.add(call.result, GRAPH | DATA)
    if callee & LENT:
        call.judge(given & ~LITERAL)
        graph.add(call.result, LENT)
    if callee & TYPES & ~NONE:
        graph.add(call.result, DATA if callee & FLOAT_TYPE else comes_of(Outcome.SAME | Outcome.COUNTS, given))
    if callee & OBJECT:
        # An object again, for it may be a class that a library made: a named tuple holds what it is given.
        graph.add(call.result, OBJECT | DATA | COUNT | WHOLE | given & ~TYPES | callee & GRAPH)
        call.hand_over(given | callee, given | callee & NUMBERS)
    if call.method and call.name == "__new__":
        # Of what a named tuple is given, its fields are made.
        graph.add(call.result, OBJECT | given & ~TYPES)
    if call.owner:
        call_method(call, graph.marks[call.owner], given)
    elif call.function and (not callee or call.name in ("setattr", "getattr", "super")):
        call_builtin(call, given)
