"""Several versions of a library in one table: the newest holds, and a float in one of them only is not known."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from flake8_embedding_dtype.libraries import dtype_rule
from flake8_embedding_dtype.libraries.result_rule import SEPARATOR, is_structure, words
from flake8_embedding_dtype.values import dtypes
from tools.measure.classify import Given, mapping
from tools.measure.samples import ALL_DTYPES

_ARROW = " -> "


def merged(newest: Mapping[str, str], older: Mapping[str, str], library: str) -> dict[str, str]:
    """The lines of a table that hold for two versions.

    :param newest: lines by name, which stand where both agree in the kinds of their results
    :param older: those of another version; names that only it has are added
    :param library: whose promotion holds
    """
    lines = {**older, **newest}
    for name in newest.keys() & older.keys():
        if newest[name] != older[name] and _ARROW in newest[name] and _ARROW in older[name]:
            lines[name] = _agreed(newest[name], older[name], library)
    return lines


def changes(newest: Mapping[str, str], older: Mapping[str, str], library: str) -> list[str]:
    """What a new version changed, in lines for a reader: added, removed, other width, other kind."""
    report = [f"removed     {older[name]}" for name in sorted(older.keys() - newest.keys())]
    report += [f"added       {newest[name]}" for name in sorted(newest.keys() - older.keys())]
    for name in sorted(newest.keys() & older.keys()):
        new, old = (lines[name].partition(_ARROW)[2] for lines in (newest, older))
        if new and old and new != old:
            kind = _agreed(newest[name], older[name], library) == newest[name]
            report.append(f"{'other width' if kind else 'OTHER KIND '} {name}: {old}  =>  {new}")
    return report


def _agreed(newest: str, older: str, library: str) -> str:
    """The newest line, with nothing said where the older one gives results of another kind."""
    head, _, result = newest.partition(_ARROW)
    old_head, _, old_result = older.partition(_ARROW)
    usual, cases = _cases(result)
    old_usual, old_cases = _cases(old_result)
    agreed = [_common(usual, old_usual, library)]
    for option, text in cases.items():
        # What a constructor takes does not stand in the head of a method.
        known = option.startswith(".") or option.partition("=")[0] in old_head
        agreed.append(f"{option}{_ARROW}{_common(text, old_cases.get(option, old_usual), library) if known else text}")
    asked = _asked(words(old_usual)[0]) if usual != "-" and not is_structure(old_usual) else ""
    if asked and asked not in old_cases and asked not in cases and not asked.startswith(".") and asked not in head:
        # Only the older version can be asked for a dtype.
        agreed.append(f"{asked}{_ARROW}-")
    for option, text in old_cases.items():
        if option not in cases and usual != "-" and _common(usual, text, library) != usual:
            agreed.append(f"{option}{_ARROW}-")
    return f"{head}{_ARROW}{SEPARATOR.join(agreed)}"


def _cases(result: str) -> tuple[str, dict[str, str]]:
    """The usual result, and those that depend on options."""
    usual, *cases = result.split(SEPARATOR)
    return usual, dict(case.split(_ARROW, 1) for case in cases)


def _common(new: str, old: str, library: str) -> str:
    """What two results agree in."""
    if new == old or new.startswith("new ") or old.startswith("new "):
        return new
    if old == "-" or new == "-":
        # One version was not understood, which says nothing against the other.
        return new
    if is_structure(new) or is_structure(old):
        parts, old_parts = (dtype_rule.split(text[1:-1]) for text in (new, old))
        if new[:1] != old[:1] or len(parts) != len(old_parts):
            return "-"
        common = ", ".join(_common(part, other, library) for part, other in zip(parts, old_parts, strict=True))
        return f"{new[0]}{common}{new[-1]}"
    rule, *facts = words(new)
    old_rule = words(old)[0]
    parameters = _parameters(rule, library) | _parameters(old_rule, library)
    outcomes: list[tuple[dict[str, str], str]] = []
    for dtype in ALL_DTYPES:
        given = dict.fromkeys(parameters, dtype)
        one, two = (dtype_rule.parse(text).of(Given(library, given)) for text in (rule, old_rule))
        outcomes.append((given, one if one is not None and dtypes.kind(one) == dtypes.kind(two) else "?"))
    if all(outcome != "?" for _, outcome in outcomes):
        return new
    found = mapping(next(iter(parameters)), outcomes, library) if len(parameters) == 1 else None
    text = found or "?"
    if _asked(rule):
        # Every array has the dtype that is asked for, or floats alone have it.
        ours = f"{_asked(rule)}|"
        text = f"{ours}{text}" if rule.startswith(ours) else re.sub(r"\bfloat=(?=\w+[,)])", f"float={ours}", text)
    return " ".join([text, *facts])


def _asked(rule: str) -> str:
    """The dtype argument that a rule names; empty where it names none."""
    named = re.search(r"([.\w]+)\|", rule)
    return named[1] if named else ""


@dataclass(frozen=True)
class _Reader:
    """Operands that take down of which arguments a rule asks the dtype."""

    library: str
    asked_of: set[str]

    def of(self, parameter: str) -> str | None:
        self.asked_of.add(parameter)
        return None

    weak = of

    def asked(self, parameter: str) -> tuple[bool, str | None]:
        return True, None


def _parameters(rule: str, library: str) -> set[str]:
    """The arguments whose dtypes a rule reads."""
    reader = _Reader(library, set())
    dtype_rule.parse(rule).of(reader)
    return reader.asked_of
