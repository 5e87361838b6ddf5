"""Environments to measure in: flake8 alone, flake8 with the plugin, and peers, each by itself."""

from __future__ import annotations

import shutil
import subprocess
import sys
import venv
from importlib.metadata import version
from pathlib import Path

ROOT = Path(__file__).parent.parent
#: The same flake8 in all of them, the one that runs the tests.
FLAKE8 = f"flake8=={version('flake8')}"


def environment(folder: Path, *requirements: str) -> Path:
    """The folder of programs of an environment that holds some packages. It is made once and kept.

    :raises subprocess.CalledProcessError: when a package can not be installed
    """
    programs = folder / ("Scripts" if sys.platform == "win32" else "bin")
    finished = folder / "installed"
    if not finished.exists():
        shutil.rmtree(folder, ignore_errors=True)
        venv.create(folder, with_pip=True)
        _pip(programs, *requirements)
        finished.touch()
    return programs


def with_plugin(folder: Path) -> Path:
    """An environment with flake8 and the plugin as it is in this working tree."""
    programs = environment(folder, FLAKE8, f"libcst=={version('libcst')}")
    _pip(programs, "--no-deps", "--force-reinstall", str(ROOT))
    return programs


def bare(folder: Path) -> Path:
    """An environment with flake8 alone."""
    return environment(folder, FLAKE8)


def _pip(programs: Path, *arguments: str) -> None:
    subprocess.run([programs / "python", "-m", "pip", "install", "--quiet", *arguments], check=True)
