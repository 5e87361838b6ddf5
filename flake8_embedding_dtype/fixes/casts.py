"""A cast where the value is handed to the lookup."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import libcst as cst

from flake8_embedding_dtype.fixes.calls import called, enclosed, replaced
from flake8_embedding_dtype.fixes.proposal import Import, Proposal
from flake8_embedding_dtype.fixes.site import Site
from flake8_embedding_dtype.lookups import Lookup

#: Containers with a method that converts.
_ASTYPE: Final = ("numpy.ndarray", "jax.Array", "pandas.Series", "pandas.DataFrame", "pandas.Index")


def casts(site: Site) -> Iterator[Proposal]:
    """``layer(x)`` becomes ``layer(tf.cast(x, tf.int32))``, ``layer(x.long())`` or ``layer(x.astype("int32"))``."""
    handed = site.handed()
    if handed is None or not isinstance(site.event, Lookup) or _may_be_missing(site):
        return
    call, argument = handed
    cast, imports = _cast(site, argument.value, site.event.value.container)
    if cast is not None:
        yield Proposal(
            call, replaced(call, argument, cast), imports, in_table=not site.event.value.numbers.whole, makes=False
        )


def _may_be_missing(site: Site) -> bool:
    """Whether ids may be floats because some are missing, which no integer can say."""
    birth = site.event.value.birth
    return birth is not None and birth.maker.startswith("pandas.")


def _cast(
    site: Site, value: cst.BaseExpression, container: str
) -> tuple[cst.BaseExpression | None, tuple[Import, ...]]:
    if container == "torch.Tensor":
        return called(cst.Attribute(enclosed(value), cst.Name("long"))), ()
    if container in _ASTYPE:
        return called(cst.Attribute(enclosed(value), cst.Name("astype")), cst.SimpleString('"int32"')), ()
    if container in ("tensorflow.Tensor", "keras.KerasTensor"):
        function, imports = site.spelled("tensorflow.cast")
        if not imports:
            return called(function, value, site.spelled("tensorflow.int32")[0]), ()
        function, imports = site.spelled("keras.ops.cast")
        return (None, ()) if imports else (called(function, value, cst.SimpleString('"int32"')), ())
    return None, ()
