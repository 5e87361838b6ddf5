"""The command line: what it prints, what it writes, and its exit status."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest
from click.testing import CliRunner
from support import HERE

from flake8_embedding_dtype.doors import command_line, commands
from flake8_embedding_dtype.pages import page
from flake8_embedding_dtype.rules import RULES

HEAD = "import numpy as np\nimport keras\n\ntable = keras.layers.Embedding(9, 2)\n"
SAFE, UNSAFE, NEVER = "table(np.zeros(3))\n", "table(np.random.randn(3))\n", "table(np.array([0.5]))\n"
FIXED = 'table(np.zeros(3, dtype="int32"))\n'
DIFF = "".join(
    [
        "--- {0}\n+++ {0}\n@@ -2,4 +2,4 @@\n import keras\n \n table = keras.layers.Embedding(9, 2)\n",
        f"-{SAFE}+{FIXED}",
    ]
)


@pytest.fixture
def run(tmp_path, monkeypatch):
    """Run the command in an empty folder."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str):
        return CliRunner().invoke(commands.cli, arguments, catch_exceptions=False)

    return run


@pytest.fixture
def program(tmp_path):
    """Write a program of some lines, and read it."""

    class Program:
        path = tmp_path / "program.py"

        def __init__(self, *lines: str) -> None:
            self.path.write_text(HEAD + "".join(lines))

        @property
        def text(self) -> str:
            return self.path.read_text()

    return Program


@pytest.mark.parametrize("option", [(), ("--diff",)])
def test_changes_are_shown(run, program, option):
    shown = program(SAFE)
    done = run("fix", *option, "program.py")
    assert (done.exit_code, done.stdout) == (1, DIFF.format("program.py"))
    assert done.stderr == "Would fix 1 finding in 1 file; --write makes the changes\n"
    assert shown.text == HEAD + SAFE


def test_the_diff_is_a_patch(run, program, tmp_path):
    shown = program(SAFE.rstrip("\n"))
    diff = run("fix", "program.py").stdout
    assert diff.count("\\ No newline at end of file") == 2
    subprocess.run(["patch", "-p0"], input=diff, text=True, cwd=tmp_path, check=True, capture_output=True)
    assert shown.text == HEAD + FIXED.rstrip("\n")


def test_changes_are_made(run, program):
    written = program(SAFE)
    done = run("fix", "--write", "program.py")
    assert (done.exit_code, done.stdout) == (0, "")
    assert done.stderr == "Fixed 1 finding in 1 file\n"
    assert written.text == HEAD + FIXED
    again = run("fix", "--write", "program.py")
    assert (again.exit_code, again.stderr) == (0, "Nothing to fix in 1 file\n")


def test_what_is_left_is_told(run, program):
    written = program(SAFE, UNSAFE, NEVER)
    done = run("fix", "--write", "program.py")
    assert done.exit_code == 1
    assert [line.split(" ")[:2] for line in done.stdout.splitlines()] == [
        ["program.py:6:1:", "EMB102"],
        ["program.py:7:1:", "EMB101"],
    ]
    assert done.stderr == "Fixed 1 finding in 1 file; 2 findings left; 1 of them can be fixed with --unsafe\n"
    assert written.text == HEAD + FIXED + UNSAFE + NEVER
    done = run("fix", "--write", "--unsafe", "program.py")
    assert (done.exit_code, done.stderr) == (1, "Fixed 1 finding in 1 file; 1 finding left\n")
    assert written.text == HEAD + FIXED + "table(np.random.randint(0, 9, size=3))\n" + NEVER


def test_a_diff_without_changes(run, program):
    program(NEVER)
    done = run("fix", "program.py")
    assert (done.exit_code, done.stdout, done.stderr) == (0, "", "1 finding left\n")


def test_comments_of_flake8_silence(run, program):
    lines = [SAFE.rstrip() + comment + "\n" for comment in ("  # noqa", "  # noqa: EMB201", "  # noqa: EMB101")]
    written = program(*lines)
    assert run("fix", "--write", "program.py").exit_code == 0
    assert written.text == HEAD + lines[0] + lines[1] + lines[2].replace("zeros(3)", 'zeros(3, dtype="int32")')
    written = program("# flake8: noqa\n", SAFE)
    assert run("fix", "--write", "program.py").exit_code == 0
    assert SAFE in written.text


@pytest.mark.parametrize(
    "setting",
    ["exclude = program.py", "per-file-ignores = program.py: EMB2", "extend-ignore = EMB201", "select = EMB1"],
)
def test_the_configuration_of_flake8_holds(run, program, tmp_path, setting):
    (tmp_path / ".flake8").write_text(f"[flake8]\n{setting}\n")
    written = program(SAFE)
    assert run("fix", "--write", ".").exit_code == 0
    assert written.text == HEAD + SAFE
    (tmp_path / ".flake8").rename(tmp_path / "other.cfg")
    assert run("fix", "--config", "other.cfg", "--write", ".").exit_code == 0
    assert written.text == HEAD + SAFE
    assert run("fix", "--write", ".").exit_code == 0
    assert written.text == HEAD + FIXED


def test_the_configuration_of_the_plugin_holds(run, program, tmp_path):
    (tmp_path / "setup.cfg").write_text("[flake8]\nembedding-dtype-implicit = true\n")
    written = program("table(keras.Input((3,)))\n")
    assert run("fix", "--isolated", "--write", "program.py").exit_code == 0
    assert "dtype" not in written.text
    assert run("fix", "--write", "program.py").exit_code == 0
    assert written.text == HEAD + 'table(keras.Input((3,), dtype="int32"))\n'


def test_only_some_codes(run, program):
    written = program(SAFE, "table(np.random.rand(3))\n")
    assert run("fix", "--write", "--select", "EMB1", "program.py").exit_code == 0
    assert written.text == HEAD + SAFE + "table(np.random.randint(0, 9, size=3))\n"


def test_a_configuration_that_makes_no_sense(run, program, tmp_path):
    (tmp_path / ".flake8").write_text("[flake8]\nembedding-dtype-implicit = perhaps\n")
    program(SAFE)
    done = run("fix", "program.py")
    assert done.exit_code == 2
    assert "embedding-dtype-implicit: 'perhaps'" in done.stderr


def test_files_that_are_left_alone(run, program, tmp_path):
    written = program(SAFE)
    (tmp_path / "broken.py").write_text("import keras\nkeras.layers.Embedding(\n")
    (tmp_path / "bytes.py").write_bytes(b"# Embedding \xff\n")
    (tmp_path / "note.ipynb").write_text("Embedding")
    (tmp_path / "read_only.py").write_text(HEAD + SAFE)
    (tmp_path / "read_only.py").chmod(0o444)
    done = run("fix", "--write", ".", "gone.py")
    assert done.exit_code == 2
    assert done.stderr.splitlines() == [
        "error: gone.py does not exist",
        "error: broken.py is no Python (line 2)",
        *[line for line in done.stderr.splitlines() if "bytes.py can not be decoded" in line],
        "error: note.ipynb is no notebook",
        "error: read_only.py is read-only",
        "Fixed 1 finding in 1 file; 4 files left alone",
    ]
    assert written.text == HEAD + FIXED
    assert (tmp_path / "read_only.py").read_text() == HEAD + SAFE


def test_a_file_that_is_changed_meanwhile(run, program, monkeypatch):
    written = program(SAFE)
    mend = commands.mend

    def slowly(name, host, unsafe):
        done = mend(name, host, unsafe)
        written.path.write_text("# other\n")
        return done

    monkeypatch.setattr(commands, "mend", slowly)
    done = run("fix", "--write", "program.py")
    assert (done.exit_code, written.text) == (2, "# other\n")
    assert "error: program.py was changed meanwhile" in done.stderr


def test_many_files_over_several_processes(run, tmp_path):
    for number in range(6):
        (tmp_path / f"p{number}.py").write_text(HEAD + SAFE * (number % 2))
    done = run("fix", "--write", "--jobs", "2", ".")
    assert (done.exit_code, done.stderr) == (0, "Fixed 3 findings in 3 files\n")
    assert [(tmp_path / f"p{number}.py").read_text() for number in range(2)] == [HEAD, HEAD + FIXED]


def test_notebooks(run, tmp_path):
    cells = [
        {"cell_type": "code", "execution_count": 1, "metadata": {}, "outputs": [1.0], "source": source}
        for source in (["%matplotlib inline\n", *HEAD.splitlines(keepends=True)], SAFE, NEVER, ["!ls"])
    ]
    content = {"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 2}
    path = tmp_path / "n.ipynb"
    path.write_text(json.dumps(content, indent=1) + "\n")
    assert "--- n.ipynb:cell_2" in run("fix", "n.ipynb").stdout
    explained = run("explain", "n.ipynb:cell_2:1").stdout
    assert explained.startswith("n.ipynb:cell_2:1:1 EMB201\n")
    assert "is looked up in Embedding 'table', a table of 9 rows  n.ipynb:cell_1:5\n" in explained
    assert run("explain", "n.ipynb:cell_1:5").stdout.startswith(explained)
    done = run("fix", "--write", ".")
    assert done.exit_code == 1
    assert done.stdout.startswith("n.ipynb:cell_3:1:1: EMB101 ")
    cells[1]["source"] = FIXED
    assert path.read_text() == json.dumps(content, indent=1) + "\n"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_codes_are_explained(run, rule):
    done = run("explain", rule.code.lower())
    assert (done.exit_code, done.stdout) == (0, page(rule))


def test_a_finding_is_explained(run, program):
    program("x = np.random.rand(2)\n", "y = x * 0.5\n", "table(y)\n")
    done = run("explain", "program.py:7")
    assert done.exit_code == 0
    assert (
        done.stdout
        == """\
program.py:7:1 EMB101
├── np.random.rand() makes float64 in (0, 1)  program.py:5
│   x = np.random.rand(2)
├── is float64 in [0, 0.5)  program.py:6
│   y = x * 0.5
├── goes into table()  program.py:7
│   table(y)
├── is looked up in Embedding 'table', a table of 9 rows  program.py:4
│   table = keras.layers.Embedding(9, 2)
└── every value truncates to row 0
"""
    )
    for line in (4, 5, 6):
        assert run("explain", f"program.py:{line}:1: EMB101 ...").stdout == done.stdout
    assert run("explain", "program.py").stdout == done.stdout


def test_a_finding_that_a_program_shows_is_explained(run, program, tmp_path):
    program("def check(data):\n    return table(data())\n")
    (tmp_path / "start.py").write_text("import numpy as np, program\nprogram.check(lambda: np.random.rand(2))\n")
    done = run("explain", "program.py:6")
    assert done.exit_code == 0
    assert done.stdout.startswith("program.py:6:12 EMB101\n├── np.random.rand() makes float64 in (0, 1)")
    assert "  start.py:2\n" in done.stdout
    assert "  program.py:6\n" in done.stdout


def test_a_line_without_finding(run, program):
    program(SAFE)
    done = run("explain", "program.py:1")
    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr == "Nothing is found at program.py:1. There is EMB201 at program.py:5.\n"


@pytest.mark.parametrize("what", ["EMB999", "gone.py:3", ":", "broken.py:1"])
def test_what_can_not_be_explained(run, tmp_path, what):
    (tmp_path / "broken.py").write_text("import keras\nkeras.layers.Embedding(\n")
    done = run("explain", what)
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.startswith("Error: ")


def in_process(*arguments: str, **environment: str) -> str:
    """What the command prints when it takes its output for a terminal."""
    command = [sys.executable, "-m", "flake8_embedding_dtype", *arguments]
    settings = {"PYTHONPATH": str(HERE.parent), "PATH": "", "TERM": "xterm-256color", **environment}
    return subprocess.run(command, capture_output=True, text=True, env=settings, check=False).stdout


def test_colours(program, tmp_path):
    program(SAFE)
    path = str(tmp_path / "program.py")
    plain = DIFF.format(path)
    coloured = in_process("fix", "--isolated", path, FORCE_COLOR="1")
    assert "\x1b[" in coloured
    assert plain == in_process("fix", "--isolated", path)
    assert plain == in_process("fix", "--isolated", path, FORCE_COLOR="1", NO_COLOR="1")
    assert "\x1b[" in in_process("explain", f"{path}:5", FORCE_COLOR="1")
    assert "\x1b[" not in in_process("explain", f"{path}:5")


@pytest.mark.parametrize("missing", ["click", "rich"])
def test_what_is_not_installed_is_named(missing, monkeypatch, capsys):
    for name in list(sys.modules):
        if name.partition(".")[0] == missing or name.startswith("flake8_embedding_dtype.doors.commands"):
            monkeypatch.delitem(sys.modules, name)
    monkeypatch.delitem(sys.modules, "flake8_embedding_dtype.doors.screen", raising=False)
    monkeypatch.setitem(sys.modules, missing, None)
    assert command_line.main() == 2
    assert capsys.readouterr().err == (
        "flake8-embedding-dtype needs click and rich: pip install 'flake8-embedding-dtype[cli]'\n"
    )
