"""PyTorch: its functions, the members of tensors, its modules and distributions."""

from __future__ import annotations

import functools
import inspect
import re
import typing
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import torch
import torch.distributions
import torch.nn.utils.rnn
import torch.overrides
import torch.signal.windows

from tools.measure import stubs
from tools.measure.calls import Subject, positional
from tools.measure.classes import OF_RECEIVER, classes_of, constructor_parameters, method_of, public_classes
from tools.measure.library import Library
from tools.measure.members import methods_of
from tools.measure.parameters import Parameter
from tools.measure.samples import COMMON, CUBE, SQUARE, VECTOR, Array, Fixed, Sample

DTYPES = ("bool", "uint8", "int8", "int16", "int32", "int64", "float16", "bfloat16", "float32", "float64")


def array(numbers: Any, dtype: str) -> Any:
    """A tensor of the numbers."""
    return torch.from_numpy(np.array(numbers)).to(getattr(torch, dtype))


def read(value: Any) -> tuple[str, str, Any] | None:
    """Tensors, and what they become in NumPy."""
    if isinstance(value, (np.ndarray, np.generic)):
        return "numpy.ndarray", value.dtype.name, value
    if not isinstance(value, torch.Tensor) or value.is_quantized:
        return None
    return "torch.Tensor", str(value.dtype).removeprefix("torch."), _numbers(value)


def _numbers(value: torch.Tensor) -> Any:
    if value.is_complex() or value.is_meta or value.layout != torch.strided or value.is_nested:
        return None
    return value.detach().to(torch.float64).numpy()


def name_of_dtype(value: Any) -> str | None:
    """The canonical name of ``torch.float32``."""
    return str(value).removeprefix("torch.") if isinstance(value, torch.dtype) else None


def _told(signature: inspect.Signature) -> str:
    """A signature as text, without annotations."""
    parameters = [parameter.replace(annotation=inspect.Parameter.empty) for parameter in signature.parameters.values()]
    return str(signature.replace(parameters=parameters, return_annotation=inspect.Signature.empty))


@functools.cache
def _stubs() -> list[Mapping[str, str]]:
    """Signatures of the functions in C, from the stub files that PyTorch ships."""
    folder = Path(torch.__file__).parent / "_C"
    # Overloads for named dimensions, which are not in use any more, have parameters of this type.
    return [stubs.signatures(folder / name, without="EllipsisType") for name in ("_VariableFunctions.pyi", "_nn.pyi")]


@functools.cache
def _methods() -> Mapping[str, str]:
    """Signatures of the methods of tensors in C."""
    return stubs.signatures(Path(torch.__file__).parent / "_C" / "__init__.pyi", "TensorBase", without="EllipsisType")


@functools.cache
def _overridable() -> Mapping[Any, Any]:
    """For each function that subclasses of tensors may override, one in Python with the same parameters."""
    overrides: Mapping[Any, Any] = torch.overrides.get_testing_overrides()
    return overrides


def documented(target: Any) -> str | None:
    """The signature of a function or method in C, or of one in Python that takes ``*args`` for another one."""
    name = getattr(target, "__name__", "")
    # Since Python 3.11.
    get_overloads = getattr(typing, "get_overloads", None)
    overloads = get_overloads(target) if get_overloads is not None and inspect.isfunction(target) else []
    if overloads:
        return _told(inspect.signature(overloads[0]))
    if hasattr(target, "__objclass__"):
        return _methods().get(name)
    if inspect.isbuiltin(target):
        text = next((stub[name] for stub in _stubs() if name in stub), None) or _of_schemas(name)
        # What has no other argument by name alone takes a dtype that way, whatever the stub says.
        return re.sub(r"^([^*]*), dtype=None([^*]*)$", r"\1, *, dtype=None\2", text) if text is not None else None
    return str(inspect.signature(_overridable()[target])) if target in _overridable() else None


def _of_schemas(name: str) -> str | None:
    """The signature that the schemas of an operator tell, e.g. of ``special_entr`` or ``linalg_svd``."""
    schemas = torch._C._jit_get_schemas_for_operator(f"aten::{name}")
    usual = [
        schema for schema in schemas if not any(a.is_out for a in schema.arguments) and "Dimname" not in str(schema)
    ]
    return stubs.merged([_signature(schema) for schema in usual]) if usual else None


def _signature(schema: Any) -> str:
    parts: list[str] = []
    optional = False
    for argument in schema.arguments:
        if argument.kwarg_only and "*" not in parts:
            parts.append("*")
        optional = optional or argument.has_default_value()
        default = argument.default_value if type(argument.default_value) in (bool, int, float, str) else None
        name = "input" if argument.name == "self" else argument.name
        parts.append(
            f"{name}={default!r}" if argument.has_default_value() or (optional and not argument.kwarg_only) else name
        )
    return f"({', '.join(parts)})"


def reset() -> None:
    """Put back what calls change for all of the process."""
    torch.manual_seed(0)
    torch.set_default_dtype(torch.float32)
    torch.set_grad_enabled(True)


def subjects(library: Library) -> Iterator[Subject]:
    """The members of tensors, of what describes dtypes, and of generators; modules and distributions."""
    yield from methods_of("torch.Tensor", torch.Tensor, INPUTS, library)
    for name, make in OBJECTS.items():
        yield from methods_of(name, type(make()), [Fixed(make)], library)
    modules = public_classes({"torch.nn": torch.nn}, torch.nn.Module)
    yield from classes_of(modules, library)
    for name, cls in modules.items():
        if "forward" in vars(cls) or getattr(cls, "forward", None) is not torch.nn.Module.forward:
            yield from _present(method_of(name, cls, "forward", library, call=_applied))
    distributions = public_classes({"torch.distributions": torch.distributions}, torch.distributions.Distribution)
    yield from classes_of(distributions, library)
    for name, cls in distributions.items():
        for method in DRAWS:
            yield from _present(method_of(name, cls, method, library))
        for attribute in MOMENTS:
            yield _moment(name, cls, attribute, library)


OBJECTS: Mapping[str, Callable[[], Any]] = {
    "torch.Generator": torch.Generator,
    "torch.finfo": lambda: torch.finfo(torch.float32),
    "torch.iinfo": lambda: torch.iinfo(torch.int32),
}
DRAWS = ("sample", "rsample", "sample_n", "log_prob", "cdf", "icdf", "entropy", "perplexity", "enumerate_support")
MOMENTS = ("mean", "mode", "stddev", "variance")


def _applied(module: Any, *args: Any, **keywords: Any) -> Any:
    return module(*args, **keywords)


def _present(subject: Subject | None) -> list[Subject]:
    return [subject] if subject is not None else []


def _moment(name: str, cls: type, attribute: str, library: Library) -> Subject:
    """An attribute of a distribution, which is made anew for each call."""
    made_with = constructor_parameters(cls, library) or []
    make = positional(cls, made_with)

    def run(values: Mapping[str, Any]) -> Any:
        given = {key.removeprefix(OF_RECEIVER): value for key, value in values.items() if key != "self"}
        return getattr(make(given), attribute)

    parameters = [Parameter("self"), *(replace(p, name=f"{OF_RECEIVER}{p.name}") for p in made_with)]
    return Subject(f"{name}.{attribute}", parameters, run, {"self": [Fixed(lambda: None)]}, attribute=True)


def _positions(*shape: int) -> Fixed:
    """Indices from 0 to 2, which functions want as int64 whatever the other dtypes are."""
    return Fixed(lambda: torch.arange(int(np.prod(shape))).reshape(shape) % 3)


#: Channels come second here.
PICTURES, VOLUMES, NUMBER = Array((2, 4, 8, 8)), Array((2, 4, 4, 4, 4)), Array(())
INPUTS: Sequence[Sample] = (SQUARE, VECTOR, CUBE, PICTURES, VOLUMES, NUMBER, Array((2, 4, 4)))
MASK = Fixed(lambda: torch.arange(9).reshape(3, 3) % 2 == 0)
WHOLE = Array((3, 3), make=lambda numbers: np.round(numbers).astype(numbers.dtype))
ZEROS = Array((3, 3), make=lambda numbers: numbers * 0)
ROWS = Array((2, 3))
#: A symmetric matrix that has an inverse and a Cholesky decomposition.
POSITIVE = Array(
    (3, 3), make=lambda m: m @ m.T + 3 * np.eye(3, dtype=np.int64) if m.dtype != bool else np.eye(3, dtype=bool)
)

LIBRARY = Library(
    name="torch",
    versions=("torch",),
    promotion="torch",
    container="torch.Tensor",
    roots={
        "torch": torch,
        "torch.fft": torch.fft,
        "torch.linalg": torch.linalg,
        "torch.nn.functional": torch.nn.functional,
        "torch.nn.init": torch.nn.init,
        "torch.nn.utils.rnn": torch.nn.utils.rnn,
        "torch.signal.windows": torch.signal.windows,
        "torch.special": torch.special,
    },
    array=array,
    read=read,
    dtype=lambda name: getattr(torch, name),
    name_of_dtype=name_of_dtype,
    subjects=subjects,
    dtypes=DTYPES,
    trial_dtypes=("float32", "int64", "bool", "float64"),
    takes_lists=False,
    samples=COMMON.over(
        {
            r"input|x|self|tensor|output|query|key|value|src|tgt|logits": INPUTS,
            r"index|indices|idx|\w+_indices": [_positions(3, 3), _positions(3), _positions(1), *Fixed.of(0)],
            r"target|labels": [SQUARE, VECTOR, _positions(3), NUMBER, CUBE, PICTURES],
            r"mask|condition|\w+_mask": [MASK],
            r"A|B|LU|input2|covariance_matrix|precision_matrix|scale_tril": [POSITIVE],
            r"vec[12]?|tau|bias": [Array((3,)), VECTOR],
            r"batch[12]": [CUBE],
            r"weight": [
                SQUARE,
                Array((3,)),
                Array((4, 4, 2, 2)),
                Array((4, 4, 2)),
                Array((4, 4, 2, 2, 2)),
                Array((3, 3, 3)),
            ],
            r"grid": [Array((2, 8, 8, 2))],
            r"start|end|low|high|s": [NUMBER, *Fixed.of(0, 3)],
            r"loc|scale|mean|std|rate|concentration\w*|df\w*|probs|logits|alpha|base|other|exponent": [
                *(SQUARE, VECTOR, Array(())),
                *Fixed.of(0.5, 2.0, 2),
            ],
            r"total_count": Fixed.of(3),
            r"norm_type": Fixed.of(2.0, 1.0),
            r"p|prob|threshold|temperature|lambd|maxnorm": Fixed.of(0.5, 1, 2),
            r"train|training": Fixed.of(True),
            r"dim|dimension|axis[01]?|start_dim|end_dim": Fixed.of(0, 1, -1, (0,), (0, 1)),
            r"dims": Fixed.of((1, 0), (0,), 1, 0),
            r"normalized_shape": Fixed.of((3,), (3, 3), (4,)),
            r"steps|window_length|M|n_fft|num_embeddings|num_classes|n_classes": Fixed.of(5, 6),
            r"(in|out|\w+)_features\d?|num_features|input_size|hidden_size|embedding_dim": Fixed.of(3, 4, 8),
            r"(in|out|num)_channels|embed_dim|d_model|num_parameters": Fixed.of(4, 3),
            r"nhead|num_heads|num_groups|groups|num_layers|num_(en|de)coder_layers|dim_feedforward": Fixed.of(1, 2),
            r"kernel_size|\w+scale_factor|chunks|scale_factor|block_size|sections|split_size\w*": Fixed.of(2, 1),
            r"padding|pad": Fixed.of(1, (1, 1), (1, 1, 1, 1)),
            r"output_size": Fixed.of(2, (2, 2), (4, 4), (8, 8), (2, 2, 2)),
            r"size|shape|unflattened_size": Fixed.of((3, 3), (9,), (2, 2), 3, (1, 3), (3,), (2, 4, 4, 8)),
            r"sizes": Fixed.of((3, 1), (1, 3), (-1, 1)),
            r"stride": Fixed.of((1, 1), 1, 2),
            r"length|repeats|shifts|n|q|k|step": Fixed.of(1, 2),
            r"lengths": [Fixed(lambda: torch.tensor([3, 2]))],
            r"rounding_mode": Fixed.of("floor", "trunc"),
            r"reduce": Fixed.of("sum", "amax"),
            r"equation": Fixed.of("ij->ji", "ij,jk->ik"),
            r"padding_mode|mode": Fixed.of("constant", "bilinear"),
            r"module|encoder_layer|decoder_layer|base_distribution|mixture_distribution|component_distribution": [],
        }
    ),
    special={
        r"torch\.nn\.functional\.embedding(_bag)?": {"input": [_positions(3, 3)]},
        r"torch\.nn\.EmbeddingBag\.forward": {"input": [_positions(3, 3)]},
        r"torch(\.Tensor)?\.narrow(_copy)?": {"start": Fixed.of(0, 1)},
        r"torch\.(full|scalar_tensor)": {"fill_value": [NUMBER]},
        r"torch\.distributions\..*": {"value": [WHOLE, SQUARE, VECTOR, NUMBER]},
        r"torch\.distributions\.Uniform\..*": {"low": [ZEROS], "high": [SQUARE], "value": [ZEROS]},
        r"torch(\.Tensor)?\.masked_scatter_?": {"source": [SQUARE]},
        # Some rows stay as they are.
        r"torch(\.Tensor)?\.(index_(add|copy)|put)_?": {"index": [_positions(2)], "source": [ROWS, Array((2,))]},
        r"torch(\.Tensor)?\.index_put_?": {"indices": [Fixed(lambda: (torch.arange(2),))], "values": [ROWS]},
        # The whole is replaced unless a slice is given; so the numbers are those of neither.
        r"torch(\.Tensor)?\.slice_(scatter|inverse)": {"src": [Fixed(lambda: torch.full((3, 3), 0.3))]},
        r"torch(\.Tensor)?\.diagonal_scatter": {"src": [Array((3,))]},
        r"torch(\.Tensor)?\.split_with_sizes(_copy)?": {"split_sizes": Fixed.of([1, 2], [3])},
        r"torch\.binomial": {"count": [WHOLE], "prob": [SQUARE]},
        r"torch\.nn\.functional\.affine_grid": {"theta": [Array((2, 2, 3))], "size": Fixed.of((2, 3, 4, 4))},
        r"torch(\.\w+)?\.cholesky(_ex)?": {"input": [POSITIVE], "self": [POSITIVE]},
        r"torch\.randint": {"high": Fixed.of(5), "low": Fixed.of(0), "size": Fixed.of((3, 3))},
    },
    documented=documented,
    reset=reset,
    ignored=frozenset(
        {
            *("out", "device", "layout", "pin_memory", "requires_grad", "memory_format", "generator", "copy", "names"),
            *("non_blocking", "validate_args", "sparse_grad", "foreach", "check_invariants"),
        }
    ),
    skipped=re.compile(
        r"torch\.(set_\w+|save|load|compile|fork|wait|use_deterministic_algorithms|manual_seed|seed|initial_seed"
        r"|sym_\w+|import_ir_\w+|parse_\w+|init_num_threads|prepare_multiprocessing_environment|from_file"
        r"|Tensor\.(share_memory_|register_\w*hook\w*|backward|pin_memory|cuda|xpu|ipu|hpu|mtia|module_load|set_|[dhv]split))$"
    ),
)
