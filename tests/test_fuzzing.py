"""Random changes of real files, the same ones each time. ``nox -s fuzz`` goes on for as long as it is let."""

from __future__ import annotations

import os
import random
import sysconfig
from pathlib import Path

import pytest
from support import HERE

from fuzz.mutations import mutate, tokens
from fuzz.properties import check, syntax

PROGRAMS = [
    path.read_text("utf-8") for folder in ("cases", "knowledge") for path in sorted((HERE / folder).rglob("*.py"))
]
SHORT = [text for text in PROGRAMS if len(text) < 3_000]
STANDARD = Path(sysconfig.get_paths()["stdlib"])
#: More of them for a longer look.
ROUNDS = int(os.environ.get("FUZZ_ROUNDS", "150"))


def test_tokens_make_up_their_text():
    assert all("".join(tokens(text)) == text for text in PROGRAMS)


@pytest.mark.parametrize("seed", range(4))
def test_changed_cases(seed):
    source, python = random.Random(seed), 0
    for _ in range(ROUNDS):
        python += check(mutate(source.choice(SHORT), source, SHORT))
    assert python > ROUNDS // 10


def test_changed_files_of_the_standard_library():
    """With a lookup at their end, or the gate would keep most of them out."""
    source = random.Random(0)
    files = [path for path in sorted(STANDARD.glob("*.py")) if path.stat().st_size < 12_000]
    lookup = "\nimport tensorflow as tf\ntf.keras.layers.Embedding(9, 4)(tf.zeros(3))\n"
    for _ in range(ROUNDS // 3):
        text = source.choice(files).read_text("utf-8", errors="replace")
        check(mutate(text, source) + lookup)


@pytest.mark.parametrize(
    "text", ["", "\0", "x = '\0'\n", "\ufeffx", "\ud800", "x = b'\u00e9' + '\\N{no}'\n", "if x:\\\n"]
)
def test_odd_texts(text):
    check(text)
    check("import keras\nkeras.layers.Embedding(9, 4)(0.5)\n" + text)


def test_what_is_no_python_has_no_syntax():
    assert syntax("def f(:") is None
