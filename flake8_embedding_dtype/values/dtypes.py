"""Names of dtypes: their kinds, the spellings of each library, and what each library promotes them to."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from importlib import resources
from types import MappingProxyType
from typing import Final

#: A float of unknown width.
FLOATING: Final = "float"
FLOATS: Final = frozenset({"float16", "bfloat16", "float32", "float64", "float128", "float8", FLOATING})
INTEGERS: Final = frozenset(
    {"int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64"},
)
COMPLEX: Final = frozenset({"complex32", "complex64", "complex128"})

#: Python's own number types, which the libraries treat as weak in promotion.
PYTHON: Final = frozenset({"python bool", "python int", "python float", "python complex"})

#: Canonical container names (the type that holds the numbers) to the library whose promotion rules hold.
LIBRARY_OF_CONTAINER: Final = MappingProxyType(
    {
        "python": "python",
        "numpy.ndarray": "numpy",
        "pandas.Series": "numpy",
        "pandas.DataFrame": "numpy",
        "scipy.sparse": "numpy",
        "tensorflow.Tensor": "tensorflow",
        "keras.KerasTensor": "keras",
        "torch.Tensor": "torch",
        "jax.Array": "jax",
    }
)

#: What a bare Python number becomes when a library makes an array of it.
#: Measured: numpy 2.4, tensorflow 2.21, keras 3.15, torch 2.13, jax 0.10 (x64 disabled).
DEFAULTS: Final = MappingProxyType(
    {
        "python": MappingProxyType({"bool": "python bool", "int": "python int", "float": "python float"}),
        "numpy": MappingProxyType({"bool": "bool", "int": "int64", "float": "float64"}),
        "tensorflow": MappingProxyType({"bool": "bool", "int": "int32", "float": "float32"}),
        "keras": MappingProxyType({"bool": "bool", "int": "int32", "float": "float32"}),
        "torch": MappingProxyType({"bool": "bool", "int": "int64", "float": "float32"}),
        "jax": MappingProxyType({"bool": "bool", "int": "int32", "float": "float32"}),
    }
)

#: Libraries in which lists of Python's numbers are as weak as the numbers alone. Measured: tensorflow 2.21.
WEAK_LISTS: Final = frozenset({"tensorflow"})

_SPELLINGS: Final = MappingProxyType(
    {
        "half": "float16",
        "float_": "float64",
        "double": "float64",
        "longdouble": "float128",
        "bool_": "bool",
        "boolean": "bool",
        "byte": "int8",
        "short": "int16",
        "intc": "int32",
        "intp": "int64",
        "int_": "int64",
        "long": "int64",
        "longlong": "int64",
        "ubyte": "uint8",
        "ushort": "uint16",
        "uintc": "uint32",
        "uintp": "uint64",
        "uint": "uint64",
        "ulong": "uint64",
        "ulonglong": "uint64",
        "cfloat": "complex64",
        "cdouble": "complex128",
        "complex_": "complex128",
        "str": "string",
        "str_": "string",
        "bytes": "string",
        "bytes_": "string",
        "object": "object",
        "object_": "object",
        "O": "object",
        "category": "object",
        "Int8": "int8",
        "Int16": "int16",
        "Int32": "int32",
        "Int64": "int64",
        "UInt8": "uint8",
        "UInt16": "uint16",
        "UInt32": "uint32",
        "UInt64": "uint64",
        "Float32": "float32",
        "Float64": "float64",
        "?": "bool",
        "b": "int8",
        "B": "uint8",
        "h": "int16",
        "H": "uint16",
        "i": "int32",
        "I": "uint32",
        "l": "int64",
        "L": "uint64",
        "q": "int64",
        "Q": "uint64",
        "e": "float16",
        "f": "float32",
        "d": "float64",
        "F": "complex64",
        "D": "complex128",
        "U": "string",
        "S": "string",
        "V": "object",
    }
)

_BY_KIND_AND_BYTES: Final = MappingProxyType(
    {"i": "int", "u": "uint", "f": "float", "c": "complex", "b": "int", "M": "datetime", "m": "timedelta"},
)


def kind(dtype: str | None) -> str:
    """``"bool"``, ``"int"``, ``"float"``, ``"complex"``, ``"other"`` (strings, objects) or ``"unknown"``."""
    if dtype is None:
        return "unknown"
    if dtype in FLOATS or dtype == "python float":
        return "float"
    if dtype in INTEGERS or dtype == "python int":
        return "int"
    if dtype in ("bool", "python bool"):
        return "bool"
    if dtype in COMPLEX or dtype == "python complex":
        return "complex"
    return "other"


def is_float(dtype: str | None) -> bool:
    """Whether the dtype is known and a real floating one."""
    return kind(dtype) == "float"


def named(text: str, library: str) -> str | None:
    """The dtype that a library understands by a name such as ``"float32"``, ``"<i8"`` or ``"long"``; None if unknown.

    ``"float"``, ``"int"`` and ``"bool"`` depend on the library (64 bits in NumPy, 32 in most others).
    """
    name = text.lstrip("<>=|").removeprefix("torch.").removeprefix("tf.")
    if name in ("float", "int", "bool"):
        # A dtype *named* float is 64 bits for NumPy and its kin even where a bare number would be 32.
        return {"torch": {"float": "float32", "int": "int32", "bool": "bool"}}.get(
            library, DEFAULTS.get(library, DEFAULTS["numpy"])
        )[name].removeprefix("python ")
    if (
        (name in FLOATS and name != FLOATING)
        or name in INTEGERS
        or name in COMPLEX
        or name in ("bool", "string", "object")
    ):
        return name
    if library == "tensorflow" and name in ("qint8", "qint32", "resource", "variant"):
        return "object"
    if name in _SPELLINGS:
        return _SPELLINGS[name]
    head, digits = name[:1], name[1:]
    if head in _BY_KIND_AND_BYTES and digits.isdigit():
        return f"{_BY_KIND_AND_BYTES[head]}{int(digits) * 8}"
    if head in ("U", "S") and digits.isdigit():
        return "string"
    if name.startswith(("datetime64", "timedelta64")):
        return "object"
    return None


def of_python_type(name: str, library: str) -> str | None:
    """The dtype that a library reads from Python's ``float``, ``int``, ``bool``, ``str`` or ``object`` type."""
    if name in ("float", "int", "bool"):
        # For torch 2.13 Python's float type is float64, though a Python number makes a float32.
        rules = DEFAULTS["numpy"] if library == "torch" else DEFAULTS.get(library, DEFAULTS["numpy"])
        return rules[name].removeprefix("python ")
    return {"complex": "complex128", "str": "string", "bytes": "string", "object": "object"}.get(name)


def concrete(dtype: str | None, library: str) -> str | None:
    """A weak Python dtype as the library would store it; every other dtype is itself."""
    if dtype is not None and dtype.startswith("python "):
        return DEFAULTS.get(library, DEFAULTS["numpy"]).get(dtype.removeprefix("python "), "complex128")
    return dtype


def narrowed(dtype: str | None, library: str) -> str | None:
    """A dtype as the library keeps it: JAX 0.10 has no 64 bits unless they are enabled."""
    if library == "jax" and dtype is not None:
        return {"float64": "float32", "int64": "int32", "uint64": "uint32", "complex128": "complex64"}.get(dtype, dtype)
    return dtype


@functools.cache
def _promotions(library: str) -> Mapping[tuple[str, str], str]:
    """What a library makes of two operands of different dtypes, as measured: ``promotion.txt``, by pairs."""
    found: dict[tuple[str, str], str] = {}
    text = (resources.files(__package__) / "promotion.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line.startswith(f"{library} "):
            left, *cases = (word.replace(".", " ") for word in line.split()[1:])
            for right, _, result in (case.partition("=") for case in cases):
                found[left, right] = result
    return MappingProxyType(found)


def promote(left: str | None, right: str | None, library: str) -> str | None:
    """The dtype of an elementwise operation on two arrays, by the rules of ``library``; None if not known.

    Python's own numbers are weak: they give way to the array's dtype where their kind is not larger. Of two dtypes that
    the library refuses to mix the left one stands, since a program that goes on did not mix them. A float of unknown
    width stays one.
    """
    left, right = narrowed(left, library), narrowed(right, library)
    if left is None or right is None or "other" in (kind(left), kind(right)):
        return left if left == right else None
    if left == right:
        return left
    if left in PYTHON and right in PYTHON:
        order = ("bool", "int", "float", "complex")
        return max(left, right, key=lambda d: order.index(kind(d)))
    if FLOATING in (left, right):
        return None if "complex" in (kind(left), kind(right)) else FLOATING
    refused = right if left in PYTHON else left
    return _promotions(library if library in DEFAULTS and library != "python" else "numpy").get((left, right), refused)


def inexact(dtype: str | None, library: str) -> str | None:
    """The dtype of a function that makes floats of integers (``sqrt``, ``/``, ``mean``) and keeps floats."""
    if kind(dtype) in ("float", "complex"):
        return concrete(dtype, library) if library != "python" else dtype
    if kind(dtype) in ("int", "bool"):
        return DEFAULTS[library]["float"]
    return None


def real(dtype: str | None, library: str) -> str:
    """The dtype of a function that gives floats whatever it gets: that of :func:`inexact`, else the default float."""
    return inexact(dtype, library) or DEFAULTS[library]["float"]
