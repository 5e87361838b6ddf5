"""Each rule's own examples, and the documents that are made from them."""

from __future__ import annotations

import pytest
from support import expected_findings, found_findings

from flake8_embedding_dtype.options import Options
from flake8_embedding_dtype.rules import RULES
from tools.rule_pages import ROOT, documents

BY_CODE = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)


@BY_CODE
def test_example_fires(rule):
    assert len(expected_findings(rule.fires)) == 1
    assert found_findings(rule.fires, options=Options(implicit=True)) == expected_findings(rule.fires)


@BY_CODE
def test_look_alike_is_silent(rule):
    assert found_findings(rule.silent, options=Options(implicit=True)) == []


@BY_CODE
def test_rule_is_complete(rule):
    assert rule.code.startswith("EMB")
    assert len(rule.code) == 6
    for text in (rule.summary, rule.why, rule.remedy, rule.since):
        assert text.strip()
    assert not rule.summary.endswith(".")


def test_codes_are_unique():
    codes = [rule.code for rule in RULES]
    assert len(codes) == len(set(codes))


@pytest.mark.parametrize("path", documents(), ids=lambda path: path.name)
def test_documents_are_made_from_the_rules(path):
    """`python -m tools.rule_pages` writes them anew."""
    assert path.read_text(encoding="utf-8") == documents()[path]


def test_there_are_no_pages_of_rules_that_are_gone():
    assert {path.stem for path in (ROOT / "docs" / "rules").glob("*.md")} == {rule.code for rule in RULES}
