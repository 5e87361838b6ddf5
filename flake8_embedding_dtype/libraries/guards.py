"""Questions about arrays that programs guard their lookups with, and checks that raise.

Measured: tensorflow 2.21, keras 3.15, pandas 3.
"""

from __future__ import annotations

from flake8_embedding_dtype.libraries.transfer import Call, Transfer, dtype_of
from flake8_embedding_dtype.values import dtypes
from flake8_embedding_dtype.values.abstract import NONE, PYTHON_BOOL, Const, Data, Dict, DType, List, Tuple, Value


def of_kind(parameter: str, *kinds: str) -> Transfer:
    """Whether an array, or a dtype, is of one of these kinds: ``is_float_dtype(x)``."""

    def transfer(call: Call) -> Value:
        value = call.value(parameter)
        kind = value.kind if isinstance(value, Data) else dtypes.kind(dtype_of(value, call.library))
        return PYTHON_BOOL if kind == "unknown" else Const(kind in kinds)

    return transfer


def held_in(parameter: str, *containers: str) -> Transfer:
    """Whether a value is a tensor: ``tf.is_tensor(x)``."""

    def transfer(call: Call) -> Value:
        value = call.value(parameter)
        if isinstance(value, Data) and value.container != "unknown" and value.graph is None:
            return Const(value.container in containers)
        return Const(False) if isinstance(value, (Const, List, Tuple, Dict)) else PYTHON_BOOL

    return transfer


def integer_or_raise(parameter: str) -> Transfer:
    """``tf.debugging.assert_integer(x)``: raises unless the dtype is an integer one."""

    def transfer(call: Call) -> Value:
        if call.array(parameter).kind not in ("int", "unknown"):
            call.evaluator.refuse()
        return NONE

    return transfer


def dtype_or_raise(parameter: str, dtype: str) -> Transfer:
    """``tf.debugging.assert_type(x, tf.int32)``: raises unless the dtype is this one."""

    def transfer(call: Call) -> Value:
        wanted, held = call.dtype(dtype), call.array(parameter).dtype
        if wanted is not None and held is not None and wanted != held:
            call.evaluator.refuse()
        return NONE

    return transfer


def standard_name(call: Call) -> Value:
    """``keras.backend.standardize_dtype(dtype)``: its name."""
    value = call.value("dtype")
    name = dtype_of(value, "tensorflow") if isinstance(value, (DType, Const)) else None
    return call.value("dtype") if name in (None, dtypes.FLOATING) else Const(name)
