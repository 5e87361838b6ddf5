"""Transfer functions of ``keras.initializers``, and what weights start as.

Sources, measured: keras 3.15 and tf_keras 2.21.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from flake8_embedding_dtype.libraries.keras.common import ZERO_OR_ONE, all_detached
from flake8_embedding_dtype.libraries.numerics import between
from flake8_embedding_dtype.libraries.transfer import Call, as_array, cast
from flake8_embedding_dtype.values import dtypes
from flake8_embedding_dtype.values.abstract import (
    NO_ARGUMENTS,
    NONE,
    UNKNOWN,
    Arguments,
    Const,
    Data,
    External,
    Object,
    Value,
    data,
)
from flake8_embedding_dtype.values.numbers import FRACTIONAL, ONE, ZERO, Numbers, Wholeness

_CLASSES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "constant": "Constant",
        "glorot_normal": "GlorotNormal",
        "glorot_uniform": "GlorotUniform",
        "he_normal": "HeNormal",
        "he_uniform": "HeUniform",
        "identity": "Identity",
        "lecun_normal": "LecunNormal",
        "lecun_uniform": "LecunUniform",
        "normal": "RandomNormal",
        "one": "Ones",
        "ones": "Ones",
        "orthogonal": "Orthogonal",
        "random_normal": "RandomNormal",
        "random_uniform": "RandomUniform",
        "truncated_normal": "TruncatedNormal",
        "uniform": "RandomUniform",
        "variance_scaling": "VarianceScaling",
        "zero": "Zeros",
        "zeros": "Zeros",
    }
)


def initializer(call: Call, value: Value) -> Value:
    """The initializer that a name, a class or an object stands for; unknown where none is known."""
    if isinstance(value, Const) and isinstance(value.value, str):
        name = value.value if value.value in _CLASSES.values() else _CLASSES.get(value.value)
        return UNKNOWN if name is None else Object(f"keras.initializers.{name}", NO_ARGUMENTS)
    if isinstance(value, External):
        return call.evaluator.call(value)
    return value


def starting_numbers(call: Call, value: Value) -> Numbers:
    """The numbers of weights that this initializer makes; fractions with unknown bounds where it is not known."""
    made = call.evaluator.call(initializer(call, value), Arguments((UNKNOWN,)))
    return made.numbers if isinstance(made, Data) else FRACTIONAL


def _made(call: Call, numbers: Numbers, role: str = "") -> Data:
    """A tensor in the asked dtype, else float32; of an integer dtype the numbers are whole."""
    dtype = "float32" if call.absent("dtype") else call.dtype()
    return data(call.container, dtype, numbers, role)


def _uniform(call: Call) -> Value:
    """``RandomUniform``: a draw between two ends, whole for an integer dtype."""
    low, high = (as_array(call.setting(name), call.container, call.evaluator).numbers for name in ("minval", "maxval"))
    return _made(call, between(low, high, whole=dtypes.kind(call.dtype()) == "int"))


def _truncated_normal(call: Call) -> Value:
    """``TruncatedNormal``: within two standard deviations of the mean."""
    mean, spread = (as_array(call.setting(name), call.container, call.evaluator) for name in ("mean", "stddev"))
    reach = spread.numbers.multiply(Numbers.of([2]))
    low, high = mean.numbers.subtract(reach).low, mean.numbers.add(reach).high
    return _made(call, Numbers(low, high, math.isfinite(low), math.isfinite(high), Wholeness.FRACTIONAL))


def _constant(call: Call) -> Value:
    """``Constant``: one number or array everywhere."""
    value = as_array(call.setting("value"), call.container, call.evaluator)
    return cast(value, "float32" if call.absent("dtype") else call.dtype(), call.container)


def _identity(call: Call) -> Value:
    gain = as_array(call.setting("gain"), call.container, call.evaluator).numbers
    plain = gain == ONE
    return _made(call, ZERO_OR_ONE if plain else gain.join(ZERO), "identity" if plain else "")


def _orthogonal(call: Call) -> Value:
    """Rows of length ``gain``."""
    gain = call.setting("gain")
    most = abs(gain.value) if isinstance(gain, Const) and isinstance(gain.value, (int, float)) else math.inf
    return _made(call, Numbers(-most, most, wholeness=Wholeness.FRACTIONAL))


def _by_name(call: Call) -> Value:
    """``initializers.get``."""
    value = call.value("identifier")
    return NONE if value == NONE else initializer(call, value)


TRANSFERS: Final = MappingProxyType(
    all_detached(
        {
            "initial_constant": _constant,
            "initial_draw": lambda call: _made(call, FRACTIONAL),
            "initial_identity": _identity,
            "initial_ones": lambda call: _made(call, ONE),
            "initial_orthogonal": _orthogonal,
            "initial_truncated_normal": _truncated_normal,
            "initial_uniform": _uniform,
            "initial_zeros": lambda call: _made(call, ZERO),
            "initializer": _by_name,
        }
    )
)
