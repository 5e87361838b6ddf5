"""Constants that are computed: a program may write ``10 ** 10 ** 10``, or double a string a hundred times."""

from __future__ import annotations

from typing import Any, Final

from flake8_embedding_dtype.values.abstract import PYTHON_STR, Const, Value

#: Strings that are made longer than this are known as strings only, and
SIZE_LIMIT: Final = 10_000
#: integers beyond this are not known.
_INTEGER_LIMIT: Final = 2**1000


def computed(value: Any) -> Value | None:
    """The value of a result; None for an integer beyond all use."""
    if isinstance(value, (str, bytes)):
        return Const(value) if len(value) <= SIZE_LIMIT else PYTHON_STR
    return None if isinstance(value, int) and abs(value) > _INTEGER_LIMIT else Const(value)


def grows_beyond(text: str | bytes, arguments: tuple[Any, ...]) -> bool:
    """Whether a method of a string may make one that is not worth computing: a wide or much replaced one."""
    sizes = [a if isinstance(a, int) else len(a) for a in arguments if isinstance(a, (int, str, bytes))]
    return any(size * max(len(text), 1) > SIZE_LIMIT**2 or size > SIZE_LIMIT for size in sizes)
