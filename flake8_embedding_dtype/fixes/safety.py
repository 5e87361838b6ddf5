"""Whether a change is seen by lookups alone: a change of what makes a value, and one of what a call is given."""

from __future__ import annotations

from typing import Final

from flake8_embedding_dtype.examination import Use
from flake8_embedding_dtype.fixes.site import Site
from flake8_embedding_dtype.lookups import Lookup

#: What hands each value on as it is, or does not look at the numbers: the last part of a canonical name.
_HANDS_ON: Final = frozenset(
    {"[]", "append", "enumerate", "format", "from_tensor_slices", "isinstance", "iter", "len", "list", "Model",
     "next", "print", "repr", "shape", "size", "str", "train_test_split", "tuple", "type", "zip"}
)  # fmt: skip
#: What converts one array, or arranges its numbers anew.
_CONVERTS: Final = frozenset(
    {"array", "as_tensor", "asarray", "astype", "atleast_1d", "atleast_2d", "atleast_3d", "batch", "cast",
     "constant", "convert_to_numpy", "convert_to_tensor", "copy", "cpu", "device", "dim", "expand_dims",
     "Flatten", "flatten", "flip", "from_numpy", "from_tensors", "int32", "int64", "long", "ndim", "numpy",
     "permute", "permute_dims", "ravel", "repeat", "reshape", "Reshape", "reverse", "roll", "shuffle", "split",
     "squeeze", "swapaxes", "tensor", "tile", "to", "to_numpy", "transpose", "unsqueeze", "values", "view"}
)  # fmt: skip


def reaches_only_lookups(site: Site, replaced: object = None) -> bool:
    """Whether the whole file was followed, and all that ever took a value are lookups and what hands it on to them.

    :param replaced: an expression that goes, and with it what it did to the value
    """
    birth = site.birth
    if birth is None or site.event.value.others or not site.examination.finished:
        return False
    on_the_way = {
        id(call)
        for event in site.examination.events
        if event.value.birth is not None and event.value.birth.node is birth.node
        for call in event.path
    }
    uses = [use for use in site.examination.trace.uses[birth.node] if use.node is not replaced]
    return all(_hands_on(use) or id(use.call) in on_the_way for use in uses)


def _hands_on(use: Use) -> bool:
    name = use.name.removesuffix(".__call__").removesuffix(".call").rpartition(".")[2]
    return name in _HANDS_ON or (use.alone and name in _CONVERTS)


def stands_at_the_lookup(site: Site) -> bool:
    """Whether the call that a finding stands at is the layer's own, and no function between it and the program."""
    event = site.event
    if not isinstance(event, Lookup) or event.call is None:
        return True
    return event.call.callee is event.layer or event.call.callee == event.layer
