"""Transfer functions of the standard library, and of methods whose receiver is unknown (Python 3.11, measured)."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from flake8_embedding_dtype.libraries import declarations
from flake8_embedding_dtype.libraries.python import (
    collecting,
    copying,
    draws,
    functional,
    iterating,
    mathematics,
    unknown,
)
from flake8_embedding_dtype.libraries.transfer import Transfer

TRANSFERS: Final[Mapping[str, Transfer]] = MappingProxyType(
    {
        **declarations.TRANSFERS,
        **collecting.TRANSFERS,
        **copying.TRANSFERS,
        **draws.TRANSFERS,
        **functional.TRANSFERS,
        **iterating.TRANSFERS,
        **mathematics.TRANSFERS,
        **unknown.TRANSFERS,
    }
)
