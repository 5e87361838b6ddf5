"""EMB104: whole ids in a float dtype that cannot hold all the ids of the table."""

from typing import Final

from flake8_embedding_dtype.lookups import Lookup
from flake8_embedding_dtype.rules.rule import Fix, Rule

#: The largest number up to which a dtype holds every whole number.
_COUNTS_TO: Final = {"bfloat16": 2**8, "float16": 2**11, "float32": 2**24}


def _dtype(lookup: Lookup) -> str:
    """The float dtype that the ids have, or had on their way."""
    value = lookup.value
    return value.through or (value.dtype if value.kind == "float" and value.dtype else "")


def _matches(lookup: Lookup) -> bool:
    value, limit = lookup.value, _COUNTS_TO.get(_dtype(lookup))
    if limit is None or not lookup.casts or value.numbers.fractional or value.numbers.high <= limit:
        return False
    rows = lookup.table.rows.constant
    if rows is None:
        # That an Input is float16 is seen nowhere near it, where floatx was set.
        return value.implicit and limit < _COUNTS_TO["float32"]
    return rows - 1 > limit


RULE: Final = Rule(
    code="EMB104",
    about=Lookup,
    summary="ids in a float dtype that cannot count to the end of the table",
    why="""\
float32 holds every whole number only up to 16,777,216 (2**24), float16 up to 2,048 and bfloat16 up to 256. Larger ids
are rounded to a neighbour, and the wrong row is looked up without an error. Integers are not safe either where Keras
converts them on their way: a functional model converts its data to the dtype of its `Input`, which is float32 (or
`floatx`) unless another is given, and a Sequential without an `Input` makes itself one of the dtype in which its first
layer computes. Under a `mixed_float16` policy Keras 3 so looks plain integer tokens above 2,048 up wrong.""",
    fires="""\
import tensorflow as tf

ids = tf.cast(tf.range(30000), tf.float16)
tf.keras.layers.Embedding(30000, 8)(ids)  # EMB104
""",
    silent="""\
import tensorflow as tf

ids = tf.cast(tf.range(30000), tf.int32)
tf.keras.layers.Embedding(30000, 8)(ids)
""",
    remedy='keep the ids in an integer dtype all the way: keras.Input(shape, dtype="int32"), tf.cast(ids, tf.int32)',
    since="0.1.0",
    matches=_matches,
    consequence=lambda lookup: (
        f"{_dtype(lookup)} holds whole numbers only up to {_COUNTS_TO[_dtype(lookup)]}, larger ids look up other rows"
    ),
    fixes=(Fix("integer dtype", True, "ids that the float dtype could hold stay what they are"),),
)
