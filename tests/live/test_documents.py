"""The programs of the documents, run with the real libraries: each prints what stands below it."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest
from surroundings import DOCUMENTS, ROOT

pytest.importorskip("tensorflow")
pytest.importorskip("torch")

pytestmark = pytest.mark.live

_SHOWN = re.compile(r"^```python\n((?:(?!```).*\n)+)```\n\n```text\n((?:(?!```).*\n)+)```$", re.MULTILINE)
PROGRAMS = [
    pytest.param(*match.groups(), id=f"{document.relative_to(ROOT)}:{number}")
    for document in DOCUMENTS
    for number, match in enumerate(_SHOWN.finditer(document.read_text("utf-8")), 1)
]


@pytest.mark.parametrize(("program", "output"), PROGRAMS)
def test_program_prints(program, output):
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, encoding="utf-8")
    assert done.stdout == output, done.stderr
