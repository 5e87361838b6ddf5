"""EMB105: integers that a cast cut out of fractions between -1 and 1, so that hardly anything but 0 is left."""

from typing import Final

from flake8_embedding_dtype.lookups import Lookup
from flake8_embedding_dtype.rules.rule import Fix, Rule


def _matches(lookup: Lookup) -> bool:
    return lookup.value.role == "emptied"


RULE: Final = Rule(
    code="EMB105",
    about=Lookup,
    summary="integers, but a cast has already cut nearly every value to 0",
    why="""\
The dtype is right and the data is gone: a cast to an integer dtype, or a function whose default is one (Keras'
`pad_sequences` makes int32), was given fractions between -1 and 1. Hardly anything but 0 is left (data scaled to [0,
1] keeps a few ones), and nearly every lookup returns row 0.""",
    fires="""\
import tensorflow as tf

ids = tf.cast(tf.random.uniform((64, 1)), tf.int32)
tf.keras.layers.Embedding(4934, 256)(ids)  # EMB105
""",
    silent="""\
import tensorflow as tf

ids = tf.cast(tf.random.uniform((64, 1)) * 4934, tf.int32)
tf.keras.layers.Embedding(4934, 256)(ids)
""",
    remedy="scale before the cast, or draw integers in the first place",
    since="0.1.0",
    matches=_matches,
    consequence=lambda lookup: "a cast on the way has cut the fractions off, hardly anything but 0 is left",
    fixes=(
        Fix("uniform draw", True, "every id is 0 now, which no right program wants"),
        Fix("other draw", True, "the same"),
    ),
)
