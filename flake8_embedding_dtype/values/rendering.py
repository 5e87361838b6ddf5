"""Abstract values as short text: ``float32 [0, 1) fraction``."""

from __future__ import annotations

import math

from flake8_embedding_dtype.values.abstract import (
    Class,
    Const,
    Data,
    DType,
    External,
    Function,
    Instance,
    Object,
    Tuple,
    Union,
    Unknown,
    Value,
    data,
)
from flake8_embedding_dtype.values.numbers import Numbers


def render(value: Value) -> str:
    """One line for a value. Arrays are shown as dtype, bounds, ``whole`` or ``fraction`` (for floats), and role."""
    if isinstance(value, Unknown):
        return "unknown"
    if isinstance(value, Const):
        return repr(value.value)
    if isinstance(value, DType):
        return f"dtype {value.name}"
    if isinstance(value, Data):
        return _render_data(value)
    if isinstance(value, Tuple):
        return f"({', '.join(map(render, value.items))})"
    if isinstance(value, Union):
        return " | ".join(map(render, value.alternatives))
    if isinstance(value, (External, Function, Class)):
        return value.name
    if isinstance(value, Object):
        return value.type_name
    if isinstance(value, Instance):
        return f"{value.cls.name} instance"
    return type(value).__name__.lower()


def _render_data(value: Data) -> str:
    parts = [value.dtype or "?"]
    bounds = render_bounds(value.numbers)
    if bounds and not (value.kind == "bool" and bounds == "[0, 1]"):
        parts.append(bounds)
    if value.kind in ("float", "unknown") and value.numbers != data("python", None).numbers:
        if value.numbers.whole:
            parts.append("whole")
        if value.numbers.fractional:
            parts.append("fraction")
    if value.role:
        parts.append(value.role)
    if value.implicit:
        parts.append("implicit")
    return " ".join(parts)


def render_bounds(numbers: Numbers) -> str:
    """``[0, 1)``; one number where only one is possible; empty where nothing bounds them."""
    if numbers.constant is not None:
        return f"{numbers.constant:g}"
    if math.isinf(numbers.low) and math.isinf(numbers.high):
        return ""
    opening = "(" if numbers.low_open or math.isinf(numbers.low) else "["
    closing = ")" if numbers.high_open or math.isinf(numbers.high) else "]"
    return f"{opening}{numbers.low:g}, {numbers.high:g}{closing}"
