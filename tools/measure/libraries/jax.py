"""JAX without 64 bits: its functions, and the methods of arrays.

Where only dtypes are asked of a call it is traced, which compiles nothing.
"""

from __future__ import annotations

import inspect
import os
import re
from collections.abc import Callable, Iterator, Mapping
from types import SimpleNamespace
from typing import Any

# Calls are small and made once: time spent on making them fast is lost.
os.environ["XLA_FLAGS"] = "--xla_backend_optimization_level=0 --xla_llvm_disable_expensive_passes=true"

import jax
import jax.numpy as jnp
import jax.scipy.special
import jax.scipy.stats
import numpy as np

from tools.measure.calls import Subject
from tools.measure.library import Library
from tools.measure.members import methods_of
from tools.measure.samples import ARRAYS, COMMON, CUBE, SQUARE, VECTOR, Array, Arrays, Fixed

# Most calls that are tried fail, and nobody reads why.
jax.config.update("jax_traceback_filtering", "off")

DTYPES = ("bool", "uint8", "int8", "uint16", "int16", "uint32", "int32", "float16", "bfloat16", "float32")


def array(numbers: Any, dtype: str) -> Any:
    """An array of the numbers."""
    return jnp.asarray(np.asarray(numbers).astype(jnp.dtype(dtype)))


def read(value: Any) -> tuple[str, str, Any] | None:
    """Arrays, those that are only traced, and NumPy's; keys of random numbers are none."""
    if isinstance(value, (np.ndarray, np.generic)):
        return "numpy.ndarray", value.dtype.name, value
    if not isinstance(value, jax.Array) or jax.dtypes.issubdtype(value.dtype, jax.dtypes.extended):
        return None
    return "jax.Array", value.dtype.name, None if isinstance(value, jax.core.Tracer) else np.asarray(value)


def name_of_dtype(value: Any) -> str | None:
    """The canonical name of ``jnp.float32``, or of what else says a dtype."""
    if isinstance(value, (np.dtype, type(jnp.float32))) or value in (float, int, bool):
        return str(jnp.dtype(value).name)
    return None


def evaluate(run: Callable[[Mapping[str, Any]], Any], values: Mapping[str, Any], numbers: bool) -> Any:
    """Run a call; with traced arrays, as far as it lets itself be traced, where numbers are not wanted."""
    if numbers:
        return _step_by_step(run, values)
    arrays = {name: value for name, value in values.items() if _has_arrays(value)}
    made = []
    try:
        jax.eval_shape(lambda traced: made.append(run({**values, **traced})), arrays)
    except (jax.errors.JAXTypeError, jax.errors.JAXIndexError):
        return _step_by_step(run, values)
    return made[0]


def _step_by_step(run: Callable[[Mapping[str, Any]], Any], values: Mapping[str, Any]) -> Any:
    """Run a call by the primitives that it consists of, which many calls share, so that few have to be compiled."""
    with jax.disable_jit():
        return run(values)


def _has_arrays(value: Any) -> bool:
    if isinstance(value, (list, tuple)):
        return bool(value) and all(_has_arrays(item) for item in value)
    return isinstance(value, jax.Array) and read(value) is not None


def documented(target: Any) -> str | None:
    """The signature of the function behind a universal one."""
    if not isinstance(target, jnp.ufunc):
        return None
    return f"({', '.join(inspect.signature(target._func).parameters)})"


def added(left: Any, right: Any) -> Any:
    """The sum of two operands, as far as its dtype goes."""
    return evaluate(lambda values: values["left"] + values["right"], {"left": left, "right": right}, False)


def subjects(library: Library) -> Iterator[Subject]:
    """The methods and attributes of arrays."""
    yield from methods_of("jax.Array", type(jnp.zeros(1)), ARRAYS, library)


_POSITIONS = Fixed(lambda: jnp.asarray([0, 1, 2]))

SAMPLES = COMMON.over(
    {
        r"key|rng": [Fixed(lambda: jax.random.key(0))],
        r"indices|index|idx|segment_ids|multi_index": [_POSITIONS, Array((3,), 0, 2, dtype="int32"), *Fixed.of(0, 1)],
        r"shape|new_shape|dimensions|sizes|new_sizes": Fixed.of((3, 3), (9,), (2,)),
        r"start|stop|low|high|minval|maxval|left|right|lower|upper|init_value|fill_value": [Array(()), *Fixed.of(0, 1)],
        r"lhs|rhs|x|y": [SQUARE, VECTOR, CUBE, Array((2, 4, 4, 3)), Array(())],
        r"axis|dimension|axes|dimensions|batch_dims": Fixed.of(0, 1, (0,), (0, 1), (1, 0)),
        r"arrays|operands|tensors|xs|tup|arys|keys": [Arrays((3, 3)), Arrays((4,)), Arrays((3, 3), kind=tuple)],
        r"window_shape|window_dimensions": Fixed.of((2, 2), (2,), (1, 2, 2, 1)),
        r"window_strides|strides": Fixed.of((1, 1), (1,), (2, 2)),
        r"dtype|\w+_dtype|\w+_type": Fixed.of("float16", "float32", "int32"),
        r"padding": Fixed.of("SAME", "VALID", ((0, 0), (0, 0))),
    }
)

IGNORED = frozenset(
    {
        *(
            "out",
            "device",
            "copy",
            "order",
            "precision",
            "sharding",
            "out_sharding",
            "unique_indices",
            "wrap_negative_indices",
        ),
        *("indices_are_sorted", "subok", "impl", "mesh", "inplace", "where", "casting", "promote_integers"),
    }
)

LIBRARY = Library(
    name="jax",
    versions=("jax",),
    promotion="jax",
    container="jax.Array",
    roots={
        # The other names are settings, whose calls change what follows, and transformations of functions.
        "jax": SimpleNamespace(
            block_until_ready=jax.block_until_ready, device_get=jax.device_get, device_put=jax.device_put
        ),
        "jax.image": jax.image,
        "jax.lax": jax.lax,
        "jax.nn": jax.nn,
        "jax.nn.initializers": jax.nn.initializers,
        "jax.numpy": jnp,
        "jax.numpy.fft": jnp.fft,
        "jax.numpy.linalg": jnp.linalg,
        "jax.ops": jax.ops,
        "jax.random": jax.random,
        "jax.scipy.special": jax.scipy.special,
        "jax.scipy.stats": jax.scipy.stats,
        **{
            f"jax.scipy.stats.{name}": module
            for name, module in vars(jax.scipy.stats).items()
            if inspect.ismodule(module)
        },
    },
    array=array,
    read=read,
    dtype=jnp.dtype,
    name_of_dtype=name_of_dtype,
    subjects=subjects,
    dtypes=DTYPES,
    samples=SAMPLES,
    takes_lists=False,
    seeds=0,
    ignored=IGNORED,
    skipped=re.compile(
        r"jax\.(Array\.(delete|device_buffer\w*|copy_to_host_async|on_device_size_in_bytes)|clear_\w+|config|debug\w*|distributed\w*"
        r"|ensure_compile_time_eval|make_mesh|set_mesh|print_environment_info|(numpy\.)?(save\w*|load|fromfile)|pmap|profiler\w*"
        r"|live_arrays|process_\w+|numpy\.(set_printoptions|vectorize)|effects_barrier|monitoring\w*"
        # What comes of these is for the functions to say that they are given; the others are primitives.
        r"|lax\.(associative_scan|composite|cond|custom_\w+|fori_loop|map|platform_dependent|reduce|reduce_window|scan|stage|switch"
        r"|while_loop|\w+_p))$"
    ),
    documented=documented,
    add=added,
    evaluate=evaluate,
)
