"""Keras 3 on TensorFlow, as programs see it through ``tensorflow.keras``: its functions, and its objects' methods."""

from __future__ import annotations

import contextlib
import importlib
import inspect
import re
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from types import SimpleNamespace
from typing import Any

import numpy as np
import tensorflow as tf

from tools.measure.calls import Subject
from tools.measure.classes import classes_of, constructor_parameters, method_of, public_classes
from tools.measure.libraries import tensorflow
from tools.measure.library import Library
from tools.measure.parameters import KEYWORD, Parameter
from tools.measure.samples import COMMON, DTYPES, SQUARE, VECTOR, Array, Arrays, Fixed, Sample, Samples

#: The modules whose functions are asked, where a version of Keras has them.
FUNCTIONS = (
    *("activations", "backend", "constraints", "initializers", "layers", "losses", "metrics", "ops", "random"),
    *("regularizers", "utils", "utils.bounding_boxes", "config", "preprocessing", "optimizers.schedules"),
    *("layers.experimental", "layers.experimental.preprocessing", "ops.image", "ops.linalg", "ops.nn", "ops.numpy"),
    *("preprocessing.image", "preprocessing.sequence", "preprocessing.text"),
)

#: The methods that are asked of the objects of the classes in a module.
METHODS: Mapping[str, Sequence[str]] = {
    "layers": ("call", "get_vocabulary", "vocabulary_size"),
    "constraints": ("__call__",),
    "initializers": ("__call__",),
    "losses": ("__call__",),
    "metrics": ("__call__", "result"),
    "optimizers.schedules": ("__call__",),
    "regularizers": ("__call__",),
}


#: What layers call their weights in the names of arguments.
WEIGHTS = (
    *("alpha", "beta", "bias", "depthwise", "embeddings", "gamma", "kernel", "moving_mean", "moving_variance"),
    *("pointwise", "recurrent"),
)


class NumPyNumbers(np.ndarray):
    """Numbers that are to stay an array of NumPy."""


def in_numpy(array: Array) -> Array:
    """The sample as an array of NumPy."""
    return Array(array.shape, array.low, array.high, lambda numbers: np.array(numbers).view(NumPyNumbers))


def array(numbers: Any, dtype: str) -> Any:
    """A tensor of the numbers, or an array of NumPy."""
    if isinstance(numbers, NumPyNumbers):
        return np.array(numbers).astype(dtype)
    return tensorflow.array(numbers, dtype)


def read(value: Any) -> tuple[str, str, Any] | None:
    """Tensors, arrays of NumPy, and the variables of Keras 3, which hold a tensor."""
    held = getattr(value, "value", None)
    return tensorflow.read(held if isinstance(held, tf.Variable) else value)


def package(*names: str) -> dict[str, Any]:
    """The public names in each module of a package, by the part of the module's name behind the package's.

    :param names: the packages under which Keras can be imported; what they have in common is taken from the first
    """
    found: dict[str, dict[str, Any]] = {}
    for name in reversed(names):
        importlib.import_module(name)
        for path in FUNCTIONS:
            with contextlib.suppress(ImportError):
                found.setdefault(path, {}).update(vars(importlib.import_module(f"{name}.{path}")))
    return {path: SimpleNamespace(**held) for path, held in found.items()}


def subjects(library: Library, modules: Mapping[str, Any], layer: type) -> Iterator[Subject]:
    """The classes of some modules, and the methods of their objects.

    :param modules: by the part of their name behind ``keras.``
    :param layer: the base class of layers
    """
    for path, methods in METHODS.items():
        classes = public_classes({f"keras.{path}": modules[path]})
        yield from classes_of(classes, library)
        for (name, cls), method in ((item, method) for item in classes.items() for method in methods):
            if not inspect.isroutine(getattr(cls, method, None)):
                continue
            subject = method_of(
                name,
                cls,
                method,
                library,
                call=_seeded if issubclass(cls, layer) and method == "call" else None,
                complete=_completed,
                settings=[Parameter("dtype", KEYWORD, None)] if issubclass(cls, layer) else (),
                samples=_given(cls, library),
            )
            if subject is not None:
                yield subject


def _seeded(layer: Any, *args: Any, **keywords: Any) -> Any:
    """Call a layer. Its draws follow from the numbers that it is given, so that they differ between calls."""
    tf.keras.utils.set_random_seed(zlib.crc32(repr((args, keywords)).encode()))
    return layer(*args, **keywords)


#: Arguments that constructors do not ask for, but without which the objects can not be called.
NEEDED: Mapping[str, Sequence[Sample]] = {
    "bin_boundaries": Fixed.of([0.0, 1.0, 2.0]),
    "mean": Fixed.of(0.5),
    "num_tokens": Fixed.of(4),
    "variance": Fixed.of(2.0),
    "vocabulary": Fixed.of(["a", "b", "c"], [1, 2, 3]),
}


def _given(cls: type, library: Library) -> dict[str, Sequence[Sample]]:
    """Samples for the arguments of the constructor of a class that have to be given."""
    parameters = {p.name: p for p in constructor_parameters(cls, library) or ()}
    found = {f".{name}": NEEDED[name] for name, p in parameters.items() if name in NEEDED and p.default is None}
    return {**found, "inputs": CATEGORIES} if "output_mode" in parameters else found


def _completed(values: Mapping[str, Any]) -> Mapping[str, Any]:
    """What a lookup needs when it weighs its words, or turns ids into words."""
    if values.get(".output_mode") == "tf_idf":
        return {**values, ".idf_weights": [0.5, 0.25, 0.125]}
    if values.get(".invert") and values.get(".vocabulary") is not None:
        return {**values, "inputs": tf.constant([1, 2])}
    return values


WORDS = Fixed(lambda: tf.constant(["a", "b", "a"]))
SEQUENCES, IMAGES, VOLUMES = Array((2, 3, 4)), Array((4, 6, 6, 3)), Array((2, 4, 4, 4, 2))
#: What layers are called with.
INPUTS: Sequence[Sample] = (SEQUENCES, IMAGES, SQUARE, VOLUMES, Arrays((3, 3)), WORDS, Arrays((4,), kind=tuple), VECTOR)
#: What layers are called with that encode categories: in some modes that must be one row.
CATEGORIES: Sequence[Sample] = (VECTOR, WORDS, Arrays((4,), kind=tuple))


def samples(keras: Any) -> Samples:
    """Candidates by the names of Keras' parameters.

    :param keras: the package, which makes objects that are arguments
    """
    layers = keras.layers
    return COMMON.over(
        {
            # What a program's own functions return is followed by the interpreter.
            r"f|fn|fun|func|function|body|cond|\w+_fun|\w+_fn|pyfunc|step_function|branches|call_fn": [],
            r"inputs": INPUTS,
            r"data": [IMAGES, *INPUTS],
            r"sequences?": [SEQUENCES, IMAGES, Array((2, 2, 4, 4, 3)), Array((1, 2, 3, 3, 3, 2)), SQUARE],
            r"query|value|key": [SEQUENCES, WORDS],
            r"states": [Arrays((3, 4)), Array((3, 4))],
            r"x|xs|images|volumes|tensor|elements|elems|img": [
                *(SQUARE, SEQUENCES, IMAGES, VECTOR, Arrays((3, 3)), Array(()), VOLUMES, Array((2, 1))),
            ],
            r"x[12]|y|a|b": [SQUARE, SEQUENCES, VECTOR, IMAGES, Array((1, 3))],
            r"y_true|target|targets": [SQUARE, VECTOR, Array((3,), 0, 2), Array((3,), 0, 2, dtype="int32")],
            r"y_pred|output|predictions": [SQUARE, VECTOR, Array((2, 3, 4))],
            r"image[12]": [IMAGES],
            r"kernel": [Array((2, 4, 3)), Array((2, 2, 3, 3)), Array((2, 2, 2, 2, 3))],
            r"depthwise_kernel": [Array((2, 2, 3, 1)), Array((2, 4, 1))],
            r"pointwise_kernel": [Array((1, 1, 3, 4)), Array((1, 4, 4))],
            r"scale|offset|alpha|beta|gamma|momentum|stddev|q|probabilities|delta": [*Fixed.of(0.5), Array((3,))],
            r"rate|level|factor|\w+_factor": Fixed.of(0.5),
            r"var|variance|mean|bias|moving_\w+": [Array((3,)), *Fixed.of(0.5)],
            r"units|filters|output_dim|max_number|num_\w*heads|num_classes|num_bins|num_samples": Fixed.of(4),
            r"kernel_size|pool_size|head_dim|key_dim|block_size|upsampling|repeats": Fixed.of(2),
            r"output_size": Fixed.of(2, (2, 2), (4, 4)),
            r"target_length|sequence_length|sequence_stride|frame_length|frame_step|fft_length|maxlen|kth": Fixed.of(
                2, 4
            ),
            r"input_dim|vocabulary_size": Fixed.of(50),
            r"height|width": Fixed.of(4),
            r"size": Fixed.of((4, 4), 4),
            r"threshold|default_value": Fixed.of(0.5, 1),
            r"interpolation": Fixed.of("nearest", "bilinear"),
            r"pool_mode": Fixed.of("max", "avg"),
            r"axes": Fixed.of(1, -1, 0, (1, 1)),
            r"dims|pattern": Fixed.of((2, 1), (1, 0)),
            r"n|k|N|rep|m": Fixed.of(2, 1),
            r"newshape|target_shape|new_?shape": Fixed.of((-1,), (9,)),
            r"shape": Fixed.of((3, 3), (9,), (2, 3, 3)),
            r"equation|subscripts": Fixed.of("abc,cd->abd", "ab,bc->ac", "ij,jk->ik", "ij->ji"),
            r"output_shape": Fixed.of((None, 4), 4, (4, 7, 7, 3)),
            r"activation": [*Fixed.of("relu", "softmax", "sigmoid"), Fixed(lambda: lambda x: tf.cast(x, "float64"))],
            r"layers?": [
                Fixed(partial(layers.Dense, 4)),
                Fixed(lambda: [layers.Dense(4)]),
                Fixed(layers.Flatten),
                Fixed(lambda: [layers.Flatten()]),
                Fixed(lambda: layers.LSTM(4)),
                Fixed(lambda: layers.LSTM(4, return_state=True)),
            ],
            r"cell": [Fixed(partial(layers.GRUCell, 4)), Fixed(lambda: layers.GRUCell(4, dtype="float64"))],
            r"cells": [Fixed(lambda: [layers.GRUCell(4)]), Fixed(lambda: [layers.GRUCell(4, dtype="float64")])],
            r"identifier|name|config|module|filepath|path|directory|dataset|model|loss|metric|optimizer|obj": [],
            r"input_text|text|texts": Fixed.of("a b c", "b a"),
            r"minval|low|lower|x_min|min_value|a_min": Fixed.of(0, 0.0),
            r"maxval|high|upper|x_max|max_value|a_max|max_val": Fixed.of(5, 5.0),
            # What losses and metrics weigh and select, and layers are told, changes no dtype.
            r"training|\w+_mask|thresholds|top_k|class_id|num_labels|\w*weights?|ignore_class|average": [],
            r"step": [Array(())],
            r"dtype|\w*_dtype": Fixed.of("float32", "int32", "float64"),
        }
    )


def _positive_definite(numbers: Any) -> Any:
    """A matrix that has a Cholesky decomposition."""
    square = np.asarray(numbers, np.float64)
    return square @ square.T + 4 * np.eye(len(square))


#: Samples for the functions of some modules, and for what takes arrays of a shape of its own.
SPECIAL: Mapping[str, Mapping[str, Sequence[Sample]]] = {
    # Programs have arrays of NumPy at that stage.
    r"keras\.(utils|preprocessing)\..*": {
        r"x|img|data|sequences?|features|array": [in_numpy(SQUARE), in_numpy(VECTOR), in_numpy(Array((8, 8, 3)))]
    },
    r"keras\.backend\..*": {
        r"pool_size": Fixed.of((2, 2), (2, 2, 2)),
        r"\w+_factor": Fixed.of(2),
        r"data_format": Fixed.of("channels_last"),
    },
    # Layers that are told to compute in integers are in no program.
    r"keras\.layers\.\w+\.call": {r"dtype": Fixed.of("float16", "float64")},
    r"keras\.layers\.(Random\w+|Resizing|CenterCrop)\.call": {r"inputs": [IMAGES]},
    r"keras\.layers\.(MelSpectrogram|STFTSpectrogram)\.call": {r"inputs": [Array((1, 2048))]},
    r"keras\.layers\.GroupNormalization\.call": {r"inputs": [Array((2, 3, 32))]},
    r"keras\.ops\.(cholesky|cholesky_inverse)": {r"x": [Array((3, 3), make=_positive_definite)]},
    r"keras\.ops\.depth_to_space": {r"x": [Array((2, 4, 4, 4))]},
    r"keras\.ops\.dot_product_attention": {r"query|key|value": [Array((2, 3, 2, 4))]},
    r"keras\.ops\.image\.\w+": {
        r"transform": [Array((4, 8))],
        r"start_points|end_points": [Array((4, 4, 2))],
        r"inputs": [SQUARE],
        r"coordinates": [Array((2, 5))],
        r"order": Fixed.of(0, 1),
        r"image[12]": [Array((1, 12, 12, 3))],
    },
    r"keras\.optimizers\.schedules\..*": {
        r"\w*decay_steps": Fixed.of(10),
        r"\w*_rate": Fixed.of(0.5, 1),
        r"boundaries": Fixed.of([1, 2]),
        r"values": Fixed.of([0.5, 0.25, 0.125]),
    },
}

#: What constructors take that says nothing about the dtypes of results: weights, sizes, rates, details of training.
IGNORED = frozenset(
    {
        *(f"{what}_{kind}" for what in WEIGHTS for kind in ("initializer", "regularizer", "constraint")),
        *("activation", "activity_regularizer", "autocast", "constraint", "data_format", "device", "dilation_rate"),
        *("dropout", "epsilon", "flash_attention", "go_backwards", "gptq_unpacked_column_size", "groups"),
        *("implementation", "initial_state", "lora_alpha", "lora_rank", "mask", "max_tokens", "momentum", "name"),
        *("native_serialization_platforms", "noise_shape", "num_oov_indices", "padding", "quantization_config"),
        *("recurrent_activation", "recurrent_dropout", "renorm", "renorm_clipping", "renorm_momentum", "reset_after"),
        *("salt", "seed", "stateful", "strides", "synchronized", "trainable", "unit_forget_bias", "unroll"),
        *("use_bias", "use_cudnn", "use_gate", "use_scale", "value_range", "num_chains", "chain_depth", "all_ops"),
        *(
            "num_ops",
            "factor",
            "fill_value",
            "pool_size",
            "sigma",
            "alpha",
            "depth_multiplier",
            "output_padding",
            "cropping",
        ),
        *("value_dim", "attention_axes", "sliding_window", "center", "bins", "oov_token", "mask_token", "encoding"),
        *(
            "apply_class_balancing",
            "curve",
            "delta",
            "from_logits",
            "from_sorted_ids",
            "label_smoothing",
            "multi_label",
        ),
        *("num_thresholds", "reduction", "summation_method", "threshold", "sparse_y_true", "sparse_y_pred"),
        *("power_iterations", "tile_grid_size", "clip_limit", "shared_axes", "ngrams", "l1", "l2", "gamma"),
    }
)

SKIPPED = re.compile(
    r"keras\.(\w+\.)*(set_\w+|enable_\w+|disable_\w+|get_file|load_\w+|save_\w+|plot_\w+|\w+_from_directory|clear_session"
    r"|Progbar|Sequence|PyDataset|get_source_inputs|timeseries_dataset_from_array|Layer\.call|backend\.stop_gradient|irfft|rfft|audio_dataset\w*|image_dataset\w*|legacy|model_to_dot|print_tensor|ctc_label_dense\w*"
    r"|manual_variable\w*|reset_uids|is_interactive_logging_enabled|serialize\w*|deserialize\w*|TFSMLayer|JaxLayer|FlaxLayer|TorchModuleWrapper)$"
)


def describe(name: str, versions: Sequence[str], *roots: str) -> Library:
    """The description of a version of Keras.

    :param roots: the packages that hold it
    """
    modules = package(*roots)
    keras = importlib.import_module(roots[-1])
    # Errors are many here, and shortening their tracebacks takes long.
    tf.debugging.disable_traceback_filtering()
    importlib.import_module("keras").config.disable_traceback_filtering()
    return Library(
        name=name,
        versions=versions,
        promotion="keras",
        container="tensorflow.Tensor",
        roots={f"keras.{path}": module for path, module in modules.items()},
        array=array,
        read=read,
        dtype=str,
        name_of_dtype=tensorflow.name_of_dtype,
        subjects=partial(subjects, modules=modules, layer=keras.layers.Layer),
        dtypes=(*DTYPES, "bfloat16"),
        samples=samples(keras),
        special=SPECIAL,
        seeds=1,
        ignored=IGNORED,
        skipped=SKIPPED,
        add=importlib.import_module("keras").ops.add,
        reset=lambda: keras.utils.set_random_seed(1),
    )


LIBRARY = replace(
    describe("keras", ("keras", "tensorflow-cpu"), "keras", "keras._tf_keras.keras"), others=("tf_keras",)
)
