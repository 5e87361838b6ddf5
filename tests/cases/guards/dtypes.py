"""Guards on dtypes narrow the value on each side."""
import numpy as np
import pandas as pd
import tensorflow as tf
import torch
from tensorflow.keras import backend

emb = tf.keras.layers.Embedding(100, 4)
table = torch.nn.Embedding(100, 4)
noise = np.random.rand(3) * 9
ids = np.arange(3)


# `is_floating` of a value that is not known: the float side is reported
def floating(x):
    if x.dtype.is_floating:
        return emb(x)  # EMB201
    return emb(x)


def floating_cast(x):
    if x.dtype.is_floating:
        x = tf.cast(x, tf.int32)
    return emb(x)


def integer(x):
    if not x.dtype.is_integer:
        x = tf.cast(x, tf.int32)
    return emb(x)


# equality
def equal(x):
    if x.dtype == tf.float32:
        return emb(x)  # EMB201
    return emb(x)


def equal_int(x):
    if x.dtype == tf.int32:
        return emb(x)
    return emb(tf.cast(x, tf.int32))


def not_equal(x):
    if x.dtype != np.float64:
        return emb(x)
    return emb(x)  # EMB201


def equal_cast(x):
    if x.dtype == np.float32:
        x = x.astype(np.int32)
    return emb(x)


def name_equal(x):
    if x.dtype == "float32":
        return emb(x)  # EMB201
    return emb(x)


# np.issubdtype
def sub_floating(x):
    if np.issubdtype(x.dtype, np.floating):
        return emb(x)  # EMB201
    return emb(x)


def sub_floating_cast(x):
    if np.issubdtype(x.dtype, np.floating):
        x = x.astype(int)
    return emb(x)


def sub_integer(x):
    if not np.issubdtype(x.dtype, np.integer):
        raise TypeError(x)
    return emb(x)


sub_integer(noise)
sub_integer(ids)
sub_floating_cast(noise)
equal_cast(np.zeros(3, "float32"))


# assertions
def asserted(x):
    assert x.dtype == tf.int32
    return emb(x)


def asserted_float(x):
    assert x.dtype == tf.float32, x
    return emb(x)  # EMB201


asserted(tf.random.uniform((3,), maxval=9))
asserted(tf.random.uniform((3,), maxval=9, dtype=tf.int32))


def debug_integer(x):
    tf.debugging.assert_integer(x)
    return emb(x)


def debug_type(x):
    tf.debugging.assert_type(x, tf.int32)
    return emb(x)


def debug_other(x):
    tf.debugging.assert_non_negative(x)
    return emb(x)


debug_integer(tf.random.uniform((3,), maxval=9))
debug_integer(tf.range(3))
debug_type(tf.random.uniform((3,), maxval=9))
debug_other(tf.random.uniform((3,), maxval=9))  # EMB102
debug_other(tf.range(3))


# torch
def torch_floating(x):
    if x.is_floating_point():
        return table(x)  # EMB301
    return table(x)


def torch_floating_cast(x):
    if torch.is_floating_point(x):
        x = x.long()
    return table(x)


def torch_dtype(x):
    if x.dtype in (torch.int32, torch.int64):
        return table(x)
    return table(x.long())


torch_floating_cast(torch.rand(3) * 9)
torch_dtype(torch.rand(3) * 9)
if torch.rand(3).is_floating_point():
    table(torch.rand(3))  # EMB301
batch = torch.rand(3)
if not batch.is_floating_point():
    table(batch)


# isinstance and is_tensor
def tensor_or_list(x):
    if backend.is_tensor(x):
        return emb(tf.cast(x, tf.int32))
    return emb(np.asarray(x, dtype="int32"))


def keep_tensors(x):
    if tf.is_tensor(x):
        return emb(x)
    return emb(tf.constant(x, tf.int32))


tensor_or_list(tf.random.uniform((3,), maxval=9))
tensor_or_list([0.5, 3.5])
keep_tensors(tf.range(3))
keep_tensors(noise)
keep_tensors(tf.random.uniform((3,)))  # EMB101


def frame_or_array(x):
    if isinstance(x, pd.DataFrame):
        x = x.values.astype("int64")
    return emb(x)


frame_or_array(pd.DataFrame({"a": [0.5, 1.5]}))
frame_or_array(noise)  # EMB102
frame_or_array(ids)


def list_or_array(x):
    if isinstance(x, list):
        x = np.array(x, dtype="int32")
    return emb(x)


list_or_array([0.5, 3.5])
list_or_array(noise)  # EMB102


def float_number(x):
    if isinstance(x, float):
        return emb(np.array([x]))  # EMB201
    return emb(np.array([x]))


def ids_only(x):
    if isinstance(x, (int, np.integer)):
        return emb(np.array([x]))
    raise TypeError(x)


# pandas
def column(frame, name):
    if pd.api.types.is_float_dtype(frame[name]):
        frame[name] = frame[name].astype("int64")
    return emb(frame[name].values)


column(pd.DataFrame({"a": [0.5, 1.5]}), "a")
column(pd.DataFrame({"a": [1, 2]}), "a")


def series(values):
    if pd.api.types.is_integer_dtype(values):
        return emb(values.to_numpy())
    return None


series(pd.Series([0.5, 1.5]))
series(pd.Series([1, 2]))


# keras
def backend_dtype(x):
    if backend.dtype(x) != "int32" and backend.dtype(x) != "int64":
        x = backend.cast(x, "int32")
    return emb(x)


backend_dtype(tf.random.uniform((3,), maxval=9))


def standardized(x):
    if not tf.keras.backend.standardize_dtype(x.dtype).startswith("int"):
        x = tf.cast(x, tf.int32)
    return emb(x)


standardized(tf.random.uniform((3,), maxval=9))
standardized(noise)


class Checked(tf.keras.layers.Layer):
    def __init__(self):
        super().__init__()
        self.table = tf.keras.layers.Embedding(50, 4)

    def call(self, x):
        if x.dtype not in (tf.int32, tf.int64):
            x = tf.cast(x, tf.int32)
        return self.table(x)


class Rejecting(Checked):
    def call(self, x):
        if x.dtype.is_floating:
            raise TypeError("ids must be whole")
        return self.table(x)


class Warning_(Checked):
    def call(self, x):
        if x.dtype.is_floating:
            print("floats!")
        return self.table(x)


Checked()(tf.random.uniform((3,), maxval=9))
Rejecting()(tf.random.uniform((3,)))
Warning_()(tf.random.uniform((3,)))  # EMB101
Warning_()(tf.range(3))


# what is asked of the dtype and of something else decides together
def by_dtype_and_rank(x):
    if x.dtype.kind == "f" and x.ndim == 3:
        return tf.keras.layers.Dense(4)(x)
    return emb(x)


def by_dtype_or_flag(x, flag):
    if x.dtype.kind != "f" or flag:
        return emb(x)
    return tf.keras.layers.Dense(4)(x)


by_dtype_and_rank(np.random.normal(size=(2, 5, 3)))
by_dtype_or_flag(np.random.normal(size=(2, 5, 3)), input())  # EMB102


# `isinstance` of a type of tensors of one dtype
def as_long(x):
    if not isinstance(x, torch.LongTensor):
        x = x.long()
    return table(x)


def unless_float(x):
    if isinstance(x, (torch.FloatTensor, torch.DoubleTensor)):
        return table(x.long())
    return table(x)


as_long(torch.rand(3) * 9)
unless_float(torch.randint(0, 100, (3,)))
as_long(torch.randint(0, 100, (3,)))
if isinstance(ids[0], np.floating):
    emb(ids[0] / 2)
