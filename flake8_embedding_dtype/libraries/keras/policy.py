"""Keras' global settings: the default float dtype and the dtype policy, as the program sets them.

Sources, measured: keras 3.15 and tf_keras 2.21. An ``Input`` without a dtype has the dtype ``floatx``, whatever the
policy; a layer computes in the dtype of the policy, which is ``floatx`` unless one is set.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from flake8_embedding_dtype.libraries.evaluator import Evaluator
from flake8_embedding_dtype.libraries.transfer import Call, Transfer, dtype_of
from flake8_embedding_dtype.values.abstract import NONE, Const, Object, Scope, Value

#: The owner of the settings in the store.
_SETTINGS: Final = Scope("keras")
_FLOATX: Final = "floatx"
_POLICY: Final = "policy"
_FLOAT32: Final = Const("float32")

_MIXED: Final[Mapping[str, str]] = MappingProxyType({"mixed_float16": "float16", "mixed_bfloat16": "bfloat16"})


def floatx(evaluator: Evaluator) -> str | None:
    """The default float dtype; None where it is not known."""
    return dtype_of(evaluator.store.get(_SETTINGS, _FLOATX) or _FLOAT32, "tensorflow")


def compute_dtype(evaluator: Evaluator, asked: Value) -> str | None:
    """The dtype in which a layer computes.

    :param asked: its own dtype or policy; ``NONE`` for the global one
    """
    value = asked if asked != NONE else evaluator.store.get(_SETTINGS, _POLICY) or NONE
    if value == NONE:
        return floatx(evaluator)
    if isinstance(value, Object) and value.arguments.positional:
        # A DTypePolicy.
        value = value.arguments.positional[0]
    if isinstance(value, Const) and isinstance(value.value, str) and value.value in _MIXED:
        return _MIXED[value.value]
    return dtype_of(value, "tensorflow")


def _set(name: str, parameter: str) -> Transfer:
    def transfer(call: Call) -> Value:
        call.evaluator.store.set(_SETTINGS, name, call.value(parameter))
        return NONE

    return transfer


TRANSFERS: Final[Mapping[str, Transfer]] = MappingProxyType(
    {"set_floatx": _set(_FLOATX, "value"), "set_policy": _set(_POLICY, "policy")}
)
