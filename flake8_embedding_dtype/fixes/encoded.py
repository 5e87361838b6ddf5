"""Ids that were encoded as one-hot rows are looked up themselves."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from flake8_embedding_dtype.fixes.calls import called, enclosed
from flake8_embedding_dtype.fixes.proposal import Proposal
from flake8_embedding_dtype.fixes.site import Site
from flake8_embedding_dtype.values.abstract import Data

#: Functions that encode the ids that are their first argument.
_ENCODERS: Final = frozenset(
    {
        "jax.nn.one_hot",
        "keras.backend.one_hot",
        "keras.ops.one_hot",
        "keras.ops.nn.one_hot",
        "keras.utils.to_categorical",
        "tensorflow.one_hot",
        "torch.nn.functional.one_hot",
    }
)


def ids_themselves(site: Site) -> Iterator[Proposal]:
    """``tf.one_hot(ids, depth)`` becomes ``ids``."""
    maker, birth = site.maker, site.birth
    if maker is None or birth is None or birth.maker not in _ENCODERS or not maker.args:
        return
    first = maker.args[0]
    if not first.star and (first.keyword is None or first.keyword.value in ("indices", "x")):
        if all(isinstance(value, Data) and value.container != "python" for value in site.given(maker)):
            yield Proposal(maker, first.value if site.is_argument(maker) else enclosed(first.value))
        else:
            # A list is an array once it is encoded, and layers of Keras take no lists.
            function, imports = site.spelled("numpy.array")
            yield Proposal(maker, called(function, first.value), imports)
