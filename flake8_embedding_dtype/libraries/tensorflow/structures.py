"""Nested structures of tensors, as tf.data, tf.nest and the control flow functions have them (tensorflow 2.21)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

from flake8_embedding_dtype.libraries.evaluator import Evaluator
from flake8_embedding_dtype.libraries.transfer import Call, as_array, cast, dtype_of
from flake8_embedding_dtype.values.abstract import (
    UNKNOWN,
    Const,
    Data,
    Dict,
    Entries,
    Iterable,
    List,
    Object,
    Tuple,
    Union,
    Value,
    data,
)

Leaf: TypeAlias = Callable[[Value], Value]

#: Descriptions of tensors: their ``dtype`` argument says what the tensor holds.
SPECS = frozenset({"tensorflow.TensorSpec", "tensorflow.RaggedTensorSpec", "tensorflow.SparseTensorSpec"})


def mapped(evaluator: Evaluator, value: Value, leaf: Leaf) -> Value:
    """``value`` with ``leaf`` applied to everything in it that is not a tuple or a dict."""
    if isinstance(value, Tuple):
        return value.holding(mapped(evaluator, item, leaf) for item in value.items)
    if isinstance(value, Dict):
        held = evaluator.store.get(value, "entries")
        if not isinstance(held, Entries):
            return UNKNOWN
        known = tuple((key, mapped(evaluator, item, leaf)) for key, item in held.known)
        others = None if held.others is None else mapped(evaluator, held.others, leaf)
        made = evaluator.new_dict(known)
        if others is not None:
            evaluator.store.set(made, "entries", Entries(known, others, held.other_keys))
        return made
    return leaf(value)


def leaves(evaluator: Evaluator, value: Value) -> list[Value]:
    """Everything in a structure (of tuples, lists and dicts) that is none itself, in order; dicts by sorted keys."""
    if isinstance(value, (Tuple, List)):
        items = evaluator.elements(value)
        return [UNKNOWN] if items is None else [leaf for item in items for leaf in leaves(evaluator, item)]
    if isinstance(value, Dict):
        entries = evaluator.entries(value)
        if entries is None:
            return [UNKNOWN]
        ordered = sorted(entries, key=lambda entry: str(entry[0]))
        return [leaf for _, item in ordered for leaf in leaves(evaluator, item)]
    return [value]


def as_tensor(call: Call, value: Value) -> Value:
    """A leaf as a tensor; what is no data (a dataset in a dataset, something unknown) stays as it is."""
    if isinstance(value, (Const, Data, List, Tuple, Iterable, Union)):
        return as_array(value, call.container, call.evaluator)
    if isinstance(value, Object) and value.type_name == "pandas.DataFrame":
        return as_array(value, call.container, call.evaluator)
    return value


def tensors(call: Call, value: Value) -> Value:
    """A structure whose leaves are tensors: tuples and dicts stay, lists are stacked."""
    return mapped(call.evaluator, value, lambda leaf: as_tensor(call, leaf))


def settled(value: Data) -> Data:
    """A tensor whose numbers agree with its dtype: those of integers are whole."""
    numbers = data(value.container, value.dtype, value.numbers).numbers
    return value if numbers == value.numbers else value.but(numbers=numbers)


def items_of(call: Call, value: Value) -> Sequence[Value]:
    """The elements of a sequence; one value alone is a sequence of itself."""
    if isinstance(value, (Tuple, List, Iterable)):
        found = call.evaluator.elements(value)
        return (call.evaluator.element(value),) if found is None else found
    return (value,)


def spec_dtype(call: Call, spec: Value) -> str | None:
    """The dtype that a leaf of a signature names: a dtype, or a ``tf.TensorSpec`` and its kin."""
    if isinstance(spec, Object) and spec.type_name in SPECS:
        return dtype_of(call.constructed(spec.type_name, spec.arguments).get("dtype", UNKNOWN), "tensorflow")
    return dtype_of(spec, "tensorflow")


def typed(call: Call, spec: Value, value: Value) -> Value:
    """``value`` poured into the dtypes that a signature names; a part that the value does not show is unknown."""
    if isinstance(spec, (Tuple, List)):
        specs = call.evaluator.elements(spec)
        if specs is None:
            return UNKNOWN
        values = call.evaluator.elements(value) if isinstance(value, (Tuple, List)) else None
        if values is None or len(values) != len(specs):
            values = [UNKNOWN] * len(specs)
        return Tuple(tuple(typed(call, one, held) for one, held in zip(specs, values, strict=True)))
    if isinstance(spec, Dict):
        entries = call.evaluator.entries(spec)
        if entries is None:
            return UNKNOWN
        return call.evaluator.new_dict(
            [(key, typed(call, one, call.evaluator.subscript(value, key))) for key, one in entries]
        )
    dtype = spec_dtype(call, spec)
    if dtype is None:
        return UNKNOWN
    if isinstance(value, (Const, Data, List, Tuple)):
        return cast(as_array(value, call.container, call.evaluator), dtype, call.container)
    return data(call.container, dtype)
