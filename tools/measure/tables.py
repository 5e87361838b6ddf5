"""The files that hold what was measured: the table of each library, and the promotion of dtypes."""

from __future__ import annotations

import importlib.metadata
import platform
from collections.abc import Mapping, Sequence
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[2] / "flake8_embedding_dtype"
MEASURED = PACKAGE / "libraries" / "tables" / "measured"
PROMOTION = PACKAGE / "values" / "promotion.txt"


OLDER = Path(__file__).resolve().parent / "older"


def path_of(library: str) -> Path:
    """The measured table of a library."""
    return MEASURED / f"{library}.txt"


def older_path(library: str, requirement: str) -> Path:
    """Where the entries of an older version stand that differ from the newest."""
    return OLDER / library / f"{requirement}.txt"


def older_tables(library: str) -> list[str]:
    """The texts of those files for a library, newest version first."""
    return [path.read_text(encoding="utf-8") for path in sorted((OLDER / library).glob("*.txt"), reverse=True)]


def versions(distributions: Sequence[str]) -> str:
    """The installed versions of some distributions, and of Python, in words."""
    installed = [f"{name} {importlib.metadata.version(name)}" for name in distributions]
    return ", ".join([*installed, f"Python {platform.python_version()}"])


def head(library: str, distributions: Sequence[str], counts: Mapping[str, int]) -> list[str]:
    """The first lines of a table: how it was made, of which versions, and what is in it."""
    return [
        f"# Written by `python -m tools.measure {library}`, not by hand.",
        f"# {versions(distributions)}.",
        f"# {', '.join(f'{name}: {count}' for name, count in counts.items())}.",
    ]


def entries(text: str) -> dict[str, str]:
    """The lines of a table by the names at their beginning."""
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return {line.replace("(", " ", 1).split(" ", 1)[0]: line for line in lines}


def write_promotion(library: str, lines: Sequence[str]) -> None:
    """Replace the lines of one library among those of all."""
    text = PROMOTION.read_text(encoding="utf-8") if PROMOTION.exists() else ""
    others = [line for line in text.splitlines() if line and line.split()[0] not in (library, "#")]
    first = "# Written by `python -m tools.measure`: library, left dtype, and for each right dtype the result."
    PROMOTION.write_text("\n".join([first, *sorted([*others, *lines])]) + "\n", encoding="utf-8")
