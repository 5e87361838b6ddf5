"""PyTorch: its functions and the methods of tensors."""

from __future__ import annotations

import functools
import inspect
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np
import torch

from tools.measure import stubs
from tools.measure.calls import Subject
from tools.measure.library import Library
from tools.measure.members import methods_of
from tools.measure.samples import ARRAYS, COMMON, Array, Arrays, Fixed

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
    if hasattr(target, "__objclass__"):
        return _methods().get(name)
    if inspect.isbuiltin(target):
        text = next((stub[name] for stub in _stubs() if name in stub), None) or _of_schemas(name)
        # Functions in C take a dtype by its name alone, whatever the stub says.
        return re.sub(r"^([^*]*), dtype=None", r"\1, *, dtype=None", text) if text is not None else None
    return str(inspect.signature(_overridable()[target])) if target in _overridable() else None


def _of_schemas(name: str) -> str | None:
    """The signature that the schemas of an operator tell, e.g. of ``special_entr`` or ``linalg_svd``."""
    schemas = torch._C._jit_get_schemas_for_operator(f"aten::{name}")
    usual = [schema for schema in schemas if "out" not in schema.overload_name and "Dimname" not in str(schema)]
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
        parts.append(f"{name}={default!r}" if argument.has_default_value() or (optional and not argument.kwarg_only) else name)
    return f"({', '.join(parts)})"


def reset() -> None:
    """Put back what calls change for all of the process."""
    torch.manual_seed(0)
    torch.set_default_dtype(torch.float32)
    torch.set_grad_enabled(True)


def subjects(library: Library) -> Iterator[Subject]:
    """The methods and attributes of tensors."""
    yield from methods_of("torch.Tensor", torch.Tensor, ARRAYS, library)


def _positions(*shape: int) -> Fixed:
    """Indices from 0 to 2, which functions want as int64 whatever the other dtypes are."""
    return Fixed(lambda: torch.arange(int(np.prod(shape))).reshape(shape) % 3)


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
    samples=COMMON.over(
        {
            r"ind(ex|ices)|idx|\w+_indices": [_positions(3, 3), _positions(3), _positions(1), *Fixed.of(0)],
        }
    ),
    documented=documented,
    reset=reset,
    ignored=frozenset({"out", "device", "layout", "pin_memory", "requires_grad", "memory_format", "generator", "copy", "non_blocking", "names"}),
    skipped=re.compile(
        r"torch\.(set_\w+|save|load|compile|fork|wait|use_deterministic_algorithms|manual_seed|seed|initial_seed"
        r"|Tensor\.(share_memory_|register_hook|backward|pin_memory|cuda|xpu|ipu|hpu|mtia))$"
    ),
)
