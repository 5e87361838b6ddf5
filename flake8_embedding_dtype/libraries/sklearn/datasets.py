"""Data sets, splits and samples.

Source: scikit-learn 1.9, measured.
"""

from __future__ import annotations

import math

from flake8_embedding_dtype.libraries.sklearn.fitting import ARRAY
from flake8_embedding_dtype.libraries.transfer import Call
from flake8_embedding_dtype.values.abstract import (
    UNKNOWN,
    Arguments,
    Data,
    External,
    Iterable,
    List,
    Object,
    Tuple,
    Value,
    data,
)
from flake8_embedding_dtype.values.numbers import FRACTIONAL, Numbers, Wholeness

_INDICES = data(ARRAY, "int64", Numbers(0, math.inf, wholeness=Wholeness.WHOLE))


def loaded(call: Call) -> Value:
    """``load_iris(return_X_y, as_frame)``: a bunch whose fields stand in the table, or the pair of data and target."""
    made = Object(call.name, call.arguments)
    if call.constant("as_frame") is True:
        for field in ("data", "target"):
            call.evaluator.store.set(made, field, _framed(call, made, field))
    if call.constant("return_X_y") is True:
        return Tuple((call.evaluator.attribute(made, "data"), call.evaluator.attribute(made, "target")))
    return made


def _framed(call: Call, made: Object, field: str) -> Value:
    """A field as pandas has it: a frame of features, a series of targets."""
    array = call.evaluator.attribute(made, field)
    kind = "DataFrame" if field == "data" else "Series"
    return call.evaluator.call(External(f"pandas.{kind}"), Arguments((array,)))


def bunch_item(call: Call) -> Value:
    """``bunch["data"]``."""
    name = call.constant("key")
    return call.evaluator.attribute(call.value("self"), name) if isinstance(name, str) else UNKNOWN


def some(call: Call, value: Value) -> Value:
    """Some rows of an array, a list or a frame: what holds of every element still holds."""
    if isinstance(value, Data):
        return value.but(numbers=value.numbers.picked())
    if isinstance(value, (List, Tuple)):
        return call.evaluator.new_list_of(call.evaluator.element(value))
    if isinstance(value, Object) and value.type_name == "pandas.DataFrame":
        return call.evaluator.call(call.evaluator.attribute(value, "sample"), Arguments())
    return call.evaluator.new_list_of(call.evaluator.element(value)) if isinstance(value, Iterable) else UNKNOWN


def train_test_split(call: Call) -> Value:
    """``train_test_split(*arrays)``: a part for training and one for testing of each array."""
    arrays = call.value("arrays")
    if call.more or not isinstance(arrays, Tuple):
        return UNKNOWN
    return call.evaluator.new_list([some(call, array) for array in arrays.items for _ in range(2)])


def resampled(call: Call) -> Value:
    """``shuffle(*arrays)``, ``resample(*arrays)``: the same in another order; a list for several arrays."""
    arrays = call.value("arrays")
    if call.more or not isinstance(arrays, Tuple) or not arrays.items:
        return UNKNOWN
    parts = [some(call, array) for array in arrays.items]
    return parts[0] if len(parts) == 1 else call.evaluator.new_list(parts)


def folds(call: Call) -> Value:
    """``KFold.split(X)``: pairs of int64 indices."""
    return Iterable(Tuple((_INDICES, _INDICES)))


def neighbours(call: Call) -> Value:
    """``kneighbors(X, return_distance)``: distances and int64 indices, or the indices only."""
    if call.constant("return_distance") is False:
        return _INDICES
    return Tuple((data(ARRAY, "float64", Numbers(0, math.inf)), _INDICES))


def regression(call: Call) -> Value:
    """``make_regression(coef)``: features, targets, and perhaps the coefficients."""
    drawn = data(ARRAY, "float64", FRACTIONAL)
    return Tuple((drawn, drawn, drawn) if call.constant("coef") is True else (drawn, drawn))


def confusion(call: Call) -> Value:
    """``confusion_matrix(normalize)``: int64 counts, or shares."""
    if call.absent("normalize"):
        return _INDICES
    return data(ARRAY, "float64", Numbers(0, 1))
