"""Reading and writing parts of a frame: ``df[...]``, ``df.loc[...]``, rows, and iteration.

Source: pandas 3.1, measured.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from flake8_embedding_dtype.libraries.evaluator import Evaluator
from flake8_embedding_dtype.libraries.pandas.frames import (
    ANY_SERIES,
    SERIES,
    Columns,
    any_column,
    as_series,
    call_on,
    chosen,
    columns_of,
    constants,
    each,
    is_frame,
    new_frame,
    scalar,
    series_in,
    set_columns,
    some_rows,
    values_of,
    with_series,
)
from flake8_embedding_dtype.libraries.transfer import Call
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
from flake8_embedding_dtype.values.lattice import join
from flake8_embedding_dtype.values.numbers import Numbers


def get_item(call: Call) -> Value:
    """``df[key]``: a column for a name, a frame for a list of names, a mask or a slice of rows."""
    columns = columns_of(call.evaluator, call.value("self"))
    key = call.value("key")
    if isinstance(key, Const):
        return series_in(columns, key)
    if isinstance(key, (List, Tuple, Iterable)) and not _is_slice(key):
        names = constants(call.evaluator, key)
        if names and all(isinstance(name.value, bool) for name in names):
            return new_frame(call.evaluator, some_rows(columns))
        return new_frame(call.evaluator, chosen(columns, names))
    if _is_slice(key):
        return new_frame(call.evaluator, columns)
    if isinstance(key, Data):
        return _by_array(call.evaluator, columns, key)
    if is_frame(key):
        return new_frame(call.evaluator, each(columns, lambda one: call_on(call.evaluator, one, "where", key)))
    column = any_column(columns)
    return column if isinstance(column, Data) and column.kind == "float" else UNKNOWN


def _by_array(evaluator: Evaluator, columns: Columns, key: Data) -> Value:
    """``df[mask]`` keeps the columns; ``df[name]`` of an unknown name may be any of them."""
    if key.container == "python":
        return any_column(columns)
    if key.kind == "bool" or (key.kind == "unknown" and key.container == SERIES):
        return new_frame(evaluator, some_rows(columns))
    return new_frame(evaluator, Entries((), any_column(columns)))


def _is_slice(key: Value) -> bool:
    return isinstance(key, Iterable) and key.kind == "slice"


def set_item(call: Call) -> Value:
    """``df[key] = value``: a column for a name; several for a list of names."""
    frame, key, value = call.value("self"), call.value("key"), call.value("value")
    if not isinstance(frame, Object):
        return NONE
    columns = columns_of(call.evaluator, frame)
    names = constants(call.evaluator, key) if isinstance(key, (List, Tuple)) else None
    if names is not None:
        for name in names:
            columns = with_series(columns, name, _part(call.evaluator, value, name))
    elif isinstance(key, Data) and key.container != "python":
        columns = each(columns, lambda one: join(one, as_series(call.evaluator, value)))
    else:
        columns = with_series(columns, key, as_series(call.evaluator, value))
    set_columns(call.evaluator, frame, columns)
    return NONE


def _part(evaluator: Evaluator, value: Value, name: Const) -> Value:
    """What one of several columns gets of a value that is assigned to them all."""
    if not is_frame(value):
        return as_series(evaluator, value)
    columns = columns_of(evaluator, value)
    part = series_in(columns, name)
    return any_column(columns) if part == UNKNOWN else part


def get_attribute(call: Call) -> Value:
    """``df.name``: a column whose name is no method of a frame."""
    columns = columns_of(call.evaluator, call.value("self"))
    return series_in(columns, call.value("name"))


def get(call: Call) -> Value:
    """``df.get(name, default)``."""
    found = series_in(columns_of(call.evaluator, call.value("self")), call.value("key"))
    return call.value("default") if found == UNKNOWN else found


def pop(call: Call) -> Value:
    """``df.pop(name)``: the column, which the frame loses."""
    frame, name = call.value("self"), call.value("item")
    columns = columns_of(call.evaluator, frame)
    found = series_in(columns, name)
    if isinstance(frame, Object):
        rest = tuple(entry for entry in columns.known if entry[0] != name)
        set_columns(call.evaluator, frame, Entries(rest, columns.others))
    return found


def accessor(call: Call) -> Value:
    """``df.loc``, ``series.str``: an object of its own type that remembers what it belongs to."""
    return Object(call.name, call.arguments)


def located(call: Call) -> Value:
    """``df.loc[rows, columns]``, ``iloc``, ``at``, ``iat``."""
    frame = _owner(call)
    columns = columns_of(call.evaluator, frame)
    key = call.value("key")
    if not isinstance(key, Tuple):
        return _rows(call.evaluator, columns, key)
    if len(key.items) != 2:
        return UNKNOWN
    rows, wanted = key.items
    picked = _columns_at(call.evaluator, columns, wanted, by_position=".i" in call.name)
    if isinstance(picked, Entries):
        return _rows(call.evaluator, picked, rows)
    return scalar(picked) if _one_row(rows) else picked


def _owner(call: Call) -> Value:
    accessor_ = call.value("self")
    given = accessor_.arguments.positional if isinstance(accessor_, Object) else ()
    return given[0] if given else UNKNOWN


def _one_row(rows: Value) -> bool:
    """Whether a row key names one row: a label or a position."""
    return isinstance(rows, Const) or (isinstance(rows, Data) and rows.container == "python")


def _rows(evaluator: Evaluator, columns: Columns, rows: Value) -> Value:
    if _one_row(rows):
        return _row_series(columns)
    if rows == UNKNOWN:
        # One row (a series) or several (a frame): what the two have in common is the numbers.
        together = values_of(columns, SERIES)
        return together if together.kind == "float" else UNKNOWN
    return new_frame(evaluator, columns if _is_slice(rows) else some_rows(columns))


def _row_series(columns: Columns) -> Value:
    """One row across all columns."""
    return values_of(columns, SERIES)


def _columns_at(evaluator: Evaluator, columns: Columns, key: Value, *, by_position: bool) -> Value:
    """A series for one column, :class:`Entries` for several."""
    names = [name for name, _ in columns.known]
    if _is_slice(key):
        return _sliced(columns, key, by_position=by_position)
    if isinstance(key, Const) and not by_position:
        return series_in(columns, key)
    if isinstance(key, Const) and isinstance(key.value, int) and columns.others is None:
        in_range = -len(names) <= key.value < len(names)
        return columns.known[key.value][1] if in_range else ANY_SERIES
    if isinstance(key, (List, Tuple)):
        wanted = constants(evaluator, key)
        if wanted is not None and not by_position:
            return chosen(columns, wanted)
        if wanted is not None and columns.others is None and all(isinstance(w.value, int) for w in wanted):
            return Entries(tuple(columns.known[w.value] for w in wanted if -len(names) <= w.value < len(names)))
        return Entries((), any_column(columns))
    if isinstance(key, Const) or (isinstance(key, Data) and key.container == "python"):
        return any_column(columns)
    return Entries((), any_column(columns))


def _sliced(columns: Columns, key: Value, *, by_position: bool) -> Columns:
    given = (key.items if isinstance(key, Iterable) else None) or ()
    bounds: list[Any] = [bound.value if isinstance(bound, Const) else bound for bound in given]
    if all(bound is None for bound in bounds):
        return columns
    names = [name.value if isinstance(name, Const) else None for name, _ in columns.known]
    if columns.others is None and len(bounds) == 3:
        if by_position and all(bound is None or isinstance(bound, int) for bound in bounds):
            return Entries(columns.known[slice(*bounds)])
        if not by_position and all(bound is None or bound in names for bound in bounds[:2]) and bounds[2] is None:
            start = 0 if bounds[0] is None else names.index(bounds[0])
            stop = len(names) if bounds[1] is None else names.index(bounds[1]) + 1
            return Entries(columns.known[start:stop])
    return Entries((), any_column(columns))


def set_located(call: Call) -> Value:
    """``df.loc[rows, columns] = value``: the columns now hold the old values or the new."""
    frame, key, value = _owner(call), call.value("key"), call.value("value")
    if not isinstance(frame, Object):
        return NONE
    columns = columns_of(call.evaluator, frame)
    wanted = key.items[1] if isinstance(key, Tuple) and len(key.items) == 2 else Iterable(UNKNOWN, (NONE,) * 3, "slice")
    names = _names_at(call, columns, wanted)
    everywhere = _is_everything(key.items[0] if isinstance(key, Tuple) and key.items else key)
    if names is None:
        new = as_series(call.evaluator, value)
        columns = each(columns, lambda one: _overwritten(one, any_column(_contained(call.evaluator, value, new))))
    else:
        for name in names:
            new, old = _part(call.evaluator, value, name), columns.get(name)
            if old is None:
                # Rows of a new column that are not written to are missing.
                gaps = data(SERIES, "float64", _numbers(new))
                fresh = new if everywhere else _overwritten(gaps, new)
                columns = with_series(columns, name, fresh if columns.others is None else ANY_SERIES)
            else:
                columns = with_series(columns, name, _overwritten(old, new))
    set_columns(call.evaluator, frame, columns)
    return NONE


def _contained(evaluator: Evaluator, value: Value, series: Value) -> Columns:
    """The columns of a frame, or one that holds anything else."""
    return columns_of(evaluator, value) if is_frame(value) else Entries((), series)


def _is_everything(rows: Value) -> bool:
    """Whether a row key is ``:``."""
    return isinstance(rows, Iterable) and _is_slice(rows) and rows.items == (NONE, NONE, NONE)


def _numbers(series: Value) -> Numbers:
    return series.numbers if isinstance(series, Data) else ANY_SERIES.numbers


def _names_at(call: Call, columns: Columns, wanted: Value) -> Sequence[Const] | None:
    if _is_slice(wanted):
        return None
    names = constants(call.evaluator, wanted)
    if names is not None and ".i" in call.name:
        ordered = [name for name, _ in columns.known if isinstance(name, Const)]
        size = len(ordered)
        known = columns.others is None and all(isinstance(n.value, int) and -size <= n.value < size for n in names)
        return [ordered[n.value] for n in names] if known else None
    return names


def _overwritten(old: Value, new: Value) -> Value:
    """A column in which some elements were replaced.

    A fraction among integers made floats of them before pandas 3, which raises.
    """
    if not isinstance(old, Data) or not isinstance(new, Data):
        return ANY_SERIES
    numbers = old.numbers.join(new.numbers)
    if old.dtype == new.dtype or (old.kind == "float" and new.kind in ("int", "float", "bool")):
        return old.but(numbers=numbers, role="")
    if old.kind == "int" and new.kind in ("int", "float") and new.numbers.whole:
        return old.but(numbers=numbers, role="")
    return data(SERIES, "float64" if old.kind == "int" and new.numbers.fractional else None, numbers)
