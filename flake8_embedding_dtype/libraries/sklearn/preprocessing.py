"""Transformers: what ``transform`` gives, by the settings of the estimator and the data.

Source: scikit-learn 1.9, measured.
"""

from __future__ import annotations

import math

from flake8_embedding_dtype.libraries.sklearn.fitting import (
    ARRAY,
    SPARSE,
    constant_setting,
    dtype_setting,
    elements,
    features,
    floating,
    matrix,
    remember,
    setting,
    within,
)
from flake8_embedding_dtype.libraries.transfer import Call, Transfer, as_array
from flake8_embedding_dtype.values import dtypes
from flake8_embedding_dtype.values.abstract import (
    NONE,
    Arguments,
    Const,
    Value,
    data,
)
from flake8_embedding_dtype.values.numbers import ANY, FRACTIONAL, Numbers, Wholeness

_BITS = Numbers.of([0, 1])


def scaled(numbers: Numbers = FRACTIONAL) -> Transfer:
    """Fractions of the precision of ``X``: scalers, projections, decompositions."""

    def transfer(call: Call) -> Value:
        array = matrix(call)
        return data(array.container, floating(array), numbers)

    return transfer


def dense(numbers: Numbers = FRACTIONAL) -> Transfer:
    """As :func:`scaled`, never sparse: decompositions."""
    return lambda call: data(ARRAY, floating(matrix(call)), numbers)


def standardized(call: Call) -> Value:
    """``StandardScaler``, ``RobustScaler``: centred and divided, unless both are switched off."""
    array, owner = matrix(call), call.value("self")
    centring = constant_setting(owner, "with_mean", constant_setting(owner, "with_centering", True))
    dividing = constant_setting(owner, "with_std", constant_setting(owner, "with_scaling", True))
    numbers = array.numbers if centring is False and dividing is False else FRACTIONAL
    return data(array.container, floating(array), numbers)


def ranged(call: Call) -> Value:
    """``MinMaxScaler(feature_range)``, ``minmax_scale``: between the two ends, both included."""
    array = matrix(call)
    owner = call.value("self")
    wanted = setting(owner, "feature_range", 0) if "self" in call.bound else call.value("feature_range")
    low, high = _ends(call, wanted)
    return data(ARRAY, floating(array), Numbers(low, high, wholeness=Wholeness.FRACTIONAL))


def _ends(call: Call, wanted: Value) -> tuple[float, float]:
    """The two ends of a feature range; 0 and 1 where it is left out."""
    if wanted == NONE:
        return 0.0, 1.0
    ends = [as_array(item, ARRAY, call.evaluator).numbers for item in elements(call, wanted) or ()]
    return (ends[0].low, ends[1].high) if len(ends) == 2 else (-math.inf, math.inf)


def normalized(call: Call) -> Value:
    """``MaxAbsScaler``, ``Normalizer``: in [-1, 1], and not negative if ``X`` is not."""
    array = matrix(call)
    low = 0.0 if array.numbers.low >= 0 else -1.0
    return data(array.container, floating(array), Numbers(low, 1, wholeness=Wholeness.FRACTIONAL))


def quantiles(call: Call) -> Value:
    """``QuantileTransformer``: in [0, 1], or normally distributed."""
    array = matrix(call)
    owner = call.value("self")
    asked = constant_setting(owner, "output_distribution", "uniform") if "self" in call.bound else None
    how = asked if "self" in call.bound else call.constant("output_distribution")
    numbers = Numbers(0, 1, wholeness=Wholeness.FRACTIONAL) if how == "uniform" else FRACTIONAL
    return data(ARRAY, floating(array), numbers)


def restored(call: Call) -> Value:
    """``inverse_transform`` of a scaler: floats near what it was fitted to."""
    return data(ARRAY, floating(matrix(call)), ANY)


def binarized(call: Call) -> Value:
    """``Binarizer``: 0 and 1 in the dtype of ``X``."""
    array = matrix(call)
    return data(array.container, array.dtype, _BITS)


def selected(call: Call) -> Value:
    """Feature selection: some columns of ``X``, as they are."""
    array = matrix(call)
    return array.but(numbers=array.numbers.hull())


def polynomial(call: Call) -> Value:
    """``PolynomialFeatures``: products of columns; whole for whole numbers."""
    array = matrix(call)
    return data(ARRAY, floating(array), Numbers(wholeness=array.numbers.wholeness))


def binned(call: Call) -> Value:
    """``KBinsDiscretizer(n_bins, encode)``: the numbers of bins, or one-hot rows."""
    owner = call.value("self")
    how = constant_setting(owner, "encode", "onehot")
    asked = setting(owner, "dtype")
    dtype: str | None = floating(matrix(call)) if asked == NONE else dtype_setting(owner, "float64")
    if how == "ordinal":
        count = constant_setting(owner, "n_bins", 5, 0)
        high = count - 1 if isinstance(count, int) else math.inf
        return data(ARRAY, dtype, Numbers(0, high, wholeness=Wholeness.WHOLE))
    return data(SPARSE if how == "onehot" else ARRAY, dtype, _BITS, "encoded")


def ordinal(call: Call) -> Value:
    """``OrdinalEncoder(dtype, unknown_value)``: whole numbers, float64 unless asked otherwise."""
    owner = call.value("self")
    unknown = constant_setting(owner, "unknown_value", 0)
    low = float(unknown) if isinstance(unknown, (int, float)) and unknown < 0 else 0.0
    certain = setting(owner, "unknown_value") in (NONE, Const(-1))
    numbers = Numbers(low if certain else -math.inf, math.inf, wholeness=Wholeness.WHOLE)
    return data(ARRAY, dtype_setting(owner, "float64"), numbers)


def one_hot(call: Call) -> Value:
    """``OneHotEncoder(sparse_output, dtype)``: rows of 0 and 1, sparse and float64 unless asked otherwise."""
    owner = call.value("self")
    sparse = constant_setting(owner, "sparse_output", constant_setting(owner, "sparse", True))
    container = SPARSE if sparse else ARRAY
    return data(container, dtype_setting(owner, "float64"), _BITS, "encoded")


def label_codes(call: Call) -> Value:
    """``LabelEncoder``: int64 from zero up."""
    if call.name.endswith("fit_transform"):
        remember_labels(call)
    return data(ARRAY, "int64", Numbers(0, math.inf, wholeness=Wholeness.WHOLE))


def remember_labels(call: Call) -> Value:
    """``LabelEncoder.fit(y)``: the encoder, which remembers the labels."""
    store_as = Call(
        call.name,
        call.container,
        {"self": call.value("self"), "X": call.value("y")},
        {},
        call.evaluator,
        call.arguments,
    )
    remember(store_as)
    return call.value("self")


def labels(call: Call) -> Value:
    """``LabelEncoder.classes_``, ``inverse_transform``: the labels it was fitted to."""
    known = features(call)
    return known.but(numbers=known.numbers.hull())


def label_rows(call: Call) -> Value:
    """``LabelBinarizer``, ``MultiLabelBinarizer``, ``label_binarize``: rows of two numbers, int64 for all but int32."""
    owner = call.value("self") if "self" in call.bound else None
    ends: list[object] = []
    for name, default in (("neg_label", 0), ("pos_label", 1)):
        ends.append(call.constant(name) if owner is None else constant_setting(owner, name, default))
    sparse = call.constant("sparse_output") if owner is None else constant_setting(owner, "sparse_output", False)
    known = [end for end in ends if isinstance(end, int)]
    numbers = Numbers.of(known) if len(known) == 2 else ANY
    if sparse is True:
        return data(SPARSE, "int64", numbers, "encoded")
    return data(ARRAY, "int32" if call.array("y").dtype == "int32" else "int64", numbers, "encoded")


def imputed(call: Call) -> Value:
    """``SimpleImputer(strategy, fill_value)``: gaps filled with a mean, a median, a mode or a constant."""
    array, owner = matrix(call), call.value("self")
    how = constant_setting(owner, "strategy", "mean")
    if how in ("most_frequent", "constant"):
        filled = setting(owner, "fill_value")
        extra = Numbers.of([0]) if filled == NONE else as_array(filled, ARRAY, call.evaluator).numbers
        numbers = array.numbers.join(extra) if how == "constant" else array.numbers
        return data(array.container, array.dtype, _still(array.numbers, numbers))
    return averaged(call)


def averaged(call: Call) -> Value:
    """``KNNImputer`` and means: floats between the extremes; fractions only where there were some."""
    array = matrix(call)
    wholeness = Wholeness.FRACTIONAL if array.numbers.fractional else Wholeness.UNKNOWN
    return data(array.container, floating(array), within(array.numbers, wholeness))


def _still(before: Numbers, after: Numbers) -> Numbers:
    return within(after, Wholeness.FRACTIONAL) if before.fractional else after


def counts(call: Call) -> Value:
    """``CountVectorizer(binary, dtype)``: sparse counts of words, int64 unless asked otherwise."""
    owner = call.value("self")
    high = 1 if constant_setting(owner, "binary", False) is True else math.inf
    return data(SPARSE, dtype_setting(owner, "int64"), Numbers(0, high, wholeness=Wholeness.WHOLE), "encoded")


def weights(call: Call) -> Value:
    """``TfidfVectorizer(norm, use_idf)``: sparse weights in [0, 1], if they are normalised."""
    owner = call.value("self")
    if _counts(owner):
        return data(SPARSE, dtype_setting(owner, "float64"), Numbers(0, wholeness=Wholeness.WHOLE), "encoded")
    dtype = dtype_setting(owner, "float64")
    return data(SPARSE, dtype if dtypes.is_float(dtype) else None, _weighed(owner, 0))


def reweighted(call: Call) -> Value:
    """``TfidfTransformer``: the same of given counts, whose dtype stays; the sign is that of the counts."""
    owner, counts = call.value("self"), matrix(call)
    if _counts(owner):
        return data(SPARSE, floating(counts))
    # The logarithm of a count below 1 is negative.
    certain = counts.numbers.low >= 0 and constant_setting(owner, "sublinear_tf", False) is False
    return data(SPARSE, floating(counts), _weighed(owner, 0 if certain else -1))


def _weighed(owner: Value, low: float) -> Numbers:
    if _bare(owner):
        return Numbers(0 if low >= 0 else -math.inf, math.inf, wholeness=Wholeness.FRACTIONAL)
    return Numbers(low, 1, wholeness=Wholeness.FRACTIONAL)


def _bare(owner: Value) -> bool:
    """Weights are not normalised: ``norm=None``."""
    return setting(owner, "norm") == NONE and _given(owner, "norm")


def _counts(owner: Value) -> bool:
    """The weights are the counts of the words."""
    return _bare(owner) and constant_setting(owner, "use_idf", True) is False


def _given(owner: Value, name: str) -> bool:
    """Whether a setting was given, be it None."""
    arguments = getattr(owner, "arguments", None)
    return isinstance(arguments, Arguments) and name in arguments.keywords


def hashed(call: Call) -> Value:
    """``HashingVectorizer(norm, alternate_sign)``: sparse, in [-1, 1] if normalised, else signed counts."""
    owner = call.value("self")
    if setting(owner, "norm") == NONE and _given(owner, "norm"):
        return data(SPARSE, dtype_setting(owner, "float64"), Numbers(wholeness=Wholeness.WHOLE), "encoded")
    signed = constant_setting(owner, "alternate_sign", True) is not False
    numbers = Numbers(-1 if signed else 0, 1, wholeness=Wholeness.FRACTIONAL)
    dtype = dtype_setting(owner, "float64")
    return data(SPARSE, dtype if dtypes.is_float(dtype) else None, numbers)


def dicts(call: Call) -> Value:
    """``DictVectorizer(dtype, sparse)``, ``FeatureHasher``: floats of the values in dicts."""
    owner = call.value("self")
    sparse = constant_setting(owner, "sparse", True) is not False
    return data(SPARSE if sparse else ARRAY, dtype_setting(owner, "float64"))


def by_function(call: Call) -> Value:
    """``FunctionTransformer(func)``: ``func(X)``."""
    owner = call.value("self")
    function = setting(owner, "func", 0)
    if function == NONE:
        return call.value("X")
    extra = call.evaluator.entries(setting(owner, "kw_args")) or ()
    keywords = {key.value: value for key, value in extra if isinstance(key, Const) and isinstance(key.value, str)}
    return call.evaluator.call(function, Arguments((call.value("X"),), keywords))
