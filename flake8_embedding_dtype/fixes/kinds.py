"""The kinds of fixes, by the names that the rules know them under."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Final

from flake8_embedding_dtype.fixes.casts import casts
from flake8_embedding_dtype.fixes.divisions import floor_divisions
from flake8_embedding_dtype.fixes.draws import other_draws, uniform_draws
from flake8_embedding_dtype.fixes.dtypes import integer_dtypes
from flake8_embedding_dtype.fixes.encoded import ids_themselves
from flake8_embedding_dtype.fixes.proposal import Proposal
from flake8_embedding_dtype.fixes.site import Site
from flake8_embedding_dtype.fixes.sizes import integer_sizes, one_row_more

#: What each kind proposes for a finding, the best first.
KINDS: Final[Mapping[str, Callable[[Site], Iterator[Proposal]]]] = MappingProxyType(
    {
        "uniform draw": uniform_draws,
        "other draw": other_draws,
        "integer dtype": integer_dtypes,
        "ids themselves": ids_themselves,
        "floor division": floor_divisions,
        "cast": casts,
        "integer size": integer_sizes,
        "one row more": one_row_more,
    }
)
