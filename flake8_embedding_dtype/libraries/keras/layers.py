"""Transfer functions of ``keras.layers``: what comes out of calling a layer.

In ``X.call(self, inputs, ...)`` the layer is the argument ``self``; what it was made with is read by ``call.setting``.
Keras layers cast float inputs to their compute dtype, float32 unless they are given a ``dtype``, and leave integers
alone. Sources, measured: keras 3.15 and tf_keras 2.21; where they differ nothing is claimed.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from flake8_embedding_dtype.libraries import operators
from flake8_embedding_dtype.libraries.keras import encoders, initializers, recurrent
from flake8_embedding_dtype.libraries.keras.common import RULES, TENSOR, all_detached, truth
from flake8_embedding_dtype.libraries.keras.curves import leaky, rectified, sloped, with_zero
from flake8_embedding_dtype.libraries.keras.inputs import (
    activated,
    autocast,
    autocast_value,
    computed,
    floating_result,
    layer_dtype,
    number_setting,
)
from flake8_embedding_dtype.libraries.keras.numerics import dropped
from flake8_embedding_dtype.libraries.numerics import larger, merged, parts_of, smaller
from flake8_embedding_dtype.libraries.transfer import Call, Transfer, as_array
from flake8_embedding_dtype.values.abstract import (
    NONE,
    UNKNOWN,
    Arguments,
    Const,
    Data,
    Dict,
    External,
    Tuple,
    Value,
    data,
)
from flake8_embedding_dtype.values.numbers import ANY, FRACTIONAL, ZERO, Numbers, Wholeness


def embedding_output(call: Call) -> Data:
    """What ``Embedding`` returns: rows of its weights, which start in (-0.05, 0.05) unless an initializer is given."""
    given_weights = call.setting("weights") != NONE
    numbers = (
        FRACTIONAL if given_weights else initializers.starting_numbers(call, call.setting("embeddings_initializer"))
    )
    return data(TENSOR, layer_dtype(call), numbers)


# ---------------------------------------------------------------- the same elements


def _same(call: Call) -> Value:
    """Layers that only move elements: the dtype of integers and all numbers stay."""
    return autocast(call, call.array("inputs"))


def _padded(call: Call) -> Value:
    """``ZeroPadding``: more elements, all of them 0."""
    value = autocast(call, call.array("inputs"))
    return value.but(numbers=with_zero(value.numbers), role="")


def _dropout(call: Call) -> Value:
    """``Dropout``: the inputs themselves, unless it is called with ``training=True``, when some are scaled up."""
    value = autocast(call, call.array("inputs"))
    if truth(call.value("training")) is False:
        return value
    rate = call.setting("rate")
    numbers = dropped(value.numbers, rate.value if isinstance(rate, Const) else None)
    return value.but(numbers=numbers if value.kind == "float" else value.numbers, role="")


def _noise(call: Call) -> Value:
    """``GaussianNoise``, ``AlphaDropout``: the inputs themselves, unless it is called with ``training=True``."""
    value = autocast(call, call.array("inputs"))
    if truth(call.value("training")) is False:
        return value
    return data(TENSOR, value.dtype, FRACTIONAL if value.kind == "float" else ANY)


def _upsampled(call: Call) -> Value:
    """``UpSampling2D``: the same elements, or mixtures of floats."""
    value = autocast(call, call.array("inputs"))
    if call.setting("interpolation") == Const("nearest"):
        return value
    return data(TENSOR, value.dtype, _between(value.numbers)) if value.kind == "float" else data(TENSOR, None)


def _between(numbers: Numbers) -> Numbers:
    """Mixtures of the numbers."""
    if numbers.constant is not None or numbers.fractional:
        return numbers.hull()
    return replace(numbers.hull(), wholeness=Wholeness.UNKNOWN)


# ---------------------------------------------------------------- pooling, attention, normalisation


def _averaged(call: Call) -> Value:
    """Average pooling: means of floats. Of integers Keras 3 makes floats and Keras 2 does not."""
    value = autocast(call, call.array("inputs"))
    if value.kind != "float":
        return data(TENSOR, None)
    numbers = value.numbers
    return data(TENSOR, value.dtype, numbers if numbers.constant is not None else _fractions(numbers))


def _fractions(numbers: Numbers) -> Numbers:
    return replace(numbers.hull(), wholeness=Wholeness.FRACTIONAL)


def _normalised(call: Call) -> Value:
    """Layers that shift and scale by learnt or measured numbers; of one constant all that is left may be 0."""
    value = call.array("inputs")
    numbers = ANY if value.numbers.constant is not None else FRACTIONAL
    return data(TENSOR, layer_dtype(call), numbers)


def _layer_normalised(call: Call) -> Value:
    """``LayerNormalization``: floats, which Keras 3 rounds to whole numbers for integers."""
    value = call.array("inputs")
    fractions = value.kind == "float" and value.numbers.constant is None
    return data(TENSOR, layer_dtype(call), FRACTIONAL if fractions else ANY)


def _float_normalised(call: Call) -> Value:
    """``RMSNormalization``: floats with fractions; integers stay integers."""
    value = autocast(call, call.array("inputs"))
    return data(TENSOR, value.dtype, FRACTIONAL if value.kind == "float" and value.numbers != ZERO else ANY)


def _unit_length(call: Call) -> Value:
    value = call.array("inputs")
    low = 0.0 if value.numbers.low >= 0 else -1.0
    return data(TENSOR, layer_dtype(call), Numbers(low, 1, wholeness=Wholeness.FRACTIONAL))


def _attention(call: Call) -> Value:
    """``Attention`` of ``[query, value]``: means of the values, weighted by scores."""
    parts = parts_of(call, call.value("inputs"))
    value = as_array(parts[1], TENSOR, call.evaluator) if len(parts) > 1 else data(TENSOR, None)
    result = data(TENSOR, layer_dtype(call), _fractions(value.numbers))
    return _with_scores(call, result)


def _multi_head_attention(call: Call) -> Value:
    return _with_scores(call, data(TENSOR, layer_dtype(call), FRACTIONAL))


def _with_scores(call: Call, result: Data) -> Value:
    """The result, and with ``return_attention_scores`` the scores as well."""
    asked = truth(call.value("return_attention_scores"))
    if asked is None:
        return UNKNOWN
    scores = data(TENSOR, result.dtype, Numbers(0, 1, False, False, Wholeness.FRACTIONAL))
    return Tuple((result, scores)) if asked else result


# ---------------------------------------------------------------- arithmetic


def _dense(call: Call) -> Value:
    """Layers with weights: floats with fractions, then their activation. Of zeros they make zeros at first."""
    value = call.array("inputs")
    return activated(call, floating_result(call, ANY if value.numbers == ZERO else FRACTIONAL))


def _rescaling(call: Call) -> Value:
    """``x * scale + offset`` as a float."""
    value = call.array("inputs")
    scale, offset = number_setting(call, "scale"), number_setting(call, "offset")
    return data(TENSOR, layer_dtype(call), value.numbers.multiply(scale).add(offset))


def _operands(call: Call) -> list[Data] | None:
    """The tensors that a merging layer is called with, as the layer sees them."""
    value = call.value("inputs")
    if isinstance(value, Data):
        return None
    parts = [autocast(call, as_array(part, TENSOR, call.evaluator)) for part in parts_of(call, value)]
    return [part.but(container=RULES) for part in parts] or None


def _merged_by(op: str) -> Transfer:
    """``Add``, ``Multiply``, ``Subtract``: integers stay integers."""

    def transfer(call: Call) -> Value:
        parts = _operands(call)
        if not parts or len(parts) < 2:
            return UNKNOWN
        result = parts[0]
        for part in parts[1:]:
            result = operators.binary(op, result, part)
        return result.but(container=TENSOR)

    return transfer


def _average(call: Call) -> Value:
    """``Average``: the sum divided by the count, by TensorFlow's ``/``, which makes float64 of int32."""
    parts = _operands(call)
    if not parts or len(parts) < 2:
        return UNKNOWN
    total = parts[0]
    numbers = parts[0].numbers
    for part in parts[1:]:
        total = operators.binary("+", total, part)
        numbers = numbers.join(part.numbers)
    count = data("python", "python int", Numbers.of([len(parts)]))
    mean = operators.binary("/", total.but(container=TENSOR), count)
    return mean.but(numbers=numbers if numbers.constant is not None else _fractions(numbers))


def _extremum(choose: Callable[[Numbers, Numbers], Numbers]) -> Transfer:
    """``Maximum`` and ``Minimum``."""

    def transfer(call: Call) -> Value:
        parts = _operands(call)
        if not parts or len(parts) < 2:
            return UNKNOWN
        numbers = parts[0].numbers
        for part in parts[1:]:
            numbers = choose(numbers, part.numbers)
        return data(TENSOR, merged(parts, RULES).dtype, numbers)

    return transfer


def _concatenate(call: Call) -> Value:
    parts = _operands(call)
    return UNKNOWN if not parts else merged(parts, RULES).but(container=TENSOR)


def _dot(call: Call) -> Value:
    """``Dot``: sums of products, of unit vectors with ``normalize``."""
    parts = _operands(call)
    if not parts or len(parts) != 2:
        return UNKNOWN
    result = operators.binary("@", parts[0], parts[1]).but(container=TENSOR)
    if truth(call.setting("normalize")) is False:
        return result
    return result.but(numbers=Numbers(-1, 1, wholeness=Wholeness.FRACTIONAL)) if result.kind == "float" else UNKNOWN


def _function_of(layer: str) -> Transfer:
    """``keras.layers.add([a, b])``: a layer made and called at once."""

    def transfer(call: Call) -> Value:
        keywords = {name: value for name, value in call.bound.items() if name != "inputs"}
        made = call.evaluator.call(External(f"keras.layers.{layer}"), Arguments((), keywords))
        return call.evaluator.call(made, Arguments((call.value("inputs"),)))

    return transfer


# ---------------------------------------------------------------- activations


def _activation(call: Call) -> Value:
    """``Activation(name)``."""
    return activated(call, autocast(call, call.array("inputs")))


def _activation_of(name: str) -> Transfer:
    """``Softmax``, ``ELU``: a layer that is one function of ``keras.activations``."""

    def transfer(call: Call) -> Value:
        value = autocast(call, call.array("inputs"))
        return as_array(
            call.evaluator.call(External(f"keras.activations.{name}"), Arguments((value,))), TENSOR, call.evaluator
        )

    return transfer


def _relu(call: Call) -> Value:
    value = autocast(call, call.array("inputs"))
    slope, ceiling, threshold = (call.setting(name) for name in ("negative_slope", "max_value", "threshold"))
    return sloped(value.but(numbers=rectified(value.numbers, slope, ceiling, threshold), role=""), slope)


def _leaky_relu(call: Call) -> Value:
    value = call.array("inputs")
    return data(TENSOR, layer_dtype(call) if value.kind == "float" else None, leaky(value.numbers))


def _elu(call: Call) -> Value:
    alpha = number_setting(call, "alpha").constant
    value = call.array("inputs")
    low = -alpha if alpha is not None and alpha > 0 else -math.inf
    numbers = Numbers(0.0 if value.numbers.low >= 0 else low, math.inf, wholeness=Wholeness.FRACTIONAL)
    return data(TENSOR, layer_dtype(call), numbers)


# ---------------------------------------------------------------- wrappers


def _lambda(call: Call) -> Value:
    """``Lambda``: whatever its function gives."""
    given = call.setting("arguments")
    keywords: Mapping[str, Value] = {}
    if isinstance(given, Dict):
        entries = call.evaluator.entries(given)
        if entries is None:
            return UNKNOWN
        keywords = {str(key.value): value for key, value in entries if isinstance(key, Const)}
    inputs = autocast_value(call, call.value("inputs"))
    return call.evaluator.call(call.setting("function"), Arguments((inputs,), keywords))


def _wrapped(call: Call) -> Value:
    """``TimeDistributed`` and other wrappers: what the wrapped layer makes of the inputs."""
    return call.evaluator.call(call.setting("layer"), Arguments((autocast_value(call, call.value("inputs")),)))


def _wrapped_layer(call: Call) -> Value:
    """``wrapper.layer``."""
    layer = call.setting("layer")
    return UNKNOWN if layer == NONE else layer


def _in_turn(call: Call) -> Value:
    """``Pipeline``: layers one after the other."""
    layers = call.evaluator.elements(call.setting("layers"))
    value = call.value("inputs")
    for layer in layers or ():
        value = call.evaluator.call(layer, Arguments((value,)))
    return UNKNOWN if layers is None else value


TRANSFERS: Final = MappingProxyType(
    {
        **initializers.TRANSFERS,
        **encoders.TRANSFERS,
        **recurrent.TRANSFERS,
        **all_detached(
            {
                "activation_layer": _activation,
                "add_layer": _merged_by("+"),
                "attention": _attention,
                "average_layer": _average,
                "average_pooling": _averaged,
                "concatenate_layer": _concatenate,
                "dense": _dense,
                "dot_layer": _dot,
                "dropout_layer": _dropout,
                "elu_layer": _elu,
                "lambda_layer": _lambda,
                "layer_normalised": _layer_normalised,
                "leaky_relu_layer": _leaky_relu,
                "maximum_layer": _extremum(larger),
                "minimum_layer": _extremum(smaller),
                "multi_head_attention": _multi_head_attention,
                "multiply_layer": _merged_by("*"),
                "noise_layer": _noise,
                "normalised": _normalised,
                "padded": _padded,
                "pipeline": _in_turn,
                "relu_layer": _relu,
                "rescaling": _rescaling,
                "same_layer": _same,
                "softmax_layer": _activation_of("softmax"),
                "subtract_layer": _merged_by("-"),
                "float_normalised": _float_normalised,
                "upsampled": _upsampled,
                "unit_length": _unit_length,
                "weighted": computed(FRACTIONAL),
                "wrapped": _wrapped,
                "wrapped_layer": _wrapped_layer,
                **{
                    f"{name}_now": _function_of(name.capitalize())
                    for name in ("add", "average", "concatenate", "dot", "maximum", "minimum", "multiply", "subtract")
                },
            }
        ),
    }
)
