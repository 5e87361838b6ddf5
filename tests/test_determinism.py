"""The same findings whenever, wherever and in whatever order; and none where nothing is to be reported."""

from __future__ import annotations

import random
import shutil
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support import CASES, case_name, case_options, expected_findings

from flake8_embedding_dtype.analysis import analyse
from flake8_embedding_dtype.programs import Programs

PROGRAMS = {path: path.read_text(encoding="utf-8") for path in CASES}
WITH_FINDINGS = [path for path in CASES if expected_findings(PROGRAMS[path]) and "projects" not in path.parts]


def findings(path, programs=None):
    text = PROGRAMS[path]
    return analyse(text, str(path), case_options(text), programs=programs)


def test_a_second_analysis_finds_the_same():
    assert [case_name(path) for path in WITH_FINDINGS[::3] if findings(path) != findings(path)] == []


def test_the_order_of_files_does_not_matter():
    """One process keeps what it has found out of a project for the files that follow."""
    order = [path for path in CASES if "projects" in path.parts] + WITH_FINDINGS[:20]
    in_order = Programs()
    first = {path: findings(path, in_order) for path in order}
    random.Random(0).shuffle(order)
    shuffled = Programs()
    assert {path: findings(path, shuffled) for path in order} == first


def test_the_number_of_processes_does_not_matter(tmp_path):
    for number, path in enumerate(WITH_FINDINGS[:24]):
        shutil.copy(path, tmp_path / f"{number:02}_{path.name}")
    outputs = set()
    for jobs, names in (("1", ["."]), ("4", ["."]), ("2", sorted(tmp_path.glob("*.py"), reverse=True))):
        command = [sys.executable, "-m", "flake8", "--isolated", "--select", "EMB", "--jobs", jobs, *map(str, names)]
        run = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
        assert run.returncode == 1, run.stderr
        outputs.add("\n".join(sorted(line.rpartition("/")[2] for line in run.stdout.splitlines())))
    assert len(outputs) == 1
    assert outputs.pop().count("EMB") > 24


#: What a program may be made of without a float, a quotient, or anything whose dtype a library chooses.
INTEGERS = st.lists(
    st.sampled_from(
        [
            "x = np.arange(9)", "x = np.array([1, 2])", "x = tf.constant([1, 2])", "x = tf.range(9)", "x = x + x",
            "y = x",
            "x = x * 2", "x = x // 2", "x = x % 9", "x = tf.cast(x, tf.int64)", "x = x.astype('int32')", "x = abs(x)",
            "x = [1, 2]", "x = [v for v in x]", "x, y = y, x", "x = tf.reshape(x, (-1,))", "x = np.clip(x, 0, 8)",
            "x = np.random.randint(0, 9, 4)", "x = tf.random.uniform((4,), maxval=9, dtype=tf.int32)", "x = int(x[0])",
            "x = np.concatenate([x, y])", "x = tf.concat([x, y], 0)", "x = d['a']", "d = {'a': x, 'b': y}", "x = x[0]",
            "for x in x: y = x", "if x: x = y", "def f(x): return x + 1", "x = f(x)", "x = f", "x = A(x).x",
            "x = unknown(x)",
            "class A:\n    def __init__(self, x): self.x = x", "while x: x = x - 1", "x = emb(x)", "emb(y)",
            "x = len(x)",
            "model = tf.keras.Sequential([emb])", "model.predict(x)", "x = model(x)", "x = np.argmax(x)", "x = x.sum()",
            "x = tf.keras.Input((3,), dtype='int32')", "model = tf.keras.Model(x, emb(x))", "x = max(x, y)", "x = ~x",
            "for x in tf.data.Dataset.from_tensor_slices(x).batch(2): emb(x)", "x = [x, y]", "x = (x, y)", "x += y",
        ]
    ),
    max_size=30,
)  # fmt: skip
#: Floats: rows of the table, once they are looked up again, and what Python's own arithmetic makes of them.
OF_FLOATS = {"EMB101", "EMB102", "EMB103", "EMB104", "EMB201", "EMB301"}


@settings(max_examples=200)
@given(INTEGERS)
def test_nothing_is_reported_without_floats(lines):
    lines = [line for line in lines if "emb(x)" not in line or "x = emb" not in line]
    text = "import numpy as np\nimport tensorflow as tf\nemb = tf.keras.layers.Embedding(9, 4)\nx = y = 1\n"
    text += "\n".join(line.replace("x = model(x)", "model(x)") for line in lines) + "\n"
    assert {finding.code for finding in analyse(text)} & OF_FLOATS == set()


@pytest.mark.parametrize("lines", [["x = emb(x)", "emb(x)"], ["x = x / 2", "emb(x)"]])
def test_something_is_reported_with_floats(lines):
    """Otherwise the test above would say nothing."""
    text = "import tensorflow as tf\nemb = tf.keras.layers.Embedding(9, 4)\nx = tf.constant([1, 2])\n"
    assert {finding.code for finding in analyse(text + "\n".join(lines) + "\n")} & OF_FLOATS
