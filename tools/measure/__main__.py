"""``python -m tools.measure LIBRARY...``: ask the installed libraries, and write their tables."""

from __future__ import annotations

import argparse
import pkgutil
import sys

from tools.measure import libraries, promotion
from tools.measure.entry import Measured, summary
from tools.measure.isolation import measure_all
from tools.measure.survey import load, other_names
from tools.measure.tables import head, path_of, write_promotion

LIBRARIES = sorted(module.name for module in pkgutil.iter_modules(libraries.__path__))


def main(arguments: list[str] | None = None) -> int:
    """The command line; returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m tools.measure", description=__doc__)
    parser.add_argument("library", nargs="*", choices=[*LIBRARIES, []], help="all of them by default")
    parser.add_argument("--only", default="", metavar="PATTERN", help="print the entries of these names, write nothing")
    options = parser.parse_args(arguments)
    for name in options.library or LIBRARIES:
        found = measure_all(name, options.only)
        if options.only:
            print("\n".join(entry.line if entry.line and entry.told else f"# {entry.name}: {entry.reason}" for entry in found))
            continue
        write(name, found)
        print(f"{name}: {summary(found)}", file=sys.stderr)
    return 0


def write(name: str, found: list[Measured]) -> None:
    """Write the table of a library, and its lines of the promotion."""
    library = load(name)
    lines = {entry.name: entry.line for entry in found if entry.line is not None}
    lines |= {other: f"{other} is {first}" for other, first in other_names(library).items() if first in lines}
    first = head(name, library.versions, summary(found))
    path_of(name).write_text("\n".join([*first, *(lines[key] for key in sorted(lines))]) + "\n", encoding="utf-8")
    write_promotion(library.promotion, promotion.lines(library))


if __name__ == "__main__":
    sys.exit(main())
