"""How marks flow through expressions."""

from __future__ import annotations

import ast
import functools
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final

from flake8_embedding_dtype.libraries.names import canonical
from flake8_embedding_dtype.libraries.outcomes import outcome
from flake8_embedding_dtype.taint.attributes import attribute
from flake8_embedding_dtype.taint.calls import call
from flake8_embedding_dtype.taint.definitions import define
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
    LITERAL,
    NONE,
    NUMBERS,
    OBJECT,
    WHOLE,
)
from flake8_embedding_dtype.taint.results import comes_of
from flake8_embedding_dtype.taint.scopes import Function
from flake8_embedding_dtype.taint.targets import assign
from flake8_embedding_dtype.values import dtypes

#: Python's constants have few marks.
_NUMBER: Final = {float: DATA, int: LITERAL, bool: LITERAL, complex: DATA, type(None): NONE}


def _constant(file: File, node: ast.Constant) -> int:
    value = node.value
    marks = _NUMBER.get(type(value), 0)
    if type(value) is str and len(value) < 20:
        marks = _named_type(value)
    return file.constant(marks)


@functools.lru_cache(maxsize=4096)
def _named_type(text: str) -> int:
    """The mark of a string that may name a dtype."""
    if any(word in text for word in ("loat", "ouble", "half", "mixed", "single")):
        return FLOAT_TYPE
    known = dtypes.named(text, "numpy")
    return 0 if known is None else FLOAT_TYPE if dtypes.is_float(known) else INTEGER_TYPE


def _name(file: File, node: ast.Name) -> int:
    return file.read(node.id)


def _attribute(file: File, node: ast.Attribute) -> int:
    return attribute(file, file.value(node.value), node.attr)


def _subscript(file: File, node: ast.Subscript) -> int:
    if _is_namespace(node.value) and isinstance(node.slice, ast.Constant) and isinstance(node.slice.value, str):
        return file.read(node.slice.value)
    owner, index = file.value(node.value), file.value(node.slice)
    graph = file.graph
    result = file.element(owner)

    def run() -> None:
        marks, given = graph.marks[owner], graph.marks[index]
        for library in file.libraries_of(marks):
            graph.add(result, comes_of(outcome(f"{canonical(library.name)}.__getitem__"), given))
        for function in file.methods(marks, "__getitem__"):
            graph.add(function.poured, given)

    if graph.marks[owner] >= FIRST or owner:
        graph.rule((owner, index), run)
    return result


def _is_namespace(node: ast.expr) -> bool:
    """Whether something is ``globals()`` or ``locals()``."""
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("globals", "locals")


def _binary(file: File, node: ast.BinOp) -> int:
    # Sums of hundreds of terms nest to the left.
    chain: list[ast.BinOp] = []
    left: ast.expr = node
    while isinstance(left, ast.BinOp):
        chain.append(left)
        left = left.left
    value = file.value(left)
    for one in reversed(chain):
        value = operate(file, one.op, value, file.value(one.right))
    return value


def operate(file: File, op: ast.operator, left: int, right: int) -> int:
    """The result of an operator."""
    if not left and not right:
        return file.constant(DATA) if isinstance(op, ast.Div) else NOTHING
    graph, by = file.graph, file.function
    result = graph.node()

    def run() -> None:
        one, two = graph.marks[left], graph.marks[right]
        graph.add(result, _numbers(op, one, two))
        both = one | two
        _overloaded(file, both, result, by)

    graph.rule((left, right), run)
    return result


def _numbers(op: ast.operator, one: int, two: int) -> int:
    both = one | two
    kept = both & ~NUMBERS
    if both & OBJECT:
        return both | DATA
    if both & CONTAINER:
        # Lists are joined and repeated; arrays that are made of lists are calculated with.
        return both | _numbers(op, one & ~CONTAINER, two & ~CONTAINER)
    if isinstance(op, ast.Div) or (isinstance(op, ast.Pow) and both & (NUMBERS | FOREIGN)):
        return kept | DATA
    if not one & (NUMBERS | FOREIGN) or not two & (NUMBERS | FOREIGN):
        # A number and something unknown: only floats make floats of it.
        return kept | both & DATA
    if isinstance(op, (ast.Sub, ast.BitXor)) and one & (COUNT | LITERAL):
        return both | DATA
    return both | COUNT if both & LITERAL else both


def _overloaded(file: File, both: int, result: int, by: Function | None) -> None:
    """An object of the file has operators of its own, which may be called."""
    for cls in file.instances_of(both):
        for function in cls.methods:
            if function.name.startswith("__") and function.name not in ("__init__", "__call__"):
                file.graph.add(function.poured, both)
                file.graph.flow(function.result, result)
                file.ran(function, by)


def _unary(file: File, node: ast.UnaryOp) -> int:
    value = file.value(node.operand)
    if isinstance(node.op, ast.Not):
        return file.constant(WHOLE)
    if not value or isinstance(node.op, ast.UAdd):
        return value
    graph, by = file.graph, file.function
    result = graph.node()

    def run() -> None:
        marks = graph.marks[value]
        graph.add(result, marks | (DATA if marks & (COUNT | LITERAL | OBJECT) else 0))
        _overloaded(file, marks, result, by)

    graph.rule((value,), run)
    return result


def _boolean(file: File, node: ast.BoolOp) -> int:
    values = []
    for one in node.values:
        values.append(file.value(one))
        guarded(file, one)
    return file.graph.joined(values)


def _compare(file: File, node: ast.Compare) -> int:
    values = [file.value(one) for one in (node.left, *node.comparators)]
    graph, by = file.graph, file.function
    result = graph.node(WHOLE)
    both = graph.joined(values)
    if both:

        def run() -> None:
            marks = graph.marks[both]
            if marks & OBJECT:
                graph.add(result, DATA | COUNT | OBJECT)
            _overloaded(file, marks, result, by)

        graph.rule((both,), run)
    return result


def _ternary(file: File, node: ast.IfExp) -> int:
    file.value(node.test)
    guarded(file, node.test)
    return file.graph.joined((file.value(node.body), file.value(node.orelse)))


def guarded(file: File, test: ast.expr) -> None:
    """After a condition that asks for a dtype, what it asks of may be known to be a float."""
    names: list[ast.Name] = []
    asks = False
    for one in ast.walk(test):
        if isinstance(one, ast.Name):
            names.append(one)
            asks = asks or _asks(one.id)
        elif isinstance(one, ast.Attribute):
            asks = asks or _asks(one.attr)
        elif isinstance(one, ast.Constant) and isinstance(one.value, str):
            asks = asks or _asks(one.value)
    for name in names if asks else ():
        if name.id in file.scope.env:
            file.bind(name.id, file.graph.joined((file.read(name.id), file.constant(DATA))))


def _asks(word: str) -> bool:
    return "dtype" in word or "float" in word or "integer" in word


def _sequence(file: File, node: ast.Tuple) -> int:
    return file.graph.joined(file.value(one) for one in node.elts)


def _list(file: File, node: ast.List | ast.Set) -> int:
    return file.graph.joined((file.constant(CONTAINER), *(file.value(one) for one in node.elts)))


def _dict(file: File, node: ast.Dict) -> int:
    values = [file.value(one) for one in (*node.keys, *node.values) if one is not None]
    return file.graph.joined((file.constant(CONTAINER), *values))


def _comprehension(file: File, node: ast.ListComp | ast.SetComp | ast.GeneratorExp | ast.DictComp) -> int:
    outer = file.scope.env
    file.scope.env = dict(outer)
    for generator in node.generators:
        assign(file, generator.target, file.element(file.value(generator.iter)))
        for test in generator.ifs:
            file.value(test)
            guarded(file, test)
    elements = (node.key, node.value) if isinstance(node, ast.DictComp) else (node.elt,)
    found = file.graph.joined((file.constant(CONTAINER), *(file.value(one) for one in elements)))
    file.scope.env = outer
    return found


def _lambda(file: File, node: ast.Lambda) -> int:
    return file.graph.node(define(file, node).bit)


def _starred(file: File, node: ast.Starred) -> int:
    return file.element(file.value(node.value))


def _inner(file: File, node: ast.Await) -> int:
    return file.value(node.value)


def _yield(file: File, node: ast.Yield | ast.YieldFrom) -> int:
    if node.value is not None and file.function is not None:
        file.graph.flow(file.value(node.value), file.function.result)
    return NOTHING


def _walrus(file: File, node: ast.NamedExpr) -> int:
    value = file.value(node.value)
    file.bind(node.target.id, value)
    return value


def _string(file: File, node: ast.JoinedStr) -> int:
    for one in node.values:
        if isinstance(one, ast.FormattedValue):
            file.value(one.value)
    return file.constant(FLOAT_TYPE | INTEGER_TYPE)


def _slice(file: File, node: ast.Slice) -> int:
    return file.graph.joined(file.value(one) for one in (node.lower, node.upper, node.step) if one is not None)


EXPRESSIONS: Final[Mapping[type, Callable[[File, Any], int]]] = MappingProxyType(
    {
        ast.Constant: _constant,
        ast.Name: _name,
        ast.Attribute: _attribute,
        ast.Call: call,
        ast.Subscript: _subscript,
        ast.BinOp: _binary,
        ast.UnaryOp: _unary,
        ast.BoolOp: _boolean,
        ast.Compare: _compare,
        ast.IfExp: _ternary,
        ast.Tuple: _sequence,
        ast.List: _list,
        ast.Set: _list,
        ast.Dict: _dict,
        ast.ListComp: _comprehension,
        ast.SetComp: _comprehension,
        ast.GeneratorExp: _comprehension,
        ast.DictComp: _comprehension,
        ast.Lambda: _lambda,
        ast.Starred: _starred,
        ast.Await: _inner,
        ast.Yield: _yield,
        ast.YieldFrom: _yield,
        ast.NamedExpr: _walrus,
        ast.JoinedStr: _string,
        ast.Slice: _slice,
    }
)
