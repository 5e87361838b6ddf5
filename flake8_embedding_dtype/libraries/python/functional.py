"""``functools`` and ``operator``: partial application, folding, operators as functions (Python 3.11, measured)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final, TypeAlias

from flake8_embedding_dtype.libraries.transfer import Call, Transfer
from flake8_embedding_dtype.values.abstract import (
    UNKNOWN,
    Arguments,
    Class,
    Const,
    External,
    Function,
    Object,
    Partial,
    Property,
    Tuple,
    Value,
)
from flake8_embedding_dtype.values.lattice import join, widen

#: From an argument of a getter to what it reads.
Reader: TypeAlias = Callable[[Value], Value]

#: Folding is unrolled over at most this many elements.
_LIMIT: Final = 64

_OPERATORS: Final = MappingProxyType(
    {
        "add": "+",
        "and_": "&",
        "concat": "+",
        "eq": "==",
        "floordiv": "//",
        "ge": ">=",
        "getitem": "[]",
        "gt": ">",
        "iadd": "+",
        "ifloordiv": "//",
        "imod": "%",
        "imul": "*",
        "ipow": "**",
        "isub": "-",
        "itruediv": "/",
        "le": "<=",
        "lshift": "<<",
        "lt": "<",
        "matmul": "@",
        "mod": "%",
        "mul": "*",
        "ne": "!=",
        "or_": "|",
        "pow": "**",
        "rshift": ">>",
        "sub": "-",
        "truediv": "/",
        "xor": "^",
    }
)


def _operator(symbol: str) -> Transfer:
    """A binary operator of Python as a function."""
    return lambda call: call.evaluator.call(
        External(f"builtins.{symbol}"), Arguments((call.value("a"), call.value("b")))
    )


def _unary(symbol: str) -> Transfer:
    return lambda call: call.evaluator.call(External(f"builtins.unary {symbol}"), Arguments((call.value("a"),)))


def _partial(call: Call) -> Value:
    given = call.arguments
    if not given.positional:
        return UNKNOWN
    return Partial(given.positional[0], Arguments(given.positional[1:], given.keywords, given.more))


def _decorator(call: Call) -> Value:
    """``@lru_cache`` and ``@lru_cache(maxsize=None)``: the function itself, or what gives it back."""
    first = next(iter(call.arguments.positional), UNKNOWN)
    return first if isinstance(first, (Function, Class)) else External("functools.identity")


def _decorator_maker(call: Call) -> Value:
    """``@wraps(function)``: gives back what it decorates."""
    return External("functools.identity")


def _property(call: Call) -> Value:
    return Property(call.value("func"))


def _reduce(call: Call) -> Value:
    """Folding a sequence with a callback."""
    source, function = call.value("iterable"), call.value("function")
    items = call.evaluator.elements(source)
    if items is not None and len(items) <= _LIMIT:
        pending = list(items)
        if call.absent("initial"):
            if not pending:
                return UNKNOWN
            result = pending.pop(0)
        else:
            result = call.value("initial")
        for item in pending:
            result = call.evaluator.call(function, Arguments((result, item)))
        return result
    element = call.evaluator.element(source)
    result = element if call.absent("initial") else join(call.value("initial"), element)
    for _ in range(3):
        result = widen(result, call.evaluator.call(function, Arguments((result, element))))
    return result


def _getter(call: Call) -> Value:
    return Object(f"operator.{call.name.rpartition('.')[2]}", call.arguments)


def _item(call: Call) -> Value:
    """``itemgetter(...)(x)``."""
    return _each(call, lambda index: call.evaluator.subscript(call.value("obj"), index))


def _attribute(call: Call) -> Value:
    """``attrgetter(...)(x)``."""

    def read(name: Value) -> Value:
        value = call.value("obj")
        if not isinstance(name, Const) or not isinstance(name.value, str):
            return UNKNOWN
        for part in name.value.split("."):
            value = call.evaluator.attribute(value, part)
        return value

    return _each(call, read)


def _each(call: Call, read: Reader) -> Value:
    """What is read for each argument of a getter; a tuple where there are several."""
    made = call.value("self")
    if not isinstance(made, Object) or not made.arguments.positional or made.arguments.more:
        return UNKNOWN
    found = tuple(read(value) for value in made.arguments.positional)
    return found[0] if len(found) == 1 else Tuple(found)


def _method(call: Call) -> Value:
    """``methodcaller(name, ...)(x)``."""
    made = call.value("self")
    name = next(iter(made.arguments.positional), None) if isinstance(made, Object) else None
    if not isinstance(made, Object) or not isinstance(name, Const) or not isinstance(name.value, str):
        return UNKNOWN
    method = call.evaluator.attribute(call.value("obj"), name.value)
    given = made.arguments
    return call.evaluator.call(method, Arguments(given.positional[1:], given.keywords, given.more))


def _module(call: Call) -> Value:
    """``importlib.import_module``: the module of a constant absolute name."""
    name = call.constant("name")
    return call.evaluator.import_module(name) if isinstance(name, str) and not name.startswith(".") else UNKNOWN


TRANSFERS: Final[Mapping[str, Transfer]] = MappingProxyType(
    {
        **{f"operator_{name}": _operator(symbol) for name, symbol in _OPERATORS.items()},
        "attributes_got": _attribute,
        "decorator": _decorator,
        "decorator_maker": _decorator_maker,
        "getter": _getter,
        "items_got": _item,
        "method_called": _method,
        "module_imported": _module,
        "operator_abs": lambda call: call.evaluator.call(External("builtins.abs"), call.arguments),
        "operator_invert": _unary("~"),
        "operator_neg": _unary("-"),
        "operator_pos": _unary("+"),
        "partial": _partial,
        "property": _property,
        "reduce": _reduce,
    }
)
