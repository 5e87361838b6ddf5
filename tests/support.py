"""What the tests share: programs with the expected finding or value written beside the line."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import libcst as cst

from flake8_embedding_dtype.analysis import analyse, interpret
from flake8_embedding_dtype.interpreter.observer import Observer
from flake8_embedding_dtype.options import DEFAULT, Options
from flake8_embedding_dtype.tree import positions
from flake8_embedding_dtype.values.abstract import Value
from flake8_embedding_dtype.values.rendering import render

HERE = Path(__file__).parent
CASES = sorted((HERE / "cases").rglob("*.py"))

_EXPECTED = re.compile(r"#\s*(EMB\d{3}(?:\s+EMB\d{3})*)")
_PROBE = re.compile(r"#\?\s*(.*?)\s*(?:#!.*)?$")


def case_name(path: Path) -> str:
    """A program of ``cases/``, as it is called."""
    return str(path.relative_to(HERE / "cases"))


def case_options(text: str) -> Options:
    """The options that a program of ``cases/`` asks for in its first line."""
    return Options(implicit="# implicit" in text.splitlines()[0])


def shown_by_programs(text: str) -> bool:
    """Whether a case has findings that only the programs of its project show, as its first line says."""
    return "# in programs" in text.splitlines()[0]


def expected_findings(text: str) -> list[tuple[int, str]]:
    """Line and code of each ``# EMB101`` at the end of a line."""
    return [
        (number, code)
        for number, line in enumerate(text.splitlines(), 1)
        if (match := _EXPECTED.search(line)) is not None
        for code in match.group(1).split()
    ]


def found_findings(text: str, path: str = "<test>", options: Options = DEFAULT) -> list[tuple[int, str]]:
    """Line and code of each finding."""
    return [(finding.line, finding.code) for finding in analyse(text, path, options)]


@dataclass(frozen=True)
class Probe:
    """One ``#?`` line: where it stands, what it says, and what was inferred."""

    line: int
    expected: str
    inferred: str | None


class _Probing(Observer):
    """Keeps the values of statements."""

    def __init__(self, seen: list[tuple[cst.CSTNode, Value]]) -> None:
        self.seen = seen

    def evaluated(self, node: cst.CSTNode, value: Value, moment: int) -> None:
        self.seen.append((node, value))


def probes(text: str, path: str) -> list[Probe]:
    """Every ``#?`` line of a program with the inferred value of the expression or assignment that begins on it."""
    seen: list[tuple[cst.CSTNode, Value]] = []
    machine = interpret(text, path, observer=_Probing(seen))
    places = positions(machine.loaded[path].tree)
    inferred = {places[node][0]: render(value) for node, value in seen if node in places}
    return [
        Probe(number, match.group(1), inferred.get(number))
        for number, line in enumerate(text.splitlines(), 1)
        if (match := _PROBE.search(line)) is not None
    ]
