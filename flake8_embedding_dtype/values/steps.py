"""Steps of a functional graph that a tensor surely came through, when it came one way or another."""

from __future__ import annotations

from typing import Final

from flake8_embedding_dtype.values.abstract import UNKNOWN, Arguments, Data, GraphNode

#: In a graph with more steps before a tensor than this, ways are not compared.
STEPS_LIMIT: Final = 1000


def meeting(one: GraphNode, two: GraphNode, result: Data) -> GraphNode | None:
    """The step of a tensor that is the result of one step or of another: all that is before both has run.

    As long as the ways go on from where they met, they meet there again, so that a loop comes to rest.

    :param result: what is known of the tensor, whatever runs through the graph
    :returns: None where the ways have nothing in common, or are too long to be compared
    """
    before, other = _before(one), _before(two)
    if before is None or other is None:
        return None
    common = {step: None for step in before if step in other}
    needed = {step for later in common for step in later.needs}
    last = tuple(step for step in common if step not in needed)
    if not last:
        return None
    for step in (one, two):
        if step.callee is UNKNOWN and (last == (step,) or set(last) == set(step.needs)):
            return step
    return GraphNode(UNKNOWN, Arguments((result,)), needs=last)


def _before(step: GraphNode) -> dict[GraphNode, None] | None:
    """A step and all that it needs, in a certain order; None for too many."""
    found: dict[GraphNode, None] = {}
    pending = [step]
    while pending:
        one = pending.pop()
        if one not in found:
            found[one] = None
            pending.extend(one.needs)
            if len(found) > STEPS_LIMIT:
                return None
    return found
