"""Callbacks: what ``fit(callbacks=[...])`` calls of the user's own, with the model at hand as ``self.model``.

Read from keras 3.15 and tf_keras 2.21: ``set_model`` comes first, then the hooks, in the order below.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from flake8_embedding_dtype.libraries.evaluator import Evaluator
from flake8_embedding_dtype.values.abstract import NO_ARGUMENTS, UNKNOWN, Arguments, Instance, Value, data
from flake8_embedding_dtype.values.numbers import Numbers, Wholeness

#: Whether a hook is handed the number of the epoch or batch before the logs.
_HOOKS: Final[Mapping[str, bool]] = MappingProxyType(
    {
        "on_train_begin": False,
        "on_epoch_begin": True,
        "on_batch_begin": True,
        "on_train_batch_begin": True,
        "on_batch_end": True,
        "on_train_batch_end": True,
        "on_epoch_end": True,
        "on_train_end": False,
    }
)


def run_callbacks(evaluator: Evaluator, callbacks: Value, model: Value) -> None:
    """Run the hooks that the program defines on its callback or callbacks."""
    listed = [callbacks] if isinstance(callbacks, Instance) else evaluator.elements(callbacks)
    for callback in listed or ():
        if isinstance(callback, Instance):
            _run(evaluator, callback, model)


def _run(evaluator: Evaluator, callback: Instance, model: Value) -> None:
    if evaluator.has_attribute(callback, "set_model"):
        evaluator.call(evaluator.attribute(callback, "set_model"), Arguments((model,)))
    else:
        evaluator.store.set(callback, "model", model)
    number = data("python", "python int", Numbers(0, math.inf, wholeness=Wholeness.WHOLE))
    for hook, numbered in _HOOKS.items():
        if evaluator.has_attribute(callback, hook):
            given = Arguments((number, UNKNOWN) if numbered else (UNKNOWN,))
            # What a callback holds was handed to the callback and not to ``fit``.
            with evaluator.entered("", NO_ARGUMENTS):
                evaluator.call(evaluator.attribute(callback, hook), given)
