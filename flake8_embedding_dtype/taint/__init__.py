"""A taint analysis on Python's own syntax tree, which flake8 has at hand: can a file have a finding at all, and where?

The interpreter proves a finding with a value of which something is *known*, in a call that hands it to an embedding.
The analysis follows a few marks (:mod:`.marks`) from all that makes such values to all that looks rows up, by names,
attributes, containers, arguments and results. It knows no dtypes, sizes, conditions or identities beyond the marks, so
that it finds a way wherever the interpreter finds one, and often where there is none. What a call of a library may come
to it asks of the same tables (:mod:`~flake8_embedding_dtype.libraries.outcomes`). What it can not follow it answers
with "anywhere".

Every statement is read once. Reading makes a graph, along whose edges the marks flow until nothing is added.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Container

from flake8_embedding_dtype.mentions import Origin
from flake8_embedding_dtype.taint.expressions import EXPRESSIONS
from flake8_embedding_dtype.taint.file import File, Untraceable
from flake8_embedding_dtype.taint.roots import EVERY, roots
from flake8_embedding_dtype.taint.scopes import Function
from flake8_embedding_dtype.taint.statements import STATEMENTS

_MEANINGS = {**EXPRESSIONS, **STATEMENTS}


def where_found(
    text: str,
    tree: ast.Module,
    looks_up: Callable[[Origin], bool | None],
    source: Callable[[Origin], Origin],
    *,
    follow: bool,
) -> Container[str] | None:
    """Where the interpreter may have a finding in a file; None when it can have none.

    :returns: the names of the functions that it must run even where nothing calls them
    :param text: the file
    :param tree: its syntax tree
    :param looks_up: whether something that is imported from another module of the project may look embeddings up; None
        when there is no such module
    :param source: where something that is imported comes from at last
    :param follow: whether other modules are looked into
    """
    file = File(looks_up, source, _MEANINGS, follow=follow)
    try:
        if "global " in text or "nonlocal " in text:
            for node in ast.walk(tree):
                if isinstance(node, (ast.Global, ast.Nonlocal)):
                    file.shared.update(node.names)
        file.run(tree.body)
        while file.unread:
            _read(file, file.unread.pop())
        if not file.graph.solve():
            return EVERY
    except (Untraceable, RecursionError):
        return EVERY
    return roots(file) if file.finds else None


def _read(file: File, function: Function) -> None:
    """Read the body of a function."""
    file.scope, file.function, file.cls = function.scope, function, function.within
    for name, node in function.parameters.items():
        file.bind(name, node)
    if isinstance(function.node, ast.Lambda):
        file.graph.flow(file.value(function.node.body), function.result)
    else:
        file.run(function.node.body)
