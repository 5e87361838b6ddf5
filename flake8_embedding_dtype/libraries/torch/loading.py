"""Transfer functions of torch.utils.data: datasets, and what iterating over a loader gives.

``default_collate`` of torch 2.13, measured: tensors keep their dtype, NumPy arrays and numbers become tensors of
theirs, Python floats become float64, ints int64 and bools bool; strings stay strings; dicts, named tuples and sequences
are collated field by field, and a tuple becomes a list.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

from flake8_embedding_dtype.libraries.numerics import parts_of
from flake8_embedding_dtype.libraries.torch.common import TENSOR
from flake8_embedding_dtype.libraries.transfer import Call, Transfer
from flake8_embedding_dtype.values.abstract import (
    NONE,
    PYTHON_INT,
    UNKNOWN,
    Arguments,
    Const,
    Data,
    Dict,
    Instance,
    Iterable,
    List,
    Object,
    Tuple,
    Union,
    Value,
    of_constant,
)
from flake8_embedding_dtype.values.lattice import join_all

_DEPTH: Final = 6
_OF_PYTHON: Final = MappingProxyType({"python float": "float64", "python int": "int64", "python bool": "bool"})


def _samples(call: Call, dataset: Value) -> Value:
    """One sample of a dataset: by index for one that has ``__getitem__``, else by iteration."""
    evaluator = call.evaluator
    if isinstance(dataset, Instance):
        if evaluator.has_attribute(dataset, "__getitem__"):
            return evaluator.subscript(dataset, PYTHON_INT)
        return evaluator.element(dataset)
    if isinstance(dataset, Object):
        return evaluator.element(dataset)
    if isinstance(dataset, Union):
        return join_all(_samples(call, one) for one in dataset.alternatives)
    if isinstance(dataset, (Data, List, Tuple, Iterable)):
        return evaluator.subscript(dataset, PYTHON_INT)
    return UNKNOWN


def _batches(call: Call) -> Value:
    """What iterating over a loader gives: its ``collate_fn`` of a list of samples, else the default one."""
    sample = _samples(call, call.setting("dataset"))
    collate = call.setting("collate_fn")
    unbatched = call.setting("batch_size") == NONE and call.setting("batch_sampler") == NONE
    if collate == NONE:
        return _converted(call, sample) if unbatched else collated(call, sample)
    batch = sample if unbatched else call.evaluator.new_list_of(sample)
    return call.evaluator.call(collate, Arguments((batch,)))


def _converted(call: Call, sample: Value) -> Value:
    """Without batches, NumPy arrays become tensors and nothing else changes."""
    if isinstance(sample, Data) and sample.container == "numpy.ndarray":
        return sample.but(container=TENSOR)
    if isinstance(sample, Tuple):
        return sample.holding(_converted(call, item) for item in sample.items)
    return sample


def collated(call: Call, sample: Value, depth: int = 0) -> Value:
    """``default_collate`` of many samples like this one."""
    if depth > _DEPTH:
        return UNKNOWN
    if isinstance(sample, Union):
        return join_all(collated(call, one, depth + 1) for one in sample.alternatives)
    if isinstance(sample, Const):
        known = of_constant(sample)
        return UNKNOWN if known is None else collated(call, known, depth + 1)
    if isinstance(sample, Data):
        return _stacked(call, sample)
    if isinstance(sample, Tuple):
        items = [collated(call, item, depth + 1) for item in sample.items]
        return sample.holding(items) if sample.names else call.evaluator.new_list(items)
    if isinstance(sample, Dict):
        entries = call.evaluator.entries(sample)
        if entries is None:
            return UNKNOWN
        return call.evaluator.new_dict([(key, collated(call, value, depth + 1)) for key, value in entries])
    if isinstance(sample, List):
        items_known = call.evaluator.elements(sample)
        if items_known is None:
            return call.evaluator.new_list_of(collated(call, call.evaluator.element(sample), depth + 1))
        return call.evaluator.new_list([collated(call, item, depth + 1) for item in items_known])
    return UNKNOWN


def _stacked(call: Call, sample: Data) -> Value:
    """A batch of numbers or arrays."""
    if sample.dtype == "string":
        return call.evaluator.new_list_of(sample)
    if sample.container in (TENSOR, "numpy.ndarray"):
        return sample.but(container=TENSOR)
    if sample.container == "python":
        return sample.but(container=TENSOR, dtype=_OF_PYTHON.get(sample.dtype or ""))
    return UNKNOWN


def _tensors(call: Call) -> Value:
    """A sample of a ``TensorDataset``: one element of each of its tensors."""
    owner = call.value("self")
    if not isinstance(owner, (Object, Instance)) or owner.arguments.more:
        return UNKNOWN
    return Tuple(tuple(call.evaluator.subscript(one, PYTHON_INT) for one in owner.arguments.positional))


def _tensors_all(call: Call) -> Value:
    owner = call.value("self")
    return Tuple(owner.arguments.positional) if isinstance(owner, (Object, Instance)) else UNKNOWN


def _subset(call: Call) -> Value:
    return _samples(call, call.setting("dataset"))


def _chained(call: Call) -> Value:
    """``ConcatDataset``: samples of any of its datasets."""
    return join_all(_samples(call, one) for one in parts_of(call, call.setting("datasets")))


def _split(call: Call) -> Value:
    """``random_split``: as many parts as lengths, each like the whole."""
    dataset = call.value("dataset")
    lengths: Sequence[Value] | None = call.evaluator.elements(call.value("lengths"))
    if lengths is None:
        return call.evaluator.new_list_of(_part(dataset))
    return call.evaluator.new_list([_part(dataset) for _ in lengths])


def _part(dataset: Value) -> Object:
    return Object("torch.utils.data.Subset", Arguments((dataset, UNKNOWN)))


def _collate(call: Call) -> Value:
    """``default_collate(batch)`` called by the program; the first sample says what the others are."""
    samples = call.evaluator.elements(call.value("batch"))
    if not samples:
        return collated(call, call.evaluator.element(call.value("batch")))
    batches = [collated(call, sample) for sample in samples]
    first = batches[0]
    if isinstance(first, Data) and all(isinstance(batch, Data) for batch in batches):
        numbers = first.numbers
        for batch in batches[1:]:
            numbers = numbers.join(batch.numbers) if isinstance(batch, Data) else numbers
        return first.but(numbers=numbers)
    return collated(call, call.evaluator.element(call.value("batch")))


TRANSFERS: Final[Mapping[str, Transfer]] = MappingProxyType(
    {
        "data_batches": _batches,
        "data_chained": _chained,
        "data_collate": _collate,
        "data_split": _split,
        "data_subset": _subset,
        "data_tensors": _tensors,
        "data_tensors_all": _tensors_all,
    }
)
