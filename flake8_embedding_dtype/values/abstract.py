"""The abstract values: what the interpreter computes with in place of Python objects.

Most are immutable and compared by their contents. The *references* (:class:`Reference` and what derives from it) stand
for objects with an identity; what such an object holds lies in the :class:`~flake8_embedding_dtype.values.store.Store`.
"""

from __future__ import annotations

from collections.abc import Iterable as Iterable_
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from flake8_embedding_dtype.values import dtypes
from flake8_embedding_dtype.values.numbers import ANY, WHOLE, Numbers, Wholeness
from flake8_embedding_dtype.values.terms import Term, Terms


class Value:
    """Anything that an expression can evaluate to."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Unknown(Value):
    """Nothing is known: the analysis lost track, and stays silent about whatever comes of it.

    All unknown values are equal. One that was bound to a name has a ``term``, by which the same value is recognised.
    """

    term: Term | None = field(default=None, compare=False)

    @property
    def numbers(self) -> Numbers:
        """What is known of it as a number: its name."""
        return ANY if self.term is None else Numbers(terms=Terms(frozenset({self.term}), True))

    def __repr__(self) -> str:
        return "UNKNOWN"


UNKNOWN: Final = Unknown()


@dataclass(frozen=True, slots=True)
class Const(Value):
    """One Python constant: None, Ellipsis, a bool, an int, a float, a complex number, a str or bytes."""

    value: Any

    def __eq__(self, other: object) -> bool:
        # 1, 1.0 and True are equal in Python and different here.
        return isinstance(other, Const) and type(self.value) is type(other.value) and self.value == other.value

    def __hash__(self) -> int:
        return hash((type(self.value), self.value))


NONE: Final = Const(None)


@dataclass(frozen=True, slots=True)
class DType(Value):
    """A dtype object such as ``np.float32`` or ``x.dtype``; ``name`` is canonical (see :mod:`.dtypes`)."""

    name: str


@dataclass(frozen=True, slots=True, eq=False)
class Birth:
    """Where a value came into being as what it is: the provenance that a finding names.

    ``node`` is the syntax node of the expression, ``module`` the :class:`Module` or file it stands in, ``label`` the
    maker in the user's words (``"tf.random.uniform()"``), ``maker`` its canonical name, and ``dtype`` and ``numbers``
    what it made. ``source`` is the loader or other object that made it while it was iterated over.
    """

    node: Any
    module: Any
    label: str
    dtype: str | None
    source: Any = None
    maker: str = ""
    numbers: Numbers = ANY


@dataclass(frozen=True, slots=True, eq=False)
class GraphNode:
    """A step of a Keras functional graph: ``callee`` was applied to ``arguments``, some of which were symbolic.

    For an ``Input`` the callee is None, and UNKNOWN where a tensor is the result of one step or of another: what is
    known of it is the only argument. One of several results has ``parent``, the step that gave them all, and the number
    of the result as its only argument. ``site`` is the syntax node of the call, or the Sequential that it is a step of.
    ``needs`` are the steps whose results it takes.
    """

    callee: Value | None
    arguments: Arguments
    name: str = ""
    parent: GraphNode | None = None
    site: Any = None
    needs: tuple[GraphNode, ...] = ()


@dataclass(frozen=True, slots=True)
class Data(Value):
    """Numbers in a container: an array, a tensor, a series, or (container ``"python"``) a Python number.

    :param container: canonical name of the holding type, see :data:`.dtypes.LIBRARY_OF_CONTAINER`
    :param dtype: canonical dtype name, or None when it is not known
    :param numbers: what is known of the contents
    :param birth: where it was made, filled in by the interpreter
    :param role: ``"encoded"`` for one-hot, multi-hot or count rows; ``"identity"`` for an identity matrix, whose
        rows picked by ids are encoded; ``"emptied"`` for integers that a cast cut out of fractions in [-1, 1], so that
        hardly anything but 0 is left; ``"mixed"`` for a table some of whose columns are whole and some are not;
        ``"vacant"`` for an array made without elements; otherwise ``""``
    :param graph: the symbolic step that made it, for tensors of a functional model
    :param through: the float dtype that integers are converted to and back on their way
    :param others: the syntax nodes where it was born on other paths through the program
    :param implicit: the dtype is only the default of a ``keras.Input``, which says nothing of the data
    """

    container: str
    dtype: str | None
    numbers: Numbers = ANY
    birth: Birth | None = None
    role: str = ""
    graph: GraphNode | None = None
    implicit: bool = False
    through: str = ""
    others: frozenset[Any] = frozenset()

    @property
    def library(self) -> str:
        """The library whose promotion rules hold for the container."""
        return dtypes.LIBRARY_OF_CONTAINER.get(self.container, "numpy")

    @property
    def kind(self) -> str:
        """``"float"``, ``"int"``, ``"bool"``, ``"complex"``, ``"other"`` or ``"unknown"``.

        Numbers with fractions are floats, of whatever width.
        """
        return "float" if self.dtype is None and self.numbers.fractional else dtypes.kind(self.dtype)

    def but(self, **changes: Any) -> Data:
        """A copy with other fields."""
        # What ``dataclasses.replace`` does in twice the time: it is asked for most values that come of something.
        held: dict[str, Any] = {name: getattr(self, name) for name in self.__match_args__}
        held.update(changes)
        return Data(**held)


def data(container: str, dtype: str | None, numbers: Numbers = ANY, role: str = "") -> Data:
    """A :class:`Data` whose numbers agree with its dtype: integers are whole, booleans are 0 or 1."""
    what = dtypes.kind(dtype)
    if what == "int" and not numbers.whole:
        numbers = WHOLE if numbers.wholeness is Wholeness.UNKNOWN and numbers == ANY else numbers.rounded()
    elif what == "bool" and numbers == ANY:
        numbers = Numbers(0, 1, wholeness=Wholeness.WHOLE)
    return Data(container, dtype, numbers, None, role)


def of_constant(constant: Const) -> Data | None:
    """A Python number as :class:`Data`; None for constants that are no real numbers."""
    value = constant.value
    if isinstance(value, bool):
        return data("python", "python bool", Numbers.of([int(value)]))
    if isinstance(value, int):
        return data("python", "python int", Numbers.of([value]) if abs(value) < 2**1000 else WHOLE)
    if isinstance(value, float):
        return data("python", "python float", Numbers.of([value]))
    if isinstance(value, complex):
        return data("python", "python complex")
    if isinstance(value, (str, bytes)):
        return data("python", "string")
    return None


PYTHON_INT: Final = data("python", "python int")
PYTHON_FLOAT: Final = data("python", "python float")
PYTHON_BOOL: Final = data("python", "python bool")
PYTHON_STR: Final = data("python", "string")


@dataclass(frozen=True, slots=True)
class Tuple(Value):
    """A tuple whose elements are known one by one.

    ``names`` are the field names of a named tuple, ``cls`` the class of the program that it is an instance of.
    """

    items: tuple[Value, ...]
    names: tuple[str, ...] = ()
    cls: Class | None = None

    def holding(self, items: Iterable_[Value]) -> Tuple:
        """A tuple of the same kind with other elements."""
        return Tuple(tuple(items), self.names, self.cls)


@dataclass(frozen=True, slots=True)
class Iterable(Value):
    """Something that yields values one after the other (a range, a generator, a zip, a set of unknown size).

    ``element`` stands for each of them; ``items`` lists them when they are known one by one; ``size`` is how many they
    are, where that is known in another way.
    """

    element: Value
    items: tuple[Value, ...] | None = None
    kind: str = "iterator"
    size: Value | None = None


@dataclass(frozen=True, slots=True)
class Stack(Value):
    """The layers of a ``Sequential`` in order; ``complete`` unless others follow on some path, or may."""

    layers: tuple[Value, ...] = ()
    complete: bool = True


@dataclass(frozen=True, slots=True)
class Union(Value):
    """One of several values, each on some path through the program. Made only by :func:`.lattice.join`."""

    alternatives: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class External(Value):
    """Something of a library that is not analysed, by canonical dotted name: a module, a function, a class."""

    name: str


class Reference(Value):
    """An object with an identity, whose contents lie in the store."""

    __slots__ = ("__weakref__",)


@dataclass(slots=True, eq=False)
class List(Reference):
    """A Python list, set or deque (``kind``). In the store: ``items``, an :class:`Iterable`."""

    kind: str = "list"


@dataclass(slots=True, eq=False)
class Dict(Reference):
    """A Python dict. In the store: ``entries``, an :class:`Entries`."""


@dataclass(frozen=True, slots=True)
class Entries(Value):
    """A dict's contents: the values of known constant keys in order, and the join of all others (None: no others).

    ``size`` is how many there are, where that is known in another way.
    """

    known: tuple[tuple[Value, Value], ...] = ()
    others: Value | None = None
    other_keys: Value = UNKNOWN
    size: Value | None = None

    def get(self, key: Value) -> Value | None:
        """The value of a constant key, if it is surely there."""
        for known, value in self.known:
            if known == key:
                return value
        return None


@dataclass(frozen=True, slots=True)
class Arguments:
    """The arguments of a call.

    ``more`` says that an unpacked value of unknown contents was passed as well. ``rest`` stands for each of the further
    positional arguments that it may have given.
    """

    positional: tuple[Value, ...] = ()
    keywords: Mapping[str, Value] = field(default_factory=dict)
    more: bool = False
    rest: Value = UNKNOWN

    def __hash__(self) -> int:
        return hash((self.positional, tuple(self.keywords.items()), self.more))

    def values(self) -> Iterator[Value]:
        """Every argument, positional ones first."""
        yield from self.positional
        yield from self.keywords.values()

    def preceded_by(self, *values: Value) -> Arguments:
        """The same call with further positional arguments in front, such as a receiver."""
        return Arguments((*values, *self.positional), self.keywords, self.more, self.rest)


NO_ARGUMENTS: Final = Arguments()
#: A call of which nothing is known.
ANY_ARGUMENTS: Final = Arguments((), {}, True)


@dataclass(slots=True, eq=False)
class Object(Reference):
    """An object made by a library: ``type_name`` is its canonical class, ``arguments`` what it was made with.

    What is learnt of it later (the columns of a frame, the layers of a model) lies in the store under field names.
    ``variable`` is the first name it was given (``Decoder.embedding``), for messages.
    """

    type_name: str
    arguments: Arguments
    node: Any = None
    module: Any = None
    label: str = ""
    variable: str = ""


@dataclass(slots=True, eq=False)
class Scope(Reference):
    """A namespace (module, class body, function call): its variables lie in the store."""

    label: str = ""


@dataclass(slots=True, eq=False)
class Module(Reference):
    """A module of the analysed project. ``scope`` holds its globals."""

    name: str
    path: str
    scope: Scope
    tree: Any = None


@dataclass(slots=True, eq=False)
class Function(Value):
    """A function or lambda of the analysed program, closed over its scopes.

    ``node`` is its definition; ``defaults`` maps parameters to values evaluated at definition; ``owner`` is the class
    in whose body it stands; ``signature`` is what a decorator declares for its parameters (but for ``self``) in order.
    """

    name: str
    node: Any
    module: Module
    scopes: tuple[Scope, ...]
    defaults: Mapping[str, Value]
    owner: Class | None = None
    signature: tuple[Value, ...] = ()


@dataclass(slots=True, eq=False)
class Class(Reference):
    """A class of the analysed program. Attributes of the class body lie in ``scope``.

    ``fields`` are the annotations in its body by name, ``style`` says whether it is a record or an enumeration.
    """

    name: str
    node: Any
    module: Module
    bases: tuple[Value, ...]
    scope: Scope
    fields: Mapping[str, Any] = field(default_factory=dict)
    style: str = ""


@dataclass(slots=True, eq=False)
class Instance(Reference):
    """An object of a class of the analysed program; attributes lie in the store.

    ``arguments`` are those that a library's base class was initialised with, ``variable`` is as for an :class:`Object`.
    """

    cls: Class
    arguments: Arguments = NO_ARGUMENTS
    node: Any = None
    module: Any = None
    variable: str = ""


@dataclass(frozen=True, slots=True)
class BoundMethod(Value):
    """A callable with its receiver: a :class:`Function` and an instance, or an :class:`External` and any value."""

    function: Value
    receiver: Value


@dataclass(frozen=True, slots=True)
class Property(Value):
    """What ``@property`` makes of a function, with what ``@name.setter`` and ``@name.deleter`` add."""

    getter: Value
    setter: Value | None = None
    deleter: Value | None = None


@dataclass(frozen=True, slots=True)
class StaticMethod(Value):
    """What ``@staticmethod`` makes of a function."""

    function: Value


@dataclass(frozen=True, slots=True)
class ClassMethod(Value):
    """What ``@classmethod`` makes of a function."""

    function: Value


@dataclass(frozen=True, slots=True)
class Partial(Value):
    """``functools.partial``: a callable with some arguments already given."""

    function: Value
    arguments: Arguments


@dataclass(frozen=True, slots=True)
class Super(Value):
    """``super()`` inside a method of ``cls`` called on ``receiver``."""

    cls: Class
    receiver: Value
