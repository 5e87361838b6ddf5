"""Annotations of arrays: NumPy, jaxtyping, pandas, torch, tf.TensorSpec."""
from __future__ import annotations

from typing import Annotated, Any, Optional, Union

import jax
import jax.numpy as jnp
import numpy as np
import numpy.typing as npt
import pandas as pd
import tensorflow as tf
import torch
from flax import linen
from jaxtyping import Array, Bool, Float, Float32, Int, Int32, Integer, Num, Shaped, UInt8
from numpy.typing import NDArray

emb = tf.keras.layers.Embedding(50, 8)
table = torch.nn.Embedding(50, 8)


# numpy
def ndarray32(x: npt.NDArray[np.float32]):
    return emb(x)  # EMB201


def ndarray_floating(x: NDArray[np.floating]):
    return emb(x)  # EMB201


def ndarray_any_floating(x: NDArray[np.floating[Any]]):
    return emb(x)  # EMB201


def ndarray_int(x: npt.NDArray[np.int64]):
    return emb(x)


def ndarray_integer(x: npt.NDArray[np.integer]):
    return emb(x)


def ndarray_any(x: npt.NDArray[Any]):
    return emb(x)


def bare(x: np.ndarray):
    return emb(x)


def like(x: npt.ArrayLike):
    return emb(x)


def ndarray_dtype(x: np.ndarray[Any, np.dtype[np.float64]]):
    return emb(x)  # EMB201


def ndarray_dtype_int(x: np.ndarray[Any, np.dtype[np.int32]]):
    return emb(x)


def quoted(x: "npt.NDArray[np.float32]"):
    return emb(x)  # EMB201


def quoted_int(x: "npt.NDArray[np.int32]"):
    return emb(x)


def optional(x: Optional[npt.NDArray[np.float32]] = None):
    if x is None:
        x = np.arange(3)
    return emb(x)  # EMB201


def optional_int(x: Optional[npt.NDArray[np.int32]] = None):
    if x is None:
        x = np.arange(3)
    return emb(x)


def or_none(x: npt.NDArray[np.float32] | None):
    return emb(x)  # EMB201


def either(x: Union[npt.NDArray[np.float32], npt.NDArray[np.int32]]):
    return emb(x)


def either_bar(x: npt.NDArray[np.float32] | npt.NDArray[np.int32]):
    return emb(x)


def annotated(x: Annotated[npt.NDArray[np.float32], "scores"]):
    return emb(x)  # EMB201


def annotated_int(x: Annotated[npt.NDArray[np.int32], "ids"]):
    return emb(x)


Scores = npt.NDArray[np.float32]
Tokens = npt.NDArray[np.int64]


def alias(x: Scores, y: Tokens):
    emb(y)
    return emb(x)  # EMB201


# a cast, an operator, a caller that says more
def cast_first(x: npt.NDArray[np.float32]):
    return emb(x.astype(int))


def divided(x: npt.NDArray[np.int32]):
    return emb(x / 2)  # EMB102


def called(x: npt.NDArray[np.float32]):
    return emb(x)


called(np.arange(3))


def keywords_only(*, tokens: npt.NDArray[np.int32], scores: npt.NDArray[np.float32]):
    emb(tokens)
    emb(scores)  # EMB201


class Predictor:
    def __init__(self, layer: tf.keras.layers.Embedding):
        self.layer = emb

    def predict(self, x: npt.NDArray[np.float32]):
        return self.layer(x)  # EMB201

    def predict_ids(self, x: npt.NDArray[np.int32]):
        return self.layer(x)


# jaxtyping
def jax_float(x: Float[Array, "b t"]):
    return jnp.take(jnp.ones((5, 2)), x)  # EMB301


def jax_int(x: Int[Array, "b t"]):
    return jnp.take(jnp.ones((5, 2)), x)


def torch_float(x: Float[torch.Tensor, "batch time"]):
    return table(x)  # EMB301


def torch_float32(x: Float32[torch.Tensor, "batch time"]):
    return table(x)  # EMB301


def torch_int(x: Int[torch.Tensor, "batch time"], y: Int32[torch.Tensor, "b"], z: Integer[torch.Tensor, "b"]):
    table(y)
    table(z)
    return table(x)


def torch_other(x: Bool[torch.Tensor, "b"], y: UInt8[torch.Tensor, "b"], z: Num[torch.Tensor, "b"], s: Shaped[torch.Tensor, "b"]):
    return table(z) + table(s)


def numpy_float(x: Float[np.ndarray, "b t"], y: Int[np.ndarray, "b t"]):
    emb(y)
    return emb(x)  # EMB201


def jax_arrays(x: jax.Array, y: Float[jax.Array, ""], z: jnp.ndarray):
    jnp.take(jnp.ones((5, 2)), x)
    jnp.take(jnp.ones((5, 2)), z)
    return jnp.take(jnp.ones((5, 2)), y)  # EMB301


class Encoder(linen.Module):
    @linen.compact
    def __call__(self, ids: Int[Array, "b t"], weights: Float[Array, "b t"]):
        x = linen.Embed(50, 8)(ids)
        return x + linen.Embed(50, 8)(weights)  # EMB301


# torch
def float_tensor(x: torch.FloatTensor):
    return table(x)  # EMB301


def long_tensor(x: torch.LongTensor, y: torch.IntTensor):
    return table(x) + table(y)


def cuda_tensor(x: torch.cuda.FloatTensor, y: torch.cuda.LongTensor):
    table(y)
    return table(x)  # EMB301


def half_tensor(x: torch.HalfTensor, y: torch.DoubleTensor):
    table(x)  # EMB301
    table(y)  # EMB301


def any_tensor(x: torch.Tensor):
    return table(x)


class Module(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.table = torch.nn.Embedding(50, 8)

    def forward(
        self,
        input_ids: Optional[torch.LongTensor] = None,
        scores: Optional[torch.FloatTensor] = None,
        mask: torch.Tensor | None = None,
    ):
        x = self.table(input_ids)
        if scores is not None:
            x = x + self.table(scores)  # EMB301
        return x * mask


# pandas
def series(x: pd.Series[float]):
    return emb(x.values)  # EMB201


def series_int(x: pd.Series[int]):
    return emb(x.values)


def series_quoted(x: "pd.Series[float]", y: "pd.Series[int]", z: pd.Series):
    emb(z.values)
    emb(y)
    return emb(x)  # EMB201


# TensorFlow
def spec(x: tf.TensorSpec([None], tf.float32)):
    return emb(x)  # EMB201


def spec_int(x: tf.TensorSpec(shape=[None], dtype=tf.int64)):
    return emb(x)


@tf.function
def traced(x: tf.TensorSpec(shape=[None], dtype=tf.float32)):
    return emb(x)  # EMB201


def tensor(x: tf.Tensor):
    return emb(x)


@tf.function(input_signature=[tf.TensorSpec([None], tf.float32), tf.TensorSpec([None], tf.int32)])
def signed(x, y):
    emb(y)
    return emb(x)  # EMB201


@tf.function(input_signature=(tf.TensorSpec([None], tf.int32),))
def signed_ids(x):
    return emb(x)


SIGNATURE = [tf.TensorSpec([None], tf.float32)]


@tf.function(input_signature=SIGNATURE)
def signed_by_name(x):
    return emb(x)  # EMB201


@tf.function(input_signature=[{"ids": tf.TensorSpec([None], tf.int32), "age": tf.TensorSpec([None], tf.float32)}])
def signed_dict(features):
    emb(features["ids"])
    return emb(features["age"])  # EMB201


@tf.function(input_signature=[tf.RaggedTensorSpec([None, None], tf.float32)])
def signed_ragged(x):
    return emb(x)  # EMB201


served = tf.function(lambda x: emb(x), input_signature=[tf.TensorSpec([None], tf.int32)])


class Static:
    @staticmethod
    @tf.function(input_signature=[tf.TensorSpec([None], tf.float32), tf.TensorSpec([None], tf.int32)])
    def both(x, y):
        emb(y)
        return emb(x)  # EMB201

    @tf.function(input_signature=[tf.TensorSpec([None], tf.float32), tf.TensorSpec([None], tf.int32)])
    def method(self, x, y):
        emb(y)
        return emb(x)  # EMB201


# a frame of anything: what its operations make is known all the same
def of_frame(frame: pd.DataFrame, column: pd.Series):
    emb(frame["store"])
    emb(frame["open"] / frame["total"])  # EMB102
    emb(frame["sales"].rank().values)  # EMB201
    emb(frame["sales"].rank().astype(int).values)
    emb(frame["store"].astype("category").cat.codes.values)
    emb(column)
    emb(column.fillna(0))
    emb(column / 2)  # EMB102
    emb((column / 2).astype("int64"))
    for row in frame.itertuples():
        emb(row.store)
