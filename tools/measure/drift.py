"""What changed between two versions of a library: the same questions, asked in an environment of its own."""

from __future__ import annotations

import argparse
import re
import subprocess
import tempfile
import venv
from collections.abc import Sequence
from pathlib import Path

from tools.measure.compose import lines_of
from tools.measure.isolation import measure_all
from tools.measure.survey import load
from tools.measure.tables import entries, older_path, path_of
from tools.measure.versions import changes

#: What the measuring tool itself needs; libraries other than NumPy make their arrays from NumPy's numbers.
NEEDED = ("numpy",)


def drift(name: str, requirements: Sequence[str], *, only: str = "", keep: bool = False) -> list[str]:
    """A report of the entries of a table that are others in another version, one a line.

    :param name: the library
    :param requirements: what pip installs of the other version, as in ``numpy==1.26.4``
    :param only: compare the entries whose names this pattern is found in
    :param keep: write the differing entries beside the tool, so that the table takes the other version into account
    :raises subprocess.CalledProcessError: when pip can not install it
    """
    library = load(name)
    with tempfile.TemporaryDirectory() as folder:
        venv.create(folder, with_pip=True)
        python = str(Path(folder, "bin", "python"))
        subprocess.run([python, "-m", "pip", "install", "--quiet", *requirements, *NEEDED], check=True)
        older = lines_of(measure_all(name, only, python=python))
    table = entries(path_of(name).read_text(encoding="utf-8"))
    newest = {key: line for key, line in table.items() if re.search(only, key)}
    report = changes(newest, older, library.promotion)
    if keep:
        differing = [line for key, line in sorted(older.items()) if newest.get(key) != line]
        head = f"# Where {', '.join(requirements)} differs from the newest; written by `python -m tools.measure.drift`."
        older_path(name, requirements[0]).parent.mkdir(parents=True, exist_ok=True)
        older_path(name, requirements[0]).write_text("\n".join([head, *differing]) + "\n", encoding="utf-8")
    return report


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m tools.measure.drift", description=__doc__)
    parser.add_argument("library")
    parser.add_argument("requirement", nargs="+", help="what pip installs of the other version, as in numpy==1.26.4")
    parser.add_argument("--only", metavar="PATTERN", default="", help="compare the entries of these names")
    parser.add_argument("--keep", action="store_true", help="let the table take the other version into account")
    options = parser.parse_args()
    print("\n".join(drift(options.library, options.requirement, only=options.only, keep=options.keep)))
