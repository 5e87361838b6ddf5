"""Notebooks through nbQA: cells are one program in file order, and what is no Python in them stops nothing."""

from __future__ import annotations

import json
import re
import subprocess
import sys

import pytest

MODEL = """import tensorflow as tf


def make():
    return tf.keras.Sequential([tf.keras.layers.Embedding(50, 4)])
"""
IMPORTS = "import numpy as np\nfrom net import make"
MAKE = "model = make()\nnoise = np.random.rand(4, 5) * 50\nids = np.arange(4)"


@pytest.fixture
def lint(tmp_path):
    """Lint a notebook of some code cells, with ``net.py`` beside it; gives cell and line of each finding."""
    (tmp_path / "net.py").write_text(MODEL)

    def lint(*sources: str) -> list[str]:
        cells = [
            {"cell_type": "code", "id": str(i), "source": text, "metadata": {}, "outputs": [], "execution_count": None}
            for i, text in enumerate(sources)
        ]
        # Text stands between the cells, and does not count as one.
        text = [{"cell_type": "markdown", "id": f"t{i}", "source": "model(noise)", "metadata": {}} for i in range(9)]
        cells = [cell for pair in zip(cells, text, strict=False) for cell in pair]
        notebook = {"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
        (tmp_path / "program.ipynb").write_text(json.dumps(notebook))
        command = [sys.executable, "-m", "nbqa", "flake8", "program.ipynb", "--isolated", "--select", "EMB"]
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
        assert not done.stderr
        assert json.loads((tmp_path / "program.ipynb").read_text()) == notebook, "the notebook is left as it was"
        assert done.returncode == bool(done.stdout)
        return re.findall(r"cell_(\d+:\d+):\d+: (?:EMB\d+)", done.stdout)

    return lint


def test_values_flow_from_cell_to_cell(lint):
    assert lint(IMPORTS, MAKE, "model(ids)", "model(noise)", "model.predict(ids)\nmodel.predict(noise)") == [
        "4:1",
        "5:2",
    ]


def test_a_cell_that_uses_what_a_later_one_defines(lint):
    assert lint("model(noise)", IMPORTS, "model(noise)", MAKE, "model(noise)") == ["5:1"]


def test_a_name_means_what_the_last_cell_above_made_of_it(lint):
    assert lint(IMPORTS, MAKE, "noise = ids\nmodel(noise)", "noise = ids / 2\nmodel(noise)") == ["4:2"]


def test_magics_and_shell_lines(lint):
    magics = "%matplotlib inline\n%load_ext tensorboard\n!pip install -q tensorflow\n" + IMPORTS
    shell = "files = !ls data\nhere = %pwd\nnp.random.rand?\nmodel(noise)"
    loop = "for epoch in range(2):\n    !echo {epoch}\n    model(ids)\n    model(noise)"
    assert lint(magics, MAKE, shell, loop) == ["3:4", "4:4"]


def test_cell_magics(lint):
    other = "%%bash\nfor x in *; do echo $x; done"
    written = "%%writefile helper.py\nmodel(noise)"
    assert lint(IMPORTS, other, f"%%time\n{MAKE}", written, "%%timeit\nmodel(noise)\nmodel(ids)") == ["5:2"]


def test_display_and_bare_expressions(lint):
    assert lint(IMPORTS, MAKE, "display(model.summary())\nnoise.shape\nids;\nmodel(noise)") == ["3:4"]


def test_a_cell_that_is_no_python(lint):
    assert lint(IMPORTS, MAKE, "this is no Python", "model(noise)") == ["4:1"]


def test_a_comment_in_a_cell_silences(lint):
    calls = "model(noise)  # noqa: EMB102\nmodel(noise)\nmodel(noise)  # noqa: E501"
    assert lint(IMPORTS, MAKE, calls) == ["3:2", "3:3"]


def test_forms_of_colab(lint):
    setup = "#@title Settings\n%tensorflow_version 2.x\n!pip -q install tensorflow && echo done\nsize = 4 #@param"
    shown = 'noise #@param {type: "raw"}\n%timeit -n 1 model(noise)\nmodel(noise)'
    assert lint(setup, IMPORTS, MAKE, shown) == ["4:3"]


def test_await_outside_of_a_function(lint):
    assert lint(IMPORTS, MAKE, "import asyncio\nawait asyncio.sleep(0)\nmodel(noise)") == ["3:3"]


def test_the_model_in_a_cell_and_the_data_in_a_module(lint, tmp_path):
    (tmp_path / "data.py").write_text("import numpy as np\n\nnoise = np.random.rand(4, 5)\nids = np.arange(4)\n")
    model = "from tensorflow import keras\nmodel = keras.Sequential([keras.layers.Embedding(50, 4)])"
    assert lint("from data import ids, noise", model, "model(ids)\nmodel(noise)") == ["3:2"]
