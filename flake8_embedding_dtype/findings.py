"""Findings: what the rules make of lookups, with a place and words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from flake8_embedding_dtype.lookups import Event, Lookup
from flake8_embedding_dtype.rules.rule import Rule
from flake8_embedding_dtype.values.abstract import Instance, Module, Object, Value

#: Line (from 1) and column (from 0) of syntax nodes.
Positions: TypeAlias = Mapping[Any, tuple[int, int]]


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One warning: line (from 1), column (from 0), code and the text after the code."""

    line: int
    column: int
    code: str
    message: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was reported and the rule that it breaks.

    :param rank: how specific the rule is, 0 for the most
    """

    event: Event
    rule: Rule[Any]
    rank: int


def judge(events: Iterable[Event], rules: Sequence[Rule[Any]], module: Module) -> list[Verdict]:
    """The first rule that each lookup or size breaks, once for each layer, place and rule.

    :param rules: most specific first
    :param module: the file being checked; events whose place is in another file are not its business
    """
    seen: set[tuple[object, object, str]] = set()
    built: set[object] = set()
    verdicts: list[Verdict] = []
    for event in events:
        if event.call is None or event.call.module is not module:
            continue
        rank = next((rank for rank, rule in enumerate(rules) if rule.breaks(event)), None)
        if rank is None:
            continue
        rule, layer = rules[rank], _identity(event.layer)
        if isinstance(event, Lookup):
            if event.phase == "replay" and (layer, event.step) in built:
                continue
            if event.phase == "build" and not rule.optional:
                # The graph itself makes the float: it was said where it is built, whatever data runs through it.
                built.add((layer, event.step))
        key = (event.call.node, layer, rule.code)
        if key not in seen:
            seen.add(key)
            verdicts.append(Verdict(event, rule, rank))
    return verdicts


def _identity(layer: Value) -> object:
    """One layer as the user sees it: by the expression that makes it, however often that runs."""
    return layer.node or layer if isinstance(layer, (Object, Instance)) else layer


def write(verdicts: Iterable[Verdict], positions: Positions, module: Module) -> list[tuple[Finding, Verdict]]:
    """Verdicts with line, column and words, in order; one for each place, the most specific."""
    findings: dict[tuple[int, int], tuple[Finding, Verdict]] = {}
    for verdict in sorted(verdicts, key=lambda verdict: verdict.rank):
        call = verdict.event.call
        if call is None or call.node not in positions:
            continue
        line, column = positions[call.node]
        finding = Finding(line, column, verdict.rule.code, _message(verdict, positions, module))
        findings.setdefault((line, column), (finding, verdict))
    return [findings[place] for place in sorted(findings)]


def _message(verdict: Verdict, positions: Positions, module: Module) -> str:
    event, rule = verdict.event, verdict.rule
    what = describe_value(event)
    where = describe_layer(event.layer, positions, module)
    arrives = f"reaches {where}" if isinstance(event, Lookup) else f"is the {event.parameter} of {where}"
    return f"{what} {arrives}: {rule.consequence(event)}; {remedy(verdict)}"


def describe_value(event: Event) -> str:
    """What arrives and from where: ``float32 from tf.random.uniform()``."""
    value = event.value
    dtype = (value.dtype or value.kind).removeprefix("python ")
    label = value.birth.label if value.birth is not None else ""
    if label.endswith("()"):
        return f"{dtype} from {label}"
    return f"{dtype} from '{label}'" if label else dtype


def describe_layer(layer: Value, positions: Positions, module: Module) -> str:
    """Which layer: ``Embedding 'Decoder.embedding' (line 12)``."""
    if not isinstance(layer, (Object, Instance)):
        return "the lookup"
    kind = layer.cls.name if isinstance(layer, Instance) else layer.type_name.rpartition(".")[2]
    name = f" '{layer.variable}'" if layer.variable else ""
    place = f" (line {positions[layer.node][0]})" if layer.module is module and layer.node in positions else ""
    return f"{kind}{name}{place}"


def remedy(verdict: Verdict) -> str:
    """What to write instead, with the size of the table where it is known."""
    size = verdict.event.table.rows.constant if isinstance(verdict.event, Lookup) else None
    return verdict.rule.remedy if size is None else verdict.rule.remedy.replace("input_dim", f"{size:.16g}")
