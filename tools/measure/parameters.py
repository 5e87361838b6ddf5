"""The parameters of a library's callables, in order and with their defaults."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

POSITIONAL, KEYWORD, STAR, DOUBLE_STAR = "positional", "keyword", "*", "**"
_KINDS = {
    inspect.Parameter.POSITIONAL_ONLY: POSITIONAL,
    inspect.Parameter.POSITIONAL_OR_KEYWORD: POSITIONAL,
    inspect.Parameter.KEYWORD_ONLY: KEYWORD,
    inspect.Parameter.VAR_POSITIONAL: STAR,
    inspect.Parameter.VAR_KEYWORD: DOUBLE_STAR,
}


class _NoDefault:
    """The parameter must be given."""


NO_DEFAULT = _NoDefault()


@dataclass(frozen=True)
class Parameter:
    """One parameter. ``default`` is the library's own object, or :data:`NO_DEFAULT`."""

    name: str
    kind: str = POSITIONAL
    default: Any = NO_DEFAULT

    @property
    def required(self) -> bool:
        """A call must give it."""
        return self.default is NO_DEFAULT and self.kind in (POSITIONAL, KEYWORD)


def parameters_of(target: Any, documented: Callable[[Any], str | None] | None = None) -> list[Parameter] | None:
    """The parameters of a callable; None where nothing tells them.

    :param documented: gives the signature as text, for callables that have none that Python can read; otherwise it is
        looked for at the head of the docstring
    """
    try:
        signature = inspect.signature(target)
    except (TypeError, ValueError):
        text = documented(target) if documented is not None else None
        return _of_text(text or _head_of_docstring(target))
    found = [Parameter(p.name, _KINDS[p.kind], _default(p.default)) for p in signature.parameters.values()]
    if documented is not None and next((p.kind == STAR for p in found if p.name != "self"), False):
        found = _of_text(documented(target)) or found
    if found and found[-1].kind == DOUBLE_STAR:
        # The docstring may name what goes through **kwargs.
        told = _of_text((documented(target) if documented is not None else None) or _head_of_docstring(target)) or []
        receiver = found[:1] if found[0].name == "self" and "self" not in {p.name for p in told} else []
        if {p.name for p in found[:-1]} < {p.name for p in (*receiver, *told)} or (told and found[0].kind == STAR):
            return [*receiver, *told]
    return found


def _default(default: Any) -> Any:
    return NO_DEFAULT if default is inspect.Parameter.empty else default


def _head_of_docstring(target: Any) -> str | None:
    doc = (getattr(target, "__doc__", None) or "").strip()
    name = getattr(target, "__name__", "")
    match = re.match(rf"(?:\w+\.)*{re.escape(name)}(\([^\n]*?\))(?:\s*->.*)?(?:\n|$)", doc)
    return match.group(1) if match else None


def _of_text(text: str | None) -> list[Parameter] | None:
    """The parameters in a text such as ``(x, axis=None, *, out=None)``, without the dots and brackets of docstrings."""
    if text is None:
        return None
    text = re.sub(r"=<[^>]*>", "=None", re.sub(r"\[,?[^\]]*\]|\.\.\.|,\s*/", "", text))
    made: dict[str, Any] = {}
    try:
        exec(f"def made{text}: pass", {"__builtins__": {}}, made)
    except Exception:
        # Defaults that need names: their values do not matter, only that there are some.
        text = re.sub(r"=[^,()]+(?=[,)])", "=None", re.sub(r":\s*[^,=)]+", "", text))
        try:
            exec(f"def made{text}: pass", {"__builtins__": {}}, made)
        except Exception:
            return None
    return parameters_of(made["made"])


def render(parameters: Sequence[Parameter], name_of_dtype: Callable[[Any], str | None]) -> str:
    """The parameters as tables write them.

    :param name_of_dtype: the canonical name of a dtype object of the library; None for anything else
    """
    parts: list[str] = []
    optional = False
    for parameter in parameters:
        if parameter.kind == KEYWORD and not any(part.startswith("*") for part in parts):
            parts.append("*")
        prefix = {STAR: "*", DOUBLE_STAR: "**"}.get(parameter.kind, "")
        # After an optional one, a required positional one cannot be written (some signatures in C have that).
        forced = optional and parameter.required and parameter.kind == POSITIONAL
        optional = optional or (parameter.kind == POSITIONAL and not parameter.required)
        default = (
            "" if prefix or (parameter.required and not forced) else "=" + _literal(parameter.default, name_of_dtype)
        )
        parts.append(f"{prefix}{parameter.name}{default}")
    return f"({', '.join(parts)})"


def _literal(default: Any, name_of_dtype: Callable[[Any], str | None]) -> str:
    if default is True or default is False or default is None:
        return repr(default)
    name = name_of_dtype(default)
    if name is not None:
        return name
    if type(default) in (int, str) and len(repr(default)) < 40 and " ; " not in repr(default):
        return repr(default)
    if type(default) is float and abs(default) != float("inf") and default == default:
        return repr(default)
    if type(default) is tuple and all(type(item) in (int, float, str, bool, type(None)) for item in default):
        return repr(default)
    return "None"
