"""``python -m benchmarks``: measure, and print a table of ratios."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator, Mapping
from importlib.metadata import version
from pathlib import Path

from benchmarks import growth, memory, overhead, parsing, parts, peers, startup
from benchmarks.environments import ROOT
from benchmarks.report import HEAD, Line, machine
from benchmarks.setting import Setting

BENCHMARKS: Mapping[str, Callable[[Setting], Iterator[Line]]] = {
    module.__name__.rpartition(".")[2]: module.measure
    for module in (overhead, parts, parsing, startup, peers, growth, memory)
}


def main() -> int:
    """Run the command; its exit status is 1 when a target is missed."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--only", action="append", choices=BENCHMARKS, help="run this one, may be given again")
    parser.add_argument("--rounds", type=int, default=5, help="runs of each command (default: 5)")
    parser.add_argument("--cache", type=Path, default=ROOT / ".benchmarks", help="keeps packages and environments")
    options = parser.parse_args()
    setting = Setting(options.cache.resolve(), options.rounds)
    print(machine(f"{package} {version(package)}" for package in ("flake8", "libcst")))
    print(f"\n{HEAD}")
    missed = False
    for name in options.only or BENCHMARKS:
        for line in BENCHMARKS[name](setting):
            print(line, flush=True)
            missed = missed or (line.ratio is not None and line.target is not None and line.ratio > line.target)
    return int(missed)


if __name__ == "__main__":
    sys.exit(main())
