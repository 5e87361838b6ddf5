"""TensorFlow: tf.data. What iterating over a dataset gives, after each transformation."""
import numpy as np
import tensorflow as tf

unit = tf.random.uniform((8, 3))
pairs = tf.data.Dataset.from_tensor_slices((np.random.rand(8, 4), np.arange(8)))
records = tf.data.Dataset.from_tensor_slices({"ids": [[1, 2], [3, 4]], "weights": [[0.5], [1.5]]})
# Sources
next(iter(tf.data.Dataset.from_tensor_slices(unit)))  #? float32 (0, 1) fraction
next(iter(tf.data.Dataset.from_tensor_slices([1, 2, 3])))  #? int32 [1, 3]
next(iter(tf.data.Dataset.from_tensors([0.5, 2.5])))  #? float32 [0.5, 2.5] fraction
next(iter(tf.data.Dataset.range(6)))  #? int64 [0, 5]
next(iter(tf.data.Dataset.range(2, 9, 3)))  #? int64 [2, 8]
next(iter(tf.data.Dataset.range(6, output_type=tf.float32)))  #? float32 [0, 5] whole
next(iter(pairs))[0]  #? float64 (0, 1) fraction
next(iter(pairs))[1]  #? int64 [0, 7]
next(iter(records))["ids"]  #? int32 [1, 4]
next(iter(records))["weights"]  #? float32 [0.5, 1.5] fraction
next(iter(tf.data.Dataset.random(seed=1)))  #? int64
next(iter(tf.data.Dataset.load("dataset")))  #? unknown  #! not run


def numbers():
    for i in range(4):
        yield i, i * 0.5 + 0.25


def words():
    yield "a"


made = tf.data.Dataset.from_generator(numbers, output_types=(tf.int32, tf.float64))
first, second = next(iter(made))
first  #? int32 [0, 3]
second  #? float64 [0.25, 1.75] fraction
made = tf.data.Dataset.from_generator(numbers, output_signature=(tf.TensorSpec((), tf.float32), tf.TensorSpec(())))
first, second = next(iter(made))
first  #? float32 [0, 3] whole
second  #? float32 [0.25, 1.75] fraction
made = tf.data.Dataset.from_generator(lambda: iter([0.5, 0.25]), tf.float32)
next(iter(made))  #? float32 [0.25, 0.5] fraction
next(iter(tf.data.Dataset.from_generator(words, output_types=tf.string)))  #? string
# Transformations that change no element
ds = tf.data.Dataset.from_tensor_slices(unit).shuffle(4).repeat(2).batch(4).prefetch(tf.data.AUTOTUNE).cache()
next(iter(ds))  #? float32 (0, 1) fraction
next(iter(ds.take(1).skip(0).unbatch().shard(2, 0)))  #? float32 (0, 1) fraction
next(ds.as_numpy_iterator())  #? float32 (0, 1) fraction
list(tf.data.Dataset.from_tensor_slices([[1.5], [2.5]]).as_numpy_iterator())[0]  #? float32 [1.5, 2.5] fraction
ds.cardinality()  #? int64 [-2, inf)
ds.element_spec.dtype  #? dtype float32
# Functions over elements: a tuple is passed as separate arguments.
next(iter(tf.data.Dataset.range(6).map(lambda i: tf.cast(i, tf.float32)).batch(3)))  #? float32 [0, 5] whole
next(iter(tf.data.Dataset.range(6).map(lambda i: i * 2).filter(lambda i: i > 2).batch(2)))  #? int64 [0, 10]
next(iter(pairs.map(lambda x, y: y)))  #? int64 [0, 7]
next(iter(pairs.map(lambda x, y: (y, x * 255.0))))[1]  #? float64 [0, 255) fraction
next(iter(pairs.map(lambda x, y: {"x": x, "y": y})))["y"]  #? int64 [0, 7]
next(iter(records.map(lambda r: r["weights"])))  #? float32 [0.5, 1.5] fraction
next(iter(records.map(lambda r: {**r, "more": r["weights"] * 2.0})))["more"]  #? float32 [1, 3] whole
next(iter(tf.data.Dataset.from_tensor_slices(["a", "bb"]).map(tf.strings.length).batch(3)))  #? int32 [0, inf)
next(iter(tf.data.Dataset.range(6).map(lambda i: [i, i])))[0]  #? int64 [0, 5]


def scaled(x, y):
    return tf.cast(x, tf.float32) / 2.0, y


for x, y in pairs.map(scaled, num_parallel_calls=tf.data.AUTOTUNE).batch(2):
    x  #? float32 (0, 0.5) fraction
    y  #? int64 [0, 7]
for step, (x, y) in enumerate(pairs.batch(2)):
    y  #? int64 [0, 7]
for record in records.batch(2):
    record["ids"]  #? int32 [1, 4]
# Datasets of datasets
next(iter(tf.data.Dataset.range(6).window(3).flat_map(lambda w: w.batch(3))))  #? int64 [0, 5]
next(iter(tf.data.Dataset.range(3).interleave(lambda i: tf.data.Dataset.from_tensors(tf.cast(i, tf.int32)))))  #? int32 [0, 2]
next(iter(pairs.window(2).flat_map(lambda x, y: tf.data.Dataset.zip((x.batch(2), y.batch(2))))))[0]  #? float64 (0, 1) fraction
# Several datasets
next(iter(tf.data.Dataset.zip((tf.data.Dataset.range(3), ds))))[0]  #? int64 [0, 2]
next(iter(tf.data.Dataset.zip(tf.data.Dataset.range(3), ds)))[1]  #? float32 (0, 1) fraction
next(iter(tf.data.Dataset.zip({"a": tf.data.Dataset.range(3)})))["a"]  #? int64 [0, 2]
next(iter(tf.data.Dataset.range(3).concatenate(tf.data.Dataset.range(7, 9))))  #? int64 [0, 8]
next(iter(pairs.enumerate()))[0]  #? int64 [0, inf)
next(iter(tf.data.Dataset.sample_from_datasets([tf.data.Dataset.range(3), tf.data.Dataset.range(7, 9)])))  #? int64 [0, 8]
next(iter(tf.data.Dataset.from_tensor_slices([0.5, 2.5]).padded_batch(2)))  #? float32 [0, 2.5] fraction
tf.data.Dataset.range(5).reduce(tf.constant(0, tf.int64), lambda total, i: total + i)  #? int64 [0, inf)
tf.data.Dataset.from_tensors([0.5, 2.5]).get_single_element()  #? float32 [0.5, 2.5] fraction
next(iter(tf.data.Dataset.range(5).apply(lambda d: d.map(lambda i: tf.cast(i, tf.float32)))))  #? float32 [0, 4] whole
next(iter(tf.data.Dataset.range(5).batch(2).apply(tf.data.experimental.unbatch())))  #? int64 [0, 4]
next(iter(tf.data.Dataset.range(5).scan(tf.constant(0.5), lambda state, i: (state, state * 2.0))))  #? float32 1 whole
# Records of serialized examples
spec = {"ids": tf.io.FixedLenFeature([3], tf.int64), "w": tf.io.FixedLenFeature([3], tf.float32)}
files = tf.data.TFRecordDataset("records")
files.map(lambda line: tf.io.parse_single_example(line, spec)).element_spec["w"].dtype  #? dtype float32
files.map(lambda line: tf.io.parse_single_example(line, spec)["ids"]).element_spec.dtype  #? dtype int64
next(iter(files.map(lambda line: tf.io.parse_single_example(line, spec)["w"])))  #? float32  #! not run
