"""Mends one file, in a process of its own if need be."""

from __future__ import annotations

import functools
import logging
from dataclasses import dataclass, field
from pathlib import Path

import libcst as cst

from flake8_embedding_dtype.documents.document import DocumentError
from flake8_embedding_dtype.documents.files import read
from flake8_embedding_dtype.doors.host import Host
from flake8_embedding_dtype.findings import Finding
from flake8_embedding_dtype.fixes.repair import Fix, repair

LOG = logging.getLogger("flake8.embedding_dtype")


@dataclass(slots=True)
class Mended:
    """What became of one file.

    :param path: its name
    :param before: its bytes
    :param after: its bytes with the changes; the same where there are none
    :param parts: name, old and new text of what is different
    :param fixes: the changes
    :param left: the findings that are left, each with the unsafe change that would mend it, if there is one
    :param places: where these are
    :param error: why the file is left alone
    """

    path: Path
    before: bytes = b""
    after: bytes = b""
    parts: list[tuple[str, str, str]] = field(default_factory=list)
    fixes: list[Fix] = field(default_factory=list)
    left: list[tuple[Finding, Fix | None]] = field(default_factory=list)
    places: list[str] = field(default_factory=list)
    error: str = ""


def mend(name: str, host: Host, unsafe: bool) -> Mended:
    """Mend a file, without writing it."""
    path = Path(name)
    reporter = functools.lru_cache(1)(functools.partial(host.reporter, name))

    def reported(finding: Finding, text: str) -> bool:
        return reporter(text)(finding)

    try:
        document = read(path)
        done = repair(document.text, name, host.options, unsafe, reported)
        places = [document.place(done.text, finding.line) for finding, _ in done.left]
        mended = Mended(path, document.raw, document.raw, [], done.fixes, done.left, places)
        if done.text != document.text:
            mended.after = document.holding(done.text)
            mended.parts = list(document.parts(done.text))
    except DocumentError as error:
        return Mended(path, error=str(error))
    except cst.ParserSyntaxError as error:
        return Mended(path, error=f"is no Python (line {error.raw_line})")
    except Exception as error:
        # One file that is too much for the analysis must not end the run over all others.
        LOG.debug("%s: not mended", name, exc_info=True)
        return Mended(path, error=f"can not be analysed: {type(error).__name__}: {error}")
    return mended
