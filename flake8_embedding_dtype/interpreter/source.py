"""Small questions about syntax: what a node is called, which names it binds."""

from __future__ import annotations

import dataclasses
import functools
from collections.abc import Iterator
from typing import Final

import libcst as cst


def dotted(node: cst.CSTNode | None) -> str | None:
    """``a.b.c`` for a chain of names; None for anything else."""
    parts: list[str] = []
    while isinstance(node, cst.Attribute):
        parts.append(node.attr.value)
        node = node.value
    if not isinstance(node, cst.Name):
        return None
    parts.append(node.value)
    return ".".join(reversed(parts))


def called_name(node: cst.Call) -> str:
    """What a call calls, as the user wrote it: ``tf.random.uniform``, ``.astype``, ``Embedding``."""
    name = dotted(node.func)
    if name is not None:
        return name
    if isinstance(node.func, cst.Attribute):
        return f".{node.func.attr.value}"
    return ""


def parameters(node: cst.FunctionDef | cst.Lambda) -> list[cst.Param]:
    """The named parameters of a function in order, without ``*args`` and ``**kwargs``."""
    spec = node.params
    return [*spec.posonly_params, *spec.params, *spec.kwonly_params]


def body_of(node: cst.FunctionDef | cst.ClassDef) -> list[cst.CSTNode]:
    """The statements of a definition."""
    return list(node.body.body)


#: Fields of syntax nodes that hold no code: blanks, brackets, separators.
_NO_CODE: Final = frozenset(
    {"lpar", "rpar", "comma", "semicolon", "colon", "equal", "dot", "leading_lines", "lines_after_decorators", "header",
     "footer", "trailing_whitespace", "lbracket", "rbracket", "lbrace", "rbrace", "asname", "annotation", "returns"}
)  # fmt: skip


@functools.cache
def _code_fields(kind: type[cst.CSTNode]) -> tuple[str, ...]:
    """The fields of a type of node in which code can stand."""
    return tuple(
        field.name
        for field in dataclasses.fields(kind)
        if field.name not in _NO_CODE and not field.name.startswith("whitespace")
    )


#: What the fields of a node hold beside nodes and sequences of nodes.
_PLAIN: Final = frozenset({str, bool, int, type(None), cst.MaybeSentinel})


def children(node: cst.CSTNode) -> list[cst.CSTNode]:
    """The nodes directly below that hold code, in the order of the source."""
    # Types are compared and not asked with isinstance, which is slow for the abstract classes of libcst.
    found: list[cst.CSTNode] = []
    for name in _code_fields(type(node)):
        value = getattr(node, name)
        kind = type(value)
        if kind is tuple or kind is list:
            found.extend(value)
        elif kind not in _PLAIN:
            found.append(value)
    return found


def all_below(node: cst.CSTNode) -> Iterator[cst.CSTNode]:
    """A node and all nodes below it that hold code, in no order that matters."""
    pending = [node]
    while pending:
        one = pending.pop()
        yield one
        pending.extend(children(one))


#: What is run when it is called, and not where it stands.
_DEFINITIONS: Final = frozenset({cst.FunctionDef, cst.Lambda, cst.ClassDef})


def run_below(node: cst.CSTNode) -> Iterator[cst.CSTNode]:
    """The same without what is inside of definitions, which are among the nodes themselves."""
    pending = [node]
    while pending:
        one = pending.pop()
        yield one
        if type(one) not in _DEFINITIONS:
            pending.extend(children(one))


def leaves_early(loop: cst.For | cst.While) -> bool:
    """Whether a loop may end before its time: by ``break``, ``return`` or ``raise``."""
    pending = children(loop.body)
    while pending:
        one = pending.pop()
        kind = type(one)
        if kind is cst.Break or kind is cst.Return or kind is cst.Raise:
            return True
        if kind is cst.For or kind is cst.While:
            # A `break` in there ends only that loop.
            pending.extend(below for below in run_below(one) if type(below) in (cst.Return, cst.Raise))
        elif kind not in _DEFINITIONS:
            pending.extend(children(one))
    return False


@dataclasses.dataclass(frozen=True, slots=True)
class Deeds:
    """What a function does by itself, whatever the functions inside it do.

    :param yields: calling it makes a generator
    :param attributes: the attributes that it assigns on its first parameter
    """

    yields: bool
    attributes: frozenset[str]


def deeds(node: cst.FunctionDef | cst.Lambda) -> Deeds:
    """What a function does, from one walk over its body."""
    if isinstance(node, cst.Lambda):
        return Deeds(False, frozenset())
    names = parameters(node)
    first = names[0].name.value if names else ""
    yields = False
    attributes: set[str] = set()
    for one in run_below(node.body):
        kind = type(one)
        if kind is cst.Yield:
            yields = True
        elif (kind is cst.AssignTarget or kind is cst.AnnAssign) and isinstance(one, (cst.AssignTarget, cst.AnnAssign)):
            attributes.update(_attributes(one.target, first))
    return Deeds(yields, frozenset(attributes))


def _attributes(target: cst.CSTNode, owner: str) -> Iterator[str]:
    if isinstance(target, cst.Attribute) and isinstance(target.value, cst.Name) and target.value.value == owner:
        yield target.attr.value
    elif isinstance(target, (cst.Tuple, cst.List)):
        for element in target.elements:
            yield from _attributes(element.value, owner)
