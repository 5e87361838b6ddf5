"""Whether the package's knowledge is true: what it infers of sampled calls, held against what they return.

This covers all of it: the measured tables, the ones that are written by hand, and the transfer functions behind them.
What options change is asked where something is written by hand: the rest was measured with every option.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any

from flake8_embedding_dtype.analysis import interpret
from flake8_embedding_dtype.interpreter.machine import Machine
from flake8_embedding_dtype.libraries.catalogue import Catalogue
from flake8_embedding_dtype.libraries.table import Entry
from flake8_embedding_dtype.values import abstract, dtypes
from flake8_embedding_dtype.values.numbers import Numbers
from flake8_embedding_dtype.values.rendering import render
from tools.measure.calls import Caller, Subject, TakesTooLong, limited
from tools.measure.classes import OF_RECEIVER
from tools.measure.library import Library
from tools.measure.parameters import POSITIONAL, STAR
from tools.measure.results import Group, Leaf, Result, leaves, result_of
from tools.measure.samples import LISTS, WIDE

#: Settings that are tried of each option.
SETTINGS_LIMIT = 3


def check(subject: Subject, library: Library, first: int = 0) -> tuple[int, list[str]]:
    """How many calls of a subject the package claims something of, and those of which it is wrong, in words.

    :param first: added to the seeds of the numbers in the arguments
    """
    catalogue = Catalogue()
    found = catalogue.find(subject.name)
    if found is None or not isinstance(found[1], Entry) or subject.base:
        return 0, []
    if subject.attribute and found[1].signature is not None:
        # Reading it gives a callable object; the package knows it as the method that it serves as.
        return 0, []
    if not found[0].tells(subject.name):
        # Nothing is claimed.
        return 0, []
    caller = Caller(subject, library)
    claimed, wrong = 0, list[str]()
    with contextlib.suppress(TakesTooLong), limited():
        if not caller.find():
            return 0, []
        for kinds, options, seed in _calls(caller, settings=found[0].adds(subject.name)):
            result = caller.call(kinds, options, first + seed)
            if result is None:
                continue
            machine = interpret("", "<claims>")
            values = caller.values(kinds, options, first + seed)
            claim = found[0].call(found[1], _arguments(subject, values, library, machine), machine)
            claimed += claim != abstract.UNKNOWN
            if not agrees(claim, result, machine):
                given = {**(kinds if isinstance(kinds, dict) else {}), **(options or {})}
                wrong.append(f"{subject.name}({_words(given)}): {render(claim)} is claimed, {_word(result)} comes")
    return claimed, wrong


def _calls(caller: Caller, *, settings: bool) -> Iterator[tuple[Mapping[str, str] | str, dict[str, Any] | None, int]]:
    """Dtypes, options and a seed for each call that is tried.

    :param settings: options are set, too
    """
    # Python's numbers alone, where arrays are expected, are left to the probes of ``tests/knowledge``.
    kinds = [*caller.library.dtypes, *(LISTS if caller.library.takes_lists else ())]
    for kind in kinds if caller.arrays else [caller.dtype]:
        yield dict.fromkeys(caller.arrays, kind), None, 0
    for seed in (1, WIDE, WIDE + 101):
        yield dict.fromkeys(caller.arrays, "float32"), None, seed
    for parameter in caller.subject.parameters:
        if not settings or parameter.name in caller.chosen or parameter.required:
            continue
        for setting in islice(caller.settings(parameter), SETTINGS_LIMIT):
            for kind in ("float32", "int32"):
                yield dict.fromkeys(caller.arrays, kind), {parameter.name: setting}, 0


def _arguments(subject: Subject, values: Mapping[str, Any], library: Library, machine: Machine) -> abstract.Arguments:
    """The call as the interpreter would make it."""
    args: list[abstract.Value] = []
    keywords: dict[str, abstract.Value] = {}
    in_order = True
    settings = {name[1:]: _value(v, library, machine) for name, v in values.items() if name.startswith(OF_RECEIVER)}
    for parameter in subject.parameters:
        if parameter.name.startswith(OF_RECEIVER):
            continue
        if parameter.name not in values:
            in_order = in_order and parameter.kind != POSITIONAL
        elif parameter.kind == STAR:
            args.extend(_value(item, library, machine) for item in values[parameter.name])
        else:
            receives = parameter.name == "self"
            given = subject.made(values[parameter.name]) if receives else values[parameter.name]
            value = _value(given, library, machine)
            if receives and (given is None or value == abstract.UNKNOWN):
                owner = subject.name.rpartition(".")[0]
                value = abstract.Object(owner, abstract.Arguments((), settings))
            if parameter.kind == POSITIONAL and in_order:
                args.append(value)
            else:
                keywords[parameter.name] = value
    return abstract.Arguments(tuple(args), keywords)


def _value(value: Any, library: Library, machine: Machine) -> abstract.Value:
    """The abstract value that stands for a concrete one; unknown for what is no number, list or dtype."""
    if value is None or type(value) in (bool, int, float, str):
        return abstract.Const(value)
    if isinstance(value, (list, tuple)):
        items = [_value(item, library, machine) for item in value]
        return machine.new_list(items) if isinstance(value, list) else abstract.Tuple(tuple(items))
    name = library.name_of_dtype(value)
    if name is not None:
        return abstract.DType(name)
    if isinstance(value, dict):
        entries = [(abstract.Const(key), _value(held, library, machine)) for key, held in value.items()]
        return machine.new_dict(entries)
    written = library.written(value)
    if written is not None:
        function, given = written
        args = tuple(_value(argument, library, machine) for argument in given)
        return machine.call(abstract.External(function), abstract.Arguments(args))
    read = library.read(value)
    if read is None:
        return abstract.UNKNOWN
    container, dtype, _ = read
    return abstract.data(container, dtype, _numbers_of(value, library))


def _numbers_of(value: Any, library: Library) -> Numbers:
    leaf = result_of(value, library.read)
    return Numbers.of(leaf.numbers) if isinstance(leaf, Leaf) and leaf.numbers else Numbers()


def agrees(claim: abstract.Value, result: Result, machine: Machine) -> bool:
    """Whether a result is among what an abstract value stands for."""
    if isinstance(claim, abstract.Const):
        known = abstract.of_constant(claim)
        claim = known if known is not None else abstract.UNKNOWN
    if isinstance(claim, abstract.Data):
        if (
            isinstance(result, Group)
            and result.kind == "list"
            and all(leaf.container == "python" for leaf in leaves(result))
        ):
            # Nested lists count as what is in them.
            numbers = abstract.data("python", f"python {claim.kind}", claim.numbers)
            return all(
                agrees(claim if claim.container == "python" else numbers, item, machine) for item in result.items
            )
        return isinstance(result, Leaf) and _holds(claim, result) if not isinstance(result, Group) else _list_of(claim)
    if isinstance(claim, abstract.Tuple) and isinstance(result, Group) and result.kind == "tuple":
        return len(claim.items) == len(result.items) and all(
            agrees(part, item, machine) for part, item in zip(claim.items, result.items, strict=True)
        )
    if isinstance(claim, (abstract.List, abstract.Iterable)) and isinstance(result, Group):
        return all(agrees(machine.element(claim), item, machine) for item in result.items)
    if isinstance(claim, abstract.Union):
        return any(agrees(one, result, machine) for one in claim.alternatives)
    return True


def _list_of(claim: abstract.Data) -> bool:
    """A list or tuple came where an array is claimed: true only of a claim that says nothing."""
    return claim.dtype is None and claim.numbers == Numbers()


def _holds(claim: abstract.Data, leaf: Leaf) -> bool:
    if dtypes.kind(leaf.dtype) == "complex":
        # What leaves the real numbers was not asked for its dtype.
        return True
    library = dtypes.LIBRARY_OF_CONTAINER.get(leaf.container, "numpy")
    wanted = claim.dtype if leaf.container == claim.container else dtypes.concrete(claim.dtype, library)
    if wanted is not None and wanted != leaf.dtype and dtypes.concrete(leaf.dtype, "numpy") != wanted:
        return False
    if leaf.dtype.startswith("uint"):
        # Unsigned numbers wrap around below 0, which intervals do not follow.
        return True
    slack = {"float16": 1e-2, "bfloat16": 5e-2}.get(leaf.dtype, 1e-5)
    return leaf.numbers is None or all(_contains(claim.numbers, number, slack) for number in leaf.numbers)


def _contains(numbers: Numbers, number: float, slack: float) -> bool:
    """Whether a number is among those that are claimed; what is not finite comes of the samples, and does not count."""
    if number != number or abs(number) == float("inf"):
        return True
    slack *= max(1.0, abs(number))
    if numbers.whole and abs(number - round(number)) > slack:
        return False
    return numbers.low - slack <= number <= numbers.high + slack


def _words(given: Mapping[str, Any]) -> str:
    return ", ".join(f"{name}={value if isinstance(value, str) else repr(value)}" for name, value in given.items())


def _word(result: Result) -> str:
    if isinstance(result, Leaf):
        some = sorted(result.numbers or ())
        return f"{result.dtype} {some[:3]}...{some[-1:]}" if len(some) > 4 else f"{result.dtype} {some}"
    return (
        f"{result.kind}({', '.join(_word(item) for item in result.items)})"
        if isinstance(result, Group)
        else result.kind
    )
