"""Transfer functions of torch: what the lines of ``tables/torch.txt`` cannot say (torch 2.13, measured)."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from flake8_embedding_dtype.libraries.torch import creation, distributions, loading, mathematics, modules, tensors
from flake8_embedding_dtype.libraries.transfer import Transfer

TRANSFERS: Final[Mapping[str, Transfer]] = MappingProxyType(
    {
        **creation.TRANSFERS,
        **distributions.TRANSFERS,
        **loading.TRANSFERS,
        **mathematics.TRANSFERS,
        **modules.TRANSFERS,
        **tensors.TRANSFERS,
    }
)
