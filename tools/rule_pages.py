"""Writes the documents that are made from the code.

These are a page for each rule under ``docs/rules``, the README's table of codes, and ``docs/lookups.md``: what looks
rows up, and what each does with its ids.

    python -m tools.rule_pages

Run it after a rule or the table was changed; a test compares the documents with the rules.
"""

from __future__ import annotations

import re
from pathlib import Path

from flake8_embedding_dtype.libraries.embeddings import DTYPES, manners
from flake8_embedding_dtype.pages import page
from flake8_embedding_dtype.rules import RULES

_LOOKUPS = """\
# What looks rows up

What each class and function does with its ids, as measured on a CPU with keras 3.15, tf_keras 2.21, tensorflow 2.21,
torch 2.13, jax 0.10, flax 0.12, equinox 0.13, dm-haiku 0.0.17 and keras-hub 0.32. `pytest --live` repeats it. This page
is made from `flake8_embedding_dtype/libraries/tables/lookups.txt`, which the plugin reads, too.

- `cast`: cut to integers without a word; `rows`: looked up; `raises`: an error.
- negative ids: `wraps`: rows from the end of the table; `indexes`: the same, and meant so, as in NumPy; `drops`: left
  out, and meant so.
- ids past the end: `raises-or-zeros`: raises on a CPU, on a GPU gives rows of zeros (and with `jit_compile=True` the
  last row); `nan`: rows of NaN; `clamps`: the last row.

{outcomes}

What the errors for a float32 say:

| name | begins with |
| --- | --- |
{words}
"""

ROOT = Path(__file__).parent.parent
_TABLE = re.compile(r"(<!-- rules -->\n).*?(<!-- /rules -->)", re.DOTALL)


def table() -> str:
    """The README's table of codes."""
    rows = [
        f"| [{rule.code}](docs/rules/{rule.code}.md) | {rule.summary} | {'no' if rule.optional else 'yes'} |"
        for rule in sorted(RULES, key=lambda rule: rule.code)
    ]
    return "\n".join(["| code | what reaches the embedding | on by default |", "| --- | --- | --- |", *rows]) + "\n"


def lookups() -> str:
    """The page of all that looks rows up."""
    columns = ["name", *DTYPES, "negative ids", "ids past the end"]
    rows = [
        [f"`{manner.name}`", *(manner.outcomes[dtype] for dtype in DTYPES), manner.negative, manner.beyond]
        for manner in manners().values()
    ]
    words = [f"| `{manner.name}` | {manner.words} |" for manner in manners().values() if manner.words]
    lines = ["| " + " | ".join(row) + " |" for row in (columns, ["---"] * len(columns), *rows)]
    return _LOOKUPS.format(outcomes="\n".join(lines), words="\n".join(words))


def documents() -> dict[Path, str]:
    """Every document with its text as it should be."""
    readme = ROOT / "README.md"
    texts = {readme: _TABLE.sub(lambda match: match[1] + table() + match[2], readme.read_text(encoding="utf-8"))}
    texts[ROOT / "docs" / "lookups.md"] = lookups()
    texts.update({ROOT / "docs" / "rules" / f"{rule.code}.md": page(rule) for rule in RULES})
    return texts


def main() -> None:
    """Write the documents."""
    for path, text in documents().items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
