"""Real files, and those that parsers are tested with: nothing is raised, and nothing changes in flake8's own output."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import tarfile
from pathlib import Path

import libcst
import pytest

from flake8_embedding_dtype.analysis import analyse
from fuzz.properties import nothing_swallowed

STANDARD = Path(sysconfig.get_paths()["stdlib"])
#: Every so many files of the standard library; 1 for all of them, with its tests.
STRIDE = int(os.environ.get("CORPUS_STRIDE", "40"))
#: Makes the gates let a file through, with something to find at its end.
LOOKUP = "\nimport tensorflow as tf\ntf.keras.layers.Embedding(9, 4)(tf.zeros(3))\n"
#: Runs flake8 as if this plugin was not installed.
WITHOUT = """
import sys
from flake8.plugins import finder
found = finder._find_importlib_plugins
finder._find_importlib_plugins = lambda: (one for one in found() if one.package != "flake8-embedding-dtype")
from flake8.main.cli import main
sys.exit(main())
"""


def standard_library() -> list[Path]:
    """Its files and those of its tests, in an order, without installed packages."""
    paths = [path for path in STANDARD.rglob("*.py") if not {"site-packages", "idlelib"} & set(path.parts)]
    return sorted(paths)[::STRIDE]


def survived(path: Path) -> bool:
    """Whether a file is analysed, with a lookup at its end; False if it is not Python, or not text.

    :raises Exception: for whatever goes wrong
    """
    try:
        text = path.read_text("utf-8")
    except UnicodeError:
        return False
    with nothing_swallowed():
        try:
            found = analyse(text + LOOKUP, "/nowhere/file.py")
        except libcst.ParserSyntaxError:
            return False
    return bool(found)


def test_standard_library():
    paths = standard_library()
    analysed = sum(map(survived, paths))
    # A `from __future__` or a `return` at its end, a file beyond the limits: but for those, each has its finding.
    assert analysed > len(paths) * 0.8


def flake8(arguments: list[str], paths: list[Path]) -> str:
    """The output of flake8, on one process."""
    options = ["--isolated", "--jobs", "1", "--extend-ignore", "EMB", *map(str, paths)]
    run = subprocess.run([sys.executable, *arguments, *options], capture_output=True, text=True, check=False)
    assert run.returncode == 1, run.stderr
    assert "Traceback" not in run.stderr
    return run.stdout


def test_the_rest_of_flake8_is_untouched():
    paths = [path for path in standard_library() if path.stat().st_size < 30_000 and "bad" not in path.name][::2]
    with_plugin = flake8(["-m", "flake8"], paths)
    assert with_plugin.count("\n") > 50
    assert with_plugin == flake8(["-c", WITHOUT], paths)


@pytest.mark.doors
@pytest.mark.parametrize(("package", "data"), [("black", "tests/data"), ("libcst", "libcst")])
def test_what_parsers_are_tested_with(package, data, tmp_path):
    """PEP 701, `match`, type parameters, PEP 758, and all that a formatter has stumbled over."""
    command = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "--no-binary", package]
    run = subprocess.run([*command, package, "-d", str(tmp_path)], capture_output=True, text=True, check=False)
    archives = list(tmp_path.glob("*.tar.gz"))
    if not archives:
        pytest.skip(run.stderr[-300:])
    with tarfile.open(archives[0]) as archive:
        archive.extractall(tmp_path, filter="data")
    paths = [path for path in tmp_path.rglob("*") if path.suffix in (".py", ".pyi") and data in path.as_posix()]
    assert len(paths) > 50
    assert sum(map(survived, paths)) > len(paths) * 0.3
