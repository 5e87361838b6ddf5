"""What the transfer functions of Keras have in common: its promotion rules, constants, results without a graph.

Sources, measured: keras 3.15 and tf_keras 2.21 on tensorflow 2.21.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from flake8_embedding_dtype.libraries.transfer import Call, Transfer
from flake8_embedding_dtype.values.abstract import Const, Data, Entries, Tuple, Value
from flake8_embedding_dtype.values.numbers import ONE, ZERO, Numbers, Wholeness

#: The container of everything that Keras computes (its TensorFlow backend), and the one that has Keras' own promotion.
TENSOR: Final = "tensorflow.Tensor"
RULES: Final = "keras.KerasTensor"
#: The container of what the utilities make.
NUMPY: Final = "numpy.ndarray"

#: Whole and not negative: counts, indices, labels.
COUNTS: Final = Numbers(0, math.inf, wholeness=Wholeness.WHOLE)
ZERO_OR_ONE: Final = Numbers.of([0, 1])

_FILLINGS: Final[Mapping[str, Numbers]] = MappingProxyType({"zeros": ZERO, "ones": ONE, "bits": ZERO_OR_ONE})


def by_keras_rules(transfer: Transfer) -> Transfer:
    """A function of several operands, whose dtypes Keras promotes by its own lattice and not by TensorFlow's rules.

    ``ops.add(int32, 1.5)`` is float32 and ``ops.divide`` of integers too.
    """

    def promoting(call: Call) -> Value:
        return in_container(transfer(replace(call, container=RULES)), TENSOR)

    return promoting


def in_numpy(transfer: Transfer) -> Transfer:
    """A function that makes a NumPy array, by NumPy's rules."""
    return lambda call: in_container(transfer(replace(call, container=NUMPY)), NUMPY)


def in_container(value: Value, container: str) -> Value:
    """A result, or each of a tuple of results, in another container."""
    if isinstance(value, Data):
        return value.but(container=container)
    if isinstance(value, Tuple):
        return value.holding(in_container(item, container) for item in value.items)
    return value


def detached(value: Value) -> Value:
    """A result without the graph of the argument that it was made from: it is a step of its own."""
    if isinstance(value, Data):
        return value.but(graph=None)
    if isinstance(value, Tuple):
        return value.holding(map(detached, value.items))
    return value


def all_detached(transfers: Mapping[str, Transfer]) -> dict[str, Transfer]:
    """The same transfer functions with :func:`detached` results."""

    def wrapped(transfer: Transfer) -> Transfer:
        return lambda call: detached(transfer(call))

    return {name: wrapped(transfer) for name, transfer in transfers.items()}


def filled(filling: str, default: str = "float32", role: str = "", dtype: str = "dtype") -> Transfer:
    """An array of fixed contents (``zeros``, ``ones`` or ``bits``: both) in the asked dtype, else in ``default``."""
    numbers = _FILLINGS[filling]

    def transfer(call: Call) -> Value:
        return call.make(default if call.absent(dtype) else call.dtype(dtype), numbers, role)

    return transfer


def truth(value: Value) -> bool | None:
    """Whether an argument is surely true or surely false; None where it is not known."""
    return bool(value.value) if isinstance(value, Const) else None


def unknown_dict(call: Call, key: Value, value: Value, size: Value | None = None) -> Value:
    """A dict of unknown contents whose keys and values are all alike, and perhaps of a known size."""
    made = call.evaluator.new_dict(())
    call.evaluator.store.set(made, "entries", Entries((), value, key, size))
    return made
