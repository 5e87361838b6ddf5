"""What other analyses cost on the same trees. A peer that can not be installed is left out."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
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
        own = setting.measured({"bare": setting.flake8(setting.bare), "plugin": setting.flake8(setting.plugin)}, source)
        added = own["plugin"].cpu - own["bare"].cpu
        torchfix = _installed(setting.cache / "torchfix", FLAKE8, "torchfix==0.7.0")
        if torchfix is not None:
            used = setting.measured({"it": setting.flake8(torchfix)}, source, 1)["it"].cpu - own["bare"].cpu
            yield Line(f"added by the plugin / by TorchFix, {package}", added / used, TORCHFIX, _detail(added, used))
        fixit = _installed(setting.cache / "fixit", "fixit==2.1.0")
        if fixit is not None:
            lint: Command = [fixit / "fixit", "--quiet", "lint", "."]
            used = setting.measured({"it": lint}, source, 1)["it"].cpu
            yield Line(f"added by the plugin / Fixit, {package}", added / used, None, _detail(added, used))
        semgrep = _installed(setting.cache / "semgrep", "semgrep")
        if semgrep is not None:
            command: list[str | Path] = [
                semgrep / "semgrep",
                "scan",
                "--metrics",
                "off",
                "--disable-version-check",
                "--quiet",
            ]
            command += ["--jobs", "1", "--no-git-ignore", "--config", RULE, "."]
            used = setting.measured({"it": command}, source, 1)["it"].cpu
            yield Line(f"added by the plugin / semgrep, {package}", added / used, SEMGREP, _detail(added, used))


def _installed(folder: Path, *requirements: str) -> Path | None:
    try:
        return environment(folder, *requirements)
    except subprocess.CalledProcessError as error:
        print(f"left out: {' '.join(requirements)}, {error}", file=sys.stderr)
        return None


def _detail(added: float, used: float) -> str:
    return f"{added:.1f} s, {used:.1f} s"
