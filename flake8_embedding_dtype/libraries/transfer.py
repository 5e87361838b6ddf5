"""Transfer functions: from the arguments of a library call to its result."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from flake8_embedding_dtype.libraries.evaluator import Evaluator
from flake8_embedding_dtype.values import dtypes
from flake8_embedding_dtype.values.abstract import (
    NO_ARGUMENTS,
    NONE,
    UNKNOWN,
    Arguments,
    Class,
    Const,
    Data,
    External,
    Instance,
    Iterable,
    List,
    Object,
    Tuple,
    Union,
    Unknown,
    Value,
    data,
    of_constant,
)
from flake8_embedding_dtype.values.arrays import cast, combined, dtype_of
from flake8_embedding_dtype.values.numbers import Numbers

#: The field of an object in the store that holds the array it is made of, as a group is: its methods go by that dtype.
SUBJECT: Final = "[subject]"
#: Nested lists are read as an array up to this depth
NESTING_LIMIT = 6
#: and of about so many numbers.
PARTS_LIMIT = 10_000


@dataclass(frozen=True, slots=True)
class Call:
    """One call of a library function.

    :param name: the canonical name that was called
    :param container: canonical container that the function makes, as declared for its table
    :param bound: the arguments that were given, by parameter name; ``*args`` parameters hold a :class:`Tuple`
    :param defaults: the defaults of the signature
    :param evaluator: the interpreter
    :param arguments: the arguments as they were written
    :param more: an unpacked argument of unknown contents was passed, so that a missing one may have been given
    :param constructed: the arguments of a constructor of the same table by parameter name, defaults included
    :param promotion: the library whose rules the table is written in, where it is not that of the container
    """

    name: str
    container: str
    bound: Mapping[str, Value]
    defaults: Mapping[str, Value]
    evaluator: Evaluator
    arguments: Arguments
    more: bool = False
    constructed: Callable[[str, Arguments], Mapping[str, Value]] = lambda name, arguments: arguments.keywords
    promotion: str = ""

    @property
    def library(self) -> str:
        """The library whose defaults and promotion rules hold."""
        return dtypes.LIBRARY_OF_CONTAINER.get(self.container, "numpy")

    def value(self, parameter: str) -> Value:
        """The argument, or its default; unknown where neither is known.

        A name behind a dot is that of an argument of the constructor of the receiver, see :meth:`setting`.
        """
        if parameter.startswith("."):
            return self.setting(parameter[1:])
        if parameter in self.bound:
            return self.bound[parameter]
        if self.more:
            return UNKNOWN
        return self.defaults.get(parameter, UNKNOWN)

    def absent(self, parameter: str) -> bool:
        """The argument is surely left out or None."""
        if parameter.startswith("."):
            return self.setting(parameter[1:]) == NONE
        if parameter in self.bound:
            return self.bound[parameter] == NONE
        return not self.more and self.defaults.get(parameter, NONE) == NONE

    def constant(self, parameter: str) -> object:
        """The Python value of a constant argument (or default); None otherwise."""
        value = self.value(parameter)
        return value.value if isinstance(value, Const) else None

    def setting(self, name: str, receiver: str = "self") -> Value:
        """What the receiver of a method was made with: a constructor argument by name, or its default.

        ``NONE`` for one that its class does not have and that was not given; unknown where it is not known.
        """
        owner = self.value(receiver)
        if not isinstance(owner, (Object, Instance)):
            return UNKNOWN
        made = self.constructed(type_name(owner), owner.arguments)
        return made.get(name, UNKNOWN if owner.arguments.more else NONE)

    def default_setting(self, name: str, receiver: str = "self") -> Value:
        """What :meth:`setting` is for a receiver that was made without it."""
        owner = self.value(receiver)
        if not isinstance(owner, (Object, Instance)):
            return UNKNOWN
        return self.constructed(type_name(owner), NO_ARGUMENTS).get(name, NONE)

    def array(self, parameter: str) -> Data:
        """The argument as an array of this library: Python numbers and nested lists are converted.

        The dtype is None where it is not known. A receiver that is made of an array stands for it.
        """
        value = self.value(parameter)
        if parameter == "self" and isinstance(value, Object):
            value = self.evaluator.store.get(value, SUBJECT) or value
        return as_array(value, self.container, self.evaluator)

    def numbers(self, parameter: str) -> Numbers:
        """What is known of the numbers of an argument."""
        return self.array(parameter).numbers

    def dtype(self, parameter: str = "dtype") -> str | None:
        """The canonical dtype that an argument names; None where it is absent or not known."""
        return dtypes.narrowed(dtype_of(self.value(parameter), self.library), self.library)

    def make(self, dtype: str | None, numbers: Numbers | None = None, role: str = "") -> Data:
        """A result in the container of this library."""
        if numbers is None:
            return data(self.container, dtype, role=role)
        asked = "dtype" in self.bound or "dtype" in self.defaults
        if dtype is None and asked and not numbers.whole and not self.absent("dtype"):
            # A dtype that is asked for and not known may be an integer one, which would cut the numbers.
            return data(self.container, dtype, role=role)
        return data(self.container, dtype, numbers, role)


Transfer: TypeAlias = Callable[[Call], Value]


def type_name(owner: Object | Instance) -> str:
    """The canonical name of an object's class; of a user's class the first library class that it derives from."""
    return owner.type_name if isinstance(owner, Object) else _library_base(owner.cls)


def _library_base(cls: Class) -> str:
    for base in cls.bases:
        found = base.name if isinstance(base, External) else _library_base(base) if isinstance(base, Class) else ""
        if found:
            return found
    return ""


def as_array(value: Value, container: str, evaluator: Evaluator, depth: int = 0) -> Data:
    """``value`` as the array that a library would make of it: of numbers, nested lists, other libraries' arrays.

    :param container: canonical container of the result
    :returns: :class:`Data` in that container; its dtype is None where it is not known
    """
    library = dtypes.LIBRARY_OF_CONTAINER.get(container, "numpy")
    if isinstance(value, Const):
        known = of_constant(value)
        return data(container, None) if known is None else _converted(known, container, library)
    if isinstance(value, Data):
        return _converted(value, container, library)
    if isinstance(value, (Tuple, List, Iterable)) and depth < NESTING_LIMIT:
        items = evaluator.elements(value)
        if items is None:
            items = (evaluator.contents(value),)
        return _stacked(items, container, evaluator, depth)
    if isinstance(value, Union):
        return _stacked(value.alternatives, container, evaluator, depth)
    if isinstance(value, Object) and value.type_name == "pandas.DataFrame":
        held = evaluator.attribute(value, "values")
        return _converted(held, container, library) if isinstance(held, Data) else data(container, None)
    if isinstance(value, Unknown):
        return data(container, None, value.numbers)
    return data(container, None)


def _converted(value: Data, container: str, library: str) -> Data:
    if value.container == container:
        return value
    dtype = dtypes.narrowed(dtypes.concrete(value.dtype, library), library)
    return value.but(container=container, dtype=dtype)


def _stacked(items: Sequence[Value], container: str, evaluator: Evaluator, depth: int) -> Data:
    """The array that holds all the items: promoted dtype, joined numbers."""
    library = dtypes.LIBRARY_OF_CONTAINER.get(container, "numpy")
    parts = _parts(items, container, evaluator, depth)
    return combined(parts, container) if parts else data(container, dtypes.DEFAULTS[library]["float"])


def _parts(items: Sequence[Value], container: str, evaluator: Evaluator, depth: int) -> list[Data]:
    """What is in nested lists, one by one, so that Python's numbers stay weak however deep they lie."""
    parts: list[Data] = []
    pending = [(item, depth) for item in reversed(items)]
    while pending:
        item, depth = pending.pop()
        if len(parts) > PARTS_LIMIT:
            # [[[0] * 60] * 60] * 60
            return [data(container, None)]
        if isinstance(item, (Const, Data)):
            part = of_constant(item) if isinstance(item, Const) else item
            parts.append(part if part is not None else data("python", None))
            continue
        inner = evaluator.elements(item) if isinstance(item, (Tuple, List, Iterable)) else None
        if inner is not None and depth + 1 < NESTING_LIMIT:
            pending += [(one, depth + 1) for one in reversed(inner)]
        else:
            parts.append(as_array(item, container, evaluator, depth + 1))
    return parts


__all__ = ["Call", "Transfer", "as_array", "cast", "combined", "dtype_of"]
