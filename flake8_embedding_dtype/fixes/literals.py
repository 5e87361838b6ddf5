"""Whole numbers that are written as floats: ``1.0``, ``[2., 3.]``, ``1e4``."""

from __future__ import annotations

import libcst as cst


def whole(node: cst.BaseExpression) -> cst.BaseExpression | None:
    """The literal with integers in place of floats; None where there is no float, or one with a fraction."""
    if isinstance(node, cst.Float):
        number = node.evaluated_value
        if number != number // 1 or number > 2**53:
            return None
        return cst.Integer(str(int(number)), lpar=node.lpar, rpar=node.rpar)
    if isinstance(node, cst.UnaryOperation):
        inner = whole(node.expression)
        return None if inner is None else node.with_changes(expression=inner)
    if not isinstance(node, (cst.List, cst.Tuple)):
        return None
    elements = []
    for element in node.elements:
        if isinstance(element.value, cst.Integer):
            elements.append(element)
            continue
        inner = whole(element.value)
        if inner is None and not _holds_only_integers(element.value):
            return None
        elements.append(element if inner is None else element.with_changes(value=inner))
    return (
        node.with_changes(elements=elements)
        if any(a is not b for a, b in zip(elements, node.elements, strict=True))
        else None
    )


def _holds_only_integers(node: cst.BaseExpression) -> bool:
    if isinstance(node, (cst.List, cst.Tuple)):
        return all(_holds_only_integers(element.value) for element in node.elements)
    if isinstance(node, cst.UnaryOperation):
        return _holds_only_integers(node.expression)
    return isinstance(node, cst.Integer)
