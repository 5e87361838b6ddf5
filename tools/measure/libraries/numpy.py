"""NumPy: its functions, the methods of arrays, and its random generators."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from typing import Any

import numpy as np

from tools.measure.calls import Subject
from tools.measure.library import Library
from tools.measure.members import methods_of
from tools.measure.samples import ALL_DTYPES, ARRAYS, COMMON, Array, Arrays, Fixed


def array(numbers: Any, dtype: str) -> Any:
    """An array of the numbers."""
    return np.asarray(numbers).astype(dtype)


def read(value: Any) -> tuple[str, str, Any] | None:
    """Arrays and NumPy's scalars."""
    if isinstance(value, np.ma.MaskedArray) or not isinstance(value, (np.ndarray, np.generic)):
        return None
    return "numpy.ndarray", name_of(value.dtype), value


def name_of(dtype: np.dtype[Any]) -> str:
    """The canonical name of a dtype."""
    if dtype.kind in "US":
        return "string"
    if dtype.kind in "OMmV":
        return "object"
    return "float128" if dtype.name == "longdouble" else dtype.name


def name_of_dtype(value: Any) -> str | None:
    """The canonical name of ``np.float32``, ``np.dtype("f4")``, or Python's ``float``."""
    if isinstance(value, np.dtype):
        return name_of(value)
    if inspect.isclass(value) and (issubclass(value, np.generic) or value in (float, int, bool)):
        return name_of(np.dtype(value))
    return None


GENERATORS = {
    "numpy.random.Generator": lambda: np.random.default_rng(0),
    "numpy.random.RandomState": lambda: np.random.RandomState(0),
}


def subjects(library: Library) -> Iterator[Subject]:
    """The methods and attributes of arrays and of random generators."""
    yield from methods_of("numpy.ndarray", np.ndarray, ARRAYS, library)
    for name, make in GENERATORS.items():
        yield from methods_of(name, type(make()), [Fixed(make)], library)


LIBRARY = Library(
    name="numpy",
    versions=("numpy",),
    promotion="numpy",
    container="numpy.ndarray",
    roots={
        "numpy": np,
        "numpy.emath": np.emath,
        "numpy.fft": np.fft,
        "numpy.lib.stride_tricks": np.lib.stride_tricks,
        "numpy.linalg": np.linalg,
        "numpy.polynomial.polynomial": np.polynomial.polynomial,
        "numpy.random": np.random,
        "numpy.strings": np.strings,
        "numpy.char": np.char,
    },
    array=array,
    read=read,
    dtype=np.dtype,
    name_of_dtype=name_of_dtype,
    subjects=subjects,
    dtypes=ALL_DTYPES,
    trial_dtypes=("float64", "int64", "bool"),
    samples=COMMON.over(
        {
            r"lam|p|scale|alpha|beta|df|dfnum|dfden|nonc|a_|kappa|sigma": Fixed.of(0.5, 1.5, [0.5, 0.5]),
            r"a_min|min": Fixed.of(0),
            r"a_max|max": Fixed.of(2),
            r"xp": [Array((4,), make=np.sort)],
            r"condlist": [Arrays((4,))],
            r"choicelist|choices": [Arrays((4,))],
            r"window_shape": Fixed.of(2, (2, 2)),
            r"roll|shift": Fixed.of(1),
            r"pad_width": Fixed.of(1),
        }
    ),
    skipped=re.compile(
        r"numpy\.(\w+\.)*test$|numpy\.(save\w*|tofile|dump\w*|memmap|set\w+|seterr\w*|info|show_\w+|load\w*|fromfile|get_include|fromregex"
        r"|ndarray\.(dump\w*|tofile|setflags|resize|setfield)|random\.(seed|set_\w+|Random\w+\.(seed|set_\w+)))"
    ),
)
