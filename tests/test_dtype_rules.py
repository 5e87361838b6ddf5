"""The rules of the tables: from the dtypes of arguments to the dtype of a result, and what dots and options say."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from flake8_embedding_dtype.analysis import interpret
from flake8_embedding_dtype.libraries import dtype_rule
from flake8_embedding_dtype.libraries.table import Entry, Table, TableError
from flake8_embedding_dtype.libraries.transfer import Call
from flake8_embedding_dtype.values.abstract import NONE, UNKNOWN, Arguments, Const, DType, data
from flake8_embedding_dtype.values.numbers import Numbers
from flake8_embedding_dtype.values.rendering import render


@dataclass
class Given:
    """Arguments of which only the dtypes are known."""

    dtypes: dict[str, str | None]
    wanted: dict[str, str] = field(default_factory=dict)
    library: str = "numpy"

    def of(self, parameter):
        dtype = self.dtypes.get(parameter)
        return {"python int": "int64", "python float": "float64"}.get(dtype, dtype)

    def weak(self, parameter):
        return self.dtypes.get(parameter)

    def asked(self, parameter):
        return parameter not in self.wanted, self.wanted.get(parameter)


@pytest.mark.parametrize(
    ("rule", "dtypes", "expected"),
    [
        ("float32", {"x": "int8"}, "float32"),
        ("python int", {}, "python int"),
        ("?", {"x": "int8"}, None),
        ("=x", {"x": "int8"}, "int8"),
        ("=x", {"x": None}, None),
        ("real(x)", {"x": "int32"}, "float64"),
        ("real(x)", {"x": "float16"}, "float16"),
        ("real(x)", {"x": None}, "float64"),
        ("float(x)", {"x": None}, None),
        ("promote(x, y)", {"x": "int8", "y": "uint8"}, "int16"),
        ("promote(x, y)", {"x": "float32", "y": "python float"}, "float32"),
        ("promote(x, =y)", {"x": "float32", "y": "python float"}, "float64"),
        ("real(promote(x, y))", {"x": "int8", "y": "bool"}, "float64"),
        ("promote(real(x), real(y))", {"x": "float32", "y": "int8"}, "float64"),
        ("map(x, bool=int64, int=int64)", {"x": "int8"}, "int64"),
        ("map(x, bool=int64, int=int64)", {"x": "uint8"}, "uint8"),
        ("map(x, int=float64, int8=float16)", {"x": "int8"}, "float16"),
        ("map(x, int=float64, else=float64)", {"x": None}, "float64"),
        ("map(x, int=?)", {"x": "int32"}, None),
        ("map(promote(x, y), bool=int8)", {"x": "bool", "y": "bool"}, "int8"),
    ],
)
def test_rule(rule, dtypes, expected):
    assert dtype_rule.parse(rule).of(Given(dtypes)) == expected


def test_a_dtype_argument_goes_first():
    rule = dtype_rule.parse("dtype|real(x)")
    assert rule.of(Given({"x": "int32"}, {"dtype": "float16"})) == "float16"
    assert rule.of(Given({"x": "int32"})) == "float64"


@pytest.mark.parametrize("text", ["float33", "map(x)", "map(x, int)", "promote()", "other(x)", "float(x, y)"])
def test_what_is_no_rule(text):
    with pytest.raises(dtype_rule.RuleError):
        dtype_rule.parse(text)


MEASURED = """\
# A comment.
lib.count(x, weights=None, minlength=0) -> int64 ; weights -> float64
lib.encode(x, mode='int', sparse=False) -> int64 ; mode='hot' -> float32 ; sparse=True -> -
lib.find(x) -> (real(x), int64)
lib.Layer(units, mode='a', size=2) -> new object
lib.Layer.call(self, x) -> =x ; .mode='b' -> float32 ; .size -> float16
lib.Scaler(by=1) -> new lib.Base
lib.Scaler.scale(self, x, pair=False) -> real(x) ; pair=True -> (real(x), int64)
lib.mean(x, dtype=None) -> dtype|real(x)
lib.other is lib.mean
lib.pair(x, apart=False) -> (real(x), int64) ; apart=True -> real(x)
lib.Poisson(mu) -> new lib.Drawn
lib.score(x, normalize=True) -> float64
"""
WRITTEN = """\
lib.Base() -> new object
lib.Base.scale(...) -> ... @found
lib.mean(...) -> ... [0,1] fraction
lib.Drawn() -> new object
lib.Drawn.__new__ -> @found
lib.find(...) -> ... @found
lib.pair(...) -> ... (? [0,1], ? [0,inf))
lib.score(...) -> ... [0,1] ; normalize=False -> -
lib.lonely(...) -> float32
"""


def _found(call: Call):
    return call.make("float16", Numbers(0, 1))


TABLE = Table(MEASURED, WRITTEN, "numpy.ndarray", {"found": _found})
ARRAY = data("numpy.ndarray", "int32")


def result(name: str, *args, **keywords) -> str:
    entry = TABLE.find(name)
    assert isinstance(entry, Entry)
    return render(TABLE.call(entry, Arguments(args, keywords), interpret("", "<test>")))


def test_options_that_are_given_or_have_a_value():
    assert result("lib.count", ARRAY) == "int64"
    assert result("lib.count", ARRAY, weights=ARRAY) == "float64"
    assert result("lib.count", ARRAY, weights=UNKNOWN) == "float64"
    assert result("lib.count", ARRAY, weights=NONE, minlength=Const(3)) == "int64"
    assert result("lib.encode", ARRAY) == "int64"
    assert result("lib.encode", ARRAY, mode=Const("hot")) == "float32"
    assert result("lib.encode", ARRAY, mode=UNKNOWN) == "unknown"
    assert result("lib.encode", ARRAY, sparse=Const(True)) == "unknown"


def test_options_of_the_receiver():
    machine = interpret("", "<test>")
    made = TABLE.find("lib.Layer")
    assert isinstance(made, Entry)

    def called(**settings):
        layer = TABLE.call(made, Arguments((Const(4),), settings), machine)
        return result("lib.Layer.call", layer, ARRAY)

    assert called() == "int32"
    assert called(mode=Const("b")) == "float32"
    assert called(mode=UNKNOWN) == "unknown"
    assert called(size=Const(3)) == "float16"
    assert called(size=Const(2)) == "int32"


def test_dots_take_what_is_measured():
    assert result("lib.mean", ARRAY) == "float64 [0, 1] fraction"
    assert result("lib.mean", ARRAY, dtype=DType("float16")) == "float16 [0, 1] fraction"


def test_dtypes_are_measured_and_numbers_come_from_the_transfer_function():
    table = Table("lib.f(x) -> real(x)", "lib.f(...) -> ... @found", "numpy.ndarray", {"found": _found})
    entry = table.find("lib.f")
    assert isinstance(entry, Entry)
    assert render(table.call(entry, Arguments((ARRAY,)), interpret("", "<test>"))) == "float64 [0, 1]"


def test_what_is_written_of_a_base_class_holds_for_measured_methods():
    """An option that asks for several arrays leaves what was measured of them."""
    assert result("lib.Scaler.scale", UNKNOWN, ARRAY) == "float64 [0, 1]"
    assert result("lib.Scaler.scale", UNKNOWN, ARRAY, pair=Const(True)) == "(float64, int64)"
    assert result("lib.Base.scale", UNKNOWN, ARRAY) == "float16 [0, 1]"


def test_facts_of_a_tuple_are_added_where_such_a_tuple_was_measured():
    assert result("lib.pair", ARRAY) == "(float64 [0, 1], int64 [0, inf))"
    assert result("lib.pair", ARRAY, apart=Const(True)) == "float64"


def test_calling_a_class_makes_what_is_written_of_new():
    assert result("lib.Poisson", Const(3)) == "float16 [0, 1]"
    assert TABLE.base_of("lib.Poisson") == "lib.Drawn"


def test_facts_that_do_not_hold_for_an_option():
    assert result("lib.score", ARRAY) == "float64 [0, 1]"
    assert result("lib.score", ARRAY, normalize=Const(False)) == "unknown"


def test_what_is_not_measured_has_no_dots():
    with pytest.raises(TableError, match="not measured"):
        TABLE.find("lib.lonely")
