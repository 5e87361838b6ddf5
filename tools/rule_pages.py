"""Writes the documents that are made from the rules: a page for each under ``docs/rules``, and the table in the README.

    python -m tools.rule_pages

Run it after a rule was changed; a test compares the documents with the rules.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from flake8_embedding_dtype.rules import RULES
from flake8_embedding_dtype.rules.rule import Rule

ROOT = Path(__file__).parent.parent
_TABLE = re.compile(r"(<!-- rules -->\n).*?(<!-- /rules -->)", re.DOTALL)


def page(rule: Rule[Any]) -> str:
    """The page of one rule, in Markdown."""
    off = "\nOff by default: set `embedding-dtype-implicit = true`.\n" if rule.optional else ""
    return f"""\
# {rule.code}: {rule.summary}

{rule.why}
{off}
Fires:

```python
{rule.fires.rstrip()}
```

Silent:

```python
{rule.silent.rstrip()}
```

What to do: {rule.remedy}.

Since {rule.since}.
"""


def table() -> str:
    """The README's table of codes."""
    rows = [
        f"| [{rule.code}](docs/rules/{rule.code}.md) | {rule.summary} | {'no' if rule.optional else 'yes'} |"
        for rule in sorted(RULES, key=lambda rule: rule.code)
    ]
    return "\n".join(["| code | what reaches the embedding | on by default |", "| --- | --- | --- |", *rows]) + "\n"


def documents() -> dict[Path, str]:
    """Every document with its text as it should be."""
    readme = ROOT / "README.md"
    texts = {readme: _TABLE.sub(lambda match: match[1] + table() + match[2], readme.read_text(encoding="utf-8"))}
    texts.update({ROOT / "docs" / "rules" / f"{rule.code}.md": page(rule) for rule in RULES})
    return texts


def main() -> None:
    """Write the documents."""
    for path, text in documents().items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
