"""Print one of the two commands of README.md: ``python tools/readme.py 1``. They are its ``sh`` blocks."""

from __future__ import annotations

import re
import sys
from pathlib import Path

README = Path(__file__).parent.parent / "README.md"


def commands() -> list[str]:
    """The commands of the README."""
    return re.findall(r"^```sh\n(.*?)^```", README.read_text("utf-8"), re.MULTILINE | re.DOTALL)


if __name__ == "__main__":
    sys.stdout.write(commands()[int(sys.argv[1]) - 1])
