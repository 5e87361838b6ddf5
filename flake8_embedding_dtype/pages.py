"""The pages of the rules, made from their files."""

from __future__ import annotations

from typing import Any

from flake8_embedding_dtype.analysis import analyse
from flake8_embedding_dtype.options import Options
from flake8_embedding_dtype.rules.rule import Rule


def page(rule: Rule[Any]) -> str:
    """The page of one rule, in Markdown."""
    (finding,) = analyse(rule.fires, "example.py", Options(implicit=True))
    off = "\nOff by default: set `embedding-dtype-implicit = true`.\n" if rule.optional else ""
    return f"""\
# {rule.code}: {rule.summary}

{rule.why}
{off}
Fires:

```python
{rule.fires.rstrip()}
```

flake8 says:

```text
example.py:{finding.line}:{finding.column + 1}: {finding.code} {finding.message}
```

Silent:

```python
{rule.silent.rstrip()}
```

What to do: {rule.remedy}.

{_fixes(rule)}
Since {rule.since}.
"""


def _fixes(rule: Rule[Any]) -> str:
    """What ``fix`` offers."""
    if not rule.fixes:
        return "`flake8-embedding-dtype fix` offers nothing here: which of the cures is right is for you to say.\n"
    lines = [f"- {fix.kind} ({'safe' if fix.safe else 'unsafe'}): {fix.why}." for fix in rule.fixes]
    return "\n".join(["What `flake8-embedding-dtype fix` offers:\n", *lines]) + "\n"
