"""Transfer functions of TensorFlow that make tensors and convert between dtypes (tensorflow 2.21, measured)."""

from __future__ import annotations

import math
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from flake8_embedding_dtype.libraries.numerics import (
    arange,
    common_dtype,
    convert,
    convert_to,
    filled,
    full,
    given,
    like,
    linspace,
    one_hot,
    operand,
)
from flake8_embedding_dtype.libraries.tensorflow.arithmetic import filled_up
from flake8_embedding_dtype.libraries.tensorflow.structures import settled
from flake8_embedding_dtype.libraries.transfer import Call, Transfer, as_array, cast
from flake8_embedding_dtype.values import dtypes
from flake8_embedding_dtype.values.abstract import (
    UNKNOWN,
    Arguments,
    Const,
    Data,
    DType,
    External,
    Function,
    Iterable,
    List,
    Object,
    Partial,
    Tuple,
    Value,
    data,
)
from flake8_embedding_dtype.values.numbers import ANY, FRACTIONAL, ONE, WHOLE, ZERO, Numbers, Wholeness

_LINSPACE: Final = linspace("start", "stop", "num")
_IMAGE_SCALES: Final = MappingProxyType({"uint8": 2**8 - 1, "uint16": 2**16 - 1, "int16": 2**15 - 1})


def _convert_to_tensor(call: Call) -> Value:
    """``dtype`` decides; ``dtype_hint`` only makes floats (or other integers) of numbers that are no tensor yet."""
    given_value = call.value("value")
    value = call.array("value")
    if not call.absent("dtype"):
        return cast(value, call.dtype("dtype"), call.container)
    tensor = isinstance(given_value, Data) and given_value.container == call.container
    if call.absent("dtype_hint") or tensor or value.kind != "int":
        return value
    hint = call.dtype("dtype_hint")
    return cast(value, hint, call.container) if dtypes.kind(hint) in ("int", "float") else data(call.container, None)


def _variable(call: Call) -> Value:
    """A variable is a tensor here, since its dtype never changes. The initial value may be a function."""
    initial = call.value(given(call, "initial_value"))
    if isinstance(initial, (Function, Partial)):
        initial = call.evaluator.call(initial)
    value = as_array(initial, call.container, call.evaluator)
    made = value if call.absent("dtype") else cast(value, call.dtype("dtype"), call.container)
    return made.but(numbers=_lasting(made))


def _lasting(variable: Data) -> Numbers:
    """What holds of a variable's numbers later on: whole ones are a start that the program counts or fills up from."""
    if variable.numbers.fractional:
        return variable.numbers
    return WHOLE if variable.kind == "int" else ANY


def _get_variable(call: Call) -> Value:
    """``tf.compat.v1.get_variable``: float32 unless asked, filled by an initializer or a constant."""
    initializer = call.value("initializer")
    if isinstance(initializer, (Const, Data, List, Tuple)) and not call.absent("initializer"):
        value = as_array(initializer, call.container, call.evaluator)
        return value if call.absent("dtype") else cast(value, call.dtype("dtype"), call.container)
    dtype = "float32" if call.absent("dtype") else call.dtype("dtype")
    if dtype is None:
        return call.make(None)
    if call.absent("initializer"):
        return call.make(dtype, FRACTIONAL if dtypes.is_float(dtype) else WHOLE)
    if isinstance(initializer, External):
        initializer = call.evaluator.call(initializer)
    made = call.evaluator.call(initializer, Arguments((call.value("shape"), DType(dtype))))
    filled_in = cast(made, dtype, call.container) if isinstance(made, Data) else call.make(dtype)
    return filled_in.but(numbers=_lasting(filled_in))


def _eye(call: Call) -> Value:
    return call.make(call.dtype("dtype"), Numbers.of([0, 1]), "identity")


def _linspace(call: Call) -> Value:
    """Integer ends give float64, others their own float."""
    made = _LINSPACE(call)
    ends = common_dtype([operand(call, "start"), operand(call, "stop")])
    if not isinstance(made, Data) or dtypes.kind(ends) != "int":
        return made
    # The steps between unsigned numbers wrap around.
    numbers = ANY if ends is not None and ends.startswith("uint") else made.numbers
    return made.but(dtype="float64", numbers=numbers)


def _from_proto(call: Call) -> Value:
    """``make_ndarray(make_tensor_proto(values, dtype))``: an array of what the message was made of."""
    proto = call.value("tensor")
    if not isinstance(proto, Object) or proto.type_name != "tensorflow.make_tensor_proto":
        return data("numpy.ndarray", None)
    made = call.evaluator.call(External("tensorflow.constant"), proto.arguments)
    return made.but(container="numpy.ndarray") if isinstance(made, Data) else UNKNOWN


def _to_number(call: Call) -> Value:
    """Numbers that strings spell; known where the strings are."""
    name = given(call, "input|string_tensor")
    texts = _texts(call, call.value(name))
    try:
        numbers = ANY if texts is None else Numbers.of(float(text) for text in texts)
    except ValueError:
        numbers = ANY
    return call.make(call.dtype("out_type"), numbers)


def _texts(call: Call, value: Value) -> list[str] | None:
    """All the constant strings in nested lists; None where not all are known."""
    if isinstance(value, Const):
        return [value.value] if isinstance(value.value, str) else None
    if not isinstance(value, (List, Tuple, Iterable)):
        return None
    found: list[str] = []
    for item in call.evaluator.elements(value) or (UNKNOWN,):
        inner = _texts(call, item)
        if inner is None:
            return None
        found.extend(inner)
    return found


def _complex(call: Call) -> Value:
    """Of float32 parts complex64, of float64 parts complex128."""
    part = call.array("real").dtype
    return call.make({"float32": "complex64", "float64": "complex128"}.get(part or ""))


def _dtype(call: Call) -> Value:
    """``x.dtype``."""
    name = call.array("self").dtype
    return UNKNOWN if name is None else DType(name)


def _as_dtype(call: Call) -> Value:
    """``tf.as_dtype("float32")``."""
    name = call.dtype("type_value")
    return UNKNOWN if name is None else DType(name)


def _spec_dtype(call: Call) -> Value:
    """``spec.dtype`` of a ``tf.TensorSpec``."""
    return call.setting("dtype")


def _shape(call: Call) -> Value:
    """``x.shape``: a shape whose sizes are Python's whole numbers."""
    return Object("tensorflow.TensorShape", Arguments())


def _sizes(call: Call) -> Value:
    """A list of sizes."""
    return call.evaluator.new_list_of(data("python", "python int", Numbers(0, math.inf, wholeness=Wholeness.WHOLE)))


def _padded(source: str, filling: str = "default_value") -> Transfer:
    """``to_dense``, ``to_tensor``: the numbers of ``x`` and the filling (0 if left out), in the dtype of ``x``."""

    def transfer(call: Call) -> Value:
        value = call.array(given(call, source))
        extra = ZERO if call.absent(filling) else call.numbers(filling)
        return settled(value.but(numbers=filled_up(value.numbers, extra)))

    return transfer


def _ragged_range(call: Call) -> Value:
    """``tf.ragged.range``: whole numbers of the dtype of its ends."""
    if not call.absent("dtype"):
        return call.make(call.dtype())
    ends = [call.array(name) for name in ("starts", "limits", "deltas") if not call.absent(name)]
    return call.make(ends[0].dtype if all(end.kind == ends[0].kind for end in ends) else None)


def _image_dtype(call: Call) -> Value:
    """``convert_image_dtype``: integers become floats in [0, 1], and back."""
    value, wanted = call.array("image"), call.dtype("dtype")
    if value.kind == "float" and dtypes.is_float(wanted):
        return cast(value, wanted, call.container)
    if value.kind == "int" and dtypes.is_float(wanted):
        scale = _IMAGE_SCALES.get(value.dtype or "")
        held = value.numbers if scale is None else value.numbers.clip(0, scale)
        numbers = Numbers(0, 1, wholeness=Wholeness.FRACTIONAL)
        return call.make(wanted, numbers if scale is None else held.divide(Numbers.of([scale])))
    return call.make(wanted)


def _decoded_image(call: Call) -> Value:
    """``decode_image``: bytes as they are, or scaled to [0, 1] for a float dtype."""
    wanted = call.dtype("dtype")
    if dtypes.is_float(wanted):
        return call.make(wanted, Numbers(0, 1, wholeness=Wholeness.FRACTIONAL))
    return call.make(wanted, Numbers(0, wholeness=Wholeness.WHOLE))


def _like_numpy(call: Call) -> Value:
    """A function of ``tf.experimental.numpy``: NumPy's of the same name, with tensors as results."""
    name = call.name.removeprefix("tensorflow.experimental.")
    return _held_by_tensors(call, call.evaluator.call(External(name), call.arguments))


def _held_by_tensors(call: Call, value: Value) -> Value:
    if isinstance(value, Data) and value.container == "numpy.ndarray":
        return value.but(container=call.container)
    if isinstance(value, Tuple):
        return value.holding(_held_by_tensors(call, item) for item in value.items)
    if isinstance(value, List):
        items = call.evaluator.elements(value)
        if items is None:
            return call.evaluator.new_list_of(_held_by_tensors(call, call.evaluator.element(value)))
        return call.evaluator.new_list([_held_by_tensors(call, item) for item in items])
    return value


TRANSFERS: Final[Mapping[str, Transfer]] = MappingProxyType(
    {
        "as_dtype": _as_dtype,
        "cast": convert("x|value|input|self"),
        "complex": _complex,
        "constant": convert("value|pylist|values"),
        "convert_to_tensor": _convert_to_tensor,
        "decoded_image": _decoded_image,
        "dtype": _dtype,
        "eye": _eye,
        "fill": full("value"),
        "get_variable": _get_variable,
        "image_dtype": _image_dtype,
        "like_numpy": _like_numpy,
        "from_proto": _from_proto,
        "linspace": _linspace,
        "one_hot": one_hot("dtype", "on_value", "off_value"),
        "ones": filled(1),
        "ones_like": like("input|tensor", numbers=ONE),
        "padded": _padded("self|sp_input"),
        "ragged_range": _ragged_range,
        "arange": arange("start", "limit", "delta"),
        "shape": _shape,
        "sizes": _sizes,
        "sparse_to_dense": _padded("sparse_values"),
        "spec_dtype": _spec_dtype,
        "to_bfloat16": convert_to("bfloat16", "x"),
        "to_double": convert_to("float64", "x"),
        "to_float": convert_to("float32", "x"),
        "to_int32": convert_to("int32", "x"),
        "to_int64": convert_to("int64", "x"),
        "to_number": _to_number,
        "variable": _variable,
        "zeros": filled(0),
        "zeros_like": like("input|tensor", numbers=ZERO),
    }
)
