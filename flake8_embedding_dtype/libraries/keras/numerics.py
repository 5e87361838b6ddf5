"""Transfer functions of ``keras.ops``, ``keras.random`` and Keras 2's ``keras.backend``: making, choosing, reducing.

Sources, measured: keras 3.15 and tf_keras 2.21 on tensorflow 2.21.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from flake8_embedding_dtype.libraries import elementwise, guards, numerics, reductions
from flake8_embedding_dtype.libraries.embeddings import look_up
from flake8_embedding_dtype.libraries.keras import callbacks, curves
from flake8_embedding_dtype.libraries.keras.common import (
    COUNTS,
    TENSOR,
    all_detached,
    by_keras_rules,
    filled,
    in_numpy,
    truth,
)
from flake8_embedding_dtype.libraries.keras.curves import renumbered, with_zero
from flake8_embedding_dtype.libraries.keras.initializers import starting_numbers
from flake8_embedding_dtype.libraries.keras.policy import floatx
from flake8_embedding_dtype.libraries.numerics import common_dtype, given
from flake8_embedding_dtype.libraries.transfer import Call, Transfer, as_array, cast
from flake8_embedding_dtype.values import dtypes
from flake8_embedding_dtype.values.abstract import (
    NONE,
    UNKNOWN,
    Const,
    Data,
    External,
    Object,
    Tuple,
    Value,
    data,
)
from flake8_embedding_dtype.values.numbers import ANY, FRACTIONAL, ZERO, Numbers, Wholeness

# ---------------------------------------------------------------- reductions and products


def _running(combine: Callable[[str], Transfer]) -> Transfer:
    """``cumsum``, ``cumprod``: the dtype stays, and booleans become int32."""
    inner = combine("x")

    def transfer(call: Call) -> Value:
        result = inner(call)
        return result.but(dtype="int32") if isinstance(result, Data) and result.kind == "bool" else result

    return transfer


def _einsum(call: Call) -> Value:
    """Sums of products: the promoted dtype of all operands."""
    value = call.value("operands")
    items = value.items if isinstance(value, Tuple) else ()
    parts = [as_array(item, call.container, call.evaluator) for item in items]
    if not parts:
        return UNKNOWN
    kinds = {part.numbers.wholeness for part in parts}
    wholeness = kinds.pop() if len(kinds) == 1 else Wholeness.UNKNOWN
    dtype = dtypes.concrete(common_dtype(parts), call.library)
    return call.make("int32" if dtype == "int8" else dtype, Numbers(wholeness=wholeness))


def _moments(call: Call) -> Value:
    """Mean and variance in the dtype of ``x``, whole for integers."""
    value = call.array("x")
    if value.kind != "float":
        return Tuple((call.make(value.dtype), call.make(value.dtype)))
    return Tuple((reductions.mean("x")(call), reductions.variance("x")(call)))


def _backend_arange(call: Call) -> Value:
    """Keras 2's ``arange``: a dtype of int32, the default, leaves that of the arguments."""
    if call.constant("dtype") != "int32":
        return numerics.arange()(call)
    return numerics.arange()(replace(call, bound={**call.bound, "dtype": NONE}))


def _backend_mean(call: Call) -> Value:
    """Keras 2's mean: integers stay integers."""
    value = call.array("x")
    return reductions.mean("x")(call) if value.kind in ("float", "bool") else call.make(value.dtype)


def _bincount(call: Call) -> Value:
    """Counts, or sums of weights."""
    if call.absent("weights"):
        return call.make("int32", COUNTS)
    weights = call.array("weights")
    return call.make(weights.dtype, reductions.summed(weights.numbers))


def _unique(call: Call) -> Value:
    """The distinct elements, and whole numbers for each further thing that is asked for."""
    value = call.array("x").but(role="")
    if not call.absent("size"):
        value = value.but(numbers=ANY)
    asked = [truth(call.value(name)) for name in ("return_index", "return_inverse", "return_counts")]
    if None in asked:
        return UNKNOWN
    more = [call.make("int32", COUNTS) for one in asked if one]
    return Tuple((value, *more)) if more else value


def _spread(call: Call) -> Value:
    """``ptp``: the distance between the extremes."""
    value = call.array("x")
    gap = value.numbers.high - value.numbers.low
    numbers = Numbers(0, gap if math.isfinite(gap) else math.inf, wholeness=value.numbers.wholeness)
    return call.make(value.dtype, numbers)


def _averaged(call: Call) -> Value:
    """``average_pool``: means, of floats only."""
    value = call.array("inputs")
    return call.make(value.dtype, elementwise.with_fractions(value.numbers)) if value.kind == "float" else UNKNOWN


def _resized(call: Call) -> Value:
    """``image.resize``: between the extremes; the dtype stays."""
    value = call.array("images")
    numbers = value.numbers.hull()
    if call.constant("interpolation") not in ("nearest", "bilinear"):
        # Cubic curves leave the range of what lies around.
        return call.make(value.dtype)
    if call.constant("interpolation") != "nearest" and value.kind == "float" and not numbers.fractional:
        numbers = replace(numbers, wholeness=Wholeness.UNKNOWN)
    return call.make(value.dtype, numbers)


def _top_k(call: Call) -> Value:
    """The largest elements and their places."""
    return Tuple((call.array("x").but(role=""), call.make("int32", COUNTS)), ("values", "indices"))


# ---------------------------------------------------------------- making and choosing


def _numbered_where(call: Call) -> Value:
    """``where`` of a condition alone: places, one array for each dimension."""
    return call.evaluator.new_list_of(data(TENSOR, "int32", COUNTS))


def _linspace(call: Call) -> Value:
    if truth(call.value("retstep")) is not False:
        return UNKNOWN
    return numerics.linspace()(call)


def _among_zeros(source: str) -> Transfer:
    """``scatter``, ``tril``: elements among zeros."""
    return lambda call: renumbered(call.array(source), with_zero)


def _updated(call: Call) -> Value:
    """``scatter_update``, ``slice_update``: some elements replaced, or combined with others."""
    value, new = call.array("inputs"), call.array("updates")
    if not call.absent("reduction"):
        return call.make(value.dtype)
    return value.but(numbers=cast(new, value.dtype).numbers.join(value.numbers), role="")


def _variable(call: Call) -> Value:
    """``keras.Variable``: of values in the dtype they have as an array, of an initializer float32."""
    start = call.value("initializer")
    value = call.array("initializer")
    if isinstance(start, (Object, External)) or (isinstance(start, Const) and isinstance(start.value, str)):
        value = call.make("float32", starting_numbers(call, start))
    return value if call.absent("dtype") else cast(value, call.dtype(), call.container)


def _take(call: Call) -> Value:
    """``ops.take(x, indices)``: elements, or with an axis rows, picked by integers (TensorFlow and JAX raise)."""
    look_up(call, call.value("indices"))
    return call.array("x")


def _floatx_of(parameter: str) -> Transfer:
    """Keras 2's ``constant`` and ``variable``: float32 for anything, unless a dtype is asked for."""

    def transfer(call: Call) -> Value:
        dtype = floatx(call.evaluator) if call.absent("dtype") else call.dtype()
        return cast(call.array(parameter), dtype, call.container)

    return transfer


def _cast_to_floatx(call: Call) -> Value:
    value = call.value("x")
    container = value.container if isinstance(value, Data) and value.container != "python" else "numpy.ndarray"
    return cast(as_array(value, container, call.evaluator), floatx(call.evaluator), container)


def _floatx(call: Call) -> Value:
    dtype = floatx(call.evaluator)
    return UNKNOWN if dtype is None else Const(dtype)


def _channels_last(_: Call) -> Value:
    return Const("channels_last")


def _dtype_name(call: Call) -> Value:
    """``dtype(x)`` as a string."""
    name = call.array("x").dtype
    return UNKNOWN if name in (None, dtypes.FLOATING) else Const(name)


def _listed(source: str) -> Transfer:
    """A list of pieces."""

    def transfer(call: Call) -> Value:
        return call.evaluator.new_list_of(call.array(source).but(graph=None))

    return transfer


def _meshgrid(call: Call) -> Value:
    value = call.value("x")
    if not isinstance(value, Tuple):
        return UNKNOWN
    return call.evaluator.new_list([as_array(one, call.container, call.evaluator) for one in value.items])


# ---------------------------------------------------------------- draws


def _truncated(call: Call) -> Value:
    """A normal draw within two standard deviations of the mean."""
    mean, spread = call.numbers("mean"), call.numbers("stddev")
    reach = spread.multiply(Numbers.of([2]))
    low, high = mean.subtract(reach).low, mean.add(reach).high
    numbers = Numbers(low, high, math.isfinite(low), math.isfinite(high), Wholeness.FRACTIONAL)
    return call.make("float32" if call.absent("dtype") else call.dtype(), numbers)


def _dropout(call: Call) -> Value:
    """Elements set to 0 and the others scaled up; only floats can be."""
    value = call.array(given(call, "inputs|x"))
    return renumbered(value, lambda n: dropped(n, call.constant(given(call, "rate|level"))))


def dropped(numbers: Numbers, rate: object) -> Numbers:
    """What dropout at this rate leaves of the numbers: 0, or the number divided by ``1 - rate``."""
    if numbers == ZERO:
        return numbers
    fractions = numbers.fractional
    if not isinstance(rate, (int, float)) or not 0 <= rate < 1:
        return FRACTIONAL if fractions else ANY
    scaled = numbers.hull().multiply(Numbers.of([1 / (1 - rate)])).join(ZERO)
    return replace(scaled, wholeness=Wholeness.FRACTIONAL if fractions else scaled.wholeness)


TRANSFERS: Final = MappingProxyType(
    {
        **callbacks.TRANSFERS,
        **curves.TRANSFERS,
        **all_detached(
            {
                "append": by_keras_rules(numerics.joined_arguments("x1", "x2")),
                "arange": numerics.arange(),
                "array": numerics.convert("x|value|variable"),
                "take": _take,
                "averaged": _averaged,
                "backend_arange": _backend_arange,
                "backend_mean": _backend_mean,
                "bincount": _bincount,
                "bits": filled("bits"),
                "cast": numerics.convert("x"),
                "cast_to_floatx": _cast_to_floatx,
                "channels_last": _channels_last,
                "concatenate": by_keras_rules(numerics.joined("xs|x|tensors")),
                "convert_to_numpy": in_numpy(numerics.same("x")),
                "cumprod": _running(lambda name: reductions.product(name, widens=False)),
                "cumsum": _running(lambda name: reductions.total(name, widens=False)),
                "diff": reductions.difference("a"),
                "dropout": _dropout,
                "dtype_name": _dtype_name,
                "is_float_dtype": guards.of_kind("dtype", "float"),
                "is_int_dtype": guards.of_kind("dtype", "int"),
                "is_tensor": guards.held_in("x", TENSOR),
                "standard_name": guards.standard_name,
                "einsum": by_keras_rules(_einsum),
                "eye": filled("bits", role="identity"),
                "floatx": _floatx,
                "floatx_of_value": _floatx_of("value"),
                "full": numerics.full("fill_value", default="float32"),
                "full_like": numerics.full("fill_value", source="x"),
                "linspace": by_keras_rules(_linspace),
                "list_of_x": _listed("x"),
                "mean": reductions.mean("x"),
                "median": reductions.middle("x"),
                "meshgrid": _meshgrid,
                "moments": _moments,
                "norm": reductions.norm("x"),
                "one_hot": numerics.one_hot(),
                "ones": filled("ones"),
                "ones_like": numerics.like("x", numbers=Numbers.of([1])),
                "pad": numerics.pad("x", "constant_values"),
                "padded_images": _among_zeros("images"),
                "prod": reductions.product("x"),
                "prod_narrow": reductions.product("x", widens=False),
                "randint": numerics.randint("minval", "maxval", default="int32"),
                "resized_images": _resized,
                "scatter": _among_zeros("values"),
                "segment_sum": reductions.total("data", widens=False),
                "selected": reductions.selected("x"),
                "spread": _spread,
                "std": reductions.deviation("x"),
                "sum": reductions.total("x"),
                "sum_narrow": reductions.total("x", widens=False),
                "top_k": _top_k,
                "truncated_normal": _truncated,
                "uniform": numerics.uniform("minval|low", "maxval|high"),
                "unique": _unique,
                "updated": _updated,
                "var": reductions.variance("x"),
                "variable": _variable,
                "where": by_keras_rules(numerics.where("condition", "x1", "x2", _numbered_where)),
                "with_zeros": _among_zeros("x"),
                "zeros": filled("zeros"),
                "zeros_like": numerics.like("x", numbers=ZERO),
            }
        ),
    }
)
