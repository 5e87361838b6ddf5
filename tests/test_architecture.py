"""The imports of the package follow the map in CONTRIBUTING.md."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = "flake8_embedding_dtype"


def modules() -> dict[str, Path]:
    """Every module of the package: its dotted name and its file."""
    found = {}
    for path in sorted((ROOT / PACKAGE).rglob("*.py")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


def imported(name: str, path: Path) -> Iterator[str]:
    """The dotted names that a module imports, wherever in the file: ``from a import b`` gives ``a.b``."""
    package = name if path.name == "__init__.py" else name.rpartition(".")[0]
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package.split(".")[: len(package.split(".")) - node.level + 1] if node.level else []
            source = ".".join([*above, node.module] if node.module else above)
            yield from (f"{source}.{alias.name}" for alias in node.names)


def module_of(dotted: str, known: Mapping[str, Path]) -> str:
    """The module that holds an imported name: ``package.module.function`` is in ``package.module``."""
    while dotted not in known and "." in dotted:
        dotted = dotted.rpartition(".")[0]
    return dotted


def graph() -> dict[str, set[str]]:
    """For each module of the package the modules that it imports: ours in full, others by their first name."""
    known = modules()
    edges: dict[str, set[str]] = {}
    for name, path in known.items():
        targets = {module_of(dotted, known) for dotted in imported(name, path)}
        edges[name] = {target for target in targets if target not in sys.stdlib_module_names and target != name}
    return edges


def room(module: str) -> str:
    """The folder or file directly in the package that a module of ours is in; another module stands for itself."""
    return module.split(".")[1] if module.startswith(f"{PACKAGE}.") else module


def house() -> dict[str, set[str]]:
    """The map: for each room the names that it may import."""
    contributing = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    block = re.search(r"^```imports\n(.*?)^```", contributing, re.MULTILINE | re.DOTALL)
    assert block, "CONTRIBUTING.md has no block ```imports"
    lines = (line.partition(":") for line in block[1].splitlines() if line.strip())
    return {name.strip(): {part.strip() for part in allowed.split(",") if part.strip()} for name, _, allowed in lines}


def test_the_map_names_every_room_and_no_other() -> None:
    assert set(house()) == {room(module) for module in modules() if module != PACKAGE}


def test_the_map_goes_one_way() -> None:
    try:
        TopologicalSorter(house()).prepare()
    except CycleError as error:
        pytest.fail(f"the map goes in a circle: {' -> '.join(error.args[1])}")


def test_rooms_import_what_the_map_allows() -> None:
    allowed = house()
    wrong = [
        f"{module} imports {target}"
        for module, targets in graph().items()
        for target in sorted(targets)
        if target != PACKAGE and room(target) not in {room(module), *allowed.get(room(module), ())}
    ]
    assert not wrong


def test_the_map_allows_only_what_is_used() -> None:
    used: dict[str, set[str]] = {name: set() for name in house()}
    for module, targets in graph().items():
        used.setdefault(room(module), set()).update(room(target) for target in targets)
    unused = [f"{name}: {other}" for name, allowed in house().items() for other in sorted(allowed - used[name])]
    assert not unused


def test_modules_do_not_import_each_other_in_a_circle() -> None:
    try:
        TopologicalSorter(graph()).prepare()
    except CycleError as error:
        pytest.fail(" -> ".join(error.args[1]))


def test_other_packages_are_the_declared_ones() -> None:
    ours = {PACKAGE, *modules()}
    assert {target for targets in graph().values() for target in targets} - ours <= {
        "click",
        "flake8",
        "libcst",
        "rich",
    }


#: What could run the code of a user, or reach out of the machine.
FORBIDDEN_CALLS = {"eval", "exec", "compile", "__import__", "os.system", "os.popen"}
FORBIDDEN_MODULES = {
    "asyncio", "ctypes", "ftplib", "http", "importlib", "marshal", "multiprocessing", "pickle", "runpy", "shelve",
    "smtplib", "socket", "ssl", "subprocess", "urllib", "webbrowser", "xmlrpc",
}  # fmt: skip
#: Loads the libraries of this package by their names, which are those of its own files.
LOADER = f"{PACKAGE}.libraries.catalogue"
#: Data files of the package.
HARMLESS = ("importlib.resources", "importlib.metadata")


def test_no_code_of_users_is_run_and_nothing_is_fetched() -> None:
    wrong = []
    for name, path in modules().items():
        used = {one for one in imported(name, path) if one.partition(".")[0] in FORBIDDEN_MODULES}
        harmless = {one for one in used if one.startswith(HARMLESS) or (name == LOADER and one == "importlib")}
        wrong += [f"{name} imports {one}" for one in used - harmless]
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func).removeprefix("builtins.") in FORBIDDEN_CALLS:
                wrong.append(f"{name}:{node.lineno} calls {ast.unparse(node.func)}")
    assert not wrong
