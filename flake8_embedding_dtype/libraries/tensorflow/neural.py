"""Transfer functions of ``tf.nn`` and ``tf.image`` (tensorflow 2.21, measured)."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from flake8_embedding_dtype.libraries.elementwise import inexact, with_fractions
from flake8_embedding_dtype.libraries.embeddings import manners
from flake8_embedding_dtype.libraries.numerics import given, smaller
from flake8_embedding_dtype.libraries.tensorflow.arithmetic import with_zero
from flake8_embedding_dtype.libraries.transfer import Call, Transfer, as_array
from flake8_embedding_dtype.values import dtypes
from flake8_embedding_dtype.values.abstract import Data, List, Object, Tuple, Value, data
from flake8_embedding_dtype.values.embeddings import Table
from flake8_embedding_dtype.values.numbers import ONE, Numbers, Wholeness

#: Methods of ``tf.image.resize`` that pick pixels; those that mix neighbours without leaving their range.
_NEAREST: Final = frozenset({"nearest", 1})
_MIXING: Final = frozenset({"bilinear", "area", 0, 3})


def _dropout(call: Call) -> Value:
    """Some numbers set to 0 and the others scaled up, in the dtype of ``x``."""
    value = call.array("x")
    rate = call.numbers("rate")
    if call.absent("rate"):
        rate = Numbers.of([1]).subtract(call.numbers("keep_prob"))
    kept = ONE.subtract(rate).constant
    if kept is None or not 0 < kept <= 1:
        wholeness = Wholeness.FRACTIONAL if value.numbers.fractional else Wholeness.UNKNOWN
        low, high = (0.0 if value.numbers.low >= 0 else -math.inf), (0.0 if value.numbers.high <= 0 else math.inf)
        return data(call.container, value.dtype, Numbers(low, high, wholeness=wholeness))
    if kept == 1:
        return value
    return value.but(numbers=with_zero(value.numbers.divide(Numbers.of([kept]))), role="")


def _sloped(function: Callable[[float], float], lowest: float, source: str) -> Transfer:
    """``elu``, ``selu``, ``gelu``: grow with ``x`` where it is positive, and never fall below ``lowest``."""

    def result(numbers: Numbers) -> Numbers:
        if numbers.constant == 0:
            return numbers
        high = function(numbers.high) if 0 < numbers.high < math.inf else max(numbers.high, 0.0)
        low = 0.0 if numbers.low >= 0 else lowest
        return Numbers(low, high, False, numbers.high_open and 0 < high < math.inf, Wholeness.FRACTIONAL)

    return inexact(result, source)


def _leaky_relu(call: Call) -> Value:
    """Integers become float32; negative numbers are scaled by ``alpha``."""
    value = call.array("features")
    alpha = call.numbers("alpha")
    numbers = value.numbers
    if numbers.low < 0:
        low = min(0.0, (numbers.low * alpha.high) if alpha.constant and math.isfinite(numbers.low) else -math.inf)
        wholeness = Wholeness.UNKNOWN if numbers.whole else numbers.wholeness
        if numbers.fractional or value.kind == "float":
            wholeness = Wholeness.FRACTIONAL
        numbers = Numbers(low, max(numbers.high, 0.0), False, numbers.high_open and numbers.high > 0, wholeness)
    return data(call.container, dtypes.inexact(value.dtype, call.library), numbers)


def _relu6(call: Call) -> Value:
    value = call.array("features")
    return value.but(numbers=smaller(value.numbers.clip(0, math.inf), Numbers.of([6])), role="")


def _crelu(call: Call) -> Value:
    """The positive and the negative part side by side."""
    value = call.array("features")
    return value.but(numbers=with_zero(value.numbers.absolute()), role="")


def _weighted_moments(call: Call) -> Value:
    value = call.array("x")
    spread = Numbers(0, wholeness=Wholeness.FRACTIONAL)
    return Tuple((call.make(value.dtype, with_fractions(value.numbers)), call.make(value.dtype, spread)))


def _resized(call: Call) -> Value:
    """``tf.image.resize``: float32 even for bytes, unless the method picks the nearest pixel."""
    value = call.array(given(call, "images|image"))
    method = "bilinear" if call.absent("method") else call.constant("method")
    if not isinstance(method, (str, int)):
        return call.make(None)
    if method in _NEAREST:
        return value
    numbers = with_fractions(value.numbers) if method in _MIXING else Numbers(wholeness=Wholeness.FRACTIONAL)
    return call.make("float32", numbers)


def _resized_v1(call: Call) -> Value:
    """``tf.compat.v1.image.resize_images``: bytes stay bytes where the size stays, too."""
    value, method = call.array("images"), call.constant("method")
    if value.dtype == "float32" or method in _NEAREST:
        return _resized(call)
    return call.make(None)


def _resized_with_pad(call: Call) -> Value:
    result = _resized(call)
    return result.but(numbers=with_zero(result.numbers)) if isinstance(result, Data) else result


def _looked_up(params: str, ids: str, function: str) -> Transfer:
    """Rows of ``params`` that integers pick; TensorFlow refuses float ids.

    :param function: the function whose manner it has; ``tf.gather`` counts as a lookup only where it must fail
    """
    always = function != "tensorflow.gather"

    def transfer(call: Call) -> Value:
        indices = call.array(ids)
        if always or indices.kind == "float" or indices.numbers.low < 0:
            call.evaluator.lookup(Object(call.name, call.arguments), indices, Table(manners()[function]))
        value = call.value(params)
        rows = as_array(value, call.container, call.evaluator)
        if always and isinstance(value, (List, Tuple)):
            return rows.but(role="")
        return rows.but(role={"identity": "encoded"}.get(rows.role, rows.role))

    return transfer


TRANSFERS: Final[Mapping[str, Transfer]] = MappingProxyType(
    {
        "crelu": _crelu,
        "dropout": _dropout,
        "elu": _sloped(lambda x: x, -1.0, "features"),
        "embedding_lookup": _looked_up("params", "ids", "tensorflow.nn.embedding_lookup"),
        "embedding_lookup_sparse": _looked_up("params", "sp_ids", "tensorflow.nn.embedding_lookup_sparse"),
        "embedding_lookup_safe": _looked_up(
            "embedding_weights", "sparse_ids", "tensorflow.nn.safe_embedding_lookup_sparse"
        ),
        "gather": _looked_up("params", "indices", "tensorflow.gather"),
        "gelu": _sloped(lambda x: x, -0.18, "features"),
        "leaky_relu": _leaky_relu,
        "relu6": _relu6,
        "resized": _resized,
        "resized_v1": _resized_v1,
        "resized_with_pad": _resized_with_pad,
        "selu": _sloped(lambda x: 1.0507009873554805 * x, -1.7580993408473766, "features"),
        "silu": _sloped(lambda x: x, -0.28, "features"),
        "weighted_moments": _weighted_moments,
    }
)
