"""Transfer functions of the preprocessing layers that turn features into numbers, by their ``output_mode``.

Sources, measured: keras 3.15 and tf_keras 2.21. Where one makes integers and the other floats, the dtype is left open.
"""

from __future__ import annotations

import math
from types import MappingProxyType
from typing import Final

from flake8_embedding_dtype.libraries.keras import vocabularies
from flake8_embedding_dtype.libraries.keras.common import COUNTS, TENSOR, ZERO_OR_ONE, all_detached, truth
from flake8_embedding_dtype.libraries.numerics import between
from flake8_embedding_dtype.libraries.transfer import Call
from flake8_embedding_dtype.values.abstract import NONE, UNKNOWN, Const, Data, Value, data
from flake8_embedding_dtype.values.numbers import ZERO, Numbers, Wholeness


def _mode(call: Call) -> str | None:
    """The output mode of the layer that is called."""
    value = call.setting("output_mode")
    return value.value if isinstance(value, Const) and isinstance(value.value, str) else None


def _encoded(call: Call, mode: str, dtype: str | None) -> Data:
    """Rows with a column for each token; ``dtype`` is that of zeros and ones."""
    if mode == "tf_idf":
        return data(TENSOR, "float32", Numbers(0, math.inf, wholeness=Wholeness.FRACTIONAL), "encoded")
    # Counts are told apart from ids only where they are floats for sure.
    role = "encoded" if mode != "count" or dtype is not None else ""
    return data(TENSOR, dtype, COUNTS if mode == "count" else ZERO_OR_ONE, role)


def _lookup(call: Call) -> Value:
    """``StringLookup``, ``IntegerLookup``, ``TextVectorization``: int64 ids, or rows that are int64 in Keras 3 and
    float32 in Keras 2."""
    mode = _mode(call)
    if mode == "int":
        inverted = truth(call.setting("invert"))
        if inverted is None:
            return UNKNOWN
        if inverted:
            return data(TENSOR, "string") if "String" in call.name else data(TENSOR, "int64")
        dtype = "int64" if call.setting("dtype") in (NONE, Const("int64")) else None
        return data(TENSOR, dtype, vocabularies.ids(call))
    if mode in ("one_hot", "multi_hot", "binary", "count", "tf_idf", "tf-idf"):
        return _encoded(call, mode.replace("-", "_"), None)
    return UNKNOWN


def _category_encoding(call: Call) -> Value:
    """``CategoryEncoding``: float32 rows; counts may be weighted."""
    mode = _mode(call)
    if mode is None:
        return data(TENSOR, "float32", Numbers(), "encoded")
    if mode == "count" and not call.absent("count_weights"):
        return data(TENSOR, "float32", Numbers(), "encoded")
    return _encoded(call, mode, "float32")


def _hashing(call: Call) -> Value:
    """``Hashing`` and ``HashedCrossing``: int64 bins, or float32 rows."""
    mode = _mode(call)
    if mode == "int":
        return data(TENSOR, "int64", _below(call.setting("num_bins")))
    return UNKNOWN if mode is None else _encoded(call, mode, "float32")


def _discretization(call: Call) -> Value:
    """``Discretization``: int32 bins (int64 in Keras 2), or float32 rows."""
    mode = _mode(call)
    if mode != "int":
        return UNKNOWN if mode is None else _encoded(call, mode, "float32")
    boundaries = call.evaluator.elements(call.setting("bin_boundaries"))
    if boundaries is not None:
        return data(TENSOR, "int32", Numbers(0, len(boundaries), wholeness=Wholeness.WHOLE))
    return data(TENSOR, "int32", _below(call.setting("num_bins")))


def _below(count: Value) -> Numbers:
    """Whole numbers from 0 up to ``count``, which is left out."""
    if (
        isinstance(count, Const)
        and isinstance(count.value, int)
        and not isinstance(count.value, bool)
        and count.value > 0
    ):
        return between(ZERO, Numbers.of([count.value]), whole=True)
    return COUNTS


TRANSFERS: Final = MappingProxyType(
    all_detached(
        {
            "category_encoding": _category_encoding,
            "discretization": _discretization,
            "hashing": _hashing,
            "vocabulary_lookup": _lookup,
        }
    )
)
