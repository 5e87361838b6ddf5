"""The plugin inside a real flake8: what a user of flake8 expects of any plugin."""

from __future__ import annotations

import subprocess
import sys

import pytest

PROGRAM = """\
import tensorflow as tf

embedding = tf.keras.layers.Embedding(10, 4)
if embedding:
    embedding(tf.random.uniform((3, 3)))
embedding(tf.zeros((3, 3)))
"""
IMPLICIT = """\
import keras

out = keras.layers.Embedding(10, 4)(keras.Input((3,)))
"""


@pytest.fixture
def flake8(tmp_path):
    """Run flake8 in an empty folder that holds ``program.py``; gives the exit status and the lines it printed."""

    def run(*arguments, config="", stdin=None, files=()):
        (tmp_path / "program.py").write_text(PROGRAM, encoding="utf-8")
        for name, text in files:
            (tmp_path / name).write_text(text, encoding="utf-8")
        (tmp_path / "setup.cfg").write_text(f"[flake8]\n{config}\n", encoding="utf-8")
        done = subprocess.run(
            [sys.executable, "-m", "flake8", *arguments],
            cwd=tmp_path,
            input=stdin,
            capture_output=True,
            text=True,
            check=False,
        )
        assert "Traceback" not in done.stderr, done.stderr
        return done.returncode, done.stdout.splitlines(), done.stderr

    return run


def places(lines):
    """``line:column code`` of each finding."""
    found = [row.split(":", 3) for row in lines if ":" in row]
    return [f"{line}:{column} {text.split()[0]}" for _, line, column, text in found]


BOTH = ["5:5 EMB101", "6:1 EMB201"]


def test_line_and_column(flake8):
    status, lines, _ = flake8("program.py")
    assert status == 1
    assert places(lines) == BOTH


def test_version_lists_the_plugin(flake8):
    _, lines, _ = flake8("--version")
    assert "flake8-embedding-dtype: " in " ".join(lines)


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["--select", "EMB101"], BOTH[:1]),
        (["--select", "EMB"], BOTH),
        (["--select", "F"], []),
        (["--extend-select", "EMB2"], BOTH),
        (["--ignore", "EMB2"], BOTH[:1]),
        (["--extend-ignore", "EMB101,EMB201"], []),
        (["--ignore", "EM"], []),
        (["--ignore", "EM1"], BOTH),
        (["--per-file-ignores", "program.py:EMB101"], BOTH[1:]),
        (["--jobs", "2"], BOTH),
        (["--disable-noqa"], BOTH),
    ],
)
def test_selection(flake8, arguments, expected):
    _, lines, _ = flake8(*arguments, "program.py")
    assert places(lines) == expected


@pytest.mark.parametrize("comment", ["# noqa", "# noqa: EMB101", "# noqa: EMB", "# noqa: EM", "# NOQA:EMB101,E501"])
def test_noqa(flake8, comment):
    text = PROGRAM.replace("(3, 3)))\nembedding(", f"(3, 3)))  {comment}\nembedding(")
    _, lines, _ = flake8("--select", "EMB", "--stdin-display-name", "some.py", "-", stdin=text)
    assert places(lines) == BOTH[1:]


def test_noqa_counts_on_the_first_line_of_a_call(flake8):
    text = PROGRAM.replace("embedding(tf.zeros((3, 3)))", "embedding(  # noqa: EMB201\n    tf.zeros((3, 3))\n)")
    _, lines, _ = flake8("--select", "EMB", "-", stdin=text)
    assert places(lines) == BOTH[:1]


def test_standard_input(flake8):
    _, lines, _ = flake8("--select", "EMB", "--stdin-display-name", "shown/here.py", "-", stdin=PROGRAM)
    assert places(lines) == BOTH
    assert all(row.startswith("shown/here.py:") for row in lines)


def test_format(flake8):
    _, lines, _ = flake8("--format", "%(code)s at %(row)d,%(col)d", "program.py")
    assert lines == ["EMB101 at 5,5", "EMB201 at 6,1"]


def test_show_source(flake8):
    _, lines, _ = flake8("--show-source", "program.py")
    assert "    embedding(tf.random.uniform((3, 3)))" in lines
    assert "    ^" in lines


def test_statistics(flake8):
    _, lines, _ = flake8("--statistics", "--quiet", "--quiet", "program.py")
    assert [row.split()[:2] for row in lines] == [["1", "EMB101"], ["1", "EMB201"]]


@pytest.mark.parametrize("name", ["setup.cfg", "tox.ini", ".flake8"])
def test_implicit_inputs_are_opt_in(flake8, tmp_path, name):
    (tmp_path / "implicit.py").write_text(IMPLICIT, encoding="utf-8")
    _, lines, _ = flake8("--select", "EMB", "implicit.py")
    assert lines == []
    (tmp_path / name).write_text("[flake8]\nembedding-dtype-implicit = true\n", encoding="utf-8")
    _, lines, _ = (
        flake8("--select", "EMB", "--config", name, "implicit.py")
        if name != "setup.cfg"
        else flake8("--select", "EMB", "implicit.py", config="embedding-dtype-implicit = true")
    )
    assert places(lines) == ["3:7 EMB202"]


def test_an_explicit_select_of_e_does_not_turn_the_implicit_rule_on(flake8):
    _, lines, _ = flake8("--select", "E", "implicit.py", files=[("implicit.py", IMPLICIT)])
    assert lines == []


OWN = """\
from mylib.layers import TokenEmbedding
from mylib.data import load_scaled

TokenEmbedding(10, 4)(load_scaled("x.csv"))
"""


def test_further_layers_and_float_functions(flake8):
    layers = "embedding-dtype-layers = mylib.layers.TokenEmbedding"
    floats = "embedding-dtype-float-functions =\n    mylib.data.other,\n    mylib.data.load_scaled"
    files = [("own.py", OWN)]
    for config, expected in ((layers, []), (floats, []), (f"{layers}\n{floats}", ["4:1 EMB201"])):
        _, lines, _ = flake8("--select", "EMB", "own.py", config=config, files=files)
        assert places(lines) == expected, config


@pytest.mark.parametrize(
    ("option", "value"),
    [
        ("embedding-dtype-layers", "TokenEmbedding"),
        ("embedding-dtype-layers", "mylib.layers.Token-Embedding"),
        ("embedding-dtype-float-functions", "mylib..load"),
        ("embedding-dtype-implicit", "perhaps"),
    ],
)
def test_a_malformed_value_is_named(flake8, option, value):
    status, lines, errors = flake8("program.py", config=f"{option} = {value}")
    assert status == 1
    output = " ".join(lines) + errors
    assert "EMB1" not in output
    assert option in output
    assert value in output


def test_an_internal_error_shows_in_the_debug_log(flake8, tmp_path):
    """`-vv` turns on the loggers below `flake8`. A module that Python loads first puts a fault into the analysis."""
    fault = """\
import flake8_embedding_dtype.analysis as analysis

def analyse(*arguments):
    raise RuntimeError("a fault of ours")

analysis.analyse = analyse
"""
    (tmp_path / "fault.py").write_text(fault, encoding="utf-8")
    start = "import sys, fault; from flake8.main.cli import main; sys.exit(main(sys.argv[1:]))"
    flake8()
    done = subprocess.run(
        [sys.executable, "-c", start, "-vv", "program.py"], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert "program.py: not analysed, RuntimeError: a fault of ours" in done.stdout + done.stderr


def test_imports_of_the_project_are_followed_unless_told_not_to(flake8):
    files = [("model.py", PROGRAM.splitlines()[0] + "\n\nembedding = tf.keras.layers.Embedding(10, 4)\n")]
    files.append(("script.py", "import tensorflow as tf\nfrom model import embedding\n\nembedding(tf.zeros((3,)))\n"))
    _, lines, _ = flake8("--select", "EMB", "script.py", files=files)
    assert places(lines) == ["4:1 EMB201"]
    _, lines, _ = flake8("--select", "EMB", "script.py", files=files, config="embedding-dtype-follow-imports = none")
    assert lines == []
    _, lines, errors = flake8("script.py", config="embedding-dtype-follow-imports = all")
    assert "embedding-dtype-follow-imports: 'all' is none of project, none" in " ".join(lines) + errors
