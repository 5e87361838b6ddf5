"""What a condition that came out true or false says of later conditions, read from the syntax."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final, TypeAlias

import libcst as cst

from flake8_embedding_dtype.interpreter.source import all_below, dotted, run_below

#: A subject and the literal that it is compared with, both as they are written; the literal is "" for truthiness.
Fact: TypeAlias = tuple[tuple[str, str], bool]

#: Functions that give the same answer when asked again.
_STABLE: Final = frozenset({"isinstance", "issubclass", "hasattr", "callable", "len", "type"})
_EQUALITIES: Final = {cst.Equal: True, cst.Is: True, cst.NotEqual: False, cst.IsNot: False}
_NOTHING: Final = cst.Module([])


def facts_of(test: cst.BaseExpression, positive: bool) -> Iterator[Fact]:
    """What is known where a condition came out as ``positive``."""
    if isinstance(test, cst.UnaryOperation) and isinstance(test.operator, cst.Not):
        yield from facts_of(test.expression, not positive)
    elif isinstance(test, cst.BooleanOperation):
        if isinstance(test.operator, cst.And) is positive:
            yield from facts_of(test.left, positive)
            yield from facts_of(test.right, positive)
    elif is_stable(test):
        key, equal = _atom(test)
        yield key, positive is equal


def answer(facts: Mapping[tuple[str, str], bool], test: cst.BaseExpression) -> bool | None:
    """How a condition comes out where some facts hold; None where they do not say."""
    if isinstance(test, cst.UnaryOperation) and isinstance(test.operator, cst.Not):
        inner = answer(facts, test.expression)
        return None if inner is None else not inner
    if isinstance(test, cst.BooleanOperation):
        decides = isinstance(test.operator, cst.Or)
        answers = answer(facts, test.left), answer(facts, test.right)
        if decides in answers:
            return decides
        return None if None in answers else not decides
    (subject, literal), equal = _atom(test)
    known = facts.get((subject, literal))
    if known is None:
        known = _implied(facts, subject, literal)
    return None if known is None else known is equal


def _implied(facts: Mapping[tuple[str, str], bool], subject: str, literal: str) -> bool | None:
    """What equals one literal equals no other; what counts as true is not None."""
    if literal and any(held for (one, other), held in facts.items() if one == subject and other):
        return False
    if literal == "None" and facts.get((subject, "")):
        return False
    return False if not literal and facts.get((subject, "None")) else None


def _atom(test: cst.BaseExpression) -> tuple[tuple[str, str], bool]:
    """A single condition as a fact: its subject, the literal it is compared with, and whether they are to be equal."""
    if isinstance(test, cst.Comparison) and len(test.comparisons) == 1:
        target = test.comparisons[0]
        equal = _EQUALITIES.get(type(target.operator))
        if equal is not None and _is_literal(target.comparator):
            return (_text(test.left), _text(target.comparator)), equal
    return (_text(test), ""), True


def _is_literal(node: cst.BaseExpression) -> bool:
    if isinstance(node, cst.Name):
        return node.value in ("None", "True", "False")
    return isinstance(node, (cst.SimpleString, cst.Integer))


def _text(node: cst.CSTNode) -> str:
    return _NOTHING.code_for_node(node)


# Types are compared before isinstance is asked, which is slow for the abstract classes of libcst.
_NAMES: Final = frozenset({cst.Name, cst.Attribute})
_ASSIGNING: Final = (cst.AssignTarget, cst.AugAssign, cst.AnnAssign, cst.For, cst.NamedExpr, cst.Del)
_BINDING: Final = frozenset({*_ASSIGNING, cst.WithItem, cst.FunctionDef, cst.ClassDef})
_TESTING: Final = (cst.If, cst.While, cst.IfExp, cst.Assert)


def is_stable(test: cst.CSTNode) -> bool:
    """Whether a condition that is asked twice, with nothing assigned in between, is answered alike."""
    for node in all_below(test):
        if isinstance(node, (cst.NamedExpr, cst.Await)):
            return False
        if isinstance(node, cst.Call) and dotted(node.func) not in _STABLE:
            return False
    return True


def names_read(node: cst.CSTNode) -> set[str]:
    """The names in an expression, and the dotted names that begin with them."""
    found = {dotted(one) for one in all_below(node) if type(one) in _NAMES}
    return {name for name in found if name is not None}


def names_assigned(node: cst.CSTNode) -> set[str]:
    """The names, also dotted ones, that a statement binds or changes items of."""
    found: set[str] = set()
    for one in run_below(node):
        if type(one) not in _BINDING:
            continue
        if isinstance(one, _ASSIGNING):
            found.update(_targets(one.target))
        elif isinstance(one, cst.WithItem) and one.asname is not None:
            found.update(_targets(one.asname.name))
        elif isinstance(one, (cst.FunctionDef, cst.ClassDef)):
            found.add(one.name.value)
    return found


def _targets(target: cst.CSTNode) -> Iterator[str]:
    if isinstance(target, (cst.Tuple, cst.List)):
        for element in target.elements:
            yield from _targets(element.value)
        return
    while isinstance(target, (cst.Subscript, cst.StarredElement)):
        target = target.value
    name = dotted(target)
    if name is not None:
        yield name


def tests_in(statement: cst.CSTNode) -> Iterator[cst.BaseExpression]:
    """The conditions that a statement asks, however deep inside it."""
    for one in run_below(statement):
        if type(one) in _TESTING and isinstance(one, _TESTING):
            yield one.test


def calls_in(statement: cst.CSTNode) -> Iterator[cst.Call]:
    """The calls in a statement."""
    return (one for one in run_below(statement) if type(one) is cst.Call)
