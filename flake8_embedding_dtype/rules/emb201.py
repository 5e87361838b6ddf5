"""EMB201: a float dtype whose numbers may well be whole."""

from typing import Final

from flake8_embedding_dtype.lookups import Lookup
from flake8_embedding_dtype.rules.rule import Fix, Rule


def _matches(lookup: Lookup) -> bool:
    return lookup.casts and lookup.value.kind == "float" and not lookup.value.implicit


RULE: Final = Rule(
    code="EMB201",
    about=Lookup,
    summary="a float dtype where ids belong",
    why="""\
The numbers may be whole, so that the right rows are looked up today. But nothing keeps them whole: a mean, a scaling
or a mixed-precision policy further up changes the ids without an error. A 16-bit float cannot even count to 2,049,
and float32 not beyond 16,777,216. `np.zeros(shape)` filled with ids, `ids.astype("float32")` and
`pad_sequences(dtype="float32")` are the usual sources.""",
    fires="""\
import numpy as np
import keras

target = np.zeros((1, 1))
target[0, 0] = 7
keras.layers.Embedding(100, 8)(target)  # EMB201
""",
    silent="""\
import numpy as np
import keras

target = np.zeros((1, 1), dtype="int32")
target[0, 0] = 7
keras.layers.Embedding(100, 8)(target)
""",
    remedy='give the ids an integer dtype: np.zeros(shape, dtype="int32"), tf.cast(ids, tf.int32)',
    since="0.1.0",
    matches=_matches,
    consequence=lambda lookup: "ids in a float dtype are cast to int32 without a word",
    fixes=(
        Fix("uniform draw", True, "the numbers are cut to whole ones before the lookup, as the new draw gives them"),
        Fix("integer dtype", True, "the lookup casts to int32 itself, toward zero as this cast does"),
        Fix("cast", True, "it is the cast that the layer makes itself"),
    ),
)
