"""Whatever a file holds: no traceback, no hang, and flake8's own findings are untouched."""

from __future__ import annotations

import subprocess
import sys

import libcst
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from support import found_findings

from flake8_embedding_dtype.doors.flake8 import EmbeddingDtypeChecker

HEAD = "import tensorflow as tf\nemb = tf.keras.layers.Embedding(10, 4)\n"

HARD = {
    "empty": "",
    "only a comment": "# Embedding",
    "syntax error": HEAD + "def f(:\n",
    "bad indentation": HEAD + "if x:\npass\n",
    "null byte": HEAD + "x = '\0'\n",
    "form feed": HEAD + "\fx = 1\n",
    "deep nesting": HEAD + "x = " + "(" * 150 + "1" + ")" * 150 + "\n",
    "deep blocks": HEAD + "".join("    " * i + "if x:\n" for i in range(60)) + "    " * 60 + "pass\n",
    "long sum": HEAD + "x = " + " + ".join(["1"] * 900) + "\n",
    "long chain": HEAD + "x = emb" + ".a" * 400 + "\n",
    "endless recursion": HEAD + "def f(x):\n    return f(x + 1)\nemb(f(1))\n",
    "mutual recursion": HEAD + "def f(x):\n    return g(x)\ndef g(x):\n    return f(x)\nf(emb)\n",
    "branching recursion": HEAD + "def f(x):\n    return f(x) + f(x) + f(x) + f(x) + f(x)\nf(1)\n",
    "endless loop": HEAD + "while True:\n    x = emb\n",
    "growing loop": HEAD + "x = []\nfor i in range(10 ** 9):\n    x = [x, x]\n",
    "huge power": HEAD + "x = 10 ** 10 ** 10\ny = 'a' * 10 ** 10\nz = [0] * 10 ** 10\nemb(z)\n",
    "huge range": HEAD + "for i in range(10 ** 18):\n    x = i % 10\nemb(x)\n",
    "many calls": HEAD + "".join(f"def f{i}(x): return f{i + 1}(x) + f{i + 1}(x)\n" for i in range(40)) + "f0(1)\n",
    "self reference": HEAD + "x = []\nx.append(x)\nfor y in x: emb(y)\nd = {}\nd['d'] = d\nemb(d)\n",
    "class cycle": HEAD + "class A(A):\n    pass\nclass B(A, A):\n    def call(self, x): return self(x)\nB()(1)\n",
    "own metaclass": HEAD + "class M(type): pass\nclass A(metaclass=M): pass\nA()()\n",
    "odd calls": HEAD + "emb()\nemb(*x, **y)\nemb(1, 2, 3)\n(lambda: 0)(1)\n[](1)\nNone()\n''()\n",
    "odd targets": HEAD + "a, *b, c = 1\n[a, b] = emb\nx[0][1].y = emb\n(a.b), c[d] = emb\ndel a, (b, c)\n",
    "match": HEAD + "match emb:\n    case [x, *_]: pass\n    case {'a': y, **z}: pass\n    case tf.A(b=1): pass\n",
    "star everything": HEAD + "from os import *\nprint(*emb, **emb)\n{**emb, 'a': 1}\n[*emb]\n",
    "async": HEAD + "async def f():\n    async with emb as x:\n        async for y in x:\n            await y\n",
    "walrus in comprehension": HEAD + "[y := emb(x) for x in range(3)]\n",
    "global at top": HEAD + "global x\nx = 1\n",
    "return at top": HEAD + "return 1\n",
    "non-ascii": HEAD + "größe = 3\nπ = 3.14\nemb(größe)\n",
    "negative shifts": HEAD + "x = 1 << -1\ny = 1 << 10 ** 6\nz = -1 ** 0.5\nw = 0 ** -1\n",
}


@pytest.mark.parametrize("name", HARD)
def test_hard_programs_are_survived(name):
    checker = EmbeddingDtypeChecker(None, f"{name}.py", HARD[name].splitlines(keepends=True))
    assert list(checker.run()) == []


@pytest.mark.parametrize("name", [n for n in HARD if n not in ("syntax error", "bad indentation", "null byte")])
def test_hard_programs_are_analysed_without_an_error(name):
    """The catch-all of the door is not what saves them."""
    try:
        found_findings(HARD[name], f"{name}.py")
    except libcst.ParserSyntaxError:
        assert name in ("return at top", "global at top")


def test_a_long_file_ends():
    text = HEAD + "x = tf.random.uniform((3, 3))\n" * 2_000 + "emb(x)\n"
    assert found_findings(text) == [(2003, "EMB101")]


def test_a_file_of_100_000_lines_is_left_alone():
    assert found_findings(HEAD + "x = tf.random.uniform((3, 3))\n" * 100_000 + "emb(x)\n") == []


def test_the_limit_of_steps_keeps_what_was_found():
    endless = (
        "def f(x):\n" + "    f2(x)\n" * 5 + "".join(f"def f{i}(x):\n" + f"    f{i + 1}(x)\n" * 5 for i in range(2, 14))
    )
    text = HEAD + "emb(tf.random.uniform((3,)))\n" + endless + "f(1)\n"
    assert found_findings(text) == [(3, "EMB101")]


def test_flake8_goes_on_with_its_own_findings(tmp_path):
    (tmp_path / "broken.py").write_text(HEAD + "def f(:\n", encoding="utf-8")
    (tmp_path / "latin.py").write_bytes(b"# Embedding \xff\xfe\nimport os\n")
    if sys.version_info >= (3, 11):
        # flake8 itself does not survive a null byte on Python 3.10, whose `ast.parse` raises a ValueError.
        (tmp_path / "nul.py").write_bytes(HEAD.encode() + b"x = 1\0\n")
    (tmp_path / "empty.py").write_bytes(b"")
    (tmp_path / "good.py").write_text("import os\n" + HEAD + "emb(tf.zeros((3,)))\n", encoding="utf-8")
    run = subprocess.run(
        [sys.executable, "-m", "flake8", "--isolated", "."], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert run.returncode == 1
    assert "Traceback" not in run.stderr
    assert "good.py:1:1: F401" in run.stdout
    assert "good.py:4:1: EMB201" in run.stdout
    assert "broken.py:3" in run.stdout


def test_an_error_in_the_analysis_is_logged_and_nothing_else(monkeypatch, caplog):
    def fail(*arguments, **named):
        raise RuntimeError("a fault of ours")

    monkeypatch.setattr("flake8_embedding_dtype.analysis.analyse", fail)
    with caplog.at_level("DEBUG", logger="flake8.embedding_dtype"):
        assert list(EmbeddingDtypeChecker(None, "some.py", ["x = 1\n"]).run()) == []
    assert "some.py" in caplog.text
    assert "a fault of ours" in caplog.text


SNIPPETS = st.lists(
    st.sampled_from(
        [
            "x = emb(x)", "x = tf.zeros((3, 3))", "x = np.arange(3)", "x = x / 2", "x = [x, x]", "x = {'a': x}",
            "x = x['a']", "x = x[0]", "x += 1", "for x in x: y = x", "while x: x = x - 1", "if x: x = y", "y = x",
            "def f(x): return x", "x = f(x)", "class A:\n    def __init__(self, x): self.x = x", "x = A(x).x",
            "x = lambda x: x", "x = x(y)", "x, *y = x", "del x", "x = tf.cast(x, tf.int32)", "x = x.astype(float)",
            "try:\n    x = emb\nexcept Exception as e:\n    x = e", "with x as y: x = y", "x = yield_()", "x = not x",
            "x = x if y else emb", "x = [i for i in x]", "model = tf.keras.Sequential([x, y])", "x = model(x)",
            "x = tf.keras.Input((3,))", "model = tf.keras.Model(x, y)", "model.fit(x, y)", "x = x @ y", "x = -x",
        ]
    ),
    max_size=25,
)  # fmt: skip


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(SNIPPETS)
def test_generated_programs_are_survived(lines):
    found_findings("import numpy as np\n" + HEAD + "\n".join(lines) + "\n")
