"""Transfer functions of ``tf.data`` (tensorflow 2.21, measured).

A dataset is an :class:`Object`; what stands for each of its elements is its field ``element`` in the store. Methods
that change no element give the dataset itself.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from flake8_embedding_dtype.libraries.numerics import counted
from flake8_embedding_dtype.libraries.tensorflow.arithmetic import with_zero
from flake8_embedding_dtype.libraries.tensorflow.structures import (
    items_of,
    mapped,
    settled,
    spec_dtype,
    tensors,
    typed,
)
from flake8_embedding_dtype.libraries.transfer import Call, Transfer, as_array, cast
from flake8_embedding_dtype.values.abstract import (
    NO_ARGUMENTS,
    UNKNOWN,
    Arguments,
    Const,
    Data,
    DType,
    External,
    Iterable,
    List,
    Object,
    Partial,
    Tuple,
    Value,
    data,
)
from flake8_embedding_dtype.values.lattice import doubtful, join_all, picked, widen
from flake8_embedding_dtype.values.numbers import Numbers, Wholeness

DATASET: Final = "tensorflow.data.Dataset"
_ITERATOR: Final = "tensorflow.data.Iterator"


def dataset_of(call: Call, element: Value, type_name: str = DATASET) -> Object:
    """A new dataset whose every element is ``element``."""
    made = Object(type_name, NO_ARGUMENTS)
    call.evaluator.store.set(made, "element", element)
    return made


def element_of(call: Call, value: Value) -> Value:
    """What stands for each element of a dataset; unknown for anything else."""
    held = call.evaluator.store.get(value, "element") if isinstance(value, Object) else None
    return UNKNOWN if held is None else held


def apply(call: Call, function: Value, element: Value, *before: Value) -> Value:
    """A function of the program for an element: tuples are passed as separate arguments."""
    arguments = element.items if isinstance(element, Tuple) else (element,)
    return call.evaluator.call(function, Arguments((*before, *arguments)))


# ---------------------------------------------------------------- making datasets


def _from_tensors(call: Call) -> Value:
    """``from_tensors`` and ``from_tensor_slices``: a slice holds what the whole holds."""
    return dataset_of(call, tensors(call, call.value("tensors")))


def _from_list(call: Call) -> Value:
    """``from_list``: the elements of a list, each a structure of its own."""
    return dataset_of(call, join_all(tensors(call, item) for item in items_of(call, call.value("elements"))))


def _from_generator(call: Call) -> Value:
    """Elements of the declared dtypes, with the numbers that the generator yields."""
    args = () if call.absent("args") else tuple(items_of(call, call.value("args")))
    element = call.evaluator.element(call.evaluator.call(call.value("generator"), Arguments(args)))
    for name in ("output_signature", "output_types"):
        if not call.absent(name):
            return dataset_of(call, typed(call, call.value(name), element))
    return dataset_of(call, UNKNOWN)


def _range(call: Call) -> Value:
    """``Dataset.range(stop)``, ``Dataset.range(start, stop, step)``: int64 unless another ``output_type`` is asked."""
    args = call.value("args")
    given = args.items if isinstance(args, Tuple) else ()
    ends = [as_array(value, call.container, call.evaluator).numbers for value in given]
    if len(ends) == 1:
        ends.insert(0, Numbers.of([0]))
    if len(ends) == 2:
        ends.append(Numbers.of([1]))
    numbers = counted(ends[0], ends[1], ends[2]) if len(ends) == 3 else Numbers(wholeness=Wholeness.WHOLE)
    made = call.make("int64", numbers)
    asked = call.dtype("output_type")
    return dataset_of(call, made if call.absent("output_type") else cast(made, asked, call.container))


def _counter(call: Call) -> Value:
    """``Dataset.counter``: from ``start`` on."""
    start = call.numbers("start")
    return dataset_of(call, call.make(call.dtype("dtype"), Numbers(start.low, wholeness=Wholeness.WHOLE)))


def _of(dtype: str) -> Transfer:
    """Datasets of one dtype: lines and records are strings, ``Dataset.random`` gives int64."""
    return lambda call: dataset_of(call, call.make(dtype))


def _csv(call: Call) -> Value:
    """``CsvDataset``: a tuple with a column for each default, which is a dtype or a value."""
    columns = call.evaluator.elements(call.value("record_defaults"))
    if columns is None:
        return dataset_of(call, UNKNOWN)
    kinds = [spec_dtype(call, one) or as_array(one, call.container, call.evaluator).dtype for one in columns]
    return dataset_of(call, Tuple(tuple(call.make(kind) for kind in kinds)))


def _loaded(call: Call) -> Value:
    """``Dataset.load``: known only where an ``element_spec`` is given."""
    if call.absent("element_spec"):
        return dataset_of(call, UNKNOWN)
    return dataset_of(call, typed(call, call.value("element_spec"), UNKNOWN))


def _zipped(call: Call) -> Value:
    """``Dataset.zip(a, b)``, ``zip((a, b))``, ``zip({"a": a})``: the structure with elements in place of datasets."""
    args = call.value("args")
    items = args.items if isinstance(args, Tuple) else ()
    whole = call.value("datasets") if not call.absent("datasets") else items[0] if len(items) == 1 else Tuple(items)
    if isinstance(whole, List):
        elements = call.evaluator.elements(whole)
        whole = UNKNOWN if elements is None else Tuple(tuple(elements))
    return dataset_of(call, mapped(call.evaluator, whole, lambda one: picked(element_of(call, one))))


def _sampled(call: Call) -> Value:
    """``sample_from_datasets``, ``choose_from_datasets``: elements of any of them."""
    return dataset_of(call, join_all(element_of(call, one) for one in items_of(call, call.value("datasets"))))


# ---------------------------------------------------------------- changing elements


def _map(call: Call) -> Value:
    """What the function makes of an element. A list that it returns is a tuple; a list inside of it is stacked."""
    result = apply(call, call.value("map_func"), element_of(call, call.value("self")))
    if isinstance(result, List):
        items = call.evaluator.elements(result)
        result = UNKNOWN if items is None else Tuple(tuple(items))
    return dataset_of(call, tensors(call, result))


def _flat_map(call: Call) -> Value:
    """``flat_map``, ``interleave``: the elements of the datasets that the function makes."""
    result = apply(call, call.value("map_func"), element_of(call, call.value("self")))
    return dataset_of(call, element_of(call, result))


def _filter(call: Call) -> Value:
    """Elements stay as they are, but which of them is not known; the predicate is run for what it does."""
    element = element_of(call, call.value("self"))
    apply(call, call.value("predicate"), element)
    return _left(call, element, doubtful(element))


def _part(call: Call) -> Value:
    """``take``, ``skip``, ``shard``: some of the elements by their positions."""
    element = element_of(call, call.value("self"))
    return _left(call, element, picked(element))


def _left(call: Call, element: Value, left: Value) -> Value:
    return call.value("self") if left == element else dataset_of(call, left)


def _padded_batch(call: Call) -> Value:
    """Shorter elements are filled up with 0, or with the padding values."""
    filling = None if call.absent("padding_values") else call.value("padding_values")

    def leaf(value: Value) -> Value:
        if not isinstance(value, Data) or value.kind == "other":
            return value
        if filling is None:
            return value.but(numbers=with_zero(value.numbers))
        whole = Wholeness.FRACTIONAL if value.numbers.fractional else Wholeness.UNKNOWN
        return data(value.container, value.dtype, Numbers(wholeness=whole), value.role)

    element = element_of(call, call.value("self"))
    if isinstance(element, Data) and isinstance(filling, (Const, Data)):
        extra = as_array(filling, call.container, call.evaluator).numbers
        joined = element.numbers.join(extra)
        numbers = with_zero(joined) if element.numbers.fractional else joined
        return dataset_of(call, settled(element.but(numbers=numbers)))
    return dataset_of(call, mapped(call.evaluator, element, leaf))


def _window(call: Call) -> Value:
    """Each part of an element becomes a dataset of its own."""
    element = element_of(call, call.value("self"))
    return dataset_of(call, mapped(call.evaluator, element, lambda part: dataset_of(call, part)))


def _enumerate(call: Call) -> Value:
    index = call.make("int64", Numbers(call.numbers("start").low, wholeness=Wholeness.WHOLE))
    return dataset_of(call, Tuple((index, element_of(call, call.value("self")))))


def _concatenate(call: Call) -> Value:
    return dataset_of(call, join_all(element_of(call, call.value(name)) for name in ("self", "dataset")))


def _scan(call: Call) -> Value:
    """``scan(initial_state, scan_func)``: the second of the results, for any state."""
    element = element_of(call, call.value("self"))
    state = tensors(call, call.value("initial_state"))
    output: Value = UNKNOWN
    for _ in range(2):
        result = call.evaluator.call(call.value("scan_func"), Arguments((state, element)))
        if not isinstance(result, Tuple) or len(result.items) != 2:
            return dataset_of(call, UNKNOWN)
        state, output = widen(state, tensors(call, result.items[0])), tensors(call, result.items[1])
    return dataset_of(call, output)


def _reduce(call: Call) -> Value:
    """``reduce(initial_state, reduce_func)``: the state after any number of elements."""
    element = element_of(call, call.value("self"))
    state = tensors(call, call.value("initial_state"))
    for _ in range(3):
        after = tensors(call, call.evaluator.call(call.value("reduce_func"), Arguments((state, element))))
        newer = widen(state, after)
        if newer == state:
            break
        state = newer
    return state


def _group_by_window(call: Call) -> Value:
    """The elements of the datasets that ``reduce_func(key, window)`` makes."""
    element = element_of(call, call.value("self"))
    key = apply(call, call.value("key_func"), element)
    result = call.evaluator.call(call.value("reduce_func"), Arguments((key, dataset_of(call, element))))
    return dataset_of(call, element_of(call, result))


def _apply(call: Call) -> Value:
    """``dataset.apply(f)``: what ``f`` makes of the dataset."""
    return call.evaluator.call(call.value("transformation_func"), Arguments((call.value("self"),)))


def _deferred(method: str) -> Transfer:
    """``tf.data.experimental`` functions for ``apply``: a method of datasets that waits for its receiver."""

    def transfer(call: Call) -> Value:
        keywords = {name: value for name, value in call.bound.items() if name not in ("args", "kwargs")}
        return Partial(External(f"{DATASET}.{method}"), Arguments((), keywords, call.more))

    return transfer


# ---------------------------------------------------------------- reading datasets


def _element(call: Call) -> Value:
    """What iterating over a dataset gives; ``get_single_element()``."""
    return element_of(call, call.value("self" if "self" in call.bound else "dataset"))


def _next(call: Call) -> Value:
    """``iterator.get_next()``: one of the elements."""
    return picked(_element(call))


def _as_numpy(call: Call) -> Value:
    """``as_numpy_iterator``: the elements as NumPy arrays."""

    def leaf(value: Value) -> Value:
        return value.but(container="numpy.ndarray") if isinstance(value, Data) else value

    return Iterable(mapped(call.evaluator, element_of(call, call.value("self")), leaf))


def _element_spec(call: Call) -> Value:
    """``element_spec``: a ``tf.TensorSpec`` for each tensor."""

    def leaf(value: Value) -> Value:
        if not isinstance(value, Data) or value.dtype is None:
            return UNKNOWN
        return Object("tensorflow.TensorSpec", Arguments((), {"shape": UNKNOWN, "dtype": DType(value.dtype)}))

    return mapped(call.evaluator, element_of(call, call.value("self")), leaf)


def _iterator(call: Call) -> Value:
    """An iterator with ``get_next``, of a dataset or (for a feedable one) of declared dtypes."""
    if "output_types" in call.bound:
        return dataset_of(call, typed(call, call.value("output_types"), UNKNOWN), _ITERATOR)
    return dataset_of(call, element_of(call, call.value("self" if "self" in call.bound else "dataset")), _ITERATOR)


def _count(call: Call) -> Value:
    return call.make("int64", Numbers(-2, math.inf, wholeness=Wholeness.WHOLE))


TRANSFERS: Final[Mapping[str, Transfer]] = MappingProxyType(
    {
        "dataset_apply": _apply,
        "dataset_as_numpy": _as_numpy,
        "dataset_cardinality": _count,
        "dataset_concatenate": _concatenate,
        "dataset_counter": _counter,
        "dataset_csv": _csv,
        "dataset_element": _element,
        "dataset_element_spec": _element_spec,
        "dataset_enumerate": _enumerate,
        "dataset_filter": _filter,
        "dataset_flat_map": _flat_map,
        "dataset_from_generator": _from_generator,
        "dataset_from_list": _from_list,
        "dataset_from_tensors": _from_tensors,
        "dataset_group_by_window": _group_by_window,
        "dataset_iterator": _iterator,
        "dataset_loaded": _loaded,
        "dataset_map": _map,
        "dataset_next": _next,
        "dataset_of_int64": _of("int64"),
        "dataset_of_strings": _of("string"),
        "dataset_padded_batch": _padded_batch,
        "dataset_part": _part,
        "dataset_range": _range,
        "dataset_reduce": _reduce,
        "dataset_sampled": _sampled,
        "dataset_scan": _scan,
        "dataset_window": _window,
        "dataset_zip": _zipped,
        **{
            f"deferred_{method}": _deferred(method)
            for method in ("map", "flat_map", "unbatch", "shuffle", "group_by_window", "enumerate", "scan")
        },
        "deferred_padded_batch": _deferred("padded_batch"),
    }
)
