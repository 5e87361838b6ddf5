"""Findings: what the rules make of lookups, with a place and words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from flake8_embedding_dtype.lookups import Lookup
from flake8_embedding_dtype.rules.rule import Rule
from flake8_embedding_dtype.values.abstract import Const, Instance, Module, Object, Value

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
    """A lookup and the rule that it breaks."""

    lookup: Lookup
    rule: Rule


def judge(lookups: Iterable[Lookup], rules: Sequence[Rule], module: Module) -> list[Verdict]:
    """The first rule that each lookup breaks, once for each layer, place and rule.

    :param rules: most specific first
    :param module: the file being checked; lookups whose place is in another file are not its business
    """
    seen: set[tuple[object, object, str]] = set()
    built: set[object] = set()
    verdicts: list[Verdict] = []
    for lookup in lookups:
        if lookup.call is None or lookup.call.module is not module:
            continue
        rule = next((rule for rule in rules if rule.matches(lookup)), None)
        layer = _identity(lookup.layer)
        if rule is None or (lookup.phase == "replay" and (layer, lookup.step) in built):
            continue
        if lookup.phase == "build" and not rule.optional:
            # The graph itself makes the float: it was said where it is built, whatever data runs through it.
            built.add((layer, lookup.step))
        key = (lookup.call.node, layer, rule.code)
        if key not in seen:
            seen.add(key)
            verdicts.append(Verdict(lookup, rule))
    return verdicts


def _identity(layer: Value) -> object:
    """One layer as the user sees it: by the expression that makes it, however often that runs."""
    return layer.node or layer if isinstance(layer, (Object, Instance)) else layer


def write(verdicts: Iterable[Verdict], positions: Positions, module: Module) -> list[Finding]:
    """Verdicts with line, column and words; one for each place, the most specific."""
    findings: dict[tuple[int, int], Finding] = {}
    for verdict in verdicts:
        call = verdict.lookup.call
        if call is None or call.node not in positions:
            continue
        line, column = positions[call.node]
        finding = Finding(line, column, verdict.rule.code, _message(verdict, positions, module))
        findings.setdefault((line, column), finding)
    return sorted(findings.values())


def _message(verdict: Verdict, positions: Positions, module: Module) -> str:
    lookup, rule = verdict.lookup, verdict.rule
    what = describe_value(lookup)
    where = describe_layer(lookup.layer, positions, module)
    return f"{what} reaches {where}: {rule.consequence(lookup)}; {remedy(verdict)}"


def describe_value(lookup: Lookup) -> str:
    """What arrives and from where: ``float32 from tf.random.uniform()``."""
    value = lookup.value
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
    size = input_dim(verdict.lookup.layer)
    return verdict.rule.remedy if size is None else verdict.rule.remedy.replace("input_dim", str(size))


def input_dim(layer: Value) -> int | None:
    """The number of rows of an embedding, if it is a known integer."""
    if not isinstance(layer, (Object, Instance)):
        return None
    given = layer.arguments
    value = given.positional[0] if given.positional else given.keywords.get("input_dim")
    return value.value if isinstance(value, Const) and isinstance(value.value, int) else None
