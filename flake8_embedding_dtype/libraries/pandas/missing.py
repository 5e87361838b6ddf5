"""Series with gaps: what makes them, what fills them, and what replaces values.

Source: pandas 3.1, measured.
"""

from __future__ import annotations

import math

from flake8_embedding_dtype.libraries.pandas.frames import (
    ANY_SERIES,
    SERIES,
    as_series,
    gapped,
    interleaved,
    of_elements,
    perhaps_gapped,
)
from flake8_embedding_dtype.libraries.pandas.series import itself, operand, with_wholeness
from flake8_embedding_dtype.libraries.transfer import Call
from flake8_embedding_dtype.values.abstract import (
    Const,
    Data,
    Dict,
    List,
    Tuple,
    Value,
    data,
)
from flake8_embedding_dtype.values.numbers import Numbers, Wholeness


def shift(call: Call) -> Value:
    """``shift(periods, fill_value)``: a gap at one end, so that integers become floats, unless it is filled."""
    series = itself(call)
    if call.absent("fill_value"):
        return gapped(series).but(role="") if call.constant("periods") != 0 else series
    return filled(series, operand(call, call.value("fill_value")))


def filled(series: Data, filling: Data) -> Data:
    """A series some of whose elements, which may be none, are replaced by a filling."""
    numbers = series.numbers.join(filling.numbers)
    if series.kind == "float" and filling.kind in ("int", "float", "bool"):
        return data(SERIES, series.dtype, _mostly(series.numbers, numbers))
    if series.kind == filling.kind:
        return data(SERIES, series.dtype, numbers)
    return data(SERIES, None, numbers)


def _mostly(before: Numbers, after: Numbers) -> Numbers:
    """Fractions that were proven stay proven when a few elements are replaced."""
    return with_wholeness(after, Wholeness.FRACTIONAL) if before.fractional and after.exact is None else after


def diff(call: Call) -> Value:
    """``diff``: the differences of neighbours, with a gap at the start."""
    series = itself(call)
    numbers = series.numbers.hull().subtract(series.numbers.hull())
    if series.dtype is not None and series.dtype.startswith("uint"):
        # Those of a series wrap around below 0 before they become floats.
        numbers = Numbers(wholeness=Wholeness.WHOLE)
    if series.kind == "bool":
        return data(SERIES, "object")
    if series.kind == "other":
        return ANY_SERIES
    dtype = {"int8": "float32", "int16": "float32"}.get(series.dtype or "", "float64")
    return data(SERIES, series.dtype if series.kind == "float" else dtype if series.kind == "int" else None, numbers)


def fillna(call: Call) -> Value:
    """``fillna(value)``: floats stay floats; integers have nothing to fill."""
    series = itself(call)
    value = call.value("value")
    if call.absent("value") or series.kind in ("int", "bool"):
        return series
    filling = operand(call, value)
    if isinstance(value, Dict):
        filling = operand(call, as_series(call.evaluator, value))
    if series.kind == "float":
        return filled(series, filling) if filling.kind in ("int", "float", "bool") else data(SERIES, None)
    return data(SERIES, series.dtype if series.dtype == filling.dtype else None, series.numbers.join(filling.numbers))


def where(call: Call) -> Value:
    """``where(cond, other)``, ``mask``: some elements replaced, by gaps if nothing else is given."""
    series = itself(call)
    if call.absent("other"):
        changed = perhaps_gapped(series)
        return changed.but(role="") if isinstance(changed, Data) else changed
    return filled(series, operand(call, call.value("other")))


def replace(call: Call) -> Value:
    """``replace(old, new)``, ``replace({old: new})``: integers become floats if a fraction or a gap takes the place."""
    series = itself(call)
    pairs = _replacements(call)
    if pairs is None or series.kind not in ("int", "float"):
        return ANY_SERIES
    hit = [new for old, new in pairs if series.numbers.exact is None or number(old) in series.numbers.exact]
    if not hit:
        return series
    parts = of_elements(hit)
    if parts.kind not in ("int", "float"):
        return ANY_SERIES
    gap = any(isinstance(new, Const) and isinstance(new.value, float) and math.isnan(new.value) for new in hit)
    numbers = series.numbers.join(parts.numbers if not gap or len(hit) > 1 else series.numbers)
    if series.kind == "float":
        return data(SERIES, series.dtype, _mostly(series.numbers, numbers))
    if parts.numbers.whole and not gap:
        return data(SERIES, series.dtype, numbers)
    certain = series.numbers.exact is not None and (gap or parts.numbers.fractional)
    return data(SERIES, "float64" if certain else None, numbers)


def _replacements(call: Call) -> list[tuple[Value, Value]] | None:
    """Pairs of old and new values; None where they are not all known."""
    old, new = call.value("to_replace"), call.value("value")
    if isinstance(old, Dict):
        entries = call.evaluator.entries(old)
        return None if entries is None else list(entries)
    olds = call.evaluator.elements(old) if isinstance(old, (List, Tuple)) else (old,)
    news = call.evaluator.elements(new) if isinstance(new, (List, Tuple)) else (new,)
    if olds is None or news is None or not all(isinstance(one, Const) for one in (*olds, *news)):
        return None
    return list(zip(olds, list(news) * len(olds) if len(news) == 1 else news, strict=False))


def number(value: Value) -> object:
    """The Python number of a constant; None for anything else."""
    return value.value if isinstance(value, Const) and isinstance(value.value, (int, float)) else None


def reindexed(call: Call) -> Value:
    """``reindex(labels, fill_value)``: perhaps with gaps."""
    series = itself(call)
    if call.absent("fill_value"):
        return perhaps_gapped(series)
    return filled(series, operand(call, call.value("fill_value")))


def combined_first(call: Call) -> Value:
    """``combine_first(other)``: gaps filled from another series."""
    other = as_series(call.evaluator, call.value("other"))
    series = itself(call)
    if not isinstance(other, Data):
        return ANY_SERIES
    if series.kind == "float" and other.kind in ("int", "float"):
        return filled(series, other)
    return perhaps_gapped(interleaved([series, other], SERIES))
