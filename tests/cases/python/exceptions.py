"""``try``, ``with`` and what ends a path."""
import contextlib
from contextlib import contextmanager

import numpy as np
import tensorflow as tf

emb = tf.keras.layers.Embedding(100, 4)

x = np.random.rand(3)
try:
    x = np.arange(3)
finally:
    emb(np.arange(2))
emb(x)

try:
    x = np.random.rand(3)
finally:
    x = np.arange(3)
emb(x)

x = np.random.rand(3)
try:
    risky()
except ValueError:
    x = np.arange(3)
except (KeyError, TypeError) as error:
    raise RuntimeError from error
else:
    x = np.arange(4)
emb(x)


def convert(values):
    try:
        return np.array(values, dtype=int)
    except ValueError:
        return np.random.rand(3)
    finally:
        print("done")


emb(convert([1, 2]))  # EMB101


def loud(values):
    try:
        out = np.arange(len(values))
    except Exception:
        out = np.random.rand(3)
        raise
    return out


emb(loud([1]))


def early(values):
    if values is None:
        return np.arange(3)
    raise ValueError(np.random.rand(3))


emb(early(None))


def nested():
    try:
        try:
            value = np.random.rand(3)
        except KeyError:
            value = np.arange(3)
        else:
            value = np.arange(4)
    except ValueError:
        value = np.arange(5)
    return value


emb(nested())


def in_finally():
    value = np.arange(3)
    try:
        return value
    finally:
        value = np.random.rand(3)


emb(in_finally())


def overridden():
    try:
        return np.random.rand(3)
    finally:
        return np.arange(3)


emb(overridden())


def looped():
    for attempt in range(3):
        try:
            value = np.arange(3)
            break
        except OSError:
            continue
    else:
        value = np.random.rand(3)
    return value


emb(looped())  # EMB101

with open("f") as lines, open("g") as others:
    y = np.random.rand(3)
emb(y)  # EMB101


class Session:
    def __enter__(self):
        self.values = np.random.rand(3)
        return np.arange(3)

    def __exit__(self, *error):
        self.values = np.arange(3)


with Session() as entered:
    emb(entered)
session = Session()
with session:
    emb(session.values)  # EMB101
emb(session.values)


@contextmanager
def managed(value):
    yield value, value / 2


with managed(np.arange(3)) as (whole, half):
    emb(whole)
    emb(half)  # EMB102


@contextlib.contextmanager
def swapped(holder):
    old = holder.values
    holder.values = np.random.rand(3)
    yield holder
    holder.values = old


with contextlib.suppress(ValueError):
    y = np.arange(3)
    emb(y)
with contextlib.ExitStack() as stack:
    z = stack.enter_context(managed(np.arange(3)))
    emb(z[0])
with contextlib.nullcontext(np.random.rand(3)) as nothing:
    emb(nothing)  # EMB101
with tf.device("/cpu:0"):
    emb(np.random.rand(3))  # EMB101
with tf.GradientTape() as tape:
    emb(np.arange(3))
    emb(np.random.rand(3))  # EMB101


def guarded(value):
    assert value.dtype != np.float64, "ids"
    return emb(value)


def unreachable():
    return
    emb(np.random.rand(3))


unreachable()
try:
    emb(np.arange(3))
except Exception as error:
    emb(error)
emb(error)


async def stream():
    async with opened() as f:
        async for row in f:
            emb(row)
    async for row in rows():
        emb(row)  # EMB101


async def rows():
    yield np.random.rand(3)
