"""How Keras layers see their inputs, and what all layers with weights and activations have in common.

Sources, measured: keras 3.15 and tf_keras 2.21.
"""

from __future__ import annotations

from flake8_embedding_dtype.libraries.keras.common import TENSOR
from flake8_embedding_dtype.libraries.keras.policy import compute_dtype
from flake8_embedding_dtype.libraries.transfer import Call, Transfer, as_array
from flake8_embedding_dtype.values import dtypes
from flake8_embedding_dtype.values.abstract import (
    NONE,
    Arguments,
    Const,
    Data,
    External,
    List,
    Tuple,
    Value,
    data,
)
from flake8_embedding_dtype.values.numbers import ANY, Numbers


def layer_dtype(call: Call) -> str | None:
    """The compute dtype of the layer that is called: float32 unless a dtype or a policy says otherwise."""
    return compute_dtype(call.evaluator, call.setting("dtype"))


def autocast(call: Call, value: Data) -> Data:
    """A tensor as the layer sees it: floats in its compute dtype, anything else as it is."""
    if value.kind != "float" or call.setting("autocast") == Const(False):
        return value
    wanted = layer_dtype(call)
    if dtypes.is_float(wanted):
        return value.but(dtype=wanted)
    # Keras 3 casts floats to an integer dtype, and Keras 2 does not.
    return data(value.container, None)


def autocast_value(call: Call, value: Value) -> Value:
    """Every tensor in a nested structure as the layer sees it."""
    if isinstance(value, Data):
        return autocast(call, as_array(value, TENSOR, call.evaluator))
    if isinstance(value, Tuple):
        return value.holding(autocast_value(call, item) for item in value.items)
    if isinstance(value, List):
        items = call.evaluator.elements(value)
        if items is not None:
            return call.evaluator.new_list([autocast_value(call, item) for item in items])
    return value


def floating_result(call: Call, numbers: Numbers) -> Data:
    """A float result of the layer that is called."""
    return data(TENSOR, layer_dtype(call), numbers)


def computed(numbers: Numbers) -> Transfer:
    """A layer whose result is a float with these numbers."""
    return lambda call: floating_result(call, numbers)


def number_setting(call: Call, name: str) -> Numbers:
    """What is known of a number (or array of numbers) that the layer was made with."""
    value = call.setting(name)
    return ANY if value == NONE else as_array(value, TENSOR, call.evaluator).numbers


def activated(call: Call, value: Data) -> Data:
    """A result after the activation that the layer was made with: a name, a function, or none."""
    return applied(call, call.setting("activation"), value)


def applied(call: Call, activation: Value, value: Data) -> Data:
    """An activation (its name, a function, a layer, or None) applied to a tensor."""
    if activation == NONE:
        return value
    function = activation
    if isinstance(activation, Const) and isinstance(activation.value, str):
        function = External(f"keras.activations.{activation.value}")
    result = as_array(call.evaluator.call(function, Arguments((value,))), TENSOR, call.evaluator)
    return result if function is activation else result.but(birth=value.birth)
