"""Types as annotations: what ``Optional[...]``, ``list[float]`` or ``NDArray[np.float32]`` say of a value.

Each is the ``__declared__`` entry of a type; the type itself is the receiver, with what stood in its brackets.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from flake8_embedding_dtype.libraries.transfer import Call, Transfer, dtype_of
from flake8_embedding_dtype.values.abstract import (
    NONE,
    UNKNOWN,
    Const,
    Entries,
    External,
    Iterable,
    Object,
    Tuple,
    Unknown,
    Value,
    data,
)
from flake8_embedding_dtype.values.dtypes import FLOATING
from flake8_embedding_dtype.values.lattice import join

#: NumPy's abstract types, as dtypes of unknown width where there is only one kind.
_ABSTRACT: Final[Mapping[str, str]] = MappingProxyType({"numpy.floating": FLOATING, "numpy.integer": "int64"})


def parameters(call: Call) -> tuple[Value, ...]:
    """What stands in the brackets of a type."""
    owner = call.value("self")
    if not isinstance(owner, Object) or not owner.arguments.positional:
        return ()
    index = owner.arguments.positional[0]
    return index.items if isinstance(index, Tuple) else (index,)


def array(call: Call) -> Value:
    """``NDArray[np.float32]``, ``np.ndarray[Any, np.dtype[np.float32]]``, ``pd.Series[float]``: last is the dtype."""
    given = parameters(call)
    if not given:
        return UNKNOWN
    last = given[-1]
    name = last.name if isinstance(last, External) else last.type_name if isinstance(last, Object) else ""
    dtype = _ABSTRACT.get(name) or (None if isinstance(last, Const) else dtype_of(last, call.library))
    return UNKNOWN if dtype is None else data(call.container, dtype)


def _first(call: Call) -> Value:
    """``Annotated[x, ...]``, ``Final[x]``."""
    given = parameters(call)
    return call.evaluator.declared(given[0]) if given else UNKNOWN


def _union(call: Call) -> Value:
    """``Optional[x]`` and ``x | None``; which of several types it is cannot be known."""
    owner = call.value("self")
    given = set(parameters(call))
    others = [one for one in given if one != NONE]
    if len(others) != 1:
        return UNKNOWN
    value = call.evaluator.declared(others[0])
    optional = NONE in given or (isinstance(owner, Object) and owner.type_name == "typing.Optional")
    return value if isinstance(value, Unknown) or not optional else join(value, NONE)


def _elements(call: Call) -> Value:
    """``list[x]`` and other containers of one kind of element."""
    given = parameters(call)
    element = call.evaluator.declared(given[0]) if given else UNKNOWN
    return UNKNOWN if isinstance(element, Unknown) else call.evaluator.new_list_of(element)


def _tuple(call: Call) -> Value:
    given = parameters(call)
    if len(given) == 2 and given[1] == Const(...):
        return Iterable(call.evaluator.declared(given[0]), None, "tuple")
    return Tuple(tuple(call.evaluator.declared(one) for one in given)) if given else UNKNOWN


def _dict(call: Call) -> Value:
    given = parameters(call)
    if len(given) != 2:
        return UNKNOWN
    made = call.evaluator.new_dict(())
    key, value = (call.evaluator.declared(one) for one in given)
    call.evaluator.store.set(made, "entries", Entries((), value, key))
    return made


TRANSFERS: Final[Mapping[str, Transfer]] = MappingProxyType(
    {
        "declared_array": array,
        "declared_dict": _dict,
        "declared_elements": _elements,
        "declared_first": _first,
        "declared_tuple": _tuple,
        "declared_union": _union,
    }
)
