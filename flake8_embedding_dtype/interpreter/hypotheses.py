"""What a condition says of a value of which nothing is known: the dtypes with which it can come out that way.

``if x.dtype == tf.float32:`` or ``if is_float(x):`` is evaluated for one dtype after the other. Where only floats are
left, the value is a float on that side.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import libcst as cst

from flake8_embedding_dtype.interpreter.machine import Machine
from flake8_embedding_dtype.interpreter.source import all_below
from flake8_embedding_dtype.values.abstract import PYTHON_BOOL, PYTHON_FLOAT, PYTHON_INT, PYTHON_STR, Data, Value, data
from flake8_embedding_dtype.values.dtypes import FLOATING

#: The containers that are tried; members such as ``is_floating_point()`` are only those of one library.
_CONTAINERS: Final = ("numpy.ndarray", "torch.Tensor")
#: The dtypes that must be ruled out, the most common first, and those one of which must be left.
_OTHERS: Final = ("int64", "int32", "bool", "uint8", "object")
_FLOATS: Final = ("float32", "float64", "float16", "bfloat16")
#: Parts of the names by which a condition asks for a dtype.
_HINTS: Final = ("dtype", "float", "integer")


def asks_for_dtype(condition: cst.BaseExpression) -> bool:
    """Whether a condition may be about a dtype; most are not, and need not be tried."""
    names = (one.value for one in all_below(condition) if isinstance(one, (cst.Name, cst.SimpleString)))
    return any(hint in name for name in names for hint in _HINTS)


def float_left(machine: Machine, condition: cst.BaseExpression, can_be: Callable[[Value], bool]) -> Value | None:
    """The float that a value must be; None where a condition leaves anything else, or nothing, or does not say.

    :param can_be: whether the condition can come out as it did for a value
    """
    for container in _CONTAINERS:
        if any(can_be(data(container, dtype)) for dtype in _OTHERS):
            continue
        left = [dtype for dtype in _FLOATS if can_be(data(container, dtype))]
        if left:
            return _born(machine, condition, data("unknown", left[0] if len(left) == 1 else FLOATING))
        if can_be(PYTHON_FLOAT) and not any(map(can_be, (PYTHON_INT, PYTHON_BOOL, PYTHON_STR))):
            return _born(machine, condition, PYTHON_FLOAT)
        return None
    return None


def _born(machine: Machine, condition: cst.BaseExpression, value: Data) -> Data:
    machine.node = condition
    return value.but(birth=machine.born(cst.Module([]).code_for_node(condition), value))
