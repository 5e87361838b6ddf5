"""Following imports: what is read, how often, and what is left alone."""

from __future__ import annotations

import os
import tokenize
from collections import Counter
from pathlib import Path

import pytest

from flake8_embedding_dtype.analysis import analyse
from flake8_embedding_dtype.options import Options
from flake8_embedding_dtype.programs import FILES_LIMIT

MODEL = """
import tensorflow as tf


class Net(tf.keras.Model):
    def __init__(self):
        super().__init__()
        self.table = tf.keras.layers.Embedding(50, 8)

    def call(self, x):
        return self.table(x)
"""
MAIN = "import numpy as np\nfrom {module} import Net\n\nNet()(np.random.rand(3))\n"


@pytest.fixture
def write(tmp_path):
    """Write a file of the project, which has its root at ``tmp_path / 'project'``; returns its path."""
    (tmp_path / "project").mkdir()
    (tmp_path / "project" / "setup.cfg").touch()

    def write(name: str, text: str) -> str:
        path = tmp_path / "project" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        return str(path)

    return write


@pytest.fixture
def reads(monkeypatch):
    """How often each file is read."""
    counted: Counter[str] = Counter()
    opened = tokenize.open

    def counting(path):
        counted[Path(path).name] += 1
        return opened(path)

    monkeypatch.setattr(tokenize, "open", counting)
    return counted


def found(path: str, options: Options | None = None) -> list[str]:
    return [finding.code for finding in analyse(Path(path).read_text(), path, options or Options())]


def test_a_module_beside_the_file(write):
    write("model.py", MODEL)
    assert found(write("main.py", MAIN.format(module="model"))) == ["EMB101"]


def test_following_can_be_turned_off(write):
    write("model.py", MODEL)
    assert found(write("main.py", MAIN.format(module="model")), Options(follow_imports=False)) == []


@pytest.mark.parametrize(
    ("model", "main", "module"),
    [
        ("pkg/nets/model.py", "scripts/train.py", "pkg.nets.model"),
        ("pkg/nets/model.py", "pkg/nets/train.py", "model"),
        ("pkg/nets/model.py", "pkg/nets/train.py", ".model"),
        ("pkg/nets/model.py", "pkg/tools/train.py", "..nets.model"),
        ("src/pkg/model.py", "tools/train.py", "pkg.model"),
        ("src/pkg/model.py", "src/pkg/cli/train.py", "pkg.model"),
    ],
)
def test_where_modules_are_sought(write, model, main, module):
    write(model, MODEL)
    assert found(write(main, MAIN.format(module=module))) == ["EMB101"]


def test_the_display_name_of_standard_input_places_it(write, monkeypatch, tmp_path):
    write("pkg/model.py", MODEL)
    monkeypatch.chdir(tmp_path / "project")
    assert analyse(MAIN.format(module=".model"), "pkg/main.py") != []
    assert analyse(MAIN.format(module="model"), "pkg/main.py") != []
    assert analyse(MAIN.format(module="model"), "main.py") == []


def test_nothing_outside_of_the_project_is_read(write, tmp_path, reads):
    (tmp_path / "outside.py").write_text(MODEL)
    write("pkg/__init__.py", "")
    assert found(write("pkg/main.py", MAIN.format(module="...outside"))) == []
    assert found(write("main.py", MAIN.format(module="outside"))) == []
    assert reads.keys() <= {"main.py", "__init__.py"}


def test_installed_packages_are_not_read(write, tmp_path, reads):
    write("venv/lib/site-packages/installed.py", MODEL)
    (tmp_path / "project" / "installed.py").symlink_to("venv/lib/site-packages/installed.py")
    assert found(write("main.py", MAIN.format(module="installed"))) == []
    assert reads.keys() <= {"main.py"}


def test_links_out_of_the_project_are_not_followed(write, tmp_path, reads):
    (tmp_path / "elsewhere.py").write_text(MODEL)
    folder = tmp_path / "project"
    (folder / "linked.py").symlink_to(tmp_path / "elsewhere.py")
    (tmp_path / "package").mkdir()
    (tmp_path / "package" / "model.py").write_text(MODEL)
    (folder / "package").symlink_to(tmp_path / "package", target_is_directory=True)
    assert found(write("main.py", MAIN.format(module="linked"))) == []
    assert found(write("other.py", MAIN.format(module="package.model"))) == []
    assert reads.keys() <= {"main.py", "other.py"}


def test_links_inside_of_the_project_are_followed(write, tmp_path):
    write("nets/model.py", MODEL)
    (tmp_path / "project" / "short.py").symlink_to("nets/model.py")
    assert found(write("main.py", MAIN.format(module="short"))) == ["EMB101"]


def test_a_project_that_is_reached_by_a_link(write, tmp_path):
    write("model.py", MODEL)
    write("main.py", MAIN.format(module="model"))
    (tmp_path / "alias").symlink_to(tmp_path / "project", target_is_directory=True)
    assert found(str(tmp_path / "alias" / "main.py")) == ["EMB101"]


def test_names_of_libraries_mean_the_libraries(write):
    write("keras.py", "class Embedding:\n    def __init__(self, *args): ...\n    def __call__(self, x): return x\n")
    main = write("main.py", "import numpy as np\nimport keras\nkeras.layers.Embedding(5, 2)(np.random.rand(3))\n")
    assert found(main) == ["EMB101"]


def test_nothing_is_executed(write, tmp_path):
    trace = tmp_path / "trace"
    write("model.py", MODEL + f"\nopen({str(trace)!r}, 'w').close()\n")
    found(write("main.py", MAIN.format(module="model")))
    assert not trace.exists()


def test_a_changed_module_is_read_anew(write):
    model = write("model.py", MODEL)
    main = write("main.py", MAIN.format(module="model"))
    assert found(main) == ["EMB101"]
    write("model.py", MODEL.replace("Embedding(50, 8)", "Dense(8)") + "# Embedding\n")
    os.utime(model, ns=(1, 1))
    assert found(main) == []


def test_each_file_is_read_once(write, reads):
    write("pkg/__init__.py", "from .model import Net\n")
    write("pkg/model.py", "from . import config\n" + MODEL)
    write("pkg/config.py", "from pkg import model  # a cycle\nSIZE = 5\n")
    mains = [write(f"main{i}.py", MAIN.format(module="pkg")) for i in range(5)]
    assert [found(main) for main in mains] == [["EMB101"]] * 5
    assert {"__init__.py", "model.py", "config.py"} <= reads.keys()
    assert set(reads.values()) == {1}


def test_a_cycle_through_the_checked_file(write):
    write("helper.py", "import main\n\n\ndef noise():\n    return main.np.random.rand(3)\n")
    text = MODEL + "import numpy as np\nimport helper\n\nNet()(helper.noise())\n"
    assert found(write("main.py", text)) == ["EMB101"]


@pytest.mark.parametrize("text", ["def broken(:\n", "\x00", "# coding: nonsense\nx = 1\n"])
def test_a_module_that_cannot_be_read_is_unknown(write, text):
    write("model.py", "# Embedding(\n" + text)
    assert found(write("main.py", MAIN.format(module="model"))) == []


TRAINER = """
class Trainer:
    def __init__(self, model, data):
        self.model, self.data = model, data

    def fit(self):
        return self.model(self.data.batch())
"""
DATA = "import numpy as np\n\nclass Data:\n    def batch(self):\n        return np.random.rand(3)\n"
RUN = "from data import Data\nfrom model import Net\nfrom trainer import Trainer\n\n"


@pytest.mark.parametrize(
    "start",
    [
        "Trainer(Net(), Data()).fit()\n",
        "def main():\n    Trainer(Net(), Data()).fit()\n\nif __name__ == '__main__':\n    main()\n",
        "import absl.app\n\ndef main(_):\n    Trainer(Net(), Data()).fit()\n\nabsl.app.run(main)\n",
    ],
)
def test_a_module_is_seen_in_the_program_that_runs_it(write, start):
    write("model.py", MODEL)
    write("data.py", DATA)
    trainer = write("trainer.py", TRAINER)
    assert found(trainer) == []
    main = write("main.py", RUN + start)
    assert found(trainer) == ["EMB101"]
    assert found(main) == []
    assert found(trainer, Options(follow_imports=False)) == []


def test_a_program_that_is_no_python_costs_nothing(write):
    write("data.py", DATA)
    model = write("model.py", MODEL + "import numpy as np\nNet()(np.random.rand(3))\n")
    write("main.py", "from model import Net\nNet(\n")
    assert found(model) == ["EMB101"]


def test_what_is_not_saved_is_not_seen_in_programs(write):
    write("model.py", MODEL)
    write("data.py", DATA)
    write("main.py", RUN + "Trainer(Net(), Data()).fit()\n")
    trainer = write("trainer.py", TRAINER)
    assert analyse("# not saved\n" + TRAINER, trainer) == []


def test_programs_are_sought_in_small_projects(write):
    write("model.py", MODEL)
    write("data.py", DATA)
    write("main.py", RUN + "Trainer(Net(), Data()).fit()\n")
    trainer = write("trainer.py", TRAINER)
    for number in range(FILES_LIMIT):
        write(f"other/module{number}.py", "")
    assert found(trainer) == []
