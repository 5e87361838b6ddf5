"""The standard library: the modules that make numbers, and the methods of numbers, texts and lists.

Numbers are given alone, and sequences as lists of them. Built-in functions stand under ``builtins``.
"""

from __future__ import annotations

import binascii
import bisect
import builtins
import calendar
import cmath
import colorsys
import fractions
import math
import operator
import random
import re
import secrets
import statistics
import string
import time
import zlib
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from tools.measure.calls import Subject
from tools.measure.classes import classes_of
from tools.measure.library import Library
from tools.measure.members import methods_of
from tools.measure.samples import COMMON, SCALARS, Array, Arrays, Fixed, Sample

MODULES = (
    *(binascii, bisect, builtins, calendar, cmath, colorsys, fractions, math, operator, random),
    *(secrets, statistics, string, time, zlib),
)

NUMBER = Array((), low=-2)
NUMBERS = Arrays((), 4)
TEXT = Fixed.of("some text", "12")

#: Types with the samples of their instances.
RECEIVERS: Mapping[str, tuple[type, Sequence[Sample]]] = {
    "builtins.int": (int, Fixed.of(5, 2, 0)),
    "builtins.float": (float, Fixed.of(2.5, 3.0, 0.0)),
    "builtins.complex": (complex, Fixed.of(2 + 3j)),
    "builtins.str": (str, TEXT),
    "builtins.bytes": (bytes, Fixed.of(b"some text", b"12")),
    "builtins.list": (list, [NUMBERS]),
    "builtins.tuple": (tuple, [Arrays((), 4, tuple)]),
    "builtins.range": (range, Fixed.of(range(1, 9, 2))),
    "random.Random": (random.Random, [Fixed(lambda: random.Random(0))]),
    "statistics.NormalDist": (statistics.NormalDist, Fixed.of(statistics.NormalDist(1.0, 2.0))),
}


def array(numbers: Any, dtype: str) -> Any:
    """A number, or nested lists of numbers."""
    return numbers.tolist()


def read(value: Any) -> None:
    """Nothing but Python's own numbers is an array here."""


def subjects(library: Library) -> Iterator[Subject]:
    """Generators of random numbers, and the methods and attributes of numbers, texts and sequences."""
    yield from classes_of({"random.Random": random.Random, "random.SystemRandom": random.SystemRandom}, library)
    for name, (cls, receivers) in RECEIVERS.items():
        yield from methods_of(name, cls, receivers, library)


LIBRARY = Library(
    name="python",
    versions=(),
    promotion="python",
    container="python",
    roots={module.__name__: module for module in MODULES},
    array=array,
    read=read,
    dtype=lambda name: {"bool": bool, "int64": int, "float64": float}[name],
    name_of_dtype=lambda value: None,
    subjects=subjects,
    dtypes=(),
    trial_dtypes=SCALARS[::-1],
    takes_lists=False,
    seeds=12,
    samples=COMMON.over(
        {
            r"self": [NUMBER],
            r"n|k": Fixed.of(3, 2),
            r"r|i|b|t|exponent|exp|year|month|day|base|width|ndigits|nbits|nbytes|maxsize|n_inv|z|length|byteorder": [
                NUMBER,
                *Fixed.of(3, 2),
            ],
            r"a|x|y|z|number|lo|low|high|hi|start|stop|step|left|right|mu|sigma|alpha|beta|kappa|lambd|real|imag": [
                NUMBER,
                NUMBERS,
                *Fixed.of("abc"),
            ],
            r"ndigits": Fixed.of(1, 2, 0),
            r"c": Fixed.of("a", b"b"),
            r"bytes|hexstr|b64|bin": Fixed.of(b"abcd"),
            r"seq|population|data|iterable|sequence|p|q|iterables|items|xs|selectors|args|values": [
                NUMBERS,
                NUMBER,
                *Fixed.of(b"some text", ["a", "b"]),
            ],
            r"weights|cum_weights": Fixed.of([1, 2, 3, 4], [0.5, 1.5, 2.5, 3.5]),
            r"old|new|sub|prefix|suffix|chars|sep|obj|s|string|source|text|encoding": [
                *TEXT,
                NUMBER,
                *Fixed.of(b"some text"),
            ],
            r"function|func|predicate|key": [Fixed(lambda: lambda *x: x[0])],
        }
    ),
    special={r"random\.(Random\.)?(pareto|weibull)variate": {"alpha|beta": [Array((), make=abs)]}},
    skipped=re.compile(
        r"builtins\.(exit|quit|input|breakpoint|help|open|print|exec|eval|compile|copyright|credits|license|id|hash|__\w+)$"
        r"|time\.(sleep|\w*set\w*)$|random\.(Random\.)?getstate$|(builtins|random|statistics)\.\w+\.__|statistics\.(reduce|namedtuple)$|calendar\.(set\w+|pr\w*|main|timegm|\w+Calendar\w*)$|random\.(Random\.)?(seed|setstate)$"
    ),
    reset=lambda: random.seed(0),
)
