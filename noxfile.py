"""Checks that need environments of their own: ``nox`` runs what .ci/run runs, ``nox --list`` shows all of them."""

from __future__ import annotations

import configparser
import os
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

import nox

ROOT = Path(__file__).parent
SETUP = configparser.ConfigParser(interpolation=None)
SETUP.read(ROOT / "setup.cfg", encoding="utf-8")


def works(version: str) -> bool:
    """Whether ``python3.x`` is there and starts: pyenv's stand-ins may be there and refuse to."""
    python = shutil.which(f"python{version}")
    return python is not None and subprocess.run([python, "-c", ""], capture_output=True).returncode == 0


def pyenv(version: str) -> Path | None:
    """The folder of programs of the newest ``3.x`` that pyenv has installed."""
    versions = Path(os.environ.get("PYENV_ROOT") or Path.home() / ".pyenv") / "versions"
    found = [path for path in versions.glob(f"{version}.*/bin") if (path / f"python{version}").exists()]
    return max(found, key=lambda path: [int(number) for number in re.findall(r"\d+", path.parent.name)], default=None)


def present(versions: list[str]) -> list[str]:
    """The versions of Python that this machine has. Those of pyenv are put on the path."""
    for version in versions:
        if not works(version) and (folder := pyenv(version)):
            os.environ["PATH"] = f"{folder}{os.pathsep}{os.environ['PATH']}"
    found = [version for version in versions if works(version)]
    if not found:
        raise SystemExit(f"none of Python {', '.join(versions)} is here")
    return found


PYTHONS = present(re.findall(r"^Programming Language :: Python :: (3\.\d+)$", SETUP["metadata"]["classifiers"], re.M))
OLDEST, NEWEST = PYTHONS[0], PYTHONS[-1]

#: The Python that the tables were measured with, if it is here.
MEASURED = "3.11" if "3.11" in PYTHONS else NEWEST

nox.options.download_python = "never"
nox.options.sessions = [
    "lint",
    "typing",
    "package",
    f"lowest-{OLDEST}",
    f"tests-{NEWEST}",
    f"measured-{MEASURED}",
    f"fuzz-{MEASURED}",
    f"doors-{NEWEST}",
]


@nox.session(python=PYTHONS)
def tests(session: nox.Session) -> None:
    """The tests, with the newest dependencies."""
    session.install(".[test]")
    session.run("python", "-m", "pytest", "-n", "auto", *session.posargs)


@nox.session(python=[OLDEST])
def lowest(session: nox.Session) -> None:
    """The tests on the oldest Python, with the oldest dependencies that setup.cfg allows."""
    requirements = SETUP["options"]["install_requires"].split()
    session.install(".[test]", *(requirement.replace(">=", "==") for requirement in requirements))
    session.run("python", "-m", "pytest", "-n", "auto", *session.posargs)


@nox.session(python=[MEASURED])
def measured(session: nox.Session) -> None:
    """What is known of every library, held against the real ones; a part of the tables is measured anew."""
    session.install(".[test]", "-r", "tools/measure/requirements.txt")
    arguments = ["-n", "2", "--dist", "loadfile", "--live", "-m", "not slow", "tests/live"]
    session.run("python", "-m", "pytest", *arguments, *session.posargs)


@nox.session(python=[MEASURED])
def live(session: nox.Session) -> None:
    """The same, and all tables are measured anew, which takes long: Keras alone, 20 minutes of a processor."""
    session.install(".[test]", "-r", "tools/measure/requirements.txt")
    session.run("python", "-m", "pytest", "--live", "tests/live", *session.posargs)


@nox.session(python=[MEASURED])
def fuzz(session: nox.Session) -> None:
    """Search for inputs that break a promise, guided by coverage, a minute; ``nox -s fuzz -- 3600`` for an hour."""
    session.install(".", "atheris>=3")
    seconds, *folders = session.posargs or ["60"]
    with tempfile.TemporaryDirectory() as found:
        options = ["-max_len=6000", "-timeout=60", "-rss_limit_mb=3000", "-print_final_stats=1"]
        seeds = ["tests/cases", "tests/knowledge", "examples"]
        session.run(
            "python", "-m", "fuzz.guided", f"-max_total_time={seconds}", *options, *(folders or [found]), *seeds
        )


@nox.session(python=[NEWEST])
def doors(session: nox.Session) -> None:
    """The tools that people use the linter through, such as pre-commit; and what parsers are tested with."""
    session.install(".[test,doors]")
    session.run("python", "-m", "pytest", "--doors", "tests/doors", "tests/test_corpora.py", *session.posargs)


@nox.session
def lint(session: nox.Session) -> None:
    """Ruff, and this linter on its own code."""
    session.install(".[lint]")
    session.run("ruff", "check")
    session.run("ruff", "format", "--check")
    session.run("flake8", "flake8_embedding_dtype", "tools", "noxfile.py")


@nox.session
def typing(session: nox.Session) -> None:
    """Mypy, strict."""
    session.install(".[lint,cli]", "nox")
    session.run("mypy")


@nox.session
def package(session: nox.Session) -> None:
    """Build the distributions, install the wheel, and lint the examples with nothing of this folder in reach."""
    session.install("build")
    with tempfile.TemporaryDirectory() as temporary:
        session.run("python", "-m", "build", "--quiet", "--outdir", temporary)
        (wheel,) = Path(temporary).glob("*.whl")
        session.install(f"{wheel}[test]")
        shutil.copytree(ROOT / "examples", Path(temporary, "examples"))
        Path(temporary, "tests").mkdir()
        shutil.copy(ROOT / "tests" / "test_examples.py", Path(temporary, "tests"))
        with session.chdir(temporary):
            session.run("flake8", "--version")
            session.run("python", "-m", "pytest", "tests")
