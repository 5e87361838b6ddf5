"""How marks flow into what is assigned."""

from __future__ import annotations

import ast

from flake8_embedding_dtype.taint.attributes import set_attribute
from flake8_embedding_dtype.taint.file import File, Untraceable
from flake8_embedding_dtype.taint.marks import CONTAINER, COUNT, DATA, FOREIGN, LENT, LOOKS, OBJECT


def assign(file: File, target: ast.expr, value: int) -> None:
    """``target = value``."""
    graph = file.graph
    if isinstance(target, ast.Name):
        file.bind(target.id, value)
    elif isinstance(target, ast.Attribute):
        owner = file.value(target.value)
        file.own.add(target.attr)
        set_attribute(file, owner, target.attr, value)
        if target.attr == "__class__":
            raise Untraceable
        _store(file, owner, value)
    elif isinstance(target, ast.Subscript):
        file.value(target.slice)
        owner = file.value(target.value)
        graph.flow(value, file.heap)
        graph.flow(value, owner)
        _fill(file, target.value, value)
    elif isinstance(target, (ast.Tuple, ast.List)):
        part = file.element(value)
        for one in target.elts:
            assign(file, one, part)
    elif isinstance(target, ast.Starred):
        assign(file, target.value, graph.joined((value, file.constant(CONTAINER))))


def _store(file: File, owner: int, value: int) -> None:
    """An attribute of something of another module is set: a layer of a model there, perhaps."""
    graph, by = file.graph, file.function

    def run() -> None:
        if graph.marks[owner] & (FOREIGN | OBJECT):
            graph.add(owner, graph.marks[value] & (LOOKS | DATA | COUNT))
            if graph.marks[owner] & LENT and graph.marks[value] & (DATA | FOREIGN):
                file.finds.add(by)

    if owner and value:
        graph.rule((owner, value), run)


def _fill(file: File, holder: ast.expr, value: int) -> None:
    """What is put into a container is in it, under the name that it has here."""
    while isinstance(holder, ast.Subscript):
        holder = holder.value
    if isinstance(holder, ast.Name):
        file.bind(holder.id, file.graph.joined((file.read(holder.id), value)))
    elif isinstance(holder, ast.Attribute):
        set_attribute(file, file.value(holder.value), holder.attr, value)
