"""Functions that give back every element of their arguments, moved, copied or converted.

What is known to be among the numbers of an argument (:attr:`.numbers.Numbers.sure`) is among those of their results,
too. Any other function may leave out just those elements that do not fit a table: ``np.where(ids < n, ids, 0)``.
"""

from __future__ import annotations

from typing import Final

from flake8_embedding_dtype.values.abstract import Arguments, Data, Iterable, Tuple, Value

#: By the last part of their names, which libraries share.
REARRANGING: Final = frozenset(
    {
        # conversion
        "Tensor",
        "array",
        "as_tensor",
        "asarray",
        "asanyarray",
        "astype",
        "cast",
        "constant",
        "convert_to_numpy",
        "convert_to_tensor",
        "device_put",
        "from_numpy",
        "identity",
        "int",
        "int32",
        "int64",
        "item",
        "long",
        "numpy",
        "tensor",
        "to",
        "to_numpy",
        "tolist",
        "type",
        "values",
        "Variable",
        "LongTensor",
        "IntTensor",
        # copies
        "clone",
        "contiguous",
        "copy",
        "cpu",
        "cuda",
        "detach",
        "stop_gradient",
        # shapes
        "T",
        "atleast_1d",
        "atleast_2d",
        "expand",
        "expand_dims",
        "flatten",
        "permute",
        "ravel",
        "reshape",
        "squeeze",
        "swapaxes",
        "t",
        "transpose",
        "unsqueeze",
        "view",
        # several into one, and one several times
        "broadcast_to",
        "cat",
        "concat",
        "concatenate",
        "hstack",
        "pad_sequences",
        "pad_sequence",
        "repeat",
        "stack",
        "tile",
        "vstack",
        # elements in another order
        "flip",
        "permutation",
        "shuffle",
        "sort",
        "unique",
    }
)


def checked(name: str, arguments: Arguments, result: Value) -> Value:
    """The result of a library's function without what some of its arguments' elements may have been left out of."""
    if name.rpartition(".")[2] in REARRANGING or not any(map(_is_sure, arguments.values())):
        return result
    return filtered(result)


def _is_sure(value: Value) -> bool:
    return isinstance(value, Data) and value.container != "python" and value.numbers.sure


def filtered(value: Value) -> Value:
    """A result of which it is not known which elements are left."""
    if isinstance(value, Data):
        return value.but(numbers=value.numbers.filtered()) if value.numbers.sure else value
    if isinstance(value, Tuple):
        return Tuple(tuple(map(filtered, value.items)), value.names)
    if isinstance(value, Iterable):
        items = None if value.items is None else tuple(map(filtered, value.items))
        return Iterable(filtered(value.element), items, value.kind)
    return value
