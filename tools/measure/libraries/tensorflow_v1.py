"""``tf.compat.v1``: its functions that TensorFlow 2 does not have under the same name."""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import replace
from types import ModuleType, SimpleNamespace
from typing import Any

import tensorflow as tf

from tools.measure.libraries import tensorflow

v1 = tf.compat.v1


@functools.cache
def _also_in_graphs(target: Callable[..., Any]) -> Callable[..., Any]:
    """The same function, which is called in a graph where it does not run eagerly."""

    @functools.wraps(target)
    def run(*args: Any, **keywords: Any) -> Any:
        try:
            return target(*args, **keywords)
        except (RuntimeError, NotImplementedError):
            with tf.Graph().as_default():
                inside = tf.nest.map_structure(_constant, (args, keywords))
                return target(*inside[0], **inside[1])

    return run


def _constant(value: Any) -> Any:
    """A tensor of the program as one of the graph."""
    return tf.constant(value.numpy()) if isinstance(value, tf.Tensor) else value


def _only_in(old: ModuleType, new: ModuleType | None) -> SimpleNamespace:
    """The public functions of an old module that the new one has not, or has other ones for."""
    names = {name: getattr(old, name, None) for name in dir(old) if not name.startswith("_")}
    return SimpleNamespace(
        **{
            name: _also_in_graphs(target)
            for name, target in names.items()
            if callable(target) and not isinstance(target, type) and target is not getattr(new, name, None)
        }
    )


#: Modules of ``tf.compat.v1`` with functions of arrays. Those of Keras are not among them.
_MODULES = (
    *("audio", "bitwise", "debugging", "distributions", "dtypes", "image", "io", "linalg", "losses", "manip", "math"),
    *("nn", "quantization", "ragged", "random", "sets", "signal", "sparse", "spectral", "strings"),
)

LIBRARY = replace(
    tensorflow.LIBRARY,
    name="tensorflow_v1",
    others=(),
    roots={
        "tensorflow": _only_in(v1, tf),
        **{f"tensorflow.{name}": _only_in(getattr(v1, name), getattr(tf, name, None)) for name in _MODULES},
    },
    subjects=lambda library: iter(()),
)
