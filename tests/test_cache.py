"""Findings that are kept from one run to the next: the same as without, and found anew where anything has changed."""

from __future__ import annotations

import functools
import subprocess
import sys

import pytest

from flake8_embedding_dtype.analysis import analyse
from flake8_embedding_dtype.cache import Cache
from flake8_embedding_dtype.options import DEFAULT
from flake8_embedding_dtype.programs import Programs
from flake8_embedding_dtype.project import module_file

FILES = {
    "setup.cfg": "",
    "pkg/__init__.py": "",
    "pkg/model.py": "import tensorflow as tf\nfrom .rows import ROWS\nnet = tf.keras.layers.Embedding(ROWS, 4)\n",
    "pkg/rows.py": "ROWS = 9\n",
    "pkg/unused.py": "",
    "pkg/named.py": "",
    "scripts/train.py": "import importlib\nimport numpy as np\nfrom pkg.model import net\n"
    "named = importlib.import_module('pkg.named')\nnet(np.random.rand(3))\n",
}
#: Folders of many files, which are no small project.
LARGE = {f"pkg/other_{number}.py": "" for number in range(60)}


@pytest.fixture
def project(tmp_path):
    """A folder with the files."""

    def make(files):
        for name, text in files.items():
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_text(text, encoding="utf-8")
        return tmp_path

    return make


def run(root, options=DEFAULT, name="scripts/train.py", text=None, folder="cache"):
    """What a run finds in a file with the cache, and whether it had to look."""
    # Another run is another process, which does not remember where modules are.
    module_file.cache_clear()
    path, programs, looked = root / name, Programs(options.layers), []
    source = path.read_text(encoding="utf-8") if text is None else text

    def find():
        looked.append(path)
        return analyse(source, str(path), options, None, programs)

    found = Cache(str(root / folder), options, programs).findings(source, str(path), find)
    assert found == analyse(source, str(path), options, None, Programs(options.layers))
    return [(one.line, one.code) for one in found], bool(looked)


def test_what_was_found_is_kept(project):
    root = project(FILES | LARGE)
    assert run(root) == ([(5, "EMB101")], True)
    assert run(root) == ([(5, "EMB101")], False)
    assert run(root, name="pkg/rows.py") == ([], True)
    assert run(root, name="pkg/rows.py") == ([], False)


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("scripts/train.py", FILES["scripts/train.py"].replace("np.random.rand(3)", "[1, 2]"), []),
        ("pkg/model.py", "net = print\n", []),
        ("pkg/rows.py", "ROWS = 0\n", [(5, "EMB101")]),
        ("pkg/named.py", "import json\n", [(5, "EMB101")]),
        # Python seeks modules beside the program first.
        ("scripts/pkg/model.py", "net = print\n", []),
    ],
)
def test_what_may_come_of_other_texts_is_found_anew(project, name, text, found):
    root = project(FILES | LARGE)
    run(root)
    project({name: text})
    assert run(root) == (found, True)
    assert run(root) == (found, False)


def test_modules_that_are_not_imported_do_not_count(project):
    root = project(FILES | LARGE)
    run(root)
    project({"pkg/unused.py": "import tensorflow\n", "pkg/new.py": ""})
    assert run(root) == ([(5, "EMB101")], False)


def test_every_file_of_a_small_project_counts(project):
    root = project(FILES)
    assert run(root, name="pkg/model.py") == ([], True)
    assert run(root, name="pkg/model.py") == ([], False)
    project({"scripts/other.py": "import pkg.model\n"})
    assert run(root, name="pkg/model.py") == ([], True)


@pytest.mark.parametrize(
    "options",
    [
        DEFAULT._replace(follow_imports=False),
        DEFAULT._replace(implicit=True),
        DEFAULT._replace(layers=frozenset({"lib.Embed", "lib.Rows"})),
        DEFAULT._replace(float_functions=frozenset({"lib.load"})),
    ],
)
def test_what_may_come_of_other_options_is_found_anew(project, options):
    root = project(FILES | LARGE)
    run(root)
    assert run(root, options)[1]
    assert not run(root, options)[1]


def test_other_files_do_not_count_where_they_are_not_followed(project):
    root, alone = project(FILES | LARGE), DEFAULT._replace(follow_imports=False)
    run(root, alone)
    project({"pkg/model.py": "net = print\n"})
    assert run(root, alone) == ([], False)


def test_a_text_that_is_not_saved(project):
    root = project(FILES | LARGE)
    text = "from pkg.rows import ROWS\n" + FILES["scripts/train.py"]
    assert run(root, text=text) == ([(6, "EMB101")], True)
    assert run(root, text=text) == ([(6, "EMB101")], False)
    project({"pkg/rows.py": "ROWS = 8\n"})
    assert run(root, text=text)[1]


def test_a_module_whose_name_is_computed_is_not_counted_on(project):
    program = FILES["scripts/train.py"].replace("'pkg.named'", "'pkg.' + 'named'")
    root = project(FILES | LARGE | {"scripts/train.py": program})
    assert run(root) == run(root) == ([(5, "EMB101")], True)


@pytest.mark.parametrize("held", ["", "[]", '{"key": 1}', "[" * 100_000, "\0"])
def test_a_cache_that_holds_something_else(project, held):
    root = project(FILES | LARGE)
    run(root)
    for kept in (root / "cache").iterdir():
        kept.write_text(held, encoding="utf-8")
    assert run(root) == ([(5, "EMB101")], True)
    assert run(root) == ([(5, "EMB101")], False)


def test_a_cache_that_can_not_be_written(project):
    root = project(FILES | LARGE)
    assert run(root, folder="setup.cfg/cache") == ([(5, "EMB101")], True)
    assert run(root, folder="setup.cfg") == ([(5, "EMB101")], True)


def test_what_fails_is_not_kept(project):
    root = project(FILES)
    cache = Cache(str(root / "cache"), DEFAULT, Programs())

    def fail():
        raise ValueError("not Python")

    for _ in range(2):
        with pytest.raises(ValueError, match="not Python"):
            cache.findings("", str(root / "scripts/train.py"), fail)


def test_flake8_keeps_findings_where_it_is_told_to(project):
    root = project(FILES | LARGE)
    (root / "setup.cfg").write_text("[flake8]\nembedding-dtype-cache = ./kept\njobs = 2\n", encoding="utf-8")
    flake8 = functools.partial(
        subprocess.run, [sys.executable, "-m", "flake8", "--select", "EMB", "."], cwd=root, text=True, check=False
    )
    first = flake8(capture_output=True)
    assert "EMB101" in first.stdout
    kept = {one: one.stat().st_mtime_ns for one in (root / "kept").iterdir()}
    assert (root / "kept" / ".gitignore").read_text(encoding="utf-8") == "*\n"
    second = flake8(capture_output=True)
    assert (second.stdout, second.stderr) == (first.stdout, first.stderr)
    assert {one: one.stat().st_mtime_ns for one in (root / "kept").iterdir()} == kept
