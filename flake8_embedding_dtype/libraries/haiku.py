"""Transfer functions of Haiku (dm-haiku 0.0.17, measured): functions that are transformed, and the lookup.

``Embed`` raises for every float (``ValueError: hk.Embed's __call__ method must take an array of integer dtype``).
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from flake8_embedding_dtype.libraries.embeddings import look_up, new_layer, report_sizes
from flake8_embedding_dtype.libraries.flax import ARRAY
from flake8_embedding_dtype.libraries.transfer import Call, Transfer
from flake8_embedding_dtype.values.abstract import (
    NONE,
    UNKNOWN,
    Arguments,
    Instance,
    Object,
    Tuple,
    Value,
    data,
)


def _transformed(kind: str) -> Transfer:
    """``transform(f)``: an object that remembers the function."""

    def transfer(call: Call) -> Value:
        function = call.value("f")
        if isinstance(function, Object):
            function = function.arguments.keywords.get("f", UNKNOWN)
        return Object(f"haiku.{kind}", Arguments((), {"f": function}))

    return transfer


def _run(skipped: int) -> Transfer:
    """The function called with what stands behind the receiver, parameters, states and keys.

    :param skipped: how many positional arguments those are
    """

    def transfer(call: Call) -> Value:
        owner, given = call.value("self"), call.arguments
        function = owner.arguments.keywords.get("f", UNKNOWN) if isinstance(owner, Object) else UNKNOWN
        # Parameters, states and keys may be given by name as well.
        own = {"params", "state", "rng"} & given.keywords.keys()
        keywords = {name: value for name, value in given.keywords.items() if name not in own}
        return call.evaluator.call(function, Arguments(given.positional[skipped - len(own) :], keywords, given.more))

    return transfer


def _init(call: Call) -> Value:
    """``init(rng, *args)``: runs the function, and gives parameters of which nothing is known."""
    _run(2)(call)
    return UNKNOWN


def _initialised(call: Call) -> Value:
    """``super().__init__(...)`` of a class that derives from a module of Haiku."""
    owner = call.value("self")
    if isinstance(owner, Instance):
        owner.arguments = Arguments(call.arguments.positional[1:], call.arguments.keywords, call.arguments.more)
        report_sizes(call, owner)
    return NONE


def _embed(call: Call) -> Value:
    """Rows of the weights."""
    look_up(call, call.value("ids"))
    return data(ARRAY, "float32" if call.setting("embedding_matrix") == NONE else None)


def _fold(call: Call) -> Value:
    """``Sequential``: one layer or function after the other."""
    layers = call.evaluator.elements(call.setting("layers"))
    value = call.value("inputs")
    for layer in layers or ():
        value = call.evaluator.call(layer, Arguments((value,)))
    return UNKNOWN if layers is None else value


TRANSFERS: Final[Mapping[str, Transfer]] = MappingProxyType(
    {
        "apply": _run(3),
        "apply_with_state": lambda call: Tuple((_run(4)(call), UNKNOWN)),
        "apply_without_keys": _run(2),
        "embed": _embed,
        "embedding": new_layer,
        "fold": _fold,
        "init": _init,
        "initialised": _initialised,
        "setting_embed_dim": lambda call: call.setting("embed_dim"),
        "setting_vocab_size": lambda call: call.setting("vocab_size"),
        "transformed": _transformed("Transformed"),
        "transformed_with_state": _transformed("TransformedWithState"),
        "without_keys": _transformed("WithoutKeys"),
    }
)
