"""Transfer functions of JAX's transformations, control flow and trees: what calls back into the program (jax 0.10).

``jit`` and ``vmap`` give the function itself, since they change neither dtypes nor numbers.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from flake8_embedding_dtype.libraries import numerics
from flake8_embedding_dtype.libraries.jax.arrays import ARRAY, COUNTING
from flake8_embedding_dtype.libraries.transfer import Call, Transfer
from flake8_embedding_dtype.values.abstract import (
    NONE,
    PYTHON_INT,
    UNKNOWN,
    Arguments,
    Const,
    Data,
    Dict,
    External,
    Iterable,
    List,
    Partial,
    Tuple,
    Value,
    data,
)
from flake8_embedding_dtype.values.lattice import join_all, widen

_DEPTH: Final = 6


def _itself(call: Call) -> Value:
    """``jit(f)`` is ``f`` to us; with options only, a decorator."""
    function = call.value("fun")
    return (
        External(call.name) if function == NONE or (function == UNKNOWN and not call.arguments.positional) else function
    )


def _deferred(name: str) -> Transfer:
    """``grad(f)``: a function of the arguments of ``f``, see :func:`_gradient`."""

    def transfer(call: Call) -> Value:
        auxiliary = call.value("has_aux")
        return Partial(External(name), Arguments((call.value("fun"), auxiliary)))

    return transfer


def _gradient(call: Call) -> Value:
    """What ``grad(f)`` gives: floats like the first argument, and what ``f`` gives beside its value."""
    value, gradient, auxiliary = _differentiated(call)
    return gradient if auxiliary == Const(False) else Tuple((gradient, _second(call, value)))


def _value_and_gradient(call: Call) -> Value:
    value, gradient, _ = _differentiated(call)
    return Tuple((value, gradient))


def _differentiated(call: Call) -> tuple[Value, Value, Value]:
    function, auxiliary, *positional = call.arguments.positional
    given = Arguments(tuple(positional), call.arguments.keywords, call.arguments.more)
    value = call.evaluator.call(function, given)
    first = positional[0] if positional else UNKNOWN
    gradient = data(ARRAY, first.dtype) if isinstance(first, Data) and first.kind == "float" else UNKNOWN
    return value, gradient, auxiliary


def _second(call: Call, value: Value) -> Value:
    return call.evaluator.subscript(value, Const(1))


# ---------------------------------------------------------------- control flow


def _cond(call: Call) -> Value:
    """``cond(pred, true_fun, false_fun, *operands)``: either."""
    operands = _star(call, "operands")
    branches = (call.value("true_fun"), call.value("false_fun"))
    return join_all(call.evaluator.call(function, Arguments(operands)) for function in branches)


def _switch(call: Call) -> Value:
    operands = _star(call, "operands")
    branches = numerics.parts_of(call, call.value("branches"))
    return join_all(call.evaluator.call(function, Arguments(operands)) for function in branches)


def _fori_loop(call: Call) -> Value:
    start = _carried(call)
    counter = data(ARRAY, "int32", COUNTING)
    return _settled(call, start, call.evaluator.call(call.value("body_fun"), Arguments((counter, start))))


def _while_loop(call: Call) -> Value:
    start = _carried(call)
    call.evaluator.call(call.value("cond_fun"), Arguments((start,)))
    return _settled(call, start, call.evaluator.call(call.value("body_fun"), Arguments((start,))))


def _scan(call: Call) -> Value:
    """``scan(f, init, xs)``: the carry, and what ``f`` gives for each element put together."""
    start = _carried(call, "init")
    element = NONE if call.absent("xs") else _leaves(call, call.value("xs"), _one_of(call))
    result = call.evaluator.call(call.value("f"), Arguments((start, element)))
    items = call.evaluator.elements(result)
    if items is None or len(items) != 2:
        return UNKNOWN
    return Tuple((_settled(call, start, items[0]), _leaves(call, items[1], lambda leaf: _as_array(call, leaf))))


def _carried(call: Call, parameter: str = "init_val") -> Value:
    """What a loop starts with; JAX makes arrays of the numbers in it."""
    return _leaves(call, call.value(parameter), lambda leaf: _as_array(call, leaf))


def _settled(call: Call, start: Value, after: Value) -> Value:
    """What a loop ends with, when one round makes ``after`` of ``start``: bounds that move may move on."""
    return widen(start, _leaves(call, after, lambda leaf: _as_array(call, leaf)))


def _map(call: Call) -> Value:
    element = _leaves(call, call.value("xs"), _one_of(call))
    result = call.evaluator.call(call.value("f"), Arguments((element,)))
    return _leaves(call, result, lambda leaf: _as_array(call, leaf))


def _one_of(call: Call) -> Callable[[Value], Value]:
    return lambda leaf: call.evaluator.subscript(leaf, PYTHON_INT) if isinstance(leaf, Data) else leaf


def _as_array(call: Call, leaf: Value) -> Value:
    return numerics.held(call, numerics.weak(call, leaf)) if isinstance(leaf, (Const, Data)) else leaf


def _star(call: Call, name: str) -> tuple[Value, ...]:
    held = call.value(name)
    return held.items if isinstance(held, Tuple) else ()


# ---------------------------------------------------------------- trees


def _tree_map(call: Call) -> Value:
    """``jax.tree.map(f, tree, *rest)``: the function of every leaf, in the same structure."""
    function, rest = call.value("f"), _star(call, "rest")

    def mapped(leaf: Value) -> Value:
        others = rest if all(isinstance(one, Data) for one in rest) else (UNKNOWN,) * len(rest)
        return call.evaluator.call(function, Arguments((leaf, *others)))

    return _leaves(call, call.value("tree"), mapped)


def _leaves(call: Call, tree: Value, function: Callable[[Value], Value], depth: int = 0) -> Value:
    """``tree`` with a function applied to each of its leaves."""
    if depth > _DEPTH:
        return UNKNOWN

    def below(items: Sequence[Value]) -> list[Value]:
        return [_leaves(call, item, function, depth + 1) for item in items]

    if isinstance(tree, Tuple):
        return tree.holding(below(tree.items))
    if isinstance(tree, (List, Iterable)):
        items = call.evaluator.elements(tree)
        if items is None:
            return call.evaluator.new_list_of(_leaves(call, call.evaluator.element(tree), function, depth + 1))
        return call.evaluator.new_list(below(items))
    if isinstance(tree, Dict):
        entries = call.evaluator.entries(tree)
        if entries is None:
            return UNKNOWN
        values = below([value for _, value in entries])
        return call.evaluator.new_dict([(key, value) for (key, _), value in zip(entries, values, strict=True)])
    return tree if tree == NONE else function(tree)


TRANSFERS: Final[Mapping[str, Transfer]] = MappingProxyType(
    {
        "cond": _cond,
        "fori_loop": _fori_loop,
        "grad": _deferred("jax.grad.__call__"),
        "gradient": _gradient,
        "jit": _itself,
        "map": _map,
        "scan": _scan,
        "switch": _switch,
        "tree_map": _tree_map,
        "value_and_grad": _deferred("jax.value_and_grad.__call__"),
        "value_and_gradient": _value_and_gradient,
        "while_loop": _while_loop,
    }
)
