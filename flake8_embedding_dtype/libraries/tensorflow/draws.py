"""Transfer functions of TensorFlow's random numbers and initializers (tensorflow 2.21, measured)."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from flake8_embedding_dtype.libraries.numerics import between, uniform
from flake8_embedding_dtype.libraries.transfer import Call, Transfer, as_array, cast
from flake8_embedding_dtype.values import dtypes
from flake8_embedding_dtype.values.abstract import NO_ARGUMENTS, NONE, Const, Data, DType, Object, Value, of_constant
from flake8_embedding_dtype.values.numbers import Numbers, Wholeness

#: A truncated normal draw stays within this many standard deviations of the mean.
_CUT: Final = Numbers(-2, 2)


def _truncated_normal(call: Call) -> Value:
    """Two standard deviations around the mean at most."""
    return call.make(call.dtype("dtype"), _truncated_around(call.numbers("mean"), call.numbers("stddev")))


def _truncated_around(mean: Numbers, stddev: Numbers) -> Numbers:
    around = stddev.multiply(_CUT).add(mean)
    return Numbers(around.low, around.high, wholeness=Wholeness.FRACTIONAL)


def _parameterized(call: Call) -> Value:
    """``stateless_parameterized_truncated_normal``: between the bounds; the dtype of the parameters."""
    low, high = call.array("minvals"), call.array("maxvals")
    numbers = between(low.numbers, high.numbers, whole=False)
    return call.make(call.array("means").dtype, numbers)


# ---------------------------------------------------------------- initializers, called with a shape


def _wanted(call: Call) -> str | None:
    """The dtype that an initializer is called for: of the call, else of its constructor, else float32."""
    if not call.absent("dtype"):
        return call.dtype("dtype")
    made = call.setting("dtype")
    if isinstance(made, DType):
        return made.name
    return "float32" if made == NONE else None


def _number(call: Call, name: str, otherwise: Numbers) -> Numbers:
    """A number that an initializer was made with."""
    value = call.setting(name)
    if isinstance(value, Const):
        known = of_constant(value)
        return otherwise if known is None else known.numbers
    return value.numbers if isinstance(value, Data) else Numbers()


def _initial_uniform(call: Call) -> Value:
    """``random_uniform_initializer``. Left out bounds are -0.05 and 0.05, in compat.v1 0 and 1: the wider are taken."""
    wanted = _wanted(call)
    low = _number(call, "minval", Numbers.of([-0.05]))
    high = _number(call, "maxval", Numbers.of([1]))
    return call.make(wanted, between(low, high, whole=dtypes.kind(wanted) == "int"))


def _initial_truncated(call: Call) -> Value:
    """``truncated_normal_initializer``."""
    mean, stddev = _number(call, "mean", Numbers.of([0])), _number(call, "stddev", Numbers.of([1]))
    return call.make(_wanted(call), _truncated_around(mean, stddev))


def _initial_fractions(call: Call) -> Value:
    """Initializers that draw from the whole line, or whose spread depends on the shape."""
    return call.make(_wanted(call), Numbers(wholeness=Wholeness.FRACTIONAL))


def _initial_constant(call: Call) -> Value:
    """``constant_initializer``: the dtype of the value unless one is asked for."""
    value = as_array(call.setting("value"), call.container, call.evaluator)
    if not call.absent("dtype"):
        return cast(value, call.dtype("dtype"), call.container)
    made = call.setting("dtype")
    if made == NONE:
        return value
    return cast(value, made.name, call.container) if isinstance(made, DType) else call.make(None)


def _initial(number: float) -> Transfer:
    """``zeros_initializer``, ``ones_initializer``."""
    return lambda call: call.make(_wanted(call), Numbers.of([number]))


def _new_generator(call: Call) -> Value:
    """``tf.random.Generator.from_seed`` and its kin."""
    return Object("tensorflow.random.Generator", NO_ARGUMENTS)


TRANSFERS: Final[Mapping[str, Transfer]] = MappingProxyType(
    {
        "initial_constant": _initial_constant,
        "initial_fractions": _initial_fractions,
        "initial_ones": _initial(1),
        "initial_truncated": _initial_truncated,
        "initial_uniform": _initial_uniform,
        "initial_zeros": _initial(0),
        "new_generator": _new_generator,
        "parameterized_truncated_normal": _parameterized,
        "truncated_normal": _truncated_normal,
        "uniform": uniform("minval", "maxval"),
    }
)
