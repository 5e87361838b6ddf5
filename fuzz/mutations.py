"""Random changes of programs: of their tokens, their lines and their bytes."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence

_TOKEN = re.compile(r"\n[ \t]*|[ \t]+|\w+|#[^\n]*|\"\"\"|'''|[-+*/<>=!@%&|^]=|\*\*|//|<<|>>|->|:=|.", re.DOTALL)

#: Tokens that change what a program means, and not only what it is called.
_MEANING = (
    "0", "1", "2", "-1", "0.5", "1e400", "1j", "10**10**10", "None", "True", "'a'", "b''", "()", "[]", "{}", "(x,)",
    "[x]", "x", "y", "self", ":", ",", ".", "=", "==", "*", "**", "/", "//", "%", "@", "|", "+=", ":=", "->", "if",
    "else", "for", "in", "while", "def", "class", "lambda", "return", "yield", "await", "async", "with", "as",
    "try", "except", "finally", "raise", "assert", "import", "from", "global", "nonlocal", "del", "pass", "break",
    "continue", "match", "case", "_", "not", "and", "or", "is", "f'{x}'", "...",
)  # fmt: skip


def tokens(text: str) -> list[str]:
    """A text in pieces that make it up again."""
    return _TOKEN.findall(text)


def _drop(parts: list[str], source: random.Random, others: Sequence[str]) -> None:
    at = source.randrange(len(parts))
    del parts[at : at + source.choice((1, 1, 2, 5))]


def _double(parts: list[str], source: random.Random, others: Sequence[str]) -> None:
    at = source.randrange(len(parts))
    parts[at:at] = parts[at : at + source.choice((1, 3, 10))] * source.choice((1, 1, 1, 20))


def _swap(parts: list[str], source: random.Random, others: Sequence[str]) -> None:
    one, other = source.randrange(len(parts)), source.randrange(len(parts))
    parts[one], parts[other] = parts[other], parts[one]


def _rename(parts: list[str], source: random.Random, others: Sequence[str]) -> None:
    """One word becomes another one of the same text: names meet that never met."""
    words = [at for at, part in enumerate(parts) if part.isidentifier()]
    if words:
        parts[source.choice(words)] = parts[source.choice(words)]


def _replace(parts: list[str], source: random.Random, others: Sequence[str]) -> None:
    parts[source.randrange(len(parts))] = source.choice(_MEANING)


def _insert(parts: list[str], source: random.Random, others: Sequence[str]) -> None:
    parts.insert(source.randrange(len(parts) + 1), f" {source.choice(_MEANING)} ")


def _splice(parts: list[str], source: random.Random, others: Sequence[str]) -> None:
    """Some lines of another program."""
    lines = source.choice(others).splitlines(keepends=True) if others else []
    if lines:
        at = source.randrange(len(lines))
        parts.insert(source.randrange(len(parts) + 1), "\n" + "".join(lines[at : at + source.randint(1, 8)]))


def _scramble(parts: list[str], source: random.Random, others: Sequence[str]) -> None:
    """A byte that is not what it was."""
    at = source.randrange(len(parts))
    data = bytearray(parts[at].encode("utf-8", "surrogatepass"))
    if data:
        data[source.randrange(len(data))] = source.randrange(256)
    parts[at] = data.decode("utf-8", "replace")


_CHANGES: tuple[Callable[[list[str], random.Random, Sequence[str]], None], ...] = (
    _drop, _double, _swap, _rename, _rename, _rename, _replace, _insert, _splice, _scramble,
)  # fmt: skip


def mutate(text: str, source: random.Random, others: Sequence[str] = ()) -> str:
    """A text with one to four changes.

    :param source: where chance comes from; the same seed makes the same changes
    :param others: programs to take lines from
    """
    parts = tokens(text)
    for _ in range(source.randint(1, 4)):
        if not parts:
            return source.choice(_MEANING)
        source.choice(_CHANGES)(parts, source, others)
    return "".join(parts)
