"""Draws ``docs/terminal.svg``, the README's picture of a terminal: commands and what they print, with their colours.

    python -m tools.picture

Run it after a message or an example was changed; a test compares the text in the picture with real output. It needs
rich, which the extra ``lint`` installs.
"""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
from html import unescape
from pathlib import Path

ROOT = Path(__file__).parent.parent
PICTURE = ROOT / "docs" / "terminal.svg"

TITLE = "flake8-embedding-dtype"

#: What is typed, in the folder of the project. Each must print in colour, also where no terminal is.
COMMANDS = ["flake8 --select EMB --color always --show-source examples/nmt_with_attention.py"]

_COLUMNS = 110


def typed(command: str) -> str:
    """A command as the reader would type it, on a terminal where colours need no asking."""
    return command.replace(" --color always", "")


def output(command: str) -> str:
    """What a command prints, with escape sequences for its colours."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    done = subprocess.run(
        command, shell=True, cwd=ROOT, env={**os.environ, "PATH": path}, stdout=subprocess.PIPE, encoding="utf-8"
    )
    return done.stdout


def draw() -> str:
    """The picture, as SVG."""
    from rich.console import Console
    from rich.text import Text

    # What is printed goes into a record, and to no terminal.
    console = Console(record=True, width=_COLUMNS, file=io.StringIO(), force_terminal=True)
    for command in COMMANDS:
        console.print(Text.assemble(("$ ", "bold green"), (typed(command), "bold")))
        console.print(Text.from_ansi(output(command)))
    return console.export_svg(title=TITLE, unique_id="terminal")


def words_drawn(svg: str) -> str:
    """All that is written in a picture, without blanks and line breaks."""
    return "".join("".join(unescape(text) for text in re.findall(r"<text [^>]*>(.*?)</text>", svg)).split())


def words_printed() -> str:
    """All that should be written in the picture, in the same form."""
    shown = [TITLE, *(f"$ {typed(command)} {output(command)}" for command in COMMANDS)]
    return "".join(re.sub(r"\x1b\[[\d;]*m", "", " ".join(shown)).split())


def main() -> None:
    """Write the picture."""
    PICTURE.write_text(draw(), encoding="utf-8")


if __name__ == "__main__":
    main()
