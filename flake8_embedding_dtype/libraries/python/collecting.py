"""``collections`` and ``queue``: dicts and lists of other kinds, counters, queues (Python 3.11, measured)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from flake8_embedding_dtype.libraries.transfer import Call, Transfer
from flake8_embedding_dtype.values.abstract import (
    NONE,
    PYTHON_INT,
    UNKNOWN,
    Arguments,
    Const,
    Dict,
    Entries,
    External,
    Object,
    Tuple,
    Value,
    data,
)
from flake8_embedding_dtype.values.lattice import join, join_all
from flake8_embedding_dtype.values.numbers import Numbers, Wholeness


def _dict(call: Call) -> Value:
    """``OrderedDict(...)``: what ``dict(...)`` makes of the arguments."""
    return call.evaluator.call(External("builtins.dict"), call.arguments)


def _defaultdict(call: Call) -> Value:
    """A dict whose missing keys hold what the factory makes."""
    made = call.evaluator.call(
        External("builtins.dict"), Arguments(call.arguments.positional[1:], call.arguments.keywords)
    )
    factory = call.value("default_factory")
    if isinstance(made, Dict) and factory not in (NONE, UNKNOWN):
        default = call.evaluator.call(factory)
        held = call.evaluator.store.get(made, "entries")
        if isinstance(held, Entries) and held.others is None:
            call.evaluator.store.set(made, "entries", Entries(held.known, default, UNKNOWN))
    return made


def _deque(call: Call) -> Value:
    if call.absent("iterable"):
        return call.evaluator.new_list([], "deque")
    items = call.evaluator.elements(call.value("iterable"))
    if items is not None and (not items or call.absent("maxlen")):
        return call.evaluator.new_list(items, "deque")
    return call.evaluator.new_list_of(call.evaluator.contents(call.value("iterable")), "deque")


# ---------------------------------------------------------------- counters


def _counter(call: Call) -> Value:
    """A counter remembers what it counts and how often; any other change to it makes its counts any whole number."""
    made = Object("collections.Counter", call.arguments)
    source = call.value("iterable")
    items = call.evaluator.elements(source)
    counts = data("python", "python int", Numbers(0, wholeness=Wholeness.WHOLE))
    keys: Value = UNKNOWN
    if isinstance(source, Dict):
        counts, keys = PYTHON_INT, call.evaluator.element(source)
    elif items is not None and all(isinstance(item, Const) for item in items):
        most = max(Counter(items).values(), default=0)
        counts = data("python", "python int", Numbers(0, most, wholeness=Wholeness.WHOLE))
        keys = join_all(items)
    elif not call.absent("iterable"):
        keys = call.evaluator.element(source)
    call.evaluator.store.set(made, "counts", counts)
    call.evaluator.store.set(made, "counted", keys)
    return made


def _of_counter(call: Call, name: str) -> Value:
    made = call.value("self")
    held = call.evaluator.store.get(made, name) if isinstance(made, Object) else None
    return UNKNOWN if held is None else held


def _count(call: Call) -> Value:
    return _of_counter(call, "counts")


def _counted(call: Call) -> Value:
    return _of_counter(call, "counted")


def _count_or_default(call: Call) -> Value:
    return join(_of_counter(call, "counts"), call.value("default"))


def _counter_items(call: Call) -> Value:
    return call.evaluator.new_list_of(Tuple((_counted(call), _count(call))))


def _counter_keys(call: Call) -> Value:
    return call.evaluator.new_list_of(_counted(call))


def _counter_values(call: Call) -> Value:
    return call.evaluator.new_list_of(_count(call))


def _counter_set(call: Call) -> Value:
    """``counter[key] = value``."""
    made, value = call.value("self"), call.value("value")
    if isinstance(made, Object):
        call.evaluator.store.set(made, "counts", join(_count(call), value))
        call.evaluator.store.set(made, "counted", join(_counted(call), call.value("key")))
    return NONE


def _counter_update(call: Call) -> Value:
    made = call.value("self")
    if isinstance(made, Object):
        counted = call.evaluator.element(call.value("iterable"))
        call.evaluator.store.set(made, "counts", PYTHON_INT if _count(call) != UNKNOWN else UNKNOWN)
        call.evaluator.store.set(made, "counted", join(_counted(call), counted))
    return NONE


# ---------------------------------------------------------------- queues


def _queue_put(call: Call) -> Value:
    made = call.value("self")
    if isinstance(made, Object):
        held = call.evaluator.store.get(made, "items")
        item = call.value("item")
        call.evaluator.store.set(made, "items", item if held is None else join(held, item))
    return NONE


def _queue_get(call: Call) -> Value:
    """Any of what was ever put in: which one comes out is a matter of who puts and gets in between."""
    made = call.value("self")
    held = call.evaluator.store.get(made, "items") if isinstance(made, Object) else None
    return UNKNOWN if held is None else held


TRANSFERS: Final[Mapping[str, Transfer]] = MappingProxyType(
    {
        "counter": _counter,
        "counter_count": _count,
        "counter_get": _count_or_default,
        "counter_items": _counter_items,
        "counter_key": _counted,
        "counter_keys": _counter_keys,
        "counter_set": _counter_set,
        "counter_update": _counter_update,
        "counter_values": _counter_values,
        "defaultdict": _defaultdict,
        "deque": _deque,
        "dict": _dict,
        "queue_get": _queue_get,
        "queue_put": _queue_put,
    }
)
