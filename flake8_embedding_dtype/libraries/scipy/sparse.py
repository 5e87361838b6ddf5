"""Sparse matrices, whatever their format: arrays in a container of their own."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

from flake8_embedding_dtype.libraries.operators import binary
from flake8_embedding_dtype.libraries.transfer import Call, Transfer, as_array, cast, combined
from flake8_embedding_dtype.values import dtypes
from flake8_embedding_dtype.values.abstract import (
    NONE,
    UNKNOWN,
    Const,
    Data,
    DType,
    Iterable,
    List,
    Tuple,
    Value,
    data,
    of_constant,
)
from flake8_embedding_dtype.values.numbers import ZERO, Numbers, Wholeness

_ARRAY: Final = "numpy.ndarray"
_SPARSE: Final = "scipy.sparse"


def sparse(call: Call) -> Value:
    """``csr_matrix(x, dtype)``: of an array, of a shape (float64 zeros), or of data and indices."""
    source = call.value("arg1")
    made = _contents(call, source)
    return made if call.absent("dtype") else cast(made, call.dtype(), _SPARSE)


def _contents(call: Call, source: Value) -> Data:
    if isinstance(source, Tuple) and source.items:
        if all(_is_size(item) for item in source.items):
            return data(_SPARSE, "float64", ZERO)
        # Places that no datum is given for hold 0.
        held = as_array(source.items[0], _SPARSE, call.evaluator)
        return held.but(numbers=held.numbers.join(ZERO))
    return as_array(source, _SPARSE, call.evaluator)


def _is_size(value: Value) -> bool:
    known = of_constant(value) if isinstance(value, Const) else value
    return isinstance(known, Data) and known.container == "python" and known.kind == "int"


def sparse_blocks(call: Call) -> Value:
    """``hstack``, ``vstack``, ``block_diag``: several matrices in one."""
    parts = _parts(call, call.value("mats" if "mats" in call.bound else "blocks"))
    made = combined(parts, _SPARSE) if parts else data(_SPARSE, None)
    if "diag" in call.name or "bmat" in call.name or "array" in call.name:
        made = made.but(numbers=made.numbers.join(ZERO))
    return made if call.absent("dtype") else cast(made, call.dtype(), _SPARSE)


def _parts(call: Call, value: Value, depth: int = 0) -> Sequence[Data]:
    if not isinstance(value, (List, Tuple, Iterable)) or depth > 2:
        return [] if value == NONE else [as_array(value, _SPARSE, call.evaluator)]
    items = call.evaluator.elements(value)
    found: list[Data] = []
    for item in items if items is not None else [call.evaluator.contents(value)]:
        found.extend(_parts(call, item, depth + 1))
    return found


def sparse_diagonals(call: Call) -> Value:
    """``diags(diagonals, dtype)``: floats unless asked otherwise; integers become float64."""
    made = as_array(call.value("diagonals"), _SPARSE, call.evaluator)
    numbers = made.numbers.join(ZERO)
    if not call.absent("dtype"):
        return cast(made.but(numbers=numbers), call.dtype(), _SPARSE)
    return made.but(numbers=numbers, dtype=dtypes.inexact(made.dtype, "numpy"))


def sparse_eye(call: Call) -> Value:
    """``eye(m, dtype)``: an identity matrix, float64 unless asked otherwise."""
    wanted = "float64" if call.absent("dtype") else call.dtype()
    return data(_SPARSE, wanted, Numbers.of([0, 1]), "identity")


def sparse_part(call: Call) -> Value:
    """``tril``, ``triu``: the elements of a part, zeros elsewhere."""
    held = as_array(call.value("A"), _SPARSE, call.evaluator)
    return held.but(numbers=held.numbers.join(ZERO))


def sparse_kron(call: Call) -> Value:
    """``kron(A, B)``: all products."""
    one, two = (as_array(call.value(name), _SPARSE, call.evaluator) for name in ("A", "B"))
    return binary("*", one, two).but(container=_SPARSE)


def sparse_draw(call: Call) -> Value:
    """``random(m, n, density, dtype)``: uniform in [0, 1) unless asked otherwise."""
    own = "data_rvs" if "data_rvs" in call.defaults else "data_sampler"
    wanted = "float64" if call.absent("dtype") else call.dtype()
    if not call.absent(own) or dtypes.kind(wanted) != "float":
        return data(_SPARSE, wanted)
    return data(_SPARSE, wanted, Numbers(0, 1, False, True, Wholeness.FRACTIONAL))


def sparse_cast(call: Call) -> Value:
    """``matrix.astype(dtype)``."""
    return cast(_matrix(call), call.dtype(), _SPARSE)


def _matrix(call: Call) -> Data:
    value = call.value("self")
    return value if isinstance(value, Data) else data(_SPARSE, None)


def sparse_dot(call: Call) -> Value:
    """``matrix.dot(other)``: dense for a dense operand."""
    other = as_array(call.value("other"), _ARRAY, call.evaluator)
    made = binary("@", _matrix(call).but(container=_ARRAY), other)
    given = call.value("other")
    both = isinstance(given, Data) and given.container == _SPARSE
    return made.but(container=_SPARSE if both else _ARRAY)


def sparse_multiply(call: Call) -> Value:
    """``matrix.multiply(other)``: elementwise."""
    other = call.value("other")
    known = of_constant(other) if isinstance(other, Const) else as_array(other, _ARRAY, call.evaluator)
    if known is None:
        return data(_SPARSE, None)
    return binary("*", _matrix(call), known).but(container=_SPARSE)


def sparse_sum(call: Call) -> Value:
    """``matrix.sum(axis)``: a dense array; small integers become int64."""
    held = _matrix(call)
    dtype = "int64" if held.kind in ("int", "bool") and not (held.dtype or "").startswith("uint") else held.dtype
    low = 0.0 if held.numbers.low >= 0 else -math.inf
    return data(_ARRAY, dtype, Numbers(low, math.inf, wholeness=held.numbers.wholeness))


def sparse_dtype(call: Call) -> Value:
    """``matrix.dtype``."""
    name = _matrix(call).dtype
    return UNKNOWN if name is None else DType(name)


TRANSFERS: Final[Mapping[str, Transfer]] = MappingProxyType(
    {
        "sparse": sparse,
        "sparse_blocks": sparse_blocks,
        "sparse_cast": sparse_cast,
        "sparse_diagonals": sparse_diagonals,
        "sparse_dot": sparse_dot,
        "sparse_draw": sparse_draw,
        "sparse_dtype": sparse_dtype,
        "sparse_eye": sparse_eye,
        "sparse_kron": sparse_kron,
        "sparse_multiply": sparse_multiply,
        "sparse_part": sparse_part,
        "sparse_sum": sparse_sum,
    }
)
