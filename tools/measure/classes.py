"""The classes of a library: what their constructors take, which class they derive from, and what their objects return.

A description of a library yields these from its ``subjects``: :func:`classes_of` for the entries of the classes, and
:func:`method_of` for each method that is to be called on an object made for the purpose.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from tools.measure.calls import Subject, positional
from tools.measure.library import Library
from tools.measure.names import aliases, public_names
from tools.measure.parameters import KEYWORD, POSITIONAL, Parameter, parameters_of
from tools.measure.samples import Fixed, Sample

#: Marks a parameter of a method as one of its receiver's constructor.
OF_RECEIVER = "."


def public_classes(roots: Mapping[str, Any], ancestor: type = object) -> dict[str, type]:
    """Each public class under some modules that derives from one, once, under its canonical name.

    :param roots: modules by the canonical name of each
    """
    names = {name: target for name, target in public_names(roots).items() if inspect.isclass(target)}
    other = aliases(names)
    return {name: cls for name, cls in names.items() if name not in other and issubclass(cls, ancestor)}


def classes_of(classes: Mapping[str, type], library: Library) -> Iterator[Subject]:
    """The entry ``NAME(PARAMETERS) -> new BASE`` of each class; bases that are not among them are passed over."""
    for name, cls in classes.items():
        parameters = constructor_parameters(cls, library)
        if parameters is not None:
            yield Subject(name, parameters, _not_called, base=base_of(cls, classes))


def base_of(cls: type, classes: Mapping[str, type]) -> str:
    """The canonical name of the nearest public class that one derives from; ``object`` if there is none."""
    names = {target: name for name, target in classes.items()}
    return next((names[ancestor] for ancestor in cls.__mro__[1:] if ancestor in names), "object")


def constructor_parameters(cls: type, library: Library) -> list[Parameter] | None:
    """What the constructor of a class takes; None where nothing tells it."""
    if cls.__init__ is object.__init__:  # type: ignore[misc]
        return parameters_of(cls, library.documented)
    parameters = parameters_of(cls.__init__, library.documented)  # type: ignore[misc]
    return None if parameters is None else [p for p in parameters if p.name != "self"]


def method_of(
    name: str,
    cls: type,
    method: str,
    library: Library,
    *,
    call: Callable[..., Any] | None = None,
    complete: Callable[[Mapping[str, Any]], Mapping[str, Any]] = lambda values: values,
    settings: Sequence[Parameter] = (),
    samples: Mapping[str, Sequence[Sample]] | None = None,
) -> Subject | None:
    """The method of a class, called on an object that is made anew for each call; None if its parameters are unknown.

    The parameters of the constructor are those of the subject, behind a dot: ``.units`` is required if ``units`` is,
    and tried as an option if not.

    :param name: the canonical name of the class
    :param method: the name of the method
    :param call: called with the object and the arguments of the method; by default the method itself
    :param complete: adds to the values of all parameters what some of them need
    :param settings: what the constructor takes besides, through ``**kwargs``
    :param samples: for this subject alone, by parameter
    """
    made_with = constructor_parameters(cls, library)
    own = parameters_of(getattr(cls, method), library.documented)
    if made_with is None or own is None:
        return None
    receiver, *own = own if own and own[0].name == "self" else [Parameter("self"), *own]
    known = {parameter.name for parameter in made_with}
    made_with = [*made_with, *(parameter for parameter in settings if parameter.name not in known)]
    make = positional(cls, made_with)
    # Some libraries want options by name, and all allow it.
    by_name = [replace(p, kind=KEYWORD) if p.kind == POSITIONAL and not p.required else p for p in own]
    use = positional(call or getattr(cls, method), [receiver, *by_name])

    def run(chosen: Mapping[str, Any]) -> Any:
        values = complete(chosen)
        given = {key.removeprefix(OF_RECEIVER): value for key, value in values.items() if key.startswith(OF_RECEIVER)}
        rest = {key: value for key, value in values.items() if not key.startswith(OF_RECEIVER)}
        return use({**rest, receiver.name: make(given)})

    parameters = [receiver, *own, *(replace(p, name=f"{OF_RECEIVER}{p.name}") for p in made_with)]
    doc = f"{cls.__doc__ or ''}\n{getattr(cls, method).__doc__ or ''}"
    every = {receiver.name: [Fixed(lambda: None)], **(samples or {})}
    return Subject(f"{name}.{method}", parameters, run, every, doc)


def _not_called(values: Mapping[str, Any]) -> Any:
    """A class says in its signature all that its entry holds."""
    raise NotImplementedError
