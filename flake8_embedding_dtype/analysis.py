"""The one way through the house: from a source text to its findings."""

from __future__ import annotations

import ast
import functools
import logging
import warnings
from collections.abc import Container, Mapping, Sequence
from typing import TYPE_CHECKING, TypeAlias

from flake8_embedding_dtype import gate
from flake8_embedding_dtype.mentions import imported
from flake8_embedding_dtype.options import DEFAULT, Options
from flake8_embedding_dtype.programs import Programs
from flake8_embedding_dtype.project import Project, absolute, read, stamp
from flake8_embedding_dtype.reach import Reach

if TYPE_CHECKING:
    from flake8_embedding_dtype.findings import Finding
    from flake8_embedding_dtype.interpreter.machine import Machine
    from flake8_embedding_dtype.interpreter.observer import Observer

LOG = logging.getLogger("flake8.embedding_dtype")

# libcst and everything that needs it are imported inside functions: files that do not pass the gate, most of all, must
# not pay for them.


def analyse(
    text: str,
    path: str = "<stdin>",
    options: Options = DEFAULT,
    syntax: ast.Module | None = None,
    programs: Programs | None = None,
) -> list[Finding]:
    """The findings of one file, by line.

    :param text: the source, decoded
    :param path: its name, from which the project around it is found
    :param options: the user's configuration
    :param syntax: Python's own syntax tree of the text, where the caller has it
    :param programs: what earlier files of this run have found out of the project
    :raises libcst.ParserSyntaxError: for a text that is not Python
    """
    programs, file = programs or Programs(options.layers), absolute(path)
    if not (options.follow_imports and programs.around(file) and _is_saved(text, file)):
        return list(_run(text, path, options, syntax, programs).get(file, ()))
    found = {(one.line, one.column): one for one in _seen(text, path, options, syntax, programs).get(file, ())}
    for program in programs.running(file):
        for one in _shown(program, options, programs).get(file, ()):
            found.setdefault((one.line, one.column), one)
    return sorted(found.values())


def _is_saved(text: str, path: str) -> bool:
    """Whether a text is that of a file on the disk, of which alone other files show anything."""
    return read(path, stamp(path)) == text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


#: Findings by the absolute paths of their files.
_Findings: TypeAlias = Mapping[str, Sequence["Finding"]]


def _shown(path: str, options: Options, programs: Programs) -> _Findings:
    """The findings that another file of the project shows; none if it can not be analysed."""
    text = read(path, stamp(path))
    try:
        return {} if text is None else _seen(text, path, options, None, programs)
    except Exception:
        # It may not even be Python. What goes wrong there must not cost the findings here.
        LOG.debug("%s: not analysed", path, exc_info=True)
        return {}


def _seen(text: str, path: str, options: Options, syntax: ast.Module | None, programs: Programs) -> _Findings:
    """The findings that a file on the disk shows, which is looked at once."""
    key = (absolute(path), options)
    if key not in programs.findings:
        programs.findings[key] = _run(text, path, options, syntax, programs)
    return programs.findings[key]


def _run(text: str, path: str, options: Options, syntax: ast.Module | None, programs: Programs) -> _Findings:
    """The findings that a file shows, in itself and in the modules of its project that it imports."""
    if not may_look_up(text, path, options, programs.reach):
        return {}
    roots = where_found(text, path, options, syntax, programs.reach)
    if roots is None and options.follow_imports:
        # It has none itself, but it may run what has.
        roots = programs.started(absolute(path), _syntax(text) if syntax is None else syntax) or None
    if roots is None:
        return {}
    from flake8_embedding_dtype.findings import judge, write
    from flake8_embedding_dtype.rules import RULES
    from flake8_embedding_dtype.tree import positions

    machine = interpret(text, path, options, Project(path) if options.follow_imports else None, roots=roots)
    loaded = {absolute(one.path) for one in machine.loaded.values()}
    programs.loaded[absolute(path)] = frozenset(one for one in loaded if one.endswith(".py"))
    rules = [rule for rule in RULES if options.implicit or not rule.optional]
    found: dict[str, Sequence[Finding]] = {}
    for module in dict.fromkeys(event.call.module for event in machine.events if event.call is not None):
        verdicts = judge(machine.events, rules, module)
        if verdicts:
            written = write(verdicts, positions(module.tree), module)
            found[absolute(module.path)] = [finding for finding, _ in written]
    return found


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
    """Where a file that may look something up can have a finding, as far as can be told before it is interpreted.

    :param reach: knows what the names of the project lead to
    :returns: the names of the functions to run even where nothing calls them; None when nothing can be found
    """
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
