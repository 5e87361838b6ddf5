"""What TensorFlow does: the transfer functions behind ``tables/tensorflow.txt`` (tensorflow 2.21, measured)."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from flake8_embedding_dtype.libraries import guards
from flake8_embedding_dtype.libraries.tensorflow import (
    arithmetic,
    callbacks,
    creation,
    datasets,
    draws,
    neural,
    pieces,
    records,
    reductions,
    state,
)
from flake8_embedding_dtype.libraries.transfer import Transfer

TRANSFERS: Final[Mapping[str, Transfer]] = MappingProxyType(
    {
        "assert_integer": guards.integer_or_raise("x"),
        "assert_type": guards.dtype_or_raise("tensor", "tf_type"),
        "is_tensor": guards.held_in("x", "tensorflow.Tensor"),
        **arithmetic.TRANSFERS,
        **callbacks.TRANSFERS,
        **creation.TRANSFERS,
        **datasets.TRANSFERS,
        **draws.TRANSFERS,
        **neural.TRANSFERS,
        **pieces.TRANSFERS,
        **records.TRANSFERS,
        **reductions.TRANSFERS,
        **state.TRANSFERS,
    }
)
