"""The hooks inside a real pre-commit, which builds their environments from PyPI and from this folder."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from surroundings import ROOT, SETUP, block

from flake8_embedding_dtype import __version__

pytestmark = pytest.mark.doors

BAD = """\
import tensorflow as tf

embedding = tf.keras.layers.Embedding(10, 4)
embedding(tf.random.uniform((3, 3)))
"""
GOOD = BAD.replace("(3, 3)", "(3, 3), maxval=10, dtype=tf.int32")
FINDING = r"^program\.py:4:1: EMB101 float32 from tf\.random\.uniform\(\) "
COMMAND_LINE = "console_scripts" in SETUP["options.entry_points"]


def git(*arguments: str, cwd: Path) -> str:
    """What git prints, with an identity and without the user's settings."""
    names = {f"GIT_{who}_{what}": "test@test" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    environment = {**os.environ, **names, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    done = subprocess.run(["git", *arguments], cwd=cwd, env=environment, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def commit(folder: Path) -> str:
    """Make a repository of a folder; returns its commit."""
    git("init", "--quiet", cwd=folder)
    git("add", "--all", cwd=folder)
    git("commit", "--quiet", "--message", "All", cwd=folder)
    return git("rev-parse", "HEAD", cwd=folder)


@pytest.fixture(scope="module")
def ours(tmp_path_factory) -> tuple[Path, str]:
    """A repository of this folder as it is now, whether or not it is one itself, and its commit."""
    repository = tmp_path_factory.mktemp("ours")
    here = ["--git-dir", str(repository / ".git"), "--work-tree", str(ROOT)]
    git("init", "--quiet", cwd=repository)
    git(*here, "add", "--all", ".", cwd=ROOT)
    git(*here, "commit", "--quiet", "--message", "All", cwd=ROOT)
    return repository, git("rev-parse", "HEAD", cwd=repository)


@pytest.fixture(scope="module")
def cache(tmp_path_factory) -> Path:
    """Where pre-commit keeps the environments that it builds."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def pre_commit(tmp_path, cache):
    """Run pre-commit in a repository of a user that holds ``program.py``; gives the exit status and the output."""

    def run(*arguments: str, program: str = BAD, config: str | None = None) -> tuple[int, str]:
        (tmp_path / "program.py").write_text(program, encoding="utf-8")
        if config is not None:
            (tmp_path / ".pre-commit-config.yaml").write_text(config, encoding="utf-8")
        commit(tmp_path)
        done = subprocess.run(
            [sys.executable, "-m", "pre_commit", *arguments],
            cwd=tmp_path,
            env={**os.environ, "PRE_COMMIT_HOME": str(cache)},
            capture_output=True,
            text=True,
        )
        return done.returncode, done.stdout + done.stderr

    return run


def test_check(pre_commit, ours):
    status, output = pre_commit("try-repo", str(ours[0]), "flake8-embedding-dtype", "--ref", ours[1], "--all-files")
    assert status == 1, output
    assert re.findall(FINDING, output, re.MULTILINE), output


def test_check_passes_a_right_program(pre_commit, ours):
    status, output = pre_commit(
        *("try-repo", str(ours[0]), "flake8-embedding-dtype", "--ref", ours[1], "--all-files"), program=GOOD
    )
    assert status == 0, output
    assert "Passed" in output


@pytest.mark.skipif(not COMMAND_LINE, reason="setup.cfg has no command line yet, which the hook runs")
def test_fix(pre_commit, ours, tmp_path):
    status, output = pre_commit("try-repo", str(ours[0]), "flake8-embedding-dtype-fix", "--ref", ours[1], "--all-files")
    assert status == 1, output
    assert "files were modified by this hook" in output
    assert (tmp_path / "program.py").read_text("utf-8") == GOOD


def test_snippet_of_the_readme(pre_commit, ours, tmp_path_factory):
    """Beside the hook of flake8. Its repository is stood in for by one that installs the same flake8 from PyPI."""
    (repo,) = yaml.safe_load(block("yaml", "PyCQA/flake8", ROOT / "README.md"))["repos"]
    (hook,) = repo["hooks"]
    (plugin,) = hook["additional_dependencies"]
    assert plugin == f"flake8-embedding-dtype=={__version__}"
    flake8 = tmp_path_factory.mktemp("flake8")
    project = f"[project]\nname = 'mirror'\nversion = '0'\ndependencies = ['flake8=={repo['rev']}']\n"
    (flake8 / "pyproject.toml").write_text(project, encoding="utf-8")
    hooks = [{"id": hook["id"], "name": "flake8", "entry": "flake8", "language": "python", "types": ["python"]}]
    (flake8 / ".pre-commit-hooks.yaml").write_text(yaml.safe_dump(hooks), encoding="utf-8")
    hook["additional_dependencies"] = [f"{plugin.partition('=')[0]} @ git+file://{ours[0]}@{ours[1]}"]
    repo["repo"], repo["rev"] = str(flake8), commit(flake8)
    status, output = pre_commit("run", "--all-files", config=yaml.safe_dump({"repos": [repo]}))
    assert status == 1, output
    assert re.findall(FINDING, output, re.MULTILINE), output
