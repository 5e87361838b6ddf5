"""Transfer functions of ``tf.io``: serialized examples, CSV lines, raw bytes; and lookup tables (tensorflow 2.21)."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from flake8_embedding_dtype.libraries.numerics import given
from flake8_embedding_dtype.libraries.tensorflow.structures import mapped
from flake8_embedding_dtype.libraries.transfer import Call, Transfer, as_array, cast, dtype_of
from flake8_embedding_dtype.values.abstract import NONE, UNKNOWN, Object, Tuple, Value, data
from flake8_embedding_dtype.values.numbers import ANY, ZERO, Numbers


def _feature(call: Call, spec: Value) -> Value:
    """The tensor that a feature's description asks for."""
    if not isinstance(spec, Object):
        return UNKNOWN
    made = call.constructed(spec.type_name, spec.arguments)
    dtype = dtype_of(made.get("dtype", UNKNOWN), "tensorflow")
    return UNKNOWN if dtype is None else call.make(dtype)


def _parsed(call: Call) -> Value:
    """``parse_example``, ``parse_single_example``: a dict with a tensor for each feature."""
    return mapped(call.evaluator, call.value("features"), lambda spec: _feature(call, spec))


def _parsed_sequence(call: Call) -> Value:
    """``parse_single_sequence_example``: the context and the sequences."""
    return Tuple(tuple(_described(call, name) for name in ("context_features", "sequence_features")))


def _parsed_sequences(call: Call) -> Value:
    """``parse_sequence_example``: the context, the sequences and their lengths."""
    lengths = mapped(call.evaluator, call.value("sequence_features"), lambda spec: call.make("int64"))
    return Tuple((_described(call, "context_features"), _described(call, "sequence_features"), lengths))


def _described(call: Call, parameter: str) -> Value:
    if call.absent(parameter):
        return call.evaluator.new_dict([])
    return mapped(call.evaluator, call.value(parameter), lambda spec: _feature(call, spec))


def _csv(call: Call) -> Value:
    """``decode_csv``: a list with a tensor for each default, of its dtype."""
    columns = call.evaluator.elements(call.value("record_defaults"))
    if columns is None:
        return call.evaluator.new_list_of(UNKNOWN)
    kinds = [as_array(column, call.container, call.evaluator).dtype for column in columns]
    return call.evaluator.new_list([call.make(kind) for kind in kinds])


def _table_lookup(call: Call) -> Value:
    """``table.lookup(keys)``: a value of the table, or its default."""
    table = call.value("self")
    if not isinstance(table, Object):
        return UNKNOWN
    wanted = dtype_of(call.setting("value_dtype"), "tensorflow")
    numbers: Numbers | None = None
    initializer = call.setting("initializer")
    if isinstance(initializer, Object):
        made = call.constructed(initializer.type_name, initializer.arguments)
        wanted = dtype_of(made.get("value_dtype", UNKNOWN), "tensorflow")
        values = made.get("values", UNKNOWN)
        if made.get("value_dtype", NONE) == NONE:
            held = as_array(values, call.container, call.evaluator)
            wanted, numbers = held.dtype, held.numbers
    if wanted is None:
        return data(call.container, None)
    default = call.setting("default_value")
    extra = as_array(default, call.container, call.evaluator).numbers if default != NONE else ZERO
    return cast(data(call.container, wanted, ANY if numbers is None else numbers.join(extra)), wanted, call.container)


def _mutable_lookup(call: Call) -> Value:
    """A value of a table that a program fills: of the declared dtype."""
    return call.make(dtype_of(call.setting("value_dtype"), "tensorflow"))


def _wav(call: Call) -> Value:
    """``tf.audio.decode_wav``: samples between -1 and 1, and their rate."""
    return Tuple((call.make("float32", Numbers(-1, 1)), call.make("int32")), ("audio", "sample_rate"))


def _raw(call: Call) -> Value:
    """``decode_raw``, ``parse_tensor``: whatever the bytes hold, as the dtype that is asked for."""
    return call.make(call.dtype(given(call, "out_type|dtype")))


TRANSFERS: Final[Mapping[str, Transfer]] = MappingProxyType(
    {
        "decode_csv": _csv,
        "decode_raw": _raw,
        "decode_wav": _wav,
        "mutable_lookup": _mutable_lookup,
        "parsed": _parsed,
        "parsed_sequence": _parsed_sequence,
        "parsed_sequences": _parsed_sequences,
        "table_lookup": _table_lookup,
    }
)
