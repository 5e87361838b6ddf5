"""Transfer functions of torch.nn: calling modules, containers of modules, layers, and the lookups.

What a lookup does with other data than int32 and int64, measured with torch 2.13: ``nn.Embedding``, ``F.embedding`` and
``nn.EmbeddingBag`` raise for every float (``RuntimeError: Expected tensor for argument #1 'indices' to have one of the
following scalar types: Long, Int; but got torch.FloatTensor instead``), and in the same words for uint8, int8, int16,
bool and complex. Arrays of NumPy and lists raise a ``TypeError``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from flake8_embedding_dtype.libraries.embeddings import look_up, new_layer, report_sizes
from flake8_embedding_dtype.libraries.numerics import given
from flake8_embedding_dtype.libraries.torch.common import TENSOR, indices, rest
from flake8_embedding_dtype.libraries.torch.tensors import is_device, type_to
from flake8_embedding_dtype.libraries.transfer import Call, Transfer
from flake8_embedding_dtype.values import dtypes
from flake8_embedding_dtype.values.abstract import (
    NONE,
    PYTHON_STR,
    UNKNOWN,
    Arguments,
    Const,
    Data,
    Dict,
    DType,
    External,
    Instance,
    Iterable,
    List,
    Object,
    Tuple,
    Value,
    data,
)
from flake8_embedding_dtype.values.lattice import alternatives, join_all

#: What a container of modules holds, and the dtype a module was cast to; names that no attribute has.
HELD: Final = "*modules"
CAST: Final = "*dtype"

#: What functions that wrap a module or a function call it.
_WRAPPED: Final = "model|module|func|fn|obj|mod"

_LOOKUPS: Final = frozenset({"torch.nn.Embedding", "torch.nn.EmbeddingBag"})

# ---------------------------------------------------------------- modules


def _call(call: Call) -> Value:
    """``module(x)``: its ``forward``, of the program or of torch."""
    owner = call.value("self")
    if not isinstance(owner, (Object, Instance)):
        return UNKNOWN
    return call.evaluator.call(call.evaluator.attribute(owner, "forward"), rest(call.arguments))


def _initialised(call: Call) -> Value:
    """``super().__init__(...)`` of a class that derives from a module of torch: its settings become known."""
    owner = call.value("self")
    if isinstance(owner, Instance):
        owner.arguments = rest(call.arguments)
        report_sizes(call, owner)
    return NONE


def _itself(call: Call) -> Value:
    return call.value("self")


def _cast_module(dtype: str) -> Transfer:
    """``module.half()``: its parameters change their dtype; the module itself is returned."""

    def transfer(call: Call) -> Value:
        _set_dtype(call, call.value("self"), DType(dtype))
        return call.value("self")

    return transfer


def _to(call: Call) -> Value:
    """``module.to(...)``, ``module.type(...)``: the module itself, with parameters of a dtype if one is named."""
    given = [*call.arguments.positional[1:], *call.arguments.keywords.values()]
    for value in given:
        asked = type_to(value)
        if asked is not None and dtypes.is_float(asked):
            _set_dtype(call, call.value("self"), DType(asked))
        elif not is_device(value) and not isinstance(value, Data):
            _set_dtype(call, call.value("self"), UNKNOWN)
    return call.value("self")


def _set_dtype(call: Call, owner: Value, dtype: Value) -> None:
    for module in _modules_below(call, owner):
        call.evaluator.store.set(module, CAST, dtype)


def _modules_below(call: Call, owner: Value) -> Iterator[Object | Instance]:
    """A module and all that it is made of."""
    seen: list[Value] = []
    pending = [owner]
    while pending and len(seen) < 100:
        for module in alternatives(pending.pop()):
            if isinstance(module, List):
                pending.extend(_items(call, module))
            elif isinstance(module, Dict):
                pending.extend(value for _, value in call.evaluator.entries(module) or ())
            elif isinstance(module, (Object, Instance)) and module not in seen:
                seen.append(module)
                yield module
                pending.extend(call.evaluator.store.names(module).values())
                pending.extend(module.arguments.positional if isinstance(module, Object) else ())


def _parameter_dtype(call: Call) -> str | None:
    """The dtype of a layer's weights, which is that of its results: as cast, as asked for, else float32."""
    owner = call.value("self")
    held = call.evaluator.store.get(owner, CAST) if isinstance(owner, (Object, Instance)) else None
    if held is not None:
        return held.name if isinstance(held, DType) else "float32"
    asked = call.setting("dtype")
    return asked.name if isinstance(asked, DType) else "float32"


def _weights(call: Call) -> Value:
    """A layer with weights: ``Linear``, convolutions, norms."""
    return data(TENSOR, _parameter_dtype(call))


def _pair(call: Call) -> Value:
    """``nn.GRU``: the outputs and the last state."""
    return Tuple((_weights(call), _weights(call)))


def _long_short(call: Call) -> Value:
    """``nn.LSTM``: the outputs, and a pair of states."""
    return Tuple((_weights(call), _pair(call)))


def _packed(inner: Transfer) -> Transfer:
    """Recurrent layers keep a packed sequence packed."""

    def transfer(call: Call) -> Value:
        made, given = inner(call), call.value("input")
        if isinstance(made, Tuple) and isinstance(given, Object):
            return Tuple((given, *made.items[1:]))
        return made

    return transfer


def _parameters(call: Call) -> Value:
    return Iterable(_weights(call))


def _named_parameters(call: Call) -> Value:
    return Iterable(Tuple((PYTHON_STR, _weights(call))))


def _register(*names: str) -> Transfer:
    """``register_buffer(name, tensor)``, ``add_module(name, module)``: an attribute like any other."""

    def transfer(call: Call) -> Value:
        owner, name = call.value("self"), call.constant("name")
        held = next((call.value(n) for n in names if n in call.bound), UNKNOWN)
        if isinstance(owner, (Object, Instance)) and isinstance(name, str):
            call.evaluator.store.set(owner, name, held)
        return NONE

    return transfer


def _applied(call: Call) -> Value:
    """``module.apply(fn)``: the function is for effects on the weights."""
    return call.value("self")


def _setting(name: str) -> Transfer:
    """An attribute that holds what the constructor was given."""
    return lambda call: call.setting(name)


def _wrapped(call: Call) -> Value:
    """``torch.compile``, ``DataParallel``, ``no_grad``: what they wrap; with options only, a decorator."""
    name = given(call, _WRAPPED)
    options_only = call.absent(name) or isinstance(call.value(name), Const)
    return External(call.name) if options_only else call.value(name)


def _checkpoint(call: Call) -> Value:
    """``checkpoint(function, *args)`` calls the function."""
    args = call.value("args")
    positional = args.items if isinstance(args, Tuple) else ()
    keywords = {k: v for k, v in call.arguments.keywords.items() if k not in ("function", "use_reentrant")}
    return call.evaluator.call(call.value("function"), Arguments(positional, keywords, call.more))


def _traced(call: Call) -> Value:
    """``torch.jit.trace(model, example)``, ``onnx.export``: the model runs on the example."""
    model, example = call.value(given(call, _WRAPPED)), call.value(given(call, "example_inputs|args"))
    call.evaluator.call(model, Arguments(example.items if isinstance(example, Tuple) else (example,)))
    return model


def _pooled(call: Call) -> Value:
    """``MaxPool2d``: chosen elements, with their positions if these are asked for."""
    own = call.array("input").but(role="")
    asked = call.setting("return_indices") if "self" in call.bound else call.value("return_indices")
    if asked == Const(True):
        return Tuple((own, indices()))
    return own if asked == Const(False) else UNKNOWN


# ---------------------------------------------------------------- containers


def _held(call: Call) -> Value:
    """The modules of a ``Sequential`` or ``ModuleList`` as a list, those of a ``ModuleDict`` as a dict."""
    owner = call.value("self")
    if not isinstance(owner, (Object, Instance)):
        return UNKNOWN
    held = call.evaluator.store.get(owner, HELD)
    if held is None:
        held = _collected(call, owner.arguments)
        call.evaluator.store.set(owner, HELD, held)
    return held


def _collected(call: Call, arguments: Arguments) -> Value:
    given = arguments.positional
    if arguments.more:
        return call.evaluator.new_list_of(UNKNOWN)
    if ".ModuleDict." in call.name:
        entries = call.evaluator.entries(given[0]) if given else ()
        return given[0] if entries is None else call.evaluator.new_dict(entries)
    if ".Sequential." in call.name:
        entries = call.evaluator.entries(given[0]) if len(given) == 1 else None
        return call.evaluator.new_list([value for _, value in entries] if entries is not None else given)
    if not given:
        return call.evaluator.new_list(())
    items = call.evaluator.elements(given[0])
    if items is None:
        return call.evaluator.new_list_of(call.evaluator.element(given[0]))
    return call.evaluator.new_list(items)


def _items(call: Call, held: Value) -> list[Value]:
    known = call.evaluator.elements(held)
    return list(known) if known is not None else [call.evaluator.element(held)]


def _fold(call: Call) -> Value:
    """``Sequential.forward``: one module after the other."""
    held = _held(call)
    modules = call.evaluator.elements(held)
    if modules is None:
        return UNKNOWN
    value = call.value("input")
    for module in modules:
        value = call.evaluator.call(module, Arguments((value,)))
    return value


def _delegated(method: str) -> Transfer:
    """A method of the list or dict that a container is like."""

    def transfer(call: Call) -> Value:
        result = call.evaluator.call(call.evaluator.attribute(_held(call), method), rest(call.arguments))
        return call.value("self") if method in ("append", "extend") else result

    return transfer


def _picked(call: Call) -> Value:
    """``modules[i]``; a slice of a container is a container."""
    owner = call.value("self")
    picked = call.evaluator.subscript(_held(call), call.value("index"))
    if not isinstance(picked, List):
        return picked
    kind = "torch.nn.Sequential" if ".Sequential." in call.name else "torch.nn.ModuleList"
    made = Object(owner.type_name if isinstance(owner, Object) else kind, Arguments())
    call.evaluator.store.set(made, HELD, picked)
    return made


def _placed(call: Call) -> Value:
    """``modules[name] = module``."""
    owner, held, key, module = call.value("self"), _held(call), call.value("index"), call.value("module")
    if not isinstance(owner, (Object, Instance)):
        return NONE
    if isinstance(held, Dict) and isinstance(key, Const):
        entries = dict(call.evaluator.entries(held) or ())
        call.evaluator.store.set(owner, HELD, call.evaluator.new_dict([*{**entries, key: module}.items()]))
    else:
        mixed = join_all([*_items(call, held), module]) if isinstance(held, List) else UNKNOWN
        call.evaluator.store.set(owner, HELD, call.evaluator.new_list_of(mixed))
    return NONE


def _element(call: Call) -> Value:
    """One module that stands for all; unknown where a lookup is among modules of other kinds.

    A loop that feeds each module the last one's result would otherwise seem to feed floats into the lookup.
    """
    held = _held(call)
    modules = [one for item in _items(call, held) for one in alternatives(item)]
    kinds = {one.type_name if isinstance(one, Object) else "" for one in modules}
    return UNKNOWN if len(kinds) > 1 and kinds & _LOOKUPS else call.evaluator.element(held)


# ---------------------------------------------------------------- lookups


def _embedding(call: Call) -> Value:
    """``nn.Embedding`` and ``nn.EmbeddingBag`` applied: rows of its weights. Raises for floats, see above."""
    look_up(call, call.value("input"))
    return _rows(call)


def _rows(call: Call) -> Value:
    weight = call.setting("_weight")
    if isinstance(weight, Data) and weight.dtype is not None:
        return data(TENSOR, weight.dtype, weight.numbers)
    return _weights(call)


def _embedding_function(call: Call) -> Value:
    """``F.embedding(input, weight)``: raises for floats, see above."""
    look_up(call, call.value("input"))
    weight = call.array("weight")
    return data(TENSOR, weight.dtype, weight.numbers)


def _pretrained(call: Call) -> Value:
    """``nn.Embedding.from_pretrained(weights)``: a layer of these weights."""
    tensors = [value for value in call.arguments.positional if isinstance(value, Data)]
    weight = tensors[0] if tensors else call.arguments.keywords.get("embeddings", UNKNOWN)
    return Object(call.name.removesuffix(".from_pretrained"), Arguments((), {"_weight": weight}, True))


TRANSFERS: Final[Mapping[str, Transfer]] = MappingProxyType(
    {
        "checkpoint": _checkpoint,
        "embedding": new_layer,
        "module_add": _register("module"),
        "module_applied": _applied,
        "module_append": _delegated("append"),
        "module_buffer": _register("tensor", "param"),
        "module_call": _call,
        "module_double": _cast_module("float64"),
        "module_element": _element,
        "module_extend": _delegated("extend"),
        "module_fold": _fold,
        "module_half": _cast_module("float16"),
        "module_bfloat16": _cast_module("bfloat16"),
        "module_float": _cast_module("float32"),
        "module_held": _held,
        "module_init": _initialised,
        "module_insert": _delegated("insert"),
        "module_item": _picked,
        "module_items": _delegated("items"),
        "module_iterator": lambda call: call.evaluator.call(External("builtins.iter"), Arguments((_held(call),))),
        "module_itself": _itself,
        "module_keys": _delegated("keys"),
        "module_lookup": _embedding,
        "module_lookup_function": _embedding_function,
        "module_lstm": _packed(_long_short),
        "module_pair": _pair,
        "module_parameters": _parameters,
        "module_parameters_named": _named_parameters,
        "module_place": _placed,
        "module_pop": _delegated("pop"),
        "module_pretrained": _pretrained,
        "module_pooled": _pooled,
        "pooled": _pooled,
        "module_recurrent": _packed(_pair),
        "module_rows": _rows,
        "module_to": _to,
        "module_update": _delegated("update"),
        "module_values": _delegated("values"),
        "module_weights": _weights,
        "traced": _traced,
        "wrapped": _wrapped,
        **{
            f"setting_{name}": _setting(name)
            for name in (
                "dataset",
                "embedding_dim",
                "hidden_size",
                "in_features",
                "num_embeddings",
                "out_features",
                "padding_idx",
            )
        },
    }
)
