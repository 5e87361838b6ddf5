"""What each part of the plugin adds to flake8 on whole packages: a floor for what comes after it.

The parts run one after the other on every file of a package in one process, without flake8. What the plugin adds beyond
their sum is what the garbage collector spends on the trees that stay, and the search for programs.
"""

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

#: The parts, in their order.
PARTS = ("the gate", "the taint analysis", "LibCST's parse", "the interpretation")


def measure(setting: Setting) -> Iterator[Line]:
    """For each package, flake8 with the parts up to each one against flake8 alone."""
    for package, target in TARGETS.items():
        source = setting.package(package)
        alone = setting.measured({"alone": setting.flake8(setting.bare)}, source)["alone"].cpu
        # A process of its own: it is this module that is run.
        command = [sys.executable, "-m", "benchmarks.parts", str(source)]
        used = json.loads(subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout)
        spent = alone
        for part in PARTS:
            files, seconds = used[part]
            spent += seconds
            detail = f"{files} files, {seconds:.1f} s"
            yield Line(f"flake8, and the plugin up to {part}, {package}", spent / alone, target, detail)


def times(folder: Path) -> dict[str, tuple[int, float]]:
    """The number of files that come to each part, and the CPU seconds that it takes of them.

    The parse counts the files that are interpreted, and each module once that they load.
    """
    import libcst

    from flake8_embedding_dtype.analysis import interpret, may_look_up, where_found
    from flake8_embedding_dtype.options import DEFAULT
    from flake8_embedding_dtype.programs import Programs
    from flake8_embedding_dtype.project import Project
    from flake8_embedding_dtype.tree import parse

    clocks = {part: _Clock() for part in PARTS}
    gate, taint, parser, interpreter = clocks.values()
    reach = Programs().reach
    parsed: set[str] = set()
    for path, text, syntax in sources(folder):
        with gate:
            passes = may_look_up(text, path, DEFAULT, reach)
        if not passes:
            continue
        with taint:
            roots = where_found(text, path, DEFAULT, syntax, reach)
        if roots is None:
            continue
        try:
            with interpreter:
                machine = interpret(text, path, project=Project(path), roots=roots)
        except libcst.ParserSyntaxError:
            continue
        for module in {path, *(one.path for one in machine.loaded.values())} - parsed:
            parsed.add(module)
            if Path(module).is_file():
                source = Path(module).read_text("utf-8")
                with parser:
                    parse(source)
    # The interpretation has parsed the same files.
    interpreter.seconds -= parser.seconds
    return {part: (clock.runs, clock.seconds) for part, clock in clocks.items()}


class _Clock:
    """Counts what it is entered for, and the CPU seconds until it is left."""

    def __init__(self) -> None:
        self.runs = 0
        self.seconds = 0.0

    def __enter__(self) -> None:
        self.runs += 1
        self.seconds -= time.process_time()

    def __exit__(self, *_: object) -> None:
        self.seconds += time.process_time()


if __name__ == "__main__":
    print(json.dumps(times(Path(sys.argv[1]))))
