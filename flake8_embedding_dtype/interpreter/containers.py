"""Methods of Python's own containers and strings."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Final, TypeAlias

from flake8_embedding_dtype.interpreter.machine import Machine
from flake8_embedding_dtype.interpreter.targets import is_known_key, set_item, with_entry
from flake8_embedding_dtype.values.abstract import (
    NONE,
    PYTHON_BOOL,
    PYTHON_INT,
    PYTHON_STR,
    UNKNOWN,
    Arguments,
    BoundMethod,
    Const,
    Data,
    Dict,
    Entries,
    External,
    Iterable,
    List,
    Object,
    Scope,
    Tuple,
    Value,
)
from flake8_embedding_dtype.values.constants import computed, grows_beyond
from flake8_embedding_dtype.values.lattice import join, join_all, picked, summary

Method: TypeAlias = Callable[[Machine, Arguments], Value]


def method(owner: Value, name: str) -> External | None:
    """The method that a Python container or string has under a name; None for any other value."""
    if isinstance(owner, (List, Tuple)):
        kind = "list"
    elif isinstance(owner, Dict):
        kind = "dict"
    elif isinstance(owner, Scope):
        kind = "namespace"
    elif isinstance(owner, Iterable):
        kind = "iterator"
    elif isinstance(owner, Const) and isinstance(owner.value, (str, bytes)):
        kind = "str"
    elif isinstance(owner, Data) and owner.container == "python" and owner.dtype == "string":
        kind = "str"
    else:
        return None
    full = f"{kind}.{name}"
    return External(f"builtins.{full}") if full in METHODS else None


def elements(machine: Machine, value: Value) -> Sequence[Value] | None:
    """The elements that iteration gives, when they are known one by one."""
    if isinstance(value, Tuple):
        return value.items
    if isinstance(value, List):
        held = machine.store.get(value, "items")
        return held.items if isinstance(held, Iterable) else None
    if isinstance(value, Iterable) and value.kind != "slice":
        return value.items
    if isinstance(value, Dict):
        entries = machine.store.get(value, "entries")
        if isinstance(entries, Entries) and entries.others is None:
            return [key for key, _ in entries.known]
    if isinstance(value, Const) and isinstance(value.value, str) and len(value.value) <= 64:
        return [Const(letter) for letter in value.value]
    if isinstance(value, Object):
        member = machine.knowledge.member(value.type_name, "__elements__")
        return None if member is None else elements(machine, machine.call(BoundMethod(member, value)))
    return None


def _items(machine: Machine, value: Value) -> list[Value]:
    """All that a container may hold, known one by one or not."""
    known = elements(machine, value)
    return list(known) if known is not None else [machine.contents(value)]


def _append(machine: Machine, arguments: Arguments) -> Value:
    owner, *rest = arguments.positional
    if isinstance(owner, List) and rest:
        held = elements(machine, owner)
        if held is not None:
            machine.fill(owner, (*held, rest[-1]))
        else:
            machine.store.set(owner, "items", Iterable(_together(machine, machine.contents(owner), rest[-1])))
    return NONE


def _together(machine: Machine, held: Value, added: Value) -> Value:
    """What stands for the elements of a growing list; of lists the first one, which then holds what any of them does.

    A loop that adds a new list in every round would not come to rest otherwise.
    """
    if isinstance(held, List) and isinstance(added, List) and held is not added and held.kind == added.kind:
        if machine.elements(held) != () and machine.elements(added) != ():
            content = join(machine.contents(held), machine.contents(added))
            machine.store.set(held, "items", Iterable(content))
            return held
    return join(held, added)


def _extend(machine: Machine, arguments: Arguments) -> Value:
    owner, *rest = arguments.positional
    if isinstance(owner, List) and rest:
        mine, theirs = elements(machine, owner), elements(machine, rest[0])
        if mine is not None and theirs is not None:
            machine.fill(owner, (*mine, *theirs))
        else:
            parts = [*_items(machine, owner), *_items(machine, rest[0])]
            machine.store.set(owner, "items", Iterable(join_all(parts)))
    return NONE


def _pop(machine: Machine, arguments: Arguments) -> Value:
    owner, *rest = arguments.positional
    items = elements(machine, owner)
    position = rest[0].value if rest and isinstance(rest[0], Const) else -1
    if isinstance(owner, List) and items and not (rest and not isinstance(rest[0], Const)):
        if isinstance(position, int) and -len(items) <= position < len(items):
            left = list(items)
            taken = left.pop(position)
            machine.fill(owner, left)
            return taken
    return machine.element(owner)


def _pop_left(machine: Machine, arguments: Arguments) -> Value:
    return _pop(machine, Arguments((arguments.positional[0], Const(0))))


def _insert(machine: Machine, arguments: Arguments) -> Value:
    owner, *rest = arguments.positional
    held = elements(machine, owner)
    position = rest[0].value if len(rest) == 2 and isinstance(rest[0], Const) else 0 if len(rest) == 1 else None
    if isinstance(owner, List) and held is not None and isinstance(position, int):
        items = list(held)
        items.insert(position, rest[-1])
        machine.fill(owner, items)
    elif isinstance(owner, List) and rest:
        machine.store.set(owner, "items", Iterable(join_all([*_items(machine, owner), rest[-1]])))
    return NONE


def _copied(machine: Machine, arguments: Arguments) -> Value:
    owner = arguments.positional[0]
    if isinstance(owner, Dict):
        made = Dict()
        held = machine.store.get(owner, "entries")
        machine.store.set(made, "entries", held if held is not None else Entries((), UNKNOWN))
        return made
    items = elements(machine, owner)
    return machine.new_list_of(machine.contents(owner)) if items is None else machine.new_list(items)


def _emptied(machine: Machine, arguments: Arguments) -> Value:
    owner = arguments.positional[0]
    if isinstance(owner, List):
        machine.fill(owner, ())
    elif isinstance(owner, Dict):
        machine.store.set(owner, "entries", Entries())
    return NONE


def _reordered(machine: Machine, arguments: Arguments) -> Value:
    owner = arguments.positional[0]
    if isinstance(owner, List):
        machine.store.set(owner, "items", Iterable(machine.contents(owner)))
    return NONE


def _reversed(machine: Machine, arguments: Arguments) -> Value:
    owner = arguments.positional[0]
    held = elements(machine, owner)
    if isinstance(owner, List) and held is not None:
        machine.fill(owner, held[::-1])
    return NONE


def _named_replace(machine: Machine, arguments: Arguments) -> Value:
    """``_replace`` of a named tuple."""
    owner = arguments.positional[0]
    if not isinstance(owner, Tuple) or arguments.more:
        return UNKNOWN
    pairs = zip(owner.names, owner.items, strict=False)
    return owner.holding(arguments.keywords.get(name, value) for name, value in pairs)


def _named_dict(machine: Machine, arguments: Arguments) -> Value:
    """``_asdict`` of a named tuple."""
    owner = arguments.positional[0]
    if not isinstance(owner, Tuple):
        return UNKNOWN
    return machine.new_dict([(Const(name), value) for name, value in zip(owner.names, owner.items, strict=False)])


def _entries(machine: Machine, owner: Value) -> Entries:
    held = machine.store.get(owner, "entries") if isinstance(owner, Dict) else None
    return held if isinstance(held, Entries) else Entries((), UNKNOWN)


def _dict_items(machine: Machine, arguments: Arguments) -> Value:
    entries = _entries(machine, arguments.positional[0])
    pairs: list[Value] = [Tuple((key, value)) for key, value in entries.known]
    if entries.others is None:
        return Iterable(join_all(pairs), tuple(pairs), "items")
    return Iterable(join_all([*pairs, Tuple((entries.other_keys, entries.others))]), None, "items")


def _dict_keys(machine: Machine, arguments: Arguments) -> Value:
    entries = _entries(machine, arguments.positional[0])
    keys = [key for key, _ in entries.known]
    if entries.others is None:
        return Iterable(join_all(keys), tuple(keys), "keys")
    return Iterable(join_all([*keys, entries.other_keys]), None, "keys")


def _dict_values(machine: Machine, arguments: Arguments) -> Value:
    entries = _entries(machine, arguments.positional[0])
    values = [value for _, value in entries.known]
    if entries.others is None:
        return Iterable(join_all(values), tuple(values), "values")
    return Iterable(join_all([*values, entries.others]), None, "values")


def _dict_get(machine: Machine, arguments: Arguments) -> Value:
    owner, key, *rest = (*arguments.positional, UNKNOWN) if len(arguments.positional) < 2 else arguments.positional
    default = rest[0] if rest else arguments.keywords.get("default", NONE)
    entries = _entries(machine, owner)
    if is_known_key(key):
        known = entries.get(key)
        if known is not None:
            return known
        return default if entries.others is None else join(entries.others, default)
    found = [value for _, value in entries.known] + ([] if entries.others is None else [entries.others])
    return summary(join_all([*found, default]))


def _dict_setdefault(machine: Machine, arguments: Arguments) -> Value:
    owner, key, *rest = (*arguments.positional, UNKNOWN) if len(arguments.positional) < 2 else arguments.positional
    entries = _entries(machine, owner)
    known = entries.get(key) if is_known_key(key) else None
    if known is not None:
        return known
    value = rest[0] if rest else NONE
    set_item(machine, owner, key, value)
    return value if is_known_key(key) else join_all([value, *(v for _, v in entries.known)])


def _dict_update(machine: Machine, arguments: Arguments) -> Value:
    owner, *rest = arguments.positional
    entries = _entries(machine, owner)
    for other in rest:
        theirs = _entries(machine, other)
        for key, value in theirs.known:
            entries = with_entry(entries, key, value)
        if theirs.others is not None:
            entries = with_entry(entries, theirs.other_keys, theirs.others)
    for name, value in arguments.keywords.items():
        entries = with_entry(entries, Const(name), value)
    if isinstance(owner, Dict):
        machine.store.set(owner, "entries", entries)
    return NONE


def _namespace_get(machine: Machine, arguments: Arguments) -> Value:
    """``globals().get(name)``."""
    owner, *rest = arguments.positional
    return machine.subscript(owner, rest[0]) if rest else UNKNOWN


def _namespace_update(machine: Machine, arguments: Arguments) -> Value:
    """``globals().update(...)``."""
    owner, *rest = arguments.positional
    given: list[tuple[Value, Value]] = [(Const(name), value) for name, value in arguments.keywords.items()]
    for other in rest:
        entries = machine.entries(other)
        given.extend([(UNKNOWN, UNKNOWN)] if entries is None else entries)
    if arguments.more:
        given.append((UNKNOWN, UNKNOWN))
    for name, value in given:
        set_item(machine, owner, name, value)
    return NONE


def _dict_pop(machine: Machine, arguments: Arguments) -> Value:
    owner, *rest = arguments.positional
    result = _dict_get(machine, arguments)
    entries = _entries(machine, owner)
    if isinstance(owner, Dict) and rest:
        known = tuple(entry for entry in entries.known if entry[0] != rest[0])
        machine.store.set(owner, "entries", Entries(known, entries.others, entries.other_keys))
    return result


def _next(machine: Machine, arguments: Arguments) -> Value:
    return picked(machine.element(arguments.positional[0]))


def _string(machine: Machine, arguments: Arguments) -> Value:
    return PYTHON_STR


def _string_list(machine: Machine, arguments: Arguments) -> Value:
    owner, *rest = arguments.positional
    if isinstance(owner, Const) and isinstance(owner.value, str) and all(isinstance(r, Const) for r in rest):
        try:
            parts = owner.value.split(*(r.value for r in rest if isinstance(r, Const)))
        except (TypeError, ValueError):
            return machine.new_list_of(PYTHON_STR)
        if len(parts) <= 64:
            return machine.new_list([Const(part) for part in parts])
    return machine.new_list_of(PYTHON_STR)


def _string_lines(machine: Machine, arguments: Arguments) -> Value:
    return machine.new_list_of(PYTHON_STR)


def _string_constant(name: str, otherwise: Value = PYTHON_STR) -> Method:
    """A method that is computed on constant strings."""

    def run(machine: Machine, arguments: Arguments) -> Value:
        owner, *rest = arguments.positional
        if not isinstance(owner, Const) or not all(isinstance(r, Const) for r in rest) or arguments.keywords:
            return otherwise
        given = tuple(r.value for r in rest if isinstance(r, Const))
        if isinstance(owner.value, (str, bytes)) and grows_beyond(owner.value, given):
            return otherwise
        try:
            return computed(getattr(owner.value, name)(*given)) or otherwise
        except (TypeError, ValueError, AttributeError):
            return otherwise

    return run


def _count(machine: Machine, arguments: Arguments) -> Value:
    return PYTHON_INT


METHODS: Final[Mapping[str, Method]] = MappingProxyType(
    {
        "list.append": _append,
        "list.appendleft": _insert,
        "list.add": _append,
        "list.insert": _insert,
        "list.extend": _extend,
        "list.update": _extend,
        "list.pop": _pop,
        "list.popleft": _pop_left,
        "list.copy": _copied,
        "list.clear": _emptied,
        "list.sort": _reordered,
        "list.reverse": _reversed,
        "list._replace": _named_replace,
        "list._asdict": _named_dict,
        "list.rotate": _reordered,
        "list.remove": _reordered,
        "list.discard": _reordered,
        "list.index": _count,
        "list.count": _count,
        "list.union": lambda m, a: m.new_list_of(join_all(i for s in a.positional for i in _items(m, s)), "set"),
        "list.intersection": lambda m, a: m.new_list_of(m.element(a.positional[0]), "set"),
        "list.difference": lambda m, a: m.new_list_of(m.element(a.positional[0]), "set"),
        "dict.items": _dict_items,
        "dict.keys": _dict_keys,
        "dict.values": _dict_values,
        "dict.get": _dict_get,
        "dict.setdefault": _dict_setdefault,
        "dict.update": _dict_update,
        "dict.pop": _dict_pop,
        "dict.copy": _copied,
        "dict.clear": _emptied,
        "namespace.update": _namespace_update,
        "namespace.get": _namespace_get,
        "iterator.__next__": _next,
        "iterator.send": _next,
        "str.split": _string_list,
        "str.rsplit": _string_list,
        "str.splitlines": _string_lines,
        **{f"str.{name}": _count for name in ("find", "rfind", "index", "rindex", "count", "__len__")},
        **{
            f"str.{name}": _string_constant(name, PYTHON_BOOL)
            for name in ("startswith", "endswith", "isdigit", "isalpha", "isalnum", "isspace", "isupper", "islower")
        },
        **{
            f"str.{name}": _string_constant(name)
            for name in ("lower", "upper", "strip", "lstrip", "rstrip", "title", "capitalize", "replace", "zfill")
        },
        **{
            f"str.{name}": _string
            for name in ("join", "format", "encode", "decode", "center", "translate", "ljust", "rjust")
        },
    }
)
