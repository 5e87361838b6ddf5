"""Python's built-in functions."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from flake8_embedding_dtype.interpreter.introspection import INTROSPECTION, Builtin, argument
from flake8_embedding_dtype.interpreter.machine import Machine
from flake8_embedding_dtype.values.abstract import (
    NONE,
    PYTHON_BOOL,
    PYTHON_FLOAT,
    PYTHON_INT,
    PYTHON_STR,
    UNKNOWN,
    Arguments,
    BoundMethod,
    Const,
    Data,
    Dict,
    DType,
    Entries,
    Instance,
    Iterable,
    List,
    Object,
    Tuple,
    Unknown,
    Value,
    data,
    of_constant,
)
from flake8_embedding_dtype.values.arrays import cast
from flake8_embedding_dtype.values.dtypes import FLOATING
from flake8_embedding_dtype.values.lattice import doubtful, join_all, picked
from flake8_embedding_dtype.values.numbers import Numbers, Reach, Wholeness
from flake8_embedding_dtype.values.terms import Symbol, the

#: Exact sequences longer than this are summarised.
_LENGTH_LIMIT: Final = 64


def _integer(value: Value | None) -> int | None:
    return value.value if isinstance(value, Const) and isinstance(value.value, int) else None


def _number(value: Value | None) -> Data | None:
    """A Python or array value as numbers."""
    if isinstance(value, Const):
        return of_constant(value)
    return value if isinstance(value, Data) else None


def _items(machine: Machine, value: Value) -> list[Value]:
    items = machine.elements(value)
    return list(items) if items is not None else [machine.contents(value)]


def _range(machine: Machine, arguments: Arguments) -> Value:
    bounds = [_integer(value) for value in arguments.positional]
    if bounds and None not in bounds and not (len(bounds) == 3 and bounds[2] == 0):
        numbers = range(*[b for b in bounds if b is not None])
        if not numbers[_LENGTH_LIMIT:]:  # len() can not count beyond what a C integer holds.
            items = tuple(Const(i) for i in numbers)
            return Iterable(join_all(items), items, "range")
        low, high = sorted((numbers[0], numbers[-1]))
        held = Numbers(low, high, False, False, Wholeness.WHOLE, None, Reach.SOMEWHERE, Reach.SOMEWHERE)
        return Iterable(data("python", "python int", held), None, "range")
    return Iterable(data("python", "python int", _range_numbers(arguments)), None, "range")


def _range_numbers(arguments: Arguments) -> Numbers:
    ends = [_bound(value) for value in arguments.positional[:2]]
    start = ends[0] if len(ends) == 2 else Numbers.of([0])
    stop = ends[-1] if ends else Numbers()
    if len(arguments.positional) < 3:
        low, high = min(start.low_reach, Reach.SOMEWHERE), min(stop.high_reach, Reach.SOMEWHERE)
        terms = stop.terms.shifted(-1).mixed()
        return Numbers(start.low, stop.high - 1, False, False, Wholeness.WHOLE, None, low, high, terms)
    forward = len(arguments.positional) < 3 or (_integer(arguments.positional[2]) or 0) > 0
    if not forward:
        return Numbers(wholeness=Wholeness.WHOLE)
    return Numbers(start.low, stop.high - 1, wholeness=Wholeness.WHOLE)


def _bound(value: Value) -> Numbers:
    if isinstance(value, Unknown):
        return value.numbers
    number = _number(value)
    return Numbers() if number is None else number.numbers


def _len(machine: Machine, arguments: Arguments) -> Value:
    value = argument(arguments, 0)
    if isinstance(value, Const) and isinstance(value.value, (str, bytes)):
        return Const(len(value.value))
    if isinstance(value, (Tuple, List, Dict)):
        items = machine.elements(value)
        if items is not None:
            return Const(len(items))
    if isinstance(value, (List, Dict)):
        held = machine.store.get(value, "items" if isinstance(value, List) else "entries")
        if isinstance(held, (Entries, Iterable)) and held.size is not None:
            return held.size
    if isinstance(value, Instance) and machine.has_attribute(value, "__len__"):
        return machine.call(machine.attribute(value, "__len__"))
    return data("python", "python int", Numbers(0, wholeness=Wholeness.WHOLE, terms=the(Symbol("len()"))))


def _int(machine: Machine, arguments: Arguments) -> Value:
    value = argument(arguments, 0)
    if value is None:
        return Const(0)
    if isinstance(value, Const) and len(arguments.positional) == 1:
        try:
            return Const(int(value.value))
        except (TypeError, ValueError, OverflowError):
            return PYTHON_INT
    number = _number(value)
    if number is not None and number.kind in ("int", "float", "bool"):
        made = cast(number, "python int", "python")
        return made.but(role="", graph=None)
    return PYTHON_INT


def _float(machine: Machine, arguments: Arguments) -> Value:
    value = argument(arguments, 0)
    if value is None:
        return Const(0.0)
    if isinstance(value, Const):
        try:
            return Const(float(value.value))
        except (TypeError, ValueError, OverflowError):
            return PYTHON_FLOAT
    number = _number(value)
    if number is not None and number.kind in ("int", "float", "bool"):
        return Data("python", "python float", number.numbers, number.birth if number.kind == "float" else None)
    return PYTHON_FLOAT


def _bool(machine: Machine, arguments: Arguments) -> Value:
    value = argument(arguments, 0)
    return Const(bool(value.value)) if isinstance(value, Const) else PYTHON_BOOL


def _str(machine: Machine, arguments: Arguments) -> Value:
    value = argument(arguments, 0)
    if isinstance(value, DType):
        return PYTHON_STR if value.name == FLOATING else Const(value.name)
    return Const(str(value.value)) if isinstance(value, Const) and not isinstance(value.value, bytes) else PYTHON_STR


def _round(machine: Machine, arguments: Arguments) -> Value:
    value = argument(arguments, 0)
    digits = argument(arguments, 1, "ndigits")
    if isinstance(value, Const) and isinstance(value.value, (int, float)) and math.isfinite(value.value):
        places = _integer(digits)
        return Const(round(value.value) if digits is None or digits == NONE else round(value.value, places))
    number = _number(value)
    if digits is None or digits == NONE:
        if number is not None and number.container in ("python", "unknown"):
            # An array keeps its dtype, a number becomes an int.
            dtype = "python int" if number.container == "python" else None
            return data(number.container, dtype, number.numbers.rounded(round))
        return PYTHON_INT if number is None else number
    return PYTHON_FLOAT if number is None or number.kind == "float" else number


def _abs(machine: Machine, arguments: Arguments) -> Value:
    value = argument(arguments, 0)
    if isinstance(value, Const) and isinstance(value.value, (int, float)):
        return Const(abs(value.value))
    return machine.knowledge.unary("abs", value).but(graph=None) if isinstance(value, Data) else UNKNOWN


def _extreme(pick: Callable[[list[float]], float]) -> Builtin:
    """``min`` and ``max``: of constants exactly, else one of the candidates."""

    def run(machine: Machine, arguments: Arguments) -> Value:
        candidates = list(arguments.positional)
        if len(candidates) == 1:
            candidates = _items(machine, candidates[0])
        if "default" in arguments.keywords:
            candidates.append(arguments.keywords["default"])
        numbers = [c.value for c in candidates if isinstance(c, Const) and isinstance(c.value, (int, float))]
        if numbers and len(numbers) == len(candidates) and "key" not in arguments.keywords:
            return Const(pick(numbers))
        known = [_number(c) for c in candidates]
        bounds = [k.numbers for k in known if k is not None]
        if len(bounds) == len(candidates) > 1 and all(k is not None and k.kind == "int" for k in known):
            low, high = pick([b.low for b in bounds]), pick([b.high for b in bounds])
            return data("python", "python int", Numbers(low, high, wholeness=Wholeness.WHOLE))
        return join_all(candidates)

    return run


def _sum(machine: Machine, arguments: Arguments) -> Value:
    value = argument(arguments, 0)
    if value is None:
        return UNKNOWN
    items = machine.elements(value)
    start = argument(arguments, 1, "start")
    if items is not None and all(isinstance(i, Const) for i in items) and (start is None or isinstance(start, Const)):
        try:
            first = start.value if isinstance(start, Const) else 0
            return Const(sum((i.value for i in items if isinstance(i, Const)), first))
        except TypeError:
            return UNKNOWN
    number = _number(machine.element(value))
    if number is None:
        return UNKNOWN
    numbers = Numbers(0 if number.numbers.low >= 0 else -math.inf, wholeness=number.numbers.wholeness)
    dtype = "python int" if number.dtype == "python bool" else number.dtype
    return data(number.container, dtype, numbers).but(birth=number.birth)


def _sequence(kind: str) -> Builtin:
    """``list``, ``tuple``, ``set`` and their likes."""

    def run(machine: Machine, arguments: Arguments) -> Value:
        value = argument(arguments, 0)
        if value is None:
            return Tuple(()) if kind == "tuple" else machine.new_list((), kind)
        items = machine.elements(value)
        if kind == "tuple":
            return Iterable(machine.contents(value), None, "tuple") if items is None else Tuple(tuple(items))
        if items is None:
            return machine.new_list_of(machine.contents(value), kind)
        return machine.new_list(items, kind)

    return run


def _reordered(machine: Machine, arguments: Arguments) -> Value:
    """``sorted``."""
    value = argument(arguments, 0)
    if value is None:
        return UNKNOWN
    items = machine.elements(value)
    if items is not None and all(isinstance(i, Const) for i in items) and not arguments.keywords:
        try:
            return machine.new_list(sorted(items, key=lambda item: item.value if isinstance(item, Const) else 0))
        except TypeError:
            return machine.new_list_of(machine.contents(value))
    return machine.new_list_of(machine.contents(value))


def _reversed(machine: Machine, arguments: Arguments) -> Value:
    value = argument(arguments, 0)
    if value is None:
        return UNKNOWN
    items = machine.elements(value)
    return Iterable(machine.contents(value), None if items is None else tuple(reversed(items)))


def _dict(machine: Machine, arguments: Arguments) -> Value:
    made = Dict()
    entries = Entries()
    value = argument(arguments, 0)
    if isinstance(value, Dict):
        held = machine.store.get(value, "entries")
        entries = held if isinstance(held, Entries) else Entries((), UNKNOWN)
    elif value is not None:
        if isinstance(value, Object):
            # A mapping of a library, such as a DataFrame of columns.
            value = machine.call(machine.attribute(value, "items"))
        pairs = machine.elements(value)
        known = [machine.elements(pair) for pair in pairs or ()]
        if pairs is not None and all(p is not None and len(p) == 2 and isinstance(p[0], Const) for p in known):
            entries = Entries(tuple({p[0]: p[1] for p in known if p is not None}.items()))
        else:
            pair = machine.elements(machine.element(value))
            key, held_value = pair if pair is not None and len(pair) == 2 else (UNKNOWN, UNKNOWN)
            entries = Entries((), held_value, key)
    named = tuple((Const(name), item) for name, item in arguments.keywords.items())
    machine.store.set(made, "entries", Entries((*entries.known, *named), entries.others, entries.other_keys))
    return made


def _from_keys(machine: Machine, arguments: Arguments) -> Value:
    """``dict.fromkeys``."""
    keys = argument(arguments, 0)
    value = argument(arguments, 1) or NONE
    items = None if keys is None else machine.elements(keys)
    if items is not None and all(isinstance(item, Const) for item in items):
        return machine.new_dict([(item, value) for item in dict.fromkeys(items)])
    made = Dict()
    machine.store.set(made, "entries", Entries((), value, UNKNOWN if keys is None else machine.element(keys)))
    return made


def _zip(machine: Machine, arguments: Arguments) -> Value:
    columns = [machine.elements(value) for value in arguments.positional]
    element = Tuple(tuple(_together(machine, arguments.positional)))
    if columns and all(column is not None for column in columns) and not arguments.more:
        rows = tuple(Tuple(row) for row in zip(*[c for c in columns if c is not None], strict=False))
        return Iterable(element, rows, "zip")
    if arguments.more:
        return UNKNOWN if columns else _transposed(machine, arguments.rest)
    return Iterable(element, None, "zip")


def _together(machine: Machine, iterables: Sequence[Value]) -> list[Value]:
    """What stands for the elements of iterables that are walked through together: the shortest one ends it."""
    elements = [machine.element(value) for value in iterables]
    return elements if len(elements) == 1 else [picked(element) for element in elements]


def _transposed(machine: Machine, row: Value) -> Value:
    """``zip(*rows)`` of any number of rows: a tuple for each column."""
    cells = machine.elements(row)
    if cells is None:
        return Iterable(Iterable(picked(machine.element(row)), None, "tuple"), None, "zip")
    columns = tuple(Iterable(cell, None, "tuple") for cell in cells)
    return Iterable(join_all(columns), columns, "zip")


def _enumerate(machine: Machine, arguments: Arguments) -> Value:
    value = argument(arguments, 0)
    if value is None:
        return UNKNOWN
    start = _integer(argument(arguments, 1, "start"))
    items = machine.elements(value)
    if items is not None:
        rows: tuple[Value, ...] = tuple(Tuple((Const(i), item)) for i, item in enumerate(items, start or 0))
        return Iterable(join_all(rows), rows, "enumerate")
    index = data("python", "python int", Numbers(start or 0, wholeness=Wholeness.WHOLE))
    return Iterable(Tuple((index, machine.element(value))), None, "enumerate")


def _map(machine: Machine, arguments: Arguments) -> Value:
    if len(arguments.positional) < 2:
        return UNKNOWN
    function, *iterables = arguments.positional
    columns = [machine.elements(value) for value in iterables]
    if all(column is not None and len(column) <= 16 for column in columns):
        rows = zip(*[c for c in columns if c is not None], strict=False)
        items = tuple(machine.call(function, Arguments(tuple(row))) for row in rows)
        return Iterable(join_all(items), items, "map")
    element = machine.call(function, Arguments(tuple(_together(machine, iterables))))
    return Iterable(element, None, "map")


def _filter(machine: Machine, arguments: Arguments) -> Value:
    if len(arguments.positional) < 2:
        return UNKNOWN
    element = machine.element(arguments.positional[1])
    machine.call(arguments.positional[0], Arguments((element,)))
    return Iterable(doubtful(element), None, "filter")


def _iter(machine: Machine, arguments: Arguments) -> Value:
    value = argument(arguments, 0)
    if value is None or isinstance(value, Iterable):
        return value or UNKNOWN
    if isinstance(value, Object):
        member = machine.knowledge.member(value.type_name, "__iter__")
        iterator = UNKNOWN if member is None else machine.call(BoundMethod(member, value))
        if iterator != UNKNOWN:
            return iterator
    items = machine.elements(value)
    return Iterable(machine.contents(value), None if items is None else tuple(items))


def _next(machine: Machine, arguments: Arguments) -> Value:
    value = argument(arguments, 0)
    if value is None:
        return UNKNOWN
    if isinstance(value, Instance) and machine.has_attribute(value, "__next__"):
        return machine.call(machine.attribute(value, "__next__"))
    element = picked(machine.element(value))
    default = argument(arguments, 1)
    return element if default is None else join_all([element, default])


def _divmod(machine: Machine, arguments: Arguments) -> Value:
    left, right = _number(argument(arguments, 0)), _number(argument(arguments, 1))
    if left is None or right is None:
        return UNKNOWN
    return Tuple((machine.knowledge.binary("//", left, right), machine.knowledge.binary("%", left, right)))


def _pow(machine: Machine, arguments: Arguments) -> Value:
    left, right = _number(argument(arguments, 0)), _number(argument(arguments, 1))
    return UNKNOWN if left is None or right is None else machine.knowledge.binary("**", left, right)


def _import(machine: Machine, arguments: Arguments) -> Value:
    name = argument(arguments, 0)
    if isinstance(name, Const) and isinstance(name.value, str):
        return machine.import_module(name.value)
    return UNKNOWN


def _constantly(value: Value) -> Builtin:
    return lambda machine, arguments: value


BUILTINS: Final[Mapping[str, Builtin]] = MappingProxyType(
    {
        "range": _range,
        "len": _len,
        "int": _int,
        "float": _float,
        "bool": _bool,
        "str": _str,
        "round": _round,
        "abs": _abs,
        "min": _extreme(min),
        "max": _extreme(max),
        "sum": _sum,
        "list": _sequence("list"),
        "tuple": _sequence("tuple"),
        "set": _sequence("set"),
        "frozenset": _sequence("set"),
        "sorted": _reordered,
        "reversed": _reversed,
        "dict": _dict,
        "dict.fromkeys": _from_keys,
        "zip": _zip,
        "enumerate": _enumerate,
        "map": _map,
        "filter": _filter,
        "iter": _iter,
        "next": _next,
        **INTROSPECTION,
        "issubclass": _constantly(PYTHON_BOOL),
        "divmod": _divmod,
        "pow": _pow,
        "__import__": _import,
        "ord": _constantly(data("python", "python int", Numbers(0, 0x10FFFF, wholeness=Wholeness.WHOLE))),
        "hash": _constantly(PYTHON_INT),
        "id": _constantly(PYTHON_INT),
        "chr": _constantly(PYTHON_STR),
        "repr": _constantly(PYTHON_STR),
        "format": _constantly(PYTHON_STR),
        "hex": _constantly(PYTHON_STR),
        "bin": _constantly(PYTHON_STR),
        "input": _constantly(PYTHON_STR),
        "any": _constantly(PYTHON_BOOL),
        "all": _constantly(PYTHON_BOOL),
        "print": _constantly(NONE),
        "exit": _constantly(NONE),
        "quit": _constantly(NONE),
        "object": _constantly(UNKNOWN),
        "complex": _constantly(data("python", "python complex")),
        "bytes": _constantly(UNKNOWN),
        "slice": _constantly(UNKNOWN),
        "open": _constantly(UNKNOWN),
        "eval": _constantly(UNKNOWN),
        "exec": _constantly(NONE),
        **{
            name: _constantly(UNKNOWN)
            for name in ("Exception", "ValueError", "TypeError", "KeyError", "ImportError", "NotImplementedError")
        },
    }
)
