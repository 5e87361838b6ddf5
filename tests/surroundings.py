"""The files around the code: what setup.cfg says, and the fenced blocks of the documents, which tests run and use."""

from __future__ import annotations

import configparser
import re
import textwrap
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
SETUP = configparser.ConfigParser(interpolation=None)
SETUP.read(ROOT / "setup.cfg", encoding="utf-8")
DOCUMENTS = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]

_FENCE = re.compile(r"^(?P<indent> *)```(?P<language>\w+)\n(?P<text>.*?)^(?P=indent)```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Block:
    """A fenced block: its document, the line of its fence, its language, and its text without the indent."""

    document: Path
    line: int
    language: str
    text: str

    def __str__(self) -> str:
        return f"{self.document.relative_to(ROOT)}:{self.line}"


def blocks(language: str, *documents: Path) -> list[Block]:
    """Every block of a language in some documents, or in all of them."""
    found = []
    for document in documents or DOCUMENTS:
        text = document.read_text("utf-8")
        for match in _FENCE.finditer(text):
            if match["language"] == language:
                line = text.count("\n", 0, match.start()) + 1
                found.append(Block(document, line, language, textwrap.dedent(match["text"])))
    return found


def block(language: str, word: str, *documents: Path) -> str:
    """The text of the one block of a language that holds a word."""
    (found,) = [block.text for block in blocks(language, *documents) if word in block.text]
    return found
