"""EMB403: a size of an embedding that is a float."""

from typing import Final

from flake8_embedding_dtype.lookups import Size
from flake8_embedding_dtype.rules.rule import Fix, Rule


def _matches(size: Size) -> bool:
    return size.value.kind == "float"


RULE: Final = Rule(
    code="EMB403",
    about=Size,
    summary="a float as the number or the width of the rows (input_dim, output_dim, num_embeddings, embedding_dim)",
    why="""\
`/` makes a float in Python even where nothing is left over, and so do `1e4`, `np.ceil` and `len(v) * 1.5`. Since
Keras 3.15 the layer raises (`input_dim must be a positive integer`, the same for `output_dim`, and for NumPy's
integers, too). Before, Keras 3.14 makes the layer without a word, and raises when it meets its first data (`Cannot
convert '(10.0, 4)' to a shape`); tf_keras 2.21 does the same (`Dimension value must be integer`). PyTorch raises at
once, Flax, Haiku and Equinox when they draw the weights.""",
    fires="""\
import keras

features = 50
keras.layers.Embedding(1000, features / 2)  # EMB403
""",
    silent="""\
import keras

features = 50
keras.layers.Embedding(1000, features // 2)
keras.layers.Embedding(1000, int(features**0.5))
""",
    remedy="make an integer of it: // in place of /, int(), math.ceil()",
    since="0.1.0",
    matches=_matches,
    consequence=lambda size: "the size of a table must be an integer; it raises, before Keras 3.15 at the first data",
    fixes=(Fix("integer size", True, "the size raises now"),),
)
