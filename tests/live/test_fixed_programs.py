"""The programs of ``tests/fixes`` under the real libraries: after the fix each lookup receives ids of its table."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.live

HERE = Path(__file__).parent
PROGRAMS = HERE.parent / "fixes" / "programs"
FIXED = sorted(PROGRAMS.rglob("*.fixed.py"))
#: Programs that hand integers to a Sequential without Input, which itself makes floats of them.
WITH_KERAS_FLOATS = {"draws_by_name"}


def looked_up(paths: list[Path]) -> dict[Path, dict]:
    """What each program looks up, see :mod:`looked_up`."""
    pytest.importorskip("tensorflow")
    command = [sys.executable, str(HERE / "looked_up.py"), *map(str, paths)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    return {Path(line["file"]): line for line in lines}


@pytest.fixture(scope="module")
def fixed():
    return looked_up(FIXED)


@pytest.fixture(scope="module")
def broken():
    return looked_up([path.with_name(path.name.replace(".fixed", "")) for path in FIXED])


def is_right(lookup: dict) -> bool:
    """Whether ids are integers in the table. A Sequential without Input keeps integers as whole floats."""
    if lookup["low"] is None:
        return lookup["dtype"].startswith(("int", "uint"))
    return lookup["whole"] and lookup["low"] >= 0 and (lookup["rows"] is None or lookup["high"] < lookup["rows"])


@pytest.mark.parametrize("path", FIXED, ids=lambda path: path.name.partition(".")[0])
def test_fixed_program_looks_up_its_ids(path, fixed):
    assert fixed[path]["ended"] == "ok"
    assert fixed[path]["lookups"]
    assert [lookup for lookup in fixed[path]["lookups"] if not is_right(lookup)] == []
    if path.stem.partition(".")[0] not in WITH_KERAS_FLOATS:
        assert {lookup["dtype"].rstrip("0123456789") for lookup in fixed[path]["lookups"]} <= {"int", "uint"}


@pytest.mark.parametrize("path", FIXED, ids=lambda path: path.name.partition(".")[0])
def test_the_program_was_broken(path, broken):
    """Otherwise the test above would say nothing."""
    before = broken[path.with_name(path.name.replace(".fixed", ""))]
    floats = [lookup for lookup in before["lookups"] if not lookup["dtype"].startswith(("int", "uint"))]
    wrong = [lookup for lookup in before["lookups"] if not is_right(lookup)]
    empty = all(lookup["high"] == 0 for lookup in before["lookups"])
    assert before["ended"] != "ok" or floats or wrong or empty
