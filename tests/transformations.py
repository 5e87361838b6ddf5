"""Changes of a program that leave what it does as it is. A comment stays beside its statement.

Each takes the tree of a module, and gives the changed tree and at how many places it was changed.
"""

from __future__ import annotations

import builtins
from collections import Counter
from collections.abc import Callable, Sequence

import libcst as cst
from libcst import matchers as m
from libcst.metadata import Assignment, GlobalScope, ScopeProvider

Statement = cst.BaseStatement | cst.BaseSmallStatement
Body = Sequence[Statement]
Changed = tuple[cst.Module, int]

_NAME = m.SaveMatchedNode(m.Name(), "name")
_IMPORT = m.SimpleStatementLine(body=[m.ZeroOrMore(m.Import() | m.ImportFrom())])
_SCOPE = m.SimpleStatementLine(body=[m.ZeroOrMore(m.Global() | m.Nonlocal())])
_STRING = m.SimpleStatementLine(body=[m.Expr(m.SimpleString() | m.ConcatenatedString())])
_ASSIGNMENT = m.SimpleStatementLine(
    body=[m.Assign(targets=[m.AssignTarget(_NAME)], value=m.SaveMatchedNode(m.DoNotCare(), "value"))],
    trailing_whitespace=m.TrailingWhitespace(comment=None),
)
#: What an expression may not hold that is to be evaluated elsewhere.
_BOUND_TO_ITS_PLACE = m.Yield() | m.Await() | m.NamedExpr() | m.Comment()


def names(node: cst.CSTNode) -> Counter[str]:
    """How often each name is mentioned in a node; as an attribute, too."""
    return Counter(name.value for name in m.findall(node, m.Name()))


class _Bodies(cst.CSTTransformer):
    """Changes the statements of the module and of each function: ``change`` gives new ones, and how many changed."""

    def __init__(self, change: Callable[[Body], tuple[list[Statement], int]], functions: bool) -> None:
        self._change = change
        self._functions = functions
        self.count = 0

    def _changed(self, body: Body) -> list[Statement]:
        statements, count = self._change(body)
        self.count += count
        return statements

    def leave_FunctionDef(self, original_node: cst.FunctionDef, updated_node: cst.FunctionDef) -> cst.FunctionDef:
        block = updated_node.body
        if not self._functions or not isinstance(block, cst.IndentedBlock):
            return updated_node
        return updated_node.with_changes(body=block.with_changes(body=self._changed(block.body)))

    def leave_Module(self, original_node: cst.Module, updated_node: cst.Module) -> cst.Module:
        return updated_node.with_changes(body=self._changed(updated_node.body))


def _in_bodies(module: cst.Module, change: Callable[[Body], tuple[list[Statement], int]], functions=True) -> Changed:
    bodies = _Bodies(change, functions)
    return module.visit(bodies), bodies.count


def _assignment(statement: Statement) -> tuple[str, cst.BaseExpression] | None:
    """Name and value, where a statement is ``name = value`` without a comment and the value may be moved."""
    found = m.extract(statement, _ASSIGNMENT)
    if found is None or m.findall(statement, _BOUND_TO_ITS_PLACE):
        return None
    return found["name"].value, found["value"]


# --- the transformations ----------------------------------------------------------------------------------------------


def rename_variables(module: cst.Module) -> Changed:
    """Every variable gets another name, unless something that is no variable of the module has the same one."""
    if names(module).keys() & {"locals", "globals", "vars", "exec", "eval"}:
        return module, 0
    taken = {"__all__", "_", *dir(builtins)}
    named = m.Param(_NAME) | m.Attribute(attr=_NAME) | m.Arg(keyword=_NAME) | m.MatchKeywordElement(_NAME)
    for found in m.extractall(module, named | m.FunctionDef(_NAME) | m.ClassDef(_NAME)):
        taken.add(found["name"].value)
    for node in m.findall(module, m.Import() | m.ImportFrom()):
        taken.update(names(node))
    for owner in m.findall(module, m.ClassDef()):
        for statement in owner.body.body:
            taken.update(names(statement) if isinstance(statement, cst.SimpleStatementLine) else ())
    targets = m.AssignTarget() | m.AugAssign() | m.AnnAssign() | m.For()
    variables = {name for node in m.findall(module, targets) for name in names(node.target)} - taken

    class Rename(cst.CSTTransformer):
        def leave_Name(self, original_node: cst.Name, updated_node: cst.Name) -> cst.Name:
            new = f"other_{updated_node.value}" if updated_node.value in variables else updated_node.value
            return updated_node.with_changes(value=new)

    return module.visit(Rename()), len(variables)


def wrap_in_if_true(module: cst.Module) -> Changed:
    """Every simple statement stands in an ``if True:`` of its own."""

    def wrapped(statement: Statement) -> Statement:
        block = cst.IndentedBlock([statement.with_changes(leading_lines=[])])
        return cst.If(cst.Name("True"), block, leading_lines=statement.leading_lines)

    def change(body: Body) -> tuple[list[Statement], int]:
        chosen = [
            isinstance(statement, cst.SimpleStatementLine) and not m.matches(statement, _IMPORT | _SCOPE | _STRING)
            for statement in body
        ]
        return [wrapped(s) if take else s for s, take in zip(body, chosen, strict=True)], sum(chosen)

    return _in_bodies(module, change)


def add_dead_code(module: cst.Module) -> Changed:
    """Before each statement stands one that does nothing: never called, never entered, or never looked at."""
    definitions = ["def never_called(ids=0.5):\n    return ids / 2\n", "class NeverMade:\n    rate = 0.5\n"]
    others = ["if False:\n    raise SystemExit\n", "while False:\n    never = 0.5\n", "never_read = 0.5\n"]

    def change(body: Body) -> tuple[list[Statement], int]:
        result: list[Statement] = []
        for number, statement in enumerate(body):
            # The first statement may be a docstring, and imports of the future must come first.
            if number and not m.matches(statement, _IMPORT):
                # Between conditions that ask for the same a definition would cut what is known of them.
                dead = definitions if m.matches(statement, m.FunctionDef() | m.ClassDef()) else others
                result.append(cst.parse_statement(dead[number % len(dead)]))
            result.append(statement)
        return result, len(result) - len(body)

    return _in_bodies(module, change)


def inline_variables(module: cst.Module) -> Changed:
    """A variable that is mentioned once, in the simple statement below its assignment, gives way to its value."""
    mentioned = names(module)

    def change(body: Body) -> tuple[list[Statement], int]:
        result: list[Statement] = []
        count = 0
        for statement in body:
            found = _assignment(result[-1]) if result else None
            if (
                found is not None
                and mentioned[found[0]] == 2
                and isinstance(statement, cst.SimpleStatementLine)
                and names(statement)[found[0]] == 1
                and not m.findall(statement, m.Lambda() | m.CompFor() | m.Await() | m.FormattedString())
            ):
                name, value = found
                if not value.lpar:
                    value = value.with_changes(lpar=[cst.LeftParen()], rpar=[cst.RightParen()])
                leading = result.pop().leading_lines
                statement = m.replace(statement, m.Name(name), value).with_changes(leading_lines=leading)
                count += 1
            result.append(statement)
        return result, count

    return _in_bodies(module, change)


def extract_functions(module: cst.Module) -> Changed:
    """What is assigned to a variable of the module is returned by a function, which is called there."""

    def change(body: Body) -> tuple[list[Statement], int]:
        result: list[Statement] = []
        for statement in body:
            found = _assignment(statement)
            if found is not None:
                name, value = found
                function = cst.parse_statement(f"def make_{name}_{len(result)}():\n    return None\n")
                returned = cst.SimpleStatementLine([cst.Return(value)])
                result.append(function.with_changes(body=cst.IndentedBlock([returned])))
                call = cst.parse_expression(f"make_{name}_{len(result) - 1}()")
                statement = m.replace(statement, m.Assign(), statement.body[0].with_changes(value=call))
            result.append(statement)
        return result, len(result) - len(body)

    return _in_bodies(module, change, functions=False)


def split_in_two(module: cst.Module, name: str) -> tuple[cst.Module, cst.Module] | None:
    """The first half of a module, and a second that imports all that the first binds from it, by its ``name``.

    None where that would not be the same program: the halves share what they assign to, or need each other.
    """
    body = list(module.body)
    middle = len(body) // 2
    if m.findall(module, m.Global() | m.ImportStar()) or names(module).keys() & {"locals", "globals", "vars", "exec"}:
        return None
    bound = _bound(body[:middle])
    if not bound or bound & _bound(body[middle:]):
        return None
    header = cst.parse_statement(f"from {name} import {', '.join(sorted(bound))}\n")
    return module.with_changes(body=body[:middle]), module.with_changes(body=[header, *body[middle:]])


def _bound(body: Body) -> set[str]:
    """The names that statements bind in their module."""
    scopes = cst.MetadataWrapper(cst.Module(body)).resolve(ScopeProvider).values()
    (scope,) = {scope for scope in scopes if isinstance(scope, GlobalScope)}
    return {one.name.partition(".")[0] for one in scope.assignments if isinstance(one, Assignment)}
