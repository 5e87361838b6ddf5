"""Methods that mean the same in every array library, called on something of unknown type (measured with numpy 2.4,
pandas 3, tensorflow 2.21, torch 2.13, jax 0.10).

They also serve Python numbers and nested lists of them (container ``python``), as ``tolist()`` gives.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from flake8_embedding_dtype.libraries.transfer import Call, Transfer, cast
from flake8_embedding_dtype.values.abstract import NO_ARGUMENTS, UNKNOWN, Const, Data, DType, Object, Value
from flake8_embedding_dtype.values.numbers import Numbers, Wholeness

_DEVICE: Final = "torch.device"
_WEAK: Final = MappingProxyType({"float": "python float", "int": "python int", "bool": "python bool"})


def _cast(container: str, parameter: str = "dtype") -> Transfer:
    """``x.astype(dtype)``: the dtype is certain where the argument names one, whatever ``x`` is."""

    def transfer(call: Call) -> Value:
        dtype = call.dtype(parameter)
        if dtype is None:
            return UNKNOWN
        return cast(call.array("self").but(graph=None), dtype, container)

    return transfer


def _cast_to(dtype: str, container: str) -> Transfer:
    """``x.float()``, ``x.long()``: only torch has them."""
    return lambda call: cast(call.array("self"), dtype, container)


def _to(call: Call) -> Value:
    """``x.to(...)`` of torch: a cast when a dtype is among the arguments, else the same numbers elsewhere."""
    for value in call.arguments.values():
        if isinstance(value, DType):
            return cast(call.array("self"), value.name, "torch.Tensor")
    others = call.arguments.positional[1:]
    surely_no_dtype = not call.more and all(_is_place(value) for value in (*others, *call.arguments.keywords.values()))
    return call.value("self") if surely_no_dtype else UNKNOWN


def _is_place(value: Value) -> bool:
    """Whether an argument of ``to`` is surely no dtype and no tensor with a dtype."""
    if isinstance(value, Object):
        return value.type_name == _DEVICE
    return isinstance(value, Const) or (isinstance(value, Data) and value.container == "python")


def _device(call: Call) -> Value:
    """``x.device``: an attribute of this name is a device in torch and JAX, and in what configures them its name."""
    return Object(_DEVICE, NO_ARGUMENTS)


def _tolist(call: Call) -> Value:
    """Python numbers of the same kind."""
    value = call.value("self")
    if isinstance(value, Data) and value.kind in _WEAK:
        return value.but(container="python", dtype=_WEAK[value.kind])
    return value


def _type(call: Call) -> Value:
    """``x.type(torch.float32)`` of torch."""
    wanted = call.value("dtype")
    return cast(call.array("self"), wanted.name, "torch.Tensor") if isinstance(wanted, DType) else UNKNOWN


def _to_numpy(call: Call) -> Value:
    if not call.absent("dtype"):
        return _cast("numpy.ndarray")(call)
    value = call.value("self")
    return value.but(container="numpy.ndarray") if isinstance(value, Data) and value.container != "python" else value


def _positions(call: Call) -> Value:
    """``x.argmax()``: whole numbers, of 64 bits in most libraries."""
    return call.make("int64", Numbers(0, math.inf, wholeness=Wholeness.WHOLE)).but(container="unknown")


def _dtype(call: Call) -> Value:
    value = call.value("self")
    if not isinstance(value, Data) or value.dtype is None or value.container == "python":
        return UNKNOWN
    return DType(value.dtype)


TRANSFERS: Final[Mapping[str, Transfer]] = MappingProxyType(
    {
        **{
            f"unknown_{dtype}": _cast_to(dtype, "torch.Tensor")
            for dtype in ("bfloat16", "bool", "float16", "float32", "float64", "int16", "int32", "int64", "uint8")
        },
        "unknown_cast": _cast("unknown"),
        "unknown_device": _device,
        "unknown_dtype": _dtype,
        "unknown_positions": _positions,
        "unknown_to": _to,
        "unknown_to_numpy": _to_numpy,
        "unknown_tolist": _tolist,
        "unknown_type": _type,
    }
)
