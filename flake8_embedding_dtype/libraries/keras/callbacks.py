"""Transfer functions of ``keras.ops`` and ``keras.backend`` that call back: maps, loops, conditions.

Sources, measured: keras 3.15 and tf_keras 2.21 on tensorflow 2.21.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from flake8_embedding_dtype.libraries import numerics
from flake8_embedding_dtype.libraries.keras.common import COUNTS, all_detached
from flake8_embedding_dtype.libraries.transfer import Call
from flake8_embedding_dtype.values.abstract import (
    NO_ARGUMENTS,
    UNKNOWN,
    Arguments,
    Const,
    Data,
    Dict,
    List,
    Tuple,
    Value,
)
from flake8_embedding_dtype.values.lattice import join, join_all, widen


def _cond(call: Call) -> Value:
    """What either of two functions gives."""
    results = [call.evaluator.call(call.value(name), NO_ARGUMENTS) for name in ("true_fn", "false_fn")]
    return join_all(results)


def _switch(call: Call) -> Value:
    """What any of several functions gives for the operands."""
    branches = call.evaluator.elements(call.value("branches"))
    operands = call.value("operands")
    if not branches or not isinstance(operands, Tuple):
        return UNKNOWN
    return join_all(call.evaluator.call(branch, Arguments(operands.items)) for branch in branches)


def _fori_loop(call: Call) -> Value:
    start = call.value("init_val")
    index = call.make("int32", COUNTS)
    return widen(start, join(start, call.evaluator.call(call.value("body_fun"), Arguments((index, start)))))


def _while_loop(call: Call) -> Value:
    start = call.value("loop_vars")
    items = call.evaluator.elements(start)
    if items is None:
        return UNKNOWN
    before: Value = Tuple(tuple(items))
    after = call.evaluator.call(call.value("body"), Arguments(tuple(items)))
    return widen(before, join(before, after)) if isinstance(after, Tuple) else UNKNOWN


def _scan(call: Call) -> Value:
    """Carry and stacked outputs."""
    start, xs = call.value("init"), call.value("xs")
    step = call.evaluator.call(call.value("f"), Arguments((start, xs)))
    if not isinstance(step, Tuple) or len(step.items) != 2:
        return UNKNOWN
    carry = widen(start, join(start, step.items[0]))
    again = call.evaluator.call(call.value("f"), Arguments((carry, xs)))
    return Tuple((carry, again.items[1])) if isinstance(again, Tuple) and len(again.items) == 2 else UNKNOWN


def _associative_scan(call: Call) -> Value:
    elements = call.value("elems")
    return widen(elements, join(elements, call.evaluator.call(call.value("f"), Arguments((elements, elements)))))


def _fold(call: Call) -> Value:
    """``foldl``: what the function makes of the result so far and the next element."""
    start = call.value("elems") if call.absent("initializer") else call.value("initializer")
    again = call.evaluator.call(call.value("fn"), Arguments((start, call.value("elems"))))
    return widen(start, join(start, again))


def _map_structure(call: Call) -> Value:
    """A function applied to every leaf of a nested structure, whose shape stays."""
    structures = call.value("structures")
    if not isinstance(structures, Tuple) or len(structures.items) != 1:
        return UNKNOWN
    return _mapped_leaves(call, structures.items[0])


def _mapped_leaves(call: Call, value: Value) -> Value:
    evaluator = call.evaluator
    if isinstance(value, Tuple):
        return value.holding(_mapped_leaves(call, item) for item in value.items)
    if isinstance(value, List):
        items = evaluator.elements(value)
        if items is None:
            return evaluator.new_list_of(_mapped_leaves(call, evaluator.element(value)))
        return evaluator.new_list([_mapped_leaves(call, item) for item in items])
    if isinstance(value, Dict):
        entries = evaluator.entries(value)
        return UNKNOWN if entries is None else evaluator.new_dict([(k, _mapped_leaves(call, v)) for k, v in entries])
    return evaluator.call(call.value("func"), Arguments((value,)))


def _flatten(call: Call) -> Value:
    """The leaves of a nested structure in one list."""
    leaves = _leaves(call, call.value("structure"))
    return UNKNOWN if leaves is None else call.evaluator.new_list(leaves)


def _leaves(call: Call, value: Value) -> list[Value] | None:
    if isinstance(value, Dict):
        entries = call.evaluator.entries(value)
        items = None if entries is None else [held for _, held in entries]
    elif isinstance(value, (Tuple, List)):
        known = call.evaluator.elements(value)
        items = None if known is None else list(known)
    else:
        return [value] if isinstance(value, (Data, Const)) else None
    if items is None:
        return None
    found: list[Value] = []
    for item in items:
        inner = _leaves(call, item)
        if inner is None:
            return None
        found.extend(inner)
    return found


TRANSFERS: Final = MappingProxyType(
    all_detached(
        {
            "associative_scan": _associative_scan,
            "cond": _cond,
            "flatten": _flatten,
            "fold": _fold,
            "fori_loop": _fori_loop,
            "map": numerics.mapped("f", "xs"),
            "map_fn": numerics.mapped("fn", "elems"),
            "map_structure": _map_structure,
            "scan": _scan,
            "switch": _switch,
            "switched": lambda call: join(call.value("then_expression"), call.value("else_expression")),
            "vectorized_map": numerics.mapped("function", "elements"),
            "while_loop": _while_loop,
        }
    )
)
