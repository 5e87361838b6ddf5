"""The examples: the notebook says the same as the script, and the one mistake in them is found."""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
from pathlib import Path

EXAMPLES = Path(__file__).parent.parent / "examples"
SCRIPT = EXAMPLES / "nmt_with_attention.py"
NOTEBOOK = EXAMPLES / "nmt_with_attention.ipynb"
MISTAKE = "sample_decoder_output, _, _ = decoder(tf.random.uniform((BATCH_SIZE, 1)), sample_hidden, sample_output)"


def cells() -> list[str]:
    """The code of the notebook, cell by cell."""
    notebook = json.loads(NOTEBOOK.read_text("utf-8"))
    return ["".join(cell["source"]) for cell in notebook["cells"] if cell["cell_type"] == "code"]


def code_lines(source: str) -> list[str]:
    """The lines that hold something, without magics of IPython."""
    return [line for line in source.splitlines() if line.strip() and not line.startswith("%")]


def places(*command: str) -> list[str]:
    """Where a linter finds something in the folder of the examples, and which code."""
    done = subprocess.run(
        [sys.executable, "-m", *command], cwd=EXAMPLES, capture_output=True, text=True, encoding="utf-8"
    )
    assert not done.stderr
    return [re.sub(r"^(\S+: \S+) .*", r"\1", line) for line in done.stdout.splitlines()]


def test_notebook_and_script_are_the_same_program() -> None:
    script = SCRIPT.read_text("utf-8")
    docstring = ast.parse(script).body[0]
    below_docstring = "\n".join(script.splitlines()[docstring.end_lineno :])
    assert code_lines("\n".join(cells())) == code_lines(below_docstring)


def test_notebook_has_magics_and_no_output() -> None:
    notebook = json.loads(NOTEBOOK.read_text("utf-8"))
    code = [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]
    assert all(cell["outputs"] == [] and cell["execution_count"] is None for cell in code)
    assert any(line.startswith("%") for cell in cells() for line in cell.splitlines())


def test_flake8_finds_the_mistake_in_the_script_and_nothing_else() -> None:
    row = SCRIPT.read_text("utf-8").splitlines().index(MISTAKE) + 1
    column = MISTAKE.index("decoder(") + 1
    expected = [f"nmt_with_attention.py:{row}:{column}: EMB101"]
    assert places("flake8", "--isolated", "--max-line-length=120", SCRIPT.name) == expected


def test_nbqa_finds_the_mistake_in_its_cell() -> None:
    cell, row = next((n, cell.splitlines().index(MISTAKE)) for n, cell in enumerate(cells(), 1) if MISTAKE in cell)
    expected = [f"nmt_with_attention.ipynb:cell_{cell}:{row + 1}:{MISTAKE.index('decoder(') + 1}: EMB101"]
    assert places("nbqa", "flake8", NOTEBOOK.name, "--isolated", "--max-line-length=120") == expected
