"""Flax: the functions and layers of linen and nnx."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import jax
import jax.numpy as jnp
from flax import linen, nnx

from tools.measure.calls import Subject
from tools.measure.classes import classes_of, method_of, public_classes
from tools.measure.libraries import jax as arrays
from tools.measure.library import Library
from tools.measure.samples import CUBE, SQUARE, Array, Arrays, Fixed, Sample


def subjects(library: Library) -> Iterator[Subject]:
    """The classes of layers, and what their objects return."""
    roots: Mapping[str, tuple[Any, type, Any]] = {
        "flax.linen": (linen, linen.Module, _initialised),
        "flax.nnx": (nnx, nnx.Module, None),
    }
    for name, (module, base, call) in roots.items():
        classes = public_classes({name: module}, base)
        yield from classes_of(classes, library)
        for layer, cls in classes.items():
            subject = None
            if callable(getattr(cls, "__call__", None)):  # noqa: B004
                subject = method_of(layer, cls, "__call__", library, call=call, complete=_with_keys)
            if subject is not None:
                yield subject


def _with_keys(values: Mapping[str, Any]) -> Mapping[str, Any]:
    """The keys of random numbers for a layer of nnx are made where its weights are, since drawing changes them."""
    return {**values, ".rngs": nnx.Rngs(0)} if ".rngs" in values else values


def _initialised(layer: Any, *args: Any, **keywords: Any) -> Any:
    """What a layer of linen returns, with weights made for the purpose."""
    key = jax.random.key(0)
    result, _ = layer.init_with_output({"params": key, "dropout": key}, *args, **keywords)
    return result


SEQUENCES, IMAGES = Array((2, 4, 4)), Array((2, 8, 8, 4))
INPUTS: Sequence[Sample] = (SQUARE, SEQUENCES, IMAGES, CUBE, Array((4, 4)), Array(()))

LIBRARY = Library(
    name="flax",
    versions=("flax", "jax"),
    promotion="jax",
    container="jax.Array",
    roots={"flax.linen": linen, "flax.nnx": nnx},
    array=arrays.array,
    read=arrays.read,
    dtype=jnp.dtype,
    name_of_dtype=arrays.name_of_dtype,
    subjects=subjects,
    dtypes=arrays.DTYPES,
    takes_lists=False,
    seeds=0,
    samples=arrays.SAMPLES.over(
        {
            r"x|inputs|inputs_q|inputs_k|inputs_v|query|key|value": INPUTS,
            r"carry": [Array((4, 4)), Arrays((4, 4), kind=tuple)],
            r"rngs": Fixed.of(None),
            r"rng": [Fixed(lambda: jax.random.key(0))],
            r"\w*features|num_heads|qkv_features": Fixed.of(4, 3, 1),
            r"kernel_size|window_shape": Fixed.of((2,), (2, 2)),
            r"num_embeddings|group_size|num_groups|lora_rank|rank": Fixed.of(4, 2),
            r"rate": Fixed.of(0.5),
            r"deterministic|use_running_average|decode": Fixed.of(True, False),
            r"kernel_shape|shape": Fixed.of((3, 4), (3, 3)),
            r"einsum_str": Fixed.of("ij,jk->ik"),
            r"layers|fns": [Fixed(list)],
            r"cell|forward_rnn|backward_rnn|module|layer_instance": [],
        }
    ),
    ignored=arrays.IGNORED
    | {
        *("name", "parent", "rngs", "rng", "promote_dtype", "dot_general", "dot_general_cls", "conv_general_dilated"),
        *("axis_name", "axis_index_groups", "variable_axes", "broadcast_dims", "rng_collection", "sow_weights"),
        *(
            f"{what}_{kind}"
            for what in ("kernel", "bias", "scale", "embedding", "out_kernel", "out_bias", "carry", "recurrent_kernel")
            for kind in ("init", "metadata")
        ),
    },
    skipped=re.compile(
        r"flax\.(linen\.(tabulate|summary|enable_named_call|disable_named_call|override_named_call)|nnx\.(use_\w+|display|tabulate))$"
    ),
    documented=arrays.documented,
    add=arrays.added,
    evaluate=arrays.evaluate,
)
