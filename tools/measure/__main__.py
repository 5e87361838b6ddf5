"""``python -m tools.measure LIBRARY...``: ask the installed libraries, and write their tables, or check the claims."""

from __future__ import annotations

import argparse
import pkgutil
import sys

from tools.measure import libraries, promotion
from tools.measure.compose import compose
from tools.measure.isolation import ask, measure_all
from tools.measure.survey import load
from tools.measure.tables import head, path_of, write_promotion

LIBRARIES = sorted(module.name for module in pkgutil.iter_modules(libraries.__path__))


def main(arguments: list[str] | None = None) -> int:
    """The command line; returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m tools.measure", description=__doc__)
    parser.add_argument("library", nargs="+", choices=LIBRARIES)
    parser.add_argument("--only", metavar="PATTERN", help="print the entries of these names, and write nothing")
    parser.add_argument("--check", action="store_true", help="print what the package claims and the library denies")
    parser.add_argument("--seed", metavar="NUMBER", type=int, default=0, help="check with other numbers than the tests")
    options = parser.parse_args(arguments)
    if options.check:
        wrong = sum(check(name, options.only or "", options.seed) for name in options.library)
        return int(wrong > 0)
    for name in options.library:
        if options.only is None:
            write(name)
            continue
        for entry in measure_all(name, options.only):
            print(entry.line if entry.line and entry.told else f"# {entry.name}: {entry.reason}")
    return 0


def write(name: str) -> None:
    """Write the table of a library, and its lines of the promotion."""
    library = load(name)
    table = compose(library)
    first = head(name, library.versions, table.counts)
    path_of(name).write_text("\n".join([*first, *(table.lines[key] for key in sorted(table.lines))]) + "\n", "utf-8")
    write_promotion(library.promotion, promotion.lines(library))
    print(f"{name}: {table.counts}", file=sys.stderr)


def check(name: str, pattern: str, seed: int) -> int:
    """Hold what is inferred of sampled calls against the library, print what is wrong, and say how much that is."""
    answers = [answer for _, answer in ask("check", name, pattern, seed=seed) if answer]
    wrong = [words for _, found in answers for words in found]
    print("\n".join([*wrong, f"{name}: {sum(claimed for claimed, _ in answers)} claims, {len(wrong)} of them wrong"]))
    return len(wrong)


if __name__ == "__main__":
    sys.exit(main())
