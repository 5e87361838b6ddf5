"""Who builds and fits models for a program: estimators of scikit-learn (``keras.wrappers``, SciKeras), KerasTuner.

Read from keras 2.10 (``keras.wrappers.scikit_learn``), scikeras 0.13 and keras_tuner 1.4: none of them converts the
features on their way to the model.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from flake8_embedding_dtype.libraries.transfer import Call, Transfer
from flake8_embedding_dtype.values.abstract import (
    NONE,
    UNKNOWN,
    Arguments,
    BoundMethod,
    Function,
    Object,
    Partial,
    Value,
)

#: The field of an estimator in the store that holds the model it has built.
_BUILT: Final = "[built]"
_FUNCTIONS: Final = (Function, BoundMethod, Partial)


def fit(call: Call) -> Value:
    """``KerasClassifier(build).fit(X, y)``: a model is built and fitted."""
    owner = call.value("self")
    model = _built(call)
    if isinstance(owner, Object):
        call.evaluator.store.set(owner, _BUILT, model)
    _handed(call, model, "fit", "X", "y")
    return owner


def use(call: Call) -> Value:
    """``estimator.predict(X)``: the model predicts; what the estimator makes of it is not known."""
    owner = call.value("self")
    model = call.evaluator.store.get(owner, _BUILT) if isinstance(owner, Object) else None
    _handed(call, _built(call) if model is None else model, "predict", "X")
    return UNKNOWN


def search(call: Call) -> Value:
    """``tuner.search(x, y)``: models are built by a function, or the ``build`` of an object, and fitted."""
    builder = call.setting("hypermodel")
    if not isinstance(builder, _FUNCTIONS):
        builder = call.evaluator.attribute(builder, "build")
    model = call.evaluator.call(builder, Arguments((UNKNOWN,)))
    given = Arguments(call.arguments.positional[1:], call.arguments.keywords, call.arguments.more)
    call.evaluator.call(call.evaluator.attribute(model, "fit"), given)
    return NONE


def _handed(call: Call, model: Value, method: str, *parameters: str) -> None:
    given = tuple(call.value(name) for name in parameters)
    call.evaluator.call(call.evaluator.attribute(model, method), Arguments(given))


def _built(call: Call) -> Value:
    """The model: one that was given, or what the function that was given makes by its defaults."""
    given = [call.setting(name) for name in ("model", "build_fn")]
    builder = next((value for value in given if value != NONE), UNKNOWN)
    if isinstance(builder, _FUNCTIONS):
        return call.evaluator.call(builder)
    return builder


TRANSFERS: Final[Mapping[str, Transfer]] = MappingProxyType(
    {
        "fit_estimator": fit,
        "search_models": search,
        "use_estimator": use,
    }
)
