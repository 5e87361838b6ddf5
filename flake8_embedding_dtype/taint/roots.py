"""Which functions of a file must be run on their own, where nothing calls them, so that no finding is lost.

Those that come to a place where something may be found, by whatever they call; and those that change what these read:
attributes, variables of outer scopes, containers. Objects are not told apart here: what is changed, and what is read,
goes by the last name that it has (``self.items.append(x)`` changes ``items``).
"""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from flake8_embedding_dtype.libraries.outcomes import Outcome, member
from flake8_embedding_dtype.taint.file import FILLING, File
from flake8_embedding_dtype.taint.scopes import Class, Function


class Every:
    """All names."""

    def __contains__(self, name: object) -> bool:
        return True


EVERY: Final = Every()
#: Methods of libraries' objects that change them.
_CHANGING: Final = FILLING | {
    "adapt", "compile", "fit", "fit_on_sequences", "fit_on_texts", "fit_transform", "partial_fit", "set_index",
    "set_value", "set_vocabulary", "set_weights", "setflags", "sort",
}  # fmt: skip
#: The name of all functions that have none.
ANONYMOUS: Final = "<lambda>"


@dataclass(slots=True)
class _Effects:
    """What a function does by itself, whatever the functions inside it do.

    :param mentions: the names and attributes that stand in it
    :param changes: those that it assigns, or puts something into
    :param fills: whether it puts something into one of its parameters, or into what has another name elsewhere
    """

    mentions: set[str] = field(default_factory=set)
    changes: set[str] = field(default_factory=set)
    fills: bool = False


def roots(file: File) -> Container[str]:
    """The names of the functions and methods that must be run.

    :param file: read and solved
    """
    elsewhere = {name for name, node in file.module.env.items() if file.named(node) is not None}
    kept = file.own | file.module.env.keys() - elsewhere | {function.name for function in file.functions}
    effects = {function: _effects(function, kept) for function in file.functions}
    for function, own in effects.items():
        if own.fills or any(effects[one].fills for one in file.runs.get(function, ())):
            own.changes |= own.mentions & kept
    needed = _Needed(file, effects)
    # Statements at the top level run before any function that they do not call.
    needed.add(function for function in file.finds if function is not None)
    return {ANONYMOUS, *(function.name for function in needed.functions)}


class _Needed:
    """The functions that are needed, and the names that are read on their ways."""

    def __init__(self, file: File, effects: Mapping[Function, _Effects]) -> None:
        self._effects = effects
        self._runs = file.runs
        self._callers: dict[Function, set[Function]] = defaultdict(set)
        self._makers: dict[Class, list[Function]] = defaultdict(list)
        for function in file.makers():
            if function.cls is not None:
                self._makers[function.cls].append(function)
        self._changers: dict[str, set[Function]] = defaultdict(set)
        for function, own in effects.items():
            for other in file.runs.get(function, ()):
                self._callers[other].add(function)
            for name in own.changes:
                self._changers[name].add(function)
        self._reading: set[Function] = set()
        self.functions: set[Function] = set()

    def add(self, functions: Iterable[Function]) -> None:
        """Functions, all that run them, what these stand in, and all that changes what is read by any."""
        pending = list(functions)
        while pending:
            function = pending.pop()
            if function in self.functions:
                continue
            self.functions.add(function)
            pending.extend(self._callers[function])
            if function.around is not None:
                pending.append(function.around)
            for name in self._read(function):
                pending.extend(self._changers[name])

    def _read(self, start: Function) -> Iterator[str]:
        """What a function reads, and all that it runs; an instance is made for a method."""
        pending = [start]
        while pending:
            function = pending.pop()
            if function not in self._reading:
                self._reading.add(function)
                yield from self._effects[function].mentions
                pending.extend(self._runs.get(function, ()))
                if function.cls is not None:
                    pending.extend(self._makers[function.cls])


def _effects(function: Function, kept: set[str]) -> _Effects:
    """The effects of a function.

    :param kept: attributes, variables and functions of the file, in which something may be kept
    """
    effects = _Effects()
    # Variables of its own, and those of them that may be known elsewhere by another name.
    own: set[str] = set(function.parameters)
    aliases = set(function.parameters)
    filled: set[str] = set()
    body = function.node.body
    pending: list[ast.AST] = list(body) if isinstance(body, list) else [body]
    while pending:
        node = pending.pop()
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)):
            pending += [*node.args.defaults, *(one for one in node.args.kw_defaults if one is not None)]
            if not isinstance(node, ast.Lambda):
                effects.mentions.add(node.name)
                pending += node.decorator_list
            continue
        if isinstance(node, ast.Name):
            effects.mentions.add(node.id)
            if not isinstance(node.ctx, ast.Load):
                own.add(node.id)
        elif isinstance(node, ast.Attribute):
            effects.mentions.add(node.attr)
            if not isinstance(node.ctx, ast.Load):
                effects.changes.add(node.attr)
        elif isinstance(node, ast.Subscript):
            if not isinstance(node.ctx, ast.Load):
                filled.add(_last_name(node.value))
        elif isinstance(node, (ast.Global, ast.Nonlocal)):
            effects.changes.update(node.names)
        elif isinstance(node, ast.Call):
            if isinstance(node.func, ast.Attribute) and _may_change(node.func):
                filled.add(_last_name(node.func.value))
            elif isinstance(node.func, ast.Name) and node.func.id in ("setattr", "delattr"):
                effects.fills = True
        elif isinstance(node, (ast.Assign, ast.AnnAssign, ast.NamedExpr, ast.For, ast.AsyncFor)):
            aliases.update(_aliases(node))
        pending.extend(ast.iter_child_nodes(node))
    effects.changes |= filled & kept - own
    effects.fills = effects.fills or not filled.isdisjoint(aliases - {"self", "cls"})
    return effects


def _may_change(method: ast.Attribute) -> bool:
    """Whether a call of a method may change its object; methods of the file itself are looked into."""
    if method.attr in _CHANGING:
        return True
    return isinstance(method.value, ast.Attribute) and member(method.attr) is Outcome.NOTHING


def _aliases(node: ast.Assign | ast.AnnAssign | ast.NamedExpr | ast.For | ast.AsyncFor) -> Iterator[str]:
    """Variables that stand for something that has another name, too."""
    value = node.iter if isinstance(node, (ast.For, ast.AsyncFor)) else node.value
    if isinstance(value, (ast.Name, ast.Attribute, ast.Subscript, ast.Tuple, ast.IfExp, ast.BoolOp)):
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        for target in targets:
            for one in ast.walk(target):
                if isinstance(one, ast.Name):
                    yield one.id


def _last_name(node: ast.expr) -> str:
    """The name under which something is known: the last attribute, else the variable."""
    while isinstance(node, (ast.Subscript, ast.Call, ast.Starred)):
        node = node.func if isinstance(node, ast.Call) else node.value
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""
