"""EMB401: an id for which the table has no row."""

from typing import Final

from flake8_embedding_dtype.lookups import Lookup
from flake8_embedding_dtype.rules.rule import Rule

_NEGATIVE: Final = {
    "wraps": "a negative id wraps around to the end of the table or raises, by version and device",
    "raises": "a negative id raises",
}
_PAST: Final = {
    "raises": "the table has no such row, and it raises",
    "raises-or-zeros": "the table has no such row: it raises on a CPU, on a GPU zeros come back without an error",
    "nan": "the table has no such row: NaN comes back without an error",
    "clamps": "the table has no such row: the last one comes back without an error",
}


def _matches(lookup: Lookup) -> bool:
    return lookup.counts and (_is_negative(lookup) or lookup.past is not None)


def _is_negative(lookup: Lookup) -> bool:
    return lookup.negative is not None and lookup.table.manner.negative in _NEGATIVE


def _consequence(lookup: Lookup) -> str:
    if _is_negative(lookup):
        return f"{_NEGATIVE[lookup.table.manner.negative]} ({lookup.negative:g})"
    return f"{_PAST[lookup.table.manner.beyond]} ({lookup.past})"


RULE: Final = Rule(
    code="EMB401",
    about=Lookup,
    summary="an id below 0, or past the end of the table",
    why="""\
A table of n rows has the ids 0 to n - 1. What happens to others depends on where the program runs: TensorFlow and
PyTorch raise on a CPU, TensorFlow returns zeros on a GPU, with `jit_compile` and in Haiku and Equinox the last row
comes back, and in Flax NaN. Negative ids raise in PyTorch and Keras 2, and look up rows from the end in Keras 3 and
JAX. The commonest causes are ids that start at 1, a table of the size of the largest id, and -1 for padding. It is
reported only where such an id is there for sure: a literal, the end of a range or of a draw, or arithmetic on them.
Sizes that are known only by name count, too: `randint(0, n + 1)` into a table of `n` rows.""",
    fires="""\
import numpy as np
import keras

ids = np.random.randint(1, 101, size=(32, 10))
keras.layers.Embedding(100, 8)(ids)  # EMB401
""",
    silent="""\
import numpy as np
import keras

ids = np.random.randint(1, 101, size=(32, 10))
keras.layers.Embedding(101, 8)(ids)
keras.layers.Embedding(100, 8)(ids - 1)
""",
    remedy="keep the ids from 0 to below the number of rows, or make the table larger",
    since="0.1.0",
    matches=_matches,
    consequence=_consequence,
)
