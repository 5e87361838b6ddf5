"""The gate: files that have nothing to do with embeddings must not pay for the analysis."""

from __future__ import annotations

import ast
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

from flake8_embedding_dtype import gate
from flake8_embedding_dtype.analysis import may_look_up, where_found
from flake8_embedding_dtype.mentions import Origin, mentions, origins
from flake8_embedding_dtype.options import DEFAULT, Options
from flake8_embedding_dtype.reach import Reach

LOADED = """\
import sys
from flake8_embedding_dtype.doors.flake8 import EmbeddingDtypeChecker
checker = EmbeddingDtypeChecker(None, "some.py", sys.stdin.read().splitlines(keepends=True))
list(checker.run())
print("libcst" in sys.modules)
"""


@pytest.mark.parametrize(
    ("text", "loaded"),
    [
        ("import numpy as np\nx = np.zeros(3)\n", "False"),
        ("import keras\nlayer = keras.layers.Embedding(3, 4)\ndef call(x):\n    return layer(x)\n", "False"),
        ("import keras\nimport numpy as np\nkeras.layers.Embedding(3, 4)(np.zeros(3))\n", "True"),
    ],
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


@pytest.fixture
def worth(tmp_path):
    """Whether a script is worth running that lies beside a model, its re-export, and modules that only speak of it."""
    files = {
        "model.py": "from keras.layers import Embedding\n\ndef build():\n    return Embedding(3, 4)\n\n"
        "def rows():\n    return 3\n",
        "api.py": "from model import build, rows\n",
        "held.py": "import model\nHELD = {}\n\ndef fill():\n    HELD['model'] = model.build()\n\n"
        "def get():\n    return HELD['model']\n",
        "kept.py": "import model\nKEPT = []\n\ndef keep(one):\n    KEPT.append(one)\n    return one\n\n"
        "@keep\ndef made():\n    return model.build()\n",
        "alias.py": "from keras import layers as L\nMAKER = L\n\nclass Net:\n    def make(self):\n"
        "        return MAKER.Embedding(3, 4)\n",
        "cached.py": "import functools\nfrom model import build, rows\n\n@functools.lru_cache\ndef made():\n"
        "    return build()\n\n@functools.lru_cache\ndef plain():\n    return 3\n",
        "words.py": "from model import build\nif build:\n    HELD = build()\n\ndef f(x):\n    if x:\n"
        "        raise ValueError('nothing to build')\n\ndef g():\n    return globals()['build']()\n",
        "told.py": "from model import build, rows\n\ndef f(x):\n    raise ValueError(f'nothing to build of {x}')\n\n"
        "def g():\n    return f'{build()(x)}'\n\ndef h():\n    build = 3\n    return dict(build=4)\n\n"
        "def ask(x):\n    return isinstance(x, (int, build))\n",
        "header.py": "from model import build, rows\n"
        "for make in (rows,\n             build):  # both\n    HELD = make()\n"
        "for one in (  # one\n    rows,\n):\n    ROWS = one()\n",
        "perhaps.py": "from model import build, rows\ntry:\n    A = build()\n    B = rows()\nexcept ValueError:\n"
        "    A = None\nelse:\n    if A:\n        C = A\n        D = B\n",
        "typed.py": "from model import build, rows\n\ndef f(x, make: build = None):\n    return make(x)\n",
        "lines.py": "from model import build, rows\nfirst = second = build\nA = 3; B = build\nC = 3; D = rows\n",
        "lazy.py": "from model import build\nNAMES = {}\nNAMES['model'] = ['build', 'rows']\n"
        "NAMES['model'].append(build)\nfrom model import rows\nglobals()['LATE'] = build()\n",
        "dynamic.py": "import importlib\nmodel = importlib.import_module('model')\n\n"
        "def f():\n    return model.build()\n\ndef g():\n    return model.rows()\n\n"
        "def h():\n    return importlib.import_module('.model', 'package').build()\n\n"
        "def i():\n    one = __import__('talk')\n    return one.f()\n\nclass Net:\n    def __init__(self):\n"
        "        self.m = __import__('model')\n    def make(self):\n        return self.m.build()\n",
        "talk.py": '"""Of\nEmbedding(3, 4)\n"""\n# Embedding(3, 4)\n\ndef f():\n    return None\n',
    }
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")

    def ask(text: str, options: Options = DEFAULT) -> bool:
        path, reach = str(tmp_path / "script.py"), Reach(options.layers)
        return may_look_up(text, path, options, reach) and where_found(text, path, options, None, reach) is not None

    return ask


@pytest.mark.parametrize(
    "program",
    [
        "from api import build\nbuild()(0.5)\n",
        "import api\napi.build()(0.5)\n",
        "from api import *\nbuild()(0.5)\n",
        "__import__('model').build()(0.5)\n",
        "import held\nheld.get()(0.5)\n",
        "from kept import KEPT\nKEPT[0]()(0.5)\n",
        "from cached import made\nmade()(0.5)\n",
        "from words import HELD\nHELD(0.5)\n",
        "from words import g\ng()(0.5)\n",
        "from alias import Net\nNet().make()(0.5)\n",
        "from told import g\ng(0.5)\n",
        "from header import HELD\nHELD(0.5)\n",
        "from perhaps import A\nA(0.5)\n",
        "from perhaps import C\nC(0.5)\n",
        "from lazy import NAMES\nNAMES['model'][-1]()(0.5)\n",
        "from lines import second\nsecond()(0.5)\n",
        "from lines import B\nB()(0.5)\n",
        "from typed import f\nf(0.5)\n",
        "from lazy import LATE\nLATE(0.5)\n",
        "from dynamic import f\nf()(0.5)\n",
        "from dynamic import h\nh()(0.5)\n",
        "from dynamic import Net\nNet().make()(0.5)\n",
        "def f():\n    from api import (\n        build as b,\n    )\n    b()(0.5)\n",
    ],
)
def test_a_file_passes_for_what_it_imports(worth, program):
    assert worth(program)
    assert not worth(program, Options(follow_imports=False))


@pytest.mark.parametrize(
    "program",
    [
        "from api import rows\nrows()\n",
        "import api\napi.rows()\n",
        "import talk\ntalk.f()\n",
        "from cached import plain\nplain()\n",
        "from words import f\nf(0.5)\n",
        "from told import f\nf(0.5)\n",
        "from told import h\nh()\n",
        "from told import ask\nask(0.5)\n",
        "from header import ROWS\nROWS + 0.5\n",
        "from perhaps import B\nB + 0.5\n",
        "from perhaps import D\nD + 0.5\n",
        "from lines import D\nD()\n",
        "from lazy import rows\nrows()\n",
        "from dynamic import g\ng()\n",
        "from dynamic import i\ni()\n",
        "import os\nos.getcwd()\n",
    ],
)
def test_a_file_does_not_pass_for_other_names_of_what_it_imports(worth, program):
    assert not worth(program)


def test_a_very_long_file_does_not_pass():
    assert not may_look_up("Embedding\n" * 60_000, "long.py", DEFAULT, Reach())


def test_lookups_are_known_from_their_table():
    assert {"Embedding", "EmbeddingBag", "embedding_lookup", "gather", "take"} <= gate.lookups()
    assert all(gate.may_look_up(f"tf.{name} ops.{name}") for name in gate.lookups())


def imports_of(tree):
    """Where a syntax tree imports something from, and the name that it gets."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((Origin(one.name, 0, ""), one.asname or one.name.partition(".")[0]) for one in node.names)
        elif isinstance(node, ast.ImportFrom):
            for one in node.names:
                name = "" if one.name == "*" else one.name
                yield Origin(node.module or "", node.level, name), one.asname or name


def test_imports_are_read_from_the_text_as_python_reads_them():
    """In the standard library, with comments, brackets and backslashes: nothing is left out."""
    for path in sorted(Path(sysconfig.get_path("stdlib")).glob("*.py")):
        text = path.read_text(encoding="utf-8")
        if "import" in text:
            found = mentions(text, frozenset())
            wanted = set(imports_of(ast.parse(text)))
            assert {origin for origin, _ in wanted} <= origins(text), path
            assert {name for _, name in wanted if name} <= found.imports.keys(), path
