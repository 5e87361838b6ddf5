"""Fixes: each program in ``fixes/programs`` stands beside ``NAME.fixed.py``, what becomes of it.

Those in ``safe`` need no option, those in ``unsafe`` stay as they are without it, and for those in ``none`` nothing may
be offered.
"""

from __future__ import annotations

import functools
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support import HERE, expected_findings

from flake8_embedding_dtype.fixes.kinds import KINDS
from flake8_embedding_dtype.fixes.repair import Repair, repair
from flake8_embedding_dtype.rules import RULES

PROGRAMS = HERE / "fixes" / "programs"
FIXED = sorted(PROGRAMS.rglob("*.fixed.py"))
BROKEN = [path.with_name(path.name.replace(".fixed", "")) for path in FIXED]
UNTOUCHED = sorted((PROGRAMS / "none").glob("*.py"))
CASES = sorted((HERE / "cases").rglob("*.py"))


def _name(path: Path) -> str:
    return str(path.relative_to(PROGRAMS))


def _fixed(path: Path) -> str:
    return path.with_suffix(".fixed.py").read_text(encoding="utf-8")


@functools.cache
def _repaired(path: Path, unsafe: bool) -> Repair:
    return repair(path.read_text(encoding="utf-8"), str(path), unsafe=unsafe)


def _is_silent(path: Path) -> bool:
    return not expected_findings(path.read_text(encoding="utf-8"))


BY_PROGRAM = pytest.mark.parametrize("path", BROKEN, ids=_name)


@BY_PROGRAM
def test_program_is_fixed(path):
    done = _repaired(path, unsafe="unsafe" in path.parts)
    assert done.text == _fixed(path)
    assert done.left == []
    assert {fix.safe for fix in done.fixes} == {"safe" in path.parts}


@pytest.mark.parametrize("path", [path for path in BROKEN if "unsafe" in path.parts], ids=_name)
def test_unsafe_fixes_are_offered_and_not_made(path):
    done = _repaired(path, unsafe=False)
    assert done.text == path.read_text(encoding="utf-8")
    assert done.fixes == []
    assert all(fix is not None and not fix.safe for _, fix in done.left)


@pytest.mark.parametrize("path", UNTOUCHED, ids=_name)
def test_nothing_is_offered(path):
    done = _repaired(path, unsafe=True)
    assert done.text == path.read_text(encoding="utf-8")
    assert done.fixes == []
    assert all(fix is None for _, fix in done.left)


@pytest.mark.parametrize("path", [path for path in CASES if _is_silent(path)], ids=lambda path: path.stem)
def test_a_program_without_findings_is_unchanged(path):
    text = path.read_text(encoding="utf-8")
    assert repair(text, str(path), unsafe=True) == Repair(text)


@BY_PROGRAM
def test_a_second_run_changes_nothing(path):
    again = repair(_fixed(path), str(path), unsafe=True)
    assert (again.text, again.fixes, again.left) == (_fixed(path), [], [])


@settings(max_examples=12)
@given(st.sampled_from(CASES), st.booleans())
def test_fixing_twice_is_fixing_once(path, unsafe):
    once = repair(path.read_text(encoding="utf-8"), str(path), unsafe=unsafe)
    twice = repair(once.text, str(path), unsafe=unsafe)
    assert (twice.text, twice.fixes) == (once.text, [])
    assert [finding for finding, _ in twice.left] == [finding for finding, _ in once.left]


@BY_PROGRAM
def test_aliases_are_respected(path):
    def other(text: str) -> str:
        for module, alias, name in (
            ("tensorflow", "tf", "tensor"),
            ("numpy", "np", "numbers"),
            ("torch", "torch", "t"),
        ):
            if f"import {module} as {alias}\n" in text or f"import {module}\n" in text:
                text = re.sub(rf"import {module}(?: as {alias})?\n", f"import {module} as {name}\n", text)
                text = re.sub(rf"(?<![\w.])(?<!import ){alias}\.", f"{name}.", text)
        return text

    text = path.read_text(encoding="utf-8")
    if _fixed(path).count("import ") > text.count("import "):
        pytest.skip("the fix brings an import with the usual alias")
    assert repair(other(text), str(path), unsafe="unsafe" in path.parts).text == other(_fixed(path))


@BY_PROGRAM
def test_line_ends_are_kept(path):
    text = path.read_text(encoding="utf-8").replace("\n", "\r\n")
    assert repair(text, str(path), unsafe="unsafe" in path.parts).text == _fixed(path).replace("\n", "\r\n")


def test_every_kind_is_known_and_tried():
    named = {fix.kind for rule in RULES for fix in rule.fixes}
    assert named == set(KINDS)
    assert {fix.kind for path in BROKEN for fix in _repaired(path, "unsafe" in path.parts).fixes} == named


def test_safe_and_unsafe_fixes_in_one_file():
    text = "import numpy as np\nimport keras\n\ntable = keras.layers.Embedding(9, 2)\n"
    text += "table(np.zeros(3))\ntable(np.random.randn(3))\n"
    done = repair(text, "x.py")
    assert done.text == text.replace("zeros(3)", 'zeros(3, dtype="int32")')
    ((finding, offered),) = done.left
    assert (finding.line, finding.code) == (6, "EMB102")
    assert offered is not None
    assert offered.kind == "other draw"


def test_only_wanted_findings_are_fixed():
    text = "import numpy as np\nimport keras\n\ntable = keras.layers.Embedding(9, 2)\n"
    text += "table(np.zeros(3))\ntable(np.random.rand(3))\n"
    done = repair(text, "x.py", wanted=lambda finding, _: finding.code == "EMB101")
    assert done.text == text.replace("rand(3)", "randint(0, 9, size=3)")
    assert done.left == []


def test_a_value_that_is_used_elsewhere_is_not_made_otherwise():
    text = """\
import numpy as np
import keras

table, dense = keras.layers.Embedding(9, 2), keras.layers.Dense(2)


def both():
    x = np.zeros((2, 3))
    table(x)
    return x


y = np.random.rand(2, 3)
table(y)
y += 1
"""
    done = repair(text, "x.py", unsafe=True)
    assert done.text == text.replace("table(x)", 'table(x.astype("int32"))')
    assert [finding.line for finding, _ in done.left] == [14]


def test_a_file_that_was_not_followed_to_its_end_keeps_what_makes_values():
    text = "import numpy as np\nimport keras\n\ntable = keras.layers.Embedding(9, 2)\ntable(np.zeros(3))\n"
    text += "".join(f"x{i} = [[j for j in range(9)] for k in range(9)]\n" for i in range(9))
    endless = text + "".join(f"def f{i}(x): return [f{i + 1}(x), f{i + 1}(x)]\n" for i in range(20)) + "f0(table)\n"
    assert repair(endless, "x.py").text == endless.replace("np.zeros(3)", 'np.zeros(3).astype("int32")')


def test_the_gate_holds():
    text = "import numpy as np\nnp.zeros(3)\n"
    assert repair(text, "x.py").text == text
