"""Operators between arrays: dtypes by each library's promotion, numbers by interval arithmetic.

Sources, measured: numpy 2.4, tensorflow 2.21, keras 3.15, torch 2.13, jax 0.10 (x64 disabled).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from flake8_embedding_dtype.values import dtypes
from flake8_embedding_dtype.values.abstract import Data, data
from flake8_embedding_dtype.values.arrays import cast
from flake8_embedding_dtype.values.numbers import ANY, ZERO, Numbers, Wholeness

ARITHMETIC: Final[Mapping[str, Callable[[Numbers, Numbers], Numbers]]] = MappingProxyType(
    {
        "+": Numbers.add,
        "-": Numbers.subtract,
        "*": Numbers.multiply,
        "/": Numbers.divide,
        "//": Numbers.floor_divide,
        "%": Numbers.modulo,
        "**": Numbers.power,
    }
)
COMPARISONS: Final = frozenset({"<", "<=", ">", ">=", "==", "!="})
BITWISE: Final = frozenset({"&", "|", "^", "<<", ">>"})

#: Where two containers meet, the result is held by the one named first.
_PRECEDENCE: Final = (
    "keras.KerasTensor",
    "pandas.DataFrame",
    "pandas.Series",
    "tensorflow.Tensor",
    "torch.Tensor",
    "jax.Array",
    "scipy.sparse",
    "numpy.ndarray",
    "unknown",
    "python",
)


def binary(op: str, left: Data, right: Data) -> Data:
    """``left op right``, elementwise (``@`` multiplies matrices); the dtype is None where it is not known.

    :param op: the operator as Python writes it
    """
    container = _container(left, right)
    if container == "tensorflow.Tensor":
        left, right = _as_tensors(left, right)
    library = dtypes.LIBRARY_OF_CONTAINER.get(container, "python")
    if op in COMPARISONS:
        return data(container, "python bool" if container == "python" else "bool")
    dtype = _result_dtype(op, left, right, library)
    implicit = (left.implicit or right.implicit) and dtypes.is_float(dtype) and _stays_implicit(op, left, right)
    if op == "@":
        wholeness = Wholeness.WHOLE if left.numbers.whole and right.numbers.whole else Wholeness.UNKNOWN
        if Wholeness.FRACTIONAL in (left.numbers.wholeness, right.numbers.wholeness):
            wholeness = Wholeness.FRACTIONAL
        return data(container, dtype, Numbers(wholeness=wholeness))
    numbers = ANY
    if op in ARITHMETIC and "complex" not in (left.kind, right.kind):
        numbers = ARITHMETIC[op](left.numbers, right.numbers)
        if op in "+-*" and left.birth is not None and left is right:
            numbers = _same(op, left.numbers, numbers)
    elif op == "&" and (left.numbers.low >= 0 or right.numbers.low >= 0):
        numbers = Numbers(0, max(left.numbers.high, right.numbers.high), wholeness=Wholeness.WHOLE)
    return data(container, dtype, numbers).but(implicit=implicit)


def unary(op: str, operand: Data) -> Data:
    """``op operand`` for ``-``, ``+``, ``~`` and ``abs``."""
    if op == "-":
        return operand.but(numbers=operand.numbers.negate(), role="")
    if op == "abs":
        return operand.but(numbers=operand.numbers.absolute(), role="")
    if op == "~":
        return data(operand.container, operand.dtype)
    return operand


def _same(op: str, one: Numbers, independent: Numbers) -> Numbers:
    """Both operands are the very same array: ``x - x`` is 0, ``x * x`` is never negative."""
    if op == "-":
        return ZERO
    if op == "*" and independent.low < 0:
        largest = one.absolute()
        return Numbers(0, largest.high * largest.high, False, largest.high_open, independent.wholeness)
    return independent


def _container(left: Data, right: Data) -> str:
    for container in _PRECEDENCE:
        if container in (left.container, right.container):
            return container
    return left.container


def _as_tensors(left: Data, right: Data) -> tuple[Data, Data]:
    """TensorFlow converts an array of NumPy that meets a tensor to the tensor's dtype."""
    if left.container == "tensorflow.Tensor" and right.container == "numpy.ndarray" and left.dtype is not None:
        return left, cast(right, left.dtype)
    if right.container == "tensorflow.Tensor" and left.container == "numpy.ndarray" and right.dtype is not None:
        return cast(left, right.dtype), right
    return left, right


def _stays_implicit(op: str, left: Data, right: Data) -> bool:
    """An Input's default dtype still says nothing after arithmetic with whole numbers."""
    return op != "/" and all(side.implicit or side.kind in ("int", "bool") for side in (left, right))


def _result_dtype(op: str, left: Data, right: Data, library: str) -> str | None:
    one, two = _strong(left, library), _strong(right, library)
    if one is None or two is None:
        return _with_unknown(op, left, right, one, two, library)
    promoted = dtypes.promote(one, two, library)
    if op == "/":
        return _quotient(promoted, library)
    if library == "python" and promoted == "python bool" and op not in BITWISE:
        return "python int"
    if library == "numpy" and promoted == "bool" and op in ("//", "%", "**"):
        return "int8"
    if op == "**" and library == "python" and promoted == "python int" and right.numbers.low < 0:
        return "python float" if right.numbers.high < 0 else None
    return promoted


def _strong(value: Data, library: str) -> str | None:
    """The dtype of an operand as the library sees it: another library's Python default is already concrete."""
    if library == "python" or value.dtype in dtypes.PYTHON:
        return value.dtype
    return dtypes.concrete(value.dtype, library)


def _with_unknown(op: str, left: Data, right: Data, one: str | None, two: str | None, library: str) -> str | None:
    """One operand's dtype is unknown: a float on the other side makes a float all the same."""
    if op == "/" and library != "python" and {left.kind, right.kind} <= {"unknown", "int", "bool"}:
        # Whatever the numbers are, their quotient is some float.
        return "python float"
    known = one if one is not None else two
    if known is None or "other" in (left.kind, right.kind):
        return None
    if dtypes.is_float(known):
        return known if library == "python" else dtypes.concrete(known, library)
    return None


def _quotient(dtype: str | None, library: str) -> str | None:
    """True division of a promoted dtype."""
    if dtypes.kind(dtype) in ("float", "complex", "unknown"):
        return dtype
    if dtypes.kind(dtype) == "other":
        return None
    if library == "tensorflow":
        return "float32" if dtype in ("int8", "uint8", "int16", "uint16") else "float64"
    if library == "python":
        return "python float"
    if library == "numpy":
        return "float64"
    return "float32"
