"""The gate: can a file hold an embedding lookup at all? Decided on its text, before anything is imported or parsed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

#: Every class and function that looks rows up has one of these in its name.
_LOOKUPS: Final = re.compile(r"[Ee]mbed")


def may_look_up(text: str, layers: Iterable[str] = ()) -> bool:
    """Whether a source text names anything that could look embeddings up.

    :param layers: qualified names of further embedding classes; their last part is what code mentions
    """
    if _LOOKUPS.search(text) is not None:
        return True
    return any(layer.rpartition(".")[2] in text for layer in layers)


#: Packages that are known from tables, and whose names therefore never mean a module of the project.
_LIBRARIES: Final = frozenset(
    {"flax", "jax", "keras", "numpy", "pandas", "scipy", "sklearn", "tensorflow", "tf_keras", "torch"},
)


def is_library(package: str) -> bool:
    """Whether a top-level package is known from tables."""
    return package in _LIBRARIES
