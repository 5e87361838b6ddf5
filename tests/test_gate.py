"""The gate: files that have nothing to do with embeddings must not pay for the analysis."""

from __future__ import annotations

import subprocess
import sys

import pytest

from flake8_embedding_dtype import gate
from flake8_embedding_dtype.options import DEFAULT, Options
from flake8_embedding_dtype.project import Project

LOADED = """\
import sys
from flake8_embedding_dtype.doors.flake8 import EmbeddingDtypeChecker
checker = EmbeddingDtypeChecker(None, "some.py", sys.stdin.read().splitlines(keepends=True))
assert list(checker.run()) == []
print("libcst" in sys.modules)
"""


@pytest.mark.parametrize(
    ("text", "loaded"), [("import numpy as np\nx = np.zeros(3)\n", "False"), ("# Embedding\n", "True")]
)
def test_libcst_is_imported_only_for_files_that_pass(text, loaded):
    done = subprocess.run([sys.executable, "-c", LOADED], input=text, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == loaded


@pytest.mark.parametrize(
    "text",
    [
        "layer = Embedding(3, 4)",
        "nn.EmbeddingBag(3, 4)",
        "nnx.Embed(3, 4)",
        "tf.nn.embedding_lookup(table, ids)",
        "tf.gather(table, ids)",
        "jnp.take(table, ids)",
    ],
)
def test_what_passes(text):
    assert gate.may_look_up(text)


@pytest.mark.parametrize("text", ["", "import tensorflow as tf", "torch.gather(x, 1, ids)", "items.take(3)"])
def test_what_does_not(text):
    assert not gate.may_look_up(text)


def test_further_layers_pass_by_their_last_name():
    assert gate.may_look_up("x = TokenTable(3)", ["mylib.layers.TokenTable"])


def test_a_file_passes_for_a_module_that_it_imports(tmp_path):
    (tmp_path / "model.py").write_text(
        "from keras.layers import Embedding\nlayer = Embedding(3, 4)\n", encoding="utf-8"
    )
    (tmp_path / "api.py").write_text("from model import layer\n", encoding="utf-8")
    (tmp_path / "talk.py").write_text("'''Of embeddings in general.'''\n", encoding="utf-8")
    project = Project(str(tmp_path / "script.py"))
    assert project.may_look_up("from api import layer\n", DEFAULT)
    assert project.may_look_up("layer = __import__('model').layer\n", DEFAULT)
    assert not project.may_look_up("import talk\nimport os\n", DEFAULT)
    assert not project.may_look_up("from api import layer\n", Options(follow_imports=False))


def test_a_very_long_file_does_not_pass():
    assert not Project("long.py").may_look_up("Embedding\n" * 60_000, DEFAULT)
