"""Changes to the arguments of a call in the source, with its line breaks kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

import libcst as cst

_EQUAL: Final = cst.AssignEqual(cst.SimpleWhitespace(""), cst.SimpleWhitespace(""))
_COMMA: Final = cst.Comma(whitespace_after=cst.SimpleWhitespace(" "))


def keyword(name: str, value: cst.BaseExpression) -> cst.Arg:
    """``name=value``."""
    return cst.Arg(value, keyword=cst.Name(name), equal=_EQUAL)


def bound(call: cst.Call, parameters: Sequence[str]) -> Mapping[str, cst.Arg] | None:
    """Each argument by the name of its parameter; None where some are unpacked, or there are too many."""
    found: dict[str, cst.Arg] = {}
    for position, argument in enumerate(call.args):
        if argument.star:
            return None
        if argument.keyword is not None:
            found[argument.keyword.value] = argument
        elif position < len(parameters):
            found[parameters[position]] = argument
        else:
            return None
    return found


def with_arguments(
    call: cst.Call, arguments: Sequence[cst.Arg], function: cst.BaseExpression | None = None
) -> cst.Call:
    """The call with other arguments, separated and ended as before."""
    between = _between(call)
    last = call.args[-1] if call.args else cst.Arg(cst.Name("x"))
    separated = [argument.with_changes(comma=between) for argument in arguments[:-1]]
    ended = [
        argument.with_changes(comma=last.comma, whitespace_after_arg=last.whitespace_after_arg)
        for argument in arguments[-1:]
    ]
    return call.with_changes(func=function or call.func, args=[*separated, *ended])


def _between(call: cst.Call) -> cst.Comma:
    """What stands between two arguments."""
    if len(call.args) > 1 and isinstance(call.args[0].comma, cst.Comma):
        return call.args[0].comma
    if isinstance(call.whitespace_before_args, cst.ParenthesizedWhitespace):
        return cst.Comma(whitespace_after=call.whitespace_before_args)
    return _COMMA


def with_keyword(call: cst.Call, name: str, value: cst.BaseExpression) -> cst.Call:
    """The call with one more argument at its end."""
    return with_arguments(call, [*call.args, keyword(name, value)])


def replaced(call: cst.Call, argument: cst.Arg, value: cst.BaseExpression) -> cst.Call:
    """The call with another value of one of its arguments."""
    return call.with_changes(args=[one.with_changes(value=value) if one is argument else one for one in call.args])


def called(function: cst.BaseExpression, *arguments: cst.BaseExpression) -> cst.Call:
    """``function(*arguments)``."""
    return cst.Call(function, [cst.Arg(argument) for argument in arguments])


def enclosed(expression: cst.BaseExpression) -> cst.BaseExpression:
    """The expression, in parentheses if a ``.`` or an operator behind it would take only its end."""
    tight = (cst.Name, cst.Attribute, cst.Call, cst.Subscript, cst.List, cst.Dict)
    if isinstance(expression, tight) or expression.lpar:
        return expression
    return expression.with_changes(lpar=[cst.LeftParen()], rpar=[cst.RightParen()])
