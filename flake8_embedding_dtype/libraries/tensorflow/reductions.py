"""Transfer functions of TensorFlow's reductions: sums, means, spreads, counts (tensorflow 2.21, measured)."""

from __future__ import annotations

import math
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from flake8_embedding_dtype.libraries.elementwise import with_fractions
from flake8_embedding_dtype.libraries.numerics import given
from flake8_embedding_dtype.libraries.reductions import deviation, norm, product, selected, summed, total, variance
from flake8_embedding_dtype.libraries.tensorflow.arithmetic import with_zero
from flake8_embedding_dtype.libraries.transfer import Call, Transfer
from flake8_embedding_dtype.values import dtypes
from flake8_embedding_dtype.values.abstract import UNKNOWN, Data, Tuple, Value, data
from flake8_embedding_dtype.values.numbers import ANY, Numbers, Wholeness

#: What most reductions call the tensor they reduce.
_INPUT: Final = "input_tensor"
_VARIANCE: Final = variance("x", None)


def _mean(source: str) -> Transfer:
    """Means: integers stay integers, floats get fractions."""

    def transfer(call: Call) -> Value:
        value = call.array(given(call, source))
        return data(call.container, value.dtype, averaged(value))

    return transfer


def averaged(value: Data) -> Numbers:
    """The numbers of means over a tensor, which has the dtype of its mean."""
    if value.kind == "float":
        return with_fractions(value.numbers)
    if value.kind == "int":
        return value.numbers.hull().rounded(math.floor) if value.numbers.constant is None else value.numbers
    wholeness = Wholeness.FRACTIONAL if value.numbers.fractional else Wholeness.UNKNOWN
    numbers = value.numbers
    return Numbers(numbers.low, numbers.high, numbers.low_open, numbers.high_open, wholeness)


def _unsorted_mean(call: Call) -> Value:
    """``unsorted_segment_mean``: integers give float64; a segment without rows gives 0."""
    value = call.array("data")
    dtype = "float64" if value.kind == "int" else value.dtype
    return data(call.container, dtype, with_zero(with_fractions(value.numbers)))


def _segment_total(call: Call) -> Value:
    value = call.array("data")
    return data(call.container, value.dtype, summed(value.numbers))


def _segment_product(call: Call) -> Value:
    value = call.array("data")
    numbers = value.numbers
    low = 0.0 if numbers.low >= 0 else -math.inf
    return data(call.container, value.dtype, Numbers(low, wholeness=numbers.wholeness))


def _euclidean_norm(call: Call) -> Value:
    """``reduce_euclidean_norm``: integers stay integers."""
    value = call.array(_INPUT)
    if value.kind != "float":
        return data(call.container, value.dtype, Numbers(0) if value.kind == "int" else ANY)
    return norm(_INPUT)(call)


def _moments(call: Call) -> Value:
    """``tf.nn.moments``: mean and variance in the dtype of ``x``."""
    value = call.array("x")
    spread = _VARIANCE(call)
    mean = data(call.container, value.dtype, averaged(value))
    if value.kind == "float":
        return Tuple((mean, spread))
    return Tuple((mean, data(call.container, value.dtype, Numbers(0) if value.kind == "int" else ANY)))


def _bincount(call: Call) -> Value:
    """Counts as ``dtype``; with weights their sums, in the dtype of the weights."""
    if call.absent("weights"):
        return call.make(call.dtype("dtype"), Numbers(0, wholeness=Wholeness.WHOLE))
    weights = call.array("weights")
    return data(call.container, weights.dtype, summed(weights.numbers))


def _sparse_bincount(call: Call) -> Value:
    """Counts as int32; with weights their sums, in the dtype of the weights."""
    if call.absent("weights"):
        return call.make("int32", Numbers(0, wholeness=Wholeness.WHOLE))
    weights = call.array("weights")
    return data(call.container, weights.dtype, summed(weights.numbers))


def _trace(call: Call) -> Value:
    value = call.array("x")
    return data(call.container, value.dtype, summed(value.numbers))


def _svd(call: Call) -> Value:
    """Singular values, and with ``compute_uv`` the vectors on both sides."""
    dtype = dtypes.inexact(call.array("tensor").dtype, call.library)
    values = call.make(dtype, Numbers(0, wholeness=Wholeness.FRACTIONAL))
    if call.constant("compute_uv") is False:
        return values
    vectors = call.make(dtype, Numbers(wholeness=Wholeness.FRACTIONAL))
    return Tuple((values, vectors, vectors)) if call.constant("compute_uv") is True else UNKNOWN


def _top_k(call: Call) -> Value:
    """The largest numbers and where they stand."""
    values = call.array(given(call, "input|operand")).but(role="")
    places = "int32" if call.absent("index_type") else call.dtype("index_type")
    index = call.make(places, Numbers(0, wholeness=Wholeness.WHOLE))
    return Tuple((values, index), ("values", "indices"))


TRANSFERS: Final[Mapping[str, Transfer]] = MappingProxyType(
    {
        "bincount": _bincount,
        "cumprod": product("x", None, widens=False),
        "cumsum": total("x", None, widens=False),
        "euclidean_norm": _euclidean_norm,
        "mean": _mean(_INPUT),
        "moments": _moments,
        "norm": norm("tensor"),
        "pooled": _mean("input|value"),
        "reduce_prod": product(_INPUT, None, widens=False),
        "reduce_std": deviation(_INPUT, None),
        "reduce_sum": total(_INPUT, None, widens=False),
        "reduce_variance": variance(_INPUT, None),
        "segment_mean": _mean("data"),
        "segment_prod": _segment_product,
        "segment_sum": _segment_total,
        "selected": selected("input_tensor|input|values|value|sp_input|data|x|sp_a"),
        "sparse_bincount": _sparse_bincount,
        "sparse_sum": total("sp_input", None, widens=False),
        "svd": _svd,
        "top_k": _top_k,
        "trace": _trace,
        "unsorted_segment_mean": _unsorted_mean,
    }
)
