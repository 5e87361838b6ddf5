"""Small questions about syntax: what a node is called, which names it binds."""

from __future__ import annotations

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


class _Finder(cst.CSTVisitor):
    """Finds what a function does by itself, not looking into the functions inside it."""

    def __init__(self) -> None:
        self.yields = False
        self.assigned: set[str] = set()

    def visit_FunctionDef(self, node: cst.FunctionDef) -> bool:
        return False

    def visit_Lambda(self, node: cst.Lambda) -> bool:
        return False

    def visit_ClassDef(self, node: cst.ClassDef) -> bool:
        return False

    def visit_Yield(self, node: cst.Yield) -> None:
        self.yields = True

    def visit_AssignTarget(self, node: cst.AssignTarget) -> None:
        self._target(node.target)

    def visit_AnnAssign(self, node: cst.AnnAssign) -> None:
        if node.value is not None:
            self._target(node.target)

    def _target(self, node: cst.CSTNode) -> None:
        if isinstance(node, cst.Attribute) and isinstance(node.value, cst.Name):
            self.assigned.add(f"{node.value.value}.{node.attr.value}")
        elif isinstance(node, (cst.Tuple, cst.List)):
            for element in node.elements:
                self._target(element.value)


def _find(node: cst.FunctionDef) -> _Finder:
    finder = _Finder()
    node.body.visit(finder)
    return finder


def is_generator(node: cst.FunctionDef | cst.Lambda) -> bool:
    """Whether calling the function makes a generator."""
    return isinstance(node, cst.FunctionDef) and _find(node).yields


def attributes_set(node: cst.FunctionDef) -> frozenset[str]:
    """The attributes that a method assigns on its first parameter."""
    names = parameters(node)
    if not names:
        return frozenset()
    first = f"{names[0].name.value}."
    return frozenset(name.removeprefix(first) for name in _find(node).assigned if name.startswith(first))
