"""Show how the findings on real packages differ between two commits.

    python tools/primer.py main HEAD

lays out the packages of ``primer_packages.txt`` (pip downloads their wheels, only the ``.py`` files are kept), installs
the linter of both commits, each in an environment of its own, runs ``flake8 --isolated --select EMB`` on every package
and prints which findings are added, removed and changed. The exit status is 0 when nothing differs, 1 when something
does, and 2 when something went wrong.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import venv
import zipfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path

ROOT = Path(__file__).parent.parent
PACKAGES = ROOT / "tools" / "primer_packages.txt"
SEPARATOR = "\t"
FORMAT = SEPARATOR.join(f"%({part})s" for part in ("path", "row", "col", "code", "text"))
# The wheels are unpacked and never imported: one version of Python for everybody makes it the same files everywhere.
WHEELS_FOR_PYTHON = "3.11"


class PrimerError(Exception):
    """Something went wrong that is no difference of findings."""


@dataclass(frozen=True, order=True)
class Finding:
    """One line of flake8's output."""

    path: str
    row: int
    column: int
    code: str
    text: str

    def __str__(self) -> str:
        return f"{self.path}:{self.row}:{self.column}: {self.code} {self.text}"


@dataclass(frozen=True)
class Difference:
    """What the second commit finds otherwise than the first. A changed finding stands at the same place in both."""

    added: Sequence[Finding] = ()
    removed: Sequence[Finding] = ()
    changed: Sequence[tuple[Finding, Finding]] = ()

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.changed)

    def lines(self) -> Iterator[str]:
        """The report, in the order of the files."""
        entries: list[tuple[Finding, list[str]]] = [
            *((finding, [f"+ {finding}"]) for finding in self.added),
            *((finding, [f"- {finding}"]) for finding in self.removed),
            *((old, [f"~ {old}", f"  -> {new.code} {new.text}"]) for old, new in self.changed),
        ]
        for _, lines in sorted(entries):
            yield from lines


def read_packages(text: str) -> dict[str, str]:
    """The pinned packages of a list, by name: ``{"keras": "keras==3.15.1"}``."""
    packages = {}
    for line in text.splitlines():
        requirement = line.partition("#")[0].strip()
        if not requirement:
            continue
        name, pinned, version = requirement.partition("==")
        if not (name and pinned and version):
            raise PrimerError(f"not a pinned package: {requirement!r}")
        packages[name] = requirement
    return packages


def read_findings(output: str) -> list[Finding]:
    """The findings in what flake8 printed with ``FORMAT``."""
    findings = []
    for line in output.splitlines():
        parts = line.split(SEPARATOR, 4)
        if len(parts) != 5 or not (parts[1].isdecimal() and parts[2].isdecimal()):
            raise PrimerError(f"not a finding: {line!r}")
        path, row, column, code, text = parts
        findings.append(Finding(path.removeprefix("./"), int(row), int(column), code, text))
    return findings


def difference(old: Iterable[Finding], new: Iterable[Finding]) -> Difference:
    """Compare two runs. Findings that stand at the same place and differ in code or text are paired as changed."""
    before, after = Counter(old), Counter(new)
    places: defaultdict[tuple[str, int, int], tuple[list[Finding], list[Finding]]] = defaultdict(lambda: ([], []))
    for side, findings in enumerate((before - after, after - before)):
        for finding in sorted(findings.elements()):
            places[finding.path, finding.row, finding.column][side].append(finding)
    added: list[Finding] = []
    removed: list[Finding] = []
    changed: list[tuple[Finding, Finding]] = []
    for _, (gone, come) in sorted(places.items()):
        for first, second in zip_longest(gone, come):
            if first is None:
                added.append(second)
            elif second is None:
                removed.append(first)
            else:
                changed.append((first, second))
    return Difference(added, removed, changed)


def run(command: Sequence[str | Path], *, cwd: Path | None = None) -> str:
    """The output of a command that must succeed."""
    done = subprocess.run(command, cwd=cwd, stdin=subprocess.DEVNULL, capture_output=True, text=True, encoding="utf-8")
    if done.returncode != 0:
        words = " ".join(str(part) for part in command)
        raise PrimerError(f"{words}: exit status {done.returncode}\n{done.stdout}{done.stderr}".rstrip())
    return done.stdout


def lay_out(requirement: str, into: Path) -> None:
    """Download the wheel of one package and unpack its Python files under ``into``. What is there stays."""
    if into.exists():
        return
    into.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=into.parent) as temporary:
        wheels = Path(temporary, "wheels")
        options = ["--quiet", "--no-deps", "--only-binary", ":all:", "--python-version", WHEELS_FOR_PYTHON]
        run([sys.executable, "-m", "pip", "download", *options, "--dest", wheels, requirement])
        unpacked = Path(temporary, "unpacked")
        (wheel,) = wheels.glob("*.whl")
        with zipfile.ZipFile(wheel) as archive:
            archive.extractall(unpacked, [name for name in archive.namelist() if name.endswith(".py")])
        unpacked.rename(into)


def install(commit: str, repository: Path, into: Path) -> Path:
    """Install the linter as it is at ``commit`` in an environment of its own; the Python of that environment."""
    python = into / ("Scripts" if os.name == "nt" else "bin") / "python"
    finished = into / "installed"
    if finished.exists():
        return python
    shutil.rmtree(into, ignore_errors=True)
    venv.create(into, with_pip=True)
    with tempfile.TemporaryDirectory() as temporary:
        archive = Path(temporary, "source.zip")
        run(["git", "archive", "--output", archive, commit], cwd=repository)
        source = Path(temporary, "source")
        shutil.unpack_archive(archive, source)
        run([python, "-m", "pip", "install", "--quiet", source])
    finished.touch()
    return python


def lint(python: Path, source: Path, jobs: str) -> list[Finding]:
    """The findings of one linter on one package."""
    # With -I the folders of the package can not take the place of Python's own modules.
    flake8: list[str | Path] = [python, "-I", "-m", "flake8", "--isolated", "--exit-zero", "--select", "EMB"]
    return read_findings(run([*flake8, "--jobs", jobs, "--format", FORMAT, "."], cwd=source))


def arguments(given: Sequence[str] | None) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description="Show how the findings on real packages differ between two commits.")
    parser.add_argument("base", help="the commit to compare with")
    parser.add_argument("head", nargs="?", default="HEAD", help="the commit to look at (default: HEAD)")
    parser.add_argument("--cache", type=Path, default=ROOT / ".primer", help="where to keep packages and linters")
    parser.add_argument("--only", action="append", metavar="PACKAGE", help="lint this package, may be given again")
    parser.add_argument("--jobs", default="auto", help="processes of flake8 (default: auto)")
    return parser.parse_args(given)


def chosen(packages: dict[str, str], only: Sequence[str] | None) -> dict[str, str]:
    """The packages to lint."""
    unknown = sorted(set(only or ()) - set(packages))
    if unknown:
        raise PrimerError(f"not in the list of packages: {', '.join(unknown)}")
    return {name: requirement for name, requirement in packages.items() if not only or name in only}


def compare(options: argparse.Namespace) -> bool:
    """Do all the work; whether the findings differ."""
    cache = options.cache.resolve()
    packages = chosen(read_packages(PACKAGES.read_text("utf-8")), options.only)
    linters = []
    for name in (options.base, options.head):
        commit = run(["git", "rev-parse", "--verify", f"{name}^{{commit}}"], cwd=ROOT).strip()
        print(f"linter at {name}: {commit[:12]}", flush=True)
        linters.append(install(commit, ROOT, cache / "linters" / commit))
    total: Counter[str] = Counter()
    for requirement in packages.values():
        source = cache / "packages" / requirement
        lay_out(requirement, source)
        old, new = (lint(python, source, options.jobs) for python in linters)
        found = difference(old, new)
        counts = Counter(added=len(found.added), removed=len(found.removed), changed=len(found.changed))
        total += counts
        print(f"\n{requirement}: {len(old)} findings, then {len(new)}", flush=True)
        for line in found.lines():
            print(line)
    summary = ", ".join(f"{total[kind]} {kind}" for kind in ("added", "removed", "changed"))
    print(f"\n{len(packages)} packages: {summary}")
    return bool(total)


def main(given: Sequence[str] | None = None) -> int:
    """Run the command; its exit status."""
    try:
        return int(compare(arguments(given)))
    except PrimerError as error:
        print(f"primer: {error}", file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main())
