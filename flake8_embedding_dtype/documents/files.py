"""Reading documents, and writing them so that at no time a half of one stands on the disk."""

from __future__ import annotations

import contextlib
import os
import stat
import tempfile
from pathlib import Path

from flake8_embedding_dtype.documents.document import Document, DocumentError
from flake8_embedding_dtype.documents.notebook import Notebook
from flake8_embedding_dtype.documents.python_file import PythonFile


def read(path: Path) -> Document:
    """The document of a name.

    :raises DocumentError: for what can not be read
    """
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise DocumentError(f"can not be read: {error.strerror}") from error
    return Notebook(path, raw) if path.suffix == ".ipynb" else PythonFile(path, raw)


def write(path: Path, before: bytes, after: bytes) -> None:
    """Put other bytes into a file, at once; of a symbolic link, the file that it leads to. Its mode stays.

    :param before: what is to be there now
    :raises DocumentError: where something else is there, or the file may not be written; it is as it was then
    """
    target = Path(os.path.realpath(path))
    try:
        mode = target.stat().st_mode
        if not mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH) or not os.access(target, os.W_OK):
            raise DocumentError("is read-only")
        handle, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
        unfinished = Path(name)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(after)
                file.flush()
                os.fsync(file.fileno())
            unfinished.chmod(stat.S_IMODE(mode))
            if target.read_bytes() != before:
                raise DocumentError("was changed meanwhile")
            unfinished.replace(target)
        except BaseException:
            with contextlib.suppress(OSError):
                unfinished.unlink()
            raise
    except OSError as error:
        raise DocumentError(f"can not be written: {error.strerror}") from error
