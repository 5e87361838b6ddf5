"""From observations to the rule that reproduces them all: the shortest of a few forms, or none."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from flake8_embedding_dtype.libraries import dtype_rule
from flake8_embedding_dtype.values import dtypes
from tools.measure.calls import Observation
from tools.measure.results import Group, Leaf, Result, leaves, outline
from tools.measure.samples import LISTS, MIXED, MIXTURE, SCALARS

#: The fact that all numbers of an array are whole ones.
_WHOLE = " whole"


@dataclass(frozen=True)
class Given:
    """The dtypes of one observed call, as rules see them; ``wanted`` is the one that a dtype argument asks for."""

    library: str
    dtypes: Mapping[str, str]
    wanted: str | None = None

    def of(self, parameter: str) -> str | None:
        """See :class:`~flake8_embedding_dtype.libraries.dtype_rule.Operands`."""
        if self.dtypes.get(parameter) == MIXED:
            return dtypes.promote(*MIXTURE, self.library)
        return dtypes.narrowed(dtypes.concrete(_python(self.dtypes.get(parameter)), self.library), self.library)

    def weak(self, parameter: str) -> str | None:
        """See :class:`~flake8_embedding_dtype.libraries.dtype_rule.Operands`."""
        dtype = self.dtypes.get(parameter)
        if self.library in dtypes.WEAK_LISTS:
            dtype = _python(dtype)
        return dtypes.narrowed(dtype, self.library) if dtype in dtypes.PYTHON else self.of(parameter)

    def asked(self, parameter: str) -> tuple[bool, str | None]:
        """See :class:`~flake8_embedding_dtype.libraries.dtype_rule.Operands`."""
        return self.wanted is None, dtypes.narrowed(self.wanted, self.library)


@dataclass(frozen=True)
class Rule:
    """What a table says of a result.

    :param like: a result of this structure
    :param dtypes: the dtype rule of each array in it; ``?`` where no form fits
    :param facts: what is known of the numbers of each
    """

    like: Result
    library: str
    container: str
    dtypes: tuple[str, ...]
    facts: tuple[str, ...]

    def text(self) -> str:
        """The rule as tables write it."""
        pending = iter(
            f"{rule}{fact}{'' if leaf.container == self.container else f' in {leaf.container}'}"
            for rule, fact, leaf in zip(self.dtypes, self.facts, leaves(self.like), strict=True)
        )
        return _structure(self.like, lambda: next(pending))

    def asking(self, parameter: str, seen: Sequence[tuple[str, Observation]]) -> Rule | None:
        """The rule with what a dtype argument changes: each array has the dtype, or its floats have it, or nothing.

        :param seen: the dtypes that the argument asked for, and what the call returned
        :returns: the rule itself when too little was seen, and None when none of these agrees with what was seen
        """
        if len({wanted for wanted, _ in seen}) < 2:
            return self
        if any(outline(o.result) != outline(self.like) for _, o in seen):
            return None
        rules = []
        for i, usual in enumerate(self.dtypes):
            forms = (f"{parameter}|{usual}", re.sub(r"\bfloat=(?=\w+[,)])", f"float={parameter}|", usual), usual)
            cases = [(Given(self.library, o.dtypes, wanted), leaves(o.result)[i].dtype) for wanted, o in seen]
            rule = next((f for f in forms if f == "?" or all(dtype_rule.parse(f).of(g) == d for g, d in cases)), None)
            if rule is None:
                return None
            rules.append(rule)
        return replace(self, dtypes=tuple(rules))

    def holds(self, observations: Sequence[Observation], wide: Sequence[Observation]) -> bool:
        """Whether further observations, and calls that show what becomes of numbers, agree with the rule."""
        if isinstance(self.like, Group) and self.like.kind == "list":
            observations, wide = ([replace(o, result=_listed(o.result)) for o in seen] for seen in (observations, wide))
        if any(outline(o.result) != outline(self.like) for o in (*observations, *wide)):
            return False
        return all(
            (rule == "?" or agrees(rule, [(o.dtypes, leaves(o.result)[i].dtype) for o in observations], self.library))
            and (not fact or not wide or fact == _facts(i, wide))
            for i, (rule, fact) in enumerate(zip(self.dtypes, self.facts, strict=True))
        )

    def weakened(self, observations: Sequence[Observation], wide: Sequence[Observation]) -> Rule | None:
        """The rule without what further observations contradict; None when their results have another structure."""
        if _number(self.like) and any(_array(o.result, self.container) for o in observations):
            # A function that gives a number for one value and an array for several gives arrays, in most programs.
            return self._in_arrays().weakened(observations, wide)
        if isinstance(self.like, Group) and any(_lengths(o.result) != _lengths(self.like) for o in observations):
            # A tuple that is longer for other arguments is like a list.
            listed = self if self.like.kind == "list" else self._listed()
            if listed is not None:
                observations, wide = (
                    [replace(o, result=_listed(o.result)) for o in seen] for seen in (observations, wide)
                )
                if any(_lengths(o.result) for o in observations):
                    return None
                return listed.weakened(observations, wide)
        if _array(self.like, self.container):
            observations = [replace(o, result=_in_array(o.result, self.library, self.container)) for o in observations]
        alike = [o for o in observations if outline(o.result) == outline(self.like)]
        others = [o for o in observations if outline(o.result) != outline(self.like)]
        if any(not {*SCALARS, *LISTS} & {*o.dtypes.values()} for o in others) or (others and not alike):
            return None
        kept = [
            rule == "?" or _mostly_agrees(rule, [(o.dtypes, leaves(o.result)[i].dtype) for o in alike], self.library)
            for i, rule in enumerate(self.dtypes)
        ]
        wide = [o for o in wide if outline(o.result) == outline(self.like)]
        rules = tuple(rule if keep else "?" for rule, keep in zip(self.dtypes, kept, strict=True))
        facts = tuple(
            fact if keep and not any(_contradicts(fact, leaves(o.result)[i].numbers, o) for o in wide) else ""
            for i, (fact, keep) in enumerate(zip(self.facts, kept, strict=True))
        )
        return replace(self, dtypes=rules, facts=facts) if any(rule != "?" for rule in rules) else None

    def _in_arrays(self) -> Rule:
        like = _in_array(self.like, self.library, self.container)
        (rule,) = self.dtypes
        return replace(self, like=like, dtypes=(dtypes.concrete(rule, self.library) or rule,))

    def _listed(self) -> Rule | None:
        """The rule for a list, if the like is a tuple of arrays of which the same is known."""
        alike = len({*zip(self.dtypes, self.facts, strict=True)}) == 1 and _lengths(self.like) == len(self.dtypes)
        if not alike:
            return None
        return replace(self, like=_listed(self.like), dtypes=self.dtypes[:1], facts=self.facts[:1])


def _lengths(result: Result) -> int:
    """How many arrays a tuple of nothing else has; 0 for other results."""
    if not isinstance(result, Group) or result.kind != "tuple" or not all(isinstance(i, Leaf) for i in result.items):
        return 0
    return len(result.items)


def _listed(result: Result) -> Result:
    """A tuple of arrays of one dtype as a list; other results as they are."""
    if not _lengths(result) or len({leaf.dtype for leaf in leaves(result)}) > 1:
        return result
    return Group("list", tuple(leaves(result)[:1]))


def _number(result: Result) -> bool:
    """Whether a result is one of Python's numbers."""
    return isinstance(result, Leaf) and result.dtype in dtypes.PYTHON


def _array(result: Result, container: str) -> bool:
    """Whether a result is an array of the library; the standard library has none."""
    return isinstance(result, Leaf) and result.container == container != "python"


def _in_array(result: Result, library: str, container: str) -> Result:
    """One of Python's numbers as the library's array; other results as they are."""
    if not isinstance(result, Leaf) or not _number(result):
        return result
    return Leaf(container, dtypes.concrete(result.dtype, library) or result.dtype, result.numbers)


def _contradicts(fact: str, numbers: frozenset[float] | None, seen: Observation) -> bool:
    """Whether the numbers of a result show that a fact does not hold."""
    if not fact or numbers is None:
        return False
    return any(v % 1 for v in numbers) if fact == _WHOLE else not numbers <= seen.numbers[fact.removeprefix(" =")]


def _mostly_agrees(rule: str, seen: Sequence[tuple[Mapping[str, str], str]], library: str) -> bool:
    """Whether a rule gives the dtype that was seen, in every case or in every one that has arrays."""
    arrays = [(given, dtype) for given, dtype in seen if not {*SCALARS} & {*given.values()}]
    return agrees(rule, seen, library) or (bool(arrays) and agrees(rule, arrays, library))


def _python(dtype: str | None) -> str | None:
    """The dtype of the elements of a list."""
    return dtype.replace("list ", "python ") if dtype is not None else None


def classify(
    observations: Sequence[Observation], wide: Sequence[Observation], library: str, container: str
) -> Rule | None:
    """The rule that agrees with every observation; None when there is none.

    :param wide: calls that show what becomes of numbers
    :param library: whose promotion holds
    :param container: that of the table, which is not named
    """
    if not observations:
        return None
    first = observations[0].result
    for python in (SCALARS, LISTS):
        if any(outline(o.result) != outline(first) for o in observations):
            # Of Python's own numbers some functions make Python's own numbers again, and of lists lists.
            observations = [o for o in observations if not {*python} & {*o.dtypes.values()}]
    if any(outline(o.result) != outline(first) for o in observations) or not leaves(first):
        return None
    wide = [o for o in wide if outline(o.result) == outline(first)]
    places = range(len(leaves(first)))
    # The dtype may depend on the numbers, too: some roots of some polynomials are complex.
    every = (*observations, *wide)
    rules = [_rule([(o.dtypes, leaves(o.result)[i].dtype) for o in every], library) for i in places]
    if not any(rules):
        return None
    facts = tuple(_facts(i, wide) if rules[i] else "" for i in places)
    # Of other numbers and dtypes too, whole ones must come, or none that are finite.
    seen = [{v for o in observations for v in leaves(o.result)[i].numbers or ()} for i in places]
    facts = tuple("" if fact == _WHOLE and any(v % 1 > 0 for v in seen[i]) else fact for i, fact in enumerate(facts))
    return Rule(first, library, container, tuple(rule or "?" for rule in rules), facts)


def _structure(result: Result, leaf: Callable[[], str]) -> str:
    if isinstance(result, Leaf):
        return leaf()
    if isinstance(result, Group):
        inner = ", ".join(_structure(item, leaf) for item in result.items)
        return f"[{inner}]" if result.kind == "list" else f"({inner})"
    return "-"


def _facts(place: int, wide: Sequence[Observation]) -> str:
    """What the numbers of one array in the results show: they are those of an argument, or whole ones.

    Both are claimed only of what got fractions in two calls or more, and made more than two numbers of them.
    """
    numbers = [leaves(o.result)[place].numbers for o in wide]
    if len(wide) < 2 or not wide[0].numbers or not all(numbers):
        return ""
    if len(frozenset().union(*(n for n in numbers if n))) < 3 or not any(
        any(v % 1 for v in n) for n in wide[0].numbers.values()
    ):
        return ""
    for parameter in wide[0].numbers:
        if all(n is not None and n <= o.numbers[parameter] for n, o in zip(numbers, wide, strict=True)):
            return f" ={parameter}"
    floats = all("float" in leaves(o.result)[place].dtype for o in wide)
    return _WHOLE if floats and all(v % 1 == 0 for n in numbers for v in n or ()) else ""


def _rule(seen: Sequence[tuple[Mapping[str, str], str]], library: str) -> str | None:
    """The first form of rule that gives what was seen in each case.

    If there is none, lists beside arrays are left out, or Python's numbers that stand for an array: few programs
    have them, and some functions treat them apart.
    """
    alike = [(given, dtype) for given, dtype in seen if len({name in LISTS for name in given.values()}) == 1]
    arrays = [(given, dtype) for given, dtype in seen if not {*SCALARS} & {*given.values()}]
    for cases in (seen, alike, arrays):
        for text in _forms(cases, library) if cases else ():
            if agrees(text, cases, library):
                return text
    return None


def agrees(text: str, seen: Sequence[tuple[Mapping[str, str], str]], library: str) -> bool:
    """Whether a rule gives the dtype that was seen, in every case; ``?`` agrees with anything."""
    rule = dtype_rule.parse(text)
    return all(rule.of(Given(library, given)) == dtype for given, dtype in seen)


def _forms(seen: Sequence[tuple[Mapping[str, str], str]], library: str) -> list[str]:
    parameters = list(seen[0][0])
    outcomes = {dtype for _, dtype in seen}
    given = {dtype for dtypes_given, _ in seen for dtype in dtypes_given.values()}
    forms: list[str] = []
    same = [f"={name}" for name in parameters]
    if len(outcomes) == 1:
        # One dtype in, the same out: it may as well be handed on, which claims less.
        forms = [*outcomes] if len(given) != 1 else [*same, *outcomes]
    weak_or_not = (
        itertools.product(*zip(parameters, same, strict=True)) if 1 < len(parameters) < 5 else [same, parameters]
    )
    together = [f"promote({', '.join(names)})" for names in weak_or_not if len(names) > 1]
    forms += same
    forms += [f"real({name})" for name in parameters]
    forms += together
    forms += [f"real({promotion})" for promotion in together]
    forms += [f"promote({', '.join(f'real({name})' for name in parameters)})"] if len(parameters) > 1 else []
    forms += [text for source in (*parameters, *together) if (text := mapping(source, seen, library)) is not None]
    alike = [(given, dtype) for given, dtype in seen if len({*given.values()}) == 1]
    each = [mapping(name, alike, library) for name in parameters] if len(parameters) > 1 and alike else []
    forms += [f"promote({', '.join(text for text in each if text)})"] if each and all(each) else []
    return forms


def mapping(source: str, seen: Sequence[tuple[Mapping[str, str], str]], library: str) -> str | None:
    """``map(source, ...)`` with the fewest cases; None when the outcome is no function of the source's dtype.

    :param seen: the dtypes that were given, and what came of them
    """
    rule = dtype_rule.parse(source if source.endswith(")") else f"={source}")
    outcome: dict[str, str] = {}
    for given, dtype in seen:
        of = rule.of(Given(library, given))
        if of is None or outcome.setdefault(of, dtype) != dtype:
            return None
    cases: dict[str, str] = {}
    for kind in ("bool", "uint", "int", "float", "complex"):
        group = {of: dtype for of, dtype in outcome.items() if dtype_rule.kind(of) == kind}
        kept = sum(of == dtype for of, dtype in group.items())
        usual, count = Counter(group.values()).most_common(1)[0] if group else ("", 0)
        if count > kept:
            cases[kind] = usual
        for of, dtype in group.items():
            if dtype != cases.get(kind, of):
                cases[of] = dtype
    if not cases or len(cases) > 9:
        return None
    kinds = {dtypes.kind(of) for of in outcome}
    if {"int", "float"} <= kinds and all(dtypes.is_float(dtype) for dtype in outcome.values()):
        cases["else"] = dtypes.DEFAULTS[library]["float"]
    return f"map({source}, {', '.join(f'{key}={dtype}' for key, dtype in cases.items())})"
