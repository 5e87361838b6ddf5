"""The files around the code agree with each other and with the code."""

from __future__ import annotations

import re
import shlex
from importlib.metadata import entry_points

import yaml
from surroundings import ROOT, SETUP

import flake8_embedding_dtype
from tools.readme import commands

PACKAGE = ROOT / "flake8_embedding_dtype"
README = (ROOT / "README.md").read_text("utf-8")
CHANGELOG = (ROOT / "CHANGELOG.md").read_text("utf-8")


def test_flake8_finds_the_plugin() -> None:
    (plugin,) = entry_points(group="flake8.extension", name="EMB")
    assert plugin.value == SETUP["options.entry_points"]["flake8.extension"].partition("=")[2].strip()
    assert plugin.load().__module__ == "flake8_embedding_dtype.doors.flake8"


def test_version_is_the_changelogs_head() -> None:
    head = re.search(r"^## \[(.+?)\] - (unreleased|\d{4}-\d\d-\d\d)$", CHANGELOG, re.MULTILINE)
    assert head
    assert head[1] == flake8_embedding_dtype.__version__


def test_dependencies_have_a_lower_bound_and_no_cap() -> None:
    for requirement in SETUP["options"]["install_requires"].split():
        assert re.fullmatch(r"[\w-]+>=[\d.]+", requirement)


def test_every_file_of_the_package_is_packaged() -> None:
    patterns = SETUP["options.package_data"][PACKAGE.name].split()
    files = [path.relative_to(PACKAGE) for path in PACKAGE.rglob("*") if path.is_file()]
    shown = [path for path in files if not any(part.startswith((".", "__pycache__")) for part in path.parts)]
    assert [path for path in shown if path.suffix != ".py" and not any(path.match(p) for p in patterns)] == []
    assert [
        path for path in shown if path.suffix == ".py" and not (PACKAGE / path).with_name("__init__.py").exists()
    ] == []


def test_hooks_run_what_is_installed_with_them() -> None:
    check, fix = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    program, *options = shlex.split(check["entry"])
    assert any(requirement.startswith(program) for requirement in SETUP["options"]["install_requires"].split())
    assert options == ["--select=EMB"]
    assert (check["id"], check["language"], check["types"]) == ("flake8-embedding-dtype", "python", ["python"])
    assert (fix["id"], fix["language"]) == ("flake8-embedding-dtype-fix", "python")
    assert shlex.split(fix["entry"]) == ["flake8-embedding-dtype", "fix", "--write"]


def test_our_own_hooks_use_the_same_ruff_as_ci() -> None:
    config = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text("utf-8"))
    used = {name for repo in config["repos"] for hook in repo["hooks"] for name in hook["additional_dependencies"]}
    assert used <= set(SETUP["options.extras_require"]["lint"].split())


def test_readme_has_two_commands() -> None:
    lint, test = commands()
    assert "pip install . " in lint
    assert "flake8 --select EMB" in lint
    assert "pip install '.[test]'" in test
    assert test.rstrip().endswith("python -m pytest -n auto")


def test_changelog_names_every_code_of_the_readme() -> None:
    table = re.search(r"<!-- rules -->(.*?)<!-- /rules -->", README, re.DOTALL)
    assert table
    codes = set(re.findall(r"EMB\d{3}", table[1]))
    assert codes
    assert codes <= set(re.findall(r"EMB\d{3}", CHANGELOG))
