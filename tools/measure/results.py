"""What a call returned, reduced to what tables speak of: arrays with their dtypes, in tuples and lists."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

#: Not more than so many numbers of an array are looked at, and lists not further than this.
NUMBERS_LIMIT = 4_096
LENGTH_LIMIT = 8


@dataclass(frozen=True)
class Leaf:
    """An array: its container and dtype by canonical name, and its numbers where they are real ones."""

    container: str
    dtype: str
    numbers: frozenset[float] | None = None


@dataclass(frozen=True)
class Group:
    """A tuple (``"tuple"``) of results, or a list (``"list"``), of which only the first stands for all."""

    kind: str
    items: tuple[Result, ...]


@dataclass(frozen=True)
class Other:
    """Anything else: None, a model, a dict. ``kind`` is the name of its type."""

    kind: str


Result = Leaf | Group | Other

#: From an object of a library to its container, dtype and numbers; None for what is no array.
Read = Callable[[Any], "tuple[str, str, Any] | None"]


def result_of(value: Any, read: Read) -> Result:
    """The result that a value is."""
    leaf = _python_number(value) or read(value)
    if leaf is not None:
        container, dtype, numbers = leaf
        return Leaf(container, dtype, _numbers(numbers))
    if isinstance(value, tuple):
        return Group("tuple", tuple(result_of(item, read) for item in value))
    if isinstance(value, list) and value:
        items = [result_of(item, read) for item in value[:LENGTH_LIMIT]]
        if all(outline(item) == outline(items[0]) for item in items):
            return Group("list", (_together(items),))
    return Other(type(value).__name__)


def outline(result: Result) -> object:
    """The structure of a result: where its arrays are, and in which containers."""
    if isinstance(result, Leaf):
        return result.container
    if isinstance(result, Group):
        return (result.kind, *(outline(item) for item in result.items))
    return None


def leaves(result: Result) -> list[Leaf]:
    """The arrays in a result, from left to right."""
    if isinstance(result, Leaf):
        return [result]
    return [leaf for item in result.items for leaf in leaves(item)] if isinstance(result, Group) else []


def _python_number(value: Any) -> tuple[str, str, Any] | None:
    for kind in (bool, int, float, complex):
        if type(value) is kind:
            return "python", f"python {kind.__name__}", value
    return ("python", "string", None) if isinstance(value, (str, bytes)) and type(value) in (str, bytes) else None


def _together(items: list[Result]) -> Result:
    """One result for all of a list. Arrays of different dtypes have none that stands for all."""
    first = items[0]
    if isinstance(first, Leaf):
        same = [item for item in items if isinstance(item, Leaf) and item.dtype == first.dtype]
        if len(same) < len(items):
            return Other("list")
        numbers = [item.numbers for item in same]
        known = None if None in numbers else frozenset().union(*(n for n in numbers if n is not None))
        return Leaf(first.container, first.dtype, known)
    if any([leaf.dtype for leaf in leaves(item)] != [leaf.dtype for leaf in leaves(first)] for item in items):
        return Other("list")
    return first


def _numbers(values: Any) -> frozenset[float] | None:
    if values is None:
        return None
    try:
        array = np.asarray(values)
        if array.dtype.kind not in "biuf" and array.dtype.name != "bfloat16":
            return None
        return frozenset(array.astype(np.float64).ravel()[:NUMBERS_LIMIT].tolist())
    except (TypeError, ValueError):
        return None
