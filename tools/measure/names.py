"""The public names of a library, and which of them are the same thing."""

from __future__ import annotations

import importlib
import inspect
from collections.abc import Mapping
from typing import Any


def public_names(roots: Mapping[str, Any]) -> dict[str, Any]:
    """Every public callable and class under some modules, by dotted name.

    :param roots: modules by the canonical name of each; only what lies directly in them is listed
    """
    found: dict[str, Any] = {}
    for prefix, module in roots.items():
        for attribute in sorted(dir(module)):
            if attribute.startswith("_"):
                continue
            try:
                target = getattr(module, attribute)
            except Exception:
                continue
            if callable(target) and not inspect.ismodule(target):
                found[f"{prefix}.{attribute}"] = target
    return found


def modules(*names: str) -> dict[str, Any]:
    """The modules of these names that the installed version has."""
    found: dict[str, Any] = {}
    for name in names:
        try:
            found[name] = importlib.import_module(name)
        except ImportError:
            continue
    return found


def aliases(names: Mapping[str, Any]) -> dict[str, str]:
    """Names that mean the same thing as another one: the one that ends in its own ``__name__``, else the shortest."""

    def rank(name: str) -> tuple[bool, int, int, str]:
        own = getattr(names[name], "__name__", "")
        return name.rpartition(".")[2] != own, name.count("."), len(name), name

    first: dict[int, str] = {}
    for name in sorted(names, key=rank):
        first.setdefault(id(names[name]), name)
    return {name: first[id(target)] for name, target in names.items() if first[id(target)] != name}
