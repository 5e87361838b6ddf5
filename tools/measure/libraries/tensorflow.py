"""TensorFlow 2: its functions, the members of its tensors, and its random generators."""

from __future__ import annotations

import functools
import inspect
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np
import tensorflow as tf

from tools.measure.calls import Subject, positional
from tools.measure.library import Library
from tools.measure.members import OPERATORS, methods_of
from tools.measure.parameters import parameters_of
from tools.measure.results import leaves, outline, result_of
from tools.measure.samples import (
    ALL_DTYPES,
    ARRAYS,
    COMMON,
    CUBE,
    IMAGE,
    IMAGES,
    SQUARE,
    VECTOR,
    Array,
    Arrays,
    Fixed,
    Sample,
)

# Errors need not be made readable.
tf.debugging.disable_traceback_filtering()


#: Classes of numbers of which a sparse or a ragged tensor, slices of a tensor, or a variable is to be made.
Sparse, Ragged, Slices, Held = (type(name, (np.ndarray,), {}) for name in ("Sparse", "Ragged", "Slices", "Held"))


def _ragged(dense: Any) -> Any:
    """A ragged tensor whose first row is shorter than the others."""
    rows, columns = dense.shape[:2]
    return tf.RaggedTensor.from_tensor(dense, lengths=[max(columns - 1, 1), *[columns] * (rows - 1)])


MAKERS: Mapping[type, Callable[[Any], Any]] = {
    Sparse: tf.sparse.from_dense,
    Ragged: _ragged,
    Slices: lambda dense: tf.IndexedSlices(dense, tf.range(dense.shape[0])),
    Held: tf.Variable,
}


def of_kind(kind: type, shape: tuple[int, ...]) -> Array:
    """A sample for something that is made of an array.

    A sparse tensor has an empty row, so that a dense one has numbers that the sparse one does not give.
    """

    def make(numbers: Any) -> Any:
        numbers = np.array(numbers)
        if kind is Sparse:
            numbers[-1] = 0
        return numbers.view(kind)

    return Array(shape, make=make)


def _permutation(numbers: Any) -> Any:
    """The places from 0 on in the order of the numbers, in their dtype."""
    return np.argsort(np.argsort(numbers)).astype(numbers.dtype)


def array(numbers: Any, dtype: str) -> Any:
    """A tensor of the numbers: a dense one, or what the class of the numbers asks for."""
    dense = _tensor(np.shape(numbers), str(numbers.dtype), numbers.tobytes(), dtype)
    return MAKERS[type(numbers)](dense) if type(numbers) in MAKERS else dense


@functools.lru_cache(4096)
def _tensor(shape: tuple[int, ...], held: str, numbers: bytes, dtype: str) -> Any:
    """Tensors do not change, so that the same one can be given again."""
    return tf.cast(tf.constant(np.frombuffer(numbers, held).reshape(shape)), dtype)


def read(value: Any) -> tuple[str, str, Any] | None:
    """Tensors of all kinds (of ragged and sparse ones the values count), and arrays of NumPy."""
    if isinstance(value, tf.RaggedTensor):
        value = value.flat_values
    elif isinstance(value, (tf.SparseTensor, tf.IndexedSlices, tf.compat.v1.SparseTensorValue)):
        value = tf.convert_to_tensor(value.values)
    if isinstance(value, (np.ndarray, np.generic)):
        if value.dtype == object and not all(isinstance(item, bytes) for item in value.flat):
            return None
        return "numpy.ndarray", name_of(tf.as_dtype(value.dtype)), value
    if not isinstance(value, (tf.Tensor, tf.Variable)):
        return None
    dtype = tf.as_dtype(value.dtype)
    if dtype.is_bool or dtype.is_integer or dtype.is_floating:
        return "tensorflow.Tensor", name_of(dtype), value.numpy() if hasattr(value, "numpy") else None
    return "tensorflow.Tensor", name_of(dtype), None


def name_of(dtype: Any) -> str:
    """The canonical name of a dtype."""
    name = dtype.base_dtype.name
    if dtype.is_quantized or name in ("resource", "variant"):
        return "object"
    return "float8" if name.startswith("float8") else name


def name_of_dtype(value: Any) -> str | None:
    """The canonical name of ``tf.float32``, ``np.float32``, or Python's ``float``."""
    if isinstance(value, tf.DType):
        return name_of(value)
    of_numpy = inspect.isclass(value) and (issubclass(value, np.generic) or value in (float, int, bool))
    return name_of(tf.as_dtype(np.dtype(value))) if of_numpy or isinstance(value, np.dtype) else None


Run = Callable[[Mapping[str, Any]], Any]

#: What tables call a tensor may be any of these.
KINDS: Sequence[Callable[[Any], Any]] = (lambda tensor: tensor, tf.Variable, _ragged, tf.sparse.from_dense)


class KindsDisagree(Exception):
    """A member gives results of different dtypes for different kinds of tensors."""


def _members(library: Library) -> Iterator[Subject]:
    """The members of tensors of all kinds.

    Tables have one type for all kinds, so that a member is called on each kind that has it. Where the results are of
    different dtypes the call fails.
    """
    example = tf.zeros((3, 3))
    of_kinds = [
        {s.name: (s, make) for s in methods_of("tensorflow.Tensor", type(make(example)), RECEIVERS, library)}
        for make in KINDS
    ]
    for name in sorted(set().union(*of_kinds)):
        ways = [(subject.run, make) for subject, make in (kinds[name] for kinds in of_kinds if name in kinds)]
        # The operators of the other kinds are those of dense tensors, on their values.
        ways = ways[:1] if name.rpartition(".")[2] in OPERATORS else ways
        yield replace(next(kinds[name] for kinds in of_kinds if name in kinds)[0], run=_on_each_kind(ways))


def _on_each_kind(ways: Sequence[tuple[Run, Callable[[Any], Any]]]) -> Run:
    """A function that calls a member on each kind. What the first kind refuses is refused."""

    def run(values: Mapping[str, Any]) -> Any:
        receiver = values["self"]
        if not isinstance(receiver, tf.Tensor):
            raise TypeError(receiver)
        (first, make), *others = ways
        result = first({**values, "self": make(receiver)})
        for call, make in others:
            try:
                other = _seen(call({**values, "self": make(receiver)}))
            except Exception:
                continue
            if other[1:] and other != _seen(result):
                raise KindsDisagree
        return result

    return run


def _seen(value: Any) -> tuple[object, ...]:
    result = result_of(value, read)
    return (outline(result), *(leaf.dtype for leaf in leaves(result)))


def _class_methods(name: str, cls: type) -> Iterator[Subject]:
    """The functions that are called on a class."""
    for attribute in dir(cls):
        member = inspect.getattr_static(cls, attribute)
        if not attribute.startswith("_") and isinstance(member, (classmethod, staticmethod)):
            yield from _callable(f"{name}.{attribute}", getattr(cls, attribute))


def _callable(name: str, target: Any, samples: Mapping[str, Sequence[Sample]] | None = None) -> Iterator[Subject]:
    # What Python reads of a class may be the signature of its metaclass.
    parameters = parameters_of(target.__init__ if inspect.isclass(target) else target)
    if parameters is not None:
        parameters = parameters[1:] if inspect.isclass(target) else parameters
        yield Subject(name, parameters, positional(target, parameters), samples or {}, target.__doc__ or "")


#: Classes whose constructors make tensors, and places for the values of those that are not dense.
MADE_BY_CLASSES = (tf.IndexedSlices, tf.SparseTensor, tf.Variable)
PLACES: Mapping[str, Sequence[Sample]] = {
    "values": [VECTOR],
    "indices": Fixed.of([[0, 0], [1, 1], [1, 2], [2, 0]], [0, 1, 2, 3]),
    "dense_shape": Fixed.of((3, 3)),
}

RECEIVERS: Sequence[Sample] = (SQUARE, VECTOR, Array(()), CUBE)

#: Objects whose results do not depend on how they were made.
OBJECTS: Mapping[str, Callable[[], Any]] = {
    "tensorflow.random.Generator": lambda: tf.random.Generator.from_seed(1),
    "tensorflow.TensorShape": lambda: tf.TensorShape([2, 3]),
}


def subjects(library: Library) -> Iterator[Subject]:
    """The members of tensors and of a few more objects, class methods, and constructors."""
    yield from _members(library)
    for name, make in OBJECTS.items():
        yield from methods_of(name, type(make()), [Fixed(make)], library)
    for cls in (tf.RaggedTensor, tf.SparseTensor):
        yield from _class_methods(f"tensorflow.{cls.__name__}", cls)
    for cls in MADE_BY_CLASSES:
        yield from _callable(f"tensorflow.{cls.__name__}", cls, PLACES)


def _strings(*texts: str | bytes) -> list[Fixed]:
    """A vector of texts, and the first of them alone."""
    return [Fixed(lambda: tf.constant(list(texts))), Fixed(lambda: tf.constant(texts[0]))]


def _encoded() -> list[Fixed]:
    """Pictures and sounds as the contents of files."""
    pixels = np.arange(8 * 8 * 3, dtype=np.uint8).reshape(8, 8, 3)
    bitmap = b"BM" + (54 + 16).to_bytes(4, "little") + bytes(4) + (54).to_bytes(4, "little")
    bitmap += (40).to_bytes(4, "little") + (2).to_bytes(4, "little") * 2 + b"\1\0\x18\0" + bytes(24) + bytes(16)
    gif = bytes.fromhex("47494638376101000100800000000000ffffff2c00000000010001000002024401003b")
    return [
        Fixed(lambda: tf.io.encode_jpeg(pixels)),
        Fixed(lambda: tf.io.encode_png(pixels)),
        Fixed(lambda: tf.constant(bitmap)),
        Fixed(lambda: tf.constant(gif)),
        Fixed(lambda: tf.audio.encode_wav(np.zeros((8, 1), np.float32), 8000)),
    ]


VOLUMES = Array((2, 4, 8, 8, 3))
SPARSE, SPARSE_CUBE, RAGGED = of_kind(Sparse, (3, 3)), of_kind(Sparse, (2, 3, 3)), of_kind(Ragged, (3, 3))
TEXTS = _strings("1", "2", "1")
#: Steps and windows of pictures: one number for each axis.
ONES, TWOS = Fixed.of([1, 1, 1, 1]), Fixed.of([1, 2, 2, 1])

SAMPLES = COMMON.over(
    {
        # What a program's own functions return is followed by the interpreter.
        r"f|fn|func|function|body|cond|true_fn|false_fn|\w+_fns?|map_func|op|callable|default|uniform_sampler": [],
        r"inputs": [SQUARE, Arrays((3, 3)), VECTOR, CUBE, IMAGES, *TEXTS[:1], VOLUMES],
        r"input|input_tensor|stfts|x|data|tensor|value|values|params|t": [
            *ARRAYS[:4],
            *TEXTS[:1],
            VOLUMES,
            Array(()),
            *TEXTS[1:],
        ],
        r"sp_\w+|st_input|sparse_\w+_value|hypothesis|truth": [SPARSE, SPARSE_CUBE],
        r"sparse_delta": [of_kind(Slices, (2, 3))],
        r"ref": [of_kind(Held, (3, 3)), of_kind(Held, (4,))],
        r"rt_input|ragged_tensor": [RAGGED],
        r"partitions": [Array((3,), 0, 2, dtype="int32"), Array((4,), 0, 2, dtype="int32")],
        r"outer_axis": Fixed.of(0),
        r"inner_axis": Fixed.of(1),
        r"\w+_axis|\w+_dims?": Fixed.of(1, 0),
        r"images?|img1|img2|a|b|boxed_image|grayscale_image": [
            *(IMAGE, SQUARE, IMAGES, VECTOR, CUBE),
            *(Array((2, 32, 32, 3)), Array((8, 8, 1))),
        ],
        r"boxes": [Array((1, 4)), Array((1, 2, 4)), Array((2, 1, 4)), Array((4, 4))],
        r"box_ind\w*": Fixed.of([0]),
        r"scores": [Array((4,)), Array((1,))],
        r"colors": Fixed.of(None),
        r"offsets": [Array((2, 2))],
        r"contents": _encoded(),
        r"filename": Fixed.of(__file__),
        r"filters?|depthwise_filter": [Array((2, 2, 3, 3)), Array((2, 3, 3)), Array((2, 2, 3))],
        r"pointwise_filter": [Array((1, 1, 9, 4))],
        r"strides|stride|ksize|sizes|rates|rate|ksizes|pool_size|window_shape|block_size|dilations": [
            *(*Fixed.of(1, 2), *ONES, *TWOS, *Fixed.of((1, 1), [1, 1, 1, 1, 1], 0.5)),
        ],
        r"padding": Fixed.of("SAME", "VALID", [[0, 0], [1, 1], [1, 1], [0, 0]]),
        r"output_shape": Fixed.of((2, 8, 8, 3), (2, 3, 3), (3, 3)),
        r"shape|dims": Fixed.of((3, 3), (9,), (2,), 3, (2, 3, 3)),
        r"dense_shape": Fixed.of((3, 3), (4,)),
        r"shape_[xy]": [Array((2,), 3, 3)],
        r"paddings|crops|pad_width": Fixed.of([[1, 1], [1, 1]], [[1, 1]], [[0, 0], [0, 0]]),
        r"block_shape": Fixed.of([1, 1], [2]),
        r"multiples": Fixed.of([2, 2], [2], [1, 1, 1]),
        r"seed": Fixed.of((1, 2), 1),
        r"begin": Fixed.of([0, 0], [0], 0),
        r"start|stop|limit": [Array(()), VECTOR],
        r"end": Fixed.of([2, 2], [2]),
        r"row_splits|splits|nested_row_splits": Fixed.of([0, 2, 3], [0, 2, 4], [[0, 2, 3]], [[0, 2, 4]]),
        r"row_lengths|nested_row_lengths": Fixed.of([2, 1], [2, 2], [[2, 1]], [[2, 2]]),
        r"value_rowids|nested_value_rowids": Fixed.of([0, 0, 1], [0, 0, 1, 1], [[0, 0, 1]], [[0, 0, 1, 1]]),
        r"row_limits": Fixed.of([2, 3], [2, 4]),
        r"row_starts": Fixed.of([0, 2]),
        r"flat_values": [SQUARE, VECTOR],
        r"uniform_row_length": Fixed.of(3, 2),
        r"pylist": [SQUARE, VECTOR],
        r"perm|axes": Fixed.of([1, 0], [0], 1, [0, 1]),
        r"target_\w+": Fixed.of(4, 12),
        r"height|width|\w+_height|\w+_width": Fixed.of(4),
        r"offset_\w+": Fixed.of(0, 1),
        r"max_\w*size\w*|max_total_size|max_index": Fixed.of(2),
        r"max_val|max_delta|delta|\w+_factor|central_fraction|upper": Fixed.of(0.4, 2.0),
        r"lower": Fixed.of(0.1),
        r"max_jpeg_quality": Fixed.of(90),
        r"\w*jpeg_quality": Fixed.of(50),
        r"size|crop_size|glimpse_size": Fixed.of((5, 7), (2, 2, 3), (2, 2), (2,), 3),
        r"pattern|rewrite|sep|separator|delimiter|unit": Fixed.of("a", "[a-z]"),
        r"string_tensor|input_bytes|records|bytes|strings?|serialized|source|json_examples": TEXTS,
        r"pos": Fixed.of(0),
        r"len": Fixed.of(1),
        r"\w+_encoding": Fixed.of("UTF-8"),
        r"num_(buckets|segments|classes|partitions|samples|true|sampled)|range_max|depth": Fixed.of(3, 4),
        r"key": Fixed.of([1, 2]),
        r"equation": Fixed.of("ij,jk->ik", "ij->ji", "i,i->"),
        r"frame_length|frame_step|fft_length|window_length|\w+_frame_\w+|num_mel_bins": Fixed.of(4, 2),
        r"nbins|k|n|ngram_width": Fixed.of(2, 3, 1),
        r"value_range": Fixed.of([0.0, 1.0]),
        r"mean|variance|stddev|offset|scale|beta|gamma|bias\w*": [Array((3,)), *Fixed.of(0.5)],
        r"variance_epsilon": Fixed.of(0.001),
        r"lam|alpha|counts|probs|rate_parameter": [*Fixed.of(0.5), VECTOR],
        r"clip_norm": Fixed.of(1.0),
        r"num_lower|num_upper|group_\w+": Fixed.of(1),
        r"message|template|name": Fixed.of("a"),
        r"type|\w*dtype|\w+_type|T|Tout|dst|internal_type": Fixed.of(tf.float32, tf.int32, tf.uint8),
    }
)


def _named(names: str) -> str:
    """A pattern for functions of some names, wherever they stand: many stand at the top level of TensorFlow 1."""
    return rf"tensorflow\.(\w+\.)*({names})"


#: What only a few functions take.
SPECIAL: Mapping[str, Mapping[str, Sequence[Sample]]] = {
    _named(r"\w*candidate_sampler|compute_accidental_hits"): {
        "true_classes": Fixed.of([[1], [2]]),
        "num_true|num_sampled": Fixed.of(1, 3),
        "unique": Fixed.of(True),
        "range_max": Fixed.of(10),
    },
    _named(r"nce_loss|sampled_softmax_loss"): {
        "weights": [Array((10, 4))],
        "biases": [Array((10,))],
        "labels": Fixed.of([[1], [2]]),
        "inputs": [Array((2, 4))],
        "num_sampled": Fixed.of(3),
        "num_classes": Fixed.of(10),
    },
    _named(r"i?r?fftnd"): {"fft_length": Fixed.of([3, 3]), "axes": Fixed.of([0, 1])},
    _named(r"inverse_mdct"): {"mdcts": [Array((4, 4))]},
    _named(r"combined_non_max_suppression"): {"boxes": [Array((1, 2, 1, 4))], "scores": [Array((1, 2, 1))]},
    _named(r"non_max_suppression_overlaps"): {"overlaps": [Array((4, 4))]},
    _named(r"\w*sample_distorted_bounding_box"): {
        "image_size": Fixed.of([8, 8, 3]),
        "bounding_boxes": Fixed.of([[[0.0, 0.0, 1.0, 1.0]]]),
    },
    _named(r"extract_(image_)?patches"): {"images": [IMAGES], "sizes|ksizes": TWOS, "strides|rates": ONES},
    _named(r"extract_volume_patches"): {"input": [VOLUMES], "ksizes|strides": Fixed.of([1, 1, 1, 1, 1])},
    _named(r"conv3d\w*"): {
        "input|value": [VOLUMES],
        "filters?": [Array((2, 2, 2, 3, 3))],
        "strides": Fixed.of([1, 1, 1, 1, 1]),
        "output_shape": Fixed.of((2, 4, 8, 8, 3)),
    },
    _named(r"dilation2d|erosion2d"): {
        "input|value": [IMAGES],
        "filters?|kernel": [Array((2, 2, 3))],
        "strides|dilations|rates": ONES,
        "data_format": Fixed.of("NHWC"),
    },
    _named(r"fractional_\w+_pool"): {"value": [IMAGES], "pooling_ratio": Fixed.of([1.0, 1.5, 1.5, 1.0])},
    _named(r"pool"): {"input": [IMAGES], "window_shape": Fixed.of([2, 2]), "pooling_type": Fixed.of("MAX", "AVG")},
    _named(r"depth_to_space"): {"input": [Array((1, 2, 2, 4))], "block_size": Fixed.of(2)},
    _named(r"ctc_\w+_decoder\w*"): {"inputs": [Array((3, 2, 4))], "sequence_length": Fixed.of([3, 3])},
    _named(r"ctc_loss\w*"): {
        "labels": Fixed.of([[1, 2], [1, 1]]),
        "logits": [Array((4, 2, 4))],
        "label_length": Fixed.of([2, 2]),
        "logit_length": Fixed.of([4, 4]),
    },
    _named(r"in_top_k"): {"targets": [Array((3,), 0, 2, dtype="int32")], "predictions": [SQUARE]},
    _named(r"set_diag|matrix_set_diag"): {"input": [SQUARE], "diagonal": [Array((3,))]},
    _named(r"tensordot"): {"axes": Fixed.of(1)},
    _named(r"(sparse\.|sparse_)retain"): {"to_retain": Fixed.of([True, False, True, True, False, True])},
    # Not all rows are written to, so that some keep their numbers.
    _named(r"\w*scatter_nd\w*"): {
        "indices": Fixed.of([[0], [2]]),
        "updates": [Array((2, 3))],
        "tensor": [SQUARE],
        "ref": [of_kind(Held, (3, 3))],
        "shape": Fixed.of((3, 3)),
    },
    _named(r"(batch_)?scatter_(add|sub|mul|div|max|min|update)"): {
        "indices": Fixed.of([0, 2]),
        "updates": [Array((2, 3))],
        "ref": [of_kind(Held, (3, 3))],
    },
    _named(r"(sparse_|sparse\.)segment_\w+"): {"indices": Fixed.of([0, 1]), "segment_ids": Fixed.of([0, 0])},
    _named(r"unsorted_segment_join"): {
        "inputs": TEXTS,
        "segment_ids": Fixed.of([0, 0, 1]),
        "num_segments": Fixed.of(2),
    },
    _named(r"safe_embedding_lookup_sparse"): {
        "embedding_weights": [Array((3, 4))],
        "sparse_ids": [Fixed(lambda: tf.sparse.from_dense(tf.constant([[1, 2], [1, 0]], tf.int64)))],
    },
    _named(r"ragged\.cross\w*"): {"inputs": [Fixed(lambda: [tf.ragged.constant([["a"]])])]},
    _named(r"sparse\.cross\w*"): {"inputs": [Fixed(lambda: [tf.sparse.from_dense([["a"]])])]},
    _named(r"sparse\.slice|sparse_slice"): {"start": Fixed.of([0, 0]), "size": Fixed.of((2, 2))},
    _named(r"resize\w*"): {"method": Fixed.of("nearest", "bicubic", "area")},
    _named(r"sparse\.add|sparse_add|sets\.\w+"): {"a|b": [SPARSE]},
    _named(r"sparse\.mask|sparse_mask"): {"a": [of_kind(Slices, (3, 3))], "mask_indices": Fixed.of([0])},
    _named(r"invert_permutation"): {"x": [Array((3,), make=_permutation)]},
    _named(r"lu_\w+"): {"perm": Fixed.of([0, 1, 2])},
    _named(r"random_index_shuffle|index_shuffle"): {
        "index": [Array((), 0, 2)],
        "seed": [Fixed(lambda: tf.constant([1, 2, 3], tf.uint32))],
    },
    _named(r"random\.(stateless_|experimental\.stateless_)?(split|fold_in)"): {"seed": [Array((2,))]},
    _named(r"reverse_sequence"): {"seq_lengths": Fixed.of([2, 2, 2])},
    _named(r"decode_base64"): {"input": _strings("YWJj")},
    _named(r"strings\.format"): {"template": Fixed.of("{}"), "inputs": [SQUARE]},
    _named(r"fake_quant_with_min_max_vars(_gradient)?"): {"min": Fixed.of(0.0), "max": Fixed.of(6.0)},
}

LIBRARY = Library(
    name="tensorflow",
    others=("tensorflow_v1",),
    versions=("tensorflow-cpu",),
    promotion="tensorflow",
    container="tensorflow.Tensor",
    roots={
        "tensorflow": tf,
        "tensorflow.audio": tf.audio,
        "tensorflow.bitwise": tf.bitwise,
        "tensorflow.debugging": tf.debugging,
        "tensorflow.dtypes": tf.dtypes,
        "tensorflow.experimental.numpy": tf.experimental.numpy,
        "tensorflow.experimental.numpy.random": tf.experimental.numpy.random,
        "tensorflow.image": tf.image,
        "tensorflow.io": tf.io,
        "tensorflow.linalg": tf.linalg,
        "tensorflow.math": tf.math,
        "tensorflow.math.special": tf.math.special,
        "tensorflow.nn": tf.nn,
        "tensorflow.nn.experimental": tf.nn.experimental,
        "tensorflow.quantization": tf.quantization,
        "tensorflow.ragged": tf.ragged,
        "tensorflow.random": tf.random,
        "tensorflow.random.experimental": tf.random.experimental,
        "tensorflow.sets": tf.sets,
        "tensorflow.signal": tf.signal,
        "tensorflow.sparse": tf.sparse,
        "tensorflow.strings": tf.strings,
    },
    array=array,
    read=read,
    dtype=tf.as_dtype,
    name_of_dtype=name_of_dtype,
    subjects=subjects,
    dtypes=(*ALL_DTYPES, "bfloat16", "complex64", "complex128"),
    trial_dtypes=("float32", "int32", "bool", "float64", "uint8", "complex64"),
    samples=SAMPLES,
    special=SPECIAL,
    seed=tf.random.set_seed,
    ignored=frozenset(
        {
            "name",
            "layout",
            "device",
            "parallel_iterations",
            "swap_memory",
            "validate_args",
            "validate_indices",
            "validate",
        }
    ),
    skipped=re.compile(
        r"tensorflow\.(\w+\.)*((enable|disable|set|experimental_enable|write|load|save)_\w+|print|seed|switch_case|case|function"
        r"|assert_(?!all_finite|scalar)\w+"
        r"|py_function|numpy_function|load_\w+|Generator\.(reset\w*|skip)|TensorShape\.\w+_rank\w*)$"
    ),
)
