"""``groupby``, ``rolling``, ``expanding``, ``ewm``, ``resample``: what each gives for the columns it is made of.

A grouping is an object of type ``pandas.DataFrameGroupBy`` or ``pandas.SeriesGroupBy``, a window one of type
``pandas.Window``. Its ``[subject]`` in the store is the frame or series without the grouping keys; ``[keys]`` are the
columns that it groups by.

Source: pandas 3.1, measured.
"""

from __future__ import annotations

from typing import Final

from flake8_embedding_dtype.libraries.pandas.columnwise import method_of, rest_of
from flake8_embedding_dtype.libraries.pandas.frames import (
    ANY_SERIES,
    SERIES,
    Columns,
    all_series,
    any_column,
    as_series,
    chosen,
    columns_of,
    constants,
    each,
    is_frame,
    lifted,
    new_frame,
    series_in,
    with_series,
    without,
)
from flake8_embedding_dtype.libraries.pandas.series import with_wholeness
from flake8_embedding_dtype.libraries.transfer import SUBJECT, Call
from flake8_embedding_dtype.values.abstract import (
    NO_ARGUMENTS,
    NONE,
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
    Value,
    data,
)
from flake8_embedding_dtype.values.numbers import Numbers, Wholeness

_FRAMES: Final = "pandas.DataFrameGroupBy"
_SERIES: Final = "pandas.SeriesGroupBy"
_WINDOW: Final = "pandas.Window"
_COUNT: Final = data(SERIES, "int64", Numbers(0, wholeness=Wholeness.WHOLE))


def group_frame(call: Call) -> Value:
    """``df.groupby(by, as_index)``."""
    columns = columns_of(call.evaluator, call.value("self"))
    names = constants(call.evaluator, call.value("by"))
    keys = Entries() if names is None else chosen(columns, [name for name in names if _has(columns, name)])
    rest = columns if names is None else without(columns, names)
    made = Object(_FRAMES, Arguments())
    store = call.evaluator.store
    store.set(made, SUBJECT, new_frame(call.evaluator, rest))
    store.set(made, "[keys]", keys if names is not None else UNKNOWN)
    store.set(made, "[as_index]", Const(call.constant("as_index") is not False))
    return made


def _has(columns: Columns, name: Const) -> bool:
    return columns.get(name) is not None or columns.others is not None


def group_series(call: Call) -> Value:
    """``series.groupby(by)``."""
    return _series_group(call, call.value("self"), UNKNOWN, NONE)


def _series_group(call: Call, series: Value, keys: Value, name: Value) -> Object:
    made = Object(_SERIES, Arguments())
    store = call.evaluator.store
    store.set(made, SUBJECT, series)
    store.set(made, "[keys]", keys)
    store.set(made, "[name]", name)
    return made


def _held(call: Call, field: str) -> Value:
    owner = call.value("self")
    held = call.evaluator.store.get(owner, field) if isinstance(owner, Object) else None
    return UNKNOWN if held is None else held


def get_item(call: Call) -> Value:
    """``df.groupby(k)[name]`` and ``[[names]]``."""
    columns = columns_of(call.evaluator, _held(call, SUBJECT))
    keys = _held(call, "[keys]")
    key = call.value("key")
    if isinstance(key, Const):
        series = columns.get(key)
        if series is None and isinstance(keys, Entries):
            series = keys.get(key)
        group = _series_group(call, series or columns.others or ANY_SERIES, keys, key)
        call.evaluator.store.set(group, "[as_index]", _held(call, "[as_index]"))
        return group
    names = constants(call.evaluator, key) if isinstance(key, (List, Tuple, Iterable)) else None
    made = Object(_FRAMES, Arguments())
    call.evaluator.store.set(made, SUBJECT, new_frame(call.evaluator, chosen(columns, names)))
    call.evaluator.store.set(made, "[keys]", keys)
    call.evaluator.store.set(made, "[as_index]", _held(call, "[as_index]"))
    return made


def get_attribute(call: Call) -> Value:
    """``df.groupby(k).name``."""
    columns = columns_of(call.evaluator, _held(call, SUBJECT))
    found = series_in(columns, call.value("name"))
    return UNKNOWN if found == UNKNOWN else _series_group(call, found, _held(call, "[keys]"), call.value("name"))


def _over(call: Call) -> Value:
    """What the method gives for the subject: a series of results, or a frame of them.

    The numbers are those that a series would give. The dtypes that groups give are in the table, so columns are asked
    as groups of their own.
    """
    subject, method, rest = _held(call, SUBJECT), method_of(call), rest_of(call)
    if is_frame(subject):
        columns = columns_of(call.evaluator, subject)
        return new_frame(call.evaluator, each(columns, lambda one: _of_groups(call, one, method, rest)))
    if _held(call, "[as_index]") == Const(False):
        return _of_groups(call, subject, method, rest)
    made = lifted(call.evaluator, call.evaluator.call(External(f"{SERIES}.{method}"), rest.preceded_by(subject)))
    # What width groups of small floats give depends on the numbers, and for the mean on the order of the groups.
    small = isinstance(subject, Data) and subject.dtype in ("float16", "float32")
    return made.but(dtype=None) if small and isinstance(made, Data) else made


def _of_groups(call: Call, series: Value, method: str, rest: Arguments = NO_ARGUMENTS) -> Value:
    """What a method gives for the groups of one column."""
    group = _series_group(call, series, UNKNOWN, NONE)
    return lifted(call.evaluator, call.evaluator.call(External(f"{_SERIES}.{method}"), rest.preceded_by(group)))


def reduced(call: Call) -> Value:
    """One result for each group: ``mean``, ``sum``, ``max``, ``count``..., by the method of a series."""
    return _per_group(call, _over(call))


def _per_group(call: Call, made: Value) -> Value:
    """With the keys as the index of the result, or as columns for ``as_index=False``."""
    keys = _held(call, "[keys]")
    index = keys if isinstance(keys, Entries) else Entries((), ANY_SERIES)
    as_index = _held(call, "[as_index]") != Const(False)
    if is_frame(made):
        columns = columns_of(call.evaluator, made)
        if as_index:
            return new_frame(call.evaluator, columns, index)
        rest = columns.others if index.others is None else ANY_SERIES
        return new_frame(call.evaluator, Entries((*index.known, *columns.known), rest))
    name = _held(call, "[name]")
    if as_index or not isinstance(name, Const):
        return made
    return new_frame(call.evaluator, with_series(index, name, made))


def selected(call: Call) -> Value:
    """One element of each group, or some rows: ``first``, ``last``, ``nth``, ``head``; the dtype stays."""

    def one(series: Value) -> Value:
        return series.but(numbers=series.numbers.hull()) if isinstance(series, Data) else ANY_SERIES

    subject = _held(call, SUBJECT)
    if is_frame(subject):
        made: Value = new_frame(call.evaluator, each(columns_of(call.evaluator, subject), one))
    else:
        made = one(subject)
    return _per_group(call, made) if method_of(call) in ("first", "last") else made


def counted(call: Call) -> Value:
    """``count``, ``nunique``: int64 for each column of each group."""
    subject = _held(call, SUBJECT)
    if is_frame(subject):
        return _per_group(call, new_frame(call.evaluator, each(columns_of(call.evaluator, subject), lambda _: _COUNT)))
    return _per_group(call, _COUNT)


def row_by_row(call: Call) -> Value:
    """One result for each row: ``cumsum``, ``rank``, ``shift``, ``diff``, ``fillna``."""
    return _over(call)


def transformed(call: Call) -> Value:
    """``transform(how)``: the result of the group for each of its rows."""
    how = call.value("func")
    if isinstance(how, Const) and isinstance(how.value, str):
        return _named(call, how.value)
    return _with_function(call, how)


def aggregated(call: Call) -> Value:
    """``agg(how)``: by name, by function, by column, or as ``name=(column, how)``."""
    how = call.value("func")
    named = [(name, value) for name, value in call.arguments.keywords.items() if isinstance(value, (Tuple, Object))]
    if call.absent("func") and named:
        made = Entries(tuple((Const(name), _named_result(call, value)) for name, value in named))
        return _per_group(call, new_frame(call.evaluator, made))
    if isinstance(how, Const) and isinstance(how.value, str):
        return _per_group(call, _named(call, how.value))
    subject = _held(call, SUBJECT)
    if isinstance(how, Dict) and is_frame(subject):
        return _by_column(call, columns_of(call.evaluator, subject), how)
    if isinstance(how, (List, Tuple)):
        names = constants(call.evaluator, how)
        if names is None or is_frame(subject):
            return new_frame(call.evaluator, Entries((), ANY_SERIES))
        parts = Entries(tuple((name, _result(call, subject, name)) for name in names))
        return _per_group(call, new_frame(call.evaluator, parts))
    return _per_group(call, _with_function(call, how))


def _by_column(call: Call, columns: Columns, how: Dict) -> Value:
    entries = call.evaluator.entries(how)
    if entries is None or any(isinstance(one, (List, Tuple)) for _, one in entries):
        return new_frame(call.evaluator, Entries((), ANY_SERIES))
    made = Entries(tuple((name, _result(call, series_in(columns, name), one)) for name, one in entries))
    return _per_group(call, new_frame(call.evaluator, made))


def _named_result(call: Call, spec: Value) -> Value:
    """The result of ``name=(column, how)`` or ``name=pd.NamedAgg(column, how)``."""
    if isinstance(spec, Object):
        given = [*spec.arguments.values()]
    else:
        given = list(spec.items) if isinstance(spec, Tuple) else []
    if len(given) != 2:
        return ANY_SERIES
    columns = columns_of(call.evaluator, _held(call, SUBJECT))
    return _result(call, series_in(columns, given[0]), given[1])


def _result(call: Call, series: Value, how: Value) -> Value:
    """What one way of aggregating gives for a column."""
    if series == UNKNOWN:
        series = ANY_SERIES
    if not isinstance(how, Const):
        return lifted(call.evaluator, call.evaluator.call(how, Arguments((series,))))
    if how.value in ("count", "size", "nunique"):
        return _COUNT
    if how.value in ("first", "last"):
        return series
    return _of_groups(call, series, str(how.value))


def _named(call: Call, name: str) -> Value:
    subject = _held(call, SUBJECT)
    if is_frame(subject):
        columns = columns_of(call.evaluator, subject)
        return new_frame(call.evaluator, each(columns, lambda one: _result(call, one, Const(name))))
    return _result(call, subject, Const(name))


def _with_function(call: Call, how: Value) -> Value:
    subject = _held(call, SUBJECT)
    rest = call.value("args")
    more = rest.items if isinstance(rest, Tuple) else ()

    def one(series: Value) -> Value:
        return lifted(call.evaluator, call.evaluator.call(how, Arguments((series, *more))))

    if is_frame(subject):
        return new_frame(call.evaluator, each(columns_of(call.evaluator, subject), one))
    return one(subject)


def applied(call: Call) -> Value:
    """``apply(f)``: ``f`` of the series or frame of each group."""
    subject = _held(call, SUBJECT)
    if not is_frame(subject):
        return _with_function(call, call.value("func"))
    made = call.evaluator.call(call.value("func"), Arguments((subject,)))
    if is_frame(made):
        return new_frame(call.evaluator, columns_of(call.evaluator, made))
    return UNKNOWN if isinstance(made, Object) else lifted(call.evaluator, made)


def elements(call: Call) -> Value:
    """Iteration: pairs of key and group."""
    subject = _held(call, SUBJECT)
    keys = _held(call, "[keys]")
    if not is_frame(subject):
        return Tuple((UNKNOWN, subject))
    columns = columns_of(call.evaluator, subject)
    known = (*keys.known, *columns.known) if isinstance(keys, Entries) else columns.known
    return Tuple((UNKNOWN, new_frame(call.evaluator, Entries(known, columns.others))))


# ---------------------------------------------------------------- windows


def window(call: Call) -> Value:
    """``rolling(n)``, ``expanding()``, ``ewm(...)`` of a series, a frame or a grouping; ``resample`` of a series."""
    owner = call.value("self")
    grouped = isinstance(owner, Object) and owner.type_name in (_FRAMES, _SERIES)
    made = Object(_WINDOW, Arguments())
    call.evaluator.store.set(made, SUBJECT, _held(call, SUBJECT) if grouped else owner)
    return made


def window_item(call: Call) -> Value:
    """``df.rolling(n)[name]``."""
    made = Object(_WINDOW, Arguments())
    columns = columns_of(call.evaluator, _held(call, SUBJECT))
    key = call.value("key")
    part = series_in(columns, key) if isinstance(key, Const) else any_column(columns)
    call.evaluator.store.set(made, SUBJECT, part)
    return made


def windowed(call: Call) -> Value:
    """``mean``, ``sum``, ``max``... over windows: always float64; with a frame (``corr``, ``cov``) frames of pairs."""
    method = method_of(call)
    other = call.bound.get("other", NONE)
    if other != NONE and not isinstance(other, Data):
        return UNKNOWN

    def one(series: Value) -> Value:
        return _window_result(method, as_series(call.evaluator, series))

    subject = _held(call, SUBJECT)
    if is_frame(subject):
        return new_frame(call.evaluator, each(columns_of(call.evaluator, subject), one))
    return one(subject)


def _window_result(method: str, series: Value) -> Value:
    numbers = series.numbers if isinstance(series, Data) else ANY_SERIES.numbers
    if method == "count":
        return data(SERIES, "float64", Numbers(0, wholeness=Wholeness.WHOLE))
    if method in ("min", "max", "first", "last"):
        return data(SERIES, "float64", numbers.hull())
    if method == "sum":
        return data(SERIES, "float64", Numbers(wholeness=numbers.wholeness))
    if method == "mean":
        return data(SERIES, "float64", with_wholeness(numbers, Wholeness.FRACTIONAL))
    if method in ("std", "var", "sem"):
        return data(SERIES, "float64", Numbers(0, wholeness=Wholeness.FRACTIONAL))
    return data(SERIES, "float64", with_wholeness(numbers, Wholeness.UNKNOWN) if method == "median" else Numbers())


def window_applied(call: Call) -> Value:
    """``rolling(n).apply(f)``, ``agg``: float64, whatever ``f`` gives."""
    how = call.value("func")
    subject = _held(call, SUBJECT)

    def one(series: Value) -> Value:
        if isinstance(how, Const):
            return _window_result(str(how.value), series)
        made = lifted(call.evaluator, call.evaluator.call(how, Arguments((series,))))
        return data(SERIES, "float64", made.numbers if isinstance(made, Data) else Numbers())

    if isinstance(how, (List, Tuple, Dict)):
        return new_frame(call.evaluator, Entries((), data(SERIES, "float64")))
    if is_frame(subject):
        return new_frame(call.evaluator, each(columns_of(call.evaluator, subject), one))
    return one(subject)


def whole_groups(call: Call) -> Value:
    """``filter(f)``: the rows of some groups, with the keys as columns."""
    subject, keys = _held(call, SUBJECT), _held(call, "[keys]")
    if not is_frame(subject):
        return subject
    columns = columns_of(call.evaluator, subject)
    known = (*keys.known, *columns.known) if isinstance(keys, Entries) else columns.known
    return new_frame(call.evaluator, Entries(known, columns.others if all_series(columns) else ANY_SERIES))
