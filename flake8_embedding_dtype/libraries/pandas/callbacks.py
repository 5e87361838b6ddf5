"""Methods of series and frames that call a function of the program.

Source: pandas 3.1, measured.
"""

from __future__ import annotations

from collections.abc import Sequence

from flake8_embedding_dtype.libraries.pandas.columnwise import columns
from flake8_embedding_dtype.libraries.pandas.frames import (
    ANY_SERIES,
    FRAME,
    SERIES,
    Columns,
    all_series,
    as_series,
    call_on,
    collected,
    each,
    element,
    interleaved,
    lifted,
    new_frame,
    of_elements,
    perhaps_gapped,
    series_in,
    values_of,
)
from flake8_embedding_dtype.libraries.pandas.missing import number
from flake8_embedding_dtype.libraries.pandas.rows import row_of
from flake8_embedding_dtype.libraries.pandas.series import itself, operand
from flake8_embedding_dtype.libraries.transfer import Call
from flake8_embedding_dtype.values.abstract import (
    NONE,
    UNKNOWN,
    Arguments,
    Const,
    Data,
    Dict,
    Entries,
    External,
    List,
    Object,
    Tuple,
    Value,
)

# ---------------------------------------------------------------- series


def series_mapped(call: Call) -> Value:
    """``map(f)``, ``apply(f)``: of a function its results, of a dict the values of the keys that are there."""
    series = itself(call)
    how = call.value("func" if "func" in call.bound else "arg")
    if isinstance(how, Const) and isinstance(how.value, str):
        return call_on(call.evaluator, series, how.value)
    if isinstance(how, Dict):
        return _translated(call, series, how)
    if isinstance(how, Data):
        taken = as_series(call.evaluator, how)
        return taken.but(container=SERIES) if isinstance(taken, Data) and taken.kind == "float" else ANY_SERIES
    if isinstance(how, (List, Tuple)):
        return series_aggregated(call)
    if isinstance(how, External) and how.name.startswith("numpy.") and "." not in how.name.removeprefix("numpy."):
        made = call.evaluator.call(how, Arguments((series,)))
        return lifted(call.evaluator, made)
    rest = call.value("args")
    more = rest.items if isinstance(rest, Tuple) else ()
    own = ("func", "arg", "args", "by_row", "convert_dtype", "na_action", "engine", "self")
    keywords = {name: value for name, value in call.arguments.keywords.items() if name not in own}
    made = call.evaluator.call(how, Arguments((element(series), *more), keywords))
    return collected(call.evaluator, made)


def _translated(call: Call, series: Data, table: Dict) -> Value:
    """``map(dict)``: a key that is not there leaves a gap, so that integers become floats."""
    entries = call.evaluator.entries(table)
    if entries is None:
        held = call.evaluator.store.get(table, "entries")
        others = held.others if isinstance(held, Entries) else None
        result = of_elements([others]) if others is not None else ANY_SERIES
        return result if result.kind == "float" else perhaps_gapped(result)
    if not entries:
        return ANY_SERIES
    exact = series.numbers.exact
    found = dict(zip((number(key) for key, _ in entries), (value for _, value in entries), strict=True))
    if exact is None or series.kind not in ("int", "float"):
        return perhaps_gapped(of_elements([value for _, value in entries]))
    return of_elements([found.get(number, NONE) for number in exact])


def series_aggregated(call: Call) -> Value:
    """``agg(how)``: a method by name, a function of the series, or several of them."""
    series, how = itself(call), call.value("func")
    if isinstance(how, Const) and isinstance(how.value, str):
        return call_on(call.evaluator, series, how.value)
    if isinstance(how, (List, Tuple)):
        items = call.evaluator.elements(how)
        if items is None:
            return ANY_SERIES
        parts = [of_group(call, series, one) for one in items]
        known = [part for part in parts if isinstance(part, Data)]
        return interleaved(known, SERIES) if known and len(known) == len(parts) else ANY_SERIES
    return call.evaluator.call(how, Arguments((series,)))


def of_group(call: Call, series: Value, how: Value) -> Value:
    """What a method (by name) or a function gives for a whole series."""
    if isinstance(how, Const) and isinstance(how.value, str):
        return call_on(call.evaluator, series, how.value)
    return call.evaluator.call(how, Arguments((series,)))


def series_transformed(call: Call) -> Value:
    """``transform(f)``: of a name the method, of a function its result for the series."""
    made = of_group(call, itself(call), call.value("func"))
    return lifted(call.evaluator, made)


def piped(call: Call) -> Value:
    """``x.pipe(f, *args)``: ``f(x, *args)``."""
    rest = call.value("args")
    more = rest.items if isinstance(rest, Tuple) else ()
    keywords = {name: value for name, value in call.arguments.keywords.items() if name not in ("func", "self")}
    return call.evaluator.call(call.value("func"), Arguments((call.value("self"), *more), keywords))


def series_combined(call: Call) -> Value:
    """``series.combine(other, f)``: ``f`` of the elements of both."""
    one, two = element(itself(call)), element(operand(call, call.value("other")))
    return collected(call.evaluator, call.evaluator.call(call.value("func"), Arguments((one, two))))


# ---------------------------------------------------------------- frames


def frame_applied(call: Call) -> Value:
    """``apply(f, axis)``: ``f`` of every column, or of every row."""
    how = call.value("func")
    by_row = call.constant("axis") in (1, "columns")
    rest = call.value("args")
    more = rest.items if isinstance(rest, Tuple) else ()
    own = {"func", "axis", "args", "raw", "result_type", "by_row", "engine", "self"}
    keywords = {name: value for name, value in call.arguments.keywords.items() if name not in own}
    if isinstance(how, Const) and isinstance(how.value, str):
        return reduced_by_name(call, how.value)
    if by_row:
        by_numpy = isinstance(how, External) and how.name.startswith("numpy.")
        row = values_of(columns(call), SERIES) if by_numpy else row_of(call.evaluator, columns(call))
        made = call.evaluator.call(how, Arguments((row, *more), keywords))
        return UNKNOWN if isinstance(made, Object) else collected(call.evaluator, made)
    made_of = each(columns(call), lambda one: call.evaluator.call(how, Arguments((one, *more), keywords)))
    return gathered(call, made_of)


def reduced_by_name(call: Call, name: str) -> Value:
    """``apply("mean")``: the method of that name of the frame."""
    return call.evaluator.call(External(f"{FRAME}.{name}"), Arguments((call.value("self"),)))


def gathered(call: Call, made: Columns) -> Value:
    """Results of a function for every column: a frame of those that are series, a series of Python numbers.

    NumPy's arrays and scalars look alike here; a frame and a series of either have the same values.
    """
    results = all_series(made)
    scalars = all(isinstance(one, Const) or (isinstance(one, Data) and one.container == "python") for one in results)
    if results and scalars:
        parts = [lifted(call.evaluator, one) for one in results]
        return interleaved([part if isinstance(part, Data) else ANY_SERIES for part in parts], SERIES)
    return new_frame(call.evaluator, each(made, lambda one: as_series(call.evaluator, one)))


def frame_mapped(call: Call) -> Value:
    """``map(f)``, ``applymap(f)``: ``f`` of every element."""

    def one(series: Value) -> Value:
        return collected(call.evaluator, call.evaluator.call(call.value("func"), Arguments((element(series),))))

    return new_frame(call.evaluator, each(columns(call), one))


def frame_aggregated(call: Call) -> Value:
    """``agg(how)``: by name, by function, several of them, or one for each column."""
    how = call.value("func")
    if isinstance(how, Const) and isinstance(how.value, str):
        return reduced_by_name(call, how.value)
    now = columns(call)
    if isinstance(how, Dict):
        entries = call.evaluator.entries(how)
        if entries is None:
            return UNKNOWN
        made = Entries(tuple((name, _one(call, series_in(now, name), each_how)) for name, each_how in entries))
        parts = [part for part in all_series(made) if isinstance(part, Data)]
        return interleaved(parts, SERIES) if parts and len(parts) == len(entries) else UNKNOWN
    if isinstance(how, (List, Tuple)):
        items = call.evaluator.elements(how)
        if not items:
            return UNKNOWN
        together = each(now, lambda one: _several(call, one, items))
        return new_frame(call.evaluator, together)
    return gathered(call, each(now, lambda one: call.evaluator.call(how, Arguments((one,)))))


def _one(call: Call, series: Value, how: Value) -> Value:
    if isinstance(how, Const) and isinstance(how.value, str):
        return lifted(call.evaluator, call_on(call.evaluator, series, how.value))
    if isinstance(how, (List, Tuple)):
        return ANY_SERIES
    return lifted(call.evaluator, call.evaluator.call(how, Arguments((series,))))


def _several(call: Call, series: Value, hows: Sequence[Value]) -> Value:
    parts = [_one(call, series, how) for how in hows]
    return interleaved([part if isinstance(part, Data) else ANY_SERIES for part in parts], SERIES)
