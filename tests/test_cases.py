"""What is reported: every program in ``cases/`` says at the end of a line which code stands there; nothing else may.

Files in a folder of their own belong together, as the modules of a project.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from support import CASES, case_name, case_options, expected_findings, found_findings

SPELLINGS = {
    "keras": ("; import keras", "keras."),
    "tf_keras": ("; import tf_keras", "tf_keras."),
    "from tensorflow import keras": ("; from tensorflow import keras", "keras."),
    "tensorflow.keras as K": ("; import tensorflow.keras as K", "K."),
    "tf.compat.v1": ("", "tf.compat.v1.keras."),
    "tensorflow.python": ("; from tensorflow.python import keras as pk", "pk."),
    "keras.src": ("; import keras.src as ks", "ks."),
}
_LINE = re.compile(r"(?P<path>.+?):(?P<line>\d+):(?P<column>\d+): (?P<code>EMB\d+) ")


def _needs_newer_python(text: str) -> bool:
    """Whether this Python, and so flake8, cannot read a case; LibCST can."""
    return text.startswith("# python 3.11") and sys.version_info < (3, 11)


@pytest.mark.parametrize("path", CASES, ids=case_name)
def test_case(path):
    text = path.read_text(encoding="utf-8")
    assert found_findings(text, str(path), case_options(text)) == expected_findings(text)


@pytest.mark.parametrize("spelling", SPELLINGS)
@pytest.mark.parametrize("path", [p for p in CASES if "tf.keras." in p.read_text(encoding="utf-8")], ids=case_name)
def test_case_in_another_spelling(path, spelling):
    """Line by line the same program, with Keras imported in another way."""
    statement, prefix = SPELLINGS[spelling]
    text = path.read_text(encoding="utf-8")
    if spelling == "tf_keras" and "Keras 3" in text.splitlines()[0]:
        pytest.skip("Keras 2 does something else")
    replayed = text.replace("tf.keras.", prefix)
    replayed = replayed.replace("import tensorflow as tf\n", f"import tensorflow as tf{statement}\n")
    assert found_findings(replayed, str(path), case_options(text)) == expected_findings(text)


def _flake8(folder: Path, *arguments: str) -> list[tuple[str, int, str]]:
    """Path, line and code of each EMB finding of a real flake8 run."""
    command = [sys.executable, "-m", "flake8", "--isolated", "--select", "EMB", *arguments, "."]
    run = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert run.returncode in (0, 1), run.stderr
    found = [_LINE.match(line) for line in run.stdout.splitlines()]
    return sorted((m["path"].removeprefix("./"), int(m["line"]), m["code"]) for m in found if m is not None)


def _copy(folder: Path, change) -> list[tuple[str, int, str]]:
    """Lay the plain cases out under ``folder``, each as ``change`` makes it; returns what they expect."""
    expected = []
    for path in CASES:
        text = path.read_text(encoding="utf-8")
        if case_options(text).implicit or _needs_newer_python(text):
            continue
        target = folder / case_name(path)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(change(text))
        expected.extend((case_name(path), line, code) for line, code in expected_findings(text))
    return sorted(expected)


def test_flake8_finds_the_same(tmp_path):
    expected = _copy(tmp_path, lambda text: text.encode())
    assert expected
    assert _flake8(tmp_path, "--jobs", "2") == expected


def test_noqa_silences_each(tmp_path):
    _copy(tmp_path, lambda text: re.sub(r"# (EMB\d{3})", r"# noqa: \1", text).encode())
    assert _flake8(tmp_path) == []


def test_byte_order_mark_and_windows_newlines_change_nothing(tmp_path):
    expected = _copy(tmp_path, lambda text: b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    assert _flake8(tmp_path) == expected
