"""Making series and frames: constructors, dates, and text that is read where its contents stand in the program.

Source: pandas 3.1, measured.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from flake8_embedding_dtype.libraries import declarations
from flake8_embedding_dtype.libraries.evaluator import Evaluator
from flake8_embedding_dtype.libraries.pandas.frames import (
    ANY_COLUMNS,
    ANY_SERIES,
    SERIES,
    Columns,
    all_series,
    as_series,
    chosen,
    columns_of,
    constants,
    each,
    index_of,
    is_frame,
    new_frame,
    retitled,
    set_columns,
    values_of,
)
from flake8_embedding_dtype.libraries.transfer import Call, as_array, cast, dtype_of
from flake8_embedding_dtype.values.abstract import (
    NONE,
    UNKNOWN,
    Arguments,
    Const,
    Data,
    Dict,
    Entries,
    Iterable,
    List,
    Object,
    Tuple,
    Union,
    Value,
    data,
)
from flake8_embedding_dtype.values.lattice import join_all
from flake8_embedding_dtype.values.numbers import ANY, Numbers, Wholeness

_CORRELATIONS: Final = Numbers(-1, 1, wholeness=Wholeness.FRACTIONAL)


def converted(series: Value, dtype: Value) -> Value:
    """A series cast to the dtype that a value names; of unknown dtype where it names none that is known."""
    if isinstance(series, Union):
        return join_all(converted(one, dtype) for one in series.alternatives)
    if not isinstance(series, Data):
        return ANY_SERIES
    name = dtype_of(dtype, "numpy")
    return cast(series.but(container=SERIES), name, SERIES)


def series(call: Call) -> Value:
    """``pd.Series(data, index, dtype)`` and ``pd.Index(data, dtype)``."""
    contents = call.value("data")
    if call.absent("data"):
        return data(SERIES, "object") if call.absent("dtype") else converted(ANY_SERIES, call.value("dtype"))
    made = as_series(call.evaluator, contents)
    reindexed = isinstance(contents, (Dict, Data)) and isinstance(made, Data) and not call.absent("index")
    if reindexed and isinstance(made, Data) and _realigned(call, contents):
        made = data(SERIES, made.dtype if made.kind == "float" else None)
    return made if call.absent("dtype") else converted(made, call.value("dtype"))


def _realigned(call: Call, contents: Value) -> bool:
    """An index given with a dict or a series picks by label, and may leave gaps."""
    return isinstance(contents, Dict) or (isinstance(contents, Data) and contents.container == SERIES)


def frame(call: Call) -> Value:
    """``pd.DataFrame(data, index, columns, dtype)``, ``from_records``."""
    contents = call.value("data")
    names = None if call.absent("columns") else constants(call.evaluator, call.value("columns"))
    if call.absent("data"):
        unnamed = Entries() if call.absent("columns") else Entries((), ANY_SERIES)
        columns = unnamed if names is None else Entries(tuple((name, data(SERIES, "object")) for name in names))
    else:
        columns = contained(call.evaluator, contents)
        picked = isinstance(contents, Dict) or is_frame(contents)
        if not call.absent("columns"):
            columns = chosen(columns, names) if picked else retitled(columns, names)
    if not call.absent("dtype"):
        columns = each(columns, lambda one: converted(one, call.value("dtype")))
    return new_frame(call.evaluator, columns)


def contained(evaluator: Evaluator, contents: Value) -> Columns:
    """The columns that pandas makes of the data of a frame."""
    if is_frame(contents):
        return columns_of(evaluator, contents)
    if isinstance(contents, Dict):
        return _of_dict(evaluator, contents)
    if isinstance(contents, Data):
        one = as_array(contents, SERIES, evaluator)
        return Entries(((Const(0), one),)) if contents.container == SERIES else Entries((), one)
    if isinstance(contents, (Tuple, List, Iterable)):
        items = evaluator.elements(contents)
        return _of_rows(evaluator, [evaluator.element(contents)] if items is None else items)
    return ANY_COLUMNS


def _of_dict(evaluator: Evaluator, contents: Dict) -> Columns:
    held = evaluator.store.get(contents, "entries")
    if not isinstance(held, Entries):
        return ANY_COLUMNS
    known = tuple((key, as_series(evaluator, value)) for key, value in held.known)
    return Entries(known, None if held.others is None else as_series(evaluator, held.others))


def _of_rows(evaluator: Evaluator, rows: Sequence[Value]) -> Columns:
    """A list of rows: dicts, sequences, or single values."""
    if not rows:
        return Entries()
    if all(isinstance(row, Dict) for row in rows):
        return _of_records(evaluator, rows)
    if all(isinstance(row, (Tuple, List)) for row in rows):
        cells = [evaluator.elements(row) for row in rows]
        counts = {None if row is None else len(row) for row in cells}
        if counts == {None} or None in counts:
            return Entries((), as_series(evaluator, evaluator.new_list([evaluator.element(row) for row in rows])))
        width = max(count for count in counts if count is not None)
        padded = [[*(row or ()), *[NONE] * (width - len(row or ()))] for row in cells]
        return _numbered(evaluator, padded, width)
    if all(isinstance(row, Data) and row.container != "python" for row in rows):
        parts = Entries(tuple((Const(i), as_series(evaluator, row)) for i, row in enumerate(rows)))
        return Entries((), values_of(parts, SERIES))
    scalars = all(isinstance(row, Const) or (isinstance(row, Data) and row.container == "python") for row in rows)
    if scalars:
        return Entries(((Const(0), as_series(evaluator, evaluator.new_list(rows))),))
    return ANY_COLUMNS


def _numbered(evaluator: Evaluator, rows: Sequence[Sequence[Value]], width: int) -> Columns:
    columns = [as_series(evaluator, evaluator.new_list([row[i] for row in rows])) for i in range(width)]
    return Entries(tuple((Const(i), column) for i, column in enumerate(columns)))


def _of_records(evaluator: Evaluator, rows: Sequence[Value]) -> Columns:
    """A list of dicts; a key that some of them lack leaves gaps."""
    records = [evaluator.entries(row) for row in rows]
    known = [dict(record) for record in records if record is not None]
    if len(known) != len(rows):
        return ANY_COLUMNS
    names = dict.fromkeys(name for record in known for name in record)
    return Entries(
        tuple((name, as_series(evaluator, evaluator.new_list([r.get(name, NONE) for r in known]))) for name in names)
    )


def from_dict(call: Call) -> Value:
    """``pd.DataFrame.from_dict(data, orient="columns", dtype, columns)``."""
    if call.constant("orient") == "columns":
        return frame(call)
    entries = call.evaluator.entries(call.value("data"))
    rows = None if entries is None else [row for _, row in entries]
    columns = ANY_COLUMNS if rows is None else _of_rows(call.evaluator, rows)
    if not call.absent("columns"):
        columns = retitled(columns, constants(call.evaluator, call.value("columns")))
    if not call.absent("dtype"):
        columns = each(columns, lambda one: converted(one, call.value("dtype")))
    return new_frame(call.evaluator, columns)


def mutated(call: Call, change: Callable[[Columns], Columns], parameter: str = "self") -> Value:
    """The frame with its columns changed: in place where ``inplace=True``, else a fresh one."""
    subject = call.value(parameter)
    columns = change(columns_of(call.evaluator, subject))
    if call.constant("inplace") is True:
        if isinstance(subject, Object):
            set_columns(call.evaluator, subject, columns)
        return NONE
    return new_frame(call.evaluator, columns, index_of(call.evaluator, subject))


def to_frame(call: Call) -> Value:
    """``series.to_frame(name)``."""
    one = call.array("self").but(container=SERIES)
    name = call.value("name")
    if isinstance(name, Const) and name != NONE:
        return new_frame(call.evaluator, Entries(((name, one),)))
    return new_frame(call.evaluator, Entries((), one))


def unknown_frame(call: Call) -> Value:
    """A frame of which nothing is known."""
    return new_frame(call.evaluator, ANY_COLUMNS)


def declared_series(call: Call) -> Value:
    """``pd.Series[float]``, and ``pd.Series``: a series of anything."""
    known = declarations.array(call)
    return ANY_SERIES if known == UNKNOWN else known


def float_frame(call: Call) -> Value:
    """``corr``, ``cov``, ``describe``: float columns under the names of the numeric ones."""
    columns = columns_of(call.evaluator, call.value("self"))
    cell = data(SERIES, "float64", _CORRELATIONS if call.name.endswith(".corr") else ANY)
    numeric = tuple((name, cell) for name, one in columns.known if not (isinstance(one, Data) and one.kind == "other"))
    return new_frame(call.evaluator, Entries(numeric, None if columns.others is None else cell))


def datetimes(call: Call) -> Value:
    """``pd.to_datetime(x)``: a series of dates for a series, else an index of dates."""
    value = call.value("arg")
    if isinstance(value, Data) and value.container == SERIES:
        return data(SERIES, "object")
    if isinstance(value, Const) or (isinstance(value, Data) and value.container == "python"):
        return Object("pandas.Timestamp", Arguments())
    if isinstance(value, (List, Tuple, Data)):
        return Object("pandas.DatetimeIndex", Arguments())
    return UNKNOWN


def json_frame(call: Call) -> Value:
    """``pd.json_normalize(records)``: flat records become columns; nested ones are not followed."""
    value = call.value("data")
    items = call.evaluator.elements(value) if isinstance(value, (Tuple, List)) else None
    if items is None or not all(isinstance(item, Dict) for item in items):
        return unknown_frame(call)
    columns = _of_records(call.evaluator, items)
    flat = all(isinstance(one, Data) and one.kind != "other" for one in all_series(columns))
    return new_frame(call.evaluator, columns) if flat else unknown_frame(call)


def datetime_index(call: Call) -> Value:
    """``pd.date_range(...)``: an index of dates."""
    return Object("pandas.DatetimeIndex", Arguments())
