"""Documents: files on a disk that hold one program."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Protocol


class DocumentError(Exception):
    """A file can not be read or written as it is; the message says why, in a few words."""


class Document(Protocol):
    """A file that was read.

    ``raw`` are its bytes, and ``text`` is the program in it.
    """

    path: Path
    raw: bytes
    text: str

    def holding(self, text: str) -> bytes:
        """The bytes of the file with another program.

        :raises DocumentError: where the program does not fit into the file
        """

    def place(self, text: str, line: int) -> str:
        """How a line of a program in the file is named: ``program.py:12``, ``notebook.ipynb:cell_3:2``."""

    def parts(self, text: str) -> Iterator[tuple[str, str, str]]:
        """Name, old and new text of each part that is different with another program."""
