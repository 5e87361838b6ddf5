"""Joining frames and series: ``concat``, ``merge``, ``join``; and reshaping: ``melt``, ``pivot``, ``crosstab``.

Source: pandas 3.1, measured.
"""

from __future__ import annotations

from collections.abc import Sequence

from flake8_embedding_dtype.libraries.evaluator import Evaluator
from flake8_embedding_dtype.libraries.pandas.columnwise import columns
from flake8_embedding_dtype.libraries.pandas.frames import (
    ANY_COLUMNS,
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
    gapped,
    interleaved,
    is_frame,
    lifted,
    new_frame,
    perhaps_gapped,
    series_in,
    values_of,
    without,
)
from flake8_embedding_dtype.libraries.transfer import Call
from flake8_embedding_dtype.values.abstract import (
    NONE,
    UNKNOWN,
    Const,
    Data,
    Dict,
    Entries,
    Iterable,
    List,
    Tuple,
    Value,
    data,
)
from flake8_embedding_dtype.values.numbers import Numbers, Wholeness

_COUNT = data(SERIES, "int64", Numbers(0, wholeness=Wholeness.WHOLE))


def concat(call: Call) -> Value:
    """``pd.concat(objs, axis, join)``."""
    objects = call.value("objs")
    if isinstance(objects, Dict):
        entries = call.evaluator.entries(objects)
        parts: Sequence[Value] | None = None if entries is None else [value for _, value in entries]
    else:
        parts = call.evaluator.elements(objects) if isinstance(objects, (List, Tuple, Iterable)) else None
    exact = parts is not None
    if parts is None:
        parts = [call.evaluator.element(objects)]
    parts = [part for part in parts if part != NONE]
    if not parts or UNKNOWN in parts:
        return UNKNOWN
    if call.constant("axis") in (1, "columns"):
        return _side_by_side(call.evaluator, parts) if exact else new_frame(call.evaluator, ANY_COLUMNS)
    if all(isinstance(part, Data) for part in parts):
        return interleaved([part for part in parts if isinstance(part, Data)], SERIES)
    if not all(is_frame(part) for part in parts):
        return new_frame(call.evaluator, ANY_COLUMNS)
    stacked = _stacked([columns_of(call.evaluator, part) for part in parts], inner=call.constant("join") == "inner")
    return new_frame(call.evaluator, stacked)


def _stacked(parts: Sequence[Columns], *, inner: bool) -> Columns:
    """Frames below each other; a column that one of them lacks has gaps."""
    if len(parts) == 1:
        return parts[0]
    names = dict.fromkeys(name for part in parts for name, _ in part.known)
    known: list[tuple[Value, Value]] = []
    for name in names:
        found = [series_in(part, name) for part in parts]
        present = [one if isinstance(one, Data) else ANY_SERIES for one in found if one != UNKNOWN]
        lacking = len(present) < len(found)
        if lacking and inner:
            continue
        series = interleaved(present, SERIES)
        unsure = any(part.others is not None and part.get(name) is None for part in parts)
        known.append((name, gapped(series) if lacking else perhaps_gapped(series) if unsure else series))
    if all(part.others is None for part in parts):
        return Entries(tuple(known))
    rest = [one if isinstance(one, Data) else ANY_SERIES for one in (part.others for part in parts) if one is not None]
    together = interleaved(rest, SERIES)
    return Entries(tuple(known), together if len(rest) == len(parts) else perhaps_gapped(together))


def _side_by_side(evaluator: Evaluator, parts: Sequence[Value]) -> Value:
    """Frames and series beside each other; rows are taken to match, as they do for frames made from one another."""
    known: list[tuple[Value, Value]] = []
    others: list[Data] = []
    for part in parts:
        if is_frame(part):
            beside = columns_of(evaluator, part)
            known.extend(beside.known)
            rest = beside.others
        else:
            rest = as_series(evaluator, part)
        if rest is not None:
            others.append(rest if isinstance(rest, Data) else ANY_SERIES)
    if not others:
        return new_frame(evaluator, Entries(tuple(known)))
    same = all(other.dtype == others[0].dtype for other in others)
    return new_frame(evaluator, Entries(tuple(known), interleaved(others, SERIES) if same else ANY_SERIES))


def merge(call: Call) -> Value:
    """``pd.merge(left, right, how, on, ...)``, ``df.merge``."""
    left = call.value("left" if "left" in call.bound else "self")
    right = call.value("right")
    if not is_frame(left) or not is_frame(right):
        return new_frame(call.evaluator, ANY_COLUMNS)
    one, two = columns_of(call.evaluator, left), columns_of(call.evaluator, right)
    keys = _keys(call, one, two)
    if keys is None:
        return new_frame(call.evaluator, ANY_COLUMNS)
    how = call.constant("how")
    shared = [a for a, b in keys if a == b]
    left_gaps = _gaps(two, one, [(b, a) for a, b in keys]) if how in ("right", "outer") else False
    right_gaps = _gaps(one, two, keys) if how in ("left", "outer") else False
    if how not in ("inner", "left", "right", "outer", "cross"):
        left_gaps = right_gaps = None
    known_one, known_two = _suffixed(call, one, two, shared)
    kept = [(n, _key(how, s, series_in(two, n)) if n in shared else _holed(s, left_gaps)) for n, s in known_one]
    added = [(n, _holed(s, right_gaps)) for n, s in known_two if n not in shared]
    others = [s for s in (one.others, two.others) if s is not None]
    return new_frame(call.evaluator, Entries((*kept, *added), ANY_SERIES if others else None))


def _key(how: object, mine: Value, theirs: Value) -> Value:
    """The column that both sides are compared by: of the left, of the right, or of both."""
    if how == "right":
        return theirs
    if how != "outer" or not isinstance(mine, Data) or not isinstance(theirs, Data):
        return mine
    return interleaved([mine, theirs], SERIES)


def _holed(series: Value, gaps: bool | None) -> Value:
    """A column of a merge: with gaps, without, or (None) perhaps with them."""
    if gaps is None:
        return perhaps_gapped(series)
    return gapped(series) if gaps and isinstance(series, Data) else series


def _keys(call: Call, one: Columns, two: Columns) -> list[tuple[Const, Const]] | None:
    """The pairs of columns that a merge compares."""
    if call.constant("how") == "cross":
        return []
    if not call.absent("on"):
        names = constants(call.evaluator, call.value("on"))
        return None if names is None else [(name, name) for name in names]
    if not call.absent("left_on") and not call.absent("right_on"):
        first = constants(call.evaluator, call.value("left_on"))
        second = constants(call.evaluator, call.value("right_on"))
        return None if first is None or second is None else list(zip(first, second, strict=False))
    if one.others is not None or two.others is not None or call.constant("left_index") or call.constant("right_index"):
        return None
    return [(name, name) for name, _ in one.known if isinstance(name, Const) and two.get(name) is not None]


def _gaps(one: Columns, two: Columns, keys: Sequence[tuple[Const, Const]]) -> bool | None:
    """Whether rows of ``one`` have no partner in ``two``; None where that is not known."""
    if len(keys) != 1:
        return None
    mine, theirs = series_in(one, keys[0][0]), series_in(two, keys[0][1])
    if not isinstance(mine, Data) or not isinstance(theirs, Data):
        return None
    if mine.numbers.exact is None or theirs.numbers.exact is None:
        return None
    return not set(mine.numbers.exact) <= set(theirs.numbers.exact)


def _suffixed(
    call: Call, one: Columns, two: Columns, shared: Sequence[Value]
) -> tuple[list[tuple[Value, Value]], list[tuple[Value, Value]]]:
    """Columns of the same name on both sides get suffixes."""
    items = call.evaluator.elements(call.value("suffixes"))
    ends = [item.value for item in items if isinstance(item, Const)] if items is not None and len(items) == 2 else []
    left_end, right_end = ends if len(ends) == 2 else ("_x", "_y")
    both = {name for name, _ in one.known if two.get(name) is not None and name not in shared}

    def titled(name: Value, end: object) -> Value:
        return Const(f"{name.value}{end or ''}") if name in both and isinstance(name, Const) else name

    return (
        [(titled(name, left_end), series) for name, series in one.known],
        [(titled(name, right_end), series) for name, series in two.known],
    )


def join(call: Call) -> Value:
    """``df.join(other, how="left")``: rows are matched by index, of which nothing is known."""
    other = call.value("other")
    now = columns(call)
    if not is_frame(other):
        return new_frame(call.evaluator, Entries(now.known, ANY_SERIES))
    beside = each(columns_of(call.evaluator, other), perhaps_gapped)
    kept = now if call.constant("how") in ("left", "inner") else each(now, perhaps_gapped)
    rest = ANY_SERIES if kept.others is not None or beside.others is not None else None
    return new_frame(call.evaluator, Entries((*kept.known, *beside.known), rest))


def melt(call: Call) -> Value:
    """``melt(id_vars, value_vars)``: the values of many columns in one."""
    frame = call.value("frame" if "frame" in call.bound else "self")
    now = columns_of(call.evaluator, frame)
    ids = [] if call.absent("id_vars") else constants(call.evaluator, call.value("id_vars"))
    if ids is None:
        return new_frame(call.evaluator, ANY_COLUMNS)
    picked = without(now, ids)
    if not call.absent("value_vars"):
        picked = chosen(now, constants(call.evaluator, call.value("value_vars")))
    kept = chosen(now, ids).known
    titles = [call.value(name) for name in ("var_name", "value_name")]
    variable = titles[0] if isinstance(titles[0], Const) and titles[0] != NONE else Const("variable")
    value = titles[1] if isinstance(titles[1], Const) and titles[1] != NONE else Const("value")
    made = ((variable, data(SERIES, "string")), (value, values_of(picked, SERIES)))
    return new_frame(call.evaluator, Entries((*kept, *made)))


def pivot(call: Call) -> Value:
    """``pivot_table(values, aggfunc)``, ``pivot``: cells without a row are gaps."""
    owner = call.value("data" if "data" in call.bound else "self")
    now = columns_of(call.evaluator, owner)
    names = None if call.absent("values") else constants(call.evaluator, call.value("values"))
    cell = any_column(now if names is None else chosen(now, names))
    if call.name.endswith("pivot_table"):
        how = call.value("aggfunc")
        if not isinstance(how, Const) or not isinstance(how.value, str):
            return new_frame(call.evaluator, ANY_COLUMNS)
        counts = how.value in ("count", "size")
        cell = _COUNT if counts else lifted(call.evaluator, call_on(call.evaluator, cell, how.value))
    if call.absent("columns") and call.name.endswith("pivot_table"):
        return new_frame(call.evaluator, Entries(tuple((name, cell) for name in names or ()), None if names else cell))
    filled = "fill_value" in call.bound
    return new_frame(call.evaluator, Entries((), cell if filled else perhaps_gapped(cell)))


def crosstab(call: Call) -> Value:
    """``pd.crosstab(rows, columns, normalize)``: int64 counts, or float64 shares."""
    if not call.absent("values"):
        return new_frame(call.evaluator, ANY_COLUMNS)
    if call.constant("normalize") in (False, None):
        return new_frame(call.evaluator, Entries((), _COUNT))
    shares = data(SERIES, "float64", Numbers(0, 1, wholeness=Wholeness.UNKNOWN))
    return new_frame(call.evaluator, Entries((), shares))
