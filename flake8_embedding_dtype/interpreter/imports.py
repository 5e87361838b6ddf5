"""Imports: names of libraries by their canonical names, modules of the project by running them once."""

from __future__ import annotations

import libcst as cst

from flake8_embedding_dtype.interpreter.frames import Flow, Frame
from flake8_embedding_dtype.interpreter.machine import Machine
from flake8_embedding_dtype.interpreter.source import dotted
from flake8_embedding_dtype.interpreter.variables import STAR_IMPORTS, bind
from flake8_embedding_dtype.values.abstract import UNKNOWN, Const, External, Module, Scope, Tuple, Unknown, Value


def run_import(machine: Machine, node: cst.Import) -> Flow:
    """``import a.b.c`` and ``import a.b.c as d``."""
    for alias in node.names:
        name = dotted(alias.name) or ""
        if alias.asname is not None and isinstance(alias.asname.name, cst.Name):
            bind(machine, alias.asname.name.value, import_module(machine, name, 0))
        else:
            whole = import_module(machine, name, 0)
            top = name.partition(".")[0]
            bind(machine, top, whole if top == name else import_module(machine, top, 0))
    return Flow.ON


def run_import_from(machine: Machine, node: cst.ImportFrom) -> Flow:
    """``from a.b import c as d``, relative imports and star imports."""
    name = dotted(node.module) or ""
    source = import_module(machine, name, len(node.relative))
    if isinstance(node.names, cst.ImportStar):
        _star(machine, source)
        return Flow.ON
    for alias in node.names:
        imported = dotted(alias.name) or ""
        value = machine.attribute(source, imported)
        if isinstance(source, Module) and isinstance(value, Unknown):
            submodule = import_module(machine, f"{name}.{imported}" if name else imported, len(node.relative))
            value = submodule if isinstance(submodule, Module) else UNKNOWN
        asname = alias.asname.name if alias.asname is not None else alias.name
        if isinstance(asname, cst.Name):
            bind(machine, asname.value, value)
    return Flow.ON


def import_module(machine: Machine, name: str, level: int) -> Value:
    """The module of a name: of the project if it has one, else of a library.

    :param level: the number of leading dots of a relative import
    """
    importer = machine.frame.module
    source = machine.modules.find(name, importer, level) if machine.modules is not None else None
    if source is not None and not machine.knowledge.is_class(name):
        full, path, tree = source
        return load(machine, full, path, tree)
    if level:
        return UNKNOWN
    return machine.knowledge.resolve(name)


def load(machine: Machine, name: str, path: str, tree: cst.Module) -> Module:
    """Run a module of the project once; in an import cycle it is seen as far as it has come."""
    known = machine.loaded.get(path)
    if known is not None:
        return known
    module = Module(name, path, Scope(name), tree)
    machine.loaded[path] = module
    machine.loaded.setdefault(name, module)
    machine.store.set(module.scope, "__name__", Const(name))
    loops, machine.unrolled = machine.unrolled, 1
    machine.frames.append(Frame(module, (module.scope,)))
    try:
        machine.execute_module(tree.body)
    finally:
        machine.frames.pop()
        machine.unrolled = loops
    return module


def _public(machine: Machine, source: Module) -> set[object] | None:
    """The names in a module's ``__all__``; None where it has none, or not all of them are known."""
    held = machine.store.get(source.scope, "__all__")
    items = None if held is None else machine.elements(held)
    names = {item.value for item in items or () if isinstance(item, Const)}
    return names if items is not None and len(names) == len(items) else None


def _star(machine: Machine, source: Value) -> None:
    """Names of a project module are copied; those of a library are found when they are read."""
    if isinstance(source, Module):
        public = _public(machine, source)
        for name, value in list(machine.store.names(source.scope).items()):
            if name in public if public is not None else not name.startswith("_"):
                bind(machine, name, value)
        return
    scope = machine.frame.module.scope
    held = machine.store.get(scope, STAR_IMPORTS)
    before = held.items if isinstance(held, Tuple) else ()
    known = isinstance(source, External) and machine.knowledge.knows_library(source.name)
    brought = source if known else UNKNOWN
    machine.store.set(scope, STAR_IMPORTS, Tuple((*before, brought)))
