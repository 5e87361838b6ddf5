"""NumPy: its functions, the methods of arrays, and its random generators."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from typing import Any

import numpy as np

from tools.measure.calls import Subject, positional
from tools.measure.library import Library
from tools.measure.members import methods_of
from tools.measure.names import modules, public_names
from tools.measure.parameters import parameters_of
from tools.measure.samples import ALL_DTYPES, ARRAYS, COMMON, Array, Arrays, Fixed


def array(numbers: Any, dtype: str) -> Any:
    """An array of the numbers."""
    return np.asarray(numbers).astype(dtype)


def read(value: Any) -> tuple[str, str, Any] | None:
    """Arrays, masked or not, their flat iterators, and NumPy's scalars."""
    if isinstance(value, np.flatiter):
        value = value[:]
    if not isinstance(value, (np.ndarray, np.generic)):
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
    """The methods of universal functions, and the methods and attributes of arrays and of random generators."""
    yield from _ufunc_methods(library)
    yield from methods_of("numpy.ndarray", np.ndarray, ARRAYS, library)
    for name, make in GENERATORS.items():
        yield from methods_of(name, type(make()), [Fixed(make)], library)


def _ufunc_methods(library: Library) -> Iterator[Subject]:
    for name, function in public_names({"numpy": np}).items():
        if not isinstance(function, np.ufunc) or function.nin != 2 or function.__name__ != name.partition(".")[2]:
            continue
        for method in ("accumulate", "outer", "reduce", "reduceat"):
            target = getattr(function, method)
            parameters = parameters_of(target) or []
            yield Subject(f"{name}.{method}", parameters, positional(target, parameters))


#: A symmetric matrix that has an inverse and a Cholesky decomposition.
_POSITIVE = Array(
    (3, 3), make=lambda m: m + m.T + 6 * np.eye(3, dtype=np.int64) if m.dtype != bool else np.eye(3, dtype=bool)
)

LIBRARY = Library(
    name="numpy",
    versions=("numpy",),
    promotion="numpy",
    container="numpy.ndarray",
    roots=modules(
        "numpy",
        "numpy.char",
        "numpy.fft",
        "numpy.lib.stride_tricks",
        "numpy.linalg",
        "numpy.ma",
        "numpy.polynomial.polynomial",
        "numpy.random",
        "numpy.strings",
    )
    | {"numpy.emath": np.emath},
    array=array,
    read=read,
    dtype=np.dtype,
    name_of_dtype=name_of_dtype,
    subjects=subjects,
    dtypes=ALL_DTYPES,
    trial_dtypes=("float64", "int64", "bool"),
    samples=COMMON.over(
        {
            r"a_min|min": Fixed.of(0),
            r"a_max|max": Fixed.of(2),
            r"xp": [Array((4,), make=np.sort)],
            r"condlist": [Arrays((4,))],
            r"choicelist|choices": [Arrays((4,))],
            r"q": Fixed.of(0.5, [0.25, 0.5]),
            r"left|low": Fixed.of(0),
            r"right|high": Fixed.of(4),
            r"mean": Fixed.of([0.0, 0.5]),
            r"cov": Fixed.of([[1.0, 0.0], [0.0, 1.0]]),
            r"pvals": Fixed.of([0.25, 0.75]),
            r"colors": Fixed.of(9),
            r"window_shape": Fixed.of(2, (2, 2)),
            r"roll|shift": Fixed.of(1),
            r"pad_width": Fixed.of(1),
        }
    ),
    special={
        # Parameters of distributions.
        r"numpy\.random\.\w+(\.\w+)?": {
            r"lam|p|scale|alpha|beta|df|dfnum|dfden|nonc|a_|kappa|sigma": Fixed.of(0.5, 1.5, [0.5, 0.5])
        },
        r"numpy\.linalg\.(cholesky|inv|eig\w*|solve|tensorinv|det|slogdet|matrix_power)": {"a|x|A": [_POSITIVE]},
    },
    skipped=re.compile(
        r"numpy\.(\w+\.)*test$|numpy\.(save\w*|tofile|dump\w*|memmap|set_\w+|seterr\w*|setbufsize|info|show_\w+|load\w*|fromfile|get_include|fromregex"
        r"|ndarray\.(dump\w*|tofile|setflags|resize|setfield)|random\.(seed|set_\w+|Random\w+\.(seed|set_\w+)))"
    ),
)
