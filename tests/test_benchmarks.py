"""The benchmarks measure what they say: small forms of them, without packages and environments."""

from __future__ import annotations

import sys

import pytest

from benchmarks.growth import PROGRAMS
from benchmarks.parts import times
from benchmarks.processes import interleaved, usage
from benchmarks.report import Line, machine
from flake8_embedding_dtype.analysis import analyse


@pytest.mark.parametrize("kind", PROGRAMS)
def test_what_grows_is_analysed(kind, tmp_path):
    """A program that no gate stops: data comes to its lookup, through all that grows."""
    files = PROGRAMS[kind](3)
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    findings = analyse(files["main.py"], str(tmp_path / "main.py"))
    assert files["main.py"].count("\n") in [finding.line for finding in findings]


def test_the_parts_of_the_plugin_are_measured(tmp_path):
    files = {**PROGRAMS["imports"](3), "plain.py": "x = 1\n", "broken.py": "x = (\n"}
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    counts = [count for count, _ in times(tmp_path).values()]
    # All that are Python are asked about, and what is interpreted is parsed with what it imports.
    assert counts[0] == len(files) - 1
    assert counts[0] > counts[1] >= counts[3] >= 1
    assert counts[2] > counts[3]


def test_the_usage_of_a_command_is_its_own():
    busy = [sys.executable, "-c", "sum(range(10_000_000)); bytearray(300_000_000)"]
    idle = [sys.executable, "-c", ""]
    used = interleaved({"busy": busy, "idle": idle}, 1)
    assert used["busy"].cpu > used["idle"].cpu
    assert used["busy"].memory > used["idle"].memory + 30


def test_a_command_that_fails_is_an_error():
    with pytest.raises(RuntimeError, match="exit status 3"):
        usage([sys.executable, "-c", "raise SystemExit(3)"])


def test_a_line_of_the_report():
    assert str(Line("start-up", 1.0149, 1.02, "3 ms")) == "| start-up | 1.015 | 1.02 | 3 ms |"
    assert str(Line("loaded", None, None, "False")) == "| loaded | - | - | False |"
    assert "flake8 7" in machine(["flake8 7"])
