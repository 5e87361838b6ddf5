"""The plugin's CPU on files that name an embedding, against one LibCST parse of the same files in the same process."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.environments import ROOT
from benchmarks.overhead import TARGETS
from benchmarks.report import Line
from benchmarks.setting import Setting
from benchmarks.sources import sources

TARGET = 1.6


def measure(setting: Setting) -> Iterator[Line]:
    """One line for each package."""
    for package in TARGETS:
        # A process of its own: it is this module that is run.
        command = [sys.executable, "-m", "benchmarks.parsing", str(setting.package(package))]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
        files, plugin, parsing = json.loads(done.stdout)
        detail = f"{files} files, {plugin:.1f} s, {parsing:.1f} s"
        yield Line(f"plugin / LibCST parse, {package}", plugin / parsing, TARGET, detail)


def times(folder: Path) -> tuple[int, float, float]:
    """The number of files, and the CPU seconds of the plugin and of the parser.

    The plugin is given Python's syntax tree of each file, as flake8 gives it.
    """
    import libcst

    from flake8_embedding_dtype.analysis import analyse
    from flake8_embedding_dtype.gate import may_look_up
    from flake8_embedding_dtype.options import Options

    options = Options(follow_imports=False)
    plugin = parsing = 0.0
    files = 0
    for path, text, syntax in sources(folder):
        if not may_look_up(text):
            continue
        files += 1
        start = time.process_time()
        libcst.parse_module(text)
        between = time.process_time()
        analyse(text, path, options, syntax)
        parsing += between - start
        plugin += time.process_time() - between
    return files, plugin, parsing


if __name__ == "__main__":
    print(json.dumps(times(Path(sys.argv[1]))))
