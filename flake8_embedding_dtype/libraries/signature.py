"""Parameters of library callables, as the tables write them."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from flake8_embedding_dtype.values import dtypes
from flake8_embedding_dtype.values.abstract import UNKNOWN, Arguments, Const, DType, Tuple, Value


@dataclass(frozen=True, slots=True)
class Signature:
    """Parameters of a callable in order, their defaults, and where ``*args`` and ``**kwargs`` stand."""

    positional: tuple[str, ...]
    keyword_only: tuple[str, ...] = ()
    defaults: Mapping[str, Value] = field(default_factory=dict)
    star: str | None = None
    double_star: str | None = None

    def bind(self, arguments: Arguments) -> dict[str, Value]:
        """Each given argument under the name of its parameter. What does not fit the signature is left out."""
        bound: dict[str, Value] = {}
        count = len(self.positional)
        for name, value in zip(self.positional, arguments.positional, strict=False):
            bound[name] = value
        if self.star is not None:
            bound[self.star] = Tuple(arguments.positional[count:])
        for name, value in arguments.keywords.items():
            bound[name] = value
        return bound


def parse(text: str) -> Signature:
    """The signature that a text such as ``(x, axis=None, *, dtype=float32)`` says.

    :raises SyntaxError: when it is no list of parameters
    """
    tree = ast.parse(f"def f{text}: pass").body[0]
    if not isinstance(tree, ast.FunctionDef):
        raise SyntaxError(f"no signature: {text}")
    spec = tree.args
    positional = tuple(a.arg for a in (*spec.posonlyargs, *spec.args))
    defaults: dict[str, Value] = {}
    for name, node in zip(positional[len(positional) - len(spec.defaults) :], spec.defaults, strict=True):
        defaults[name] = _default(node)
    keyword_only = tuple(a.arg for a in spec.kwonlyargs)
    for name, keyword_node in zip(keyword_only, spec.kw_defaults, strict=True):
        if keyword_node is not None:
            defaults[name] = _default(keyword_node)
    return Signature(
        positional,
        keyword_only,
        MappingProxyType(defaults),
        spec.vararg.arg if spec.vararg else None,
        spec.kwarg.arg if spec.kwarg else None,
    )


def _default(node: ast.expr) -> Value:
    """A default: a literal, or the bare name of a dtype."""
    if isinstance(node, ast.Name):
        name = dtypes.named(node.id, "numpy")
        return DType(name) if name is not None else UNKNOWN
    try:
        value = ast.literal_eval(node)
    except ValueError:
        return UNKNOWN
    if isinstance(value, tuple):
        return Tuple(tuple(Const(v) for v in value))
    return Const(value)
