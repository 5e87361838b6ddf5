"""Findings that are kept on the disk from one run to the next.

There is one small file for each source: a digest of all that its findings follow from, and the findings. What follows
from something else by now is found anew. A cache that can not be read or written costs time and nothing else.
"""

from __future__ import annotations

import hashlib
import importlib.metadata
import json
import logging
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from flake8_embedding_dtype import __version__
from flake8_embedding_dtype.closure import Closures
from flake8_embedding_dtype.options import Options
from flake8_embedding_dtype.programs import Programs
from flake8_embedding_dtype.project import absolute, read, root_of, stamp

if TYPE_CHECKING:
    from flake8_embedding_dtype.findings import Finding

LOG = logging.getLogger("flake8.embedding_dtype")

#: What keeps a cache out of backups and repositories (https://bford.info/cachedir/).
_NOTES = {
    "CACHEDIR.TAG": "Signature: 8a477f597d28d172789f06886806bc55\n# Findings of flake8-embedding-dtype.\n",
    ".gitignore": "*\n",
}


class Cache:
    """The findings of earlier runs.

    :param folder: where they are kept
    :param options: the configuration of this run
    :param programs: what this run has found out of its projects
    """

    def __init__(self, folder: str, options: Options, programs: Programs) -> None:
        self._folder = Path(folder)
        self._programs = programs
        self._follow = options.follow_imports
        self._closures = Closures()
        self._contents: dict[tuple[str, str], str] = {}
        configured = [sorted(one) if isinstance(one, frozenset) else one for one in options]
        versions = (__version__, importlib.metadata.version("libcst"), *sys.version_info[:2])
        self._run = _digest(repr((versions, configured)))

    def findings(self, text: str, path: str, find: Callable[[], list[Finding]]) -> list[Finding]:
        """The findings of a file: those of an earlier run, where nothing has changed since that they follow from.

        :param text: the source, decoded
        :param path: its name
        :param find: finds them anew; what it raises is raised, and nothing kept
        """
        file = absolute(path)
        root = root_of(os.path.dirname(file))
        place = os.path.relpath(file, root)
        neighbours, modules = self._others(text, file)
        held = sorted(self._content(one, root) for one in modules)
        key = _digest("\n".join((self._run, place, _digest(text), *held)))
        record = self._folder / _digest(place)
        kept = _load(record, key)
        if kept is None:
            kept = find()
            loaded = frozenset().union(*(self._programs.loaded.get(one, ()) for one in (file, *neighbours)))
            # A module that is imported by a computed name is not known beforehand.
            if loaded <= modules | {file}:
                self._save(record, key, kept)
        return kept

    def _others(self, text: str, file: str) -> tuple[tuple[str, ...], frozenset[str]]:
        """The files of a small project, each of which may show something of the others, and all modules that count."""
        if not self._follow:
            return (), frozenset()
        neighbours = self._programs.neighbours(file)
        return neighbours, self._closures.of(file, text).union(neighbours, *map(self._closures.of_saved, neighbours))

    def _content(self, path: str, root: str) -> str:
        """The name of a module and a digest of its text."""
        if (path, root) not in self._contents:
            text = read(path, stamp(path)) or ""
            self._contents[path, root] = f"{os.path.relpath(path, root)} {_digest(text)}"
        return self._contents[path, root]

    def _save(self, record: Path, key: str, findings: list[Finding]) -> None:
        rows = [(one.line, one.column, one.code, one.message) for one in findings]
        try:
            if not self._folder.is_dir():
                self._folder.mkdir(parents=True, exist_ok=True)
                for note, text in _NOTES.items():
                    _write(self._folder / note, text)
            _write(record, json.dumps({"key": key, "findings": rows}))
        except OSError as error:
            LOG.debug("%s: not kept, %s", record, error)


def _load(record: Path, key: str) -> list[Finding] | None:
    """What is kept in a file, if it follows from the same as the key."""
    try:
        held: Any = json.loads(record.read_bytes())
        if held["key"] != key:
            return None
        rows = [(int(line), int(column), str(code), str(message)) for line, column, code, message in held["findings"]]
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None
    if not rows:
        return []
    from flake8_embedding_dtype.findings import Finding

    return [Finding(*row) for row in rows]


def _write(record: Path, text: str) -> None:
    """Write a file at once or not at all: other processes of the same run may read it."""
    handle, name = tempfile.mkstemp(dir=record.parent)
    draft = Path(name)
    try:
        with open(handle, "w", encoding="utf-8") as file:
            file.write(text)
        draft.replace(record)
    finally:
        draft.unlink(missing_ok=True)


def _digest(text: str) -> str:
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
