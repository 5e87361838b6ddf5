"""Changes to the arguments of a call in the source, with its line breaks kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

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
    between, (*others, last) = _between(call), arguments
    end = _end(call)
    separated = [argument.with_changes(comma=between) for argument in others]
    return call.with_changes(func=function or call.func, args=[*separated, last.with_changes(**end)])


def with_keyword(call: cst.Call, name: str, value: cst.BaseExpression) -> cst.Call:
    """The call with one more argument at its end; a comment behind the last one so far stays there."""
    between, added = _between(call), keyword(name, value).with_changes(**_end(call))
    if not call.args:
        return call.with_changes(args=[added])
    *others, last = call.args
    blank = between.whitespace_after
    if isinstance(last.comma, cst.Comma) and isinstance(blank, cst.ParenthesizedWhitespace):
        own = last.comma.whitespace_after
        if isinstance(own, cst.ParenthesizedWhitespace):
            between = between.with_changes(whitespace_after=blank.with_changes(first_line=own.first_line))
    last = last.with_changes(comma=between, whitespace_after_arg=cst.SimpleWhitespace(""))
    return call.with_changes(args=[*others, last, added])


def _between(call: cst.Call) -> cst.Comma:
    """What stands between two arguments."""
    if len(call.args) > 1 and isinstance(call.args[0].comma, cst.Comma):
        return _without_comment(call.args[0].comma)
    if isinstance(call.whitespace_before_args, cst.ParenthesizedWhitespace):
        return _without_comment(cst.Comma(whitespace_after=call.whitespace_before_args))
    return _COMMA


def _end(call: cst.Call) -> Mapping[str, Any]:
    """What stands behind the last argument."""
    if not call.args:
        return {}
    last = call.args[-1]
    comma = _without_comment(last.comma) if isinstance(last.comma, cst.Comma) else last.comma
    return {"comma": comma, "whitespace_after_arg": last.whitespace_after_arg}


def _without_comment(comma: cst.Comma) -> cst.Comma:
    """The comma with the same line break behind it, if there is one, and nothing else."""
    blank = comma.whitespace_after
    if isinstance(blank, cst.ParenthesizedWhitespace):
        blank = blank.with_changes(first_line=cst.TrailingWhitespace(newline=blank.first_line.newline), empty_lines=[])
    return comma.with_changes(whitespace_after=blank)


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
