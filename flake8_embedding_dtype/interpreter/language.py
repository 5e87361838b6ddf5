"""Python, put together: which module means what."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

import libcst as cst

from flake8_embedding_dtype.interpreter.annotations import declared, known_from_annotation
from flake8_embedding_dtype.interpreter.calls import call
from flake8_embedding_dtype.interpreter.containers import elements
from flake8_embedding_dtype.interpreter.contexts import run_with
from flake8_embedding_dtype.interpreter.expressions import EXPRESSIONS
from flake8_embedding_dtype.interpreter.imports import import_module
from flake8_embedding_dtype.interpreter.iteration import contents, iterate
from flake8_embedding_dtype.interpreter.machine import Language
from flake8_embedding_dtype.interpreter.objects import attribute, defines, subscript
from flake8_embedding_dtype.interpreter.paths import branching, fork
from flake8_embedding_dtype.interpreter.statements import STATEMENTS

PYTHON: Final = Language(
    EXPRESSIONS,
    STATEMENTS,
    call,
    attribute,
    subscript,
    iterate,
    contents,
    elements,
    defines,
    branching,
    MappingProxyType({cst.If: fork, cst.With: run_with}),
    import_module,
    known_from_annotation,
    declared,
)
