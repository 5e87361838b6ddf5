"""Transfer functions of Flax: running modules, their layers, and the lookups (flax 0.12, measured).

``linen.Embed`` and ``nnx.Embed`` raise for every float and for booleans (``ValueError: Input type must be an integer or
unsigned integer.``); integers of every size are looked up, in JAX's as well as in NumPy's arrays. Python's numbers and
lists raise an ``AttributeError``.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from flake8_embedding_dtype.libraries import numerics
from flake8_embedding_dtype.libraries.embeddings import look_up, new_layer, report_sizes
from flake8_embedding_dtype.libraries.transfer import Call, Transfer, dtype_of
from flake8_embedding_dtype.values import dtypes
from flake8_embedding_dtype.values.abstract import (
    NONE,
    UNKNOWN,
    Arguments,
    BoundMethod,
    Class,
    Const,
    Data,
    Function,
    Instance,
    Object,
    Tuple,
    Value,
    data,
)
from flake8_embedding_dtype.values.numbers import ANY

ARRAY: Final = "jax.Array"
#: Keywords of ``apply`` and ``init`` that are not handed on to the module.
_OWN_KEYWORDS: Final = frozenset({"rngs", "method", "mutable", "capture_intermediates", "variables"})

# ---------------------------------------------------------------- running modules


def _fields(cls: Class) -> list[str]:
    """The fields of a linen module, which is a dataclass: those of its bases first."""
    found: list[str] = []
    for base in cls.bases:
        found.extend(_fields(base) if isinstance(base, Class) else ())
    return list(dict.fromkeys([*found, *cls.fields]))


def _initialised(call: Call) -> Value:
    """``Model(10, size=3)``: the fields of a linen module are set; the settings of a layer's subclass become known."""
    owner = call.value("self")
    if not isinstance(owner, Instance):
        return NONE
    given = call.arguments.positional[1:]
    owner.arguments = Arguments(given, call.arguments.keywords, call.arguments.more)
    for name, value in (*zip(_fields(owner.cls), given, strict=False), *call.arguments.keywords.items()):
        call.evaluator.store.set(owner, name, value)
    report_sizes(call, owner)
    return NONE


def _run(call: Call, skipped: int) -> Value:
    """The module called with the arguments behind its keys or variables, or its method of a given name.

    :param skipped: how many positional arguments stand before those that are handed on
    """
    owner = call.value("self")
    keywords = {name: value for name, value in call.arguments.keywords.items() if name not in _OWN_KEYWORDS}
    given = Arguments(call.arguments.positional[skipped:], keywords, call.arguments.more)
    method = call.arguments.keywords.get("method", NONE)
    if isinstance(method, Const) and isinstance(method.value, str):
        return call.evaluator.call(call.evaluator.attribute(owner, method.value), given)
    if isinstance(method, Function):
        return call.evaluator.call(method, given.preceded_by(owner))
    if method != NONE:
        return call.evaluator.call(method, given) if isinstance(method, BoundMethod) else UNKNOWN
    return call.evaluator.call(owner, given)


def _init(call: Call) -> Value:
    """``module.init(key, *args)``: runs it, and gives variables of which nothing is known."""
    _run(call, 2)
    return UNKNOWN


def _init_with_output(call: Call) -> Value:
    return Tuple((_run(call, 2), UNKNOWN))


def _apply(call: Call) -> Value:
    """``module.apply(variables, *args)``: the result, with the changed variables where some are mutable."""
    result = _run(call, 1 if "variables" in call.arguments.keywords else 2)
    mutable = call.arguments.keywords.get("mutable", Const(False))
    if mutable == Const(False):
        return result
    return UNKNOWN if mutable == UNKNOWN else Tuple((result, UNKNOWN))


def _itself(call: Call) -> Value:
    return call.value("self")


def _fold(call: Call) -> Value:
    """``Sequential``: one layer or function after the other."""
    owner = call.value("self")
    if not isinstance(owner, (Object, Instance)) or owner.arguments.more:
        return UNKNOWN
    layers = call.setting("layers") if ".linen." in call.name else call.setting("fns")
    items = call.evaluator.elements(layers)
    if ".nnx." in call.name:
        items = owner.arguments.positional
    if items is None:
        return UNKNOWN
    arguments = Arguments(call.arguments.positional[1:], call.arguments.keywords, call.arguments.more)
    value: Value = UNKNOWN
    for item in items:
        value = call.evaluator.call(item, arguments)
        arguments = Arguments(value.items if isinstance(value, Tuple) else (value,))
    return value


# ---------------------------------------------------------------- layers


def _wanted(call: Call) -> str | None:
    """The dtype that a layer computes in, where it is set."""
    asked = call.setting("dtype")
    return None if asked == NONE else dtypes.narrowed(dtype_of(asked, "jax"), "jax") or "float32"


def _parameters(call: Call) -> str:
    return dtypes.narrowed(dtype_of(call.setting("param_dtype"), "jax"), "jax") or "float32"


def _layer(call: Call) -> Value:
    """A layer with weights: its own dtype, else that of the data promoted with the weights'."""
    return data(ARRAY, _layer_dtype(call))


def _layer_dtype(call: Call) -> str | None:
    wanted = _wanted(call)
    if wanted is not None:
        return wanted
    given = call.array(numerics.given(call, "inputs|x|inputs_q|hs"))
    promoted = dtypes.promote(given.dtype, _parameters(call), "jax") or "float32"
    return promoted if dtypes.is_float(promoted) else None


def _cell(call: Call) -> Value:
    """A recurrent cell: the new state, and the output."""
    output = data(ARRAY, _layer_dtype(call))
    state: Value = Tuple((output, output)) if "LSTM" in call.name else output
    return Tuple((state, output))


def _kept(call: Call) -> Value:
    """Dropout: the dtype stays; nothing is known of the numbers."""
    return data(ARRAY, call.array("inputs").dtype)


# ---------------------------------------------------------------- lookups


def _embed(call: Call) -> Value:
    """``Embed`` applied: rows of its weights. Raises for floats, see above."""
    look_up(call, call.value("inputs"))
    return data(ARRAY, _wanted(call) or _parameters(call))


def _table(call: Call) -> Value:
    return data(ARRAY, _parameters(call))


# ---------------------------------------------------------------- training states


def _state(call: Call) -> Value:
    """``TrainState.create(apply_fn=..., ...)``."""
    return Object("flax.training.train_state.TrainState", Arguments((), call.arguments.keywords, call.arguments.more))


def _state_field(call: Call) -> Value:
    """What a training state was created with."""
    owner, name = call.value("self"), call.constant("name")
    if not isinstance(owner, (Object, Instance)) or not isinstance(name, str):
        return UNKNOWN
    return owner.arguments.keywords.get(name, UNKNOWN)


def _parameter(call: Call) -> Value:
    """What ``nnx.Param(x).value`` holds."""
    held = call.setting("value")
    return held if isinstance(held, Data) else data(ARRAY, None, ANY)


def _setting(name: str) -> Transfer:
    """An attribute that holds what the constructor was given."""
    return lambda call: call.setting(name)


TRANSFERS: Final[Mapping[str, Transfer]] = MappingProxyType(
    {
        "apply": _apply,
        "cell": _cell,
        "embed": _embed,
        "embedding": new_layer,
        "features": _setting("features"),
        "fold": _fold,
        "init": _init,
        "init_with_output": _init_with_output,
        "initialised": _initialised,
        "itself": _itself,
        "kept": _kept,
        "layer": _layer,
        "num_embeddings": _setting("num_embeddings"),
        "parameter": _parameter,
        "state": _state,
        "state_field": _state_field,
        "table": _table,
    }
)
