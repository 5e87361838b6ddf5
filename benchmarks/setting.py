"""Where and how often to measure."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from benchmarks import environments
from benchmarks.processes import Command, Usage, interleaved
from tools import primer


@dataclass(frozen=True)
class Setting:
    """One run of the benchmarks.

    :param cache: keeps packages and environments
    :param rounds: so often each command is run
    """

    cache: Path
    rounds: int

    @functools.cached_property
    def bare(self) -> Path:
        """The programs of an environment with flake8 alone."""
        return environments.bare(self.cache / "bare")

    @functools.cached_property
    def plugin(self) -> Path:
        """The programs of an environment with flake8 and the plugin."""
        return environments.with_plugin(self.cache / "plugin")

    def package(self, name: str) -> Path:
        """The Python files of a pinned package."""
        requirement = primer.read_packages(primer.PACKAGES.read_text("utf-8"))[name]
        folder = self.cache / "packages" / requirement
        primer.lay_out(requirement, folder)
        return folder

    def flake8(self, programs: Path, *arguments: str) -> list[str | Path]:
        """flake8 in one process over the folder it is started in."""
        # With -I the folders of a package can not take the place of Python's own modules.
        return [programs / "python", "-I", "-m", "flake8", "--isolated", "--jobs", "1", "--exit-zero", *arguments, "."]

    def measured(self, commands: Mapping[str, Command], cwd: Path, rounds: int | None = None) -> dict[str, Usage]:
        """The median usage of each command, run in turns."""
        return interleaved(commands, self.rounds if rounds is None else rounds, cwd)
