"""The values that ``tests/knowledge`` says are inferred are those that the programs really compute."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest
from support import HERE

pytestmark = pytest.mark.live

FILES = sorted((HERE / "knowledge").glob("*.py"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_probes_are_true(path, tmp_path):
    command = [sys.executable, str(HERE / "live" / "running.py"), str(path)]
    run = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=600, check=False)
    assert run.returncode == 0, run.stderr[-2000:]
    found = json.loads(run.stdout.splitlines()[-1])
    if found["missing"]:
        pytest.skip(found["missing"])
    assert found["checked"], "no probe of the file was reached"
    assert not found["wrong"], "\n".join(found["wrong"])
