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
    values = [element.value if is_whole(element.value) else whole(element.value) for element in node.elements]
    if None in values or values == [element.value for element in node.elements]:
        return None
    changed = [element.with_changes(value=value) for element, value in zip(node.elements, values, strict=True)]
    return node.with_changes(elements=changed)


def is_whole(node: cst.BaseExpression) -> bool:
    """Whether only integers are written in a literal."""
    if isinstance(node, (cst.List, cst.Tuple)):
        return all(is_whole(element.value) for element in node.elements)
    if isinstance(node, cst.UnaryOperation):
        return is_whole(node.expression)
    return isinstance(node, cst.Integer)
