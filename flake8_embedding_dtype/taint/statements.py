"""How marks flow through statements and definitions.

Within a function the order of statements counts: a variable is another node after each assignment, and branches are
joined. Between functions it does not: parameters, results, attributes and variables of outer scopes gather all that
ever flows in.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, Final

from flake8_embedding_dtype.libraries.names import canonical
from flake8_embedding_dtype.libraries.outcomes import Outcome, outcome
from flake8_embedding_dtype.mentions import Origin
from flake8_embedding_dtype.taint.calls import call_with
from flake8_embedding_dtype.taint.definitions import annotation, define
from flake8_embedding_dtype.taint.expressions import guarded, operate
from flake8_embedding_dtype.taint.file import File, Untraceable
from flake8_embedding_dtype.taint.graph import NOTHING
from flake8_embedding_dtype.taint.marks import COUNT, DATA, LOOK, LOOKS, OBJECT
from flake8_embedding_dtype.taint.scopes import Class, Function, Imported, Library
from flake8_embedding_dtype.taint.targets import assign

#: Methods that change what reading an attribute or defining a class means.
_MAGIC: Final = frozenset(
    {"__getattr__", "__getattribute__", "__get__", "__set__", "__setattr__", "__init_subclass__", "__class_getitem__",
     "__set_name__", "__missing__", "__prepare__", "__delete__", "__instancecheck__"}
)  # fmt: skip


# --- simple statements ------------------------------------------------------------------------------------------------


def _expression(file: File, node: ast.Expr) -> None:
    file.value(node.value)


def _assign(file: File, node: ast.Assign) -> None:
    value, target = node.value, node.targets[0]
    if isinstance(value, ast.Tuple) and isinstance(target, (ast.Tuple, ast.List)) and len(node.targets) == 1:
        both = (*value.elts, *target.elts)
        if len(value.elts) == len(target.elts) and not any(isinstance(one, ast.Starred) for one in both):
            for one, held in zip(target.elts, [file.value(one) for one in value.elts], strict=True):
                assign(file, one, held)
            return
    held = file.value(value)
    for target in node.targets:
        assign(file, target, held)


def _annotated(file: File, node: ast.AnnAssign) -> None:
    # Without a value, the variable is what it was.
    value = file.value(node.target if node.value is None else node.value)
    if file.cls is not None and file.scope is file.cls.scope and isinstance(node.target, ast.Name):
        file.cls.fields.append(node.target.id)
        file.define(file.cls, node.target.id, value)
        file.define(file.cls, node.target.id, annotation(file, node.annotation))
    assign(file, node.target, file.graph.joined((value, annotation(file, node.annotation))))


def _augmented(file: File, node: ast.AugAssign) -> None:
    assign(file, node.target, operate(file, node.op, file.value(node.target), file.value(node.value)))


def _return(file: File, node: ast.Return) -> None:
    if node.value is not None and file.function is not None:
        file.graph.flow(file.value(node.value), file.function.result)


def _global(file: File, node: ast.Global | ast.Nonlocal) -> None:
    scope = file.scope.outer
    for name in node.names:
        holder = scope
        while isinstance(node, ast.Nonlocal) and holder is not None and name not in holder.bound:
            holder = holder.outer
        file.scope.shared[name] = file.module if isinstance(node, ast.Global) or holder is None else holder


def _raise(file: File, node: ast.Raise) -> None:
    if node.exc is not None:
        file.value(node.exc)


def _assert(file: File, node: ast.Assert) -> None:
    file.value(node.test)
    guarded(file, node.test)


# --- compound statements ----------------------------------------------------------------------------------------------


def _if(file: File, node: ast.If) -> None:
    file.value(node.test)
    guarded(file, node.test)
    _branches(file, [node.body, node.orelse])


def _branches(file: File, bodies: Sequence[list[ast.stmt]]) -> None:
    scope, before = file.scope, file.scope.env
    ends = []
    for body in bodies:
        scope.env = dict(before)
        file.run(body)
        if not (body and isinstance(body[-1], (ast.Return, ast.Raise, ast.Continue, ast.Break))):
            ends.append(scope.env)
        elif isinstance(body[-1], (ast.Continue, ast.Break)):
            # It goes on after the loop, or at its start.
            ends.append(scope.env)
    scope.env = _joined(file, ends) if ends else dict(before)


def _joined(file: File, envs: Sequence[dict[str, int]]) -> dict[str, int]:
    first, *others = envs
    joined = dict(first)
    for env in others:
        for name, node in env.items():
            held = joined.get(name)
            if held != node:
                joined[name] = node if held is None else file.graph.joined((held, node))
    return joined


def _loop(file: File, node: ast.For | ast.AsyncFor | ast.While) -> None:
    scope, graph = file.scope, file.graph
    before = scope.env
    # What is assigned in one round is read in the next.
    heads = {name: graph.node() for name in _assigned(node) if name in before}
    for name, head in heads.items():
        graph.flow(before[name], head)
    scope.env = {**before, **heads}
    if isinstance(node, ast.While):
        file.value(node.test)
        guarded(file, node.test)
    else:
        assign(file, node.target, file.element(file.value(node.iter)))
    file.run(node.body)
    for name, head in heads.items():
        graph.flow(scope.env[name], head)
    scope.env = {**scope.env, **heads}
    file.run(node.orelse)


def _assigned(loop: ast.stmt) -> set[str]:
    """The variables that a loop assigns, or puts something into."""
    found: set[str] = set()
    for node in ast.walk(loop):
        if isinstance(node, (ast.Name, ast.Subscript)) and isinstance(node.ctx, ast.Store):
            holder: ast.expr = node
            while isinstance(holder, ast.Subscript):
                holder = holder.value
            if isinstance(holder, ast.Name):
                found.add(holder.id)
        elif isinstance(node, ast.alias):
            found.add(node.asname or node.name.partition(".")[0])
        else:
            # Definitions, handlers of exceptions and patterns have names as text.
            name = getattr(node, "name", None) or getattr(node, "rest", None)
            found.update((name,) if isinstance(name, str) else ())
    return found


def _try(file: File, node: ast.Try) -> None:
    scope = file.scope
    before = dict(scope.env)
    counts = {name: len(nodes) for name, nodes in scope.bound.items()}
    file.run(node.body)
    # An exception may come after any of the assignments.
    between = _joined(file, [before, scope.env])
    for name, nodes in scope.bound.items():
        new = nodes[counts.get(name, 0) :]
        if new:
            between[name] = file.graph.joined((before.get(name, NOTHING), *new))
    file.run(node.orelse)
    ends = [scope.env]
    for handler in node.handlers:
        scope.env = dict(between)
        file.run(handler.body)
        ends.append(scope.env)
    scope.env = _joined(file, ends)
    file.run(node.finalbody)


def _with(file: File, node: ast.With | ast.AsyncWith) -> None:
    graph = file.graph
    for item in node.items:
        value = file.value(item.context_expr)
        if item.optional_vars is None:
            continue
        entered = graph.node()
        graph.flow(value, entered)

        def run(value: int = value, entered: int = entered, by: Function | None = file.function) -> None:
            file.methods_of(graph.marks[value], "__enter__", entered, by)
            if graph.marks[value] & OBJECT:
                graph.add(entered, DATA | COUNT)

        graph.rule((value,), run)
        assign(file, item.optional_vars, entered)
    file.run(node.body)


def _match(file: File, node: ast.Match) -> None:
    subject = file.element(file.value(node.subject))
    bodies: list[list[ast.stmt]] = []
    for case in node.cases:
        captured = [subject]
        for pattern in ast.walk(case.pattern):
            if isinstance(pattern, ast.MatchClass):
                captured += [file.attribute(name) for name in pattern.kwd_attrs]
        held = file.graph.joined(captured)
        for pattern in ast.walk(case.pattern):
            name = getattr(pattern, "name", None) or getattr(pattern, "rest", None)
            if isinstance(name, str):
                file.bind(name, held)
        if case.guard is not None:
            file.value(case.guard)
        bodies.append(case.body)
    _branches(file, [*bodies, []])


# --- definitions ------------------------------------------------------------------------------------------------------


def _function(file: File, node: ast.FunctionDef | ast.AsyncFunctionDef) -> None:
    if node.name in _MAGIC:
        raise Untraceable
    function = define(file, node)
    value = file.graph.node(function.bit)
    for decorator in reversed(node.decorator_list):
        value = _decorated(file, decorator, value, function)
    file.bind(node.name, value)
    if function.cls is not None:
        file.define(function.cls, node.name, value)
        file.graph.add(file.field(function.cls, node.name), function.bit)


def _decorated(file: File, decorator: ast.expr, value: int, function: Function) -> int:
    """What a decorator makes of a function: called with it, it may call it in its turn."""
    if isinstance(decorator, ast.Name) and decorator.id in ("property", "staticmethod", "classmethod"):
        return value
    if isinstance(decorator, ast.Attribute) and decorator.attr in ("setter", "getter", "deleter"):
        return value
    if isinstance(decorator, ast.Call) and any(one.arg == "input_signature" for one in decorator.keywords):
        for parameter in function.parameters.values():
            file.graph.add(parameter, DATA | COUNT)
    return call_with(file, decorator, value)


def _class(file: File, node: ast.ClassDef) -> None:
    graph = file.graph
    cls = file.new_class()
    for base in node.bases:
        graph.flow(file.value(base), cls.base)
    for keyword in node.keywords:
        if keyword.arg == "metaclass" and not _is_abstract(keyword.value):
            raise Untraceable
        file.value(keyword.value)

    def inherit() -> None:
        marks = graph.marks[cls.base]
        for one in file.referred(marks):
            if isinstance(one, Library) and Outcome.LAYER in outcome(canonical(one.name)):
                graph.add(cls.instance, LOOK)
            elif isinstance(one, Class):
                graph.flow(one.instance, cls.instance)
                graph.flow(one.base, cls.base)
                graph.flow(cls.selves, one.selves)
            elif isinstance(one, Imported):
                graph.add(cls.instance, one.bit)
        graph.add(cls.instance, marks & LOOKS)

    graph.rule((cls.base,), inherit)
    value = graph.node(cls.bit)
    outer = file.scope, file.cls, file.function
    file.scope, file.cls = cls.scope, cls
    file.run(node.body)
    for name, held in cls.scope.env.items():
        file.define(cls, name, held)
    file.scope, file.cls, file.function = outer
    for decorator in reversed(node.decorator_list):
        value = graph.joined((value, call_with(file, decorator, value)))
    file.bind(node.name, value)


def _is_abstract(node: ast.expr) -> bool:
    return "ABC" in ast.dump(node)


# --- imports ----------------------------------------------------------------------------------------------------------


def _import(file: File, node: ast.Import) -> None:
    for alias in node.names:
        top = alias.name.partition(".")[0]
        module = alias.name if alias.asname else top
        file.bind(alias.asname or top, file.imported(Origin(module, 0, "")))


def _import_from(file: File, node: ast.ImportFrom) -> None:
    for alias in node.names:
        if alias.name == "*":
            file.stars.append(Origin(node.module or "", node.level, ""))
        else:
            origin = Origin(node.module or "", node.level, alias.name)
            file.bind(alias.asname or alias.name, file.imported(origin))


STATEMENTS: Final[Mapping[type, Callable[[File, Any], None]]] = MappingProxyType(
    {
        ast.Expr: _expression,
        ast.Assign: _assign,
        ast.AnnAssign: _annotated,
        ast.AugAssign: _augmented,
        ast.Return: _return,
        ast.If: _if,
        ast.For: _loop,
        ast.AsyncFor: _loop,
        ast.While: _loop,
        ast.Try: _try,
        **({ast.TryStar: _try} if hasattr(ast, "TryStar") else {}),
        ast.With: _with,
        ast.AsyncWith: _with,
        ast.FunctionDef: _function,
        ast.AsyncFunctionDef: _function,
        ast.ClassDef: _class,
        ast.Import: _import,
        ast.ImportFrom: _import_from,
        ast.Global: _global,
        ast.Nonlocal: _global,
        ast.Match: _match,
        ast.Raise: _raise,
        ast.Assert: _assert,
    }
)
