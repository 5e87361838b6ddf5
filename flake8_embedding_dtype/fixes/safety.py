"""Whether a change is seen by lookups alone: a change of what makes a value, and one of what a call is given."""

from __future__ import annotations

from typing import Final

from flake8_embedding_dtype.examination import Use
from flake8_embedding_dtype.fixes.site import Site
from flake8_embedding_dtype.lookups import Lookup

#: What hands numbers on as they are, or does not look at them: the last part of a canonical name.
_HANDS_ON: Final = frozenset(
    """
    [] append cpu device dim enumerate expand_dims flatten format from_tensor_slices isinstance iter len list Model ndim
    next numpy permute print ravel repr reshape shape size squeeze str swapaxes to_numpy train_test_split transpose tuple
    type unsqueeze values view zip
    """.split()
)


def reaches_only_lookups(site: Site) -> bool:
    """Whether the whole file was followed, and all that ever took a value are lookups and what hands it on to them."""
    birth = site.birth
    if birth is None or not site.examination.finished:
        return False
    on_the_way = {
        id(call)
        for event in site.examination.events
        if event.value.birth is not None and event.value.birth.node is birth.node
        for call in event.path
    }
    return all(_hands_on(use) or id(use.call) in on_the_way for use in site.examination.trace.uses[birth.node])


def _hands_on(use: Use) -> bool:
    return use.name.rpartition(".")[2] in _HANDS_ON


def stands_at_the_lookup(site: Site) -> bool:
    """Whether the call that a finding stands at is the layer's own, and no function between it and the program."""
    event = site.event
    if not isinstance(event, Lookup) or event.call is None:
        return True
    return event.call.callee is event.layer or event.call.callee == event.layer
