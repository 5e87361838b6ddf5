"""Estimators and what they remember: constructor arguments, and the data that they were fitted to.

Source: scikit-learn 1.9, measured.
"""

from __future__ import annotations

from typing import Final

from flake8_embedding_dtype.libraries.transfer import Call, as_array, dtype_of
from flake8_embedding_dtype.values import dtypes
from flake8_embedding_dtype.values.abstract import (
    NONE,
    UNKNOWN,
    Arguments,
    Const,
    Data,
    Instance,
    List,
    Object,
    Reference,
    Tuple,
    Value,
    data,
)
from flake8_embedding_dtype.values.numbers import Numbers, Wholeness

ARRAY: Final = "numpy.ndarray"
SPARSE: Final = "scipy.sparse"

#: Fields of an estimator in the store: what ``fit`` was given. The brackets keep them apart from attributes.
_FEATURES: Final = "[X]"
_TARGETS: Final = "[y]"


def setting(owner: Value, name: str, position: int | None = None) -> Value:
    """An argument that an estimator was made with (or given by ``set_params``); ``NONE`` where it was left out."""
    if not isinstance(owner, (Object, Instance)):
        return UNKNOWN
    given = owner.arguments
    if name in given.keywords:
        return given.keywords[name]
    if position is not None and position < len(given.positional):
        return given.positional[position]
    return UNKNOWN if given.more else NONE


def constant_setting(owner: Value, name: str, default: object, position: int | None = None) -> object:
    """The Python value of a constant setting; ``default`` where it was left out, None where it is not known."""
    value = setting(owner, name, position)
    if value == NONE:
        return default
    return value.value if isinstance(value, Const) else None


def dtype_setting(owner: Value, default: str) -> str | None:
    """The dtype that an estimator was asked for."""
    value = setting(owner, "dtype")
    return default if value == NONE else dtype_of(value, "numpy")


def matrix(call: Call, parameter: str = "X") -> Data:
    """An argument as the array of numbers that scikit-learn sees; sparse matrices stay sparse."""
    value = call.value(parameter)
    sparse = isinstance(value, Data) and value.container == SPARSE
    return as_array(value, SPARSE if sparse else ARRAY, call.evaluator)


def floating(array: Data) -> str:
    """The dtype of what scalers and the like make of an array: floats stay, anything else becomes float64."""
    return dtypes.inexact(array.dtype, "numpy") or "float64"


def within(numbers: Numbers, wholeness: Wholeness) -> Numbers:
    """The same bounds with another wholeness."""
    return Numbers(numbers.low, numbers.high, numbers.low_open, numbers.high_open, wholeness)


def fit(call: Call) -> Value:
    """``fit(X, y)``: the estimator itself, which remembers both."""
    remember(call)
    return call.value("self")


def remember(call: Call) -> None:
    """Keep what an estimator is fitted to."""
    owner = call.value("self")
    if isinstance(owner, Reference):
        call.evaluator.store.set(owner, _FEATURES, call.value("X"))
        if not call.absent("y"):
            call.evaluator.store.set(owner, _TARGETS, call.value("y"))


def features(call: Call) -> Data:
    """What the estimator was fitted to, as an array."""
    return _remembered(call, _FEATURES)


def targets(call: Call) -> Data:
    """The targets that the estimator was fitted to, as an array."""
    return _remembered(call, _TARGETS)


def _remembered(call: Call, field: str) -> Data:
    owner = call.value("self")
    held = call.evaluator.store.get(owner, field) if isinstance(owner, Reference) else None
    return data(ARRAY, None) if held is None else as_array(held, ARRAY, call.evaluator)


def fit_transform(call: Call) -> Value:
    """``fit_transform(X, y)``: ``fit`` and then the ``transform`` of the same estimator."""
    owner = call.value("self")
    if isinstance(owner, Instance) and call.evaluator.has_attribute(owner, "fit"):
        given = [call.value("X")] if call.absent("y") else [call.value("X"), call.value("y")]
        call.evaluator.call(call.evaluator.attribute(owner, "fit"), Arguments(tuple(given)))
    else:
        remember(call)
    return method(call, owner, "transform", call.value("X"))


def fit_predict(call: Call) -> Value:
    """``fit_predict(X)``: ``fit`` and then the labels."""
    remember(call)
    return method(call, call.value("self"), "predict", call.value("X"))


def method(call: Call, owner: Value, name: str, *arguments: Value) -> Value:
    """``owner.name(*arguments)``."""
    return call.evaluator.call(call.evaluator.attribute(owner, name), Arguments(arguments))


def predicted(call: Call) -> Value:
    """``classifier.predict(X)``: of the dtype and numbers of the targets."""
    labels = targets(call)
    return labels.but(container=ARRAY, numbers=labels.numbers.hull(), role="")


def regressed(call: Call) -> Value:
    """``regressor.predict(X)``: a float, which most regressors compute in the precision of ``X``."""
    return data(ARRAY, floating(matrix(call)), Numbers(wholeness=Wholeness.FRACTIONAL))


def averaged_targets(call: Call) -> Value:
    """``predict(X)`` of a regressor that averages targets: of their precision, and between their extremes."""
    wanted = targets(call)
    return data(ARRAY, floating(wanted), within(wanted.numbers, Wholeness.FRACTIONAL))


def elements(call: Call, value: Value) -> list[Value] | None:
    """The elements of a list or tuple in an argument; None where they are not all known."""
    items = call.evaluator.elements(value) if isinstance(value, (List, Tuple)) else None
    return None if items is None else list(items)
