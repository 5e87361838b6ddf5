"""Estimators made of estimators: pipelines, column transformers, unions, searches.

Source: scikit-learn 1.9, measured.
"""

from __future__ import annotations

from collections.abc import Sequence

from flake8_embedding_dtype.libraries.sklearn.fitting import (
    ARRAY,
    SPARSE,
    elements,
    fit,
    matrix,
    method,
    remember,
    setting,
)
from flake8_embedding_dtype.libraries.transfer import Call, as_array, combined
from flake8_embedding_dtype.values.abstract import (
    NONE,
    UNKNOWN,
    Arguments,
    Const,
    Data,
    Object,
    Tuple,
    Value,
    data,
)

#: Steps that let data through as they are.
_IDLE = (Const("passthrough"), NONE)


def pipeline(call: Call) -> Value:
    """``make_pipeline(*steps)``: a pipeline whose steps have no names of their own."""
    steps = call.value("steps")
    return Object("sklearn.pipeline.Pipeline", Arguments((steps,)))


def union(call: Call) -> Value:
    """``make_union(*transformers)``."""
    return Object("sklearn.pipeline.FeatureUnion", Arguments((call.value("transformers"),)))


def column_transformer(call: Call) -> Value:
    """``make_column_transformer(*transformers)``: pairs of transformer and columns."""
    keywords = {name: value for name, value in call.arguments.keywords.items() if name == "remainder"}
    return Object("sklearn.compose.ColumnTransformer", Arguments((call.value("transformers"),), keywords))


def steps_of(call: Call) -> list[tuple[Value, Value]] | None:
    """Names and estimators of the steps of a pipeline; None where they are not known."""
    items = elements(call, setting(call.value("self"), "steps", 0))
    if items is None:
        return None
    return [_step(item) for item in items]


def _step(item: Value) -> tuple[Value, Value]:
    if isinstance(item, Tuple) and len(item.items) == 2:
        return item.items[0], item.items[1]
    return _automatic_name(item), item


def _automatic_name(estimator: Value) -> Value:
    """``make_pipeline`` names a step by its class in lower case."""
    return Const(estimator.type_name.rpartition(".")[2].lower()) if isinstance(estimator, Object) else UNKNOWN


def _through(call: Call, steps: Sequence[tuple[Value, Value]], name: str) -> Value:
    """The data after some steps, each fitted (``fit_transform``) or not (``transform``)."""
    value = call.value("X")
    for _, step in steps:
        if step in _IDLE:
            continue
        more = (call.value("y"),) if name == "fit_transform" and not call.absent("y") else ()
        value = method(call, step, name, value, *more)
    return value


def fit_pipeline(call: Call) -> Value:
    """``Pipeline.fit(X, y)``: every step is fitted to what the ones before it make."""
    steps = steps_of(call)
    if steps:
        value = _through(call, steps[:-1], "fit_transform")
        more = () if call.absent("y") else (call.value("y"),)
        if steps[-1][1] not in _IDLE:
            method(call, steps[-1][1], "fit", value, *more)
    return call.value("self")


def through_pipeline(call: Call) -> Value:
    """``Pipeline.transform`` and ``fit_transform``."""
    steps = steps_of(call)
    return UNKNOWN if steps is None else _through(call, steps, call.name.rpartition(".")[2])


def last_of_pipeline(call: Call) -> Value:
    """``Pipeline.predict``, ``predict_proba``, ``decision_function``, ``fit_predict``: of the last step."""
    steps = steps_of(call)
    if not steps:
        return UNKNOWN
    name = call.name.rpartition(".")[2]
    value = _through(call, steps[:-1], "fit_transform" if name == "fit_predict" else "transform")
    return method(call, steps[-1][1], name, value)


def step_of_pipeline(call: Call) -> Value:
    """``pipeline["name"]``, ``pipeline[0]``."""
    steps = steps_of(call) or []
    key = call.value("key")
    if isinstance(key, Const) and isinstance(key.value, int) and -len(steps) <= key.value < len(steps):
        return steps[key.value][1]
    return next((step for name, step in steps if name == key), UNKNOWN)


def named_steps(call: Call) -> Value:
    """``pipeline.named_steps``: the steps by name."""
    return call.evaluator.new_dict(steps_of(call) or [])


# ---------------------------------------------------------------- side by side


def fit_columns(call: Call) -> Value:
    """``ColumnTransformer.fit(X)``, ``FeatureUnion.fit(X)``."""
    _parts(call, "fit_transform")
    return fit(call)


def columns(call: Call) -> Value:
    """``ColumnTransformer.transform``: what each transformer makes of its columns, side by side."""
    parts = _parts(call, call.name.rpartition(".")[2])
    if not parts:
        return UNKNOWN
    arrays = [as_array(part, ARRAY, call.evaluator) for part in parts]
    # A mixture is sparse only if most of it is 0, which is not known; one made of sparse parts mostly is.
    sparse = all(isinstance(part, Data) and part.container == SPARSE for part in parts)
    return combined(arrays, SPARSE if sparse and call.name.startswith("sklearn.pipeline") else ARRAY)


def _parts(call: Call, name: str) -> list[Value] | None:
    owner = call.value("self")
    union_ = isinstance(owner, Object) and owner.type_name.endswith("FeatureUnion")
    given = elements(call, setting(owner, "transformer_list" if union_ else "transformers", 0))
    if given is None:
        return None
    parts: list[Value] = []
    used: list[Value] = []
    for item in given:
        fields = item.items if isinstance(item, Tuple) else (item,)
        if union_:
            parts.append(_part(call, fields[-1], call.value("X"), name))
            continue
        if len(fields) < 2:
            return None
        transformer, wanted = fields[-2], fields[-1]
        used.append(wanted)
        if transformer != Const("drop"):
            parts.append(_part(call, transformer, _picked(call, wanted), name))
    if not union_ and setting(owner, "remainder") not in (NONE, Const("drop")):
        parts.append(_remainder(call, used, setting(owner, "remainder"), name))
    return parts


def _part(call: Call, transformer: Value, value: Value, name: str) -> Value:
    if transformer in _IDLE:
        return value
    return method(call, transformer, name, value)


def _picked(call: Call, wanted: Value) -> Value:
    """The columns of ``X`` that a transformer works on."""
    source = call.value("X")
    if isinstance(source, Object):
        return call.evaluator.subscript(source, wanted)
    return matrix(call)


def _remainder(call: Call, used: Sequence[Value], how: Value, name: str) -> Value:
    """The columns that no transformer works on."""
    source = call.value("X")
    rest: Value = matrix(call)
    if isinstance(source, Object):
        names = [one for item in used for one in (elements(call, item) or [item])]
        dropped = Arguments((), {"columns": call.evaluator.new_list(names)})
        rest = call.evaluator.call(call.evaluator.attribute(source, "drop"), dropped)
    return rest if how in _IDLE else _part(call, how, rest, name)


# ---------------------------------------------------------------- around one estimator


def fit_inner(call: Call) -> Value:
    """``GridSearchCV.fit(X, y)`` and the like: the estimator inside is fitted."""
    remember(call)
    inner = inner_of(call)
    more = () if call.absent("y") else (call.value("y"),)
    method(call, inner, "fit", call.value("X"), *more)
    return call.value("self")


def inner_of(call: Call) -> Value:
    """The estimator inside another one."""
    owner = call.value("self")
    held = setting(owner, "estimator", 0)
    return UNKNOWN if held == NONE else held


def of_inner(call: Call) -> Value:
    """A method of the estimator inside: ``predict``, ``transform``."""
    return method(call, inner_of(call), call.name.rpartition(".")[2], call.value("X"))


def cross_predicted(call: Call) -> Value:
    """``cross_val_predict(estimator, X, y)``: predictions of the fitted estimator."""
    estimator = call.value("estimator")
    more = () if call.absent("y") else (call.value("y"),)
    method(call, estimator, "fit", call.value("X"), *more)
    name = call.constant("method")
    made = method(call, estimator, name if isinstance(name, str) else "predict", call.value("X"))
    return made if isinstance(made, Data) else data(ARRAY, None)
