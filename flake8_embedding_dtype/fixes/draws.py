"""A draw of floats becomes a draw of ids."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

import libcst as cst

from flake8_embedding_dtype.fixes.calls import bound, keyword, with_arguments
from flake8_embedding_dtype.fixes.proposal import Import, Proposal
from flake8_embedding_dtype.fixes.site import Site
from flake8_embedding_dtype.interpreter.source import all_below
from flake8_embedding_dtype.values.abstract import Const, Data, List, Tuple


@dataclass(frozen=True, slots=True)
class Draw:
    """How one function draws, and how its library draws integers.

    :param parameters: of the function, in order; ``*`` for one number a dimension
    :param low: its parameter for the lower end; empty where there is none
    :param high: the same for the upper end
    :param function: draws integers from the same source
    :param arguments: the arguments of that function, in order: parameters of the old one, ``low``, ``high``, ``size``
        and ``dtype``; ``name=`` before one that is passed by keyword, ``name?=`` before one that may be 0 and is
        left out then
    :param uniform: all numbers between the ends were as likely before
    """

    parameters: str
    function: str
    arguments: str
    low: str = ""
    high: str = ""
    uniform: bool = True


_IN_NUMPY: Final = "low high size=size"
_NUMPY: Final = {
    "rand": Draw("*", "randint", _IN_NUMPY),
    "randn": Draw("*", "randint", _IN_NUMPY, uniform=False),
    "random": Draw("size", "randint", _IN_NUMPY),
    "random_sample": Draw("size", "randint", _IN_NUMPY),
    "ranf": Draw("size", "randint", _IN_NUMPY),
    "sample": Draw("size", "randint", _IN_NUMPY),
    "uniform": Draw("low high size", "randint", _IN_NUMPY, "low", "high"),
    "normal": Draw("loc scale size", "randint", _IN_NUMPY, uniform=False),
    "standard_normal": Draw("size", "randint", _IN_NUMPY, uniform=False),
}
_TENSORFLOW: Final = "size minval?=low maxval=high dtype=dtype seed=seed name=name"
_KERAS: Final = "size low high seed=seed"
_TORCH: Final = "low high size generator=generator device=device"


def _numpy(owner: str, function: str) -> dict[str, Draw]:
    return {f"{owner}.{name}": replace(draw, function=function) for name, draw in _NUMPY.items()}


DRAWS: Final[Mapping[str, Draw]] = MappingProxyType(
    {
        **_numpy("numpy.random", "randint"),
        **_numpy("numpy.random.RandomState", "randint"),
        **_numpy("numpy.random.Generator", "integers"),
        "tensorflow.random.uniform": Draw(
            "size minval maxval dtype seed name", "uniform", _TENSORFLOW, "minval", "maxval"
        ),
        "tensorflow.random.normal": Draw("size mean stddev dtype seed name", "uniform", _TENSORFLOW, uniform=False),
        "tensorflow.random.truncated_normal": Draw(
            "size mean stddev dtype seed name", "uniform", _TENSORFLOW, uniform=False
        ),
        "keras.random.uniform": Draw("size minval maxval dtype seed", "randint", _KERAS, "minval", "maxval"),
        "keras.random.normal": Draw("size mean stddev dtype seed", "randint", _KERAS, uniform=False),
        "keras.random.truncated_normal": Draw("size mean stddev dtype seed", "randint", _KERAS, uniform=False),
        "keras.backend.random_uniform": Draw(
            "size minval maxval dtype seed", "random_uniform", _TENSORFLOW.replace("?", ""), "minval", "maxval"
        ),
        "tensorflow.random.stateless_uniform": Draw(
            "size seed minval maxval dtype", "stateless_uniform", _TENSORFLOW, "minval", "maxval"
        ),
        "torch.rand": Draw("*", "randint", _TORCH),
        "torch.randn": Draw("*", "randint", _TORCH, uniform=False),
        "jax.random.uniform": Draw("key size dtype minval maxval", "randint", "key size low high", "minval", "maxval"),
        "jax.random.normal": Draw("key size dtype", "randint", "key size low high", uniform=False),
        "random.random": Draw("", "randrange", "high"),
        "random.uniform": Draw("a b", "randrange", "low high", "a", "b"),
        "random.gauss": Draw("mu sigma", "randrange", "high", uniform=False),
        "random.normalvariate": Draw("mu sigma", "randrange", "high", uniform=False),
    }
)
#: Parameters that mean nothing to a draw of integers; with any other one that is given, the draw stays.
_DROPPED: Final = frozenset(
    {"dtype", "layout", "loc", "mean", "mu", "pin_memory", "requires_grad", "scale", "sigma", "stddev"}
)
#: The names that libraries have for the shape, in the words of this file.
_SIZES: Final = ("size", "shape")


def uniform_draws(site: Site) -> Iterator[Proposal]:
    """``np.random.rand(a, b)``, or its product with ``rows``, becomes ``np.random.randint(0, rows, size=(a, b))``."""
    return _draws(site, uniform=True)


def other_draws(site: Site) -> Iterator[Proposal]:
    """The same for draws in which some numbers are likelier than others: ``np.random.randn(a, b)``."""
    return _draws(site, uniform=False)


def _draws(site: Site, uniform: bool) -> Iterator[Proposal]:
    maker, birth = site.maker, site.birth
    draw = DRAWS.get(birth.maker) if birth is not None else None
    if maker is None or birth is None or draw is None or draw.uniform is not uniform:
        return
    given = _given(site, maker, draw)
    if given is None or given.keys() - {*re.findall(r"\w+", draw.arguments), *_DROPPED, draw.low, draw.high}:
        return
    function, imports, unused = _sibling(site, maker.func, birth.maker, draw.function)
    fixed = {"low": _low(given.get(draw.low))}
    if "dtype=dtype" in draw.arguments:
        dtype, unnamed = site.spelled("tensorflow.int32")
        fixed["dtype"] = cst.SimpleString('"int32"') if unnamed else dtype
    old, factor = _scaled(site, maker) if draw.uniform else (maker, None)
    for high in (*_given_high(factor or given.get(draw.high)), *site.rows()):
        parts = {**given, **fixed, "high": high}
        arguments = [made for word in draw.arguments.split() if (made := _argument(word, parts)) is not None]
        yield Proposal(old, with_arguments(maker, arguments, function), imports, unused, in_table=True)


def _scaled(site: Site, maker: cst.Call) -> tuple[cst.BaseExpression, cst.BaseExpression | None]:
    """The product that a draw is a part of, and its other factor: ``np.random.rand(a, b) * rows``."""
    for node in all_below(site.tree):
        if isinstance(node, cst.BinaryOperation) and isinstance(node.operator, cst.Multiply):
            if maker in (node.left, node.right):
                return node, node.right if node.left is maker else node.left
    return maker, None


def _argument(word: str, parts: Mapping[str, cst.BaseExpression]) -> cst.Arg | None:
    name, named, source = word.partition("=")
    value = parts.get(source if named else name)
    if value is None or (name.endswith("?") and isinstance(value, cst.Integer) and value.value == "0"):
        return None
    return keyword(name.rstrip("?"), value) if named else cst.Arg(value)


def _given(site: Site, call: cst.Call, draw: Draw) -> dict[str, cst.BaseExpression] | None:
    """What the function is given, by parameter; None where that is not known."""
    if draw.parameters != "*":
        arguments = bound(call, draw.parameters.split())
        if arguments is None:
            return None
        return {"size" if name in _SIZES else name: argument.value for name, argument in arguments.items()}
    dimensions = [argument for argument in call.args if argument.keyword is None]
    found = {argument.keyword.value: argument.value for argument in call.args if argument.keyword is not None}
    if len(dimensions) == 1 and dimensions[0].star == "*":
        found["size"] = dimensions[0].value
    elif any(argument.star for argument in call.args):
        return None
    elif len(dimensions) == 1:
        one = dimensions[0].value
        is_shape = True if "size=size" in draw.arguments else _is_shape(site, call)
        if is_shape is None:
            return None
        found["size"] = one if is_shape else _tuple([one])
    elif dimensions:
        found["size"] = _tuple([argument.value for argument in dimensions])
    elif "size=size" not in draw.arguments and "size" not in found:
        found["size"] = _tuple([])
    return found


def _tuple(items: list[cst.BaseExpression]) -> cst.Tuple:
    separator = cst.Comma(whitespace_after=cst.SimpleWhitespace(" "))
    elements = [cst.Element(item, separator) for item in items[:-1]]
    last = [cst.Element(item, cst.Comma() if len(items) == 1 else cst.MaybeSentinel.DEFAULT) for item in items[-1:]]
    return cst.Tuple([*elements, *last])


def _is_shape(site: Site, call: cst.Call) -> bool | None:
    """Whether an only argument is a whole shape and not one dimension; None where that is not known."""
    values = site.given(call)
    if values and all(isinstance(value, (Tuple, List)) for value in values):
        return True
    return False if values and all(isinstance(value, (Const, Data)) for value in values) else None


def _low(node: cst.BaseExpression | None) -> cst.BaseExpression:
    """The lower end, as far as it is the number of a row."""
    number = _number(node) or 0
    return cst.Integer(str(int(number)) if number > 0 and number == int(number) else "0")


def _given_high(node: cst.BaseExpression | None) -> list[cst.BaseExpression]:
    """The upper end that the program gives."""
    number = _number(node)
    if number is not None:
        return [cst.Integer(str(int(number)))] if number > 1 and number == int(number) else []
    return [] if node is None else [node]


def _number(node: cst.BaseExpression | None) -> float | None:
    return node.evaluated_value if isinstance(node, (cst.Integer, cst.Float)) else None


def _sibling(
    site: Site, function: cst.BaseExpression, name: str, other: str
) -> tuple[cst.BaseExpression, tuple[Import, ...], Import | None]:
    """Another function of the same module or object, with what must be imported for it and what may be left over."""
    if isinstance(function, cst.Attribute):
        return function.with_changes(attr=cst.Name(other)), (), None
    module, _, last = name.rpartition(".")
    if other == last:
        return function, (), None
    scope = site.examination.store.names(site.examination.module.scope)
    spelled, imports = site.spelled(f"{module}.{other}")
    if imports:
        spelled, imports = cst.Name(other), (Import(module, other),)
    is_free = isinstance(spelled, cst.Name) and other in scope
    return spelled, imports, None if is_free and imports else Import(module, last)
