"""Transfer functions of torch that make tensors (torch 2.13, measured)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from flake8_embedding_dtype.libraries import numerics
from flake8_embedding_dtype.libraries.torch.common import COUNTING, SOURCE, TENSOR, TYPES, array_of, indices, sequence
from flake8_embedding_dtype.libraries.transfer import Call, Transfer, cast
from flake8_embedding_dtype.values import dtypes
from flake8_embedding_dtype.values.abstract import (
    NONE,
    UNKNOWN,
    Const,
    Data,
    Object,
    Tuple,
    Unknown,
    Value,
    data,
)
from flake8_embedding_dtype.values.numbers import ANY, WHOLE, Numbers, Wholeness

PACKED: Final = "torch.nn.utils.rnn.PackedSequence"


def _typed(call: Call) -> Value:
    """``torch.FloatTensor(...)``: of sizes (nothing is known of the numbers), or of numbers cast to its type.

    ``torch.Tensor(x)`` of a tensor is that tensor with its own dtype; ``torch.FloatTensor(x)`` raises unless it fits.
    """
    dtype = TYPES[call.name.rpartition(".")[2]]
    values = call.value("values")
    given = values.items[0] if isinstance(values, Tuple) and len(values.items) == 1 else call.bound.get("data", NONE)
    if isinstance(given, Data) and given.container == TENSOR:
        return given
    sizes = given == NONE or (isinstance(given, Const) and isinstance(given.value, int))
    return data(TENSOR, dtype) if sizes else cast(array_of(call, given), dtype, TENSOR)


def _full(call: Call) -> Value:
    """A tensor of one value: numbers, be they in tensors, make torch's own default types."""
    value = call.array("fill_value")
    if not call.absent("dtype"):
        return cast(value, call.dtype(), TENSOR)
    if isinstance(call.value("fill_value"), Data) and value.kind in ("float", "int"):
        return cast(value, dtypes.DEFAULTS["torch"][value.kind], TENSOR)
    return value


def _arange(call: Call) -> Value:
    """``arange``: in torch's own default types, also between the numbers in tensors."""
    made = numerics.arange("start", "end", "step")(call)
    if call.absent("dtype") and isinstance(made, Data) and made.kind in ("float", "int"):
        return made.but(dtype=dtypes.DEFAULTS["torch"][made.kind])
    return made


def _linspace(call: Call) -> Value:
    """Evenly spaced; the default float even between whole ends."""
    ends = call.numbers("start"), call.numbers("end")
    count = call.constant("steps")
    numbers = numerics.spaced(*ends, count if isinstance(count, int) else None, True)
    made = data(TENSOR, "float32", numbers)
    return made if call.absent("dtype") else cast(made, call.dtype(), TENSOR)


def _range(call: Call) -> Value:
    """The deprecated ``torch.range``: floats, with the end included."""
    step = Numbers.of([1]) if call.absent("step") else call.numbers("step")
    start = Numbers.of([0]) if call.absent("start") else call.numbers("start")
    stop = call.numbers("end")
    if "end" not in call.bound:
        start, stop = Numbers.of([0]), start
    numbers = Numbers(start.low, stop.high, wholeness=start.add(step).wholeness)
    made = data(TENSOR, "float32", numbers)
    return made if call.absent("dtype") else cast(made, call.dtype(), TENSOR)


def _scalar(call: Call) -> Value:
    """``scalar_tensor``: a float even of a whole number."""
    return cast(call.array("s"), "float32" if call.absent("dtype") else call.dtype(), TENSOR)


def _randint(call: Call) -> Value:
    """``randint(high, size)`` or ``randint(low, high, size)``; ``randint_like(x, ...)`` has the dtype of ``x``."""
    default = "int64" if "input" not in call.bound else call.array("input").dtype
    dtype = default if call.absent("dtype") else call.dtype()
    low, high = Numbers.of([0]), call.value("high")
    if call.more or (high == UNKNOWN and "size" not in call.bound):
        return call.make(dtype, WHOLE)
    second = array_of(call, high) if isinstance(high, (Const, Data, Unknown)) and high != NONE else None
    if second is not None:
        low, last = call.numbers("low"), second.numbers
    elif "low" in call.bound:
        # The bound "high" is the size, which stands second in the short form.
        last = call.numbers("low")
    else:
        last = ANY
    return call.make(dtype, numerics.between(low, last, whole=True))


def _normal(call: Call) -> Value:
    """``normal(mean, std)``: the dtype of tensors that are given, else the default float."""
    tensors = [v for v in (call.value("mean"), call.value("std")) if isinstance(v, Data) and v.container == TENSOR]
    dtype = tensors[0].dtype if tensors else "float32"
    return call.make(dtype if call.absent("dtype") else call.dtype(), Numbers(wholeness=Wholeness.FRACTIONAL))


def _poisson(call: Call) -> Value:
    """Counts, as floats: the dtype of the rates."""
    return call.make(dtypes.real(call.array(numerics.given(call, SOURCE)).dtype, "torch"), COUNTING)


def _bernoulli(call: Call) -> Value:
    """Zeros and ones in the dtype of the probabilities."""
    dtype = call.array(numerics.given(call, SOURCE)).dtype
    return call.make(dtypes.real(dtype, "torch") if dtype is None else dtype, Numbers.of([0, 1]))


def _uniform_(call: Call) -> Value:
    low = Numbers.of([0]) if call.absent("from_") else call.numbers("from_")
    high = Numbers.of([1]) if call.absent("to") else call.numbers("to")
    return call.make(call.array("self").dtype, numerics.between(low, high, whole=False))


def _random_(call: Call) -> Value:
    """``random_()``, ``random_(high)`` or ``random_(low, high)``: whole numbers in the tensor's own dtype."""
    dtype = call.array("self").dtype
    if call.absent("low"):
        return call.make(dtype, COUNTING)
    ends = [call.numbers("low")]
    ends = [Numbers.of([0]), *ends] if call.absent("high") else [*ends, call.numbers("high")]
    return call.make(dtype, numerics.between(ends[0], ends[1], whole=True))


def _filled(value: str) -> Transfer:
    """``x.fill_(v)``, ``x.copy_(y)``: other numbers in the tensor's own dtype."""

    def transfer(call: Call) -> Value:
        return cast(call.array(value), call.array("self").dtype, TENSOR)

    return transfer


def _written(*values: str) -> Transfer:
    """Some elements replaced by a value: ``masked_fill``, ``scatter``, ``index_fill``; the dtype stays."""

    def transfer(call: Call) -> Value:
        own = call.array(numerics.given(call, SOURCE))
        name = next((v for v in values if v in call.bound), None)
        if name is None or "reduce" in call.bound:
            return data(TENSOR, own.dtype)
        new = cast(call.array(name), own.dtype, TENSOR)
        return data(TENSOR, own.dtype, own.numbers.join(new.numbers))

    return transfer


def _summed_in(call: Call) -> Value:
    """Sums of elements: ``scatter_add``, ``index_add``; the dtype stays."""
    own, added = call.array(numerics.given(call, SOURCE)), call.array(numerics.given(call, "src|source"))
    return data(TENSOR, own.dtype, Numbers(wholeness=max(own.numbers.wholeness, added.numbers.wholeness)))


def _with_zeros(call: Call) -> Value:
    """Some elements, and zeros elsewhere: ``tril``, ``diag``."""
    own = call.array(numerics.given(call, SOURCE))
    numbers = own.numbers.join(Numbers.of([0]))
    return own.but(numbers=replace(numbers, wholeness=own.numbers.wholeness), role="")


def _together(call: Call) -> Value:
    """``cartesian_prod``, ``block_diag``: elements of several tensors, with zeros between them."""
    parts = [array_of(call, one) for one in sequence(call, "tensors")]
    if not parts:
        return data(TENSOR, None)
    whole = numerics.merged(parts, TENSOR)
    return whole if call.name.endswith("prod") else whole.but(numbers=whole.numbers.join(Numbers.of([0])))


def _gumbel(call: Call) -> Value:
    """``gumbel_softmax``: probabilities, or with ``hard`` one-hot rows."""
    dtype, hard = dtypes.real(call.array("logits").dtype, "torch"), call.constant("hard")
    if hard is True:
        return data(TENSOR, dtype, Numbers.of([0, 1]), "encoded")
    return data(TENSOR, dtype, Numbers(0, 1, wholeness=Wholeness.FRACTIONAL if hard is False else Wholeness.UNKNOWN))


def _packed(call: Call) -> Value:
    return Object(PACKED, call.arguments)


def _packed_data(call: Call) -> Value:
    """The elements of a packed sequence, of one padded tensor or of several."""
    given = call.setting("input") if call.setting("input") != NONE else call.setting("data")
    parts = [array_of(call, one) for one in numerics.parts_of(call, given)]
    return numerics.merged(parts, TENSOR) if parts else data(TENSOR, None)


def _unpacked(call: Call) -> Value:
    """``pad_packed_sequence``: the padded batch and its lengths."""
    return Tuple((data(TENSOR, call.array("sequence").dtype), indices()))


def _full_new(call: Call) -> Value:
    """``x.new_full(size, v)``, ``x.new_tensor(v)``: of the dtype of ``x`` unless another is asked for."""
    value = call.array(numerics.given(call, "fill_value|data"))
    return cast(value, call.array("self").dtype if call.absent("dtype") else call.dtype(), TENSOR)


def _new(call: Call) -> Value:
    """``x.new(...)``: of sizes or of numbers, in the dtype of ``x``."""
    values = call.value("values")
    given = values.items[0] if isinstance(values, Tuple) and len(values.items) == 1 else NONE
    own = call.array("self").dtype
    sizes = given == NONE or isinstance(given, Const)
    return data(TENSOR, own) if sizes else cast(array_of(call, given), own, TENSOR)


def _one_hot(call: Call) -> Value:
    return call.make("int64", Numbers.of([0, 1]), "encoded")


def _eye(call: Call) -> Value:
    """Rows that encode, when they are picked by indices."""
    return call.make("float32" if call.absent("dtype") else call.dtype(), Numbers.of([0, 1]), "encoded")


def _meshgrid(call: Call) -> Value:
    tensors = sequence(call, "tensors")
    return Tuple(tuple(array_of(call, one) for one in tensors)) if tensors else UNKNOWN


def _each(call: Call) -> Value:
    """``atleast_1d(*tensors)``: one alone, or a tuple."""
    made = tuple(array_of(call, one) for one in sequence(call, "tensors"))
    if not made:
        return UNKNOWN
    return made[0] if len(made) == 1 else Tuple(made)


def _padded(call: Call) -> Value:
    """``pad_sequence``: a batch of the tensors in a list, with the padding value between them."""
    parts = [array_of(call, one) for one in numerics.parts_of(call, call.value("sequences"))]
    if not parts:
        return data(TENSOR, None)
    whole = numerics.merged(parts, TENSOR)
    filling = Numbers.of([0]) if call.absent("padding_value") else call.numbers("padding_value")
    padded = cast(data(TENSOR, "float32", filling), whole.dtype).numbers if whole.dtype is not None else filling
    wholeness = Wholeness.FRACTIONAL if whole.numbers.fractional else whole.numbers.join(padded).wholeness
    return whole.but(numbers=replace(whole.numbers.join(padded), wholeness=wholeness))


TRANSFERS: Final[Mapping[str, Transfer]] = MappingProxyType(
    {
        "gumbel": _gumbel,
        "each_joined": _together,
        "each_joined_zeros": _together,
        "packed": _packed,
        "packed_data": _packed_data,
        "pad": numerics.pad("input", "value"),
        "positions_tuple": lambda call: call.evaluator.new_list_of(indices(), "tuple"),
        "summed_in": _summed_in,
        "unpacked": _unpacked,
        "with_zeros": _with_zeros,
        "zero_": lambda call: call.make(call.array("self").dtype, Numbers.of([0])),
        "arange": _arange,
        "bernoulli": _bernoulli,
        "copy_": _filled("other"),
        "each": _each,
        "eye": _eye,
        "fill_": _filled("value"),
        "full": _full,
        "full_like": numerics.full("fill_value", source="input"),
        "full_new": _full_new,
        "linspace": _linspace,
        "meshgrid": _meshgrid,
        "new": _new,
        "normal": _normal,
        "one_hot": _one_hot,
        "ones": numerics.filled(1),
        "ones_like": numerics.like("input", numbers=Numbers.of([1])),
        "ones_new": lambda call: call.make(
            call.array("self").dtype if call.absent("dtype") else call.dtype(), Numbers.of([1])
        ),
        "pad_sequence": _padded,
        "poisson": _poisson,
        "randint": _randint,
        "random_": _random_,
        "range": _range,
        "scalar": _scalar,
        "tensor": numerics.convert("data|obj|ndarray|input"),
        "typed": _typed,
        "uniform_": _uniform_,
        "written": _written("value", "source", "src", "values"),
        "zeros": numerics.filled(0),
        "zeros_like": numerics.like("input", numbers=Numbers.of([0])),
        "zeros_new": lambda call: call.make(
            call.array("self").dtype if call.absent("dtype") else call.dtype(), Numbers.of([0])
        ),
    }
)
