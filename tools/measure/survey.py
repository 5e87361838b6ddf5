"""Everything there is to call in a library."""

from __future__ import annotations

import importlib
import inspect
from collections.abc import Iterator

from tools.measure.calls import Subject, positional
from tools.measure.library import Library
from tools.measure.names import aliases, public_names
from tools.measure.parameters import parameters_of


def load(name: str) -> Library:
    """The description of an installed library.

    :raises ImportError: when it is not installed, or there is no description of it
    """
    library: Library = importlib.import_module(f"tools.measure.libraries.{name}").LIBRARY
    return library


def subjects(library: Library) -> dict[str, Subject]:
    """Every function, method and layer of a library, by canonical name."""
    found = {subject.name: subject for subject in (*_functions(library), *library.subjects(library))}
    return {name: found[name] for name in sorted(found) if not library.skipped.match(name)}


def _functions(library: Library) -> Iterator[Subject]:
    names = public_names(library.roots)
    other = aliases(names)
    for name, target in names.items():
        if name in other or inspect.isclass(target):
            continue
        parameters = parameters_of(target, library.documented)
        if parameters is not None:
            yield Subject(name, parameters, positional(target, parameters), doc=getattr(target, "__doc__", None) or "")


def other_names(library: Library) -> dict[str, str]:
    """Names that mean the same function or class as another one."""
    return aliases(public_names(library.roots))
