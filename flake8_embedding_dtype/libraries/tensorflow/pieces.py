"""Transfer functions of TensorFlow that take tensors apart and put them together (tensorflow 2.21, measured)."""

from __future__ import annotations

import math
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from flake8_embedding_dtype.libraries.numerics import given, joined, merged, pad, parts_of
from flake8_embedding_dtype.libraries.tensorflow.arithmetic import filled_up, with_zero
from flake8_embedding_dtype.libraries.tensorflow.structures import settled
from flake8_embedding_dtype.libraries.transfer import Call, Transfer, as_array
from flake8_embedding_dtype.values.abstract import UNKNOWN, Data, Tuple, Value, data
from flake8_embedding_dtype.values.numbers import EXACT_LIMIT, ZERO, Numbers, Wholeness

_JOINED: Final = joined("values|sp_inputs")
_PLACE: Final = Numbers(0, wholeness=Wholeness.WHOLE)


def _pieces(source: str, count: str) -> Transfer:
    """A list of pieces of ``x``; of known length where ``count`` is a constant."""

    def transfer(call: Call) -> Value:
        value = call.array(given(call, source)).but(role="")
        number = call.constant(count)
        if isinstance(number, int) and not isinstance(number, bool) and 0 < number <= EXACT_LIMIT:
            return call.evaluator.new_list([value] * number)
        sizes = call.evaluator.elements(call.value(count)) if count in call.bound else None
        if sizes is not None and 0 < len(sizes) <= EXACT_LIMIT:
            return call.evaluator.new_list([value] * len(sizes))
        return call.evaluator.new_list_of(value)

    return transfer


def _concatenated(call: Call) -> Value:
    """``concat``, ``stack``: one array of all; a float among them prevails over what is unknown."""
    whole = call.array(given(call, "values|sp_inputs"))
    return whole if whole.dtype is not None else _JOINED(call)


def _unstacked(call: Call) -> Value:
    """``unstack``: the tensors that a list holds, one by one where they are known."""
    value = call.value("value")
    array = as_array(value, call.container, call.evaluator)
    return call.evaluator.new_list_of(array.but(role=array.role if array.role == "encoded" else ""))


def _meshgrid(call: Call) -> Value:
    """Each argument repeated over the grid."""
    args = call.value("args")
    values = args.items if isinstance(args, Tuple) else ()
    if not values or call.more:
        return call.evaluator.new_list_of(data(call.container, None))
    return call.evaluator.new_list([as_array(value, call.container, call.evaluator) for value in values])


def _all_arrays(source: str) -> Transfer:
    """``identity_n``, ``tf.tuple``: the tensors of a list, in a list."""

    def transfer(call: Call) -> Value:
        parts = [as_array(part, call.container, call.evaluator) for part in parts_of(call, call.value(source))]
        return call.evaluator.new_list(parts)

    return transfer


def _unique(*fields: str) -> Transfer:
    """``unique`` and its kin: the elements, then places and counts of the asked index dtype."""

    def transfer(call: Call) -> Value:
        index = call.make(call.dtype(given(call, "out_idx|index_dtype")), _PLACE)
        values = call.array("x").but(role="")
        return Tuple((values, *[index for _ in fields[1:]]), fields)

    return transfer


def _scattered(call: Call) -> Value:
    """``tensor_scatter_nd_update``: elements of the tensor, some replaced."""
    parts = [call.array("tensor"), call.array("updates")]
    return settled(merged(parts, call.container).but(dtype=parts[0].dtype))


def _scattered_into_zeros(call: Call) -> Value:
    """``scatter_nd``: the updates among zeros; updates of one place are added up."""
    value = call.array("updates")
    numbers = value.numbers
    low, high = (0.0 if numbers.low >= 0 else -math.inf), (0.0 if numbers.high <= 0 else math.inf)
    return value.but(numbers=Numbers(low, high, wholeness=numbers.wholeness), role="")


def _accumulated(call: Call) -> Value:
    """``tensor_scatter_nd_add`` and its kin: the dtype of the tensor."""
    value, updates = call.array("tensor"), call.array("updates")
    wholeness = max(value.numbers.wholeness, updates.numbers.wholeness)
    return data(call.container, value.dtype, Numbers(wholeness=wholeness))


def _diagonal(call: Call) -> Value:
    """``diag``: zeros beside the numbers; of ones an identity matrix."""
    value = call.array("diagonal")
    extra = ZERO if call.absent("padding_value") else call.numbers("padding_value")
    numbers = filled_up(value.numbers, extra)
    return settled(value.but(numbers=numbers, role="identity" if value.numbers.constant == 1 else ""))


def _diagonal_set(call: Call) -> Value:
    """``set_diag``: the numbers of both, in the dtype of the matrix."""
    matrix = call.array("input")
    return settled(merged([matrix, call.array("diagonal")], call.container).but(dtype=matrix.dtype, role=""))


def _banded(call: Call) -> Value:
    """``band_part``: some numbers replaced by 0."""
    value = call.array("input")
    return value.but(numbers=with_zero(value.numbers), role="")


def _scalars(call: Call) -> Value:
    """One element of ``ragged.to_list()``: a Python number."""
    value = call.array("self")
    if value.kind not in ("float", "int", "bool"):
        return UNKNOWN
    return value.but(container="python", dtype=f"python {value.kind}", role="")


def _static_value(call: Call) -> Value:
    """``get_static_value``: the contents as an array; unknown where the tensor is."""
    value = call.value("tensor")
    return value.but(container="numpy.ndarray") if isinstance(value, Data) else UNKNOWN


def _split_sparse(call: Call) -> Value:
    number = call.constant("num_split")
    value = call.array("sp_input")
    if isinstance(number, int) and 0 < number <= EXACT_LIMIT:
        return call.evaluator.new_list([value] * number)
    return call.evaluator.new_list_of(value)


TRANSFERS: Final[Mapping[str, Transfer]] = MappingProxyType(
    {
        "accumulated": _accumulated,
        "all_arrays": _all_arrays("inputs"),
        "banded": _banded,
        "concat": _concatenated,
        "diagonal": _diagonal,
        "diagonal_set": _diagonal_set,
        "dynamic_stitch": joined("data"),
        "listed": _scalars,
        "meshgrid": _meshgrid,
        "pad": pad("tensor", "constant_values"),
        "partition": _pieces("data", "num_partitions"),
        "scatter_into_zeros": _scattered_into_zeros,
        "scatter_update": _scattered,
        "split": _pieces("value", "num_or_size_splits"),
        "split_sparse": _split_sparse,
        "static_value": _static_value,
        "tuple_of": _all_arrays("tensors"),
        "unique": _unique("y", "idx"),
        "unique_with_counts": _unique("y", "idx", "count"),
        "setdiff": _unique("out", "idx"),
        "unstack": _unstacked,
    }
)
