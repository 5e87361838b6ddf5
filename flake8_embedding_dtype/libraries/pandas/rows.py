"""Rows of a frame, iteration over it, and what it gives as lists, dicts and arrays.

Source: pandas 3.1, measured.
"""

from __future__ import annotations

from flake8_embedding_dtype.libraries.evaluator import Evaluator
from flake8_embedding_dtype.libraries.pandas.construct import converted
from flake8_embedding_dtype.libraries.pandas.frames import (
    ANY_SERIES,
    ARRAY,
    SERIES,
    Columns,
    all_series,
    any_column,
    call_on,
    columns_of,
    each,
    element,
    series_in,
    values_of,
)
from flake8_embedding_dtype.libraries.transfer import Call
from flake8_embedding_dtype.values import dtypes
from flake8_embedding_dtype.values.abstract import (
    PYTHON_INT,
    PYTHON_STR,
    UNKNOWN,
    Arguments,
    Const,
    Data,
    DType,
    Entries,
    Iterable,
    Object,
    Tuple,
    Value,
    data,
)
from flake8_embedding_dtype.values.lattice import alternatives, join_all

_ROW = "pandas.Row"


def row_of(evaluator: Evaluator, columns: Columns) -> Object:
    """One row, as a callback of ``apply(axis=1)`` and ``iterrows`` get it: its items by column name.

    A row is a series and has one dtype: integers beside floats are floats.
    """
    made, values = Object(_ROW, Arguments()), values_of(columns, SERIES)

    def item(series: Value) -> Value:
        if isinstance(series, Data) and series.kind == "int" and values.kind == "float":
            series = series.but(dtype=values.dtype)
        return element(series)

    evaluator.store.set(made, "[columns]", each(columns, item))
    evaluator.store.set(made, "[values]", values)
    return made


def row_item(call: Call) -> Value:
    """``row["name"]``, ``row.name``, ``row[0]``."""
    row = call.value("self")
    held = call.evaluator.store.get(row, "[columns]") if isinstance(row, Object) else None
    options = [one for one in alternatives(held) if isinstance(one, Entries)] if held is not None else []
    key = call.value("key")
    if not isinstance(key, Const):
        return UNKNOWN
    return join_all(series_in(one, key) for one in options)


def row_values(call: Call) -> Value:
    """``row.values`` and what else a row has of a series."""
    row = call.value("self")
    held = call.evaluator.store.get(row, "[values]") if isinstance(row, Object) else None
    series = held if isinstance(held, Data) else ANY_SERIES
    method = call.name.rpartition(".")[2]
    if method == "values":
        return series.but(container=ARRAY)
    return call_on(call.evaluator, series, method, *call.arguments.positional[1:])


def iterrows(call: Call) -> Value:
    """``df.iterrows()``: pairs of index and row."""
    row = row_of(call.evaluator, columns_of(call.evaluator, call.value("self")))
    return Iterable(Tuple((UNKNOWN, row)))


def itertuples(call: Call) -> Value:
    """``df.itertuples(index, name)``: named tuples."""
    columns = columns_of(call.evaluator, call.value("self"))
    if columns.others is not None:
        return UNKNOWN
    indexed = call.constant("index") is True
    names = [str(name.value) if isinstance(name, Const) else "" for name, _ in columns.known]
    cells = [element(series) for _, series in columns.known]
    row = Tuple((UNKNOWN, *cells), ("Index", *names)) if indexed else Tuple(tuple(cells), tuple(names))
    return Iterable(row)


def items(call: Call) -> Value:
    """``df.items()``: pairs of name and column."""
    columns = columns_of(call.evaluator, call.value("self"))
    pairs = tuple(Tuple((name, series)) for name, series in columns.known)
    if columns.others is None:
        return Iterable(join_all(pairs), pairs)
    return Iterable(Tuple((PYTHON_STR, any_column(columns))))


def series_items(call: Call) -> Value:
    """``series.items()``: pairs of index and element."""
    return Iterable(Tuple((UNKNOWN, element(call.value("self")))))


def names(call: Call) -> Value:
    """``df.columns``, ``df.keys()``, and iteration over a frame: the names of the columns."""
    columns = columns_of(call.evaluator, call.value("self"))
    if columns.others is not None:
        return call.evaluator.new_list_of(UNKNOWN)
    return call.evaluator.new_list([name for name, _ in columns.known])


def any_name(call: Call) -> Value:
    """One of the names, for iteration over a frame."""
    columns = columns_of(call.evaluator, call.value("self"))
    return UNKNOWN if columns.others is not None else join_all(name for name, _ in columns.known)


def values(call: Call) -> Value:
    """``df.values``, ``df.to_numpy(dtype)``."""
    array = values_of(columns_of(call.evaluator, call.value("self")))
    if call.absent("dtype"):
        return array
    cast = converted(array, call.value("dtype"))
    return cast.but(container=ARRAY) if isinstance(cast, Data) else data(ARRAY, None)


def series_list(call: Call) -> Value:
    """``series.tolist()``: a list of Python numbers."""
    return call.evaluator.new_list_of(element(call.value("self")))


def to_dict(call: Call) -> Value:
    """``df.to_dict(orient)``: columns as dicts or lists, or rows as dicts."""
    columns = columns_of(call.evaluator, call.value("self"))
    orient = call.constant("orient")
    if columns.others is not None:
        return UNKNOWN
    evaluator = call.evaluator
    if orient == "records":
        return evaluator.new_list_of(evaluator.new_dict([(name, element(one)) for name, one in columns.known]))
    if orient == "list":
        return evaluator.new_dict([(n, evaluator.new_list_of(element(one))) for n, one in columns.known])
    return evaluator.new_dict(columns.known) if orient == "series" else UNKNOWN


def shape(call: Call) -> Value:
    """``df.shape``: rows and columns."""
    columns = columns_of(call.evaluator, call.value("self"))
    count = Const(len(columns.known)) if columns.others is None else PYTHON_INT
    return Tuple((PYTHON_INT, count))


def dtype(call: Call) -> Value:
    """``series.dtype``."""
    name = call.array("self").dtype
    return UNKNOWN if name is None or dtypes.kind(name) == "other" else DType(name)


def dtypes_of(call: Call) -> Value:
    """``df.dtypes``: the dtype of each column by its name."""
    columns = columns_of(call.evaluator, call.value("self"))
    if columns.others is not None or not all(isinstance(one, Data) and one.dtype for one in all_series(columns)):
        return UNKNOWN
    return call.evaluator.new_dict([(n, DType(one.dtype or "")) for n, one in columns.known if isinstance(one, Data)])
