"""Transfer functions of JAX's arrays: making, converting, taking apart and putting together; and the lookup.

``jax.numpy.take`` of jax 0.10 raises for float indices of any size (``ValueError: indices must have an integer type``);
booleans and integers of every size are looked up. Measured.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from flake8_embedding_dtype.libraries import numerics
from flake8_embedding_dtype.libraries.embeddings import manners
from flake8_embedding_dtype.libraries.transfer import Call, Transfer, as_array, cast
from flake8_embedding_dtype.values.abstract import (
    UNKNOWN,
    Arguments,
    Const,
    Data,
    DType,
    External,
    Object,
    Tuple,
    Value,
    data,
)
from flake8_embedding_dtype.values.embeddings import Table
from flake8_embedding_dtype.values.numbers import Numbers, Wholeness

_TAKE: Final = "jax.numpy.take"
ARRAY: Final = "jax.Array"
#: What functions and methods call the array they work on.
SOURCE: Final = "self|a|x|x1|arr|array|operand|ary|m|xs|arrays|p|in_array"
#: Whole numbers from zero up.
COUNTING: Final = Numbers(0, math.inf, wholeness=Wholeness.WHOLE)


def indices() -> Data:
    """An array of positions or counts."""
    return data(ARRAY, "int32", COUNTING)


def _take(call: Call) -> Value:
    """``take(a, indices)``: rows picked by integers; raises for floats, see above."""
    call.evaluator.lookup(External(_TAKE), call.value("indices"), Table(manners()[_TAKE]))
    return call.array(numerics.given(call, "self|a"))


def _same(call: Call) -> Value:
    return call.array(numerics.given(call, SOURCE))


def _eye(call: Call) -> Value:
    """Rows that encode, when they are picked by indices."""
    return call.make("float32" if call.absent("dtype") else call.dtype(), Numbers.of([0, 1]), "encoded")


def _with_zeros(call: Call) -> Value:
    """Some elements, and zeros elsewhere: ``tril``, ``diag``."""
    own = call.array(numerics.given(call, SOURCE))
    return own.but(numbers=own.numbers.join(Numbers.of([0])), role="")


def _view(call: Call) -> Value:
    own = call.array("self")
    return own if call.absent("dtype") else data(ARRAY, call.dtype())


def _item(call: Call) -> Value:
    """``x.item()``: one Python number."""
    return number_of(call.array("self"))


def number_of(value: Data) -> Value:
    """One element as a Python number."""
    if value.kind not in ("float", "int", "bool"):
        return UNKNOWN
    return value.but(container="python", dtype=f"python {value.kind}", role="", graph=None)


def _tolist(call: Call) -> Value:
    return call.evaluator.new_list_of(number_of(call.array("self")))


def _to_numpy(call: Call) -> Value:
    """``jax.device_get``: the same as a NumPy array."""
    value = call.value("x")
    return value.but(container="numpy.ndarray") if isinstance(value, Data) and value.container == ARRAY else value


def _dtype(call: Call) -> Value:
    dtype = call.array("self").dtype
    return UNKNOWN if dtype is None else DType(dtype)


def _result_type(call: Call) -> Value:
    """``jnp.result_type(x)``, ``x.dtype`` as a function."""
    values = call.value("args")
    if not isinstance(values, Tuple) or not values.items or call.more:
        return UNKNOWN
    dtype = numerics.common_dtype([numerics.weak(call, value) for value in values.items])
    return UNKNOWN if dtype is None or dtype.startswith("python") else DType(dtype)


def _pieces(call: Call) -> Value:
    return call.evaluator.new_list_of(_same(call))


def _each(star: str) -> Transfer:
    """Several arrays, each as it was: one alone, or a list (``atleast_1d``, ``broadcast_arrays``, ``meshgrid``)."""

    def transfer(call: Call) -> Value:
        held = call.value(star)
        if not isinstance(held, Tuple) or call.more or not held.items:
            return UNKNOWN
        made = [as_array(one, ARRAY, call.evaluator) for one in held.items]
        return made[0] if len(made) == 1 and "atleast" in call.name else call.evaluator.new_list(made)

    return transfer


def _positions(call: Call) -> Value:
    """``nonzero``: an array of positions for each dimension."""
    return call.evaluator.new_list_of(indices(), "tuple")


def _unique(call: Call) -> Value:
    """The different elements; with flags a tuple of them with positions and counts."""
    own = call.array("ar").but(role="")
    flags = [call.value(name) for name in ("return_index", "return_inverse", "return_counts")]
    if call.more or not all(isinstance(flag, Const) for flag in flags):
        return UNKNOWN
    extra = [indices() for flag in flags if isinstance(flag, Const) and flag.value]
    return Tuple((own, *extra)) if extra else own


def _chosen(call: Call) -> Value:
    """``select(conditions, choices, default)``, ``choose``: any of the choices."""
    parts = [numerics.weak(call, one) for one in numerics.parts_of(call, call.value("choicelist"))]
    if "condlist" in call.bound:
        parts.append(numerics.weak(call, call.value("default")))
    return numerics.merged(parts, ARRAY) if parts else data(ARRAY, None)


def _at(call: Call) -> Value:
    """``x.at``: a helper for functional updates."""
    return Object("jax.numpy.at", Arguments((call.value("self"),)))


def _updated(mixing: str) -> Transfer:
    """``x.at[i].set(v)``: a new array of the same dtype.

    :param mixing: ``set`` where elements are replaced, else nothing is known of the numbers
    """

    def transfer(call: Call) -> Value:
        own = as_array(call.setting("array"), ARRAY, call.evaluator)
        if mixing != "set":
            return data(ARRAY, own.dtype)
        new = cast(call.array("values"), own.dtype, ARRAY)
        return data(ARRAY, own.dtype, own.numbers.join(new.numbers))

    return transfer


def _picked(call: Call) -> Value:
    """``x.at[i].get()``."""
    return as_array(call.setting("array"), ARRAY, call.evaluator)


def _linspace(call: Call) -> Value:
    made = numerics.linspace("start", "stop", "num")(call)
    return Tuple((made, data(ARRAY, "float32"))) if call.constant("retstep") else made


def _iota(call: Call) -> Value:
    """``lax.iota(dtype, size)``: counting from zero."""
    size = call.constant("size")
    high = size - 1 if isinstance(size, int) and size > 0 else math.inf
    return call.make(call.dtype(), Numbers(0, high, wholeness=Wholeness.WHOLE))


def _full_like(call: Call) -> Value:
    return numerics.full("fill_value", source="a|x|array")(call)


def _put(call: Call) -> Value:
    """``device_put(x)``: arrays become JAX's own; anything else keeps its shape."""
    value = call.value("x")
    return as_array(value, ARRAY, call.evaluator) if isinstance(value, (Data, Const)) else value


def _appended(call: Call) -> Value:
    """``append(arr, values)``; a Python number among the values is weak."""
    return numerics.held(call, numerics.merged([call.array("arr"), numerics.weak(call, call.value("values"))], ARRAY))


def _sorted(call: Call) -> Value:
    """``lax.sort`` of one array; of a tuple of them nothing is known."""
    return call.array("operand") if isinstance(call.value("operand"), Data) else UNKNOWN


def _inserted(call: Call) -> Value:
    """``insert(arr, i, values)``, ``put_along_axis``: the dtype of the array stays."""
    own = call.array("arr")
    return own.but(numbers=own.numbers.join(cast(call.array("values"), own.dtype, ARRAY).numbers), role="")


TRANSFERS: Final[Mapping[str, Transfer]] = MappingProxyType(
    {
        "append": _appended,
        "arange": numerics.arange(),
        "array": numerics.convert("object|a|self|operand|x", "dtype|new_dtype"),
        "at": _at,
        "at_get": _picked,
        "at_other": _updated("other"),
        "at_set": _updated("set"),
        "chosen": _chosen,
        "concatenate": numerics.joined("arrays|tup|operands"),
        "device_put": _put,
        "dtype": _dtype,
        "each": _each("arys"),
        "each_x": _each("xi"),
        "empty_like": numerics.like("a|prototype"),
        "eye": _eye,
        "full": numerics.full("fill_value"),
        "full_like": _full_like,
        "inserted": _inserted,
        "iota": _iota,
        "item": _item,
        "linspace": _linspace,
        "one_hot": numerics.one_hot(),
        "ones": numerics.filled(1),
        "ones_like": numerics.like("a", numbers=Numbers.of([1])),
        "pad": numerics.pad("array", "constant_values"),
        "pad_lax": numerics.pad("operand", "padding_value", None),
        "pieces": _pieces,
        "positions": _positions,
        "result_type": _result_type,
        "same": _same,
        "sorted": _sorted,
        "take": _take,
        "to_numpy": _to_numpy,
        "tolist": _tolist,
        "unique": _unique,
        "view": _view,
        "where": numerics.where("condition", "x", "y", alone=_positions),
        "where_select": numerics.where("pred", "on_true", "on_false"),
        "with_zeros": _with_zeros,
        "zeros": numerics.filled(0),
        "zeros_like": numerics.like("a", numbers=Numbers.of([0])),
    }
)
