"""Keras 2 and 3: functions, layers, preprocessing and models."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from flake8_embedding_dtype.libraries.keras import (
    estimators,
    layers,
    models,
    numerics,
    policy,
    preprocessing,
    structure,
    vocabularies,
)
from flake8_embedding_dtype.libraries.transfer import Transfer

TRANSFERS: Final[Mapping[str, Transfer]] = MappingProxyType(
    {
        **numerics.TRANSFERS,
        **preprocessing.TRANSFERS,
        **layers.TRANSFERS,
        **models.TRANSFERS,
        **structure.TRANSFERS,
        **estimators.TRANSFERS,
        **policy.TRANSFERS,
        **vocabularies.TRANSFERS,
    }
)
