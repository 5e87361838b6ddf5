"""Ruff beside flake8: it leaves our comments alone when it is set up as the README says."""

from __future__ import annotations

import subprocess
import sys

import pytest
from surroundings import ROOT, block

pytestmark = pytest.mark.doors

PROGRAM = "embedding(noise)  # noqa: EMB101\n"


@pytest.mark.parametrize("told", [True, False])
def test_comments_stay(told, tmp_path):
    (tmp_path / "program.py").write_text(PROGRAM, encoding="utf-8")
    settings = block("toml", "external", ROOT / "README.md") if told else ""
    (tmp_path / "pyproject.toml").write_text(settings, encoding="utf-8")
    command = [sys.executable, "-m", "ruff", "check", "--select=RUF", "--fix", "program.py"]
    subprocess.run(command, cwd=tmp_path, capture_output=True)
    assert ((tmp_path / "program.py").read_text("utf-8") == PROGRAM) is told
