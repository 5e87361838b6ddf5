"""What is known of libraries: every ``#?`` line in ``knowledge/`` says what must be inferred of its expression."""

from __future__ import annotations

import pytest
from support import HERE, probes

FILES = sorted((HERE / "knowledge").glob("*.py"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_inferred_values(path):
    found = probes(path.read_text(encoding="utf-8"), str(path))
    assert found, "no probes in the file"
    wrong = [f"{p.line}: expected {p.expected!r}, inferred {p.inferred!r}" for p in found if p.expected != p.inferred]
    assert not wrong, "\n".join(wrong)
