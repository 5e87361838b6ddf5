"""Transfer functions of recurrent layers and their cells.

Sources, measured: keras 3.15 and tf_keras 2.21.
"""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import Final

from flake8_embedding_dtype.libraries import operators
from flake8_embedding_dtype.libraries.keras.common import RULES, TENSOR, all_detached, truth
from flake8_embedding_dtype.libraries.keras.inputs import applied, autocast_value, floating_result
from flake8_embedding_dtype.libraries.numerics import merged
from flake8_embedding_dtype.libraries.transfer import Call, Transfer, as_array
from flake8_embedding_dtype.values.abstract import NONE, UNKNOWN, Arguments, Const, Data, Object, Tuple, Value
from flake8_embedding_dtype.values.numbers import FRACTIONAL, ZERO, Numbers, Wholeness

#: Recurrent activations that keep gates between 0 and 1, so that they only scale down.
_GATES: Final = frozenset({"sigmoid", "hard_sigmoid", "softmax"})
#: How many states a cell has.
_STATES: Final = MappingProxyType(
    {"LSTM": 2, "LSTMCell": 2, "GRU": 1, "GRUCell": 1, "SimpleRNN": 1, "SimpleRNNCell": 1}
)


def _output(call: Call, states: int) -> Data:
    """What a cell hands on: its activation, scaled by gates."""
    plain = floating_result(call, FRACTIONAL)
    result = applied(call, call.setting("activation"), plain)
    gate = call.setting("recurrent_activation")
    gated = gate == NONE or (isinstance(gate, Const) and gate.value in _GATES)
    started = any(not call.absent(name) for name in ("initial_state", "states"))
    if not gated or (started and states == 1):
        return plain
    mixed = replace(result.numbers.hull().join(ZERO), wholeness=Wholeness.FRACTIONAL)
    return plain.but(numbers=mixed) if result.kind == "float" else plain


def _layer(name: str) -> Transfer:
    """``GRU``, ``LSTM``, ``SimpleRNN``: the output, and with ``return_state`` the states as well."""

    def transfer(call: Call) -> Value:
        return _with_states(call, _output(call, _STATES[name]), _STATES[name])

    return transfer


def _with_states(call: Call, output: Data, states: int) -> Value:
    asked = truth(call.setting("return_state"))
    if asked is None:
        return UNKNOWN
    # The second state of an LSTM is not squashed.
    more = [output, output.but(numbers=FRACTIONAL)][:states]
    return Tuple((output, *more)) if asked else output


def _cell(name: str) -> Transfer:
    """``GRUCell``, ``LSTMCell``, ``SimpleRNNCell``: the output and the new states."""

    def transfer(call: Call) -> Value:
        output = _output(call, _STATES[name])
        given = call.value("states")
        more = [output, output.but(numbers=FRACTIONAL)][: _STATES[name]]
        if isinstance(given, Data):
            return Tuple((output, output))
        return Tuple((output, call.evaluator.new_list(more)))

    return transfer


def _rnn(call: Call) -> Value:
    """``RNN(cell)`` with a cell of Keras; nothing is known of what a cell of the program's own gives."""
    cell = call.setting("cell")
    items = call.evaluator.elements(cell)
    if items:
        cell = items[-1]
    if not isinstance(cell, Object):
        return UNKNOWN
    states = _STATES.get(cell.type_name.rpartition(".")[2])
    if states is None or (items is not None and truth(call.setting("return_state")) is not False):
        return UNKNOWN
    return _with_states(call, floating_result(call, FRACTIONAL), states)


def _bidirectional(call: Call) -> Value:
    """``Bidirectional``: the wrapped layer in both directions, merged; states follow."""
    result = call.evaluator.call(call.setting("layer"), Arguments((autocast_value(call, call.value("inputs")),)))
    states: tuple[Value, ...] = ()
    if isinstance(result, Tuple) and result.items:
        result, *rest = result.items
        states = (*rest, *rest)
    if not isinstance(result, Data):
        return UNKNOWN
    mode = call.setting("merge_mode")
    if mode == NONE:
        return Tuple((result, result, *states))
    merged_output = _merge(mode, as_array(result, TENSOR, call.evaluator))
    return Tuple((merged_output, *states)) if states else merged_output


def _merge(mode: Value, one: Data) -> Data:
    """The outputs of both directions put together."""
    op = {"sum": "+", "mul": "*"}.get(mode.value if isinstance(mode, Const) else "")
    strong = one.but(container=RULES, birth=None)
    if op is not None:
        return operators.binary(op, strong, strong.but()).but(container=TENSOR)
    if isinstance(mode, Const) and mode.value in ("concat", "ave"):
        return merged([one, one], TENSOR)
    return one.but(numbers=Numbers(wholeness=one.numbers.wholeness))


TRANSFERS: Final = MappingProxyType(
    all_detached(
        {
            "bidirectional": _bidirectional,
            "gru": _layer("GRU"),
            "gru_cell": _cell("GRUCell"),
            "lstm": _layer("LSTM"),
            "lstm_cell": _cell("LSTMCell"),
            "rnn": _rnn,
            "simple_rnn": _layer("SimpleRNN"),
            "simple_rnn_cell": _cell("SimpleRNNCell"),
        }
    )
)
