"""The methods and attributes of a library's types, as things to call."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from tools.measure.calls import Subject, positional
from tools.measure.library import Library
from tools.measure.parameters import Parameter, parameters_of
from tools.measure.samples import Sample

#: The methods behind Python's operators.
OPERATORS = tuple(
    f"__{name}__"
    for name in (
        *("add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "matmul", "and", "or", "xor", "lshift", "rshift"),
        *("lt", "le", "gt", "ge", "eq", "ne", "neg", "abs", "invert"),
    )
)


def methods_of(name: str, cls: type, receivers: Sequence[Sample], library: Library) -> Iterator[Subject]:
    """Every public method, operator and attribute of a class.

    :param name: the canonical name of the class
    :param receivers: samples of its instances
    """
    own = (*(attribute for attribute in dir(cls) if not attribute.startswith("_")), *OPERATORS)
    for attribute in own:
        member = inspect.getattr_static(cls, attribute, None)
        if member is None or isinstance(member, (classmethod, staticmethod)):
            continue
        samples: Mapping[str, Sequence[Sample]] = {"self": receivers}
        if not callable(getattr(cls, attribute, None)):
            yield Subject(f"{name}.{attribute}", [Parameter("self")], _reader(attribute), samples, attribute=True)
            continue
        method = getattr(cls, attribute)
        parameters = parameters_of(method, library.documented)
        if parameters is None:
            continue
        if not parameters or parameters[0].name != "self":
            parameters = [
                Parameter("self"),
                *(parameters[1:] if inspect.isroutine(method) and _has_self(method) else parameters),
            ]
        yield Subject(f"{name}.{attribute}", parameters, positional(method, parameters), samples, method.__doc__ or "")


def of_made(make: Callable[[Any], Any], members: Iterable[Subject]) -> Iterator[Subject]:
    """Members whose receivers are made of the samples: a group of a series, a sparse matrix of an array."""
    for subject in members:
        yield replace(subject, run=partial(_run_made, make, subject.run), made=make)


def _run_made(make: Callable[[Any], Any], run: Callable[[Mapping[str, Any]], Any], values: Mapping[str, Any]) -> Any:
    return run({**values, "self": make(values["self"])})


def _has_self(method: Any) -> bool:
    """Whether the parameters that Python reads of a method begin with its receiver."""
    try:
        return bool(inspect.signature(method).parameters)
    except (TypeError, ValueError):
        return False


def _reader(attribute: str) -> Any:
    return lambda values: getattr(values["self"], attribute)
