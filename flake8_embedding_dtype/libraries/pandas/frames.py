"""The model of a frame: named columns, each a series, and the conversions between values, series and frames.

A frame is an :class:`Object` of type ``pandas.DataFrame``. Its columns lie in the store as :class:`Entries`: the series
of the names that are known, and in ``others`` one series that stands for every other column (None: there are none).

Source: pandas 3.1, measured.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import Final, TypeAlias

from flake8_embedding_dtype.libraries.evaluator import Evaluator
from flake8_embedding_dtype.libraries.transfer import as_array
from flake8_embedding_dtype.values import dtypes
from flake8_embedding_dtype.values.abstract import (
    PYTHON_BOOL,
    PYTHON_FLOAT,
    PYTHON_INT,
    PYTHON_STR,
    UNKNOWN,
    Arguments,
    Const,
    Data,
    Dict,
    Entries,
    External,
    Iterable,
    List,
    Object,
    Tuple,
    Union,
    Value,
    data,
    of_constant,
)
from flake8_embedding_dtype.values.lattice import alternatives, join, join_all
from flake8_embedding_dtype.values.numbers import Wholeness

FRAME: Final = "pandas.DataFrame"
SERIES: Final = "pandas.Series"
ARRAY: Final = "numpy.ndarray"
#: A series of which nothing is known, and the columns of a frame of which nothing is known.
ANY_SERIES: Final = data(SERIES, None)
ANY_COLUMNS: Final = Entries((), ANY_SERIES)

#: Fields of a frame in the store. The brackets keep them apart from attributes that a program sets.
_COLUMNS: Final = "[columns]"
_INDEX: Final = "[index]"

Columns: TypeAlias = Entries


def new_frame(evaluator: Evaluator, columns: Columns, index: Columns | None = None) -> Object:
    """A fresh frame.

    :param index: the columns that have become its index, which ``reset_index`` brings back
    """
    made = Object(FRAME, Arguments())
    evaluator.store.set(made, _COLUMNS, columns)
    if index is not None:
        evaluator.store.set(made, _INDEX, index)
    return made


def is_frame(value: Value) -> bool:
    """Whether a value is a frame."""
    return isinstance(value, Object) and value.type_name == FRAME


def columns_of(evaluator: Evaluator, frame: Value) -> Columns:
    """The columns of a frame as they are now, after any ``frame.columns = [...]``."""
    if not isinstance(frame, Object) or frame.type_name != FRAME:
        return ANY_COLUMNS
    columns = _entries(evaluator.store.get(frame, _COLUMNS)) or ANY_COLUMNS
    renamed = evaluator.store.get(frame, "columns")
    if renamed is None:
        return columns
    names = constants(evaluator, renamed)
    columns = retitled(columns, names)
    evaluator.store.set(frame, _COLUMNS, columns)
    evaluator.store.write((frame, "columns"), None)
    return columns


def index_of(evaluator: Evaluator, frame: Value) -> Columns | None:
    """The columns that became the index of a frame; None where that is not known."""
    return _entries(evaluator.store.get(frame, _INDEX)) if isinstance(frame, Object) else None


def set_columns(evaluator: Evaluator, frame: Object, columns: Columns) -> None:
    """Let a frame have other columns."""
    evaluator.store.set(frame, _COLUMNS, columns)


def _entries(held: Value | None) -> Columns | None:
    """What the branches of a program left: the columns that some path proves."""
    found: Columns | None = None
    for value in alternatives(held) if held is not None else ():
        if isinstance(value, Entries):
            merged = value if found is None else join(found, value)
            found = merged if isinstance(merged, Entries) else found
    return found


def retitled(columns: Columns, names: Sequence[Const] | None) -> Columns:
    """The same columns under new names, in order."""
    if names is None:
        return Entries((), any_column(columns))
    if columns.others is None and len(names) == len(columns.known):
        return Entries(tuple(zip(names, (series for _, series in columns.known), strict=True)))
    common = any_column(columns)
    return Entries(tuple((name, common) for name in names))


def constants(evaluator: Evaluator, value: Value) -> list[Const] | None:
    """The constants in a sequence of column names; None where not all are known."""
    if isinstance(value, Const) and isinstance(value.value, (str, int)):
        return [value]
    if not isinstance(value, (Tuple, List, Iterable, Dict)):
        return None
    items = evaluator.elements(value)
    if items is None:
        return None
    names = [item for item in items if isinstance(item, Const)]
    return names if len(names) == len(items) else None


def all_series(columns: Columns) -> list[Value]:
    """Every series of a frame, the one for unnamed columns last."""
    rest = [] if columns.others is None else [columns.others]
    return [*(series for _, series in columns.known), *rest]


def any_column(columns: Columns) -> Value:
    """One series that stands for any of the columns; of unknown dtype where they differ."""
    series = [one if isinstance(one, Data) else ANY_SERIES for one in all_series(columns)]
    if not series:
        return ANY_SERIES
    together = interleaved(series, SERIES)
    same = all(one.dtype == series[0].dtype for one in series)
    return together if same else data(SERIES, None)


def each(columns: Columns, function: Callable[[Value], Value]) -> Columns:
    """``function`` of every series."""
    known = tuple((name, function(series)) for name, series in columns.known)
    return Entries(known, None if columns.others is None else function(columns.others))


def series_in(columns: Columns, name: Value) -> Value:
    """The series of one name; unknown where there is none."""
    found = columns.get(name)
    if found is not None:
        return found
    return UNKNOWN if columns.others is None else columns.others


def with_series(columns: Columns, name: Value, series: Value) -> Columns:
    """The columns after ``frame[name] = series``; an unknown name may be any of them."""
    if isinstance(name, Const):
        known = dict(columns.known)
        known[name] = series
        return Entries(tuple(known.items()), columns.others)
    blurred = Entries(tuple((k, join(v, series)) for k, v in columns.known), columns.others)
    others = series if columns.others is None else join(columns.others, series)
    return Entries(blurred.known, others)


def chosen(columns: Columns, names: Sequence[Const] | None) -> Columns:
    """The columns of some names, in that order."""
    if names is None:
        return Entries((), any_column(columns))
    known = [(name, series_in(columns, name)) for name in names]
    return Entries(tuple((name, ANY_SERIES if series == UNKNOWN else series) for name, series in known))


def without(columns: Columns, names: Sequence[Const] | None) -> Columns:
    """The columns save those of some names."""
    if names is None:
        return Entries((), any_column(columns))
    return Entries(tuple(entry for entry in columns.known if entry[0] not in names), columns.others)


def some_rows(columns: Columns) -> Columns:
    """The columns after some rows were left out: contents are no longer listed one by one."""

    def some(series: Value) -> Value:
        return series.but(numbers=series.numbers.hull()) if isinstance(series, Data) else series

    return each(columns, some)


# ---------------------------------------------------------------- values to series and back


def as_series(evaluator: Evaluator, value: Value) -> Value:
    """The column that pandas makes of a value: Python numbers are repeated, missing elements make integers floats."""
    if isinstance(value, Union):
        return join_all(as_series(evaluator, one) for one in value.alternatives)
    if isinstance(value, Const) and not isinstance(value.value, float):
        return of_elements([value])
    if isinstance(value, (Const, Data)):
        return as_array(value, SERIES, evaluator)
    if isinstance(value, Dict):
        entries = evaluator.entries(value)
        return ANY_SERIES if entries is None else of_elements([one for _, one in entries])
    if isinstance(value, (Tuple, List, Iterable)):
        items = evaluator.elements(value)
        return of_elements([evaluator.contents(value)] if items is None else items)
    if is_frame(value):
        series = all_series(columns_of(evaluator, value))
        return series[0] if len(series) == 1 else ANY_SERIES
    if isinstance(value, Object) and value.type_name in ("pandas.DatetimeIndex", "pandas.Categorical"):
        return data(SERIES, "object")
    return ANY_SERIES


def of_elements(items: Sequence[Value]) -> Data:
    """A series of known elements. A missing one (None, NaN) turns integers into floats."""
    parts: list[Data] = []
    missing = False
    for item in (one for whole in items for one in alternatives(whole)):
        if isinstance(item, Const):
            if item.value is None or (isinstance(item.value, float) and math.isnan(item.value)):
                missing = True
                continue
            known = of_constant(item)
            parts.append(data(SERIES, "object") if known is None else known)
        elif isinstance(item, Data):
            parts.append(item)
        else:
            held = isinstance(item, (Tuple, List, Dict))
            parts.append(data(SERIES, "object" if held else None))
    if not items:
        return data(SERIES, "object")
    if not parts:
        # Only missing values: None makes objects, NaN makes floats.
        nothing = all(item == Const(None) for item in items)
        return data(SERIES, "object" if nothing else "float64")
    return gapped(interleaved(parts, SERIES)) if missing else interleaved(parts, SERIES)


def gapped(series: Data) -> Data:
    """A series after some of its values went missing: integers become floats, booleans objects."""
    if series.kind == "int":
        return series.but(dtype="float64")
    return data(series.container, "object") if series.kind == "bool" else series


def perhaps_gapped(series: Value) -> Value:
    """A series of which some values may have gone missing: whether integers are still integers is not known."""
    if isinstance(series, Data) and series.kind in ("int", "bool"):
        return series.but(dtype=None)
    return series


def interleaved(parts: Sequence[Data], container: str) -> Data:
    """Several columns in one array. Booleans beside numbers, and strings beside anything, make objects."""
    dtype, numbers, role = _numeric_dtype(parts[0]), parts[0].numbers, parts[0].role
    for part in parts[1:]:
        dtype = _together(dtype, _numeric_dtype(part))
        numbers = numbers.join(part.numbers)
        role = role if part.role == role else ""
    if numbers.fractional and any(part.numbers.whole for part in parts):
        role = "mixed"
    if dtype == _NUMERIC:
        dtype = None
    birth = next((p.birth for p in parts if p.birth is not None and dtypes.is_float(p.dtype)), parts[0].birth)
    return data(container, dtype, numbers, role).but(birth=birth)


#: Stands for the dtype of a column of numbers with an unknown one, such as ids of which some may be missing.
_NUMERIC: Final = "numeric"


def _numeric_dtype(part: Data) -> str | None:
    dtype = dtypes.concrete(part.dtype, "numpy")
    return _NUMERIC if dtype is None and part.numbers.wholeness is not Wholeness.UNKNOWN else dtype


def _together(left: str | None, right: str | None) -> str | None:
    if left == right:
        return left
    if _NUMERIC in (left, right):
        other = right if left == _NUMERIC else left
        return dtypes.FLOATING if dtypes.is_float(other) else _NUMERIC if dtypes.kind(other) == "int" else None
    kinds = {dtypes.kind(left), dtypes.kind(right)}
    if "other" in kinds or ("bool" in kinds and "unknown" not in kinds):
        return "object"
    return None if "unknown" in kinds else dtypes.promote(left, right, "numpy")


def values_of(columns: Columns, container: str = ARRAY) -> Data:
    """``frame.values``: one array of all columns."""
    series = [one if isinstance(one, Data) else ANY_SERIES for one in all_series(columns)]
    return interleaved(series, container) if series else data(container, "object")


def scalar(series: Value) -> Value:
    """One element of a series, as indexing gives it: a NumPy scalar or a string."""
    if not isinstance(series, Data):
        return UNKNOWN
    if series.dtype == "string":
        return PYTHON_STR
    if series.kind == "other":
        return UNKNOWN
    return series.but(container=ARRAY, numbers=series.numbers)


def element(series: Value) -> Value:
    """One element of a series, as a callback or a loop gets it: a Python number or a string."""
    if not isinstance(series, Data):
        return UNKNOWN
    if series.dtype == "string":
        return PYTHON_STR
    python = {"int": PYTHON_INT, "float": PYTHON_FLOAT, "bool": PYTHON_BOOL}.get(series.kind)
    if python is None:
        return UNKNOWN
    return series.but(container="python", dtype=python.dtype, role="")


def call_on(evaluator: Evaluator, series: Value, method: str, *arguments: Value) -> Value:
    """``series.method(*arguments)`` of a column."""
    return evaluator.call(External(f"{SERIES}.{method}"), Arguments((series, *arguments)))


def lifted(evaluator: Evaluator, value: Value) -> Value:
    """What a callback gave for a column, a group or a row, as a series of such results."""
    if isinstance(value, Union):
        return join_all(lifted(evaluator, one) for one in value.alternatives)
    if isinstance(value, Const):
        return of_elements([value])
    if isinstance(value, Data):
        return value.but(container=SERIES, dtype=dtypes.concrete(value.dtype, "numpy"))
    return data(SERIES, "object") if isinstance(value, (Tuple, List, Dict)) else ANY_SERIES


def collected(evaluator: Evaluator, made: Value) -> Value:
    """What a callback gave for an element or a row, as the series of all results: what differs by element is mixed."""
    return of_elements(made.alternatives) if isinstance(made, Union) else lifted(evaluator, made)
