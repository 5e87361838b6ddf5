"""The import closure of a file: the modules of its project that it imports, directly or through others.

What is found in a file follows from these, from itself, and from the user's options. What was found out of a module is
kept, and serves all files of a run.
"""

from __future__ import annotations

import os
import sys
from typing import NamedTuple

from flake8_embedding_dtype import gate
from flake8_embedding_dtype.mentions import Origin, origins
from flake8_embedding_dtype.project import module_file, read, root_of, stamp
from flake8_embedding_dtype.reach import between, places


class _Imports(NamedTuple):
    """What one module imports.

    :param paths: the modules that are meant, as far as that does not depend on the file that is checked
    :param tops: the first parts of absolute names that may mean a module beside the file that is checked
    :param origins: all that it imports
    """

    paths: frozenset[str]
    tops: frozenset[str]
    origins: frozenset[Origin]


class Closures:
    """The import closures of the files of one run."""

    def __init__(self) -> None:
        self._modules: dict[str, _Imports] = {}
        self._closed: dict[str, frozenset[str]] = {}

    def of(self, path: str) -> frozenset[str]:
        """The paths of all modules that a file on the disk imports; not those whose names only running it tells.

        :param path: the absolute path of the file
        """
        if path not in self._closed:
            self._closed[path] = self._close(os.path.dirname(path), self._module(path))
        return self._closed[path]

    def of_text(self, path: str, text: str) -> frozenset[str]:
        """The same for a file that need not be saved.

        :param text: its source
        """
        if text == read(path, stamp(path)):
            return self.of(path)
        folder = os.path.dirname(path)
        return self._close(folder, _imports(folder, text))

    def _close(self, folder: str, start: _Imports) -> frozenset[str]:
        found: set[str] = set()
        absent: set[str] = set()
        pending = [start]
        while pending:
            module = pending.pop()
            new = module.paths - found
            if not module.tops <= absent:
                if any(_is_beside(folder, top) for top in module.tops - absent):
                    new |= _meant(folder, module.origins) - found
                else:
                    absent |= module.tops
            found |= new
            pending.extend(self._module(one) for one in new)
        return frozenset(found)

    def _module(self, path: str) -> _Imports:
        if path not in self._modules:
            self._modules[path] = _imports(os.path.dirname(path), read(path, stamp(path)) or "")
        return self._modules[path]


def _imports(folder: str, text: str) -> _Imports:
    # Imports that stand in strings do no harm here.
    meant = origins(text)
    tops = {one.module.partition(".")[0] for one in meant if not one.level}
    outside = {top for top in tops if gate.is_library(top) or top in sys.stdlib_module_names}
    return _Imports(_meant(folder, meant), frozenset(tops - outside), meant)


def _meant(folder: str, meant: frozenset[Origin]) -> frozenset[str]:
    return frozenset(path for one in meant for path, _ in places(folder, one))


def _is_beside(folder: str, top: str) -> bool:
    """Whether Python may find a module beside the program that it runs, or on the way up to the root."""
    return any(module_file(base, (top,)) is not None for base in between(folder, root_of(folder)))
