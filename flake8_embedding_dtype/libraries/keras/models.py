"""Keras models: calling layers, functional graphs, Sequential stacks, and the data given to ``fit`` and its kin.

Read and measured from keras 3.15 and tf_keras 2.21: an ``Input``'s dtype protects nothing, the data is looked up by its
own values cut toward zero; so a graph is run on the data itself and not on the dtype of the ``Input``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from flake8_embedding_dtype.libraries.embeddings import look_up, new_layer, report_sizes
from flake8_embedding_dtype.libraries.evaluator import Evaluator
from flake8_embedding_dtype.libraries.keras.common import NUMPY
from flake8_embedding_dtype.libraries.keras.hooks import run_callbacks
from flake8_embedding_dtype.libraries.keras.layers import embedding_output
from flake8_embedding_dtype.libraries.keras.policy import compute_dtype, floatx
from flake8_embedding_dtype.libraries.keras.structure import stack_of
from flake8_embedding_dtype.libraries.transfer import Call, Transfer, as_array, dtype_of
from flake8_embedding_dtype.values import dtypes
from flake8_embedding_dtype.values.abstract import (
    NO_ARGUMENTS,
    NONE,
    UNKNOWN,
    Arguments,
    BoundMethod,
    Const,
    Data,
    Dict,
    GraphNode,
    Instance,
    Iterable,
    List,
    Object,
    Reference,
    Stack,
    Tuple,
    Union,
    Value,
)
from flake8_embedding_dtype.values.lattice import join_all


def _receiver(call: Call) -> tuple[Value, Arguments]:
    """The object a method was called on, and the other arguments as they were written."""
    given = call.arguments
    if not given.positional:
        return UNKNOWN, given
    return given.positional[0], Arguments(given.positional[1:], given.keywords, given.more)


# --- layers -----------------------------------------------------------------------------------------------------------


def new_input(call: Call) -> Value:
    """``keras.Input``: a symbolic tensor; without a dtype it is float32 by default, which says nothing of the data."""
    if not call.absent("tensor") and not call.more:
        return call.value("tensor")
    name = call.constant("name")
    node = GraphNode(None, NO_ARGUMENTS, name if isinstance(name, str) else "")
    absent = call.absent("dtype")
    dtype = floatx(call.evaluator) if absent else dtype_of(call.value("dtype"), "tensorflow")
    return Data("keras.KerasTensor", dtype, graph=node, implicit=absent)


def initialise(call: Call) -> Value:
    """``super().__init__(...)`` of a layer: the instance remembers what the library's class was made with."""
    receiver, given = _receiver(call)
    if isinstance(receiver, Instance):
        receiver.arguments = given
        report_sizes(call, receiver)
    return NONE


def apply(call: Call) -> Value:
    """``layer(x)``: Keras builds the layer once, then runs its ``call`` on floats in the dtype that it computes in."""
    receiver, given = _receiver(call)
    evaluator = call.evaluator
    if isinstance(receiver, Instance) and evaluator.has_attribute(receiver, "build"):
        if evaluator.store.get(receiver, "built") is None:
            evaluator.store.set(receiver, "built", Const(True))
            evaluator.call(evaluator.attribute(receiver, "build"), Arguments((UNKNOWN,)))
    if isinstance(receiver, Instance) and given.positional and isinstance(first := given.positional[0], Data):
        if first.kind == "float":
            dtype = compute_dtype(evaluator, receiver.arguments.keywords.get("dtype", NONE))
            given = Arguments((_through(first, dtype), *given.positional[1:]), given.keywords, given.more)
    return evaluator.call(evaluator.attribute(receiver, "call"), given)


def embed(call: Call) -> Value:
    """``Embedding``: the lookup itself."""
    look_up(call, call.value("inputs"))
    return embedding_output(call)


# --- functional models ------------------------------------------------------------------------------------------------


def model(call: Call) -> Value:
    """``keras.Model(inputs, outputs)``."""
    made = Object("keras.Model", call.arguments)
    _remember_graph(call.evaluator, made, call.arguments)
    return made


def initialise_model(call: Call) -> Value:
    """``super().__init__(inputs, outputs)`` in a subclass of ``Model``."""
    receiver, given = _receiver(call)
    if isinstance(receiver, Instance):
        receiver.arguments = given
        _remember_graph(call.evaluator, receiver, given)
    return NONE


def _remember_graph(evaluator: Evaluator, owner: Reference, given: Arguments) -> None:
    names = ("inputs", "outputs")
    found = dict(zip(names, given.positional, strict=False))
    for name in names:
        value = given.keywords.get(name, given.keywords.get(name.removesuffix("s"), found.get(name)))
        if value is not None:
            evaluator.store.set(owner, f"graph {name}", value)


def run_graph(call: Call) -> Value:
    """Run a functional model's graph on the data it is called with."""
    receiver, evaluator = call.value("self"), call.evaluator
    if not isinstance(receiver, Reference):
        return UNKNOWN
    inputs, outputs = (evaluator.store.get(receiver, f"graph {name}") for name in ("inputs", "outputs"))
    if inputs is None or outputs is None:
        return UNKNOWN
    data = call.value("inputs")
    feeds = _feeds(inputs, data, evaluator)
    with evaluator.entered("replay", Arguments((data,))):
        return _Replay(feeds, evaluator).run(outputs)


def _feeds(inputs: Value, data: Value, evaluator: Evaluator) -> dict[GraphNode, Value]:
    """Which part of the data goes into which ``Input``: by position, by key, or by the ``Input``'s name."""
    slots = _slots(inputs, evaluator)
    entries = evaluator.entries(data)
    if entries is not None:
        by_name = {key.value: value for key, value in entries if isinstance(key, Const)}
        return {node: by_name.get(key, by_name.get(node.name, UNKNOWN)) for key, node in slots}
    parts: Sequence[Value] | None = (data,)
    if isinstance(data, (List, Tuple)) and (len(slots) > 1 or isinstance(inputs, (List, Tuple))):
        parts = evaluator.elements(data)
    elif isinstance(data, (List, Tuple)):
        # One array in a list is the array.
        held = evaluator.elements(data)
        parts = held if held is not None and len(held) == 1 and isinstance(held[0], Data) else parts
    elif len(slots) > 1:
        parts = None
    if parts is None or len(parts) != len(slots):
        return {node: UNKNOWN for _, node in slots}
    return {node: part for (_, node), part in zip(slots, parts, strict=True)}


def _slots(inputs: Value, evaluator: Evaluator) -> list[tuple[str, GraphNode]]:
    """The ``Input`` nodes of a model in order, each with its key."""
    if isinstance(inputs, Data):
        return [] if inputs.graph is None else [(inputs.graph.name, inputs.graph)]
    entries = evaluator.entries(inputs)
    if entries is not None:
        return [
            (str(key.value) if isinstance(key, Const) else "", value.graph)
            for key, value in entries
            if isinstance(value, Data) and value.graph is not None
        ]
    nested = [_slots(value, evaluator) for value in evaluator.elements(inputs) or ()]
    return [slot for slots in nested for slot in slots]


class _Replay:
    """One run of a graph: every step once, in an order in which arguments come before the steps that take them."""

    def __init__(self, feeds: Mapping[GraphNode, Value], evaluator: Evaluator) -> None:
        self._results: dict[GraphNode, Value] = dict(feeds)
        self._steps: dict[int, Value] = {}
        self._evaluator = evaluator

    def run(self, outputs: Value) -> Value:
        """The outputs with every symbolic tensor in them replaced by what the data makes of it."""
        pending = self._evaluator.graph_steps(outputs)
        while pending:
            node = pending[-1]
            if node in self._results:
                pending.pop()
                continue
            missing = [n for n in node.needs if n not in self._results and n is not node]
            if missing:
                pending.extend(missing)
                if len(pending) > 10_000:
                    return UNKNOWN
                continue
            pending.pop()
            self._results[node] = self._step(node)
        return self._replaced(outputs)

    def _step(self, node: GraphNode) -> Value:
        if node.parent is not None:
            index = node.arguments.positional[0]
            return self._evaluator.subscript(self._results[node.parent], index)
        if node.callee is UNKNOWN:
            return node.arguments.positional[0]
        if node.callee is None:
            return UNKNOWN
        given = node.arguments
        key = id(given)
        if key not in self._steps:
            positional = list(map(self._replaced, given.positional))
            keywords = {name: self._replaced(value) for name, value in given.keywords.items()}
            callee = node.callee
            if isinstance(callee, BoundMethod):
                # The recorded arguments begin with the receiver, which may be symbolic itself.
                callee, positional = BoundMethod(callee.function, positional[0]), positional[1:]
            elif isinstance(callee, Object):
                positional = positional[1:]
            again = Arguments(tuple(positional), keywords, given.more)
            with self._evaluator.entered("replay", again, node):
                self._steps[key] = self._evaluator.call(callee, again)
        return self._steps[key]

    def _replaced(self, value: Value) -> Value:
        if isinstance(value, Data) and value.graph is not None:
            return self._results.get(value.graph, UNKNOWN)
        if isinstance(value, Union):
            return join_all(map(self._replaced, value.alternatives))
        if not self._evaluator.graph_steps(value):
            return value
        if isinstance(value, Dict):
            entries = self._evaluator.entries(value) or ()
            return self._evaluator.new_dict([(key, self._replaced(item)) for key, item in entries])
        items = [self._replaced(item) for item in self._evaluator.elements(value) or ()]
        return Tuple(tuple(items)) if isinstance(value, Tuple) else self._evaluator.new_list(items)


def model_part(name: str, *, first: bool) -> Transfer:
    """``model.inputs``, ``model.output`` and their like."""

    def read(call: Call) -> Value:
        receiver = call.value("self")
        held = call.evaluator.store.get(receiver, f"graph {name}") if isinstance(receiver, Reference) else None
        if held is None:
            return UNKNOWN
        if first or not isinstance(held, Data):
            return held
        return call.evaluator.new_list((held,))

    return read


# --- Sequential -------------------------------------------------------------------------------------------------------


def sequential(call: Call) -> Value:
    """``keras.Sequential([...])``."""
    made = Object(call.name, call.arguments)
    _stack(call, made, call.value("layers"))
    return made


def initialise_sequential(call: Call) -> Value:
    """``super().__init__([...])`` in a subclass of ``Sequential``."""
    receiver, given = _receiver(call)
    if isinstance(receiver, Instance):
        receiver.arguments = given
        _stack(call, receiver, call.value("layers"))
    return NONE


def _stack(call: Call, owner: Reference, layers: Value) -> None:
    evaluator = call.evaluator
    items = () if layers == NONE else evaluator.elements(layers)
    evaluator.store.set(owner, "stack", Stack(complete=items is not None))
    evaluator.store.set(owner, "graph outputs", UNKNOWN)
    for layer in items or ():
        _push(evaluator, owner, layer)


def add(call: Call) -> Value:
    """``model.add(layer)``."""
    receiver = call.value("self")
    if isinstance(receiver, Reference):
        _push(call.evaluator, receiver, call.value("layer"))
    return NONE


def _push(evaluator: Evaluator, owner: Reference, layer: Value) -> None:
    """Put a layer on the stack, and see at once what the layers before it hand to it."""
    held = stack_of(owner, evaluator)
    if held is None or not held.complete:
        evaluator.store.set(owner, "graph outputs", UNKNOWN)
        return
    evaluator.store.set(owner, "stack", Stack((*held.layers, layer)))
    before = evaluator.store.get(owner, "graph outputs") or UNKNOWN
    if isinstance(layer, Data):
        evaluator.store.set(owner, "graph inputs", layer)
        evaluator.store.set(owner, "graph outputs", layer)
    else:
        with evaluator.entered("build", Arguments((before,)), GraphNode(layer, NO_ARGUMENTS, site=owner)):
            evaluator.store.set(owner, "graph outputs", evaluator.call(layer, Arguments((before,))))


def run_layers(call: Call) -> Value:
    """Run the layers of a Sequential of Keras 3 one after the other."""
    return _run_layers(call, compute_dtype)


def run_legacy_layers(call: Call) -> Value:
    """Run the layers of a Sequential of Keras 2, which makes itself an ``Input`` of the dtype ``floatx``."""
    return _run_layers(call, lambda evaluator, asked: floatx(evaluator))


def _run_layers(call: Call, own_input: Callable[[Evaluator, Value], str | None]) -> Value:
    """Run the layers of a Sequential one after the other; what comes out is unknown if other layers may follow.

    :param own_input: the dtype of the ``Input`` that it makes itself, from the dtype that its first layer is given
    """
    receiver, evaluator = call.value("self"), call.evaluator
    held = stack_of(receiver, evaluator)
    if held is None:
        return UNKNOWN
    layers = held.layers
    value = call.value("inputs")
    if layers and isinstance(layers[0], (Object, Instance)):
        given = layers[0].arguments.keywords
        # A layer that is told the shape of its inputs brings an Input, whose dtype is ``floatx``.
        shaped = given.keys() & {"input_shape", "batch_input_shape", "batch_shape"}
        value = _through(value, floatx(evaluator) if shaped else own_input(evaluator, given.get("dtype", NONE)))
    with evaluator.entered("replay", Arguments((value,)), GraphNode(None, NO_ARGUMENTS, site=receiver)):
        for layer in layers:
            if not isinstance(layer, Data):
                value = evaluator.call(layer, Arguments((value,)))
    return value if held.complete else UNKNOWN


def _through(value: Value, dtype: str | None) -> Value:
    """Data that is converted to the float dtype of an ``Input`` on its way; floats only where it is one of 16 bits."""
    if not isinstance(value, Data) or dtype is None:
        return value
    narrowed = value.kind == "float" and dtype in ("float16", "bfloat16")
    return value.but(through=dtype) if narrowed or (value.kind == "int" and dtypes.is_float(dtype)) else value


# --- data for models --------------------------------------------------------------------------------------------------


def fit(call: Call) -> Value:
    """``fit`` and ``train_on_batch``: the features reach the model or the user's ``train_step``; callbacks run."""
    _feed(call, "train_step")
    validation = call.value("validation_data")
    if validation not in (NONE, UNKNOWN):
        pair = call.evaluator.elements(validation)
        batch = Tuple(tuple(pair)) if pair else _batch(call, validation)
        _run_step(call, batch, _features(batch), "test_step")
    run_callbacks(call.evaluator, call.value("callbacks"), call.value("self"))
    return UNKNOWN


def evaluate(call: Call) -> Value:
    """``evaluate`` and ``test_on_batch``."""
    _feed(call, "test_step")
    return UNKNOWN


def predict(call: Call) -> Value:
    """``predict``: NumPy arrays of what the model gives."""
    return _as_numpy(_feed(call, "predict_step"), call.evaluator)


def _feed(call: Call, step: str) -> Value:
    value = call.value("x") if "x" in call.bound else call.value("generator")
    batch = _batch(call, value)
    if batch is not value:
        return _run_step(call, batch, _features(batch), step)
    return _run_step(call, value if call.absent("y") else Tuple((value, call.value("y"))), value, step)


def _batch(call: Call, value: Value) -> Value:
    """One batch of a dataset, generator or sequence; arrays and dicts of them are batches themselves."""
    evaluator = call.evaluator
    if isinstance(value, Object) and value.type_name == "pandas.DataFrame":
        return as_array(value, NUMPY, evaluator)
    yields = isinstance(value, (Object, Iterable)) or (
        isinstance(value, Instance) and any(evaluator.has_attribute(value, n) for n in ("__getitem__", "__iter__"))
    )
    return evaluator.element(value) if yields else value


def _features(batch: Value) -> Value:
    """What of a batch reaches the model: the first of features, targets and weights, or all of it."""
    return batch.items[0] if isinstance(batch, Tuple) and len(batch.items) in (2, 3) else batch


def _run_step(call: Call, batch: Value, features: Value, step: str) -> Value:
    """Run the step that the program overrides on the whole batch, or the model on its features."""
    receiver, evaluator = call.value("self"), call.evaluator
    if evaluator.has_attribute(receiver, step):
        return evaluator.call(evaluator.attribute(receiver, step), Arguments((batch,)))
    return evaluator.call(receiver, Arguments((features,)))


def default_step(call: Call) -> Value:
    """``super().train_step(data)`` and its kin: the model itself."""
    return call.evaluator.call(call.value("self"), Arguments((_features(call.value("data")),)))


def _as_numpy(value: Value, evaluator: Evaluator) -> Value:
    if isinstance(value, Data):
        return value.but(container="numpy.ndarray", graph=None)
    if isinstance(value, Tuple):
        return Tuple(tuple(_as_numpy(item, evaluator) for item in value.items))
    if isinstance(value, List):
        items = evaluator.elements(value)
        return UNKNOWN if items is None else evaluator.new_list([_as_numpy(item, evaluator) for item in items])
    return UNKNOWN


TRANSFERS: Final[Mapping[str, Transfer]] = MappingProxyType(
    {
        "add": add,
        "apply": apply,
        "embed": embed,
        "default_step": default_step,
        "embedding": new_layer,
        "evaluate": evaluate,
        "fit": fit,
        "initialise": initialise,
        "initialise_model": initialise_model,
        "initialise_sequential": initialise_sequential,
        "input": new_input,
        "model": model,
        "model_input": model_part("inputs", first=True),
        "model_inputs": model_part("inputs", first=False),
        "model_output": model_part("outputs", first=True),
        "model_outputs": model_part("outputs", first=False),
        "predict": predict,
        "run_graph": run_graph,
        "run_layers": run_layers,
        "run_legacy_layers": run_legacy_layers,
        "sequential": sequential,
    }
)
