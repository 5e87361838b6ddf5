"""A float dtype that is asked for, or is a default, becomes an integer dtype."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

import libcst as cst

from flake8_embedding_dtype.fixes.calls import bound, replaced, with_keyword
from flake8_embedding_dtype.fixes.literals import is_whole, whole
from flake8_embedding_dtype.fixes.proposal import Import, Proposal
from flake8_embedding_dtype.fixes.site import Site
from flake8_embedding_dtype.libraries.catalogue import Catalogue
from flake8_embedding_dtype.libraries.table import Entry
from flake8_embedding_dtype.lookups import within
from flake8_embedding_dtype.values.abstract import Const, Data, Value

#: What fills, copies or converts, and leaves whole numbers as they are: the last part of a canonical name.
_MAKERS: Final = frozenset(
    {"arange", "array", "as_tensor", "asanyarray", "asarray", "ascontiguousarray", "astype", "cast", "constant",
     "convert_element_type", "convert_to_tensor", "double", "dtype", "DoubleTensor", "empty", "empty_like", "eye",
     "float", "FloatTensor", "fromiter", "full", "full_like", "half", "HalfTensor", "identity", "Input",
     "InputLayer", "linspace", "ones", "ones_like", "pad_sequences", "placeholder", "range", "saturate_cast",
     "tensor", "Tensor", "to", "type", "variable", "zeros", "zeros_like"}
)  # fmt: skip
#: Makers that refuse floats where an integer dtype is asked for.
_STRICT: Final = frozenset({"tensorflow.constant", "tensorflow.convert_to_tensor"})
#: The parameters that name a dtype.
_PARAMETERS: Final = ("dtype", "out_type", "new_dtype")
#: Float dtypes by their names and the integers to take instead, as wide where ids may need it.
_INTEGERS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "bfloat16": "int32",
        "float16": "int32",
        "float32": "int32",
        "float64": "int64",
        "float": "int",
        "float_": "int64",
        "single": "int32",
        "double": "int64",
        "half": "int32",
    }
)
_IN_TORCH: Final[Mapping[str, str]] = MappingProxyType(
    {**dict.fromkeys(_INTEGERS, "long"), **dict.fromkeys(("FloatTensor", "DoubleTensor", "HalfTensor"), "LongTensor")}
)
#: What makes floats by its name, and its sibling that makes integers.
_SIBLINGS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "torch.FloatTensor": "LongTensor",
        "torch.DoubleTensor": "LongTensor",
        "torch.HalfTensor": "LongTensor",
        "torch.Tensor": "LongTensor",
        "torch.Tensor.float": "long",
        "torch.Tensor.double": "long",
        "torch.Tensor.half": "long",
    }
)


def integer_dtypes(site: Site) -> Iterator[Proposal]:
    """``np.zeros(shape)`` gets ``dtype="int32"``, ``x.astype("float32")`` becomes ``x.astype("int32")``, and so on."""
    maker, birth = site.maker, site.birth
    if maker is None or birth is None or birth.numbers.fractional or _last(birth.maker) not in _MAKERS:
        return
    if any(_may_hold_text(site, value) for value in site.given(maker)):
        return
    data = {argument: whole(argument.value) for argument in maker.args}
    rounded = maker.with_changes(
        args=[argument.with_changes(value=data[argument] or argument.value) for argument in maker.args]
    )
    if any(value is not None for value in data.values()):
        yield Proposal(maker, rounded)
    if birth.maker in _SIBLINGS and isinstance(maker.func, cst.Attribute):
        yield Proposal(maker, rounded.with_changes(func=maker.func.with_changes(attr=cst.Name(_SIBLINGS[birth.maker]))))
    called = integer(maker.func, birth.maker) if birth.maker == "numpy.dtype.__call__" else None
    if called is not None:
        yield Proposal(maker, rounded.with_changes(func=called))
    if birth.maker in _STRICT and not (rounded.args and is_whole(rounded.args[0].value)):
        return
    named = _with_other_dtype(rounded, birth.maker)
    if named is not None:
        yield Proposal(maker, named)
    else:
        added = _with_dtype(site, rounded, birth.maker)
        if added is not None:
            yield Proposal(maker, *added)


def _last(maker: str) -> str:
    """The name that a maker goes by."""
    return maker.removesuffix(".__call__").rpartition(".")[2]


def _may_hold_text(site: Site, value: Value) -> bool:
    """Whether a value is or holds text that is read as floats, and that may not be read as integers."""
    return any(
        one.kind == "other" if isinstance(one, Data) else isinstance(one, Const) and isinstance(one.value, str)
        for one in within(iter([value]), site.examination.store, objects=False)
    )


def _with_other_dtype(call: cst.Call, maker: str) -> cst.Call | None:
    """The call with the float dtype among its arguments replaced; None where there is none."""
    for argument in call.args:
        other = integer(argument.value, maker)
        if other is not None:
            return replaced(call, argument, other)
    return None


def integer(node: cst.BaseExpression, maker: str) -> cst.BaseExpression | None:
    """The integer dtype to write for a float dtype, in the same spelling; None for anything else."""
    names = _IN_TORCH if maker.startswith("torch.") else _INTEGERS
    if isinstance(node, cst.SimpleString):
        name = node.raw_value
        if name in ("f4", "f8", "<f4", "<f8"):
            return node.with_changes(value=node.value.replace("f", "i"))
        return node.with_changes(value=node.value.replace(name, _INTEGERS[name])) if name in _INTEGERS else None
    if isinstance(node, cst.Attribute) and node.attr.value in names:
        return node.with_changes(attr=cst.Name(names[node.attr.value]))
    if isinstance(node, cst.Name) and node.value == "float":
        return cst.Name("int")
    return None


def _with_dtype(site: Site, call: cst.Call, maker: str) -> tuple[cst.Call, tuple[Import, ...]] | None:
    """The call with an integer dtype that was a default before."""
    found = Catalogue().find(maker)
    signature = found[1].signature if found is not None and isinstance(found[1], Entry) else None
    if signature is None:
        return None
    positional = signature.positional[1:] if signature.positional[:1] == ("self",) else signature.positional
    if signature.star is not None:
        positional = (*positional, *(["*"] * len(call.args)))
    name = next((one for one in _PARAMETERS if one in (*positional, *signature.keyword_only)), None)
    given = bound(call, positional)
    if name is None or given is None:
        return None
    dtype, imports = _spelled(site, maker)
    if name in given:
        if not isinstance(given[name].value, cst.Name):
            return None
        return replaced(call, given[name], dtype), imports
    return with_keyword(call, name, dtype), imports


def _spelled(site: Site, maker: str) -> tuple[cst.BaseExpression, tuple[Import, ...]]:
    """The integer dtype as its library's users write it."""
    library = maker.partition(".")[0]
    if library == "torch":
        return site.spelled("torch.long")
    if library == "tensorflow":
        dtype, imports = site.spelled("tensorflow.int32")
        if not imports:
            return dtype, ()
    return cst.SimpleString('"int32"'), ()
