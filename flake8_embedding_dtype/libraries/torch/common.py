"""What the transfer functions of torch share (torch 2.13, measured)."""

from __future__ import annotations

import math
from typing import Final

from flake8_embedding_dtype.libraries.transfer import Call, Transfer, as_array
from flake8_embedding_dtype.values import dtypes
from flake8_embedding_dtype.values.abstract import Arguments, Const, Data, Tuple, Value, data
from flake8_embedding_dtype.values.numbers import Numbers, Wholeness

TENSOR: Final = "torch.Tensor"
#: A tensor as a function (``torch.abs(input)``) and as a method (``x.abs()``) names it.
SOURCE: Final = "input|self"
#: Whole numbers from zero up.
COUNTING: Final = Numbers(0, math.inf, wholeness=Wholeness.WHOLE)

#: Tensor types by their last name, as constructors, in ``x.type(...)`` and in strings.
TYPES: Final = {
    "BFloat16Tensor": "bfloat16",
    "BoolTensor": "bool",
    "ByteTensor": "uint8",
    "CharTensor": "int8",
    "DoubleTensor": "float64",
    "FloatTensor": "float32",
    "HalfTensor": "float16",
    "IntTensor": "int32",
    "LongTensor": "int64",
    "ShortTensor": "int16",
    "Tensor": "float32",
}


def indices(numbers: Numbers = COUNTING) -> Data:
    """A tensor of positions or counts."""
    return data(TENSOR, "int64", numbers)


def floats(inner: Transfer) -> Transfer:
    """A function that gives floats whatever it gets: of an unknown dtype it makes the default one."""

    def transfer(call: Call) -> Value:
        made = inner(call)
        if isinstance(made, Data) and made.dtype is None:
            return made.but(dtype=dtypes.DEFAULTS["torch"]["float"])
        return made

    return transfer


def in_place(inner: Transfer) -> Transfer:
    """``x.f_(...)``: what ``x.f(...)`` gives, in the dtype of ``x``; torch refuses where that does not fit."""

    def transfer(call: Call) -> Value:
        made, own = inner(call), call.array("self")
        if not isinstance(made, Data):
            return own.but(numbers=data(TENSOR, own.dtype).numbers)
        return data(TENSOR, own.dtype, made.numbers).but(birth=made.birth if made.kind == own.kind else None)

    return transfer


def sequence(call: Call, star: str) -> list[Value]:
    """Values given one by one or as one list: ``atleast_1d(x, y)``, ``meshgrid([x, y])``."""
    held = call.value(star)
    values = list(held.items) if isinstance(held, Tuple) else [held]
    if len(values) == 1 and not isinstance(values[0], (Data, Const)):
        return list(call.evaluator.elements(values[0]) or ())
    return values


def array_of(call: Call, value: Value) -> Data:
    """``value`` as a tensor."""
    return as_array(value, TENSOR, call.evaluator)


def rest(arguments: Arguments) -> Arguments:
    """The arguments behind the first one, the receiver."""
    return Arguments(arguments.positional[1:], arguments.keywords, arguments.more)
