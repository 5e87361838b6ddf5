"""Programs of :mod:`composed`, run for real, against what the linter says of them.

``python differential.py COUNT [FIRST]`` composes COUNT programs, from a seed on, and prints what disagrees.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent), str(HERE.parents[1])]

from composed import compose
from support import found_findings

from flake8_embedding_dtype.options import Options

BATCH = 100


@dataclass
class Comparison:
    """What came of some programs.

    ``counts`` says how many programs there were of each kind. A ``false`` one is reported, and looks up integers; of an
    ``imprecise`` one another float is reported than the one that comes; in a ``missed`` one floats come, and nothing is
    reported. They are named by their seeds.
    """

    counts: Counter[str] = field(default_factory=Counter)
    false: list[str] = field(default_factory=list)
    imprecise: list[str] = field(default_factory=list)
    missed: list[int] = field(default_factory=list)

    def add(self, seed: int, codes: set[str], ran: dict) -> None:
        """Compare the codes of a program with what it looked up."""
        handed = [one for one in ran["lookups"] if one["low"] is not None]
        lookups = [one for one in handed if "entrance" not in one]
        self.counts["programs"] += 1
        if not lookups:
            self.counts["end before a lookup"] += 1
            return
        # An Input of integers cuts the floats that it is handed: they are reported, and never come to the lookup. One
        # of floats makes floats of integers, of which the linter says nothing. One finding is enough: at each place
        # the most specific code is reported.
        entered = [one for one in handed if "entrance" in one] or lookups
        floats = _floats(handed)
        certain = bool(_floats(lookups) and _floats(entered))
        self.counts["look up"] += 1
        self.counts["look up floats"] += certain
        self.counts["are found"] += bool(certain and codes)
        for code in sorted(codes):
            if not _arrives(code, floats, lookups):
                self.false.append(f"{seed}: {code}, {handed[:2]}")
            elif not _is_exact(code, floats):
                self.imprecise.append(f"{seed}: {code}, {handed[:2]}")
        if certain and not codes:
            self.missed.append(seed)


def _floats(lookups: list[dict]) -> list[dict]:
    return [one for one in lookups if one["dtype"].startswith(("float", "bfloat"))]


def _arrives(code: str, floats: list[dict], lookups: list[dict]) -> bool:
    """Whether the kind of data that a code speaks of arrives."""
    if code == "EMB401":
        return any(one["low"] < 0 or one["high"] >= one["rows"] for one in lookups)
    if code == "EMB105":
        return any(-1 < one["low"] <= one["high"] <= 1 for one in lookups)
    if code == "EMB202":
        return any(one["dtype"].startswith("float") for one in lookups)
    return bool(floats) or code == "EMB103"


def _is_exact(code: str, floats: list[dict]) -> bool:
    """Whether floats are as a code says."""
    if code == "EMB101":
        return any(-1 < one["low"] <= one["high"] < 1 for one in floats)
    return code != "EMB102" or any(not one["whole"] for one in floats)


def compare(seeds: range) -> Comparison:
    """Compose the programs of these seeds, lint them, and run them, a hundred in a process."""
    comparison = Comparison()
    with TemporaryDirectory() as folder:
        for start in range(0, len(seeds), BATCH):
            batch = seeds[start : start + BATCH]
            files = {str(Path(folder, f"program_{seed}.py")): seed for seed in batch}
            for file, seed in files.items():
                Path(file).write_text(compose(seed), encoding="utf-8")
            command = [sys.executable, str(HERE / "looked_up.py"), "--entrances", *files]
            done = subprocess.run(command, capture_output=True, text=True, check=False)
            for line in done.stdout.splitlines():
                ran = json.loads(line)
                seed = files[ran["file"]]
                codes = {code for _, code in found_findings(compose(seed), options=Options(implicit=True))}
                comparison.add(seed, codes, ran)
    return comparison


if __name__ == "__main__":
    first = int(sys.argv[2]) if len(sys.argv) > 2 else 0
    result = compare(range(first, first + int(sys.argv[1])))
    print(dict(result.counts))
    for name in ("false", "imprecise", "missed"):
        print(name, *getattr(result, name), sep="\n  ")
