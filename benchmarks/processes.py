"""CPU and memory of child processes.

``getrusage`` counts what a command and all that it starts really used. pyperf measures the wall clock of small
functions and takes dozens of runs for that; a whole flake8 run takes a minute, and its CPU hardly varies. So the runs
of what is compared are interleaved, a few rounds, and the medians are compared.
"""

from __future__ import annotations

import os
import statistics
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Usage:
    """What a command used: CPU seconds, and the largest memory of one of its processes in megabytes."""

    cpu: float
    memory: float


Command = Sequence[str | Path]


def usage(command: Command, cwd: Path | None = None) -> Usage:
    """Run a command and measure it. flake8's exit status 1 only says that it found something.

    :raises RuntimeError: for a command that fails
    """
    with subprocess.Popen(command, cwd=cwd, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as process:
        errors = process.stderr.read() if process.stderr is not None else b""
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        raise RuntimeError(f"{command}: exit status {process.returncode}\n{errors.decode(errors='replace')}")
    return Usage(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def interleaved(commands: Mapping[str, Command], rounds: int, cwd: Path | None = None) -> dict[str, Usage]:
    """The median usage of each command, run in turns after one round that warms the file system's cache."""
    runs: dict[str, list[Usage]] = {name: [] for name in commands}
    for number in range(rounds + 1):
        for name, command in commands.items():
            used = usage(command, cwd)
            if number or rounds == 0:
                runs[name].append(used)
    return {
        name: Usage(statistics.median(one.cpu for one in used), statistics.median(one.memory for one in used))
        for name, used in runs.items()
    }
