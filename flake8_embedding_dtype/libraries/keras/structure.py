"""The layers of a model that is already built: ``model.layers``, ``model.get_layer(name)``, ``layer.output``.

Read and measured from keras 3.15 and tf_keras 2.21: the ``layers`` of a Sequential leave its Input out, those of a
functional model begin with it.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from flake8_embedding_dtype.libraries.evaluator import Evaluator
from flake8_embedding_dtype.libraries.transfer import Call, Transfer
from flake8_embedding_dtype.values.abstract import (
    NONE,
    PYTHON_STR,
    UNKNOWN,
    BoundMethod,
    Const,
    Data,
    GraphNode,
    Instance,
    Object,
    Reference,
    Stack,
    Value,
)


def model_layers(call: Call) -> Value:
    """``model.layers``: of a Sequential, or of a functional model whose layers follow one another in one line."""
    receiver, evaluator = call.value("self"), call.evaluator
    stack = _stack(receiver, evaluator)
    if stack is not None:
        return evaluator.new_list(stack)
    steps = _steps(receiver, evaluator)
    layers = [_layer(step) for step in steps]
    in_line = all(len(step.needs) < 2 for step in steps)
    if not steps or not in_line or any(layer is None for layer in layers[1:]) or steps[0].callee is not None:
        return UNKNOWN
    _remember_outputs(steps, evaluator)
    return evaluator.new_list([UNKNOWN, *(layer for layer in layers[1:] if layer is not None)])


def get_layer(call: Call) -> Value:
    """``model.get_layer(name, index)``: a layer by the name that it was given, or by its place."""
    receiver, evaluator, wanted = call.value("self"), call.evaluator, call.constant("name")
    if isinstance(wanted, str):
        steps = _steps(receiver, evaluator)
        _remember_outputs(steps, evaluator)
        found = [*(_stack(receiver, evaluator) or ()), *map(_layer, steps)]
        return next((layer for layer in found if layer is not None and _name(layer) == wanted), UNKNOWN)
    return evaluator.subscript(model_layers(call), call.value("index")) if call.absent("name") else UNKNOWN


def layer_name(call: Call) -> Value:
    """``layer.name``: the one that it was given; Keras makes one up otherwise."""
    given = call.setting("name")
    return given if isinstance(given, Const) and given != NONE else PYTHON_STR


def layer_output(call: Call) -> Value:
    """``layer.output``: the symbolic tensor that the layer made when its model was built."""
    receiver = call.value("self")
    held = call.evaluator.store.get(receiver, "graph result") if isinstance(receiver, Reference) else None
    return UNKNOWN if held is None else held


def cloned(call: Call) -> Value:
    """``clone_model(model)``: the same layers with new weights, unless a function makes other layers of them."""
    return call.value("model") if call.absent("clone_function") and call.absent("input_tensors") else UNKNOWN


def stack_of(model: Value, evaluator: Evaluator) -> Stack | None:
    """The layers of a Sequential, with its Input; None for any other model."""
    held = evaluator.store.get(model, "stack") if isinstance(model, Reference) else None
    return held if isinstance(held, Stack) else None


def _stack(model: Value, evaluator: Evaluator) -> list[Value] | None:
    """The layers of a Sequential without its Input, if all are known."""
    held = stack_of(model, evaluator)
    if held is None or not held.complete:
        return None
    return [layer for layer in held.layers if not isinstance(layer, Data)]


def _steps(model: Value, evaluator: Evaluator) -> list[GraphNode]:
    """The steps of a model's graph, each after those that it needs; none where there is no graph."""
    held = evaluator.store.get(model, "graph outputs") if isinstance(model, Reference) else None
    pending = [] if held is None else [(node, False) for node in evaluator.graph_steps(held)]
    ordered: dict[GraphNode, None] = {}
    seen: set[GraphNode] = set()
    while pending:
        node, complete = pending.pop()
        if complete:
            ordered[node] = None
        elif node not in seen:
            seen.add(node)
            pending.append((node, True))
            pending.extend((needed, False) for needed in node.needs)
    return list(ordered)


def _layer(step: GraphNode) -> Value | None:
    """The library's layer that a step applied."""
    callee = step.callee
    if isinstance(callee, BoundMethod):
        callee = callee.receiver
    elif not isinstance(callee, Object) and step.arguments.positional:
        callee = step.arguments.positional[0]
    return callee if isinstance(callee, (Object, Instance)) else None


def _remember_outputs(steps: list[GraphNode], evaluator: Evaluator) -> None:
    for step in steps:
        layer = _layer(step)
        if isinstance(layer, Reference):
            evaluator.store.set(layer, "graph result", Data("keras.KerasTensor", None, graph=step))


def _name(layer: Value) -> object:
    given = layer.arguments.keywords.get("name", NONE) if isinstance(layer, (Object, Instance)) else NONE
    return given.value if isinstance(given, Const) else None


TRANSFERS: Final[Mapping[str, Transfer]] = MappingProxyType(
    {
        "cloned": cloned,
        "get_layer": get_layer,
        "layer_name": layer_name,
        "layer_output": layer_output,
        "model_layers": model_layers,
    }
)
