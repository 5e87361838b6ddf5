"""What a function reads and changes, by names.

Objects are not told apart: whatever has the same last name is the same (``self.items.append(x)`` changes ``items``).
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Final, TypeAlias

from flake8_embedding_dtype.libraries.outcomes import Outcome, member
from flake8_embedding_dtype.taint.file import FILLING
from flake8_embedding_dtype.taint.scopes import Function

#: Methods of libraries' objects that change them.
_CHANGING: Final = FILLING | {
    "adapt", "compile", "fit", "fit_on_sequences", "fit_on_texts", "fit_transform", "partial_fit", "set_index",
    "set_value", "set_vocabulary", "set_weights", "setflags", "sort",
}  # fmt: skip
#: Expressions whose value has another name already.
_NAMED: Final = (ast.Name, ast.Attribute, ast.Subscript, ast.Tuple, ast.IfExp, ast.BoolOp)
_Binding: TypeAlias = ast.Assign | ast.AnnAssign | ast.NamedExpr | ast.For | ast.AsyncFor


@dataclass(slots=True)
class Effects:
    """What a function does by itself, whatever the functions inside it do.

    :param mentions: the names and attributes that stand in it
    :param changes: those that it assigns, or puts something into
    :param fills: whether it puts something into one of its parameters, or into what has another name elsewhere
    """

    mentions: set[str] = field(default_factory=set)
    changes: set[str] = field(default_factory=set)
    fills: bool = False


def effects_of(function: Function, kept: set[str]) -> Effects:
    """The effects of a function.

    :param kept: attributes, variables and functions of the file, in which something may be kept
    """
    reading = _Reading(function)
    effects = reading.effects
    effects.changes |= reading.filled & kept - reading.own
    effects.fills = not reading.filled.isdisjoint(reading.aliases - {"self", "cls"})
    return effects


class _Reading:
    """A walk through the body of a function."""

    def __init__(self, function: Function) -> None:
        self.effects = Effects()
        #: Variables of its own, and those of them that may be known elsewhere by another name.
        self.own, self.aliases = set(function.parameters), set(function.parameters)
        #: The last names of all into which something is put.
        self.filled: set[str] = set()
        body = function.node.body
        pending: list[ast.AST] = list(body) if isinstance(body, list) else [body]
        while pending:
            node = pending.pop()
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)):
                pending.extend(self._definition(node))
            else:
                read = _READERS.get(type(node))
                if read is not None:
                    read(self, node)
                pending.extend(_below(node))

    def _definition(self, node: ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda) -> Iterator[ast.expr]:
        """What is evaluated where a function is defined."""
        yield from node.args.defaults
        yield from (one for one in node.args.kw_defaults if one is not None)
        if not isinstance(node, ast.Lambda):
            self.effects.mentions.add(node.name)
            yield from node.decorator_list

    def _name(self, node: ast.Name) -> None:
        self.effects.mentions.add(node.id)
        if type(node.ctx) is not ast.Load:
            self.own.add(node.id)

    def _attribute(self, node: ast.Attribute) -> None:
        self.effects.mentions.add(node.attr)
        if type(node.ctx) is not ast.Load:
            self.effects.changes.add(node.attr)

    def _subscript(self, node: ast.Subscript) -> None:
        if type(node.ctx) is not ast.Load:
            self.filled.add(_last_name(node.value))

    def _shared(self, node: ast.Global | ast.Nonlocal) -> None:
        self.effects.changes.update(node.names)

    def _call(self, node: ast.Call) -> None:
        if isinstance(node.func, ast.Attribute) and _may_change(node.func):
            self.filled.add(_last_name(node.func.value))
        elif isinstance(node.func, ast.Name) and node.func.id in ("getattr", "setattr", "delattr"):
            named = {one.value for one in node.args if isinstance(one, ast.Constant) and isinstance(one.value, str)}
            self.effects.mentions |= named
            if node.func.id != "getattr":
                self.effects.changes |= named

    def _bind(self, node: _Binding) -> None:
        """A variable may stand for something that has another name, too."""
        if isinstance(node.iter if isinstance(node, (ast.For, ast.AsyncFor)) else node.value, _NAMED):
            for target in node.targets if isinstance(node, ast.Assign) else [node.target]:
                self.aliases.update(one.id for one in ast.walk(target) if isinstance(one, ast.Name))


_READERS: Final[Mapping[type, Callable[[_Reading, Any], None]]] = MappingProxyType(
    {
        ast.Name: _Reading._name,
        ast.Attribute: _Reading._attribute,
        ast.Subscript: _Reading._subscript,
        ast.Global: _Reading._shared,
        ast.Nonlocal: _Reading._shared,
        ast.Call: _Reading._call,
        **dict.fromkeys((ast.Assign, ast.AnnAssign, ast.NamedExpr, ast.For, ast.AsyncFor), _Reading._bind),
    }
)


def _below(node: ast.AST) -> Iterator[ast.AST]:
    """The nodes directly below, but for what says whether a name is read or set."""
    for name in node._fields:
        value = getattr(node, name, None)
        if type(value) is list:
            yield from (one for one in value if isinstance(one, ast.AST))
        elif name != "ctx" and isinstance(value, ast.AST):
            yield value


def _may_change(method: ast.Attribute) -> bool:
    """Whether a call of a method may change its object; methods of the file itself are looked into."""
    if method.attr in _CHANGING:
        return True
    return isinstance(method.value, ast.Attribute) and member(method.attr) is Outcome.NOTHING


def _last_name(node: ast.expr) -> str:
    """The name under which something is known: the last attribute, else the variable."""
    while isinstance(node, (ast.Subscript, ast.Call, ast.Starred)):
        node = node.func if isinstance(node, ast.Call) else node.value
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""
