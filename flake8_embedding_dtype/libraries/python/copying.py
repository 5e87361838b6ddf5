"""``copy``: containers of their own, shallow and deep."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from flake8_embedding_dtype.libraries.evaluator import Evaluator
from flake8_embedding_dtype.libraries.transfer import Call, Transfer
from flake8_embedding_dtype.values.abstract import Dict, Entries, Instance, Iterable, List, Reference, Tuple, Value


def _copy(call: Call) -> Value:
    """A list or dict of its own; anything else is itself."""
    value = call.value("x")
    if isinstance(value, List):
        items = call.evaluator.elements(value)
        if items is not None:
            return call.evaluator.new_list(items, value.kind)
        return call.evaluator.new_list_of(call.evaluator.contents(value), value.kind)
    if isinstance(value, Dict):
        made = Dict()
        for name, held in call.evaluator.store.names(value).items():
            call.evaluator.store.set(made, name, held)
        return made
    return value


#: Copies of containers go this deep; what lies deeper is shared.
_COPY_DEPTH: Final = 6


def _deep_copy(call: Call) -> Value:
    """Containers and objects of their own, with copies of what they hold."""
    return _copied(call.value("x"), call.evaluator, _COPY_DEPTH)


def _copied(value: Value, evaluator: Evaluator, depth: int) -> Value:
    if depth == 0:
        return value
    if isinstance(value, Tuple):
        return value.holding(_copied(item, evaluator, depth - 1) for item in value.items)
    if isinstance(value, Iterable):
        items = value.items and tuple(_copied(item, evaluator, depth - 1) for item in value.items)
        return Iterable(_copied(value.element, evaluator, depth - 1), items, value.kind)
    if isinstance(value, Entries):
        known = tuple((key, _copied(held, evaluator, depth - 1)) for key, held in value.known)
        others = None if value.others is None else _copied(value.others, evaluator, depth - 1)
        return Entries(known, others, value.other_keys)
    made: Reference
    if isinstance(value, List):
        made = List(value.kind)
    elif isinstance(value, Dict):
        made = Dict()
    elif isinstance(value, Instance):
        made = Instance(value.cls, value.arguments, value.node, value.module, value.variable)
    else:
        return value
    for name, held in list(evaluator.store.names(value).items()):
        evaluator.store.set(made, name, _copied(held, evaluator, depth - 1))
    return made


TRANSFERS: Final[Mapping[str, Transfer]] = MappingProxyType({"copy": _copy, "copy_deep": _deep_copy})
