"""The files around the code agree with each other and with the code."""

from __future__ import annotations

import configparser
import json
import re
import shlex
import subprocess
import sys
from importlib.metadata import entry_points
from pathlib import Path

import pytest
import yaml

import flake8_embedding_dtype
from tools.readme import commands

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "flake8_embedding_dtype"
README = (ROOT / "README.md").read_text("utf-8")
CHANGELOG = (ROOT / "CHANGELOG.md").read_text("utf-8")
SETUP = configparser.ConfigParser(interpolation=None)
SETUP.read(ROOT / "setup.cfg", encoding="utf-8")


def blocks(language: str, text: str = README) -> list[str]:
    """The contents of the fenced blocks of one language."""
    return re.findall(rf"^```{language}\n(.*?)^```", text, re.MULTILINE | re.DOTALL)


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


def test_hooks_run_flake8_with_our_codes() -> None:
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    program, *options = shlex.split(hook["entry"])
    assert any(requirement.startswith(program) for requirement in SETUP["options"]["install_requires"].split())
    assert options == ["--select=EMB"]
    assert (hook["id"], hook["language"], hook["types"]) == ("flake8-embedding-dtype", "python", ["python"])


def test_our_own_hooks_use_the_same_ruff_as_ci() -> None:
    config = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text("utf-8"))
    used = {name for repo in config["repos"] for hook in repo["hooks"] for name in hook["additional_dependencies"]}
    assert used <= set(SETUP["options.extras_require"]["lint"].split())


def test_readme_has_two_commands() -> None:
    lint, test = commands()
    assert "pip install . " in lint
    assert "flake8 --select EMB" in lint
    assert "pip install '.[test]'" in test
    assert test.rstrip().endswith("python -m pytest")


def test_readme_commands_name_files_that_exist() -> None:
    named = re.findall(r"\b(?:examples|tests|tools)/[\w./-]+", README)
    assert named
    assert [name for name in named if not (ROOT / name.rstrip(".")).exists()] == []


@pytest.mark.parametrize("document", ["README.md", "CONTRIBUTING.md"])
def test_links_lead_somewhere(document: str) -> None:
    text = (ROOT / document).read_text("utf-8")
    headings = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    anchors = {re.sub(r"[^\w\- ]", "", heading).strip().lower().replace(" ", "-") for heading in headings}
    targets = [target for target in re.findall(r"\]\(([^)\s]+)\)", text) if not target.startswith("https://")]
    lost = [
        target
        for target in targets
        if (target[1:] not in anchors if target.startswith("#") else not (ROOT / target.partition("#")[0]).exists())
    ]
    assert lost == []


def test_changelog_names_every_code_of_the_readme() -> None:
    table = re.search(r"<!-- rules -->(.*?)<!-- /rules -->", README, re.DOTALL)
    assert table
    codes = set(re.findall(r"EMB\d{3}", table[1]))
    assert codes
    assert codes <= set(re.findall(r"EMB\d{3}", CHANGELOG))


def test_blocks_of_the_readme_are_well_formed() -> None:
    for block in blocks("json"):
        json.loads(block)
    for block in blocks("yaml"):
        yaml.safe_load(block)
    for block in blocks("ini"):
        assert configparser.ConfigParser(interpolation=None, allow_no_value=False).read_string(block) is None


def test_problem_matcher_of_the_readme_matches_the_output_in_the_readme() -> None:
    (matcher,) = [json.loads(block) for block in blocks("json") if "problemMatcher" in block]
    (pattern,) = matcher["problemMatcher"][0]["pattern"]
    (line,) = re.findall(r"^examples/.*\.py:\d.*$", README, re.MULTILINE)
    found = re.match(pattern["regexp"], line)
    assert found
    assert found[pattern["file"]] == "examples/nmt_with_attention.py"
    assert found[pattern["line"]].isdecimal()
    assert found[pattern["column"]].isdecimal()
    assert found[pattern["code"]] == "EMB101"


def test_output_in_the_readme_is_what_flake8_prints() -> None:
    (line,) = re.findall(r"^examples/.*\.py:\d.*$", README, re.MULTILINE)
    command = [sys.executable, "-m", "flake8", "--select", "EMB", "examples/nmt_with_attention.py"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8")
    assert (done.stdout, done.returncode) == (f"{line}\n", 1)
