"""The gate: can a file hold an embedding lookup at all? Decided on its text, before anything is imported or parsed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

#: Every class and function that looks rows up has "mbed" in its name, but for the plain ones that take rows of any
#: array.
_LOOKUPS: Final = re.compile(r"mbed|\b(?:tf|tensorflow)\.gather\b|\b(?:jnp|numpy|ops)\.take\b")

_CALLS: Final = re.compile(
    r"mbed(?:ding(?:Bag)?)?\(|mbedding as |mbedding_lookup|\b(?:tf|tensorflow)\.gather\b|\b(?:jnp|numpy|ops)\.take\b"
)
#: Longer sources (in characters) are not analysed: programs of that size are made by programs, and take minutes.
LENGTH_LIMIT: Final = 500_000


def may_look_up(text: str, layers: Iterable[str] = ()) -> bool:
    """Whether a source text names anything that could look embeddings up.

    :param layers: qualified names of further embedding classes; their last part is what code mentions
    """
    if _LOOKUPS.search(text) is not None:
        return True
    return any(layer.rpartition(".")[2] in text for layer in layers)


def looks_up(text: str, layers: Iterable[str] = ()) -> bool:
    """The same question about an imported module, asked more closely: it must call something with such a name.

    Most modules only speak of embeddings, and whatever imports them would have to be analysed.
    """
    if _CALLS.search(text) is not None:
        return True
    return any(layer.rpartition(".")[2] in text for layer in layers)


#: Packages that are known from tables, and whose names therefore never mean a module of the project.
_LIBRARIES: Final = frozenset(
    {
        "equinox",
        "flax",
        "haiku",
        "jax",
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
