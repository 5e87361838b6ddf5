"""EMB101: floats that all lie between -1 and 1, so that every lookup returns row 0."""

from typing import Final

from flake8_embedding_dtype.lookups import Lookup
from flake8_embedding_dtype.rules.rule import Fix, Rule


def _matches(lookup: Lookup) -> bool:
    value = lookup.value
    return lookup.casts and value.kind == "float" and not value.numbers.whole and value.numbers.inside_unit()


RULE: Final = Rule(
    code="EMB101",
    about=Lookup,
    summary="floats between -1 and 1: every lookup returns row 0",
    why="""\
Keras casts what an Embedding is given to int32, which cuts fractions off. Numbers between -1 and 1 all become 0, so
every lookup returns the same row. There is no error and the shapes are right, but the model learns nothing from its
input. It is the commonest form of the mistake: `tf.random.uniform(shape)`, `np.random.rand(...)`, a softmax, or
pixels divided by 256 in place of token ids.""",
    fires="""\
import tensorflow as tf

embedding = tf.keras.layers.Embedding(4934, 256)
embedding(tf.random.uniform((64, 1)))  # EMB101
""",
    silent="""\
import tensorflow as tf

embedding = tf.keras.layers.Embedding(4934, 256)
embedding(tf.random.uniform((64, 1), maxval=4934, dtype=tf.int32))
""",
    remedy="draw integer ids below input_dim: tf.random.uniform(shape, maxval=input_dim, dtype=tf.int32)",
    since="0.1.0",
    matches=_matches,
    consequence=lambda lookup: "every value truncates to row 0",
    fixes=(
        Fix("uniform draw", True, "the numbers drawn now look up row 0 only, which no right program wants"),
        Fix("other draw", True, "the same"),
        Fix("integer dtype", True, "the cast at the lookup leaves nothing but 0, and so does the one that this adds"),
    ),
)
