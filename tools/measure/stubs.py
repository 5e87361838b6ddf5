"""Signatures out of stub files (``.pyi``), where callables in C have none that Python can read."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

Function = ast.FunctionDef | ast.AsyncFunctionDef


def signatures(path: Path, owner: str = "", without: str | None = None) -> Mapping[str, str]:
    """The signature of each function of a stub file as text, by name; overloads are merged into one.

    :param owner: the class whose methods are meant, instead of the functions of the module
    :param without: overloads whose parameters are annotated with this name are left out, if there are others
    """
    body = ast.parse(path.read_text(encoding="utf-8")).body
    if owner:
        body = [part for node in body if isinstance(node, ast.ClassDef) and node.name == owner for part in node.body]
    overloads: dict[str, list[ast.arguments]] = {}
    for function in _functions(body):
        overloads.setdefault(function.name, []).append(function.args)
    return {name: _merged(_preferred(found, owner, without)) for name, found in overloads.items()}


def merged(overloads: Sequence[str]) -> str:
    """The signature, as text, that takes what any of some signatures takes."""
    functions = _functions(ast.parse("\n".join(f"def f{text}: ..." for text in overloads)).body)
    return _merged([function.args for function in functions])


def _functions(body: Sequence[ast.stmt]) -> Iterator[Function]:
    return (node for node in body if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)))


def _preferred(overloads: list[ast.arguments], owner: str, without: str | None) -> list[ast.arguments]:
    # A function with a parameter ``self`` is a method in disguise, kept for old programs.
    kept = [args for args in overloads if owner or "self" not in [arg.arg for arg in _positional(args)]]
    named = [args for args in kept if without is None or without not in ast.dump(args)]
    return named or kept or overloads


def _positional(args: ast.arguments) -> list[ast.arg]:
    return [*args.posonlyargs, *args.args]


def _needed(args: ast.arguments) -> list[str]:
    """The positional parameters without a default."""
    names = [arg.arg for arg in _positional(args)]
    return names[: len(names) - len(args.defaults)]


def _merged(overloads: Sequence[ast.arguments]) -> str:
    """One signature that takes what any of the overloads takes.

    One with ``*args`` gives the order, or else the longest. What not all of them need is optional, and what only others
    have is a keyword.
    """
    star = next((args.vararg.arg for args in overloads if args.vararg is not None), None)
    positional = [[arg.arg for arg in _positional(args) if arg.arg != star] for args in overloads]
    longest = max(
        (
            names
            for names, args in zip(positional, overloads, strict=True)
            if (args.vararg is not None) == (star is not None)
        ),
        key=len,
    )
    required = min(len([arg for arg in _needed(args) if arg != star]) for args in overloads)
    defaults: dict[str, str] = {}
    keywords: dict[str, bool] = {}
    for names, args in zip(positional, overloads, strict=True):
        for arg, default in zip(reversed(_positional(args)), reversed(args.defaults), strict=False):
            defaults.setdefault(arg.arg, _text(default))
        for arg, keyword_default in zip(args.kwonlyargs, args.kw_defaults, strict=True):
            keywords[arg.arg] = keywords.get(arg.arg, True) and keyword_default is None
            if keyword_default is not None:
                defaults.setdefault(arg.arg, _text(keyword_default))
        keywords |= {name: False for name in names if name not in longest}
    parts = [name if i < max(required, 0) else f"{name}={defaults.get(name, 'None')}" for i, name in enumerate(longest)]
    only = [name for name in keywords if name not in longest and name != star]
    if star is not None:
        parts.append(f"*{star}")
    elif only:
        parts.append("*")
    in_all = {name for name in only if all(name in [arg.arg for arg in args.kwonlyargs] for args in overloads)}
    parts += [name if keywords[name] and name in in_all else f"{name}={defaults.get(name, 'None')}" for name in only]
    doubles = next((args.kwarg.arg for args in overloads if args.kwarg is not None), None)
    return f"({', '.join([*parts, *([f'**{doubles}'] if doubles else [])])})"


def _text(default: ast.expr) -> str:
    """A default as text: a literal, or ``None`` where its value stands elsewhere."""
    try:
        return repr(ast.literal_eval(default))
    except ValueError:
        return "None"
