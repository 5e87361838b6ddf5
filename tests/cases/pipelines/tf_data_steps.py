"""What the steps of a tf.data pipeline do with its elements."""
import numpy as np
import tensorflow as tf

emb = tf.keras.layers.Embedding(100, 4)
ids = np.random.randint(0, 100, (32, 5))
bad = tf.data.Dataset.from_tensor_slices(ids.astype("float32"))
good = tf.data.Dataset.from_tensor_slices(ids)

# map: a lambda, a function, a function over tuples, over dicts
for x in good.map(lambda x: x / 10):
    emb(x)  # EMB102
for x in good.map(lambda x: x // 10):
    emb(x)
for x in bad.map(lambda x: tf.cast(x, tf.int32)):
    emb(x)


def scale(x):
    return tf.cast(x, tf.float32) / 100.0


def keep(x):
    return tf.clip_by_value(x, 0, 99)


for x in good.map(scale, num_parallel_calls=tf.data.AUTOTUNE):
    emb(x)  # EMB101
for x in good.map(keep, num_parallel_calls=4, deterministic=False):
    emb(x)


def split(x):
    return x[:-1], tf.cast(x[1:], tf.float32)


for x, y in good.map(split):
    emb(x)
    emb(y)  # EMB201


def named(x, y):
    return {"tokens": x, "noise": tf.random.normal((5,))}, y


for features, y in good.map(split).map(named):
    emb(features["tokens"])
    emb(features["noise"])  # EMB102
for features, y in good.map(split).map(lambda x, y: ({"a": y, "b": x}, y)):
    emb(features["a"])  # EMB201
    emb(features["b"])
for row in tf.data.Dataset.from_tensor_slices({"a": ids}).map(lambda row: {**row, "b": row["a"] / 2}):
    emb(row["a"])
    emb(row["b"])  # EMB102
for row in tf.data.Dataset.from_tensor_slices({"a": ids}).map(lambda row: {"a": row["a"], "b": row["a"] // 2}):
    emb(row["b"])


class Loader:
    def __init__(self, factor):
        self.factor = factor

    def scale(self, x):
        return tf.cast(x, tf.float32) * self.factor

    def shift(self, x):
        return (x + 1) // 2

    def load(self):
        return good.map(self.scale).batch(2)

    def load_ids(self):
        return good.map(self.shift).batch(2)


for x in Loader(0.5).load():
    emb(x)  # EMB102
for x in Loader(0.5).load_ids():
    emb(x)

# what leaves the dtype alone
for x in bad.batch(4).shuffle(10).repeat(2).prefetch(1).cache().take(3).skip(1):
    emb(x)  # EMB201
for x in good.batch(4).shuffle(10).repeat(2).prefetch(1).cache().take(3).skip(1):
    emb(x)
for x in bad.filter(lambda x: x[0] > 0).shard(2, 0).unbatch():
    emb(x)  # EMB201
for x in good.filter(lambda x: x[0] > 0).shard(2, 0).unbatch():
    emb(x)
for x in bad.padded_batch(4, padded_shapes=(None,)):
    emb(x)  # EMB201
for x in good.padded_batch(4, padded_shapes=(None,)):
    emb(x)
for x in bad.with_options(tf.data.Options()).apply(tf.data.experimental.ignore_errors()):
    emb(x)  # EMB201
for x in bad.ragged_batch(2).rebatch(4).snapshot("/tmp/x"):
    emb(x)  # EMB201

# zip, as a class method and as a method
for x, y in tf.data.Dataset.zip((good, bad)):
    emb(x)
    emb(y)  # EMB201
for x, y in tf.data.Dataset.zip(bad, good):
    emb(x)  # EMB201
    emb(y)
for both in tf.data.Dataset.zip({"ids": good, "scaled": bad}):
    emb(both["ids"])
    emb(both["scaled"])  # EMB201

# concatenate
for x in bad.concatenate(bad):
    emb(x)  # EMB201
for x in good.concatenate(good):
    emb(x)

# enumerate counts in int64
for i, x in bad.enumerate():
    emb(i)
    emb(x)  # EMB201
for i, x in good.enumerate(start=5):
    emb(x)

# window gives datasets of elements
for window in bad.window(3, shift=1, drop_remainder=True):
    for x in window:
        emb(x)  # EMB201
for window in good.window(3, shift=1):
    for x in window:
        emb(x)
for x in bad.window(3, shift=1).flat_map(lambda w: w.batch(3)):
    emb(x)  # EMB201
for x in good.window(3, shift=1).flat_map(lambda w: w.batch(3)):
    emb(x)

# interleave
for x in tf.data.Dataset.range(2).interleave(lambda i: bad, cycle_length=2):
    emb(x)  # EMB201
for x in tf.data.Dataset.range(2).interleave(lambda i: good, cycle_length=2):
    emb(x)

# chosen and sampled datasets
for x in tf.data.Dataset.sample_from_datasets([bad, bad], weights=[0.5, 0.5]):
    emb(x)  # EMB201
for x in tf.data.Dataset.sample_from_datasets([good, good]):
    emb(x)
