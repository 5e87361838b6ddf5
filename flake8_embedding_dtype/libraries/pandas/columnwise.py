"""Methods of a frame that are methods of its columns, and those that rearrange columns.

Source: pandas 3.1, measured.
"""

from __future__ import annotations

from flake8_embedding_dtype.libraries.operators import binary
from flake8_embedding_dtype.libraries.operators import unary as negated
from flake8_embedding_dtype.libraries.pandas.construct import mutated
from flake8_embedding_dtype.libraries.pandas.frames import (
    ANY_SERIES,
    ARRAY,
    SERIES,
    Columns,
    all_series,
    any_column,
    as_series,
    call_on,
    chosen,
    columns_of,
    constants,
    each,
    index_of,
    is_frame,
    new_frame,
    perhaps_gapped,
    series_in,
    set_columns,
    some_rows,
    values_of,
    with_series,
    without,
)
from flake8_embedding_dtype.libraries.pandas.series import OPERATORS, operand
from flake8_embedding_dtype.libraries.transfer import Call
from flake8_embedding_dtype.values.abstract import (
    NONE,
    UNKNOWN,
    Arguments,
    Const,
    Data,
    Dict,
    DType,
    Entries,
    External,
    Iterable,
    List,
    Object,
    Tuple,
    Value,
    data,
)

#: Arguments of frame methods that say nothing of the values.
_OWN = frozenset({"self", "axis", "inplace", "numeric_only"})


def columns(call: Call) -> Columns:
    """The columns of the frame that a method is called on."""
    return columns_of(call.evaluator, call.value("self"))


def method_of(call: Call) -> str:
    """The name of the method."""
    return call.name.rpartition(".")[2]


def rest_of(call: Call) -> Arguments:
    """The arguments of a method, without its receiver and those that concern the frame only."""
    keywords = {name: value for name, value in call.arguments.keywords.items() if name not in _OWN}
    return Arguments(call.arguments.positional[1:], keywords, call.more)


def columnwise(call: Call) -> Value:
    """The method of the same name of every column: ``abs``, ``shift``, ``clip``, ``rank``, ``cumsum``."""
    method, rest = External(f"{SERIES}.{method_of(call)}"), rest_of(call)

    def one(series: Value) -> Value:
        return as_series(call.evaluator, call.evaluator.call(method, rest.preceded_by(series)))

    return mutated(call, lambda now: each(now, one))


def per_column(call: Call) -> Value:
    """As :func:`columnwise`, where the first argument may be a dict by column: ``fillna``, ``astype``."""
    first = call.arguments.positional[1] if len(call.arguments.positional) > 1 else None
    name = next((n for n in ("value", "dtype", "decimals", "to_replace") if n in call.arguments.keywords), None)
    wanted = first if first is not None else call.arguments.keywords.get(name or "")
    entries = call.evaluator.entries(wanted) if isinstance(wanted, Dict) else None
    nested = method_of(call) != "replace" or any(isinstance(value, Dict) for _, value in entries or ())
    if isinstance(wanted, Dict) and entries is None:
        return mutated(call, lambda now: each(now, lambda series: ANY_SERIES))
    if entries is None or not nested:
        return columnwise(call)

    def change(now: Columns) -> Columns:
        for key, value in entries:
            series = series_in(now, key)
            if series != UNKNOWN:
                now = with_series(now, key, call_on(call.evaluator, series, method_of(call), value))
        return now

    return mutated(call, change)


def reduced(call: Call) -> Value:
    """``mean``, ``sum``, ``max``...: one number a column (or a row), as a series."""
    now = columns(call)
    if call.constant("numeric_only") is True:
        now = numeric(now)
    together = values_of(now, SERIES)
    own = ("q", "interpolation") if method_of(call) == "quantile" else ()
    keywords = {name: call.value(name) for name in own}
    made = call.evaluator.call(External(f"{SERIES}.{method_of(call)}"), Arguments((together,), keywords))
    if not isinstance(made, Data):
        return ANY_SERIES
    scalar = "axis" in call.bound and call.absent("axis")
    return made.but(container=ARRAY if scalar else SERIES)


def numeric(now: Columns) -> Columns:
    """Without the columns of strings and objects."""
    kept = tuple((n, s) for n, s in now.known if not (isinstance(s, Data) and s.kind == "other"))
    return Entries(kept, now.others)


def counted(call: Call) -> Value:
    """``count``, ``nunique``: int64, one number a column."""
    return call_on(call.evaluator, values_of(columns(call), SERIES), "value_counts")


def same_columns(call: Call) -> Value:
    """Fewer rows of the same columns: ``dropna``, ``query``, ``sample``, ``drop_duplicates``."""
    return mutated(call, some_rows)


def reordered(call: Call) -> Value:
    """The same rows and columns: ``copy``, ``sort_values``, ``sort_index``."""
    return mutated(call, lambda now: now)


def drop(call: Call) -> Value:
    """``drop(labels, axis, columns)``: without some columns, or without some rows."""
    given = "columns" if not call.absent("columns") else "labels"
    by_columns = given == "columns" or call.constant("axis") in (1, "columns")
    if not by_columns:
        return mutated(call, some_rows)
    names = constants(call.evaluator, call.value(given))
    return mutated(call, lambda now: without(now, names))


def rename(call: Call) -> Value:
    """``rename(columns={old: new})``."""
    mapping = call.value("columns") if not call.absent("columns") else call.value("mapper")
    by_columns = not call.absent("columns") or call.constant("axis") in (1, "columns")
    entries = call.evaluator.entries(mapping) if isinstance(mapping, Dict) else None

    def change(now: Columns) -> Columns:
        if not by_columns:
            return now
        if entries is None:
            return Entries((), any_column(now))
        new = dict(entries)
        return Entries(tuple((new.get(name, name), series) for name, series in now.known), now.others)

    return mutated(call, change)


def affixed(call: Call) -> Value:
    """``add_prefix``, ``add_suffix``."""
    text = call.constant("prefix") if call.name.endswith("prefix") else call.constant("suffix")

    def title(name: Value) -> Value:
        old = str(name.value) if isinstance(name, Const) else ""
        return Const(f"{text}{old}" if call.name.endswith("prefix") else f"{old}{text}")

    def change(now: Columns) -> Columns:
        if not isinstance(text, str):
            return Entries((), any_column(now))
        return Entries(tuple((title(name), series) for name, series in now.known), now.others)

    return mutated(call, change)


def assign(call: Call) -> Value:
    """``assign(name=value)``, where a value may be a function of the frame."""
    frame = new_frame(call.evaluator, columns(call))
    for name, value in call.arguments.keywords.items():
        made = value
        if not isinstance(value, (Const, Data, List, Tuple, Iterable, Dict, Object)):
            made = call.evaluator.call(value, Arguments((frame,)))
        now = with_series(columns_of(call.evaluator, frame), Const(name), as_series(call.evaluator, made))
        frame = new_frame(call.evaluator, now)
    return frame


def insert(call: Call) -> Value:
    """``insert(loc, column, value)``: in place."""
    series = as_series(call.evaluator, call.value("value"))
    name, place = call.value("column"), call.constant("loc")
    frame = call.value("self")
    if isinstance(frame, Object):
        now = columns(call)
        known = list(now.known)
        if isinstance(name, Const) and isinstance(place, int) and now.others is None:
            known.insert(place, (name, series))
            now = Entries(tuple(known))
        else:
            now = with_series(now, name, series)
        set_columns(call.evaluator, frame, now)
    return NONE


def set_index(call: Call) -> Value:
    """``set_index(keys)``: columns become the index."""
    names = constants(call.evaluator, call.value("keys"))
    now = columns(call)
    left = now if call.constant("drop") is False else without(now, names)
    if call.constant("inplace") is True or names is None:
        return mutated(call, lambda _: left)
    return new_frame(call.evaluator, left, chosen(now, names))


def reset_index(call: Call) -> Value:
    """``reset_index(drop)``: what was the index becomes columns again."""
    if call.constant("drop") is True:
        return mutated(call, lambda now: now)
    index = index_of(call.evaluator, call.value("self"))

    def change(now: Columns) -> Columns:
        if index is None:
            # The default index is called "index"; one that was set elsewhere may be called anything.
            return Entries((*now.known, (Const("index"), ANY_SERIES)), now.others)
        return Entries((*index.known, *now.known), now.others if index.others is None else ANY_SERIES)

    made = mutated(call, change)
    return new_frame(call.evaluator, columns_of(call.evaluator, made)) if is_frame(made) else made


def select_dtypes(call: Call) -> Value:
    """``select_dtypes(include, exclude)``: the columns of some kinds."""
    wanted = None if call.absent("include") else _kinds(call, call.value("include"))
    unwanted = frozenset[str]() if call.absent("exclude") else _kinds(call, call.value("exclude"))
    now = columns(call)
    if unwanted is None or (wanted is None and not call.absent("include")):
        return new_frame(call.evaluator, Entries((), any_column(now)))

    def kept(series: Value) -> bool:
        names = {series.kind, series.dtype} if isinstance(series, Data) else {"unknown"}
        return "unknown" in names or ((wanted is None or bool(names & wanted)) and not names & unwanted)

    known = tuple((name, series) for name, series in now.known if kept(series))
    others = now.others if now.others is not None and kept(now.others) else None
    return new_frame(call.evaluator, Entries(known, others))


def _kinds(call: Call, value: Value) -> frozenset[str] | None:
    """Kinds and dtypes that ``include`` or ``exclude`` name; None if they are not known."""
    items = call.evaluator.elements(value) if isinstance(value, (List, Tuple)) else (value,)
    found: set[str] = set()
    for item in items or ():
        text = item.value if isinstance(item, Const) else item.name if isinstance(item, (External, DType)) else None
        if not isinstance(text, str):
            return None
        text = text.removeprefix("builtins.").removeprefix("numpy.")
        known = {"number": ("int", "float"), "object": ("other",), "category": ("other",), "str": ("other",)}
        found.update(known.get(text, {"int": ("int64",), "float": ("float64",)}.get(text, (text,))))
    return frozenset(found) if items is not None else None


def filtered(call: Call) -> Value:
    """``filter(items, like)``: columns by name."""
    now = columns(call)
    part = call.constant("like")
    if isinstance(part, str):
        known = tuple((n, s) for n, s in now.known if isinstance(n, Const) and part in str(n.value))
        return new_frame(call.evaluator, Entries(known, now.others))
    # Its first parameter is called arg since pandas 3.1.
    items = "arg" if call.absent("items") else "items"
    names = None if call.absent(items) else constants(call.evaluator, call.value(items))
    return new_frame(call.evaluator, chosen(now, names))


def transposed(call: Call) -> Value:
    """``df.T``, ``df.transpose()``: every column now holds elements of all the old ones."""
    return new_frame(call.evaluator, Entries((), values_of(columns(call), SERIES)))


def stacked(call: Call) -> Value:
    """``stack``, ``unstack`` of a plain frame: one series of all elements."""
    return values_of(columns(call), SERIES)


def squeezed(call: Call) -> Value:
    """``squeeze``: the series of a frame with one column."""
    series = all_series(columns(call))
    return series[0] if len(series) == 1 and columns(call).others is None else UNKNOWN


# ---------------------------------------------------------------- operators


def operator(call: Call) -> Value:
    """``df op other`` and ``other op df``, see :class:`.evaluator.Evaluator`."""
    op = call.constant("op")
    if not isinstance(op, str):
        return UNKNOWN
    return _operated(call, op, call.value("other"), swapped=call.constant("swapped") is True)


def operator_method(call: Call) -> Value:
    """``df.add(other)``, ``df.rsub(other)``."""
    name = method_of(call)
    op = OPERATORS.get(name) or OPERATORS.get(name[1:])
    return UNKNOWN if op is None else _operated(call, op, call.value("other"), swapped=name not in OPERATORS)


def _operated(call: Call, op: str, other: Value, *, swapped: bool) -> Value:
    now = columns(call)
    if is_frame(other):
        return new_frame(call.evaluator, _paired(op, now, columns_of(call.evaluator, other), swapped=swapped))
    side = data("unknown", None) if other == UNKNOWN else operand(call, other)
    return new_frame(call.evaluator, each(now, lambda one: _combined(op, one, side, swapped=swapped)))


def _combined(op: str, one: Value, other: Value, *, swapped: bool) -> Value:
    if not isinstance(one, Data) or not isinstance(other, Data):
        return ANY_SERIES
    made = binary(op, other, one) if swapped else binary(op, one, other)
    birth = next((side.birth for side in (one, other) if side.birth is not None and side.kind == "float"), None)
    return made.but(container=SERIES, birth=birth if made.kind == "float" else None)


def _paired(op: str, now: Columns, other: Columns, *, swapped: bool) -> Columns:
    """Two frames, column by column; a column that only one of them has is all gaps."""
    known = []
    for name, series in now.known:
        partner = series_in(other, name)
        gap = data(SERIES, "float64")
        known.append((name, gap if partner == UNKNOWN else _combined(op, series, partner, swapped=swapped)))
    others = None
    if now.others is not None or other.others is not None:
        others = _combined(op, any_column(now), any_column(other), swapped=swapped)
    return Entries(tuple(known), others)


def unary(call: Call) -> Value:
    """``-df``, ``~df``, ``abs(df)``."""
    op = call.constant("op")
    text = op if isinstance(op, str) else "-"
    made = each(columns(call), lambda one: negated(text, one) if isinstance(one, Data) else ANY_SERIES)
    return new_frame(call.evaluator, made)


def realigned(call: Call) -> Value:
    """``reindex``, ``align``: perhaps with gaps."""
    return new_frame(call.evaluator, each(columns(call), perhaps_gapped))
