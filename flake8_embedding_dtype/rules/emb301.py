"""EMB301: a float where the framework refuses one at run time."""

from typing import Final

from flake8_embedding_dtype.lookups import Lookup
from flake8_embedding_dtype.rules.rule import Fix, Rule


def _matches(lookup: Lookup) -> bool:
    return not lookup.casts and lookup.value.kind == "float"


RULE: Final = Rule(
    code="EMB301",
    about=Lookup,
    summary="a float where the framework raises at run time",
    why="""\
PyTorch (`nn.Embedding`, `nn.EmbeddingBag`, `F.embedding`), Flax, Equinox, Haiku, `jnp.take`, TensorFlow's own
`tf.gather` and `tf.nn.embedding_lookup` and its sparse kin, and `keras.ops.take` refuse float indices: torch 2.13 says
"Expected tensor for argument #1 'indices' to have one of the following scalar types: Long, Int; but got
torch.FloatTensor instead". The error comes only when the line runs, often after the data is loaded and the job has
waited for its machine. docs/lookups.md lists what each of them does with each dtype.""",
    fires="""\
import torch

embedding = torch.nn.Embedding(100, 8)
embedding(torch.rand(2, 5))  # EMB301
""",
    silent="""\
import torch

embedding = torch.nn.Embedding(100, 8)
embedding(torch.randint(0, 100, (2, 5)))
embedding(torch.tensor([1.0, 2.0]).long())
""",
    remedy="convert the ids to integers: ids.long(), jnp.asarray(ids, jnp.int32), tf.cast(ids, tf.int32)",
    since="0.1.0",
    matches=_matches,
    consequence=lambda lookup: "it raises on a float",
    fixes=(
        Fix("uniform draw", True, "the lookup raises now"),
        Fix("other draw", True, "the same"),
        Fix("integer dtype", True, "the same; whole numbers stay what they are"),
        Fix("floor division", True, "the same"),
        Fix("cast", False, "the error goes, and with it the news that something made floats of ids"),
    ),
)
