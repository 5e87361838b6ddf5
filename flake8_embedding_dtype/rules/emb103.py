"""EMB103: one-hot, multi-hot or count rows given as if they were ids."""

from typing import Final

from flake8_embedding_dtype.lookups import Lookup
from flake8_embedding_dtype.rules.rule import Fix, Rule


def _matches(lookup: Lookup) -> bool:
    return lookup.casts and lookup.value.role == "encoded"


RULE: Final = Rule(
    code="EMB103",
    about=Lookup,
    summary="one-hot, multi-hot or count encoded data used as ids",
    why="""\
An Embedding wants the ids themselves. One-hot rows hold only 0 and 1, so rows 0 and 1 of the table are looked up over
and over, once for every class and not once for every id, and the result has one dimension more than it should.""",
    fires="""\
import tensorflow as tf

ids = tf.constant([2, 0, 1])
tf.keras.layers.Embedding(3, 8)(tf.one_hot(ids, 3))  # EMB103
""",
    silent="""\
import tensorflow as tf

ids = tf.constant([2, 0, 1])
tf.keras.layers.Embedding(3, 8)(ids)
tf.keras.layers.Dense(8)(tf.one_hot(ids, 3))
""",
    remedy="pass the ids before they are encoded, or take tf.argmax(rows, axis=-1); or use a Dense layer on the rows",
    since="0.1.0",
    matches=_matches,
    consequence=lambda lookup: "0 and 1 of the encoded rows are looked up as ids",
    fixes=(
        Fix(
            "ids themselves",
            False,
            "the result of the lookup has one dimension less, which later code may count on",
        ),
    ),
)
