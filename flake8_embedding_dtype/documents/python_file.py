"""Python files: their encoding (PEP 263), byte order mark and line ends stay what they are."""

from __future__ import annotations

import io
import tokenize
from collections.abc import Iterator
from pathlib import Path

from flake8_embedding_dtype.documents.document import DocumentError


class PythonFile:
    """A file of Python code.

    :param path: its name
    :param raw: its bytes
    :raises DocumentError: for bytes that are no text in the encoding that the file declares
    """

    def __init__(self, path: Path, raw: bytes) -> None:
        self.path = path
        self.raw = raw
        try:
            self._encoding, _ = tokenize.detect_encoding(io.BytesIO(raw).readline)
            self.text = raw.decode(self._encoding)
        except (SyntaxError, UnicodeDecodeError, LookupError) as error:
            raise DocumentError(f"can not be decoded: {error}") from error

    def holding(self, text: str) -> bytes:
        """The bytes of the file with another program."""
        try:
            return text.encode(self._encoding)
        except UnicodeEncodeError as error:
            raise DocumentError(f"can not be encoded: {error}") from error

    def place(self, text: str, line: int) -> str:
        """Lines are those of the file."""
        return f"{self.path}:{line}"

    def parts(self, text: str) -> Iterator[tuple[str, str, str]]:
        """The file itself is its only part."""
        if text != self.text:
            yield str(self.path), self.text, text
