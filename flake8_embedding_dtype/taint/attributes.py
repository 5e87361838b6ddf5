"""How marks flow into attributes that are set, and out of those that are read.

What a class of the file holds is told apart by the class; of anything else, by the name of the attribute alone.
"""

from __future__ import annotations

from typing import Final

from flake8_embedding_dtype.libraries.names import canonical
from flake8_embedding_dtype.libraries.outcomes import inherited, member
from flake8_embedding_dtype.taint.file import File
from flake8_embedding_dtype.taint.marks import (
    CONTAINER,
    COUNT,
    DATA,
    FLOAT_TYPE,
    FOREIGN,
    GRAPH,
    LENT,
    LOOKS,
    NUMBERS,
    OBJECT,
    PLAIN,
    WHOLE,
)
from flake8_embedding_dtype.taint.results import comes_of
from flake8_embedding_dtype.taint.scopes import Function, Imported, Library

#: Objects of which it is not known what class of the file they may be of.
_UNSORTED: Final = OBJECT | FOREIGN | CONTAINER | LENT


def attribute(file: File, owner: int, name: str) -> int:
    """``owner.name``."""
    named = file.named(owner)
    if isinstance(named, Library):
        return file.library(f"{named.name}.{name}")
    if isinstance(named, Imported):
        return file.imported(named.origin.member(name))
    graph = file.graph
    result = graph.node()
    if owner:
        seen, by = 0, file.function

        def run() -> None:
            nonlocal seen
            marks = graph.marks[owner]
            new, seen = marks & ~seen, marks
            _read_attribute(file, marks, new, name, result, by)

        graph.rule((owner,), run)
    return result


def set_attribute(file: File, owner: int, name: str, value: int) -> None:
    """Let ``owner.name`` hold a value, or what it holds already be filled with one."""
    graph = file.graph
    graph.flow(value, file.attribute(name))
    if not owner or not value:
        return
    seen = 0

    def run() -> None:
        nonlocal seen
        marks = graph.marks[owner]
        for cls in file.kinds_of(marks & ~seen):
            graph.flow(value, file.field(cls, name))
        seen = marks

    graph.rule((owner,), run)


def kind_of(file: File, marks: int) -> int:
    """The class of something: calling it makes another one."""
    found = marks & (LOOKS | OBJECT | FOREIGN | ~(PLAIN | file.any_instance))
    for cls in file.instances_of(marks):
        found |= cls.bit
    return found


def _read_attribute(file: File, marks: int, new: int, name: str, result: int, by: Function | None) -> None:
    graph = file.graph
    if marks & (NUMBERS | FOREIGN):
        graph.add(result, comes_of(member(name), marks))
        if name == "value":
            # That of a member of an enumeration.
            graph.add(result, marks & (NUMBERS | FOREIGN))
    if name == "dtype":
        graph.add(result, FLOAT_TYPE if marks & (DATA | OBJECT | FOREIGN) else 0)
    elif name == "__class__":
        graph.add(result, kind_of(file, marks))
    if marks & _UNSORTED:
        graph.flow(file.attribute(name), result)
    if marks & OBJECT:
        graph.add(result, marks | DATA | COUNT | WHOLE | FLOAT_TYPE)
        graph.flow(file.heap, result)
    graph.add(result, marks & (GRAPH | CONTAINER))
    if marks & OBJECT or name not in file.own:
        graph.add(result, marks & LOOKS)
    for library in file.libraries_of(new):
        graph.flow(file.member_of(library, name), result)
    elsewhere = new & file.any_imported
    if new & file.any_function:
        graph.flow(file.attribute(name), result)
    for cls in file.kinds_of(new):
        graph.flow(file.field(cls, name), result)
        bases = graph.marks[cls.base]
        elsewhere |= bases & file.any_imported
        for library in file.libraries_of(bases):
            held = inherited(canonical(library.name), name)
            if held is not None:
                graph.flow(file.library(held[0]), result)
                graph.add(result, comes_of(held[1], marks & PLAIN))
        for base in file.classes_of(bases):
            graph.flow(file.field(base, name), result)
        for function in file.decorated.get(name, ()):
            if function.cls is None or file.inherits(cls, function.cls):
                # A property, perhaps.
                graph.flow(function.result, result)
                file.ran(function, by)
    if elsewhere:
        graph.add(result, elsewhere | FOREIGN | marks & LENT)
