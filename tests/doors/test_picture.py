"""The picture of a terminal is drawn by rich, which the tests do without."""

from __future__ import annotations

import pytest

from tools.picture import draw, words_drawn, words_printed

pytestmark = pytest.mark.doors


def test_what_is_drawn_is_what_is_printed():
    pytest.importorskip("rich")
    assert words_drawn(draw()) == words_printed()
