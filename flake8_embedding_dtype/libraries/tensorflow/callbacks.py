"""Transfer functions of TensorFlow that call functions of the program (tensorflow 2.21, measured)."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from flake8_embedding_dtype.libraries.tensorflow.structures import as_tensor, items_of, leaves, mapped, tensors, typed
from flake8_embedding_dtype.libraries.transfer import Call, Transfer, as_array
from flake8_embedding_dtype.values.abstract import (
    NO_ARGUMENTS,
    UNKNOWN,
    Arguments,
    Const,
    Data,
    Dict,
    External,
    Function,
    List,
    Object,
    Partial,
    Tuple,
    Value,
)
from flake8_embedding_dtype.values.lattice import join_all, widen

#: How often the body of a loop is run on widened values: once to see what moves, once to see that it has come to rest.
_ROUNDS: Final = 3


def _decorated(parameter: str) -> Transfer:
    """``tf.function`` and its kin: the function itself, or a decorator where only options are given."""

    def transfer(call: Call) -> Value:
        return External(call.name) if call.absent(parameter) else call.value(parameter)

    return transfer


def _traced(call: Call) -> Value:
    """``tf.function``: the function itself, which an ``input_signature`` tells of its arguments."""
    function = call.value("func")
    if call.absent("func"):
        return Partial(External(call.name), Arguments((), call.arguments.keywords))
    signature = call.evaluator.elements(call.value("input_signature"))
    if isinstance(function, Function) and signature is not None:
        function.signature = tuple(signature)
    return function


def _declared_spec(call: Call) -> Value:
    """A tensor of which a ``tf.TensorSpec`` is known."""
    return typed(call, call.value("self"), UNKNOWN)


def _custom_gradient(call: Call) -> Value:
    """A function that gives the first of the two results of ``f``."""
    if call.absent("f"):
        return External(call.name)
    return Partial(External("tensorflow.custom_gradient.__call__"), Arguments((call.value("f"),)))


def _without_gradient(call: Call) -> Value:
    """Calling what ``custom_gradient`` made."""
    arguments = Arguments(call.arguments.positional[1:], call.arguments.keywords, call.more)
    result = call.evaluator.call(call.value("f"), arguments)
    return result.items[0] if isinstance(result, Tuple) and result.items else UNKNOWN


def _called(call: Call) -> Value:
    """``tf.ragged.map_flat_values(op, *args)``: the function of the values."""
    arguments = Arguments(call.arguments.positional[1:], call.arguments.keywords, call.more)
    return as_tensor(call, call.evaluator.call(call.value("op"), arguments))


# ---------------------------------------------------------------- branches


def _cond(call: Call) -> Value:
    """What either branch gives."""
    branches = [call.value(name) for name in ("true_fn", "false_fn", "fn1", "fn2") if not call.absent(name)]
    return join_all(call.evaluator.call(branch) for branch in branches)


def _switch_case(call: Call) -> Value:
    return _any_branch(call, call.value("branch_fns"))


def _case(call: Call) -> Value:
    return _any_branch(call, call.value("pred_fn_pairs"))


def _any_branch(call: Call, branches: Value) -> Value:
    """What any of the functions gives that stand in a list, in a list of pairs or in a dict, or the default."""
    if isinstance(branches, Dict):
        entries = call.evaluator.entries(branches)
        if entries is None:
            return UNKNOWN
        functions = [function for _, function in entries]
    else:
        functions = [item.items[-1] if isinstance(item, Tuple) else item for item in items_of(call, branches)]
    if not call.absent("default"):
        functions.append(call.value("default"))
    return join_all(call.evaluator.call(function) for function in functions)


# ---------------------------------------------------------------- loops


def _while_loop(call: Call) -> Value:
    """The loop variables after any number of rounds."""
    start = call.value("loop_vars")
    items = call.evaluator.elements(start) if isinstance(start, (Tuple, List)) else None
    state: Value = Tuple(tuple(items)) if items is not None else Tuple((start,))
    state = tensors(call, state)
    for _ in range(_ROUNDS):
        if not isinstance(state, Tuple):
            return UNKNOWN
        call.evaluator.call(call.value("cond"), Arguments(state.items))
        result = call.evaluator.call(call.value("body"), Arguments(state.items))
        after = _as_items(call, result, len(state.items))
        if after is None:
            return UNKNOWN
        newer = widen(state, tensors(call, after))
        if newer == state:
            break
        state = newer
    if not isinstance(state, Tuple):
        return UNKNOWN
    if items is None:
        return state.items[0]
    return call.evaluator.new_list(state.items) if isinstance(start, List) else state


def _as_items(call: Call, result: Value, count: int) -> Tuple | None:
    """What the body of a loop gave, variable by variable."""
    if isinstance(result, (Tuple, List)):
        items = call.evaluator.elements(result)
        return Tuple(tuple(items)) if items is not None and len(items) == count else None
    return Tuple((result,)) if count == 1 else None


def _folded(call: Call, first: Value, element: Value, function: Value) -> Value:
    """``function(state, element)`` over and over, from ``first`` on."""
    state = first
    for _ in range(_ROUNDS):
        after = tensors(call, call.evaluator.call(function, Arguments((state, element))))
        newer = widen(state, after)
        if newer == state:
            break
        state = newer
    return state


def _scan(call: Call) -> Value:
    """``scan``, ``foldl``, ``foldr``: start from the initializer, or from the first element."""
    element = tensors(call, call.value("elems"))
    first = element if call.absent("initializer") else tensors(call, call.value("initializer"))
    return _folded(call, first, element, call.value("fn"))


def _map_fn(call: Call) -> Value:
    """What the function gives for an element; the signature names dtypes where that is not known."""
    result = tensors(call, call.evaluator.call(call.value("fn"), Arguments((tensors(call, call.value("elems")),))))
    for name in ("fn_output_signature", "dtype"):
        if not call.absent(name):
            declared = typed(call, call.value(name), result)
            return result if declared == UNKNOWN else declared
    return result


# ---------------------------------------------------------------- Python inside of graphs


def _py_function(container: str) -> Transfer:
    """``py_function``, ``numpy_function``: results of the declared dtypes.

    :param container: what holds the arguments that the function is given
    """

    def transfer(call: Call) -> Value:
        if call.absent("func"):
            return Partial(External(call.name), Arguments((), call.arguments.keywords))
        given = [as_array(item, call.container, call.evaluator) for item in items_of(call, call.value("inp"))]
        result = call.evaluator.call(call.value("func"), Arguments(tuple(v.but(container=container) for v in given)))
        return typed(call, call.value("Tout"), result)

    return transfer


def _run(call: Call) -> Value:
    """``strategy.run(fn, args, kwargs)``: the function, called."""
    args = call.evaluator.elements(call.value("args"))
    keywords = call.evaluator.entries(call.value("kwargs")) if not call.absent("kwargs") else ()
    if args is None or keywords is None:
        return call.evaluator.call(call.value("fn"), Arguments((), {}, True))
    named = {str(key.value): value for key, value in keywords if isinstance(key, Const)}
    return call.evaluator.call(call.value("fn"), Arguments(tuple(args), named))


def _default_strategy(call: Call) -> Value:
    """``tf.distribute.get_strategy()``."""
    return Object("tensorflow.distribute.Strategy", NO_ARGUMENTS)


def _distributed_function(call: Call) -> Value:
    """``strategy.distribute_datasets_from_function(f)``: the dataset that ``f`` makes."""
    return call.evaluator.call(call.value("dataset_fn"), Arguments((UNKNOWN,)))


# ---------------------------------------------------------------- structures, sessions, gradients


def _map_structure(call: Call) -> Value:
    """``tf.nest.map_structure``: the function of every leaf; of several structures only where they are leaves."""
    structures = call.value("structure")
    items = structures.items if isinstance(structures, Tuple) else ()
    function = call.value("func")
    if len(items) == 1:
        return mapped(call.evaluator, items[0], lambda leaf: call.evaluator.call(function, Arguments((leaf,))))
    if items and not any(isinstance(item, (Tuple, List, Dict)) for item in items):
        return call.evaluator.call(function, Arguments(items))
    return UNKNOWN


def _flatten(call: Call) -> Value:
    """``tf.nest.flatten``."""
    return call.evaluator.new_list(leaves(call.evaluator, call.value("structure")))


def _fetched(parameter: str) -> Transfer:
    """``session.run(x)``, ``x.eval()``: the contents as NumPy arrays."""

    def leaf(value: Value) -> Value:
        return value.but(container="numpy.ndarray") if isinstance(value, Data) else UNKNOWN

    def transfer(call: Call) -> Value:
        value = call.value(parameter)
        if isinstance(value, List):
            items = call.evaluator.elements(value)
            return UNKNOWN if items is None else call.evaluator.new_list([leaf(item) for item in items])
        return mapped(call.evaluator, value, leaf)

    return transfer


def _gradient(call: Call) -> Value:
    """Gradients have the dtype of what they are taken of; nothing is known of their numbers."""

    def leaf(value: Value) -> Value:
        return call.make(value.dtype) if isinstance(value, Data) and value.kind == "float" else UNKNOWN

    sources = call.value("sources")
    if isinstance(sources, List):
        items = call.evaluator.elements(sources)
        if items is None:
            return call.evaluator.new_list_of(UNKNOWN)
        return call.evaluator.new_list([leaf(item) for item in items])
    return mapped(call.evaluator, sources, leaf)


TRANSFERS: Final[Mapping[str, Transfer]] = MappingProxyType(
    {
        "called": _called,
        "case": _case,
        "cond": _cond,
        "custom_gradient": _custom_gradient,
        "default_strategy": _default_strategy,
        "decorated": _decorated("func"),
        "declared_spec": _declared_spec,
        "distributed_function": _distributed_function,
        "fetched": _fetched("fetches"),
        "evaluated": _fetched("self"),
        "flatten": _flatten,
        "gradient": _gradient,
        "map_fn": _map_fn,
        "map_structure": _map_structure,
        "numpy_function": _py_function("numpy.ndarray"),
        "py_function": _py_function("tensorflow.Tensor"),
        "run": _run,
        "scan": _scan,
        "switch_case": _switch_case,
        "traced": _traced,
        "while_loop": _while_loop,
        "without_gradient": _without_gradient,
    }
)
