"""Conversions of arrays: to another dtype, and several into one."""

from __future__ import annotations

from collections.abc import Sequence

from flake8_embedding_dtype.values import dtypes
from flake8_embedding_dtype.values.abstract import Const, Data, DType, External, Value, data
from flake8_embedding_dtype.values.numbers import Numbers


def dtype_of(value: Value, library: str) -> str | None:
    """The dtype that ``value`` names where a dtype is expected; None if not known.

    Understands dtype objects, strings, Python's ``float``/``int``/``bool``, NumPy's scalar types, and None-likes.
    """
    if isinstance(value, DType):
        return value.name
    if isinstance(value, Const) and isinstance(value.value, str):
        return dtypes.named(value.value, library)
    if isinstance(value, External) and value.name.startswith("builtins."):
        return dtypes.of_python_type(value.name.removeprefix("builtins."), library)
    return None


def combined(parts: Sequence[Data], container: str) -> Data:
    """One array with the contents of several: their promoted dtype, and of those with elements the joined numbers and
    the role they all share."""
    library = dtypes.LIBRARY_OF_CONTAINER.get(container, "numpy")
    dtype = parts[0].dtype
    for part in parts[1:]:
        dtype = dtypes.promote(dtype, part.dtype, library if library != "python" else "numpy")
    filled = [part for part in parts if part.role != "vacant"] or parts
    numbers = filled[0].numbers
    for part in filled[1:]:
        numbers = numbers.join(part.numbers)
    role = filled[0].role if all(part.role == filled[0].role for part in filled) else ""
    first = next((p for p in (*filled, *parts) if p.birth is not None and dtypes.is_float(p.dtype)), parts[0])
    implicit = all(p.implicit for p in parts)
    result = data(container, dtypes.concrete(dtype, library), numbers, role)
    return result.but(birth=first.birth, implicit=implicit)


def cast(value: Data, dtype: str | None, container: str | None = None) -> Data:
    """``value`` converted to a dtype: integers cut fractions toward zero, which may leave only zeros."""
    container = container or value.container
    to, was = dtypes.kind(dtype), value.kind
    if dtype is None:
        return data(container, None)
    numbers, role = value.numbers, value.role
    if to == "int":
        if was == "float" or (was == "unknown" and not numbers.whole):
            # Data scaled to [0, 1] keeps a 1 at its very top; all else becomes 0.
            emptied = numbers.fractional and numbers.low >= -1 and numbers.high <= 1
            role = "emptied" if emptied else "" if role == "mixed" else role
            numbers = numbers.rounded()
        return Data(container, dtype, numbers if numbers.whole else numbers.rounded(), value.birth, role)
    if to == "bool":
        return Data(container, dtype, Numbers.of([0, 1]), value.birth)
    if to == "float":
        return Data(container, dtype, numbers, value.birth if was == "float" else None, role)
    return data(container, dtype)
