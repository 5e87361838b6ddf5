"""Functions that give back every element of their arguments, moved, copied or converted.

What is known to be among the numbers of an argument (:attr:`.numbers.Numbers.sure`) is among those of their results,
too. Any other function may leave out just those elements that do not fit a table: ``np.where(ids < n, ids, 0)``.
"""

from __future__ import annotations

from typing import Final

from flake8_embedding_dtype.libraries.transfer import Call
from flake8_embedding_dtype.values.abstract import Data, List, Tuple, Value
from flake8_embedding_dtype.values.lattice import partly
from flake8_embedding_dtype.values.numbers import Numbers

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

#: Functions that choose elements by their positions, whatever their numbers are.
PICKING: Final = frozenset({"train_test_split", "sample", "head", "tail", "narrow", "select", "chunk", "split"})

#: Functions that leave out what does not fit a condition.
DROPPING: Final = frozenset({"compress", "dropwhile", "filterfalse", "takewhile"})


def checked(call: Call, result: Value) -> Value:
    """The result of a library's function without what it may have left out of its arguments."""
    last = call.name.rpartition(".")[2]
    if last in DROPPING:
        return partly(result, Numbers.doubtful)
    given = list(call.arguments.values())
    if last in REARRANGING or not any(map(_is_sure, given)):
        return result
    part = Numbers.picked if last in PICKING else Numbers.filtered
    if isinstance(result, List) and not any(result is value for value in given):
        pieces = call.evaluator.store.get(result, "items")
        if pieces is not None:
            call.evaluator.store.set(result, "items", partly(pieces, part))
    return partly(result, part)


def _is_sure(value: Value) -> bool:
    """An argument whose elements matter, or a mask, which may choose among those of an object."""
    if isinstance(value, Tuple):
        return any(map(_is_sure, value.items))
    return isinstance(value, Data) and value.container != "python" and (value.numbers.sure or value.kind == "bool")
