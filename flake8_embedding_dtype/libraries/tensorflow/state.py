"""Transfer functions of TensorFlow's objects with state: variables, arrays of tensors (tensorflow 2.21, measured)."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from flake8_embedding_dtype.libraries.numerics import given, operand
from flake8_embedding_dtype.libraries.operators import binary
from flake8_embedding_dtype.libraries.tensorflow.structures import settled
from flake8_embedding_dtype.libraries.transfer import Call, Transfer, as_array, cast, dtype_of
from flake8_embedding_dtype.values.abstract import UNKNOWN, Data, Object, Value, data
from flake8_embedding_dtype.values.lattice import join
from flake8_embedding_dtype.values.numbers import Numbers


def _assigned(call: Call) -> Value:
    """``v.assign(x)``: the variable with its new value, in the dtype that it always had."""
    variable = call.array(given(call, "self|ref"))
    return cast(call.array("value"), variable.dtype, call.container)


def _changed(op: str) -> Transfer:
    """``v.assign_add(x)``, ``v.assign_sub(x)``."""

    def transfer(call: Call) -> Value:
        variable = call.array(given(call, "self|ref"))
        result = binary(op, variable, operand(call, given(call, "delta|value")))
        return settled(result.but(container=call.container, dtype=variable.dtype))

    return transfer


def _scattered(call: Call) -> Value:
    """``v.scatter_nd_add`` and its kin: whatever numbers, the dtype of the variable."""
    variable = call.array(given(call, "self|ref"))
    return data(call.container, variable.dtype, Numbers(wholeness=variable.numbers.wholeness))


# ---------------------------------------------------------------- tf.TensorArray


def _written(call: Call) -> Value:
    """``array.write(i, x)``, ``array.unstack(x)``: the array, which now holds ``x`` as well."""
    array = call.value("self")
    if isinstance(array, Object):
        value = as_array(call.value("value"), call.container, call.evaluator)
        held = call.evaluator.store.get(array, "contents")
        call.evaluator.store.set(array, "contents", value if held is None else join(held, value))
    return array


def _contents(call: Call) -> Value:
    """``array.stack()``, ``array.read(i)``: what was written, of the declared dtype."""
    array = call.value("self")
    dtype = dtype_of(call.setting("dtype"), "tensorflow")
    held = call.evaluator.store.get(array, "contents") if isinstance(array, Object) else None
    if dtype is None:
        return UNKNOWN
    return settled(held.but(dtype=dtype)) if isinstance(held, Data) else call.make(dtype)


TRANSFERS: Final[Mapping[str, Transfer]] = MappingProxyType(
    {
        "array_contents": _contents,
        "array_written": _written,
        "assigned": _assigned,
        "assigned_add": _changed("+"),
        "assigned_sub": _changed("-"),
        "variable_scattered": _scattered,
    }
)
