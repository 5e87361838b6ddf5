"""Variables: reading and binding names through function, class, module and built-in scopes."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from flake8_embedding_dtype.interpreter.builtin_functions import BUILTINS
from flake8_embedding_dtype.interpreter.machine import Machine
from flake8_embedding_dtype.values.abstract import NONE, UNKNOWN, Const, External, Module, Scope, Unknown, Value
from flake8_embedding_dtype.values.terms import Symbol, Term

#: Field of a module's scope that lists what it star-imported from libraries; no name in Python contains a star.
STAR_IMPORTS = "*"

_CONSTANTS: Final = MappingProxyType({"None": NONE, "True": Const(True), "False": Const(False)})


def read_name(machine: Machine, name: str) -> Value:
    """The value of a name where it is used; unknown where nothing bound it."""
    if name in _CONSTANTS:
        return _CONSTANTS[name]
    frame = machine.frame
    redirected = frame.redirects.get(name)
    scopes = frame.scopes if redirected is None else (redirected,)
    for scope in scopes:
        value = machine.store.get(scope, name)
        if value is not None:
            return value
    starred = _star_imported(machine, frame.module, name)
    if starred is not None:
        return starred
    if name in BUILTINS:
        return External(f"builtins.{name}")
    return Const("__main__") if name == "__name__" else UNKNOWN


def bind(machine: Machine, name: str, value: Value) -> None:
    """Let a name stand for a value in the scope under way."""
    frame = machine.frame
    machine.store.set(frame.redirects.get(name, frame.scope), name, named(value, name))


def named(value: Value, name: str) -> Value:
    """A value as it is bound to a name: one that is unknown and nameless is recognised by it from here on."""
    return Unknown(Term(Symbol(name))) if isinstance(value, Unknown) and value.term is None else value


def unbind(machine: Machine, name: str) -> None:
    """``del name``."""
    frame = machine.frame
    machine.store.write((frame.redirects.get(name, frame.scope), name), None)


def scope_of(machine: Machine, name: str) -> Scope:
    """The scope in which ``nonlocal name`` finds it."""
    frame = machine.frame
    for scope in frame.scopes[1:]:
        if machine.store.get(scope, name) is not None:
            return scope
    return frame.scope


def _star_imported(machine: Machine, module: Module, name: str) -> Value | None:
    """A name that a star import of a library brought; unknown if a module that nobody knows may have brought it."""
    held = machine.store.get(module.scope, STAR_IMPORTS)
    libraries = machine.elements(held) if held is not None else None
    if libraries is None:
        return None
    names = [library.name for library in libraries if isinstance(library, External)]
    if len(names) < len(libraries):
        return None if name in BUILTINS else UNKNOWN
    for library in reversed(names):
        if not name.startswith("_"):
            found = machine.knowledge.resolve(f"{library}.{name}")
            if not isinstance(found, External) or machine.knowledge.knows(found.name):
                return found
    return None
