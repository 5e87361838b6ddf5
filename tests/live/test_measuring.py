"""The measuring tool itself: what it says of functions whose results are known, and that it sees what is wrong."""

from __future__ import annotations

import pytest

np = pytest.importorskip("numpy")

from tools.measure.calls import Subject, positional
from tools.measure.entry import NO_CALL, NO_RULE, measure
from tools.measure.isolation import measure_all
from tools.measure.libraries.numpy import LIBRARY
from tools.measure.parameters import parameters_of
from tools.measure.tables import entries, path_of
from tools.measure.versions import changes, merged

pytestmark = pytest.mark.live


def line(function):
    """What is measured of a function, behind its parameters."""
    parameters = parameters_of(function)
    found = measure(Subject("f", parameters, positional(function, parameters), doc=function.__doc__ or ""), LIBRARY)
    return found.reason or found.line.partition(" -> ")[2]


def same(x):
    return np.asarray(x)


def always(x):
    return np.asarray(x).sum(dtype="float32")


def asked(x, dtype=None):
    return np.asarray(x).astype(dtype) if dtype is not None else np.asarray(x) * 1.0


def clipped(x):
    return np.maximum(x, 0)


def floored(x):
    return np.floor(np.asarray(x).astype("float64"))


def weighted(x, weights=None):
    return np.bincount(np.ravel(x).astype(int)) if weights is None else np.asarray(weights) * 1.0


def encoded(x, mode="int"):
    """Mode is 'int' or 'hot'."""
    return np.asarray(x).astype({"int": "int32", "hot": "float32"}[mode])


def both(x, y):
    return np.asarray(x) + y, np.asarray(y) / 2


def middle(x):
    return np.median(x, axis=-1)


def refusing(x):
    raise ValueError


def by_chance(x):
    return np.zeros(3, "int32" if float(np.sum(x)) % 2 < 1 else "float32")


def rooted(x):
    """Complex where a number is negative."""
    return np.emath.sqrt(x)


def sometimes_floored(x):
    array = np.asarray(x)
    return np.floor(array) if array.dtype == "float32" else array / 2


@pytest.mark.parametrize(
    ("function", "expected"),
    [
        (same, "=x =x"),
        (always, "float32"),
        (asked, "dtype|real(x) =x"),
        (clipped, "map(x, bool=int64)"),
        (floored, "float64 whole"),
        (weighted, "int64 ; weights -> map(weights, bool=float64, uint=float64, int=float64)"),
        (encoded, "int32 ; mode='hot' -> float32 =x"),
        (both, "(promote(=x, y), real(y))"),
        (refusing, NO_CALL),
        (by_chance, NO_RULE),
        (rooted, NO_RULE),
        (sometimes_floored, "real(x)"),
    ],
    ids=lambda value: getattr(value, "__name__", None),
)
def test_what_is_measured(function, expected):
    found = line(function)
    if function is weighted:
        # Which arrays are tried for the option is not what this is about.
        assert found.startswith("int64 ; weights -> ")
    else:
        assert found == expected


def test_numbers_that_agree_by_chance_are_not_claimed():
    """The median of three numbers is one of them; that of four is not."""
    assert line(middle) == "real(x)"


def test_a_wrong_entry_is_seen():
    recorded = entries(path_of("numpy").read_text(encoding="utf-8"))
    measured = {entry.name: entry.line for entry in measure_all("numpy", r"^numpy\.argmax$")}
    assert measured["numpy.argmax"] == recorded["numpy.argmax"]
    wrong = recorded["numpy.argmax"].replace("int64", "float64")
    assert wrong != measured["numpy.argmax"]


OLD = {
    "f": "f(x) -> real(x)",
    "g": "g(x) -> float32",
    "h": "h(x, mode='a') -> int64",
    "gone": "gone(x) -> =x",
    "pair": "pair(x) -> (float64, int64)",
}
NEW = {
    "f": "f(x) -> =x whole",
    "g": "g(x) -> float64",
    "h": "h(x, mode='a') -> int64 ; mode='b' -> float32",
    "pair": "pair(x) -> (=x, int64)",
}


def test_versions_in_one_table():
    assert merged(NEW, OLD, "numpy") == {
        "f": "f(x) -> map(x, bool=?, uint=?, int=?) whole",
        "g": "g(x) -> float64",
        "gone": "gone(x) -> =x",
        "h": "h(x, mode='a') -> int64 ; mode='b' -> ?",
        "pair": "pair(x) -> (map(x, bool=?, uint=?, int=?), int64)",
    }


def test_report_of_what_a_version_changed():
    assert [words.split("  ")[0] for words in changes(NEW, OLD, "numpy")] == [
        "removed",
        "OTHER KIND",
        "other width g: float32",
        "OTHER KIND",
        "OTHER KIND",
    ]
