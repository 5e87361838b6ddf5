"""Transfer functions that several libraries share: conversion, joining, ranges, filling, draws, callbacks.

Each public function here makes a :data:`~.transfer.Transfer` from the names of the parameters it reads, since libraries
name the same parameters differently: ``clip("a", "a_min|min", "a_max|max")``. A name with bars is the first of those
parameters that the call gives. Elementwise functions are in :mod:`.elementwise`, reductions in :mod:`.reductions`.

Sources, measured: numpy 2.4, tensorflow 2.21, keras 3.15, torch 2.13, jax 0.10.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from flake8_embedding_dtype.libraries.operators import binary
from flake8_embedding_dtype.libraries.transfer import Call, Transfer, as_array, cast, combined
from flake8_embedding_dtype.values import dtypes
from flake8_embedding_dtype.values.abstract import (
    NONE,
    UNKNOWN,
    Arguments,
    Const,
    Data,
    Iterable,
    List,
    Tuple,
    Value,
    data,
    of_constant,
)
from flake8_embedding_dtype.values.numbers import ANY, EXACT_LIMIT, Numbers, Reach, Wholeness

# ---------------------------------------------------------------- reading arguments


def given(call: Call, names: str) -> str:
    """The first of the parameters in ``names`` (separated by bars) that the call gives; the first of all if none."""
    alternatives = names.split("|")
    bound = [name for name in alternatives if name in call.bound]
    candidates = [*bound, *alternatives]
    return next((name for name in candidates if not call.absent(name)), alternatives[0])


def operand(call: Call, names: str) -> Data:
    """An argument as an operand: a Python number stays weak in promotion, anything else becomes an array."""
    return weak(call, call.value(given(call, names)))


def weak(call: Call, value: Value) -> Data:
    """``value`` as an operand of the library of ``call``, see :func:`operand`."""
    known = of_constant(value) if isinstance(value, Const) else value
    if isinstance(known, Data) and known.dtype in dtypes.PYTHON:
        return known
    return as_array(value, call.container, call.evaluator)


def held(call: Call, value: Data) -> Data:
    """A result in the container of the call: Python numbers become what the library makes of them."""
    return value.but(container=call.container, dtype=dtypes.concrete(value.dtype, call.library))


def parts_of(call: Call, value: Value) -> list[Value]:
    """The elements of a sequence of arrays; one value that stands for all where they are not known one by one."""
    if isinstance(value, (Tuple, List, Iterable)):
        items = call.evaluator.elements(value)
        return list(items) if items is not None else [call.evaluator.contents(value)]
    return [value]


def merged(parts: Sequence[Data], container: str) -> Data:
    """Elements picked from several operands: their promoted dtype (a float prevails over what is unknown), and the
    join of their numbers."""
    if not parts:
        return data(container, None)
    result = combined(parts, container)
    if result.dtype is None and all(part.kind != "other" for part in parts):
        known = next((part for part in parts if part.kind == "float"), None)
        if known is not None:
            dtype = dtypes.concrete(known.dtype, dtypes.LIBRARY_OF_CONTAINER.get(container, "numpy"))
            return result.but(dtype=dtype, birth=known.birth)
    return result


def common_dtype(parts: Sequence[Data]) -> str | None:
    """The dtype of an elementwise function of several operands."""
    result = parts[0]
    for part in parts[1:]:
        result = binary("+", result, part)
    return result.dtype


# ---------------------------------------------------------------- conversion


def convert(source: str, dtype: str = "dtype") -> Transfer:
    """``x`` as an array of this library, cast to the dtype argument where one is given."""

    def transfer(call: Call) -> Value:
        value = call.array(given(call, source))
        asked = given(call, dtype)
        return value if call.absent(asked) else cast(value, call.dtype(asked), call.container)

    return transfer


def convert_to(dtype: str, source: str) -> Transfer:
    """``x`` cast to a fixed dtype: ``to_int32``, ``long``, ``np.float32(...)``."""

    def transfer(call: Call) -> Value:
        return cast(call.array(given(call, source)), dtype, call.container)

    return transfer


def like(source: str, dtype: str = "dtype", numbers: Numbers = ANY) -> Transfer:
    """``zeros_like``, ``ones_like``, ``empty_like``: the dtype of ``x`` unless one is given, and fixed numbers."""

    def transfer(call: Call) -> Value:
        asked = given(call, dtype)
        wanted = call.array(given(call, source)).dtype if call.absent(asked) else call.dtype(asked)
        return call.make(wanted, numbers)

    return transfer


def full(value: str, dtype: str = "dtype", source: str | None = None, default: str | None = None) -> Transfer:
    """An array filled with one value: of the asked dtype, else that of ``source`` (for ``full_like``), else
    ``default``, else that of the value."""

    def transfer(call: Call) -> Value:
        filling = call.array(given(call, value))
        asked = given(call, dtype)
        if not call.absent(asked):
            return cast(filling, call.dtype(asked), call.container)
        if source is not None:
            return cast(filling, call.array(given(call, source)).dtype, call.container)
        return filling if default is None else cast(filling, default, call.container)

    return transfer


def filled(number: float, dtype: str = "dtype", default: str | None = None) -> Transfer:
    """``zeros``, ``ones``: one constant number, of the asked dtype, else ``default``, else the library's float."""

    def transfer(call: Call) -> Value:
        asked = given(call, dtype)
        wanted = (default or dtypes.DEFAULTS[call.library]["float"]) if call.absent(asked) else call.dtype(asked)
        return call.make(wanted, Numbers.of([number]))

    return transfer


# ---------------------------------------------------------------- joining and choosing


def joined(parts: str, dtype: str = "dtype") -> Transfer:
    """``concatenate``, ``stack``: one array of all arrays in a sequence."""

    def transfer(call: Call) -> Value:
        return _asked(call, dtype, _together(call, parts_of(call, call.value(given(call, parts)))))

    return transfer


def joined_arguments(*sources: str, dtype: str = "dtype") -> Transfer:
    """One array of several arguments; one named with a star is a ``*args`` parameter and counts with each value."""

    def transfer(call: Call) -> Value:
        values: list[Value] = []
        for source in sources:
            value = call.value(given(call, source.lstrip("*")))
            values.extend(value.items if source[0] == "*" and isinstance(value, Tuple) else [value])
        return _asked(call, dtype, _together(call, values))

    return transfer


def _together(call: Call, values: Sequence[Value]) -> Data:
    if not values:
        return data(call.container, None)
    return merged([as_array(value, call.container, call.evaluator) for value in values], call.container)


def _asked(call: Call, dtype: str, value: Data) -> Data:
    asked = given(call, dtype)
    return value if call.absent(asked) else cast(value, call.dtype(asked), call.container)


def where(condition: str, x: str, y: str, alone: Transfer | None = None) -> Transfer:
    """Elements of ``x`` or ``y``; ``alone`` is what the function gives for a condition only."""

    def transfer(call: Call) -> Value:
        if alone is not None and call.absent(given(call, x)) and call.absent(given(call, y)):
            return alone(call)
        return merged([operand(call, x), operand(call, y)], call.container)

    return transfer


def clip(source: str, low: str, high: str, *, floor_last: bool = False) -> Transfer:
    """The numbers of ``x`` moved into bounds; the dtype is promoted with that of the bounds.

    :param floor_last: of bounds that contradict each other the lower one holds
    """
    bounds = [(low, larger), (high, smaller)]

    def transfer(call: Call) -> Value:
        value = operand(call, source)
        parts = [value]
        numbers = value.numbers
        for name, limit in reversed(bounds) if floor_last else bounds:
            if not call.absent(given(call, name)):
                bound = operand(call, name)
                parts.append(bound)
                numbers = limit(numbers, bound.numbers)
        dtype = dtypes.concrete(common_dtype(parts), call.library)
        return data(call.container, dtype, numbers).but(implicit=value.implicit and dtype == value.dtype)

    return transfer


def larger(one: Numbers, two: Numbers) -> Numbers:
    """``max(x, y)`` of independent numbers."""
    if one.low >= two.high:
        return one
    if two.low >= one.high:
        return two
    known = one.combine(two, max)
    if known is not None:
        return known
    low, low_open = max((one.low, one.low_open), (two.low, two.low_open))
    high, closed = max((one.high, not one.high_open), (two.high, not two.high_open))
    return Numbers(low, high, low_open, not closed, max(one.wholeness, two.wholeness))


def smaller(one: Numbers, two: Numbers) -> Numbers:
    """``min(x, y)`` of independent numbers."""
    return larger(one.negate(), two.negate()).negate()


# ---------------------------------------------------------------- padding


def pad(source: str, filling: str, mode: str | None = "mode") -> Transfer:
    """``x`` with more elements: of a constant (mode ``constant``), else made of those of ``x``."""

    def transfer(call: Call) -> Value:
        value = call.array(given(call, source))
        how = "constant" if mode is None or call.absent(mode) else call.constant(mode)
        how = how.lower() if isinstance(how, str) else how
        if how == "constant":
            extra = Numbers.of([0]) if call.absent(given(call, filling)) else call.numbers(given(call, filling))
            cut = value.kind in ("int", "bool")
            numbers = value.numbers.join(extra.rounded() if cut else extra)
            fractions = value.numbers.fractional and not extra.fractional
            wholeness = Wholeness.FRACTIONAL if fractions else numbers.wholeness
            return value.but(numbers=replace(numbers, wholeness=wholeness))
        kept = how in ("edge", "reflect", "symmetric", "wrap", "circular", "replicate")
        if kept or how in ("maximum", "minimum"):
            return value
        return data(call.container, value.dtype)

    return transfer


# ---------------------------------------------------------------- ranges


def arange(start: str = "start", stop: str = "stop", step: str = "step", dtype: str = "dtype") -> Transfer:
    """``range``-like: ``arange(stop)`` or ``arange(start, stop, step)``; the type of the arguments unless asked."""

    def transfer(call: Call) -> Value:
        names = [name for name in (given(call, start), given(call, stop)) if not call.absent(name)]
        ends = [operand(call, name) for name in names] or [data(call.container, None)]
        if len(ends) == 1:
            ends.insert(0, data("python", "python int", Numbers.of([0])))
        pace = data("python", "python int", Numbers.of([1])) if call.absent(given(call, step)) else operand(call, step)
        numbers = counted(ends[0].numbers, ends[1].numbers, pace.numbers)
        asked = given(call, dtype)
        inferred = dtypes.concrete(common_dtype([*ends, pace]), call.library)
        if pace.kind == "float" and dtypes.kind(inferred) == "int":
            # TensorFlow counts in floats then, though it adds no float to an integer.
            inferred = None
        if call.absent(asked):
            return call.make(inferred, numbers)
        return cast(call.make(inferred, numbers), call.dtype(asked), call.container)

    return transfer


def counted(start: Numbers, stop: Numbers, step: Numbers) -> Numbers:
    """The numbers from ``start`` up (or down) to ``stop``, which is left out."""
    wholeness = start.add(step).wholeness
    first, last, pace = start.constant, stop.constant, step.constant
    if first is not None and last is not None and pace:
        count = (last - first) / pace
        if 0 < count <= EXACT_LIMIT:
            return Numbers.of(first + i * pace for i in range(math.ceil(count)))
    if step.low > 0:
        low, low_open, high, high_open = start.low, start.low_open, stop.high, True
        if pace == 1 and low < high and (wholeness is Wholeness.WHOLE or stop.terms):
            return replace(_up_to(start, stop), wholeness=wholeness)
    elif step.high < 0:
        low, low_open, high, high_open = stop.low, True, start.high, start.high_open
    else:
        return Numbers(wholeness=wholeness)
    if not low < high:
        return Numbers(wholeness=wholeness)
    if wholeness is Wholeness.WHOLE:
        return Numbers(low, high, low_open, high_open, wholeness).rounded(math.floor if step.low > 0 else math.ceil)
    return Numbers(low, high, low_open, high_open, wholeness)


def _up_to(start: Numbers, stop: Numbers) -> Numbers:
    """Every whole number from ``start`` up to ``stop``, which is left out."""
    return replace(
        Numbers(start.low, stop.high - 1, wholeness=Wholeness.WHOLE),
        low_reach=min(start.low_reach, Reach.SOMEWHERE),
        high_reach=min(stop.high_reach, Reach.SOMEWHERE),
        terms=stop.terms.shifted(-1).mixed(),
    )


def linspace(start: str = "start", stop: str = "stop", num: str = "num", dtype: str = "dtype") -> Transfer:
    """Evenly spaced numbers between two ends; floats unless another dtype is asked for.

    The result dtype is the library's float of the promoted ends. A library with another rule casts the result.
    """

    def transfer(call: Call) -> Value:
        one, two = operand(call, start), operand(call, stop)
        endpoint = call.constant("endpoint") is not False
        count = call.constant(given(call, num))
        numbers = spaced(one.numbers, two.numbers, count if isinstance(count, int) else None, endpoint)
        promoted = dtypes.concrete(common_dtype([one, two]), call.library)
        floating = dtypes.inexact(promoted, call.library) or dtypes.DEFAULTS[call.library]["float"]
        asked = given(call, dtype)
        made = call.make(floating, numbers)
        return made if call.absent(asked) else cast(made, call.dtype(asked), call.container)

    return transfer


def spaced(start: Numbers, stop: Numbers, count: int | None, endpoint: bool) -> Numbers:
    """``count`` evenly spaced numbers; with fractions unless every step is seen to be whole."""
    first, last = start.constant, stop.constant
    if first is not None and last is not None and count is not None and count > 0:
        gaps = count - 1 if endpoint else count
        pace = (last - first) / gaps if gaps else 0.0
        if count <= EXACT_LIMIT:
            return Numbers.of(first + i * pace for i in range(count))
        whole = first == math.floor(first) and pace == math.floor(pace)
        wholeness = Wholeness.WHOLE if whole else Wholeness.FRACTIONAL
        return replace(start.join(stop).hull(), wholeness=wholeness)
    if first is not None and first == last:
        return start
    return replace(start.join(stop).hull(), wholeness=Wholeness.FRACTIONAL)


# ---------------------------------------------------------------- draws


def uniform(low: str = "low", high: str = "high", dtype: str = "dtype", default: str | None = None) -> Transfer:
    """A continuous draw between two ends (0 and 1 if left out), or a draw of integers for an integer dtype.

    :param default: the dtype without a dtype argument; None for the library's float
    """

    def transfer(call: Call) -> Value:
        asked = given(call, dtype)
        wanted = call.dtype(asked)
        if call.absent(asked):
            wanted = default or dtypes.DEFAULTS[call.library]["float"]
        first = Numbers.of([0]) if call.absent(given(call, low)) else call.numbers(given(call, low))
        last = Numbers.of([1]) if call.absent(given(call, high)) else call.numbers(given(call, high))
        return call.make(wanted, between(first, last, whole=dtypes.kind(wanted) == "int"))

    return transfer


def between(low: Numbers, high: Numbers, *, whole: bool) -> Numbers:
    """A draw from ``[low, high)``; its ends have probability zero unless it is whole."""
    if whole:
        least, most = math.ceil(low.low) if math.isfinite(low.low) else low.low, high.high - 1
        drawn = Numbers(least, max(least, most), wholeness=Wholeness.WHOLE, terms=high.terms.shifted(-1).mixed())
        if least == low.low and least <= most < math.inf and most == math.floor(most):
            drawn = replace(drawn, low_reach=low.low_reach, high_reach=high.high_reach)
        return drawn
    least, most = min(low.low, high.low), max(low.high, high.high)
    if least == most:
        return low
    return Numbers(least, most, math.isfinite(least), math.isfinite(most), Wholeness.FRACTIONAL)


def randint(low: str = "low", high: str = "high", dtype: str = "dtype", default: str | None = None) -> Transfer:
    """Random integers: ``randint(high)`` or ``randint(low, high)``; ``endpoint=True`` includes ``high``.

    :param default: the dtype without a dtype argument; None for the library's integer
    """

    def transfer(call: Call) -> Value:
        asked = given(call, dtype)
        wanted = call.dtype(asked)
        if call.absent(asked):
            wanted = default or dtypes.DEFAULTS[call.library]["int"]
        ends = [call.numbers(given(call, low))]
        if call.absent(given(call, high)):
            ends.insert(0, Numbers.of([0]))
        else:
            ends.append(call.numbers(given(call, high)))
        last = ends[1].add(Numbers.of([1])) if call.constant("endpoint") is True else ends[1]
        return call.make(wanted, between(ends[0], last, whole=True))

    return transfer


def choice(population: str) -> Transfer:
    """Elements drawn from an array, or from ``range(n)`` for a whole number."""

    def transfer(call: Call) -> Value:
        name = given(call, population)
        value = operand(call, name)
        if value.dtype == "python int" and not _is_sequence(call.value(name)):
            return call.make(dtypes.DEFAULTS[call.library]["int"], between(Numbers.of([0]), value.numbers, whole=True))
        return held(call, value)

    return transfer


def _is_sequence(value: Value) -> bool:
    return isinstance(value, (Tuple, List, Iterable))


def one_hot(dtype: str = "dtype", on: str | None = None, off: str | None = None, default: str = "float32") -> Transfer:
    """One-hot rows: of the asked dtype, else that of the on and off values, else ``default``."""

    def transfer(call: Call) -> Value:
        marks = [operand(call, name) for name in (on, off) if name is not None and not call.absent(given(call, name))]
        numbers = Numbers.of([0, 1])
        wanted: str | None = default
        if marks:
            wanted = dtypes.concrete(common_dtype(marks), call.library)
            numbers = marks[0].numbers.join(marks[1].numbers if len(marks) == 2 else Numbers.of([0, 1]))
        asked = given(call, dtype)
        return call.make(wanted if call.absent(asked) else call.dtype(asked), numbers, "encoded")

    return transfer


# ---------------------------------------------------------------- callbacks


def mapped(function: str, *sources: str, over: str | None = None) -> Transfer:
    """What a callback gives for every element of the sources, as an array.

    :param over: a ``*args`` parameter whose values are further sources
    """

    def transfer(call: Call) -> Value:
        values = [call.array(name) for name in sources]
        rest = call.value(over) if over is not None else NONE
        if isinstance(rest, Tuple):
            values.extend(as_array(value, call.container, call.evaluator) for value in rest.items)
        result = call.evaluator.call(call.value(function), Arguments(tuple(values)))
        return as_array(result, call.container, call.evaluator)

    return transfer


def same(source: str) -> Transfer:
    """The argument as an array, dtype and numbers unchanged, in one array: reshape, transpose, slices."""
    return lambda call: call.array(given(call, source))


def listed(source: str, kind: str = "list") -> Transfer:
    """A list of pieces of ``x``: ``split``, ``unstack``."""
    return lambda call: call.evaluator.new_list_of(call.array(given(call, source)), kind)


def indices() -> Transfer:
    """Whole numbers of the library's index type, from zero up."""
    return lambda call: call.make("int64", Numbers(0, math.inf, wholeness=Wholeness.WHOLE))


def silent(call: Call) -> Value:
    """Nothing is known."""
    return UNKNOWN
