"""pandas: its functions, series, indexes, what a frame gives besides frames, groups, windows, and accessors.

An index is read as a series, as the package does it; so the methods that only an index has stand among those of series.
A frame has no one dtype: calls that return one have no line.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, get_args

import numpy as np
import pandas as pd

from tools.measure.calls import Subject, positional
from tools.measure.classes import classes_of, public_classes
from tools.measure.libraries import numpy
from tools.measure.library import Library
from tools.measure.members import methods_of, of_made
from tools.measure.parameters import NO_DEFAULT, Parameter, parameters_of
from tools.measure.samples import ALL_DTYPES, COMMON, Array, Arrays, Fixed, Sample

SERIES = "pandas.Series"
COLUMN, TABLE = Array((4,)), Array((4, 3))
DAYS = ["2024-01-31", "2024-02-29", "2025-12-01"]
#: The groups of the rows of a sample: in order, and not. The mean of float32 is float64 where they are in order.
GROUPS = ([0, 1, 0, 1], [0, 0, 1, 1])


def array(numbers: Any, dtype: str) -> Any:
    """A number, a series or a frame, by the number of axes."""
    cast = np.asarray(numbers).astype(dtype)
    if cast.ndim == 1:
        return pd.Series(cast)
    return pd.DataFrame(cast, columns=[f"column {i}" for i in range(cast.shape[1])]) if cast.ndim == 2 else cast[()]


#: ``series.loc`` and its kin. The package has them as the series itself.
INDEXERS = tuple(type(getattr(pd.Series([0]), name)) for name in ("loc", "iloc", "at", "iat"))


def read(value: Any) -> tuple[str, str, Any] | None:
    """Series, what counts as such (indexes, arrays of pandas' own dtypes, ``loc``), and NumPy's arrays and scalars."""
    if isinstance(value, INDEXERS):
        return read(value.obj)
    if isinstance(value, pd.api.extensions.ExtensionArray) and not isinstance(value, pd.Categorical):
        return SERIES, name_of(value.dtype), np.asarray(value)
    if isinstance(value, (pd.Series, pd.Index)):
        return None if isinstance(value, pd.MultiIndex) else (SERIES, name_of(value.dtype), np.asarray(value))
    return numpy.read(value)


def name_of(dtype: Any) -> str:
    """The canonical name of a dtype."""
    if isinstance(dtype, np.dtype):
        return numpy.name_of(dtype)
    if isinstance(dtype, pd.StringDtype):
        return "string"
    masked = getattr(dtype, "numpy_dtype", None)
    return numpy.name_of(masked) if masked is not None else "object"


def name_of_dtype(value: Any) -> str | None:
    """The canonical name of a dtype object."""
    return name_of(value) if isinstance(value, pd.api.extensions.ExtensionDtype) else numpy.name_of_dtype(value)


def written(value: Any) -> tuple[str, Sequence[Any]] | None:
    """How programs make frames, groups and windows."""
    if isinstance(value, pd.DataFrame):
        return "pandas.DataFrame", [dict(value.items())]
    if isinstance(value, pd.api.typing.SeriesGroupBy):
        return f"{SERIES}.groupby", [value.obj, GROUPS[0]]
    if isinstance(value, pd.api.typing.Rolling):
        return f"{SERIES}.rolling", [value.obj, value.window]
    return None


def grouped(column: pd.Series) -> Any:
    """The groups of a series. Its numbers choose among those of :data:`GROUPS`, so that all are met."""
    return column.groupby(GROUPS[int(column[0] < column[1])])


def categories(count: int) -> Any:
    """A categorical series with so many categories."""
    return pd.Series([f"class {i}" for i in range(count)], dtype="category")


def dates() -> Any:
    """A series of days."""
    return pd.Series(pd.to_datetime(DAYS))


#: What has members of its own, by the name under which they stand: objects, the likeliest first.
OBJECTS: Mapping[str, Sequence[Callable[[], Any]]] = {
    f"{SERIES}.str": (lambda: pd.Series(["some text", "Words"]).str, lambda: pd.Series(["12", "3"]).str),
    f"{SERIES}.cat": (lambda: categories(3).cat, lambda: categories(300).cat),
    "pandas.Categorical": (lambda: categories(3).array, lambda: categories(300).array),
    "pandas.Timestamp": (lambda: pd.Timestamp(DAYS[0]),),
    "pandas.Timedelta": (lambda: pd.Timedelta("3 days 2 hours"),),
    "pandas.Period": (lambda: pd.Period(DAYS[0], "M"), lambda: pd.Period(DAYS[0], "D")),
    "pandas.Interval": (lambda: pd.Interval(0, 2), lambda: pd.Interval(0.5, 1.5)),
}
#: The same of series that hold times: what dates have goes before what lengths of time and periods have.
TIMES: Sequence[Callable[[], Any]] = (
    lambda: dates().dt,
    lambda: (dates() - dates().min()).dt,
    lambda: dates().dt.to_period("M").dt,
)
#: Types that are made of a series of any dtype. The groups of a frame give frames, or what those of a series do.
MADE_OF: Mapping[str, tuple[Sample, Callable[[Any], Any]]] = {
    "pandas.SeriesGroupBy": (COLUMN, grouped),
    "pandas.Window": (COLUMN, lambda column: column.rolling(2)),
}
#: Classes whose constructors make what counts as a series.
CONSTRUCTORS = (pd.Series, pd.Index, pd.RangeIndex)


def subjects(library: Library) -> Iterator[Subject]:
    """Constructors, classes, and the members of everything that has some."""
    # ``*args`` are for callbacks: none are given.
    for subject in _subjects(library):
        parameters = [replace(p, default=_default(p)) for p in subject.parameters]
        yield replace(subject, parameters=parameters, samples={"args": [Fixed(tuple)], **subject.samples})


def _default(parameter: Parameter) -> Any:
    """The default of a parameter. A marker stands for one that is left out: mostly None, but False of a flag."""
    if not any(parameter.default is marker for marker in get_args(pd.api.typing.NoDefault)):
        return parameter.default
    return False if parameter.name == "inplace" else None


def _subjects(library: Library) -> Iterator[Subject]:
    made = tuple(f"pandas.{cls.__name__}" for cls in CONSTRUCTORS)
    classes = {name: cls for name, cls in public_classes(library.roots).items() if name not in made}
    yield from classes_of(classes, library)
    for name, cls in zip(made, CONSTRUCTORS, strict=True):
        parameters = parameters_of(cls, library.documented)
        if parameters is not None:
            # Without data there is nothing whose dtype could be told.
            parameters = [replace(p, default=NO_DEFAULT) if p.name == "data" else p for p in parameters]
            yield Subject(name, parameters, positional(cls, parameters), doc=cls.__doc__ or "")
    for name, makers in OBJECTS.items():
        yield from methods_of(name, type(makers[0]()), [Fixed(make) for make in makers], library)
    yield from _first(methods_of(f"{SERIES}.dt", type(make()), [Fixed(make)], library) for make in TIMES)
    for name, (sample, make) in MADE_OF.items():
        yield from of_made(make, methods_of(name, type(make(_example(sample))), [sample], library))
    yield from methods_of("pandas.DataFrame", pd.DataFrame, [TABLE], library)
    yield from _first(
        (
            methods_of(SERIES, pd.Series, [COLUMN], library),
            of_made(pd.Index, methods_of(SERIES, pd.Index, [COLUMN], library)),
            methods_of(SERIES, pd.DatetimeIndex, [Fixed(lambda: pd.DatetimeIndex(DAYS))], library),
        )
    )


def _first(groups: Any) -> Iterator[Subject]:
    """Of subjects with the same name only those of the first group that has it."""
    found: dict[str, Subject] = {}
    for group in groups:
        found = {**{subject.name: subject for subject in group}, **found}
    yield from found.values()


def _example(sample: Any) -> Any:
    return array(sample.numbers("float64", 0), "float64")


LIBRARY = Library(
    name="pandas",
    versions=("pandas", "numpy"),
    promotion="numpy",
    container=SERIES,
    roots={"pandas": pd, "pandas.api.types": pd.api.types},
    array=array,
    read=read,
    dtype=np.dtype,
    name_of_dtype=name_of_dtype,
    written=written,
    subjects=subjects,
    dtypes=ALL_DTYPES,
    trial_dtypes=("float64", "int64", "bool"),
    # Of lists some functions make arrays, where they make series of series.
    takes_lists=False,
    samples=COMMON.over(
        {
            r"other|left|right|lower|upper|value|arg|arr\w*|x|data|values|obj|target|self": [
                COLUMN,
                TABLE,
                Array(()),
                *Fixed.of("a", DAYS[0]),
            ],
            r"objs|key": [Arrays((4,)), *Fixed.of(0, 1, "column 0")],
            r"column|columns|col|loc|item|label|by|on|subset|id_vars|value_vars": Fixed.of(
                0, 1, "column 0", "column 1"
            ),
            r"start": Fixed.of(2, DAYS[0], "1 days"),
            r"end": Fixed.of(5, DAYS[-1], "3 days"),
            r"fill_value|na_value": Fixed.of(0, 0.5),
            r"labels": Fixed.of([0, 1, 2, 3], 0),
            r"encoding": Fixed.of("utf-8"),
            r"(min_)?periods|window|n|q|bins|decimals|repeats|i|j|width|ddof|stop|level|span|com|halflife|deep|freq": [
                *Fixed.of(2, 1, 0.5, [0, 1], "D"),
            ],
            r"pat|sub|sep|prefix|suffix|chars|repl|to_strip|date_format|format|locale|expr|cross": Fixed.of("e", "%Y"),
            r"indices|indexer": Fixed.of([0, 1], [2, 1]),
            r"func|arg|funcs|aggfunc": [
                *COMMON.of("func"),
                *Fixed.of("sum", "mean", "max", "count"),
            ],
            r"index": [COLUMN, *Fixed.of(0)],
        }
    ),
    skipped=re.compile(
        # What writes files, shows plots, or changes settings.
        r"pandas\.(\w+\.)*(to_(csv|excel|hdf|json|latex|markdown|parquet|pickle|sql|stata|feather|orc|xml|html|clipboard|string"
        r"|iceberg|xarray)|read_\w+|plot|hist|boxplot|style|flags|attrs|test|show_versions|\w+_option|options|option_context|eval)$"
        # Labels of rows and columns: what they are is up to the program.
        r"|pandas\.(Series|DataFrame|\w+GroupBy)\.(index|columns|axes|keys|idxmax|idxmin|(first|last)_valid_index|name|names|indices|groups|levels)$"
        # Of these the numbers, or the number of categories, choose the dtype.
        r"|pandas\.(\w+\.)*(convert_dtypes|infer_objects|codes)$"
        # The time of the call.
        r"|pandas\.Timestamp\.(now|today|utcnow)$"
    ),
)
