"""EMB202: a keras.Input whose dtype is left to the float32 default."""

from typing import Final

from flake8_embedding_dtype.lookups import Lookup
from flake8_embedding_dtype.rules.rule import Fix, Rule


def _matches(lookup: Lookup) -> bool:
    return lookup.value.implicit


RULE: Final = Rule(
    code="EMB202",
    about=Lookup,
    summary="a keras.Input for an Embedding without a dtype (float32 by default)",
    why="""\
`keras.Input(shape)` is float32 unless a dtype is given. A functional model then converts integer ids to float32
before the lookup casts them back: harmless for small ids, wrong above 16,777,216, and already above 2,048 where a
16-bit `floatx` or policy is set. Converters to other formats need an extra cast in front of the lookup. About one
file in eight does it, so the rule is off unless `embedding-dtype-implicit = true`.""",
    fires="""\
import keras

ids = keras.Input(shape=(10,))
keras.layers.Embedding(100, 8)(ids)  # EMB202
""",
    silent="""\
import keras

ids = keras.Input(shape=(10,), dtype="int32")
keras.layers.Embedding(100, 8)(ids)
""",
    remedy='say what the input is: keras.Input(shape, dtype="int32")',
    since="0.1.0",
    matches=_matches,
    consequence=lambda lookup: 'its dtype is only the float32 default; say dtype="int32"',
    optional=True,
    fixes=(Fix("integer dtype", True, "the layer casts what the Input takes to int32 itself"),),
)
