"""The meaning of expressions."""

from __future__ import annotations

import ast
import functools
import itertools
import warnings
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final

import libcst as cst

from flake8_embedding_dtype.interpreter import arithmetic, loops, targets
from flake8_embedding_dtype.interpreter.conditions import decided, narrowed, truth
from flake8_embedding_dtype.interpreter.definitions import function_of
from flake8_embedding_dtype.interpreter.frames import Flow, NeverReturns
from flake8_embedding_dtype.interpreter.machine import Machine
from flake8_embedding_dtype.interpreter.source import called_name
from flake8_embedding_dtype.interpreter.variables import read_name
from flake8_embedding_dtype.values.abstract import (
    NONE,
    PYTHON_BOOL,
    PYTHON_STR,
    UNKNOWN,
    Arguments,
    Const,
    Dict,
    Entries,
    Iterable,
    Tuple,
    Value,
)
from flake8_embedding_dtype.values.constants import computed
from flake8_embedding_dtype.values.lattice import alternatives, doubtful, join, join_all, summary


def _name(machine: Machine, node: cst.Name) -> Value:
    return read_name(machine, node.value)


def _number(machine: Machine, node: cst.Integer | cst.Float | cst.Imaginary) -> Value:
    return _literal(node.value)


@functools.lru_cache(maxsize=4096)
def _literal(text: str) -> Value:
    try:
        with warnings.catch_warnings():
            # Python warns of '\d'; whoever wrote it has heard so from flake8 already.
            warnings.simplefilter("ignore")
            return Const(ast.literal_eval(text))
    except (SyntaxError, ValueError):
        # LibCST does not look into literals: b'\u00e9', '\\N{no such letter}', an integer of too many digits.
        return UNKNOWN


def _string(machine: Machine, node: cst.SimpleString) -> Value:
    return _literal(node.value)


def _concatenated(machine: Machine, node: cst.ConcatenatedString) -> Value:
    left, right = machine.evaluate(node.left), machine.evaluate(node.right)
    if not isinstance(left, Const) or not isinstance(right, Const):
        return PYTHON_STR
    return computed(left.value + right.value) or PYTHON_STR


def _formatted(machine: Machine, node: cst.FormattedString) -> Value:
    parts: list[str] | None = []
    for part in node.parts:
        if isinstance(part, cst.FormattedStringText):
            text: str | None = part.value
        elif isinstance(part, cst.FormattedStringExpression):
            value = machine.evaluate(part.expression)
            plain = isinstance(value, Const) and part.format_spec is None and part.conversion is None
            text = _shown(value.value) if plain and isinstance(value, Const) else None
        else:
            text = None
        parts = None if parts is None or text is None else [*parts, text]
    return PYTHON_STR if parts is None else computed("".join(parts)) or PYTHON_STR


def _shown(value: Any) -> str | None:
    try:
        return str(value)
    except ValueError:
        # Python refuses to write out an integer of more than 4,300 digits.
        return None


def _attribute(machine: Machine, node: cst.Attribute) -> Value:
    owner = machine.evaluate(node.value)
    machine.node = node
    return machine.attribute(owner, node.attr.value)


def _subscript(machine: Machine, node: cst.Subscript) -> Value:
    owner = machine.evaluate(node.value)
    index = targets.index_of(machine, node)
    machine.node = node
    return machine.subscript(owner, index)


def _call(machine: Machine, node: cst.Call) -> Value:
    callee = machine.evaluate(node.func)
    arguments = _arguments(machine, node.args)
    machine.node = node
    return machine.called_with(callee, arguments, node, called_name(node))


def _arguments(machine: Machine, args: Any) -> Arguments:
    positional: list[Value] = []
    keywords: dict[str, Value] = {}
    rest: list[Value] = []
    more = False
    for arg in args:
        value = machine.evaluate(arg.value)
        if arg.star == "*":
            elements = machine.elements(value)
            more = more or elements is None
            if elements is None:
                rest.append(machine.element(value))
            elif not more:
                positional.extend(elements)
        elif arg.star == "**":
            unpacked = _unpacked(machine, value)
            more = more or unpacked is None
            keywords.update(unpacked or {})
        elif arg.keyword is not None:
            keywords[arg.keyword.value] = value
        elif not more:
            positional.append(value)
    return Arguments(tuple(positional), keywords, more, rest[0] if len(rest) == 1 else UNKNOWN)


def _unpacked(machine: Machine, value: Value) -> dict[str, Value] | None:
    """The keyword arguments of ``**value``; None where they are not known, or those of several dicts differ."""
    found: dict[str, Value] | None = None
    for one in alternatives(value):
        entries = machine.entries(one)
        if entries is None:
            return None
        held = {key.value: item for key, item in entries if isinstance(key, Const) and isinstance(key.value, str)}
        if found is not None and found.keys() != held.keys():
            return None
        found = held if found is None else {key: join(item, held[key]) for key, item in found.items()}
    return found


def _binary(machine: Machine, node: cst.BinaryOperation) -> Value:
    # Sums of hundreds of terms nest to the left; a loop keeps them off the interpreter's stack.
    chain: list[cst.BinaryOperation] = []
    left: cst.BaseExpression = node
    while isinstance(left, cst.BinaryOperation):
        chain.append(left)
        left = left.left
    value = machine.evaluate(left)
    for step in reversed(chain):
        right = machine.evaluate(step.right)
        machine.node = step
        value = arithmetic.binary(machine, arithmetic.BINARY[type(step.operator)], value, right)
    return value


def _unary(machine: Machine, node: cst.UnaryOperation) -> Value:
    operand = machine.evaluate(node.expression)
    machine.node = node
    if isinstance(node.operator, cst.Not):
        known = truth(machine, operand)
        return PYTHON_BOOL if known is None else Const(not known)
    return arithmetic.unary(machine, arithmetic.UNARY[type(node.operator)], operand)


def _boolean(machine: Machine, node: cst.BooleanOperation) -> Value:
    left = machine.evaluate(node.left)
    known = truth(machine, left)
    decides = isinstance(node.operator, cst.Or)
    if known is not None:
        return left if known is decides else machine.evaluate(node.right)
    results: list[Value] = []

    def right() -> Flow:
        if not narrowed(machine, node.left, not decides):
            return Flow.AWAY
        results.append(machine.evaluate(node.right))
        return Flow.ON

    results.extend(one for one in alternatives(left) if truth(machine, one) in (None, decides))
    ends = [machine.tried(right), {} if results else None]
    if not results:
        raise NeverReturns
    machine.store.merge([end for end in ends if end is not None])
    return join_all(results)


def _comparison(machine: Machine, node: cst.Comparison) -> Value:
    left = machine.evaluate(node.left)
    result: Value = Const(True)
    for target in node.comparisons:
        right = machine.evaluate(target.comparator)
        machine.node = node
        result = arithmetic.compare(machine, target.operator, left, right)
        if len(node.comparisons) > 1 and result != Const(True):
            for rest in node.comparisons:
                machine.evaluate(rest.comparator)
            return result if result == Const(False) else PYTHON_BOOL
        left = right
    return result


def _ternary(machine: Machine, node: cst.IfExp) -> Value:
    known = decided(machine, node.test)
    if known is not None:
        return machine.evaluate(node.body if known else node.orelse)
    results: list[Value] = []

    def side(positive: bool, expression: cst.BaseExpression) -> Callable[[], Flow]:
        def run() -> Flow:
            if not narrowed(machine, node.test, positive):
                return Flow.AWAY
            results.append(machine.evaluate(expression))
            return Flow.ON

        return run

    if machine.branch(side(True, node.body), side(False, node.orelse)) is Flow.AWAY:
        raise NeverReturns
    return join_all(results)


def _lambda(machine: Machine, node: cst.Lambda) -> Value:
    return function_of(machine, node, "<lambda>")


def _display(machine: Machine, nodes: Any) -> tuple[list[Value], bool]:
    """The values of a list or tuple display, and whether they are all there one by one."""
    items: list[Value] = []
    exact = True
    for element in nodes:
        value = machine.evaluate(element.value)
        parts = machine.elements(value) if isinstance(element, cst.StarredElement) else (value,)
        if parts is None:
            exact = False
            parts = (machine.contents(value),)
        items.extend(parts)
    return items, exact


def _tuple(machine: Machine, node: cst.Tuple) -> Value:
    items, exact = _display(machine, node.elements)
    return Tuple(tuple(items)) if exact else Iterable(join_all(items), None, "tuple")


def _list(machine: Machine, node: cst.List | cst.Set) -> Value:
    kind = "list" if isinstance(node, cst.List) else "set"
    items, exact = _display(machine, node.elements)
    return machine.new_list(items, kind) if exact else machine.new_list_of(join_all(items), kind)


def _dict(machine: Machine, node: cst.Dict) -> Value:
    made = Dict()
    entries = Entries()
    for element in node.elements:
        value = machine.evaluate(element.value)
        if isinstance(element, cst.DictElement):
            entries = targets.with_entry(entries, machine.evaluate(element.key), value)
        else:
            held = machine.store.get(value, "entries") if isinstance(value, Dict) else None
            if isinstance(held, Entries):
                for key, one in held.known:
                    entries = targets.with_entry(entries, key, one)
                if held.others is not None:
                    entries = targets.with_entry(entries, held.other_keys, held.others)
            else:
                entries = targets.with_entry(entries, UNKNOWN, UNKNOWN)
    machine.store.set(made, "entries", entries)
    return made


def _comprehension(machine: Machine, node: Any) -> Value:
    results: list[Value] = []
    exact = loops.comprehend(machine, node.for_in, lambda: results.append(machine.evaluate(node.elt)))
    element = join_all(results)
    if not exact and loops.chooses(node.for_in):
        element = summary(doubtful(element))
    if isinstance(node, cst.GeneratorExp):
        return Iterable(element, tuple(results) if exact else None)
    kind = "list" if isinstance(node, cst.ListComp) else "set"
    return machine.new_list(results, kind) if exact else machine.new_list_of(element, kind)


def _dict_comprehension(machine: Machine, node: cst.DictComp) -> Value:
    pairs: list[tuple[Value, Value]] = []

    def add() -> None:
        key = machine.evaluate(node.key)
        pairs.append((key, machine.evaluate(node.value)))

    exact = loops.comprehend(machine, node.for_in, add)
    entries = Entries()
    for key, value in pairs:
        entries = targets.with_entry(entries, key, value)
    if not exact:
        entries = Entries((), join_all(v for _, v in pairs), join_all(k for k, _ in pairs))
    made = Dict()
    machine.store.set(made, "entries", entries)
    return made


def _walrus(machine: Machine, node: cst.NamedExpr) -> Value:
    value = machine.evaluate(node.value)
    frame = machine.frame
    inner = frame.scopes
    # The name belongs to the function around all comprehensions.
    frame.scopes = tuple(itertools.dropwhile(lambda scope: scope.label == loops.COMPREHENSION, inner))
    try:
        targets.assign(machine, node.target, value)
    finally:
        frame.scopes = inner
    return value


def _await(machine: Machine, node: cst.Await) -> Value:
    return machine.evaluate(node.expression)


def _yield(machine: Machine, node: cst.Yield) -> Value:
    frame = machine.frame
    if isinstance(node.value, cst.From):
        frame.yields.append(machine.element(machine.evaluate(node.value.item)))
    elif node.value is not None:
        frame.yields.append(machine.evaluate(node.value))
    else:
        frame.yields.append(NONE)
    # Who asked for the value sees what is now, even if the generator never ends.
    frame.exits.append(machine.store.changes(frame.mark))
    return UNKNOWN


def _ellipsis(machine: Machine, node: cst.Ellipsis) -> Value:
    return Const(...)


EXPRESSIONS: Final[Mapping[type, Callable[[Machine, Any], Value]]] = MappingProxyType(
    {
        cst.Name: _name,
        cst.Integer: _number,
        cst.Float: _number,
        cst.Imaginary: _number,
        cst.SimpleString: _string,
        cst.ConcatenatedString: _concatenated,
        cst.FormattedString: _formatted,
        cst.Attribute: _attribute,
        cst.Subscript: _subscript,
        cst.Call: _call,
        cst.BinaryOperation: _binary,
        cst.UnaryOperation: _unary,
        cst.BooleanOperation: _boolean,
        cst.Comparison: _comparison,
        cst.IfExp: _ternary,
        cst.Lambda: _lambda,
        cst.Tuple: _tuple,
        cst.List: _list,
        cst.Set: _list,
        cst.Dict: _dict,
        cst.ListComp: _comprehension,
        cst.SetComp: _comprehension,
        cst.GeneratorExp: _comprehension,
        cst.DictComp: _dict_comprehension,
        cst.NamedExpr: _walrus,
        cst.Await: _await,
        cst.Yield: _yield,
        cst.Ellipsis: _ellipsis,
    }
)
