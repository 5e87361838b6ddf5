"""Guards: a dtype that is asked for before the lookup says what reaches it."""
import numbers
import os

import numpy as np
import tensorflow as tf

emb = tf.keras.layers.Embedding(100, 4)
ids = np.arange(3)
noise = np.random.rand(3) * 9
SWITCH = os.environ.get("SWITCH")


def by_attribute(x):
    if x.dtype.is_floating:
        x = tf.cast(x, tf.int32)
    return emb(x)


by_attribute(tf.random.uniform((3,), maxval=9.0))


def by_set(x):
    if x.dtype in (tf.int32, tf.int64):
        return emb(x)
    return emb(tf.cast(x, tf.int32))


by_set(tf.random.uniform((3,), maxval=9.0))
by_set(tf.constant([1]))


def by_not_in(x):
    if x.dtype not in [tf.int32, tf.int64]:
        x = tf.cast(x, tf.int64)
    return emb(x)


by_not_in(tf.random.uniform((3,), maxval=9.0))


def by_set_display(x):
    if x.dtype in {np.dtype("float32"), np.dtype("float64")}:
        x = x.astype("int64")
    return emb(x)


by_set_display(noise)


def by_kind(x):
    if x.dtype.kind == "f":
        x = x.astype(int)
    elif x.dtype.kind not in "iu":
        raise TypeError
    return emb(x)


by_kind(noise)


def by_kind_set(x):
    if x.dtype.kind in ("f", "c"):
        raise TypeError("ids")
    return emb(x)


by_kind_set(noise)


def by_name(x):
    if "float" in x.dtype.name:
        x = x.astype(int)
    return emb(x)


by_name(noise)


def by_string(x):
    if "float" in str(x.dtype):
        x = x.astype(int)
    return emb(x)


by_string(noise)


def by_prefix(x):
    if str(x.dtype).startswith("float") or x.dtype.name.startswith("float"):
        x = x.astype(int)
    return emb(x)


by_prefix(noise)


def is_float(x):
    return np.issubdtype(x.dtype, np.floating)


def is_whole(x):
    if isinstance(x, np.ndarray):
        return x.dtype in (np.int32, np.int64)
    return False


def by_helper(x):
    if is_float(x):
        x = x.astype(int)
    return emb(x)


by_helper(noise)


def by_negated_helper(x):
    if not is_whole(x):
        raise ValueError(x)
    return emb(x)


by_negated_helper(noise)
by_negated_helper(ids)


def by_stored_flag(x):
    floats = is_float(x)
    if floats:
        x = x.astype(int)
    return emb(x)


by_stored_flag(noise)


def by_assert(x):
    assert x.dtype == np.int64 or x.dtype == np.int32
    return emb(x)


by_assert(noise)


def by_assert_isinstance(x):
    assert isinstance(x, (int, list)), x
    return emb(x)


by_assert_isinstance(noise)


def by_loop(x):
    while x.dtype != np.int64:
        x = x.astype(np.int64)
    return emb(x)


by_loop(noise)


def by_ternary(x):
    return emb(x if x.dtype == np.int64 else x.astype(np.int64))


by_ternary(noise)


def by_or(x):
    x.dtype == np.int64 or raise_(x)
    return emb(x)


def raise_(x):
    raise TypeError(x)


by_or(noise)


def by_call(x):
    check(x)
    return emb(x)


def check(x):
    if x.dtype != np.int64:
        raise TypeError(x)


by_call(noise)


def by_isinstance(x):
    if isinstance(x, np.ndarray):
        x = x.astype(int)
    return emb(x)


by_isinstance(noise)


def by_number(x):
    if isinstance(x, float):
        x = int(x)
    return emb(np.array([x]))


by_number(3.5)
by_number(3)


def by_abstract_number(x):
    if isinstance(x, numbers.Integral):
        return emb(np.array([x]))
    return emb(np.array([round(x)]))


by_abstract_number(3.5)


def by_is_integer(x):
    if not float(x).is_integer():
        raise ValueError
    return emb(np.array([int(x)]))


by_is_integer(3.5)


def by_result_type(x):
    if np.result_type(x) == np.float64:
        x = x.astype(int)
    return emb(x)


by_result_type(noise)


def by_equality_of_values(x):
    if (x == x.astype(int)).all():
        return emb(x.astype(int))
    raise ValueError


by_equality_of_values(noise)


def by_torch_like(x):
    if hasattr(x, "dtype") and x.dtype.is_floating_point:
        x = x.long()
    return emb(x)


by_torch_like(object())


def correlated(x, floats):
    if floats:
        x = x / 2
    if not floats:
        emb(x)


correlated(ids, SWITCH)


def correlated_flag(x, mode):
    if mode == "scale":
        x = x / 2
        is_ids = False
    else:
        is_ids = True
    if is_ids:
        emb(x)


correlated_flag(ids, SWITCH)


def correlated_modes(x, mode):
    if mode == "scale":
        x = x / 2
    elif mode == "cut":
        x = x // 2
    if mode == "cut":
        emb(x)
    elif mode != "scale":
        emb(x)


correlated_modes(ids, SWITCH)


def correlated_layer(x, use_embedding):
    if use_embedding:
        layer = emb
    else:
        layer = tf.keras.layers.Dense(4)
        x = tf.random.normal((3, 4))
    return layer(x)


correlated_layer(ids, SWITCH)


def correlated_none(x, weights=None):
    if weights is not None:
        x = x * 0.5
    if weights is None:
        emb(x)


correlated_none(ids, SWITCH)


def early(x, floats):
    if floats:
        return x / 2
    return emb(x)


early(ids, SWITCH)


def early_raise(x, floats):
    if floats:
        x = x / 2
        raise ValueError(x)
    return emb(x)


early_raise(ids, SWITCH)


def loop_correlated(parts):
    for name, part in (("ids", ids), ("noise", noise)):
        if name == "ids":
            emb(part)
        elif name == "noise":
            emb(part.astype(int))


loop_correlated(None)


def dictionary_correlated(name):
    columns = {"ids": ids, "noise": noise}
    for key in columns:
        if key != "noise":
            emb(columns[key])
    for key, value in columns.items():
        if value.dtype == np.int64:
            emb(value)


dictionary_correlated(SWITCH)
if SWITCH:
    data = noise
else:
    data = ids
if data.dtype == np.int64:
    emb(data)
if data is not noise:
    emb(ids)
emb(data)  # EMB102
