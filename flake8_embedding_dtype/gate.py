"""The gate: can a file hold an embedding lookup at all? Decided on its text, before anything is imported or parsed."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable
from typing import Final

#: Every class and function that looks rows up has this in its name, but for the plain ones that pick rows of any array.
_EMBEDDING: Final = "mbed"
_PICKING: Final = r"\b(?:tf|tensorflow)\.gather\b|\b(?:jnp|numpy|ops)\.take\b"

#: Longer sources (in characters) are not analysed: programs of that size are made by programs, and take minutes.
LENGTH_LIMIT: Final = 500_000


def may_look_up(text: str, layers: Iterable[str] = ()) -> bool:
    """Whether a source text names anything that could look embeddings up.

    :param layers: qualified names of further embedding classes; their last part is what code mentions
    """
    if _EMBEDDING in text:
        return True
    # To seek a word takes a tenth of the time that the pattern takes.
    if (".gather" in text or ".take" in text) and re.search(_PICKING, text) is not None:
        return True
    return any(layer.rpartition(".")[2] in text for layer in layers)


@functools.cache
def lookups() -> frozenset[str]:
    """The names, without dots, of everything in the libraries that looks rows up.

    They are read from the table itself: the gate must not load what knows how to read the rest of it.
    """
    import pkgutil

    table = pkgutil.get_data(__package__, "libraries/tables/lookups.txt") or b""
    lines = table.decode("utf-8").splitlines()
    return frozenset(line.split()[0].rpartition(".")[2] for line in lines if line and not line.startswith("#"))


@functools.cache
def embeddings() -> frozenset[str]:
    """Those of them that are made for tables of embeddings."""
    return frozenset(name for name in lookups() if _EMBEDDING in name)


@functools.cache
def pickers() -> frozenset[str]:
    """Those of them that pick rows of any array."""
    return lookups() - embeddings()


#: Packages that are known from tables, and whose names therefore never mean a module of the project.
_LIBRARIES: Final = frozenset(
    {
        "equinox",
        "flax",
        "haiku",
        "jax",
        "jaxtyping",
        "keras",
        "keras_hub",
        "keras_nlp",
        "keras_preprocessing",
        "numpy",
        "pandas",
        "scipy",
        "sklearn",
        "tensorflow",
        "tf_keras",
        "torch",
    },
)


def is_library(package: str) -> bool:
    """Whether a top-level package is known from tables."""
    return package in _LIBRARIES
