"""What the plugin costs where it has nothing to do."""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.processes import Command
from benchmarks.report import Line
from benchmarks.setting import Setting

ROUNDS = 25
#: Runs flake8 on a file and tells whether LibCST was loaded for it.
PROBE = """\
import sys
from flake8.main.cli import main
main(["--isolated", "--jobs", "1", "--exit-zero", "plain.py"])
print("libcst" in sys.modules, file=sys.stderr)
"""
PLAIN = "import os\n\n\ndef name(path):\n    return os.path.basename(path)\n"


def measure(setting: Setting) -> Iterator[Line]:
    """``flake8 --version``, and a file without embeddings; LibCST must not be loaded."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        (folder / "plain.py").write_text(PLAIN, encoding="utf-8")
        for what, last in {"--version": "--version", "a file without embeddings": "plain.py"}.items():
            commands: dict[str, Command] = {
                name: [programs / "python", "-I", "-m", "flake8", "--isolated", "--jobs", "1", last]
                for name, programs in (("bare", setting.bare), ("plugin", setting.plugin))
            }
            used = setting.measured(commands, folder, ROUNDS)
            bare, plugin = used["bare"].cpu, used["plugin"].cpu
            yield Line(f"start-up, {what}", plugin / bare, 1.02, f"{plugin * 1000:.0f} ms, {bare * 1000:.0f} ms")
        command: Command = [setting.plugin / "python", "-I", "-c", PROBE]
        loaded = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True).stderr.strip()
        yield Line("LibCST is loaded for a file without embeddings", None, None, loaded)
