"""Dtype objects as values: their members, what is asked of them, and calling them (numpy 2.4, measured).

The same dtype objects stand for the dtypes of TensorFlow, torch and JAX, so that their members are here as well.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from flake8_embedding_dtype.libraries.transfer import Call, Transfer, cast, dtype_of
from flake8_embedding_dtype.values import dtypes
from flake8_embedding_dtype.values.abstract import PYTHON_BOOL, UNKNOWN, Const, Data, DType, External, Object, Value
from flake8_embedding_dtype.values.numbers import Numbers

_SIZES: Final = MappingProxyType({"bool": 8, "bfloat16": 16, "float128": 128, "complex64": 64, "complex128": 128})
_KINDS: Final = MappingProxyType({"bool": "b", "float": "f", "complex": "c"})

#: NumPy's abstract scalar types to the kinds of dtypes they cover; ``u`` is an integer without a sign.
_ABSTRACT: Final = MappingProxyType(
    {
        "numpy.generic": "biufcO",
        "numpy.number": "iufc",
        "numpy.integer": "iu",
        "numpy.signedinteger": "i",
        "numpy.unsignedinteger": "u",
        "numpy.inexact": "fc",
        "numpy.floating": "f",
        "numpy.complexfloating": "c",
        "jax.numpy.number": "iufc",
        "jax.numpy.integer": "iu",
        "jax.numpy.signedinteger": "i",
        "jax.numpy.unsignedinteger": "u",
        "jax.numpy.inexact": "fc",
        "jax.numpy.floating": "f",
        "jax.numpy.complexfloating": "c",
        "builtins.float": "f",
        "builtins.int": "i",
        "builtins.bool": "b",
    }
)

_STANDARD_KINDS: Final = MappingProxyType(
    {
        "bool": "b",
        "signed integer": "i",
        "unsigned integer": "u",
        "integral": "iu",
        "real floating": "f",
        "complex floating": "c",
        "numeric": "iufc",
    }
)


def kind_letter(dtype: str) -> str | None:
    """NumPy's one-letter kind of a dtype; None for strings, whose kind depends on more than the name."""
    kind = dtypes.kind(dtype)
    if kind == "int":
        return "u" if dtype.startswith("u") else "i"
    return _KINDS.get(kind, "O" if dtype == "object" else None)


def bits(dtype: str) -> int | None:
    """The size of one element in bits."""
    digits = "".join(letter for letter in dtype if letter.isdigit())
    return _SIZES.get(dtype, int(digits) if digits else None)


def _own(call: Call) -> str | None:
    """The dtype that a member is read from."""
    value = call.value("self")
    return value.name if isinstance(value, DType) else None


def _as_dtype(call: Call) -> Value:
    """``np.dtype("float32")``, ``tf.as_dtype``."""
    name = call.dtype("dtype")
    return UNKNOWN if name is None else DType(name)


def _name(call: Call) -> Value:
    name = _own(call)
    return UNKNOWN if name in (None, "string", dtypes.FLOATING) else Const(name)


def _kind(call: Call) -> Value:
    name = _own(call)
    letter = None if name is None else kind_letter(name)
    return UNKNOWN if letter is None else Const(letter)


def _itemsize(call: Call) -> Value:
    name = _own(call)
    size = None if name is None else bits(name)
    return UNKNOWN if size is None else Const(size // 8)


def _of_kind(*kinds: str) -> Transfer:
    """Whether the dtype is of one of these kinds: ``is_floating``, ``is_integer``."""

    def transfer(call: Call) -> Value:
        name = _own(call)
        return UNKNOWN if name is None else Const(dtypes.kind(name) in kinds)

    return transfer


def _scalar(call: Call) -> Value:
    """``np.float32(x)``: a scalar or array of that dtype; of 0 without an argument."""
    name = _own(call)
    if name is None:
        return UNKNOWN
    if call.absent("x"):
        return call.make(name, Numbers.of([0]))
    return cast(call.array("x"), name, call.container)


def _limits(dtype: str) -> tuple[float, float]:
    size = bits(dtype) or 64
    return (0, 2**size - 1) if dtype.startswith("u") else (-(2 ** (size - 1)), 2 ** (size - 1) - 1)


def _limit(index: int) -> Transfer:
    """``np.iinfo(np.int32).max``."""

    def transfer(call: Call) -> Value:
        asked = _asked(call)
        return Const(_limits(asked)[index]) if dtypes.kind(asked) == "int" and asked is not None else UNKNOWN

    return transfer


def _float_limit(sign: int) -> Transfer:
    """``np.finfo(np.float32).max``: known as a float of that dtype."""

    def transfer(call: Call) -> Value:
        asked = _asked(call)
        bounds = Numbers(65504, math.inf) if sign > 0 else Numbers(-math.inf, -65504)
        return call.make(asked, bounds) if dtypes.is_float(asked) else UNKNOWN

    return transfer


def _float_step(call: Call) -> Value:
    """``np.finfo(np.float32).eps``."""
    asked = _asked(call)
    return call.make(asked, Numbers(0, 0.01, True)) if dtypes.is_float(asked) else UNKNOWN


def _asked(call: Call) -> str | None:
    """The dtype that ``iinfo`` or ``finfo`` was made for."""
    made = call.value("self")
    if not isinstance(made, Object):
        return None
    about = next(iter(made.arguments.values()), UNKNOWN)
    return about.dtype if isinstance(about, Data) else dtype_of(about, "numpy")


def _covers(kinds: str | None, dtype: str | None) -> Value:
    letter = None if dtype is None else kind_letter(dtype)
    return PYTHON_BOOL if kinds is None or letter is None else Const(letter in kinds)


def _issubdtype(call: Call) -> Value:
    """``np.issubdtype(x.dtype, np.floating)``, ``tf.DType`` and JAX alike."""
    wanted, one = call.value("arg2"), call.dtype("arg1")
    if isinstance(wanted, External):
        return _covers(_ABSTRACT.get(wanted.name), one)
    if isinstance(wanted, DType) and one not in (None, dtypes.FLOATING):
        return Const(wanted.name == one)
    return PYTHON_BOOL


def _isdtype(call: Call) -> Value:
    """``np.isdtype(x.dtype, "real floating")``."""
    wanted, one = call.value("kind"), call.dtype("dtype")
    if isinstance(wanted, Const) and isinstance(wanted.value, str):
        return _covers(_STANDARD_KINDS.get(wanted.value), one)
    if isinstance(wanted, DType) and one is not None:
        return Const(wanted.name == one)
    return PYTHON_BOOL


def _result_type(call: Call) -> Value:
    """``np.result_type``, ``np.promote_types`` of dtypes and arrays."""
    result: str | None = None
    for position, value in enumerate(call.arguments.positional):
        one = value.dtype if isinstance(value, Data) else dtype_of(value, call.library)
        result = one if position == 0 else dtypes.promote(result, one, call.library)
    return UNKNOWN if result is None or call.more else DType(dtypes.concrete(result, call.library) or result)


def _dtype_of_array(call: Call) -> Value:
    name = call.array("self").dtype
    return UNKNOWN if name is None else DType(name)


TRANSFERS: Final[Mapping[str, Transfer]] = MappingProxyType(
    {
        "as_dtype": _as_dtype,
        "dtype": _dtype_of_array,
        "dtype_kind": _kind,
        "dtype_name": _name,
        "finfo_eps": _float_step,
        "finfo_max": _float_limit(1),
        "finfo_min": _float_limit(-1),
        "iinfo_max": _limit(1),
        "iinfo_min": _limit(0),
        "is_bool_dtype": _of_kind("bool"),
        "is_complex_dtype": _of_kind("complex"),
        "is_floating_dtype": _of_kind("float"),
        "is_integer_dtype": _of_kind("int"),
        "isdtype": _isdtype,
        "issubdtype": _issubdtype,
        "itemsize": _itemsize,
        "result_type": _result_type,
        "scalar": _scalar,
    }
)
