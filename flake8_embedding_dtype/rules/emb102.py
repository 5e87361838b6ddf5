"""EMB102: floats with fractions, which are cut toward zero."""

from typing import Final

from flake8_embedding_dtype.lookups import Lookup
from flake8_embedding_dtype.rules.rule import Fix, Rule


def _matches(lookup: Lookup) -> bool:
    return lookup.casts and lookup.value.kind == "float" and lookup.value.numbers.fractional


RULE: Final = Rule(
    code="EMB102",
    about=Lookup,
    summary="floats with fractions, cut toward zero",
    why="""\
Keras casts what an Embedding is given to int32. Fractions are lost and different inputs share a row: 3.2 and 3.9 both
look up row 3, and in Keras 3 a negative number wraps around to the end of the table. Scaled, averaged or divided data
and draws from continuous distributions have no meaning as row numbers.""",
    fires="""\
import numpy as np
import keras

ages = np.array([[23], [37], [61]])
keras.layers.Embedding(10, 4)(ages / 10)  # EMB102
""",
    silent="""\
import numpy as np
import keras

ages = np.array([[23], [37], [61]])
keras.layers.Embedding(10, 4)(ages // 10)
""",
    remedy="make whole ids of the numbers first: `//` in place of `/`, keras.layers.Discretization, np.digitize",
    since="0.1.0",
    matches=_matches,
    consequence=lambda lookup: "fractions are cut off, different values share a row",
    fixes=(
        Fix("uniform draw", True, "cut toward zero, uniform numbers are uniform ids, as the new draw gives them"),
        Fix("other draw", False, "ids that were likelier than others are so no more"),
        Fix("floor division", True, "cut toward zero, a quotient that is not negative is what a floor division gives"),
        Fix("cast", False, "the same rows are looked up, and nothing tells any more that fractions are cut off"),
    ),
)
