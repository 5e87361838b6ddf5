"""Calls: binding arguments, running functions, making instances."""

from __future__ import annotations

import contextlib
import itertools
import math
import re
from collections.abc import Callable, Mapping
from typing import Any, Final

import libcst as cst

from flake8_embedding_dtype.interpreter import arithmetic, objects, records
from flake8_embedding_dtype.interpreter.annotations import declared, known_from_annotation
from flake8_embedding_dtype.interpreter.builtin_functions import BUILTINS
from flake8_embedding_dtype.interpreter.containers import METHODS
from flake8_embedding_dtype.interpreter.frames import Flow, Frame, NeverReturns
from flake8_embedding_dtype.interpreter.machine import DEPTH_LIMIT, RECURSION_LIMIT, Machine
from flake8_embedding_dtype.interpreter.source import body_of, parameters
from flake8_embedding_dtype.interpreter.variables import named
from flake8_embedding_dtype.lookups import Event
from flake8_embedding_dtype.values.abstract import (
    ANY_ARGUMENTS,
    NO_ARGUMENTS,
    NONE,
    UNKNOWN,
    Arguments,
    BoundMethod,
    Class,
    ClassMethod,
    Const,
    Dict,
    DType,
    Entries,
    External,
    Function,
    Instance,
    Iterable,
    Object,
    Partial,
    Scope,
    StaticMethod,
    Tuple,
    Union,
    Unknown,
    Value,
)
from flake8_embedding_dtype.values.lattice import alternatives, join_all

#: A library call is evaluated for this many combinations of its arguments' alternatives.
COMBINATIONS_LIMIT: Final = 8
#: Functions that end the program.
_ENDS: Final = frozenset({"sys.exit", "os._exit", "os.abort", "builtins.exit", "builtins.quit"})

#: What can be a layer, a model, or a method of one.
_LAYERS: Final = (Object, Instance, BoundMethod)

#: Methods that a library calls behind what the user wrote.
_HIDDEN: Final = re.compile(r"\.(call|forward|__\w+__)$")


def call(machine: Machine, callee: Value, arguments: Arguments) -> Value:
    """The result of calling any value."""
    machine.step()
    if isinstance(callee, Union):
        return _any_of(machine, callee, arguments)
    if isinstance(callee, External):
        return _external(machine, callee, arguments)
    if isinstance(callee, BoundMethod):
        if isinstance(callee.function, External):
            return _external(machine, callee.function, arguments.preceded_by(callee.receiver), callee)
        return call_function(machine, callee.function, arguments.preceded_by(callee.receiver), callee.receiver)
    if isinstance(callee, (Function, StaticMethod, ClassMethod)):
        return call_function(machine, callee, arguments, None)
    if isinstance(callee, Class):
        return records.instantiate(machine, callee, arguments)
    if isinstance(callee, Partial):
        given = callee.arguments
        merged = Arguments(
            (*given.positional, *arguments.positional),
            {**given.keywords, **arguments.keywords},
            given.more or arguments.more,
        )
        return call(machine, callee.function, merged)
    if isinstance(callee, Instance):
        method = objects.attribute(machine, callee, "__call__")
        return _method_call(machine, method, arguments)
    if isinstance(callee, DType):
        return _external(machine, External("numpy.dtype.__call__"), arguments.preceded_by(callee), callee)
    if isinstance(callee, Object):
        member = machine.knowledge.member(callee.type_name, "__call__")
        if member is not None:
            return _external(machine, member, arguments.preceded_by(callee), callee)
    return _lost(machine, arguments)


def _lost(machine: Machine, arguments: Arguments) -> Value:
    """What comes of a call of which nothing is known."""
    machine.consume(None, arguments)
    return UNKNOWN


def _method_call(machine: Machine, method: Value, arguments: Arguments) -> Value:
    return UNKNOWN if isinstance(method, Instance) else call(machine, method, arguments)


def _any_of(machine: Machine, callee: Union, arguments: Arguments) -> Value:
    """Call each of the values that may be called, each from the same state.

    What is called and what it is given mostly go together, as in ``layer = Embedding(...) if ids else Dense(...)``. So
    that one of them looks rows up says nothing as long as another layer surely does not.
    """
    results: list[Value] = []
    start = len(machine.events)
    silent = False

    def is_handed(event: Event) -> bool:
        return any(event.call is record for record in machine.records)

    def one(alternative: Value) -> Any:
        def run() -> Flow:
            nonlocal silent
            before = len(machine.events)
            results.append(call(machine, alternative, arguments))
            looks_up = any(map(is_handed, machine.events[before:]))
            silent = silent or (isinstance(alternative, _LAYERS) and not looks_up)
            return Flow.ON

        return run

    candidates = [one(alternative) for alternative in callee.alternatives if alternative != NONE]
    machine.choices += len(candidates) > 1
    try:
        flow = machine.branch(*candidates)
    finally:
        machine.choices -= len(candidates) > 1
    if silent:
        machine.events[start:] = [event for event in machine.events[start:] if not is_handed(event)]
    if flow is Flow.AWAY:
        raise NeverReturns
    return join_all(results)


def _external(machine: Machine, callee: External, arguments: Arguments, symbol: Value | None = None) -> Value:
    """A call of a built-in function or of a library, once for each combination of what its arguments may be."""
    name = callee.name
    label = f"{machine.records[-1].label or _HIDDEN.sub('', name)}()"
    node = machine.node

    def apply(chosen: Arguments) -> Value:
        machine.node = node
        if name in _ENDS:
            raise NeverReturns
        if name in records.FUNCTIONS:
            result = records.FUNCTIONS[name](machine, chosen)
        elif name.startswith("builtins."):
            short = name.removeprefix("builtins.")
            function = BUILTINS.get(short) or METHODS.get(short)
            result = _operator(machine, short, chosen) if function is None else function(machine, chosen)
        else:
            result = machine.knowledge.call(name, chosen, machine)
        machine.node = node
        return machine.stamp(result, chosen, symbol or callee, label)

    return split(arguments, apply)


def _operator(machine: Machine, symbol: str, operands: Arguments) -> Value:
    """An operator that a functional graph recorded, applied anew."""
    values = operands.positional
    if symbol == "[]" and len(values) == 2:
        return objects.subscript(machine, *values)
    if symbol.startswith("unary ") and len(values) == 1:
        return arithmetic.unary(machine, symbol.removeprefix("unary "), values[0])
    return arithmetic.binary(machine, symbol, *values) if len(values) == 2 else UNKNOWN


def call_function(machine: Machine, function: Value, arguments: Arguments, receiver: Value | None) -> Value:
    """Run a function of the program on its arguments."""
    if isinstance(function, (StaticMethod, ClassMethod)):
        function = function.function
    if not isinstance(function, Function):
        return call(machine, function, arguments)
    running = sum(frame.function is not None and frame.function.node is function.node for frame in machine.frames)
    if running >= RECURSION_LIMIT or len(machine.frames) >= DEPTH_LIMIT or _are_too_many(arguments, function.node):
        return _lost(machine, arguments)
    machine.called.add(function.node)
    scope = Scope(function.name)
    frame = Frame(
        function.module,
        (scope, *function.scopes),
        function,
        receiver if receiver is not None else next(iter(arguments.positional), None),
        function.owner,
    )
    frame.mark = machine.store.mark()
    machine.frames.append(frame)
    try:
        _bind_parameters(machine, function, arguments, scope, receiver)
        flow = _run(machine, function, frame)
    finally:
        machine.frames.pop()
        changes = machine.store.roll_back(frame.mark)
    ends = [*([changes] if flow is Flow.ON else []), *frame.exits]
    machine.store.merge(ends or [changes])
    if not ends and not machine.deeds_of(function.node).yields:
        raise NeverReturns
    if machine.deeds_of(function.node).yields:
        return Iterable(join_all(frame.yields), None, "generator")
    results = [*frame.returns, *([NONE] if flow is Flow.ON and isinstance(function.node, cst.FunctionDef) else [])]
    return join_all(results)


def _run(machine: Machine, function: Function, frame: Frame) -> Flow:
    node = function.node
    if isinstance(node, cst.Lambda):
        frame.returns.append(machine.evaluate(node.body))
        return Flow.ON
    return machine.execute(body_of(node))


def _are_too_many(arguments: Arguments, node: cst.FunctionDef | cst.Lambda) -> bool:
    """Whether Python refuses a call before anything of the function runs."""
    spec = node.params
    taken = len(spec.posonly_params) + len(spec.params)
    return len(arguments.positional) > taken and not isinstance(spec.star_arg, cst.Param)


def _bind_parameters(
    machine: Machine, function: Function, arguments: Arguments, scope: Scope, receiver: Value | None
) -> None:
    """Give each parameter its argument, its default, or what its annotation says."""
    node = function.node
    spec = node.params
    positional = [p.name.value for p in (*spec.posonly_params, *spec.params)]
    keywords = dict(arguments.keywords)
    bound: dict[str, Value] = dict(zip(positional, arguments.positional, strict=False))
    for parameter in parameters(node):
        name = parameter.name.value
        if name in keywords:
            bound[name] = keywords.pop(name)
        elif name not in bound:
            default = function.defaults.get(name)
            bound[name] = UNKNOWN if arguments.more or default is None else default
    rest = arguments.positional[len(positional) :]
    if isinstance(spec.star_arg, cst.Param):
        star: Value = Iterable(join_all([*rest, arguments.rest]), None, "tuple") if arguments.more else Tuple(rest)
        bound[spec.star_arg.name.value] = star
    if spec.star_kwarg is not None:
        bound[spec.star_kwarg.name.value] = _keyword_dict(machine, keywords, arguments.more)
    for position, parameter in enumerate(parameters(node)):
        name = parameter.name.value
        value = bound[name]
        if isinstance(value, Unknown):
            known = _declared(machine, function, parameter, position - (receiver is not None), value)
            if isinstance(known, Instance) and known in bound.values():
                # Two of a class need not be one, whatever the program has made.
                known = records.instantiate(machine, known.cls, ANY_ARGUMENTS)
            bound[name] = known
    for name, value in bound.items():
        machine.store.set(scope, name, named(value, name))


def _keyword_dict(machine: Machine, keywords: Mapping[str, Value], more: bool) -> Dict:
    made = machine.new_dict([(Const(name), value) for name, value in keywords.items()])
    if more:
        held = tuple((Const(name), value) for name, value in keywords.items())
        machine.store.set(made, "entries", Entries(held, UNKNOWN))
    return made


def _declared(machine: Machine, function: Function, parameter: cst.Param, position: int, given: Unknown) -> Value:
    """A parameter that is given nothing known: what a decorator or its annotation declares of it, if anything.

    :param position: without counting ``self``
    """
    if 0 <= position < len(function.signature):
        known = declared(machine, function.signature[position])
        return given if isinstance(known, Unknown) else machine.stamp(known, NO_ARGUMENTS, None, "input_signature")
    if parameter.annotation is None:
        return given
    return known_from_annotation(machine, parameter.annotation.annotation, parameter.name.value, given)


def split(arguments: Arguments, apply: Callable[[Arguments], Value]) -> Value:
    """Apply to every combination of the arguments' alternatives and join the results; unknown for too many.

    :raises NeverReturns: where no combination returns
    """
    if not any(isinstance(value, Union) for value in arguments.values()):
        return apply(arguments)
    names = [*range(len(arguments.positional)), *arguments.keywords]
    options = [alternatives(value) for value in arguments.values()]
    count = math.prod(len(option) for option in options)
    if count > COMBINATIONS_LIMIT:
        return UNKNOWN
    results = []
    for combination in itertools.product(*options):
        chosen = dict(zip(names, combination, strict=True))
        positional = tuple(value for name, value in chosen.items() if isinstance(name, int))
        keywords = {name: value for name, value in chosen.items() if isinstance(name, str)}
        with contextlib.suppress(NeverReturns):
            results.append(apply(Arguments(positional, keywords, arguments.more)))
    if not results:
        raise NeverReturns
    return join_all(results)
