"""Transfer functions of torch's tensors: conversions, views, attributes, and functions with several results.

Source: torch 2.13, measured.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from flake8_embedding_dtype.libraries.numerics import given, parts_of, weak
from flake8_embedding_dtype.libraries.torch.common import SOURCE, TENSOR, TYPES, array_of, indices
from flake8_embedding_dtype.libraries.transfer import Call, Transfer, cast
from flake8_embedding_dtype.values import dtypes
from flake8_embedding_dtype.values.abstract import (
    NONE,
    PYTHON_BOOL,
    PYTHON_INT,
    PYTHON_STR,
    UNKNOWN,
    Const,
    Data,
    DType,
    External,
    Iterable,
    List,
    Object,
    Tuple,
    Value,
    data,
)
from flake8_embedding_dtype.values.arrays import dtype_of
from flake8_embedding_dtype.values.numbers import ANY, Numbers, Wholeness

DEVICE: Final = "torch.device"


def _to(call: Call) -> Value:
    """``x.to(...)``: a dtype casts, another tensor gives its dtype, a device changes nothing.

    What is neither known to be a dtype nor a device may be a dtype.
    """
    own = call.array("self")
    values = call.value("args")
    if call.more or not isinstance(values, Tuple):
        return data(TENSOR, None)
    if not call.absent("other"):
        return cast(own, call.array("other").dtype, TENSOR)
    if not call.absent("dtype"):
        return cast(own, call.dtype(), TENSOR)
    for value in values.items:
        asked = dtype_to(value)
        if asked is not None:
            return cast(own, asked, TENSOR)
    doubtful = values.items[-1:] if len(values.items) > 1 else values.items
    return own if all(map(is_device, doubtful)) else data(TENSOR, None)


def dtype_to(value: Value) -> str | None:
    """The dtype that a positional argument of ``.to`` asks for: itself, or that of another tensor."""
    if isinstance(value, Data) and value.container == TENSOR:
        return value.dtype
    if isinstance(value, Const) and isinstance(value.value, str):
        return None
    return dtype_of(value, "torch")


def is_device(value: Value) -> bool:
    """Whether an argument of ``.to`` is surely no dtype: a device, its name or number, or a flag."""
    if isinstance(value, Const):
        return True
    if isinstance(value, Object):
        return value.type_name == DEVICE
    return isinstance(value, Data) and value.container == "python"


def _type(call: Call) -> Value:
    """``x.type()`` is a name; ``x.type(t)`` casts to a dtype, a tensor type or the name of one."""
    if call.absent("dtype"):
        return PYTHON_STR
    return cast(call.array("self"), type_to(call.value("dtype")), TENSOR)


def type_to(value: Value) -> str | None:
    """The dtype that ``.type`` reads from a dtype, ``torch.LongTensor`` or ``"torch.cuda.LongTensor"``."""
    name = value.value if isinstance(value, Const) else value.name if isinstance(value, External) else ""
    if isinstance(name, str) and name.startswith("torch."):
        return TYPES.get(name.rpartition(".")[2])
    return dtype_of(value, "torch")


def _cast_to(dtype: str) -> Transfer:
    return lambda call: cast(call.array("self"), dtype, TENSOR)


def _type_as(call: Call) -> Value:
    return cast(call.array("self"), call.array("other").dtype, TENSOR)


def _same(call: Call) -> Value:
    return call.array(given(call, SOURCE))


def _repeated(call: Call) -> Value:
    """``repeat_interleave(x, repeats)``: the same elements; of counts alone, the places that they count."""
    value = call.array(given(call, SOURCE))
    return value.but(numbers=ANY, role="") if call.absent("repeats") else value


def _view(call: Call) -> Value:
    """``x.view(*shape)``; with a dtype the bits are read anew."""
    own, shape = call.array("self"), call.value("shape")
    asked = [*(shape.items if isinstance(shape, Tuple) else ()), call.value("dtype")]
    dtype = next((value.name for value in asked if isinstance(value, DType)), None)
    return own if dtype is None else data(TENSOR, dtype)


def _item(call: Call) -> Value:
    """``x.item()``: one Python number."""
    return number_of(call.array("self"))


def number_of(value: Data) -> Value:
    """One element as a Python number."""
    if value.kind not in ("float", "int", "bool"):
        return UNKNOWN
    return value.but(container="python", dtype=f"python {value.kind}", role="", graph=None)


def _tolist(call: Call) -> Value:
    """``x.tolist()``: Python numbers, nested as deep as the tensor has dimensions."""
    return call.evaluator.new_list_of(number_of(call.array("self")))


def _numpy(call: Call) -> Value:
    return call.array("self").but(container="numpy.ndarray")


def _dtype(call: Call) -> Value:
    dtype = call.array("self").dtype
    return UNKNOWN if dtype is None else DType(dtype)


def _default_dtype(call: Call) -> Value:
    return DType(dtypes.DEFAULTS["torch"]["float"])


def _result_type(call: Call) -> Value:
    """``result_type(x, y)``, ``promote_types(a, b)``: a dtype, where both are known."""
    names = []
    for name in ("tensor1", "tensor2"):
        value = call.value(name)
        names.append(value.name if isinstance(value, DType) else weak(call, value).dtype)
    dtype = dtypes.promote(names[0], names[1], "torch")
    return UNKNOWN if dtype is None or dtype in dtypes.PYTHON else DType(dtype)


def _to_complex(*sources: str) -> Transfer:
    """A function that makes complex numbers of floats: ``torch.complex``, Fourier transforms."""

    def transfer(call: Call) -> Value:
        dtype = call.array(sources[0]).dtype
        return data(TENSOR, "complex128" if dtype in ("float64", "complex128") else "complex64")

    return transfer


_HALVES: Final = MappingProxyType({"complex64": "float32", "complex128": "float64"})


def _real_part(call: Call) -> Value:
    """``x.real``: of complex numbers floats of half the size, and of all others the numbers themselves."""
    own = call.array(given(call, SOURCE))
    half = _HALVES.get(own.dtype or "")
    return own if half is None else data(TENSOR, half)


def _from_spectrum(call: Call) -> Value:
    """``irfft``: floats of complex numbers."""
    dtype = call.array("input").dtype
    return data(TENSOR, _HALVES.get(dtype or "", dtypes.real(dtype, "torch")))


def _sparse(call: Call) -> Value:
    """``sparse_coo_tensor(indices, values)``: sums of the values that share a position, and zeros elsewhere."""
    values = call.array("values")
    made = data(TENSOR, values.dtype, Numbers(wholeness=values.numbers.wholeness))
    return made if call.absent("dtype") else cast(made, call.dtype(), TENSOR)


def _size(call: Call) -> Value:
    """``x.size()`` and ``x.shape``: a tuple of ints; ``x.size(0)`` is one of them."""
    return _LENGTH if "dim" in call.bound else Iterable(_LENGTH, None, "tuple")


_LENGTH: Final = PYTHON_INT.but(numbers=Numbers(0, wholeness=Wholeness.WHOLE))


def _length(call: Call) -> Value:
    return _LENGTH


def _on_device(call: Call) -> Value:
    return Object(DEVICE, call.arguments)


def _question(*kinds: str) -> Transfer:
    """``is_floating_point``: whether the dtype is of one of these kinds, where it is known."""

    def transfer(call: Call) -> Value:
        kind = call.array(given(call, SOURCE)).kind
        return PYTHON_BOOL if kind == "unknown" else Const(kind in kinds)

    return transfer


def _is_tensor(call: Call) -> Value:
    value = call.value("obj")
    if isinstance(value, Data) and value.container != "unknown":
        return Const(value.container == TENSOR)
    return Const(False) if isinstance(value, (Const, List, Tuple)) else PYTHON_BOOL


def _pair(call: Call) -> Value:
    """Values with their positions: ``sort``, ``topk``, ``mode``."""
    return Tuple((_same(call), indices()), ("values", "indices"))


def _along(other: str) -> Transfer:
    """``max``, ``median``: of all elements, or with a dimension the values with their positions.

    :param other: what ``max(x, other)`` of two tensors gives, the second of which stands where the dimension does
    """

    def transfer(call: Call) -> Value:
        own = call.array(given(call, SOURCE)).but(role="")
        dim = call.value("dim")
        if (isinstance(dim, Data) and dim.container == TENSOR) or "other" in call.bound:
            return UNKNOWN if not other else call.evaluator.call(External(other), call.arguments)
        if dim == NONE:
            return own if not call.more else UNKNOWN
        return Tuple((own, indices()), ("values", "indices"))

    return transfer


def _unique(call: Call) -> Value:
    """The distinct elements, and as asked the positions and the counts."""
    own = call.array(given(call, SOURCE)).but(role="")
    flags = [call.value(name) for name in ("return_inverse", "return_counts")]
    if call.more or not all(isinstance(flag, Const) for flag in flags):
        return UNKNOWN
    extra = [indices() for flag in flags if isinstance(flag, Const) and flag.value]
    return Tuple((own, *extra)) if extra else own


def _pieces(call: Call) -> Value:
    return call.evaluator.new_list_of(_same(call), "tuple")


def _joined(call: Call) -> Value:
    """``cat``, ``stack``: one tensor of all; the dtype is promoted."""
    parts = [array_of(call, one) for one in parts_of(call, call.value(given(call, "tensors|arrays")))]
    if not parts:
        return data(TENSOR, None)
    from_parts = parts[0]
    for part in parts[1:]:
        from_parts = from_parts.but(
            dtype=dtypes.promote(from_parts.dtype, part.dtype, "torch")
            or next((p.dtype for p in (from_parts, part) if p.kind == "float"), None),
            numbers=from_parts.numbers.join(part.numbers),
            role=part.role if part.role == from_parts.role else "",
            birth=from_parts.birth if from_parts.kind == "float" else part.birth or from_parts.birth,
        )
    return from_parts


def _nonzero(call: Call) -> Value:
    """Positions: one tensor, or with ``as_tuple`` one for each dimension."""
    flag = call.value("as_tuple")
    if call.more or not isinstance(flag, Const):
        return UNKNOWN
    return call.evaluator.new_list_of(indices(), "tuple") if flag.value else indices()


def positions(call: Call) -> Value:
    """``where(condition)``: positions, one tensor for each dimension."""
    return call.evaluator.new_list_of(indices(), "tuple")


TRANSFERS: Final[Mapping[str, Transfer]] = MappingProxyType(
    {
        "along": _along(""),
        "cat": _joined,
        "complex": _to_complex("real"),
        "complex_input": _to_complex("input"),
        "complex_polar": _to_complex("abs"),
        "default_dtype": _default_dtype,
        "device": _on_device,
        "dtype": _dtype,
        "from_spectrum": _from_spectrum,
        "is_complex": _question("complex"),
        "is_float": _question("float"),
        "is_tensor": _is_tensor,
        "item": _item,
        "length": _length,
        "max": _along("torch.maximum"),
        "min": _along("torch.minimum"),
        "nonzero": _nonzero,
        "numpy": _numpy,
        "pair": _pair,
        "pieces": _pieces,
        "real_part": _real_part,
        "result_type": _result_type,
        "repeated": _repeated,
        "same": _same,
        "size": _size,
        "sparse": _sparse,
        "to": _to,
        "tolist": _tolist,
        "type": _type,
        "type_as": _type_as,
        "unique": _unique,
        "view": _view,
        **{f"to_{dtype}": _cast_to(dtype) for dtype in dict.fromkeys(TYPES.values())},
    }
)
