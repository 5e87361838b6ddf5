"""The promotion of dtypes: what a library makes of two operands of different dtypes."""

from __future__ import annotations

import itertools
from typing import Any

import numpy as np

from tools.measure.calls import quiet
from tools.measure.library import Library
from tools.measure.samples import ALL_DTYPES, SCALARS, Array

_OPERAND = Array((3,))


def lines(library: Library) -> list[str]:
    """A line for each dtype on the left: the library, the dtype, and the result for each other dtype on the right.

    What the library refuses is left out.
    """
    kinds = tuple(dict.fromkeys((*ALL_DTYPES, *library.dtypes, *SCALARS)))
    found: dict[str, list[str]] = {}
    for left, right in itertools.product(kinds, kinds):
        if left == right or (left in SCALARS and right in SCALARS):
            continue
        dtype = _sum(library, left, right)
        if dtype is not None:
            found.setdefault(left, []).append(f"{_word(right)}={dtype}")
    return [f"{library.promotion} {_word(left)} {' '.join(cases)}" for left, cases in found.items()]


def _word(dtype: str) -> str:
    return dtype.replace(" ", ".")


def _sum(library: Library, left: str, right: str) -> str | None:
    try:
        with quiet():
            read = library.read(library.add(_operand(library, left), _operand(library, right)))
    except Exception:
        return None
    return read[1] if read is not None else None


def _operand(library: Library, dtype: str) -> Any:
    numbers = _OPERAND.numbers(dtype, 0)
    if dtype in SCALARS:
        return np.ravel(numbers)[0].item()
    return library.array(numbers, dtype)
