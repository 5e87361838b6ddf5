"""Transfer functions of ``keras.preprocessing``, ``keras.utils`` and ``keras.datasets``: texts, sequences, images.

Sources, measured: keras 3.15 (also as ``tf.keras``) and tf_keras 2.21.
"""

from __future__ import annotations

import math
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from flake8_embedding_dtype.libraries.keras.common import (
    COUNTS,
    NUMPY,
    TENSOR,
    ZERO_OR_ONE,
    all_detached,
    truth,
    unknown_dict,
)
from flake8_embedding_dtype.libraries.keras.vocabularies import TOKEN
from flake8_embedding_dtype.libraries.transfer import Call, Transfer, as_array, cast, dtype_of
from flake8_embedding_dtype.values import dtypes
from flake8_embedding_dtype.values.abstract import (
    NONE,
    PYTHON_STR,
    UNKNOWN,
    Arguments,
    Const,
    Data,
    External,
    Iterable,
    Object,
    Tuple,
    Value,
    data,
)
from flake8_embedding_dtype.values.numbers import ZERO, Numbers, Wholeness

_COUNT: Final = data("python", "python int", COUNTS)

# ---------------------------------------------------------------- sequences


def _pad_sequences(call: Call) -> Value:
    """Rows of equal length, int32 by default even for sequences of floats, which are cut toward zero."""
    dtype = "int32" if call.absent("dtype") else dtype_of(call.value("dtype"), "numpy")
    values = as_array(call.value("sequences"), NUMPY, call.evaluator)
    padding = as_array(call.value("value"), NUMPY, call.evaluator)
    made = cast(values, dtype, NUMPY)
    filling = cast(padding, dtype, NUMPY).numbers
    # Rows that are all of one length are not padded; but whoever chooses the value counts on it.
    numbers = made.numbers.join(filling if "value" in call.bound else filling.doubtful())
    if made.kind == "float" and made.numbers.fractional:
        numbers = replace(numbers, wholeness=Wholeness.FRACTIONAL)
    return made.but(numbers=numbers, role=made.role if filling == ZERO else "")


def _to_categorical(call: Call) -> Value:
    """One-hot rows: float64 arrays (float32 in Keras 2, which takes a dtype); of a tensor a float32 tensor."""
    if not call.absent("dtype"):
        return data(NUMPY, dtype_of(call.value("dtype"), "numpy"), ZERO_OR_ONE, "encoded")
    given = call.value("x") if "x" in call.bound else call.value("y")
    if isinstance(given, Data) and given.container in (TENSOR, "keras.KerasTensor"):
        return data(TENSOR, "float32", ZERO_OR_ONE, "encoded")
    return data(NUMPY, "float64", ZERO_OR_ONE, "encoded")


def _to_ordinal(call: Call) -> Value:
    """Ones up to the class, then zeros."""
    return data(NUMPY, dtype_of(call.value("dtype"), "numpy"), ZERO_OR_ONE, "encoded")


def _normalize(call: Call) -> Value:
    """Divided by the norm: nothing lies outside of [-1, 1]; of integers float64."""
    value = call.value("x")
    container = TENSOR if isinstance(value, Data) and value.container in (TENSOR, "keras.KerasTensor") else NUMPY
    known = as_array(value, container, call.evaluator)
    low = 0.0 if known.numbers.low >= 0 else -1.0
    dtype = dtypes.inexact(known.dtype, dtypes.LIBRARY_OF_CONTAINER[container])
    return data(container, dtype, Numbers(low, 1, wholeness=Wholeness.FRACTIONAL))


def _windows(call: Call, features: str) -> Value:
    """Windows of a series with the targets that follow them."""
    return Tuple(tuple(as_array(call.value(name), NUMPY, call.evaluator) for name in (features, "targets")))


def _timeseries_generator(call: Call) -> Value:
    """A generator object that remembers one of its batches."""
    made = Object(call.name, call.arguments)
    call.evaluator.store.set(made, "batch", _windows(call, "data"))
    return made


def _timeseries_batch(call: Call) -> Value:
    """One batch: a pair of NumPy arrays."""
    owner = call.value("self")
    held = call.evaluator.store.get(owner, "batch") if isinstance(owner, Object) else None
    return UNKNOWN if held is None else held


def _timeseries_batches(call: Call) -> Value:
    """All batches, one after the other."""
    return Iterable(_timeseries_batch(call))


def _from_directory(examples: Data) -> Transfer:
    """``image_dataset_from_directory`` and its kin: a ``tf.data.Dataset`` of examples, with labels unless asked not to.

    Labels are int32 by default, float32 for ``"binary"`` ones and one-hot rows for ``"categorical"`` ones.
    """

    def transfer(call: Call) -> Value:
        mode = call.constant("label_mode")
        element: Value = examples
        if not call.absent("label_mode"):
            label = {
                "int": data(TENSOR, "int32", COUNTS),
                "binary": data(TENSOR, "float32", ZERO_OR_ONE),
                "categorical": data(TENSOR, "float32", ZERO_OR_ONE, "encoded"),
            }.get(str(mode), UNKNOWN)
            element = Tuple((examples, label))
        made = _dataset_of(call, element)
        return Tuple((made, made)) if call.constant("subset") == "both" else made

    return transfer


def _dataset_of(call: Call, element: Value) -> Value:
    made = call.evaluator.call(External("tensorflow.data.Dataset.from_tensors"), Arguments((element,)))
    return made if isinstance(made, Object) else UNKNOWN


def _timeseries_dataset(call: Call) -> Value:
    """A ``tf.data.Dataset`` of windows, with targets where there are any."""
    values = as_array(call.value("data"), TENSOR, call.evaluator)
    batch: Value = values
    if not call.absent("targets"):
        batch = Tuple((values, as_array(call.value("targets"), TENSOR, call.evaluator)))
    return _dataset_of(call, batch)


def _skipgrams(call: Call) -> Value:
    """Pairs of word ids, and labels: 0 or 1, or pairs of them."""
    word = call.evaluator.element(call.value("sequence"))
    # Its partner is a neighbour, or drawn from the whole vocabulary.
    partner = TOKEN if isinstance(word, Const) or (isinstance(word, Data) and word.dtype == TOKEN.dtype) else UNKNOWN
    pairs = call.evaluator.new_list_of(call.evaluator.new_list((word, partner)))
    label: Value = data("python", "python int", ZERO_OR_ONE)
    categorical = truth(call.value("categorical"))
    if categorical is not False:
        label = UNKNOWN if categorical is None else call.evaluator.new_list((label, label))
    return Tuple((pairs, call.evaluator.new_list_of(label)))


# ---------------------------------------------------------------- texts


def _matrix(call: Call) -> Value:
    """A row of numbers for each text, a column for each word: float64 in every mode."""
    mode = call.constant("mode")
    numbers = {
        "binary": ZERO_OR_ONE,
        "count": COUNTS,
        "freq": Numbers(0, 1, wholeness=Wholeness.FRACTIONAL),
        "tfidf": Numbers(0, math.inf, wholeness=Wholeness.FRACTIONAL),
    }.get(mode if isinstance(mode, str) else "", Numbers(0, math.inf))
    return data(NUMPY, "float64", numbers, "encoded")


def _words_to_counts(call: Call) -> Value:
    return unknown_dict(call, PYTHON_STR, TOKEN)


def _ids_to_counts(call: Call) -> Value:
    return unknown_dict(call, TOKEN, TOKEN)


def _number_of_words(call: Call) -> Value:
    """``tokenizer.num_words``: what the Tokenizer was made with."""
    return call.setting("num_words")


def _hashed_ids(call: Call) -> Value:
    """``one_hot`` and ``hashing_trick``: not one-hot rows but a list of hashed word ids below ``n``."""
    size = call.constant("n")
    numbers = TOKEN.numbers
    if isinstance(size, int) and not isinstance(size, bool) and size > 1:
        numbers = Numbers(1, size - 1, wholeness=Wholeness.WHOLE)
    return call.evaluator.new_list_of(data("python", "python int", numbers))


def _tokenizer(_: Call) -> Value:
    """A Tokenizer read from JSON, of which nothing else is known."""
    return Object("keras.preprocessing.text.Tokenizer", Arguments(more=True))


def _words(call: Call) -> Value:
    """A list of strings."""
    return call.evaluator.new_list_of(PYTHON_STR)


# ---------------------------------------------------------------- images


def _img_to_array(call: Call) -> Value:
    """An image or array as a float32 array, unless another dtype is asked for."""
    dtype = "float32" if call.absent("dtype") else dtype_of(call.value("dtype"), "numpy")
    return cast(as_array(call.value("img"), NUMPY, call.evaluator), dtype, NUMPY)


def _smart_resize(call: Call) -> Value:
    """An image resized: float32, in the container it came in."""
    value = call.value("x")
    container = TENSOR if isinstance(value, Data) and value.container in (TENSOR, "keras.KerasTensor") else NUMPY
    return data(container, "float32")


def _image_batches(call: Call) -> Value:
    """``ImageDataGenerator.flow``: batches of float32 images, with labels as they were given."""
    images: Value = data(NUMPY, "float32")
    made = Object("keras.preprocessing.image.Iterator", call.arguments)
    batch = images
    if not call.absent("y"):
        batch = Tuple((images, as_array(call.value("y"), NUMPY, call.evaluator)))
    call.evaluator.store.set(made, "batch", batch if call.absent("sample_weight") else UNKNOWN)
    return made


# ---------------------------------------------------------------- datasets and models' data


def _labelled(features: Data, labels: Data) -> Value:
    """``load_data``: a training and a test set."""
    return Tuple((Tuple((features, labels)), Tuple((features, labels))))


def _images_to_classes(most: int) -> Value:
    pixels = data(NUMPY, "uint8", Numbers(0, 255, wholeness=Wholeness.WHOLE))
    return _labelled(pixels, data(NUMPY, "uint8", Numbers(0, most, wholeness=Wholeness.WHOLE)))


def _ragged_ids(most: int) -> Value:
    """Object arrays of lists of word ids, which nothing is claimed of."""
    return _labelled(data(NUMPY, "object"), data(NUMPY, "int64", Numbers(0, most, wholeness=Wholeness.WHOLE)))


def _houses(_: Call) -> Value:
    features = data(NUMPY, "float64", Numbers(wholeness=Wholeness.FRACTIONAL))
    return _labelled(features, features)


def _unpack(call: Call) -> Value:
    """``unpack_x_y_sample_weight``: always three."""
    value = call.value("data")
    if not isinstance(value, Tuple) or len(value.items) > 3:
        return UNKNOWN
    return Tuple((*value.items, *[NONE] * (3 - len(value.items))))


def _pack(call: Call) -> Value:
    """``pack_x_y_sample_weight``: a tuple without what is None at its end."""
    if call.absent("y"):
        return call.value("x")
    parts = ["x", "y"] if call.absent("sample_weight") else ["x", "y", "sample_weight"]
    return Tuple(tuple(map(call.value, parts)))


def _epsilon(_: Call) -> Value:
    return Const(1e-07)


TRANSFERS: Final = MappingProxyType(
    all_detached(
        {
            "cifar10": lambda call: _images_to_classes(9),
            "cifar100": lambda call: _images_to_classes(99),
            "epsilon": _epsilon,
            "hashed_ids": _hashed_ids,
            "houses": _houses,
            "ids_to_counts": _ids_to_counts,
            "image_batches": _image_batches,
            "imdb": lambda call: _ragged_ids(1),
            "img_to_array": _img_to_array,
            "mnist": lambda call: _images_to_classes(9),
            "number_of_words": _number_of_words,
            "pack": _pack,
            "pad_sequences": _pad_sequences,
            "reuters": lambda call: _ragged_ids(45),
            "skipgrams": _skipgrams,
            "smart_resize": _smart_resize,
            "images_from_directory": _from_directory(data(TENSOR, "float32", Numbers(0, 255))),
            "texts_from_directory": _from_directory(data(TENSOR, "string")),
            "timeseries_batch": _timeseries_batch,
            "timeseries_batches": _timeseries_batches,
            "timeseries_dataset": _timeseries_dataset,
            "timeseries_generator": _timeseries_generator,
            "to_categorical": _to_categorical,
            "to_ordinal": _to_ordinal,
            "tokenizer": _tokenizer,
            "tokenizer_matrix": _matrix,
            "unit_rows": _normalize,
            "unpack": _unpack,
            "words": _words,
            "words_to_counts": _words_to_counts,
        }
    )
)
