"""Transfer functions of jax.random (jax 0.10, measured): draws from a key, float32 or int32 unless asked otherwise."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from flake8_embedding_dtype.libraries import numerics
from flake8_embedding_dtype.libraries.transfer import Call, Transfer
from flake8_embedding_dtype.values import dtypes
from flake8_embedding_dtype.values.abstract import Value
from flake8_embedding_dtype.values.numbers import Numbers, Wholeness


def _truncated(call: Call) -> Value:
    """``truncated_normal(key, lower, upper)``: between its ends."""
    dtype = "float32" if call.absent("dtype") else call.dtype()
    return call.make(dtype, numerics.between(call.numbers("lower"), call.numbers("upper"), whole=False))


def _triangular(call: Call) -> Value:
    dtype = "float32" if call.absent("dtype") else call.dtype()
    return call.make(dtype, numerics.between(call.numbers("left"), call.numbers("right"), whole=False))


def _shuffled(call: Call) -> Value:
    """``permutation(key, x)``, ``choice(key, a)``: elements, or numbers up to a given one."""
    return numerics.choice("a|x")(call)


def _categorical(call: Call) -> Value:
    classes = Numbers(0, wholeness=Wholeness.WHOLE)
    return call.make(dtypes.DEFAULTS["jax"]["int"], classes)


TRANSFERS: Final[Mapping[str, Transfer]] = MappingProxyType(
    {
        "random_categorical": _categorical,
        "random_integers": numerics.randint("minval", "maxval"),
        "random_shuffled": _shuffled,
        "random_triangular": _triangular,
        "random_truncated": _truncated,
        "random_uniform": numerics.uniform("minval", "maxval"),
    }
)
