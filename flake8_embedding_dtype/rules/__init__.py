"""The rules, one file each; the first that matches an event is the one that is reported."""

from __future__ import annotations

from typing import Any, Final

from flake8_embedding_dtype.rules import (
    emb101,
    emb102,
    emb103,
    emb104,
    emb105,
    emb201,
    emb202,
    emb301,
    emb401,
    emb402,
    emb403,
)
from flake8_embedding_dtype.rules.rule import Rule

#: Most specific first.
RULES: Final[tuple[Rule[Any], ...]] = (
    emb403.RULE,
    emb301.RULE,
    emb103.RULE,
    emb105.RULE,
    emb101.RULE,
    emb102.RULE,
    emb402.RULE,
    emb401.RULE,
    emb104.RULE,
    emb202.RULE,
    emb201.RULE,
)
