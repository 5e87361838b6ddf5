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
    """

    paths: frozenset[str]
    tops: frozenset[str]


class Closures:
    """The import closures of the files of one run."""

    def __init__(self) -> None:
        self._modules: dict[str, _Imports] = {}
        self._closed: dict[str, frozenset[str]] = {}

    def of(self, path: str, text: str) -> frozenset[str]:
        """The paths of all modules that a file imports; not those whose names only running it tells.

        :param path: the absolute path of the file
        :param text: its source, which need not be saved
        """
        if text == read(path, stamp(path)):
            return self.of_saved(path)
        return self._close(path, text, _imports(os.path.dirname(path), text))

    def of_saved(self, path: str) -> frozenset[str]:
        """The same for a file as it is on the disk."""
        if path not in self._closed:
            self._closed[path] = self._close(path, read(path, stamp(path)) or "", self._module(path))
        return self._closed[path]

    def _close(self, path: str, text: str, start: _Imports) -> frozenset[str]:
        folder = os.path.dirname(path)
        found: set[str] = set()
        absent: set[str] = set()
        pending = [(path, start)]
        while pending:
            importer, module = pending.pop()
            new = module.paths - found
            if not module.tops <= absent:
                if any(_is_beside(folder, top) for top in module.tops - absent):
                    source = text if importer == path else read(importer, stamp(importer)) or ""
                    new |= _meant(folder, origins(source)) - found
                else:
                    absent |= module.tops
            found |= new
            pending.extend((one, self._module(one)) for one in new)
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
    return _Imports(_meant(folder, meant), frozenset(tops - outside))


def _meant(folder: str, meant: frozenset[Origin]) -> frozenset[str]:
    return frozenset(path for one in meant for path, _ in places(folder, one))


def _is_beside(folder: str, top: str) -> bool:
    """Whether Python may find a module beside the program that it runs, or on the way up to the root."""
    return any(module_file(base, (top,)) is not None for base in between(folder, root_of(folder)))
