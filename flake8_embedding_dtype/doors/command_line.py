"""The command ``flake8-embedding-dtype``; what it needs beside flake8 and LibCST comes with the extra ``cli``."""

from __future__ import annotations

import sys

#: click parses the arguments: commands of their own, and a runner for tests. rich draws: trees, diffs and progress.
_NEEDED = ("click", "rich")


def main() -> int:
    """Run the command; gives its exit status."""
    try:
        from flake8_embedding_dtype.doors.commands import cli
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in _NEEDED:
            raise
        print("flake8-embedding-dtype needs click and rich: pip install 'flake8-embedding-dtype[cli]'", file=sys.stderr)
        return 2
    cli(prog_name="flake8-embedding-dtype")
    return 0
