"""The one way through the house: from a source text to its findings."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from flake8_embedding_dtype.options import DEFAULT, Options
from flake8_embedding_dtype.project import Project

if TYPE_CHECKING:
    from flake8_embedding_dtype.findings import Finding
    from flake8_embedding_dtype.interpreter.machine import Machine
    from flake8_embedding_dtype.interpreter.observer import Observer

LOG = logging.getLogger("flake8.embedding_dtype")

# libcst and everything that needs it are imported inside functions: files that do not pass the gate, most of all, must
# not pay for them.


def analyse(text: str, path: str = "<stdin>", options: Options = DEFAULT) -> list[Finding]:
    """The findings of one file, by line.

    :param text: the source, decoded
    :param path: its name, from which the project around it is found
    :param options: the user's configuration
    :raises libcst.ParserSyntaxError: for a text that is not Python
    """
    project = Project(path)
    if not project.may_look_up(text, options):
        return []
    from flake8_embedding_dtype.findings import judge, write
    from flake8_embedding_dtype.rules import RULES
    from flake8_embedding_dtype.tree import positions

    machine = interpret(text, path, options, project if options.follow_imports else None)
    module = machine.loaded[path]
    rules = [rule for rule in RULES if options.implicit or not rule.optional]
    verdicts = judge(machine.events, rules, module)
    return [finding for finding, _ in write(verdicts, positions(module.tree), module)] if verdicts else []


def interpret(
    text: str,
    path: str,
    options: Options = DEFAULT,
    project: Project | None = None,
    observer: Observer | None = None,
) -> Machine:
    """Run a file on abstract values; the machine holds what was reported, and the file's :class:`Module`.

    :param text: the source, decoded
    :param path: its name, under which the machine holds the module
    :param project: where other modules come from; None to follow no imports
    :param observer: is told what happens
    :raises libcst.ParserSyntaxError: for a text that is not Python
    """
    from flake8_embedding_dtype.interpreter import program
    from flake8_embedding_dtype.interpreter.language import PYTHON
    from flake8_embedding_dtype.interpreter.machine import BudgetSpent, Machine
    from flake8_embedding_dtype.libraries.catalogue import Catalogue
    from flake8_embedding_dtype.tree import parse

    machine = Machine(PYTHON, Catalogue(options.layers, options.float_functions), project, observer)
    tree = parse(text)
    try:
        program.run(machine, tree, path, len(text))
    except (BudgetSpent, RecursionError) as limit:
        # What was proven until here stands; the rest of the file is unknown.
        LOG.debug("%s: the analysis ended early, %s", path, type(limit).__name__)
    return machine
