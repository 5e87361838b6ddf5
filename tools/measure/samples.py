"""Sample arguments: what to try for a parameter, by its name."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

#: Dtypes that every library is asked about, then those that NumPy and its kin have besides.
DTYPES = ("bool", "uint8", "int8", "int32", "int64", "float16", "float32", "float64")
ALL_DTYPES = ("bool", "uint8", "int8", "uint16", "int16", "uint32", "int32", "uint64", "int64", *DTYPES[-3:])
#: Python's own numbers, alone and in nested lists.
SCALARS = ("python bool", "python int", "python float")
LISTS = ("list bool", "list int", "list float")

#: A list of arrays of which the first is of integers and the second of floats.
MIXED = "mixed"
MIXTURE = ("int32", "float32")

WIDE = 1_000
TIED = WIDE + 200


@dataclass(frozen=True)
class Array:
    """An array of some shape, of whatever dtype is asked for.

    Its numbers are valid as ids, sizes and class numbers where they are integers (``low`` to ``high``), and lie between
    0 and 1 where they are floats: valid as probabilities. Seeds from :data:`WIDE` on make floats of which
    every other one is larger and may be negative, and from :data:`TIED` on two are equal. ``make`` changes the numbers,
    e.g. sorts them, and ``dtype`` is one of its own, whatever is asked for.
    """

    shape: tuple[int, ...]
    low: int = 1
    high: int = 3
    make: Callable[[Any], Any] | None = None
    dtype: str = ""

    def numbers(self, dtype: str, seed: int) -> Any:
        """NumPy's array of the numbers, for a dtype of any library."""
        generator = np.random.default_rng(seed)
        if dtype.endswith("bool"):
            numbers = np.arange(int(np.prod(self.shape))).reshape(self.shape) % 2 == seed % 2
        elif "float" in dtype:
            numbers = generator.uniform(0.05, 0.95, self.shape)
            if seed >= WIDE:
                wide = np.arange(numbers.size).reshape(self.shape) % 2 == seed % 2
                numbers = np.where(wide, numbers * 80 - 40, numbers)
            if seed >= TIED and numbers.size > 1:
                numbers.flat[-1] = numbers.flat[0]
        else:
            numbers = generator.integers(self.low, self.high, self.shape, endpoint=True)
        return numbers if self.make is None else self.make(numbers)


@dataclass(frozen=True)
class Arrays:
    """A list or tuple of arrays of the same shape, perhaps in a dtype of their own."""

    shape: tuple[int, ...]
    count: int = 2
    kind: type = list
    dtype: str = ""


@dataclass(frozen=True)
class Fixed:
    """One Python value whatever the dtypes are; ``make`` gives it anew for each call."""

    make: Callable[[], Any]

    @staticmethod
    def of(*values: Any) -> list[Fixed]:
        """One sample for each value."""
        return [Fixed(lambda value=value: value) for value in values]  # type: ignore[misc]


Sample = Array | Arrays | Fixed

VECTOR, SQUARE, CUBE = Array((4,)), Array((3, 3)), Array((2, 3, 3))
IMAGE, IMAGES = Array((8, 8, 3)), Array((2, 8, 8, 3))
ARRAYS: Sequence[Sample] = (SQUARE, VECTOR, CUBE, IMAGES, IMAGE, Array(()))


class Samples:
    """Candidates for each parameter.

    :param named: from a pattern for the whole name to candidates, the likeliest first
    :param default: candidates for all other names
    """

    def __init__(self, named: Mapping[str, Sequence[Sample]], default: Sequence[Sample] = ()) -> None:
        self._named = [(re.compile(pattern), candidates) for pattern, candidates in named.items()]
        self._default = default or (*ARRAYS, *Fixed.of(2, 0.5, (2, 3), "a"), Arrays((3, 3)))

    def of(self, parameter: str) -> Sequence[Sample]:
        """What to try for a parameter."""
        for pattern, candidates in self._named:
            if pattern.fullmatch(parameter):
                return candidates
        return self._default

    def over(self, named: Mapping[str, Sequence[Sample]]) -> Samples:
        """The same with other candidates for some names."""
        more = Samples({}, self._default)
        more._named = [*Samples(named)._named, *self._named]
        return more


COMMON = Samples(
    {
        r"ax[ei]s[12]?|dim[01]?|dims|source|destination|n?th": Fixed.of(0, 1, (0,), (0, 1)),
        r"shape|size|new_?shape|output_shape|input_shape|target_shape|dense_shape": Fixed.of(
            (3, 3), 9, (2,), 3, (2, 3, 3)
        ),
        r"n|k|num|num_\w+|n_\w+|N|M|steps|length|depth|repeats|reps|times|count|order|deg|bins|nbins|maxlen": [
            *Fixed.of(3, 2, 4, (2, 2), 10),
            VECTOR,
            SQUARE,
        ],
        r"arrays|tup|tensors|values_list|seq|sequences|inputs_list|operands|objs|arrays_or_series": [
            Arrays((3, 3)),
            Arrays((4,)),
            Arrays((2, 3, 3)),
            Arrays((3, 3), kind=tuple),
            SQUARE,
        ],
        r"func\w*|function|fn|callable|f|func1d|map_fn|body|body_fun": [
            Fixed(lambda: lambda x: x),
            Fixed(lambda: lambda x, y: x + y),
            Fixed(lambda: lambda *x: x[0]),
            Fixed(lambda: lambda *x: x[0] < 0.5),
        ],
        r"indices|idx|index|ind|ids|segment_ids|labels|classes|codes|start_index": [
            Array((4,), 0, 2, np.sort),
            Array((3, 3), 0, 2),
            Array((2,), 0, 1),
            *Fixed.of(0, 1, (0, 1), [0, 1]),
        ],
        r"seed": Fixed.of(1, (1, 2)),
        r"cond|condition|mask|pred|where|tokens": [Array((3, 3)), VECTOR, *Fixed.of(True)],
        r"mode|method|kind|how|norm|ord|string|sep|path|file|filename|fname|name|subscripts|equation|spec": [
            *Fixed.of("constant", "mean", "ij->ji", "ij,jk->ik", 2, "a", "1 2 3"),
            *ARRAYS[:2],
        ],
        r"dtype|\w+_dtype|\w+_type": Fixed.of("float32", "int32", "float64"),
    }
)
