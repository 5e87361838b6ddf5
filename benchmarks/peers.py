"""What other analyses cost on the same trees. A peer that can not be installed is left out."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from benchmarks.environments import FLAKE8, environment
from benchmarks.overhead import TARGETS
from benchmarks.processes import Command
from benchmarks.report import Line
from benchmarks.setting import Setting

RULE = Path(__file__).parent / "semgrep_rule.yaml"
#: The plugin may add a fifth of what TorchFix adds, and no more than a whole run of semgrep.
TORCHFIX, SEMGREP = 0.2, 1.0


def measure(setting: Setting) -> Iterator[Line]:
    """One line for each peer and package."""
    for package in TARGETS:
        source = setting.package(package)
        added = dict(_added(setting, source))
        torchfix = _installed(setting.cache / "torchfix", FLAKE8, "torchfix==0.7.0")
        if torchfix is not None:
            commands = {"bare": setting.flake8(setting.bare), "it": setting.flake8(torchfix)}
            used = setting.measured(commands, source, 1)
            yield from _lines(added, "by TorchFix", package, used["it"].cpu - used["bare"].cpu, TORCHFIX)
        fixit = _installed(setting.cache / "fixit", "fixit==2.1.0")
        if fixit is not None:
            lint: Command = [fixit / "fixit", "--quiet", "lint", "."]
            yield from _lines(added, "Fixit", package, setting.measured({"it": lint}, source, 1)["it"].cpu, None)
        semgrep = _installed(setting.cache / "semgrep", "semgrep")
        if semgrep is not None:
            scan: Command = [
                *(semgrep / "semgrep", "scan", "--metrics", "off", "--disable-version-check", "--quiet"),
                *("--jobs", "1", "--no-git-ignore", "--config", RULE, "."),
            ]
            yield from _lines(added, "semgrep", package, setting.measured({"it": scan}, source, 1)["it"].cpu, SEMGREP)


def _added(setting: Setting, source: Path) -> Iterator[tuple[str, float]]:
    """The CPU seconds that the plugin adds to flake8, and those that it adds where findings are kept."""
    with tempfile.TemporaryDirectory() as kept:
        plugin = setting.flake8(setting.plugin)
        commands = {
            "bare": setting.flake8(setting.bare),
            "the plugin": plugin,
            # The round that warms up fills it.
            "the plugin with kept findings": [*plugin, "--embedding-dtype-cache", kept],
        }
        used = setting.measured(commands, source)
    for name in list(commands)[1:]:
        yield name, used[name].cpu - used["bare"].cpu


def _lines(added: Mapping[str, float], peer: str, package: str, used: float, target: float | None) -> Iterator[Line]:
    for name, seconds in added.items():
        yield Line(f"added by {name} / {peer}, {package}", seconds / used, target, f"{seconds:.1f} s, {used:.1f} s")


def _installed(folder: Path, *requirements: str) -> Path | None:
    try:
        return environment(folder, *requirements)
    except subprocess.CalledProcessError as error:
        print(f"left out: {' '.join(requirements)}, {error}", file=sys.stderr)
        return None
