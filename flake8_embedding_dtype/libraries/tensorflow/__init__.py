"""What TensorFlow does: the transfer functions behind ``tables/tensorflow.txt`` (tensorflow 2.21, measured)."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

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
