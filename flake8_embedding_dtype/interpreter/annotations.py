"""Annotations as evidence: what a parameter's annotation says when nothing else is known of it."""

from __future__ import annotations

import libcst as cst

from flake8_embedding_dtype.interpreter.machine import Machine
from flake8_embedding_dtype.values.abstract import PYTHON_FLOAT, PYTHON_INT, PYTHON_STR, UNKNOWN, Class, External, Value

_PLAIN = {"builtins.float": PYTHON_FLOAT, "builtins.int": PYTHON_INT, "builtins.str": PYTHON_STR}


def known_from_annotation(machine: Machine, node: cst.BaseExpression) -> Value:
    """The value that an annotation declares; unknown for the most part.

    A class of the program declares an instance of it, seen before or made for the purpose.
    """
    if isinstance(node, cst.SimpleString):
        return UNKNOWN
    annotation = machine.silently(lambda: machine.evaluate(node))
    if isinstance(annotation, External):
        return _PLAIN.get(annotation.name, UNKNOWN)
    if isinstance(annotation, Class):
        return machine.instances.get(annotation, UNKNOWN)
    return UNKNOWN
