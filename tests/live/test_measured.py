"""The measured tables are what the installed libraries return, today as on the day when they were written."""

from __future__ import annotations

import re
import sys

import pytest

pytest.importorskip("numpy")

from tools.measure import promotion
from tools.measure.__main__ import LIBRARIES
from tools.measure.compose import compose
from tools.measure.isolation import ask
from tools.measure.survey import load
from tools.measure.tables import PROMOTION, entries, path_of, versions

pytestmark = pytest.mark.live

#: Descriptions of further editions, whose names are in the table of another one.
TABLES = [name for name in LIBRARIES if path_of(name).exists()]
ALL = pytest.mark.parametrize("name", TABLES)

#: Tables that are measured in less than a minute.
QUICK = {"numpy", "pandas", "python"}
#: Of the others, one of so many entries is measured anew each time.
SHARE = 25


def _library(name):
    try:
        return load(name)
    except ImportError as error:
        pytest.skip(f"{error}")


def _of_this_python(name, text):
    """The table of the standard library is that of one Python, which the others differ from."""
    return name != "python" or f"Python {sys.version_info.major}.{sys.version_info.minor}." in text.splitlines()[1]


@ALL
def test_versions_are_the_recorded_ones(name):
    """A newer version: see what it changes with ``python -m tools.measure.drift``, then measure anew."""
    library = _library(name)
    head = path_of(name).read_text(encoding="utf-8").splitlines()[1]
    installed = versions(library.versions).rpartition("Python")[0]
    assert head.startswith(f"# {installed}"), f"{head} is recorded, {installed} is installed"


@pytest.mark.parametrize(
    "name", [name if name in QUICK else pytest.param(name, marks=pytest.mark.slow) for name in TABLES]
)
def test_table_is_what_the_library_returns(name):
    library = _library(name)
    text = path_of(name).read_text(encoding="utf-8")
    if not _of_this_python(name, text):
        pytest.skip("measured with another Python")
    assert _differences(entries(text), compose(library)) == []


@pytest.mark.parametrize("name", [name for name in TABLES if name not in QUICK])
def test_a_share_of_the_table_is_what_the_library_returns(name):
    library = _library(name)
    own = {key: line for key, line in entries(path_of(name).read_text(encoding="utf-8")).items() if " is " not in line}
    recorded = dict(sorted(own.items())[::SHARE])
    assert _differences(recorded, compose(library, f"^({'|'.join(map(re.escape, recorded))})$")) == []


def _differences(recorded, measured):
    """Where a table and what was measured disagree; nothing is said of what a busy machine had no time for."""
    return [
        f"recorded: {recorded.get(key)}\nmeasured: {measured.lines.get(key)}"
        for key in sorted((recorded.keys() | measured.lines.keys()) - measured.unfinished)
        if recorded.get(key) != measured.lines.get(key)
    ]


@ALL
def test_promotion_is_what_the_library_does(name):
    library = _library(name)
    recorded = PROMOTION.read_text(encoding="utf-8").splitlines()
    assert set(promotion.lines(library)) <= set(recorded)


@ALL
def test_what_is_inferred_of_sampled_calls_is_true(name):
    """Dtypes, intervals and wholeness, of every callable and for many arguments, transfer functions among them."""
    library = _library(name)
    answers = ask("check", name)
    claimed = sum(answer[0] for _, answer in answers if answer)
    wrong = [words for _, answer in answers if answer for words in answer[1]]
    assert claimed > 100
    assert not wrong, "\n".join(wrong)
    assert library.name == name
