"""TensorFlow 2: its functions, the members of its tensors, and its random generators."""

from __future__ import annotations

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
from tools.measure.parameters import Parameter, parameters_of
from tools.measure.results import leaves, outline, result_of
from tools.measure.samples import ALL_DTYPES, ARRAYS, COMMON, CUBE, IMAGE, IMAGES, SQUARE, VECTOR, Array, Arrays, Fixed, Sample

# Random draws are the same in each run.
tf.random.set_seed(1)


class SparseNumbers(np.ndarray):
    """Numbers of which a sparse tensor is to be made."""


class RaggedNumbers(np.ndarray):
    """Numbers of which a ragged tensor is to be made."""


def _with_holes(numbers: Any) -> Any:
    """Numbers for a sparse tensor. One is 0, so that a dense tensor has a number that the sparse one does not give."""
    numbers = np.array(numbers)
    if numbers.size > 1:
        numbers.flat[0] = 0
    return numbers.view(SparseNumbers)


def array(numbers: Any, dtype: str) -> Any:
    """A tensor of the numbers: a dense one, or what the class of the numbers asks for."""
    dense = tf.cast(tf.constant(np.asarray(numbers)), dtype)
    if isinstance(numbers, SparseNumbers):
        return tf.sparse.from_dense(dense)
    return _ragged(dense) if isinstance(numbers, RaggedNumbers) else dense


def _ragged(dense: Any) -> Any:
    """A ragged tensor whose first row is shorter than the others."""
    rows, columns = dense.shape[:2]
    return tf.RaggedTensor.from_tensor(dense, lengths=[max(columns - 1, 1), *[columns] * (rows - 1)])


def read(value: Any) -> tuple[str, str, Any] | None:
    """Tensors of all kinds: of ragged and sparse ones the values count. Arrays of NumPy have a container of their own."""
    if isinstance(value, tf.RaggedTensor):
        value = value.flat_values
    elif isinstance(value, (tf.SparseTensor, tf.IndexedSlices, tf.compat.v1.SparseTensorValue)):
        value = value.values
    if isinstance(value, (np.ndarray, np.generic)):
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
    if isinstance(value, np.dtype) or (inspect.isclass(value) and (issubclass(value, np.generic) or value in (float, int, bool))):
        return name_of(tf.as_dtype(np.dtype(value)))
    return None


#: What tables call a tensor may be any of these.
TENSORS: Mapping[type, Callable[[Any], Any]] = {
    tf.Tensor: lambda tensor: tensor,
    tf.Variable: tf.Variable,
    tf.RaggedTensor: _ragged,
    tf.SparseTensor: tf.sparse.from_dense,
}


class KindsDisagree(Exception):
    """A member gives results of different dtypes for different kinds of tensors."""


def _members(library: Library) -> Iterator[Subject]:
    """The members of tensors of all kinds.

    Tables have one type for all kinds, so that a member is called on each kind that has it. Where the results are of
    different dtypes the call fails.
    """
    of_kinds = [
        {subject.name: (subject, make) for subject in methods_of("tensorflow.Tensor", cls, RECEIVERS, library)}
        for cls, make in TENSORS.items()
    ]
    for name in sorted(set().union(*of_kinds)):
        ways = [kinds[name] for kinds in of_kinds if name in kinds]
        first = ways[0][0]
        yield replace(first, run=_on_each_kind([(subject.run, make) for subject, make in ways]))


def _on_each_kind(ways: Sequence[tuple[Callable[..., Any], Callable[[Any], Any]]]) -> Callable[[Mapping[str, Any]], Any]:
    def run(values: Mapping[str, Any]) -> Any:
        results, failure = [], None
        for call, make in ways:
            try:
                results.append(call({**values, "self": make(tf.convert_to_tensor(values["self"]))}))
            except Exception as error:
                failure = error
        if not results:
            raise failure or KindsDisagree
        if len({_seen(result) for result in results}) > 1:
            raise KindsDisagree
        return results[0]

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


def _callable(name: str, target: Any) -> Iterator[Subject]:
    parameters = parameters_of(target)
    if parameters is not None:
        yield Subject(name, parameters, positional(target, parameters), doc=target.__doc__ or "")


#: Classes whose constructors make tensors.
MADE_BY_CLASSES = {
    "tensorflow.IndexedSlices": tf.IndexedSlices,
    "tensorflow.SparseTensor": tf.SparseTensor,
    "tensorflow.Variable": tf.Variable,
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
    for name, cls in MADE_BY_CLASSES.items():
        yield from _callable(name, cls)


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
SPARSE, SPARSE_CUBE = Array((3, 3), make=_with_holes), Array((2, 3, 3), make=_with_holes)
RAGGED = Array((3, 3), make=lambda numbers: np.array(numbers).view(RaggedNumbers))
TEXTS = _strings("1", "2", "1")

SAMPLES = COMMON.over(
    {
        # What a program's own functions return is followed by the interpreter.
        r"f|fn|func|function|body|cond|true_fn|false_fn|\w+_fns?|map_func|op|callable|default": [],
        r"input|x|data|tensor|value|values|inputs|params|t": [*ARRAYS[:4], *TEXTS[:1], VOLUMES, Array(()), *TEXTS[1:]],
        r"sp_\w+|st_input|sparse_\w+_value": [SPARSE, Arrays((3, 3), kind=list), SPARSE_CUBE],
        r"rt_input|ragged_tensor": [RAGGED],
        r"image|images|img1|img2|a|b|boxed_image|grayscale_image": [IMAGE, SQUARE, IMAGES, VECTOR, CUBE, Array((2, 32, 32, 3))],
        r"boxes": [Array((1, 4)), Array((1, 2, 4)), Array((1, 2, 1, 4)), Array((4, 4))],
        r"box_ind\w*": Fixed.of([0]),
        r"scores": [Array((4,)), Array((1, 2, 1)), Array((1,))],
        r"contents": _encoded(),
        r"filters?|depthwise_filter": [Array((2, 2, 3, 3)), Array((2, 3, 3)), Array((2, 2, 2, 3, 3)), Array((2, 2, 3))],
        r"pointwise_filter": [Array((1, 1, 9, 4))],
        r"strides|stride|ksize|sizes|rates|rate|ksizes|pool_size|window_shape|block_size|dilations": [
            *Fixed.of(1, 2, [1, 1, 1, 1], [1, 2, 2, 1], (1, 1), [1, 1, 1, 1, 1], 0.5)
        ],
        r"padding": Fixed.of("SAME", "VALID", [[0, 0], [1, 1], [1, 1], [0, 0]]),
        r"output_shape": Fixed.of((2, 8, 8, 3), (2, 3, 3), (2, 4, 8, 8, 3), (3, 3)),
        r"shape|dims": Fixed.of((3, 3), (9,), (2,), 3, (2, 3, 3)),
        r"dense_shape": Fixed.of((3, 3), (4,)),
        r"paddings|crops|pad_width": Fixed.of([[1, 1], [1, 1]], [[1, 1]], [[0, 0], [0, 0]]),
        r"block_shape": Fixed.of([1, 1], [2]),
        r"multiples": Fixed.of([2, 2], [2], [1, 1, 1]),
        r"seed": Fixed.of((1, 2), 1),
        r"begin|start": Fixed.of([0, 0], [0], 0),
        r"end": Fixed.of([2, 2], [2]),
        r"row_splits|splits|nested_row_splits": Fixed.of([0, 2, 3], [0, 2, 4], [[0, 2, 3]], [[0, 2, 4]]),
        r"row_lengths|nested_row_lengths": Fixed.of([2, 1], [2, 2], [[2, 1]], [[2, 2]]),
        r"value_rowids|nested_value_rowids": Fixed.of([0, 0, 1], [0, 0, 1, 1], [[0, 0, 1]], [[0, 0, 1, 1]]),
        r"row_limits": Fixed.of([2, 3], [2, 4]),
        r"row_starts": Fixed.of([0, 2]),
        r"flat_values": [SQUARE, VECTOR],
        r"uniform_row_length": Fixed.of(3, 2),
        r"pylist": [SQUARE, VECTOR, Fixed(lambda: [[1, 2], [3]])],
        r"perm|axes": Fixed.of([1, 0], [0], 1, [0, 1]),
        r"height|width|\w+_height|\w+_width": Fixed.of(4),
        r"offset_\w+": Fixed.of(0, 1),
        r"max_val|max_delta|delta|\w+_factor|central_fraction|upper": Fixed.of(0.4, 2.0),
        r"lower": Fixed.of(0.1),
        r"\w*jpeg_quality": Fixed.of(50),
        r"max_\w*jpeg_quality": Fixed.of(90),
        r"size|crop_size|glimpse_size": Fixed.of((4, 4), (2, 2, 3), (2, 2), (2,), 3),
        r"pattern|rewrite|sep|separator|delimiter|unit": Fixed.of("a", "[a-z]"),
        r"string_tensor|input_bytes|records|bytes|strings?|serialized|source|json_examples": TEXTS,
        r"\w+_encoding": Fixed.of("UTF-8"),
        r"num_buckets|num_segments|num_classes|num_partitions|num_samples|num_true|num_sampled|range_max|depth": Fixed.of(3, 4),
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
        r"type|\w*dtype|\w+_type|T|Tout|dst|internal_type": [Fixed(lambda: tf.float32), Fixed(lambda: tf.int32), Fixed(lambda: tf.uint8)],
    }
)

LIBRARY = Library(
    name="tensorflow",
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
    dtypes=(*ALL_DTYPES, "bfloat16"),
    samples=SAMPLES,
    ignored=frozenset({"name", "layout", "device", "parallel_iterations", "swap_memory", "validate_args", "validate_indices", "validate"}),
    skipped=re.compile(
        r"tensorflow\.(\w+\.)*((enable|disable|set|experimental_enable|write|load|save)_\w+|print|seed|switch_case|case|function"
        r"|py_function|numpy_function|load_\w+|Generator\.(reset\w*|skip))$"
    ),
)
