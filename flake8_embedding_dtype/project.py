"""The project around a file: which of its own modules an import means, and their sources.

Nothing is imported or executed, and nothing outside of the project is read: names of libraries that have tables, and
whatever lies in ``site-packages``, are left to the libraries.
"""

from __future__ import annotations

import functools
import os
import tokenize
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from flake8_embedding_dtype import gate

if TYPE_CHECKING:
    import libcst as cst

    from flake8_embedding_dtype.values.abstract import Module

#: A folder that holds one of these is the root of a project.
_MARKERS: Final = (".git", ".hg", "pyproject.toml", "setup.cfg", "setup.py", "tox.ini", ".flake8")
#: Modules larger than this (in bytes), and more than this many for one file, are not followed.
SIZE_LIMIT: Final = 120_000
FILES_LIMIT: Final = 40


class Project:
    """Finds the project modules that a checked file imports.

    :param path: the checked file, as flake8 names it (for standard input the display name)
    """

    def __init__(self, path: str) -> None:
        self._path = path
        self._file = os.path.abspath(path)
        self._folder = os.path.dirname(self._file)
        self._root = root_of(self._folder)
        self._followed = 0

    def find(self, name: str, importer: Module, level: int) -> tuple[str, str, cst.Module] | None:
        """Name, path and tree of the project module that an import means; None for one of a library.

        :param level: the number of leading dots
        """
        path = self._locate(name, os.path.dirname(os.path.abspath(importer.path)), level)
        if path is None:
            return None
        if path == self._file:
            # An import cycle leads back to the checked file, which is under way.
            return name, self._path, _namespace()
        if os.path.isdir(path):
            return name, path, _namespace()
        text = read(path, stamp(path))
        if text is None or self._followed >= FILES_LIMIT:
            return None
        tree = _parse(path, stamp(path))
        if tree is None:
            return None
        self._followed += 1
        return name or os.path.basename(os.path.dirname(path)), path, tree

    def _locate(self, name: str, folder: str, level: int) -> str | None:
        """The file (or namespace folder) of a module name, or None."""
        parts = tuple(name.split(".")) if name else ()
        if level:
            for _ in range(level - 1):
                folder = os.path.dirname(folder)
            return self._own(module_file(folder, parts))
        if not parts or gate.is_library(parts[0]):
            return None
        found = (self._own(module_file(base, parts)) for base in self._bases(folder))
        return next((path for path in found if path is not None), None)

    def _own(self, path: str | None) -> str | None:
        """A path, if it is one of the project."""
        return path if path is not None and is_inside(path, self._root, self._folder) else None

    def _bases(self, folder: str) -> Iterator[str]:
        """Folders from which an absolute import may start: the file's own, its parents up to the root, and ``src``."""
        yield folder
        if folder != self._folder:
            yield self._folder
        base = self._folder
        while base != self._root and os.path.dirname(base) != base:
            base = os.path.dirname(base)
            yield base
        source = os.path.join(self._root, "src")
        if os.path.isdir(source):
            yield source


@functools.lru_cache(maxsize=16384)
def module_file(base: str, parts: tuple[str, ...]) -> str | None:
    """The file of a module in a folder, or the folder of a namespace package."""
    path = os.path.join(base, *parts)
    for candidate in (f"{path}.py", os.path.join(path, "__init__.py")):
        if os.path.isfile(candidate):
            return candidate
    return path if parts and os.path.isdir(path) and _holds_python(path) else None


def is_inside(path: str, root: str, folder: str) -> bool:
    """Whether what a path leads to, symbolic links followed, lies in a project and is not installed there.

    :param root: that of the project
    :param folder: that of a file of the project, which a link may have led to
    """
    real = f"{_real(path)}{os.sep}"
    inside = any(real.startswith(f"{_real(top).rstrip(os.sep)}{os.sep}") for top in (root, folder))
    return inside and f"{os.sep}site-packages{os.sep}" not in real


@functools.lru_cache(maxsize=16384)
def _real(path: str) -> str:
    return os.path.realpath(path)


def _holds_python(folder: str) -> bool:
    """Whether a folder without ``__init__.py`` is a namespace package."""
    try:
        with os.scandir(folder) as entries:
            return any(entry.name.endswith(".py") for entry in entries)
    except OSError:
        return False


@functools.lru_cache(maxsize=256)
def root_of(folder: str) -> str:
    """The nearest folder above with a marker; the topmost package's parent without one."""
    base = folder
    while True:
        if any(os.path.exists(os.path.join(base, marker)) for marker in _MARKERS):
            return base
        parent = os.path.dirname(base)
        if parent == base:
            break
        base = parent
    base = folder
    while os.path.isfile(os.path.join(base, "__init__.py")) and os.path.dirname(base) != base:
        base = os.path.dirname(base)
    return base


def absolute(path: str) -> str:
    """The path of a file from the top, symbolic links as they are."""
    return os.path.abspath(path)


def stamp(path: str) -> tuple[int, int]:
    """What tells one version of a file from another: modification time (ns) and size (bytes)."""
    try:
        status = os.stat(path)
    except OSError:
        return (0, -1)
    return (status.st_mtime_ns, status.st_size)


@functools.lru_cache(maxsize=4096)
def read(path: str, stamp: tuple[int, int]) -> str | None:
    """The text of a module, decoded; None for a large one and one that can not be read.

    :param stamp: see :func:`.stamp`
    """
    if not 0 <= stamp[1] <= SIZE_LIMIT:
        return None
    try:
        # Reads the encoding that a byte order mark or a comment declares, as Python does.
        with tokenize.open(path) as file:
            return file.read()
    except (OSError, UnicodeError, SyntaxError):
        return None


@functools.lru_cache(maxsize=128)
def _parse(path: str, stamp: tuple[int, int]) -> cst.Module | None:
    import libcst

    from flake8_embedding_dtype.tree import parse

    text = read(path, stamp)
    try:
        return None if text is None else parse(text)
    except libcst.ParserSyntaxError:
        return None


def _namespace() -> cst.Module:
    """The tree of a namespace package: nothing."""
    from flake8_embedding_dtype.tree import parse

    return parse("")
