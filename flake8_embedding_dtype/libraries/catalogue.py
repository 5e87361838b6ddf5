"""All that is known of libraries, behind one door; each library is loaded when a program first names it."""

from __future__ import annotations

import functools
import importlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib import resources
from types import MappingProxyType
from typing import Final

from flake8_embedding_dtype.libraries import operators
from flake8_embedding_dtype.libraries.evaluator import Evaluator
from flake8_embedding_dtype.libraries.names import EDITIONS, canonical, shortened
from flake8_embedding_dtype.libraries.table import Entry, Table
from flake8_embedding_dtype.libraries.transfer import Transfer
from flake8_embedding_dtype.values.abstract import (
    UNKNOWN,
    Arguments,
    Const,
    Data,
    Dict,
    DType,
    External,
    Instance,
    List,
    Object,
    Tuple,
    Value,
    data,
)

#: Top-level package to the containers of what it makes; its table and transfer functions have the package's name.
LIBRARIES: Final = MappingProxyType(
    {
        "python": "python",
        "numpy": "numpy.ndarray",
        "tensorflow": "tensorflow.Tensor",
        "keras": "tensorflow.Tensor",
        "pandas": "pandas.Series",
        "sklearn": "numpy.ndarray",
        "scipy": "numpy.ndarray",
        "torch": "torch.Tensor",
        "jax": "jax.Array",
        "flax": "jax.Array",
        "equinox": "jax.Array",
        "haiku": "jax.Array",
        "keras_hub": "tensorflow.Tensor",
        "jaxtyping": "unknown",
    }
)

#: Libraries that keep what they make in another one's containers, and promote by rules of their own.
OWN_PROMOTION: Final = frozenset({"keras"})

#: Libraries whose knowledge is spread over several tables.
FURTHER_TABLES: Final = MappingProxyType({"keras": ("keras_models",)})

#: Modules of the standard library whose functions stand in the table ``python``.
STANDARD: Final = frozenset(
    {
        "abc",
        "binascii",
        "bisect",
        "builtins",
        "calendar",
        "cmath",
        "collections",
        "colorsys",
        "contextlib",
        "copy",
        "dataclasses",
        "fractions",
        "functools",
        "importlib",
        "io",
        "itertools",
        "math",
        "operator",
        "queue",
        "random",
        "secrets",
        "statistics",
        "string",
        "time",
        "typing",
        "unknown",
        "zlib",
    }
)


@functools.cache
def load_table(library: str) -> Table:
    """The tables of one library with its transfer functions, read once in a process.

    :raises KeyError: for a library that has none
    """
    container = LIBRARIES[library]
    folder = resources.files(__package__) / "tables"
    table = folder / "measured" / f"{library}.txt"
    measured = table.read_text(encoding="utf-8") if table.is_file() else ""
    names = [library, *FURTHER_TABLES.get(library, ())]
    written = "\n".join((folder / "written" / f"{name}.txt").read_text(encoding="utf-8") for name in names)
    module = importlib.import_module(f"{__package__}.{library}")
    transfers: Mapping[str, Transfer] = module.TRANSFERS
    return Table(measured, written, container, transfers, library if library in OWN_PROMOTION else "")


@dataclass(slots=True)
class Catalogue:
    """Library knowledge as the interpreter asks for it.

    :param layers: qualified names of further embedding classes
    :param float_functions: qualified names of further functions that return floats
    """

    layers: frozenset[str] = frozenset()
    float_functions: frozenset[str] = frozenset()
    _tables: dict[str, Table | None] = field(default_factory=dict)

    def table(self, name: str) -> Table | None:
        """The table that a canonical dotted name belongs to."""
        top = name.partition(".")[0]
        library = "python" if top in STANDARD else top
        if library not in self._tables:
            self._tables[library] = load_table(library) if library in LIBRARIES else None
        return self._tables[library]

    def find(self, name: str) -> tuple[Table, Entry | Value] | None:
        """The entry of a canonical name with its table."""
        table = self.table(name)
        if table is None:
            return None
        found = table.find(name)
        return None if found is None else (table, found)

    def resolve(self, dotted: str) -> Value:
        """What a dotted name of a library is: a constant, a dtype, or an :class:`External` under its canonical name.

        Modules with members of their own keep the name that the program calls them by.
        """
        name = canonical(dotted)
        if dotted in self.layers or dotted in self.float_functions:
            return External(dotted)
        found = self.find(name)
        if found is None and self.table(name) is not None:
            for shorter in shortened(name):
                found = self.find(shorter)
                if found is not None:
                    name = shorter
                    break
        if found is None or isinstance(found[1], Entry):
            return External(dotted if dotted in EDITIONS else name)
        return self.resolve(found[1].name) if isinstance(found[1], External) else found[1]

    def call(self, name: str, arguments: Arguments, evaluator: Evaluator) -> Value:
        """The result of calling a canonical name; unknown where nothing is known of it."""
        if name in self.layers:
            # What the arguments of such a class mean is not known, and so is not the size of its table.
            return Object("keras.layers.Embedding", Arguments(more=True))
        if name in self.float_functions:
            return data("numpy.ndarray", "float64")
        table = self.table(name)
        entry = table.find(name) if table is not None else None
        if table is None or not isinstance(entry, Entry):
            return UNKNOWN
        return table.call(entry, arguments, evaluator)

    def knows(self, name: str) -> bool:
        """Whether there is an entry of this name."""
        return self.find(name) is not None

    def names(self, name: str) -> bool:
        """Whether there is an entry of this name, or of one in a module or class of this name."""
        table = self.table(name)
        return table is not None and name in table.prefixes

    def knows_library(self, name: str) -> bool:
        """Whether there is a table for the library that a name belongs to."""
        return self.table(canonical(name)) is not None

    def binary(self, op: str, left: Data, right: Data) -> Data:
        """``left op right``, see :mod:`.operators`."""
        return operators.binary(op, left, right)

    def unary(self, op: str, operand: Data) -> Data:
        """``op operand``, see :mod:`.operators`."""
        return operators.unary(op, operand)

    def is_class(self, name: str) -> bool:
        """Whether a canonical name is known to be a class."""
        found = self.find(name)
        return name in self.layers or (found is not None and isinstance(found[1], Entry) and found[1].base is not None)

    def lineage(self, type_name: str) -> list[str]:
        """A class and all that it inherits from, nearest first."""
        if type_name in self.layers:
            return [type_name, *self.lineage("keras.layers.Embedding")]
        found: list[str] = []
        pending: str | None = type_name
        while pending is not None and pending not in found:
            found.append(pending)
            table = self.table(pending)
            pending = table.base_of(pending) if table is not None else None
        return found

    def member(self, type_name: str, attribute: str) -> External | None:
        """The method or attribute that a type has or inherits. One that was measured in vain hides no inherited one."""
        silent: External | None = None
        for ancestor in self.lineage(type_name):
            name = f"{ancestor}.{attribute}"
            found = self.find(name)
            if found is not None and found[0].tells(name):
                return External(name)
            if found is not None and silent is None:
                silent = External(name)
        return silent

    def is_method(self, name: str) -> bool:
        """Whether a member is called, and not just read."""
        found = self.find(name)
        return found is not None and isinstance(found[1], Entry) and found[1].signature is not None

    def type_of(self, value: Value) -> str | None:
        """The canonical type name of a value whose members a library knows."""
        if isinstance(value, Data):
            return value.container if value.container != "python" else "unknown"
        if isinstance(value, Object):
            return value.type_name
        if isinstance(value, DType):
            return "numpy.dtype"
        if isinstance(value, (Const, Tuple, List, Dict, Instance)):
            return None
        return "unknown"
