"""What calls of libraries can come to at most: held against what they come to, for every entry of every table."""

from __future__ import annotations

import math

import pytest

from flake8_embedding_dtype.interpreter.frames import Frame, NeverReturns
from flake8_embedding_dtype.interpreter.language import PYTHON
from flake8_embedding_dtype.interpreter.machine import Machine
from flake8_embedding_dtype.libraries.catalogue import LIBRARIES, Catalogue, load_table
from flake8_embedding_dtype.libraries.embeddings import manners
from flake8_embedding_dtype.libraries.outcomes import IDS, outcome, sources
from flake8_embedding_dtype.libraries.table import Entry
from flake8_embedding_dtype.taint.marks import COUNT, DATA, INTEGER_TYPE, WHOLE
from flake8_embedding_dtype.taint.results import comes_of
from flake8_embedding_dtype.values.abstract import (
    UNKNOWN,
    Arguments,
    Data,
    DType,
    Iterable,
    List,
    Module,
    Scope,
    Tuple,
    Union,
    Value,
    data,
)
from flake8_embedding_dtype.values.numbers import Numbers, Wholeness

COUNTS = Numbers(0, math.inf, wholeness=Wholeness.WHOLE)


def marks_of(machine: Machine, value: Value, depth: int = 3) -> int:
    """The marks that a value must have."""
    if isinstance(value, Data):
        if value.kind == "float" or value.role in ("encoded", "emptied") or _is_negative(value):
            return DATA
        return 0
    if isinstance(value, (Tuple, List, Iterable)) and depth:
        held = machine.elements(value)
        inner = held if held is not None else (machine.element(value),)
        found = 0
        for one in inner:
            found |= marks_of(machine, one, depth - 1)
        return found
    found = 0
    for one in value.alternatives if isinstance(value, Union) else ():
        found |= marks_of(machine, one, depth)
    return found


def _is_negative(value: Data) -> bool:
    return value.kind == "int" and (value.numbers.high < 0 or (value.numbers.low < 0 and value.numbers.low_reach))


@pytest.fixture
def machine():
    machine = Machine(PYTHON, Catalogue())
    module = Module("__main__", "test", Scope("__main__"), None)
    machine.frames.append(Frame(module, (module.scope,)))
    return machine


@pytest.mark.parametrize("library", LIBRARIES)
def test_no_call_comes_to_more_than_its_outcome(machine, library):
    table = load_table(library)
    whole = data(LIBRARIES[library], "int32")
    counts = data(whole.container, "int32", COUNTS)
    wrong = []
    tried = 0
    for name in table.names():
        entry = table.find(name)
        if not isinstance(entry, Entry):
            continue
        parameters = [] if entry.signature is None else list(entry.signature.positional)
        for value, marks in ((UNKNOWN, 0), (whole, WHOLE), (counts, COUNT)):
            for typed in ({}, {"dtype": DType("int32")}):
                given = {name: value for name in parameters if name != "dtype"}
                rest = () if parameters else (value,)
                named = typed if "dtype" in parameters else {}
                machine.store.roll_back(machine.store.mark())
                try:
                    result = machine.knowledge.call(name, Arguments(rest, {**given, **named}), machine)
                except (NeverReturns, ValueError):
                    continue
                tried += 1
                may = comes_of(outcome(name), marks | (INTEGER_TYPE if named else 0))
                if marks_of(machine, result) & DATA & ~may:
                    wrong.append((name, value, named, result))
    assert tried
    assert not wrong, wrong[:5]


def test_numbers_come_of_the_parameters_that_are_named():
    assert sources("tensorflow.reshape") == {"tensor"}
    assert sources("tensorflow.cast") is None


def test_ids_are_known_by_their_parameters():
    """Each function that looks rows up takes the ids by one of the names."""
    catalogue = Catalogue()
    for name, manner in manners().items():
        found = catalogue.find(name)
        if manner.sizes or found is None:
            continue
        assert isinstance(found[1], Entry)
        assert found[1].signature is not None
        assert IDS & set(found[1].signature.positional), name
