"""Programs that are composed at random, under the real libraries: what is reported is what happens.

The same programs each time. ``python tests/live/differential.py COUNT FIRST`` tries others.
"""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.live

COUNT = 300


def test_what_is_found_is_what_arrives():
    pytest.importorskip("tensorflow")
    pytest.importorskip("pandas")
    from differential import compare

    found = compare(range(COUNT))
    assert found.counts["look up"] > COUNT * 0.6
    assert found.counts["look up floats"] > COUNT * 0.3
    assert found.false == []
    # Which rows of a pile come is not known: whole ones may lie among fractions.
    assert len(found.imprecise) <= found.counts["look up floats"] * 0.05, found.imprecise
    # Those of which the program does not show it, such as ``Series.map`` of a dict that may have no entry for a value.
    assert len(found.missed) <= found.counts["look up floats"] * 0.06, found.missed
