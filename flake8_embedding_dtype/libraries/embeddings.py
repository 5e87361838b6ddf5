"""Embeddings of every library: the layers that are made, and the ids that reach them.

How each takes its ids stands in ``tables/lookups.txt``; the documentation and the live tests are made from it, too.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping
from importlib import resources
from types import MappingProxyType
from typing import Final

from flake8_embedding_dtype.libraries.transfer import Call, as_array, type_name
from flake8_embedding_dtype.values.abstract import NONE, Const, External, Instance, Object, Value
from flake8_embedding_dtype.values.embeddings import Manner, Table
from flake8_embedding_dtype.values.numbers import ANY, Numbers

DTYPES: Final = ("float32", "float64", "float16", "bool", "int8", "uint8", "int32", "int64")


@functools.cache
def manners() -> Mapping[str, Manner]:
    """Every class and function that looks rows up, by canonical name."""
    path = resources.files(__package__) / "tables" / "lookups.txt"
    lines = path.read_text(encoding="utf-8").splitlines()
    return MappingProxyType({line.split()[0]: _parsed(line) for line in lines if line and not line.startswith("#")})


def _parsed(line: str) -> Manner:
    columns, _, words = line.partition(" :")
    name, rows, width, *rest = columns.split()
    *outcomes, negative, beyond = rest
    sizes = tuple(parameter for parameter in (rows, width) if parameter != "-")
    held = MappingProxyType(dict(zip(DTYPES, outcomes, strict=True)))
    return Manner(name, sizes, held, negative, beyond, words.strip())


def look_up(call: Call, ids: Value) -> None:
    """Report ids that reach the layer that is called, or the function."""
    owner = call.value("self")
    if isinstance(owner, (Object, Instance)) and call.name.rpartition(".")[0] in manners():
        manner = manners()[call.name.rpartition(".")[0]]
        masks = call.setting("mask_zero") == Const(True)
        call.evaluator.lookup(owner, ids, Table(manner, _rows(call, manner), masks))
    elif call.name in manners():
        call.evaluator.lookup(External(call.name), ids, Table(manners()[call.name]))


def _rows(call: Call, manner: Manner) -> Numbers:
    size = call.setting(manner.sizes[0])
    return ANY if size == NONE else as_array(size, "python", call.evaluator).numbers


def new_layer(call: Call) -> Value:
    """An embedding layer."""
    made = Object(call.name, call.arguments)
    report_sizes(call, made)
    return made


def report_sizes(call: Call, layer: Object | Instance) -> None:
    """Report the sizes that an embedding layer, or one of a class derived from it, is made with."""
    manner = manners().get(type_name(layer))
    if manner is None:
        return
    given = call.constructed(manner.name, layer.arguments)
    for parameter in manner.sizes:
        if parameter in given:
            call.evaluator.size(layer, parameter, given[parameter])
