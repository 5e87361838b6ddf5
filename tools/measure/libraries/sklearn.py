"""scikit-learn: its functions, and the methods and fitted attributes of its estimators.

An estimator is fitted on data of the dtype that its method is then given. What a result owes to the targets no table
can tell: it is found out by fitting on other ones.
"""

from __future__ import annotations

import importlib
import inspect
import re
import warnings
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from types import SimpleNamespace
from typing import Any

import numpy as np
import sklearn.base
import sklearn.feature_selection
import sklearn.gaussian_process.kernels
import sklearn.linear_model
import sklearn.neighbors
import sklearn.preprocessing
import sklearn.svm
import sklearn.tree
from scipy import sparse

from tools.measure.calls import Subject
from tools.measure.classes import classes_of, constructor_parameters, public_classes
from tools.measure.libraries import numpy
from tools.measure.library import Library
from tools.measure.parameters import POSITIONAL, Parameter, parameters_of
from tools.measure.samples import COMMON, Array, Fixed

MODULES = (
    *("base", "calibration", "cluster", "compose", "covariance", "cross_decomposition", "datasets", "decomposition"),
    *("discriminant_analysis", "dummy", "ensemble", "feature_extraction", "feature_extraction.image"),
    *(
        "feature_extraction.text",
        "feature_selection",
        "frozen",
        "gaussian_process",
        "gaussian_process.kernels",
        "impute",
    ),
    *("inspection", "isotonic", "kernel_approximation", "kernel_ridge", "linear_model", "manifold", "metrics"),
    *("metrics.cluster", "metrics.pairwise", "mixture", "model_selection", "multiclass", "multioutput", "naive_bayes"),
    *(
        "neighbors",
        "neural_network",
        "pipeline",
        "preprocessing",
        "random_projection",
        "semi_supervised",
        "svm",
        "tree",
    ),
    *(
        "utils",
        "utils.class_weight",
        "utils.extmath",
        "utils.multiclass",
        "utils.random",
        "utils.sparsefuncs",
        "utils.validation",
    ),
)
#: Switches estimators on that are not imported otherwise.
EXPERIMENTAL = ("enable_iterative_imputer", "enable_halving_search_cv")

ROWS = 12
DATA = Array((ROWS, 3))
LABELS = np.arange(ROWS) % 3
#: What an estimator is fitted on, besides the data: targets of several dtypes, the likeliest first.
TARGETS: Mapping[str, Callable[[], Any]] = {
    "classes": lambda: LABELS.copy(),
    "numbers": lambda: np.linspace(0.1, 5.0, ROWS) ** 2,
    "small numbers": lambda: (np.linspace(0.1, 5.0, ROWS) ** 2).astype(np.float32),
    "names": lambda: np.array(["first", "second", "third"])[LABELS],
}
DOCUMENTS = ["some words", "other words of text", "words", "text of some"]
#: Constructors' arguments that make fitting quick, and possible on few rows.
QUICK = {
    "n_estimators": 3,
    "max_iter": 20,
    "n_init": 1,
    "cv": 2,
    "perplexity": 2.0,
    "n_quantiles": 5,
    "n_neighbors": 3,
    "min_samples": 2,
    "max_fun": 20,
    "radius": 9.0,
}
#: Constructors' options that may change the dtype or the container.
OPTIONS = re.compile(
    r"dtype|sparse\w*|encode|output_distribution|binary|dense_output|strategy|norm|method|sublinear_tf|whiten|mode|use_idf"
    r"|voting|stack_method|passthrough"
)
#: Constructors' arguments that are estimators themselves.
INNER = re.compile(r"(base_|final_)?estimator|regressor")
#: Methods that return no data.
SETTERS = re.compile(
    r"[gs]et_(params|metadata_routing|output|\w+_request|n_splits)|fit|partial_fit|sparsify|densify|_.*"
)
OF_RECEIVER = "."
TARGET = ".fitted on"
#: Estimators to make others of.
PREDICTORS = (
    sklearn.linear_model.LogisticRegression,
    sklearn.linear_model.LinearRegression,
    sklearn.svm.SVC,
    sklearn.neighbors.KNeighborsClassifier,
    sklearn.tree.DecisionTreeRegressor,
)
TRANSFORMERS = (
    sklearn.preprocessing.StandardScaler(),
    sklearn.preprocessing.OrdinalEncoder(),
    sklearn.preprocessing.OneHotEncoder(sparse_output=False, dtype=np.int8),
    sklearn.preprocessing.Binarizer(),
)


def array(numbers: Any, dtype: str) -> Any:
    """An array of the numbers."""
    return np.asarray(numbers).astype(dtype)


def read(value: Any) -> tuple[str, str, Any] | None:
    """NumPy's arrays, and SciPy's sparse ones."""
    if sparse.issparse(value):
        return "scipy.sparse", numpy.name_of(value.dtype), value.toarray()
    return numpy.read(value)


def modules() -> dict[str, Any]:
    """The public names of each public module, without what it imports for its own use."""
    warnings.simplefilter("ignore")
    for name in EXPERIMENTAL:
        importlib.import_module(f"sklearn.experimental.{name}")
    return {f"sklearn.{name}": _public(importlib.import_module(f"sklearn.{name}")) for name in MODULES}


def _public(module: Any) -> SimpleNamespace:
    own = [n for n in dir(module) if str(getattr(getattr(module, n), "__module__", "")).startswith(module.__name__)]
    return SimpleNamespace(**{name: getattr(module, name) for name in getattr(module, "__all__", own)})


class Fitted:
    """Fits estimators, and keeps the last ones: many methods are called on the same."""

    def __init__(self) -> None:
        self._kept: dict[object, Any] = {}

    def __call__(self, cls: Any, settings: Mapping[str, Any], data: Any, target: str) -> Any:
        """An estimator of a class that is fitted on data and the targets of a name."""
        key = (cls, repr(settings), str(getattr(data, "dtype", "")), repr(data), target)
        if key not in self._kept:
            if len(self._kept) > 400:
                self._kept.clear()
            takes_targets = len(inspect.signature(cls.fit).parameters) > 2
            self._kept[key] = cls(**settings).fit(data, *([TARGETS[target]()] if takes_targets else []))
        return self._kept[key]


def subjects(library: Library) -> Iterator[Subject]:
    """Classes, and the methods and fitted attributes of those that can be fitted."""
    classes = public_classes(library.roots)
    fitted = Fitted()
    for subject in classes_of(classes, library):
        yield replace(subject, base=base_of(classes[subject.name], classes))
    for name, cls in classes.items():
        if issubclass(cls, sklearn.base.BaseEstimator) and hasattr(cls, "fit"):
            yield from _members(name, cls, library, fitted)
    for name, load in vars(library.roots["sklearn.datasets"]).items():
        if name.startswith("load_") and not library.skipped.match(f"sklearn.datasets.{name}"):
            yield from _loaded(f"sklearn.datasets.{name}", load)


def _loaded(name: str, load: Callable[[], Any]) -> Iterator[Subject]:
    """What a data set that comes with the library holds."""
    for attribute, value in load().items():
        if read(value) is not None:
            reads: Callable[[Mapping[str, Any]], Any] = partial(_held, load, attribute)
            yield Subject(f"{name}.{attribute}", [Parameter("self")], reads, SELF, attribute=True)


def _held(load: Callable[[], Any], attribute: str, values: Mapping[str, Any]) -> Any:
    return load()[attribute]


def base_of(cls: type, classes: Mapping[str, type]) -> str:
    """The nearest estimator that a class derives from, or else what says most of its kind."""
    names = {target: name for name, target in classes.items()}
    kinds = (sklearn.base.ClassifierMixin, sklearn.base.RegressorMixin, sklearn.base.TransformerMixin)
    general = (*kinds, sklearn.base.ClusterMixin, sklearn.base.OutlierMixin, sklearn.base.BaseEstimator)
    ancestors = [
        c for c in cls.__mro__[1:] if c in names and "Mixin" not in c.__name__ and c is not sklearn.base.BaseEstimator
    ]
    found = next(iter([*ancestors, *(c for c in general if c in cls.__mro__[1:])]), object)
    return names.get(found, "object")


def _members(name: str, cls: type, library: Library, fitted: Fitted) -> Iterator[Subject]:
    made_with = constructor_parameters(cls, library)
    if made_with is None:
        return
    quick = {p.name: QUICK[p.name] for p in made_with if p.name in QUICK}
    transforms = hasattr(cls, "transform")
    options = [
        replace(p, name=f"{OF_RECEIVER}{p.name}")
        for p in made_with
        if p.required or INNER.fullmatch(p.name) or (transforms and OPTIONS.fullmatch(p.name))
    ]
    settings = [*options, Parameter(TARGET)]
    for method in dir(cls):
        parameters = None if SETTERS.fullmatch(method) else _own_parameters(cls, method, library)
        if parameters is not None:
            run = _calling(cls, method, parameters, quick, fitted)
            yield Subject(f"{name}.{method}", [Parameter("self"), *parameters, *settings], run, SELF, cls.__doc__ or "")
    required = [p for p in options if p.required]
    for attribute in _attributes(cls, {**quick, **_first_of(required, library)}, fitted):
        reads = [Parameter("self"), *required, Parameter(TARGET)]
        yield Subject(
            f"{name}.{attribute}", reads, _reading(cls, attribute, quick, fitted), {"self": [DATA]}, attribute=True
        )


SELF = {"self": [Fixed(lambda: None)]}


def _own_parameters(cls: type, method: str, library: Library) -> list[Parameter] | None:
    """What a method takes besides its receiver; None for what is no method."""
    if not inspect.isroutine(inspect.getattr_static(cls, method)) and not hasattr(
        getattr(cls, method, None), "__get__"
    ):
        return None
    try:
        found = parameters_of(getattr(cls, method), library.documented)
    except AttributeError:
        return None
    return None if found is None else [p for p in found if p.name != "self"]


def _first_of(required: list[Parameter], library: Library) -> dict[str, Any]:
    """The likeliest value of each required argument."""
    likeliest = {p.name[1:]: library.samples.of(p.name[1:])[0] for p in required}
    return {name: sample.make() for name, sample in likeliest.items() if isinstance(sample, Fixed)}


def _attributes(cls: type, settings: Mapping[str, Any], fitted: Fitted) -> list[str]:
    """The fitted attributes of a class that hold arrays."""
    for target in TARGETS:
        try:
            estimator = fitted(cls, settings, array(DATA.numbers("float64", 0), "float64"), target)
        except Exception:
            continue
        names = [name for name in dir(estimator) if re.fullmatch(r"[a-zA-Z]\w*[a-zA-Z0-9]_", name)]
        return [
            name
            for name in names
            if isinstance(getattr(estimator, name, None), (np.ndarray, np.generic, sparse.spmatrix))
        ]
    return []


def _given(values: Mapping[str, Any], quick: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """The arguments of the constructor and of the method."""
    of_receiver = {key[1:]: value for key, value in values.items() if key.startswith(OF_RECEIVER) and key != TARGET}
    return {**quick, **of_receiver}, {
        key: v for key, v in values.items() if not key.startswith(OF_RECEIVER) and key != "self"
    }


def _calling(
    cls: Any, method: str, parameters: list[Parameter], quick: Mapping[str, Any], fitted: Fitted
) -> Callable[[Mapping[str, Any]], Any]:
    first = parameters[0].name if parameters and parameters[0].kind == POSITIONAL else ""

    def run(values: Mapping[str, Any]) -> Any:
        settings, given = _given(values, quick)
        target = values[TARGET]
        if method.startswith("fit_"):
            if "y" in [p.name for p in parameters[1:]]:
                given = {"y": TARGETS[target](), **given}
            return getattr(cls(**settings), method)(**given)
        data = given.get(first)
        if not isinstance(data, (np.ndarray, list)):
            data = array(DATA.numbers("float64", 0), "float64")
        if method == "inverse_transform":
            return _restored(
                cls,
                settings,
                data,
                target,
                of_targets=[*inspect.signature(cls.fit).parameters][1] == "y",
                fitted=fitted,
            )
        return getattr(fitted(cls, settings, data, target), method)(**given)

    return run


def _restored(
    cls: type, settings: Mapping[str, Any], data: Any, target: str, *, of_targets: bool, fitted: Fitted
) -> Any:
    """What an estimator makes of transformed data. It was fitted on the same dtype, and on texts if it takes them."""
    known = TARGETS[target]() if of_targets else array(DATA.numbers(data.dtype.name, 0), data.dtype.name)
    if target == "names" and not of_targets:
        known = np.char.mod("word %s", known)
    estimator = fitted(cls, settings, known, target)
    changed = estimator.transform(known)
    try:
        return estimator.inverse_transform(np.resize(data, changed.shape).astype(data.dtype))
    except ValueError:
        return estimator.inverse_transform(changed.astype(data.dtype))


def _reading(cls: type, attribute: str, quick: Mapping[str, Any], fitted: Fitted) -> Callable[[Mapping[str, Any]], Any]:
    def run(values: Mapping[str, Any]) -> Any:
        settings, _ = _given(values, quick)
        return getattr(fitted(cls, settings, values["self"], values[TARGET]), attribute)

    return run


LIBRARY = Library(
    name="sklearn",
    versions=("scikit-learn", "numpy", "scipy"),
    promotion="numpy",
    container="numpy.ndarray",
    roots=modules(),
    array=array,
    read=read,
    dtype=np.dtype,
    name_of_dtype=numpy.name_of_dtype,
    subjects=subjects,
    dtypes=("bool", "int32", "int64", "float16", "float32", "float64"),
    trial_dtypes=("float64", "int64", "bool"),
    takes_lists=False,
    seeds=1,
    ignored=frozenset({"copy", "device", "n_jobs", "order", "out", "verbose"}),
    samples=COMMON.over(
        {
            re.escape(TARGET.removeprefix(OF_RECEIVER)): Fixed.of(*TARGETS),
            r"X|Y|a|arrays|coords|X_embedded|data|mat|T|w|array": [DATA, *Fixed.of(DOCUMENTS), Array((ROWS,))],
            r"y": [Array((ROWS,), 0, 2), *Fixed.of(LABELS)],
            r"y_true|y_pred|y1|y2|labels\w*|y_prob\w*|y_score|x|labels|groups|y_type|target": [
                Array((ROWS,), 0, 2),
                Array((ROWS,), 0, 1),
                DATA,
            ],
            r"classes": Fixed.of([0, 1, 2], np.array([0, 1, 2])),
            r"raw_documents|text|input_features": Fixed.of(DOCUMENTS),
            # What estimators made of others return must hold whatever these are: numbers of other dtypes, or names.
            r"estimators": Fixed.of(*([("one", inner())] for inner in PREDICTORS)),
            INNER.pattern: Fixed.of(*(inner() for inner in PREDICTORS)),
            r"transformers": Fixed.of(*([("one", step, [0, 1, 2])] for step in ("passthrough", *TRANSFORMERS))),
            r"transformer_list|steps": Fixed.of(*([("one", step)] for step in (*TRANSFORMERS, PREDICTORS[0]()))),
            r"param_grid|param_distributions": Fixed.of({}, [{}]),
            r"dictionary": Fixed.of(np.eye(3)),
            r"score_func": Fixed.of(sklearn.feature_selection.f_classif),
            r"threshold|alpha|eps|p|min_samples|max_eps|bandwidth|beta|gamma": Fixed.of(0.5, 2),
            r"n_samples|n_features|n_components|n_clusters|n_neighbors|k|n_informative": Fixed.of(3, 2),
            r"kernel": Fixed.of("rbf", sklearn.gaussian_process.kernels.RBF()),
            r"metric|affinity|scoring": Fixed.of("euclidean", "manhattan"),
        }
    ),
    skipped=re.compile(
        # What fetches from the network, reads or writes files, or changes settings.
        r"sklearn\.(\w+\.)*(fetch_\w+|load_(files|svmlight\w*|sample_\w+)|dump_svmlight_file|\w*_data_home|set_\w+|config_context"
        r"|get_config|show_versions|estimator_html_repr|export_\w+|plot_\w+|\w+Display\.\w+|parallel_backend|register_\w+)$"
    ),
)
