"""The programs of a small project: files that nothing imports, and that run the modules around them.

A module of a project often shows no mistake by itself: a trainer knows neither its model nor its data, a base class not
what its subclasses make of the ids. The program that puts them together shows it.

What was found out of a project is kept, and serves all files of a run.
"""

from __future__ import annotations

import ast
import itertools
import os
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from flake8_embedding_dtype import gate
from flake8_embedding_dtype.project import is_inside, read, root_of, stamp
from flake8_embedding_dtype.reach import Reach

if TYPE_CHECKING:
    from flake8_embedding_dtype.findings import Finding
    from flake8_embedding_dtype.options import Options

#: Programs are sought in the largest folder around a module that has no more files than this,
FILES_LIMIT: Final = 48
#: nor more than this many entries of any kind, such as images,
ENTRIES_LIMIT: Final = 2000
#: and no more than this many are run for one module.
PROGRAMS_LIMIT: Final = 8
_DEFINITIONS: Final = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
#: Folders of installed packages, and of what tools leave behind.
_FOREIGN: Final = frozenset({"__pycache__", "node_modules", "site-packages"})


class Programs:
    """What the files of one run have found out of their projects.

    :param layers: qualified names of further embedding classes
    """

    def __init__(self, layers: frozenset[str] = frozenset()) -> None:
        self._layers = layers
        self.reach = Reach(layers)
        #: What was found by running a file: in itself, and in the modules that it imports, by their paths.
        self.findings: dict[tuple[str, Options], Mapping[str, Sequence[Finding]]] = {}
        #: The modules that were run for a file, itself among them.
        self.loaded: dict[str, frozenset[str]] = {}
        self._files: dict[str, tuple[str, ...] | None] = {}
        self._importers: dict[str, Mapping[str, set[str]]] = {}

    def around(self, path: str) -> Mapping[str, set[str]]:
        """By which files around a file each module is imported; nothing where no small project is around it.

        :param path: its absolute path
        """
        folder = self._neighbourhood(os.path.dirname(path))
        if folder is None:
            return {}
        if folder not in self._importers:
            self._importers[folder] = self._imported_by(self._files[folder] or ())
        return self._importers[folder]

    def neighbours(self, path: str) -> tuple[str, ...]:
        """The Python files of the small project around a file; none where there is no such project.

        :param path: its absolute path
        """
        folder = self._neighbourhood(os.path.dirname(path))
        return () if folder is None else self._files[folder] or ()

    def running(self, path: str) -> list[str]:
        """The programs that import a module, directly or through other ones; none where that is a program itself.

        :param path: the absolute path of the module
        """
        importers = self.around(path)
        found, pending = {path}, [path]
        while pending:
            for importer in importers.get(pending.pop(), ()):
                if importer not in found:
                    found.add(importer)
                    pending.append(importer)
        return sorted(one for one in found - {path} if not importers.get(one))[:PROGRAMS_LIMIT]

    def started(self, path: str, tree: ast.Module) -> frozenset[str]:
        """What a program starts: functions and classes, its own and those of other modules, by their names.

        :param path: the absolute path of a file
        :param tree: its syntax tree
        :returns: nothing for a file that is no program of a small project
        """
        importers = self.around(path)
        if path in importers or not any(path in others for others in importers.values()):
            return frozenset()
        defined = {statement.name for statement in tree.body if isinstance(statement, _DEFINITIONS)}
        mentioned = {
            node.id
            for statement in tree.body
            if not isinstance(statement, _DEFINITIONS)
            for node in ast.walk(statement)
            if isinstance(node, ast.Name)
        }
        return frozenset(mentioned & (defined | self.reach.imported_names(path)))

    def _neighbourhood(self, folder: str) -> str | None:
        """The largest folder around a module, within its project, that has not too many files."""
        root, found = root_of(folder), None
        while self._listed(folder) is not None:
            found = folder
            if folder == root:
                break
            folder = os.path.dirname(folder)
        return found

    def _listed(self, folder: str) -> tuple[str, ...] | None:
        """The Python files in a folder and all below; None for too many, and where too much else lies there."""
        if folder not in self._files:
            files: list[str] = []
            for number, entry in enumerate(_entries(folder)):
                if entry.name.endswith(".py") and entry.is_file() and not _leads_out(entry):
                    files.append(entry.path)
                if len(files) > FILES_LIMIT or number > ENTRIES_LIMIT:
                    self._files[folder] = None
                    break
            else:
                self._files[folder] = tuple(files)
        return self._files[folder]

    def _imported_by(self, files: Sequence[str]) -> dict[str, set[str]]:
        """By whom each module is imported; nothing where none of the files looks anything up."""
        texts = [read(path, stamp(path)) for path in files]
        if not any(text is not None and gate.may_look_up(text, self._layers) for text in texts):
            return {}
        importers: dict[str, set[str]] = {}
        for path in files:
            for imported in self.reach.imports(path) - {path}:
                importers.setdefault(imported, set()).add(path)
        return importers


def _leads_out(entry: os.DirEntry[str]) -> bool:
    """Whether something is a link out of the project."""
    folder = os.path.dirname(entry.path)
    return entry.is_symlink() and not is_inside(entry.path, root_of(folder), folder)


def _entries(folder: str) -> Iterator[os.DirEntry[str]]:
    """What lies in a folder and in all below, but for hidden folders and those of others."""
    try:
        with os.scandir(folder) as found:
            entries = sorted(itertools.islice(found, ENTRIES_LIMIT + 1), key=lambda entry: entry.name)
    except OSError:
        return
    yield from entries
    for entry in entries:
        if entry.is_dir(follow_symlinks=False) and not entry.name.startswith(".") and entry.name not in _FOREIGN:
            yield from _entries(entry.path)
