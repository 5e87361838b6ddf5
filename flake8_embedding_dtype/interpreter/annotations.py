"""Annotations as evidence: what a parameter or variable is declared to hold, when nothing else is known of it.

What a library's type declares is the ``__declared__`` entry of its table; ``Array[float]`` is an :class:`Object` of
that type, made with what stands in the brackets.
"""

from __future__ import annotations

from dataclasses import replace

import libcst as cst

from flake8_embedding_dtype.interpreter.inheritance import is_abstract
from flake8_embedding_dtype.interpreter.machine import Machine
from flake8_embedding_dtype.interpreter.records import RECORDS, any_instance, instantiate
from flake8_embedding_dtype.tree import parse_expression
from flake8_embedding_dtype.values.abstract import (
    ANY_ARGUMENTS,
    NO_ARGUMENTS,
    NONE,
    PYTHON_INT,
    UNKNOWN,
    Arguments,
    Class,
    Const,
    Data,
    Dict,
    DType,
    External,
    List,
    Object,
    Tuple,
    Unknown,
    Value,
    data,
)
from flake8_embedding_dtype.values.terms import Symbol, Term


def known_from_annotation(machine: Machine, node: cst.BaseExpression, name: str, value: Unknown) -> Value:
    """What an annotation declares of the ``value`` of a parameter or variable ``name``; for the most part nothing.

    An integer is still recognised by its name, and ids are born where they are made of it.
    """
    known = declared(machine, machine.silently(lambda: machine.evaluate(node)))
    if isinstance(known, Unknown):
        return value
    if isinstance(known, Data) and known.dtype == PYTHON_INT.dtype:
        named = Unknown(value.term or Term(Symbol(name)))
        return known.but(numbers=replace(known.numbers, terms=named.numbers.terms))
    machine.node = node
    return machine.stamp(known, NO_ARGUMENTS, None, f"{name}: {cst.Module([]).code_for_node(node)}")


def declared(machine: Machine, annotation: Value) -> Value:
    """What is declared by an annotation that was evaluated, or by a structure of them, as in a signature."""
    if isinstance(annotation, (External, Object)):
        type_name = annotation.name if isinstance(annotation, External) else annotation.type_name
        member = machine.knowledge.member(type_name, "__declared__")
        if member is not None:
            return machine.knowledge.call(member.name, Arguments((annotation,)), machine)
        if isinstance(annotation, External) and machine.knowledge.member(type_name, "__call__") is not None:
            # A layer or module, whatever it was made with.
            return Object(type_name, ANY_ARGUMENTS)
        return UNKNOWN
    if isinstance(annotation, DType):
        return data("unknown", annotation.name)
    if isinstance(annotation, Class):
        if annotation.style in RECORDS:
            return instantiate(machine, annotation, ANY_ARGUMENTS)
        made = machine.instances.get(annotation) if is_abstract(annotation) else any_instance(machine, annotation)
        return UNKNOWN if made is None else made
    if isinstance(annotation, Const):
        return _quoted(machine, annotation)
    if isinstance(annotation, (Tuple, List)):
        items = machine.elements(annotation)
        return UNKNOWN if items is None else Tuple(tuple(declared(machine, item) for item in items))
    if isinstance(annotation, Dict):
        entries = machine.entries(annotation)
        return UNKNOWN if entries is None else machine.new_dict([(key, declared(machine, v)) for key, v in entries])
    return UNKNOWN


def _quoted(machine: Machine, annotation: Const) -> Value:
    """``None``, or an annotation within quotes."""
    if not isinstance(annotation.value, str):
        return NONE if annotation == NONE else UNKNOWN
    try:
        node = parse_expression(annotation.value.strip())
    except cst.ParserSyntaxError:
        return UNKNOWN
    if isinstance(node, cst.SimpleString):
        return UNKNOWN
    return declared(machine, machine.silently(lambda: machine.evaluate(node)))
