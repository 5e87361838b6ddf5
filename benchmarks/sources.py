"""The files of a package that the running Python can parse."""

from __future__ import annotations

import ast
import tokenize
from collections.abc import Iterator
from pathlib import Path


def sources(folder: Path) -> Iterator[tuple[str, str, ast.Module]]:
    """Path, text and syntax tree of each Python file below a folder, in the order of their names.

    flake8 has both of a file at hand when it asks the plugin.
    """
    for path in sorted(folder.rglob("*.py")):
        try:
            with tokenize.open(path) as file:
                text = file.read()
            yield str(path), text, ast.parse(text)
        except (SyntaxError, UnicodeDecodeError):
            continue
