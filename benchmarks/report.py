"""What a benchmark says: lines of a table, and the machine that they were measured on."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path


@dataclass(frozen=True)
class Line:
    """One ratio.

    :param what: what is measured
    :param ratio: the result
    :param target: the largest ratio that is good; None where there is none
    :param detail: the figures behind it
    """

    what: str
    ratio: float | None
    target: float | None
    detail: str

    def __str__(self) -> str:
        ratio = "-" if self.ratio is None else f"{self.ratio:.3f}"
        target = "-" if self.target is None else f"{self.target:.2f}"
        return f"| {self.what} | {ratio} | {target} | {self.detail} |"


HEAD = "| benchmark | ratio | target | measured |\n| --- | --- | --- | --- |"


def machine(versions: Iterable[str]) -> str:
    """The date, the machine and the versions of all that was measured."""
    model = platform.processor() or platform.machine()
    information = Path("/proc/cpuinfo")
    if information.exists():
        names = [
            line.partition(":")[2].strip() for line in information.read_text().splitlines() if "model name" in line
        ]
        model = names[0] if names else model
    system = f"{platform.system()} {platform.release()}"
    python = f"Python {platform.python_version()}"
    return ", ".join([date.today().isoformat(), f"{os.cpu_count()} x {model}", system, python, *versions])
