"""The one way through the house: from a source text to its findings."""

from __future__ import annotations

import ast
import functools
import logging
import warnings
from collections.abc import Container
from typing import TYPE_CHECKING

from flake8_embedding_dtype import gate
from flake8_embedding_dtype.mentions import imported
from flake8_embedding_dtype.options import DEFAULT, Options
from flake8_embedding_dtype.reach import Reach

if TYPE_CHECKING:
    from flake8_embedding_dtype.findings import Finding
    from flake8_embedding_dtype.interpreter.machine import Machine
    from flake8_embedding_dtype.interpreter.observer import Observer
    from flake8_embedding_dtype.project import Project

LOG = logging.getLogger("flake8.embedding_dtype")

# libcst and everything that needs it are imported inside functions: files that do not pass the gate, most of all, must
# not pay for them.


def analyse(
    text: str,
    path: str = "<stdin>",
    options: Options = DEFAULT,
    syntax: ast.Module | None = None,
    reach: Reach | None = None,
) -> list[Finding]:
    """The findings of one file, by line.

    :param text: the source, decoded
    :param path: its name, from which the project around it is found
    :param options: the user's configuration
    :param syntax: Python's own syntax tree of the text, where the caller has it
    :param reach: what earlier files of this run have found out of the project
    :raises libcst.ParserSyntaxError: for a text that is not Python
    """
    roots = where_found(text, path, options, syntax, reach or Reach(options.layers))
    if roots is None:
        return []
    from flake8_embedding_dtype.findings import judge, write
    from flake8_embedding_dtype.project import Project
    from flake8_embedding_dtype.rules import RULES
    from flake8_embedding_dtype.tree import positions

    machine = interpret(text, path, options, Project(path) if options.follow_imports else None, roots=roots)
    module = machine.loaded[path]
    rules = [rule for rule in RULES if options.implicit or not rule.optional]
    verdicts = judge(machine.events, rules, module)
    return [finding for finding, _ in write(verdicts, positions(module.tree), module)] if verdicts else []


def may_look_up(text: str, path: str, options: Options, reach: Reach) -> bool:
    """Whether a file, or what it imports from its project, may look anything up, as far as their texts tell.

    :param reach: knows what the names of the project lead to
    """
    if len(text) > gate.LENGTH_LIMIT:
        return False
    if gate.may_look_up(text, options.layers):
        return True
    return options.follow_imports and any(reach.looks_up(path, origin) for origin in imported(text))


def where_found(
    text: str, path: str, options: Options, syntax: ast.Module | None, reach: Reach
) -> Container[str] | None:
    """Where a file can have a finding, as far as can be told before it is interpreted; the cheapest question first.

    :param reach: knows what the names of the project lead to
    :returns: the names of the functions to run even where nothing calls them; None when nothing can be found
    """
    if not may_look_up(text, path, options, reach):
        return None
    from flake8_embedding_dtype import taint
    from flake8_embedding_dtype.collector import uncollected
    from flake8_embedding_dtype.taint.roots import EVERY

    if any(layer.rpartition(".")[2] in text for layer in (*options.layers, *options.float_functions)):
        # The taint analysis knows no names but those of the tables.
        return EVERY
    try:
        tree = _syntax(text) if syntax is None else syntax
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        # LibCST may read what this Python can not.
        return EVERY
    try:
        looks_up, source = functools.partial(reach.looks_up, path), functools.partial(reach.source, path)
        with uncollected():
            return taint.where_found(text, tree, looks_up, source, follow=options.follow_imports)
    except Exception:
        # A question that fails must not cost the answer.
        LOG.debug("%s: the analysis of its reach failed", path, exc_info=True)
        return EVERY


def _syntax(text: str) -> ast.Module:
    with warnings.catch_warnings():
        # What Python has to say of the text is not asked here.
        warnings.simplefilter("ignore")
        return ast.parse(text)


def interpret(
    text: str,
    path: str,
    options: Options = DEFAULT,
    project: Project | None = None,
    observer: Observer | None = None,
    *,
    roots: Container[str] | None = None,
) -> Machine:
    """Run a file on abstract values; the machine holds what was reported, and the file's :class:`Module`.

    :param text: the source, decoded
    :param path: its name, under which the machine holds the module
    :param project: where other modules come from; None to follow no imports
    :param observer: is told what happens
    :param roots: the names of the functions that are run even where nothing calls them; None for all
    :raises libcst.ParserSyntaxError: for a text that is not Python
    """
    from flake8_embedding_dtype.collector import uncollected
    from flake8_embedding_dtype.interpreter import program
    from flake8_embedding_dtype.interpreter.language import PYTHON
    from flake8_embedding_dtype.interpreter.machine import BudgetSpent, Machine
    from flake8_embedding_dtype.libraries.catalogue import Catalogue
    from flake8_embedding_dtype.tree import parse

    machine = Machine(PYTHON, Catalogue(options.layers, options.float_functions), project, observer)
    # Around both: between them, the collector would look through the whole tree.
    with uncollected():
        tree = parse(text)
        try:
            program.run(machine, tree, path, len(text), roots)
        except (BudgetSpent, RecursionError) as limit:
            # What was proven until here stands; the rest of the file is unknown.
            LOG.debug("%s: the analysis ended early, %s", path, type(limit).__name__)
    return machine
