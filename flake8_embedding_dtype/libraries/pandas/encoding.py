"""Codes and dummies: ``get_dummies``, ``factorize``, ``cut``, ``to_numeric``, categorical data.

Source: pandas 3.1, measured.
"""

from __future__ import annotations

import math

from flake8_embedding_dtype.libraries.pandas.frames import (
    ANY_SERIES,
    ARRAY,
    SERIES,
    Columns,
    as_series,
    columns_of,
    constants,
    is_frame,
    new_frame,
    without,
)
from flake8_embedding_dtype.libraries.transfer import Call
from flake8_embedding_dtype.values import dtypes
from flake8_embedding_dtype.values.abstract import (
    NONE,
    UNKNOWN,
    Const,
    Data,
    Entries,
    Iterable,
    List,
    Object,
    Tuple,
    Value,
    data,
)
from flake8_embedding_dtype.values.numbers import Numbers, Wholeness


def get_dummies(call: Call) -> Value:
    """``pd.get_dummies(data, columns, dtype)``: bool columns, one for each value of a column of strings."""
    dtype = "bool" if call.absent("dtype") else call.dtype()
    marks = data(SERIES, dtype, Numbers.of([0, 1]), "encoded")
    source = call.value("data")
    if not is_frame(source):
        return new_frame(call.evaluator, Entries((), marks))
    now = columns_of(call.evaluator, source)
    names = None if call.absent("columns") else constants(call.evaluator, call.value("columns"))
    if names is not None:
        return new_frame(call.evaluator, _beside(without(now, names), marks))
    return new_frame(call.evaluator, _beside(_plain(now), marks))


def _plain(now: Columns) -> Columns:
    """The columns that are left as they are: numbers; whether those of unknown dtype are is not known."""
    known = tuple((name, one) for name, one in now.known if not (isinstance(one, Data) and one.kind == "other"))
    return Entries(known, now.others)


def _beside(now: Columns, marks: Data) -> Columns:
    return Entries(now.known, marks if now.others is None else ANY_SERIES)


def from_dummies(call: Call) -> Value:
    """``pd.from_dummies(data)``: a frame of category names."""
    return new_frame(call.evaluator, Entries((), data(SERIES, "object")))


def factorize(call: Call) -> Value:
    """``pd.factorize(values)``, ``series.factorize()``: int64 codes (-1 for missing) and the unique values."""
    source = call.value("values" if "values" in call.bound else "self")
    made = as_series(call.evaluator, source)
    held = made if isinstance(made, Data) else ANY_SERIES
    lists = isinstance(source, Data) and source.container == SERIES
    # There is no hash table of float16.
    dtype = "float32" if held.dtype == "float16" else held.dtype
    uniques = held.but(container=SERIES if lists else ARRAY, dtype=dtype, numbers=held.numbers.hull())
    return Tuple((data(ARRAY, "int64", Numbers(-1, math.inf, wholeness=Wholeness.WHOLE)), uniques))


def cut(call: Call) -> Value:
    """``pd.cut(x, bins, labels)``, ``qcut``: categories, or with ``labels=False`` the numbers of the bins.

    These are int64 unless a value lies outside the bins, which makes a gap and all of them float64.
    """
    source = call.value("x")
    container = SERIES if isinstance(source, Data) and source.container == SERIES else ARRAY
    if call.constant("labels") is not False:
        result: Value = data(SERIES, "object") if container == SERIES else Object("pandas.Categorical", call.arguments)
    else:
        result = _bins(call, as_series(call.evaluator, source), container)
    if call.constant("retbins") is True:
        return Tuple((result, data(ARRAY, None)))
    return result


def _bins(call: Call, source: Value, container: str) -> Data:
    bins = call.value("q" if call.name.endswith("qcut") else "bins")
    edges = as_series(call.evaluator, bins) if isinstance(bins, (List, Tuple, Iterable, Data)) else None
    count = bins.value if isinstance(bins, Const) else None
    numbers = Numbers(0, count - 1 if isinstance(count, int) else math.inf, wholeness=Wholeness.WHOLE)
    if edges is None or call.name.endswith("qcut"):
        return data(container, "int64", numbers)
    inside = _inside(call, source, edges)
    return data(container, None if inside is None else "int64" if inside else "float64", numbers)


def _inside(call: Call, source: Value, edges: Value) -> bool | None:
    """Whether every value lies in some bin; None where that is not known."""
    if not isinstance(source, Data) or not isinstance(edges, Data):
        return None
    values, ends = source.numbers, edges.numbers
    if ends.exact is None:
        return None
    left_closed = call.constant("right") is False or call.constant("include_lowest") is True
    above = values.low > ends.low or (left_closed and values.low == ends.low)
    if above and values.high <= ends.high:
        return True
    if values.exact is None:
        return None
    return False


def to_numeric(call: Call) -> Value:
    """``pd.to_numeric(x, errors, downcast)``: numbers stay what they are; text gives int64 or float64."""
    source = call.value("arg")
    made = as_series(call.evaluator, source)
    series = made if isinstance(made, Data) else ANY_SERIES
    if not isinstance(source, Data) or source.container != SERIES:
        series = series.but(container=ARRAY)
    how = call.constant("downcast")
    if series.kind not in ("int", "float"):
        wanted = "float32" if how == "float" else None
        return data(series.container, wanted)
    if how is None and not call.absent("downcast"):
        return series.but(dtype=None)
    if how == "float":
        # float64 stays where float32 cannot hold the numbers.
        return series.but(dtype="float32")
    if how in ("integer", "signed", "unsigned"):
        return series if series.numbers.fractional else series.but(dtype=None)
    return series


def category_codes(call: Call) -> Value:
    """``series.cat.codes``, ``pd.Categorical(values).codes``: int8 for up to 127 categories, -1 for missing."""
    container = ARRAY if call.name.startswith("pandas.Categorical.") else SERIES
    return data(container, "int8", Numbers(-1, math.inf, wholeness=Wholeness.WHOLE))


def value_counts(call: Call) -> Value:
    """``value_counts(normalize, bins)``: int64 counts, or shares that add up to 1. Only bins may be empty."""
    binned = not call.absent("bins")
    if call.constant("normalize") is True:
        return data(SERIES, "float64", Numbers(0, 1, not binned, False, Wholeness.FRACTIONAL))
    return data(SERIES, "int64", Numbers(0 if binned else 1, math.inf, wholeness=Wholeness.WHOLE))


def unique(call: Call) -> Value:
    """``pd.unique(values)``, ``series.unique()``: an array."""
    source = call.value("values" if "values" in call.bound else "self")
    made = as_series(call.evaluator, source)
    return made.but(container=ARRAY) if isinstance(made, Data) else data(ARRAY, None)


def is_missing(call: Call) -> Value:
    """``pd.isna(x)``: booleans of the same shape."""
    source = call.value("obj")
    if is_frame(source):
        return new_frame(call.evaluator, Entries((), data(SERIES, "bool")))
    if isinstance(source, Data):
        container = source.container
        return data(container, "python bool" if container == "python" else "bool")
    return data("python", "python bool") if isinstance(source, Const) else UNKNOWN


def text_dummies(call: Call) -> Value:
    """``series.str.get_dummies(sep)``: int64 columns of 0 and 1."""
    marks = data(SERIES, "int64", Numbers.of([0, 1]), "encoded")
    return new_frame(call.evaluator, Entries((), marks))


def extension_array(call: Call) -> Value:
    """``pd.array(values, dtype)``: an array of pandas' own dtype, which NumPy reads as the plain one."""
    made = as_series(call.evaluator, call.value("data"))
    if not call.absent("dtype"):
        name = call.dtype()
        return data(SERIES, name if name is not None and dtypes.kind(name) != "other" else None)
    return made if made != NONE else ANY_SERIES
