"""One line of a table: everything that is asked of one callable, put together."""

from __future__ import annotations

import itertools
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from flake8_embedding_dtype.libraries.result_rule import SEPARATOR
from tools.measure.calls import Caller, Observation, Subject, TakesTooLong, limited
from tools.measure.classify import Rule, classify
from tools.measure.library import Library
from tools.measure.parameters import Parameter, render
from tools.measure.results import leaves

#: Parameters that ask for a dtype are told by their names, and then tried.
_ASKS = re.compile(r"\.?(dtype|type|T|Tout|out_idx|output_idx_type|(out|output|tensor|compute|index)_d?type)")
_ASKED = ("float32", "int32", "float64", "int64", "float16", "uint8", "uint16", "bool")
_ARRAYS = ("float32", "float64", "int32")

#: Why there is no line.
NO_CALL, NO_ARRAY, NO_RULE, TOO_LONG = "no call works", "no arrays", "no rule", "takes too long"


@dataclass(frozen=True)
class Measured:
    """The line of one subject; where its result could not be told, why."""

    name: str
    line: str | None
    reason: str = ""

    @property
    def told(self) -> bool:
        """The line says what is returned."""
        return not self.reason


def measure(subject: Subject, library: Library) -> Measured:
    """Call a subject in many ways, and say in a line what it returns."""
    own = [p for p in subject.parameters if not p.name.startswith(".")]
    head = "" if subject.attribute else render(own, library.name_of_dtype)
    if subject.base:
        return Measured(subject.name, f"{subject.name}{head} -> new {subject.base}")
    try:
        with limited():
            result, reason = _result(subject, library)
    except TakesTooLong:
        result, reason = "-", TOO_LONG
    return Measured(subject.name, f"{subject.name}{head} -> {result}", reason)


def _result(subject: Subject, library: Library) -> tuple[str, str]:
    """What a subject returns, as tables write it, and why that is nothing."""
    caller = Caller(subject, library)
    if not caller.find():
        return "-", NO_CALL
    usual = caller.call(caller.dtype)
    if usual is None or not leaves(usual):
        return "-", NO_ARRAY
    asking = [p.name for p in subject.parameters if _ASKS.fullmatch(p.name)]
    first = _rule(caller)
    rule = _settled(first, caller, asking)
    if first is not None and rule is None:
        return "-", NO_RULE
    count = len(leaves(usual))
    unknown = Rule(usual, library.promotion, library.container, ("?",) * count, ("",) * count)
    asked, told = "", rule
    for name in asking:
        without = unknown if rule is None or name in caller.chosen else rule
        found = _asking(caller, without, name)
        if found not in (None, without):
            asked, rule, told = name, without, found
            break
    if rule is None or told is None:
        return "-", NO_RULE
    cases = [case for p in subject.parameters if p.name != asked for case in _cases(caller, p, rule, asking)]
    cases += [_Case(name, "-", "-") for name in _paired(caller, rule)]
    if {*asking} <= {*(case.condition for case in cases), asked, *caller.chosen} and any(case.apart for case in cases):
        # Of two cases that apply at once neither is taken, so that the dtype argument may stand for itself.
        alone = [f"{case.condition} -> {case.alone}" for case in cases]
        return SEPARATOR.join([rule.text(), *alone, *([f"{asked} -> {told.text()}"] if asked else [])]), ""
    return SEPARATOR.join([told.text(), *(f"{case.condition} -> {case.text}" for case in cases)]), ""


@dataclass(frozen=True)
class _Case:
    """What an option makes of the result.

    :param condition: when it applies, as tables write it
    :param text: the result, whatever dtype is asked for beside
    :param alone: the result if none is
    """

    condition: str
    text: str
    alone: str

    @property
    def apart(self) -> bool:
        """The result is only known if no dtype is asked for."""
        return self.text == "-" and self.alone != "-"


def _rule(caller: Caller, options: Mapping[str, Any] | None = None) -> Rule | None:
    library = caller.library
    wide = caller.wide(options) if caller.arrays else []
    return classify(caller.grid(options, pairs=True), wide, library.promotion, library.container)


def _settled(rule: Rule | None, caller: Caller, kept: Sequence[str]) -> Rule | None:
    """What is left of a rule when numbers, and the arguments that are given as they are, change."""
    for observations, wide in caller.varied(kept, numbers=any(rule.facts)) if rule is not None else ():
        rule = rule.weakened(observations, wide) if rule is not None else None
    return rule


def _asking(caller: Caller, rule: Rule, parameter: str, options: Mapping[str, Any] | None = None) -> Rule | None:
    """The rule with what a dtype argument changes, see :meth:`Rule.asking`."""
    seen = []
    for arrays, wanted in itertools.product(_ARRAYS, _ASKED):
        result = caller.call(arrays, {**(options or {}), parameter: caller.library.dtype(wanted)})
        if result is not None:
            seen.append((wanted, Observation(dict.fromkeys(caller.arrays, arrays), result)))
    told = rule.asking(parameter, seen)
    if told is None or not any(told.facts):
        return told
    # A dtype that holds all numbers must leave them as they are.
    wide = caller.wide({**(options or {}), parameter: caller.library.dtype("float64")})
    return told if told.holds([], wide) else replace(told, facts=("",) * len(told.facts))


def _cases(caller: Caller, parameter: Parameter, usual: Rule, asking: Sequence[str]) -> list[_Case]:
    """What an option changes: a case for each of its values that does, or one for all of them.

    :param asking: the dtype arguments, which may be given beside the option
    """
    if parameter.name in caller.chosen or parameter.required:
        return []
    works = [
        s for s in caller.settings(parameter) if any(caller.grid({parameter.name: s}, kinds=(caller.dtype, "int32")))
    ]
    changes = [setting for setting in works if not _stays(caller, {parameter.name: setting}, usual)]
    if not changes:
        return []
    found = []
    for setting in changes if isinstance(parameter.default, (bool, str)) else works:
        alone = rule = _rule(caller, {parameter.name: setting})
        for name in asking:
            if rule is not None and name != parameter.name and name not in caller.chosen:
                rule = _asking(caller, rule, name, {parameter.name: setting})
        texts = [one.text() if one is not None else "-" for one in (rule, alone)]
        found.append(_Case(f"{parameter.name}={setting!r}", *texts))
    if isinstance(parameter.default, (bool, str)):
        return found
    same = {(case.text, case.alone) for case in found}
    return [_Case(parameter.name, *(same.pop() if len(same) == 1 else ("-", "-")))]


def _paired(caller: Caller, usual: Rule) -> list[str]:
    """The arguments that are only taken together, and then change the result."""
    found: dict[str, None] = {}
    for option in caller.pairs():
        if not option.keys() <= found.keys():
            seen = caller.grid(option, kinds=(caller.dtype, "int32"))
            found |= dict.fromkeys(option if seen and not usual.holds(seen, []) else ())
    return list(found)


def _stays(caller: Caller, option: Mapping[str, Any], usual: Rule) -> bool:
    """Whether calls with an option agree with the rule of those without."""
    wide = caller.wide(option) if caller.arrays and any(usual.facts) else []
    return usual.holds(caller.grid(option, kinds=caller.few), wide)


def summary(entries: Sequence[Measured]) -> dict[str, int]:
    """How many entries there are of each class of rule, and how many subjects without one, by reason."""
    counts: dict[str, int] = {}
    for entry in entries:
        key = entry.reason or class_of(entry.line or "")
        counts[key] = counts.get(key, 0) + 1
    return dict(sorted(counts.items()))


def class_of(line: str) -> str:
    """The class of a line's rule: fixed, from a dtype argument, same as an argument, promotion, float, a map."""
    _, arrow, result = line.partition(" -> ")
    if not arrow:
        return "other names"
    if result.startswith("new "):
        return "classes"
    if SEPARATOR in result:
        return "depends on options"
    if result.startswith(("(", "[")):
        return "several arrays"
    if "|" in result:
        return "from a dtype argument"
    for sign, name in (
        ("=", "same as an argument"),
        ("promote", "promotion"),
        ("real", "float of arguments"),
        ("map", "by kind"),
    ):
        if result.startswith(sign):
            return name
    return "fixed"
