"""Arguments: defaults, keyword-only, starred, forwarded."""
import functools

import numpy as np
import tensorflow as tf

emb = tf.keras.layers.Embedding(100, 4)
ids = np.arange(3)
noise = np.random.rand(3)


def last(first, /, second=ids, *rest, third=noise, **others):
    return first, second, rest, third, others


emb(last(ids)[0])
emb(last(ids)[1])
emb(last(ids)[3])  # EMB101
emb(last(ids, noise)[1])  # EMB101
emb(last(ids, second=noise)[1])  # EMB101
emb(last(ids, ids, ids, noise)[2][0])
emb(last(ids, ids, ids, noise)[2][1])  # EMB101
emb(last(ids, third=ids)[3])
emb(last(ids, fourth=noise)[4]["fourth"])  # EMB101
emb(last(*(ids, ids), **{"third": ids})[3])
emb(last(*[noise], *[ids])[0])  # EMB101
emb(last(**{"second": noise}, **{"fifth": ids}, first=ids)[4]["first"])


def pass_on(*args, **kwargs):
    return last(*args, **kwargs)


emb(pass_on(ids, noise)[1])  # EMB101
emb(pass_on(ids, third=ids)[3])


def put(x, *, layer=emb, dtype=None):
    if dtype is not None:
        x = x.astype(dtype)
    return layer(x)  # EMB201


put(ids)
put(noise)  # EMB101
put(noise + 1, dtype="int32")
put(ids, dtype="float32")


def mutable(x, seen=[]):
    seen.append(x)
    return seen


emb(mutable(ids)[0])


def sentinel(x=None):
    x = ids if x is None else x
    return emb(x)


sentinel()
sentinel(noise)  # EMB101
sentinel(x=ids)
half = functools.partial(np.multiply, 0.5)
emb(half(ids))  # EMB102
whole = functools.partial(np.zeros, dtype=int)
emb(whole(3))
emb(whole(3, dtype=float))  # EMB201


def factorial(n):
    return 1 if n <= 1 else n * factorial(n - 1)


emb(np.array([factorial(4)]))


def halve(n, x):
    if n == 0:
        return x
    return halve(n - 1, x / 2)


emb(halve(1, ids))  # EMB102


def even(n, x):
    return x if n == 0 else odd(n - 1, x)


def odd(n, x):
    return x.astype(int) if n == 0 else even(n - 1, x)


emb(odd(2, noise * 9))
emb(even(1, noise * 9))


def endless(x):
    return endless(x)


emb(endless(noise))


def never_called(x: np.ndarray, n: int = 3, scale: float = 0.5):
    emb(x)
    emb(np.arange(n))
    emb(np.full(3, n))


def typed(x: "float", layer: tf.keras.layers.Layer = emb):
    emb(x)  # EMB201


def several(flag):
    if flag:
        return ids, noise
    return ids, ids


a, b = several(input())
emb(a)
emb(b)  # EMB101


def returns_none(x):
    x / 2


emb(returns_none(ids))
callbacks = {"ids": lambda: ids, "noise": lambda: noise}
emb(callbacks["ids"]())
emb(callbacks["noise"]())  # EMB101
emb((abs if input() else np.floor_divide)(ids, 1))


def outer(f):
    return f(noise)  # EMB101


outer(emb)
outer(print)


# Python refuses a call with more arguments than the function has parameters, and nothing is looked up.
def two_of(rows, mask):
    return emb(rows)


def any_number_of(rows, *others):
    return emb(rows)


two_of(noise, None)  # EMB101
two_of(noise, None, None)
two_of(*(noise, None))  # EMB101
any_number_of(noise, None, None)  # EMB101
emb(noise)  # EMB101
