"""The documents: their programs are linted, their commands run, their settings used, and their links followed."""

from __future__ import annotations

import ast
import configparser
import doctest
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from support import expected_findings, found_findings
from surroundings import DOCUMENTS, ROOT, block, blocks

from flake8_embedding_dtype.options import Options
from tools.picture import PICTURE, words_drawn, words_printed

README = ROOT / "README.md"
MATCHER = ROOT / "docs" / "problem-matcher.json"
BY_DOCUMENT = pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))


def run(line: str, folder: Path) -> tuple[int, str]:
    """The exit status of a command line, and all that it prints."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    done = subprocess.run(
        line,
        shell=True,
        cwd=folder,
        env={**os.environ, "PATH": path},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    )
    return done.returncode, done.stdout


def dialogues() -> list[tuple[str, str, str]]:
    """Each command in a document that is followed by its output: where it stands, the command, the output."""
    found = []
    for console in blocks("console"):
        for part in re.split(r"^\$ ", console.text, flags=re.MULTILINE)[1:]:
            command, _, output = part.partition("\n")
            if output.strip():
                found.append((str(console), command, output))
    return found


@pytest.mark.parametrize("program", blocks("python"), ids=str)
def test_program(program):
    """What is reported says so in a comment; on all other lines the linter is silent."""
    ast.parse(program.text)
    options = Options(implicit="EMB202" in program.document.stem)
    lines = program.text.splitlines()
    found = [place for place in found_findings(program.text, options=options) if "# noqa" not in lines[place[0] - 1]]
    assert found == expected_findings("\n".join(line.partition("# noqa")[0] for line in lines))


@pytest.mark.parametrize(("command", "output"), [pytest.param(*d[1:], id=f"{d[0]} {d[1]}") for d in dialogues()])
def test_command_prints_what_the_document_shows(command, output):
    """Three dots stand for any text, as in doctest."""
    _, printed = run(command, ROOT)
    assert doctest.OutputChecker().check_output(output, printed, doctest.ELLIPSIS), printed


@pytest.mark.parametrize("settings", blocks("ini"), ids=str)
def test_settings_are_taken_by_flake8(settings, tmp_path):
    parser = configparser.ConfigParser(interpolation=None)
    parser.read_string(settings.text)
    assert parser.sections() == ["flake8"]
    known = re.findall(r"^ +--([\w-]+)", run("flake8 --help", tmp_path)[1], re.MULTILINE)
    assert set(parser["flake8"]) <= set(known)
    (tmp_path / "setup.cfg").write_text(settings.text, encoding="utf-8")
    (tmp_path / "empty.py").touch()
    assert run("flake8 .", tmp_path) == (0, "")


def test_settings_of_the_readme_name_layers_and_functions(tmp_path):
    program = "import mylib\n\nmylib.layers.ItemEmbedding(10, 4)(mylib.data.load_scaled())\n"
    (tmp_path / "program.py").write_text(program, encoding="utf-8")
    assert run("flake8 program.py", tmp_path) == (0, "")
    (tmp_path / "setup.cfg").write_text(block("ini", "embedding-dtype-layers", README), encoding="utf-8")
    status, output = run("flake8 program.py", tmp_path)
    assert (status, output[:24]) == (1, "program.py:3:1: EMB201 f"), output


def test_settings_of_the_readme_silence_a_folder(tmp_path):
    program = "import numpy as np\nimport keras\n\nkeras.layers.Embedding(10, 4)(np.random.rand(3))\n"
    for name in ("program.py", "tests/program.py"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(program, encoding="utf-8")
    (tmp_path / ".flake8").write_text(block("ini", "per-file-ignores", README), encoding="utf-8")
    assert re.findall(r"^\S+:4:1: EMB\d+", run("flake8", tmp_path)[1], re.MULTILINE) == ["./program.py:4:1: EMB101"]


@pytest.mark.parametrize("text", [*blocks("json"), *blocks("yaml")], ids=str)
def test_data_is_well_formed(text):
    assert {"json": json.loads, "yaml": yaml.safe_load}[text.language](text.text)


def test_problem_matcher_reads_what_flake8_prints(tmp_path):
    """In a folder of any name, also with the codes of other plugins, and nothing that is no finding."""
    (tmp_path / "a folder").mkdir()
    program = "import os\nimport keras\n\nkeras.layers.Embedding(10, 4)(keras.random.uniform((3, 3)))\n"
    (tmp_path / "a folder" / "program.py").write_text(program, encoding="utf-8")
    (matcher,) = json.loads(MATCHER.read_text("utf-8"))["problemMatcher"]
    (pattern,) = matcher["pattern"]
    _, output = run("flake8 --show-source --statistics --count", tmp_path)
    found = [match for line in output.splitlines() if (match := re.match(pattern["regexp"], line))]
    read = [tuple(match[pattern[part]] for part in ("file", "line", "column", "code")) for match in found]
    assert read == [("./a folder/program.py", "1", "1", "F401"), ("./a folder/program.py", "4", "1", "EMB101")]
    assert found[1][pattern["message"]].startswith("float32 from keras.random.uniform() reaches Embedding")


@BY_DOCUMENT
def test_files_that_are_named_exist(document):
    """A word in capitals stands for a name."""
    named = re.findall(r"\b(?:examples|tests|tools|docs)/[\w./-]+", document.read_text("utf-8"))
    real = [name.rstrip(".") for name in named if not re.search(r"\b[A-Z]+\b", name.replace("EMB", ""))]
    assert [name for name in real if not (ROOT / name).exists()] == []


def anchors(document: Path) -> set[str]:
    """The anchors of a document's headings."""
    headings = re.findall(r"^#+ (.+)$", document.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading).strip().lower().replace(" ", "-") for heading in headings}


@BY_DOCUMENT
def test_links_lead_somewhere(document):
    targets = re.findall(r"\]\(([^)\s]+)\)", document.read_text("utf-8"))
    for target in targets:
        if target.startswith("https://"):
            continue
        name, _, anchor = target.partition("#")
        path = (document.parent / name).resolve() if name else document
        assert path.exists(), target
        assert not anchor or anchor in anchors(path), target


@BY_DOCUMENT
def test_every_page_can_be_reached_from_the_readme(document):
    reached, new = set(), {README}
    while new:
        page = new.pop()
        reached.add(page)
        targets = re.findall(r"\]\(([^)#\s]+\.md)", page.read_text("utf-8"))
        new |= {(page.parent / target).resolve() for target in targets if "://" not in target} - reached
    assert document in reached


def test_picture_shows_what_is_printed():
    """`python -m tools.picture` draws it anew."""
    assert words_drawn(PICTURE.read_text("utf-8")) == words_printed()
