"""Operators: on Python's constants exactly, on sequences by their contents, on arrays by what libraries know."""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final

import libcst as cst

from flake8_embedding_dtype.interpreter.inheritance import is_enum_member
from flake8_embedding_dtype.interpreter.machine import Machine
from flake8_embedding_dtype.values import dtypes
from flake8_embedding_dtype.values.abstract import (
    NONE,
    PYTHON_BOOL,
    PYTHON_FLOAT,
    PYTHON_STR,
    UNKNOWN,
    Arguments,
    BoundMethod,
    Class,
    Const,
    Data,
    Dict,
    DType,
    External,
    Function,
    Instance,
    Iterable,
    List,
    Module,
    Object,
    Tuple,
    Union,
    Unknown,
    Value,
    of_constant,
)
from flake8_embedding_dtype.values.arrays import dtype_of
from flake8_embedding_dtype.values.constants import SIZE_LIMIT, computed
from flake8_embedding_dtype.values.lattice import alternatives, join_all

BINARY: Final[Mapping[type, str]] = MappingProxyType(
    {
        cst.Add: "+",
        cst.Subtract: "-",
        cst.Multiply: "*",
        cst.Divide: "/",
        cst.FloorDivide: "//",
        cst.Modulo: "%",
        cst.Power: "**",
        cst.MatrixMultiply: "@",
        cst.BitAnd: "&",
        cst.BitOr: "|",
        cst.BitXor: "^",
        cst.LeftShift: "<<",
        cst.RightShift: ">>",
        cst.AddAssign: "+",
        cst.SubtractAssign: "-",
        cst.MultiplyAssign: "*",
        cst.DivideAssign: "/",
        cst.FloorDivideAssign: "//",
        cst.ModuloAssign: "%",
        cst.PowerAssign: "**",
        cst.MatrixMultiplyAssign: "@",
        cst.BitAndAssign: "&",
        cst.BitOrAssign: "|",
        cst.BitXorAssign: "^",
        cst.LeftShiftAssign: "<<",
        cst.RightShiftAssign: ">>",
    }
)
UNARY: Final[Mapping[type, str]] = MappingProxyType({cst.Minus: "-", cst.Plus: "+", cst.BitInvert: "~"})
COMPARISON: Final[Mapping[type, str]] = MappingProxyType(
    {
        cst.Equal: "==",
        cst.NotEqual: "!=",
        cst.LessThan: "<",
        cst.LessThanEqual: "<=",
        cst.GreaterThan: ">",
        cst.GreaterThanEqual: ">=",
    }
)
#: The special methods of the operators that the program's own classes may define.
SPECIAL: Final[Mapping[str, str]] = MappingProxyType(
    {
        "+": "add",
        "-": "sub",
        "*": "mul",
        "/": "truediv",
        "//": "floordiv",
        "%": "mod",
        "**": "pow",
        "@": "matmul",
        "&": "and",
        "|": "or",
        "^": "xor",
        "<<": "lshift",
        ">>": "rshift",
    }
)
_EXACT: Final[Mapping[str, Callable[[Any, Any], Any]]] = MappingProxyType(
    {
        "+": operator.add,
        "-": operator.sub,
        "*": operator.mul,
        "/": operator.truediv,
        "//": operator.floordiv,
        "%": operator.mod,
        "&": operator.and_,
        "|": operator.or_,
        "^": operator.xor,
        "==": operator.eq,
        "!=": operator.ne,
        "<": operator.lt,
        "<=": operator.le,
        ">": operator.gt,
        ">=": operator.ge,
    }
)
_SIGNS: Final[Mapping[str, Callable[[Any], Any]]] = MappingProxyType(
    {"-": operator.neg, "+": operator.pos, "~": operator.invert}
)

_ARITHMETIC: Final = frozenset({"+", "-", "*", "/", "//", "%", "**", "@"})
_DEFINITE: Final = (Function, Class, Instance, Object, Module, Tuple, List, Dict, Data, DType)


def binary(machine: Machine, op: str, left: Value, right: Value) -> Value:
    """``left op right``."""
    if isinstance(left, Union) or isinstance(right, Union):
        pairs = [(a, b) for a in alternatives(left) for b in alternatives(right)]
        return machine.merged([binary(machine, op, a, b) for a, b in pairs]) if len(pairs) <= 16 else UNKNOWN
    if isinstance(left, Const) and isinstance(right, Const):
        exact = _exact(op, left.value, right.value)
        if exact is not None:
            return exact
    shifted = _shifted(op, left, right)
    if shifted is not None:
        return shifted
    if isinstance(left, Instance) or isinstance(right, Instance):
        return _overloaded(machine, op, left, right)
    if op == "|" and _is_type(machine, left) and _is_type(machine, right):
        return Object("typing.Union", Arguments((Tuple((left, right)),)))
    overloaded = _of_library(machine, op, left, right)
    if overloaded is not None:
        return overloaded
    sequence = _sequence(machine, op, left, right)
    if sequence is not None:
        return sequence
    return _arrays(machine, op, left, right)


def _shifted(op: str, left: Value, right: Value) -> Value | None:
    """``n + 1`` and ``n - 1`` of a number that is known only by name."""
    if op == "+" and isinstance(right, Unknown):
        left, right = right, left
    if not (isinstance(left, Unknown) and left.term is not None and isinstance(right, Const)):
        return None
    step = right.value
    if op not in ("+", "-") or type(step) is not int:
        return None
    return Unknown(left.term.shifted(step if op == "+" else -step))


def _is_type(machine: Machine, value: Value) -> bool:
    """Whether a value is a type as annotations name it, or the None that stands for its own."""
    if isinstance(value, (External, Object)):
        name = value.name if isinstance(value, External) else value.type_name
        return machine.knowledge.member(name, "__declared__") is not None
    return isinstance(value, Class) or value == NONE


def _exact(op: str, left: Any, right: Any) -> Value | None:
    """The operation on two constants; None where Python would refuse it or the result would be huge."""
    if op == "**":
        plain = isinstance(left, (int, float)) and isinstance(right, (int, float))
        if not plain or abs(right) > 64 or abs(left) > 1e6 or (left == 0 and right < 0):
            return None
        power = left**right
        return None if isinstance(power, complex) else Const(power)
    function = _EXACT.get(op)
    if function is None:
        return None
    if op == "%" and isinstance(left, (str, bytes)):
        return PYTHON_STR
    if op == "*" and _repeats_too_often(left, right):
        return PYTHON_STR
    try:
        result = function(left, right)
    except (TypeError, ArithmeticError, ValueError):
        return None
    return computed(result)


def _repeats_too_often(left: Any, right: Any) -> bool:
    """Whether ``left * right`` repeats a string beyond all use."""
    for text, times in ((left, right), (right, left)):
        if isinstance(text, (str, bytes)) and isinstance(times, int):
            return len(text) * times > SIZE_LIMIT
    return False


def _overloaded(machine: Machine, op: str, left: Value, right: Value) -> Value:
    name = SPECIAL.get(op)
    if name is not None:
        for side, other, method in ((left, right, f"__{name}__"), (right, left, f"__r{name}__")):
            if isinstance(side, Instance) and machine.has_attribute(side, method):
                return machine.call(machine.attribute(side, method), Arguments((other,)))
    return UNKNOWN


def _of_library(machine: Machine, op: str, left: Value, right: Value) -> Value | None:
    """An operator that a library defines on one of its own objects, such as a frame; None where it defines none."""
    for side, other, swapped in ((left, right, False), (right, left, True)):
        if isinstance(side, Object):
            member = machine.knowledge.member(side.type_name, "__binary__")
            if member is not None:
                return machine.call(BoundMethod(member, side), Arguments((Const(op), other, Const(swapped))))
    return None


def _sequence(machine: Machine, op: str, left: Value, right: Value) -> Value | None:
    """``list + list`` and ``list * n``, and the same for tuples and dicts; None for anything else."""
    if op == "+" and isinstance(left, (Tuple, List)) and isinstance(right, (Tuple, List, Iterable)):
        return joined_sequence(machine, left, right)
    if op == "+" and {type(left), type(right)} == {Data, List}:
        return _joined_numbers(machine, left, right)
    for sequence, times in ((left, right), (right, left)):
        if op == "*" and isinstance(sequence, (Tuple, List)) and not isinstance(times, (Tuple, List)):
            if isinstance(times, Data) and times.container != "python":
                return None
            return _repeated(machine, sequence, times)
    if op == "%" and isinstance(left, Const) and isinstance(left.value, str):
        return PYTHON_STR
    if op == "|" and isinstance(left, Dict) and isinstance(right, Dict):
        pairs = [*(machine.entries(left) or ()), *(machine.entries(right) or ())]
        return machine.new_dict(list(dict(pairs).items()))
    return None


def joined_sequence(machine: Machine, left: Value, right: Value) -> Value:
    """The elements of one sequence followed by those of another, as the kind of the left one."""
    one, two = machine.elements(left), machine.elements(right)
    kind = left.kind if isinstance(left, List) else "tuple"
    if one is None or two is None:
        parts = [machine.contents(s) for s, items in ((left, one), (right, two)) if items is None or items]
        return machine.new_list_of(join_all(parts), "list" if kind == "tuple" else kind)
    return Tuple((*one, *two)) if kind == "tuple" else machine.new_list([*one, *two], kind)


def _joined_numbers(machine: Machine, left: Value, right: Value) -> Value | None:
    """A list and Python numbers: only those of ``x.tolist()``, which stand for a list, can be added to one."""
    if any(isinstance(side, Data) and (side.container != "python" or side.kind == "other") for side in (left, right)):
        return None
    parts = [side if isinstance(side, Data) else machine.contents(side) for side in (left, right)]
    return machine.new_list_of(join_all(parts))


def _repeated(machine: Machine, sequence: Tuple | List, times: Value) -> Value:
    items = machine.elements(sequence)
    count = times.value if isinstance(times, Const) else None
    if items is None or not isinstance(count, int) or count * len(items) > 64:
        return machine.new_list_of(machine.contents(sequence))
    repeated = tuple(items) * max(count, 0)
    return Tuple(repeated) if isinstance(sequence, Tuple) else machine.new_list(repeated, sequence.kind)


def _arrays(machine: Machine, op: str, left: Value, right: Value) -> Value:
    one, two = _as_data(left), _as_data(right)
    if one is None or two is None:
        result = _half_known(machine, op, left, right)
        if result is None:
            return UNKNOWN
    else:
        result = machine.knowledge.binary(op, one, two)
    value = result.numbers.constant
    if result.container == "python" and value is not None and result.dtype in ("python int", "python float"):
        return Const(int(value) if result.dtype == "python int" else float(value))
    return machine.stamp(result, Arguments((left, right)), External(f"builtins.{op}"), op)


def _half_known(machine: Machine, op: str, left: Value, right: Value) -> Data | None:
    """An operand is not known, or both: a float on one side, or a true division, makes a float all the same."""
    unknown = Data("unknown", None)
    one, two = (unknown if isinstance(side, Unknown) else _as_data(side) for side in (left, right))
    if op not in _ARITHMETIC or one is None or two is None:
        return None
    known = one if two is unknown else two
    if known.kind != "float" and not (op == "/" and known.kind in ("int", "bool", "unknown")):
        return None
    numbers = machine.knowledge.binary(op, one, two).numbers
    if known.container in ("python", "unknown"):
        return Data("unknown", PYTHON_FLOAT.dtype, numbers)
    quotient = machine.knowledge.binary("/", known, known)
    return Data(known.container, known.dtype if known.kind == "float" else quotient.dtype, numbers)


def _as_data(value: Value) -> Data | None:
    if isinstance(value, Data):
        return value
    return of_constant(value) if isinstance(value, Const) else None


def unary(machine: Machine, op: str, operand: Value) -> Value:
    """``-x``, ``+x`` and ``~x``."""
    if isinstance(operand, Union):
        return join_all(unary(machine, op, one) for one in operand.alternatives)
    if isinstance(operand, Const) and isinstance(operand.value, (int, float, complex)):
        try:
            return Const(_SIGNS[op](operand.value))
        except TypeError:
            return UNKNOWN
    if isinstance(operand, Object):
        member = machine.knowledge.member(operand.type_name, "__unary__")
        return UNKNOWN if member is None else machine.call(BoundMethod(member, operand), Arguments((Const(op),)))
    if isinstance(operand, Data):
        result = machine.knowledge.unary(op, operand)
        return machine.stamp(result.but(graph=None), Arguments((operand,)), External(f"builtins.unary {op}"), op)
    return UNKNOWN


def compare(machine: Machine, node: cst.BaseCompOp, left: Value, right: Value) -> Value:
    """One comparison; a constant where it is decided, else a boolean or an array of booleans."""
    if isinstance(left, Union) or isinstance(right, Union):
        pairs = [(a, b) for a in alternatives(left) for b in alternatives(right)]
        return join_all(compare(machine, node, a, b) for a, b in pairs) if len(pairs) <= 16 else PYTHON_BOOL
    if isinstance(node, (cst.Is, cst.IsNot)):
        same = identical(left, right)
        return PYTHON_BOOL if same is None else Const(same is isinstance(node, cst.Is))
    if isinstance(node, (cst.In, cst.NotIn)):
        inside = _inside(machine, left, right)
        return PYTHON_BOOL if inside is None else Const(inside is isinstance(node, cst.In))
    op = COMPARISON.get(type(node))
    if op is None:
        return PYTHON_BOOL
    decided = _decided(op, left, right) or _of_library(machine, op, left, right)
    if decided is not None:
        return decided
    one, two = _as_data(left), _as_data(right)
    if one is not None and two is not None:
        return machine.stamp(
            machine.knowledge.binary(op, one, two), Arguments((left, right)), External(f"builtins.{op}"), op
        )
    held = one if one is not None and one.container != "python" else two
    if held is not None and held.container not in ("python", "unknown"):
        return Data(held.container, "bool")
    return UNKNOWN if UNKNOWN in (left, right) else PYTHON_BOOL


def _decided(op: str, left: Value, right: Value) -> Value | None:
    if isinstance(left, Const) and isinstance(right, Const):
        return _exact(op, left.value, right.value) or Const(op == "!=")
    if isinstance(left, DType) or isinstance(right, DType):
        equal = _same_dtype(left, right)
        return None if equal is None or op not in ("==", "!=") else Const(equal is (op == "=="))
    if op in ("==", "!=") and is_enum_member(left) and is_enum_member(right):
        return Const((left is right) is (op == "=="))
    if op in ("==", "!=") and NONE in (left, right):
        other = right if left == NONE else left
        if isinstance(other, _DEFINITE) and not (isinstance(other, Data) and other.container != "python"):
            return Const(op == "!=")
    return None


def _same_dtype(left: Value, right: Value) -> bool | None:
    """Whether a dtype object equals another, a name of a dtype, or a Python type."""
    names = [dtype_of(side, "numpy") for side in (left, right)]
    if None in names or (dtypes.FLOATING in names and all(map(dtypes.is_float, names))):
        return None
    return names[0] == names[1]


def identical(left: Value, right: Value) -> bool | None:
    """``left is right`` where it is certain."""
    if isinstance(left, Const) and isinstance(right, Const) and NONE in (left, right):
        return left == right
    if NONE in (left, right):
        other = right if left == NONE else left
        return False if isinstance(other, _DEFINITE) else None
    if isinstance(left, (Function, Class, Instance)) and left is right:
        return True
    if is_enum_member(left) and is_enum_member(right):
        return False
    if isinstance(left, Const) and isinstance(right, Const) and isinstance(left.value, bool):
        return left == right
    return None


def _inside(machine: Machine, item: Value, container: Value) -> bool | None:
    if isinstance(item, Const) and isinstance(container, Const) and isinstance(container.value, str):
        return item.value in container.value if isinstance(item.value, str) else None
    items = machine.elements(container) if isinstance(container, (Tuple, List, Dict)) else None
    if items is None:
        return None
    answers: list[bool | None] = []
    for one in items:
        if isinstance(item, DType) or isinstance(one, DType):
            answers.append(_same_dtype(item, one))
        elif isinstance(item, Const) and isinstance(one, Const):
            answers.append(item == one)
        else:
            answers.append(None)
    if True in answers:
        return True
    return None if None in answers else False


def in_place(machine: Machine, op: str, left: Value, right: Value) -> Value:
    """``left op= right``: NumPy and torch keep the array's dtype, lists are extended, all else is ``left op right``."""
    if isinstance(left, List) and op == "+":
        extended = joined_sequence(machine, left, right)
        if isinstance(extended, List):
            held = machine.store.get(extended, "items")
            if held is not None:
                machine.store.set(left, "items", held)
        return left
    result = binary(machine, op, left, right)
    keeps = isinstance(left, Data) and left.container in ("numpy.ndarray", "torch.Tensor")
    if keeps and isinstance(result, Data) and isinstance(left, Data) and left.dtype is not None:
        return result.but(dtype=left.dtype) if left.kind == result.kind else result
    return result
