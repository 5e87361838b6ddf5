"""Structures in tf.data: dicts of columns, files, strategies."""
import numpy as np
import pandas as pd
import tensorflow as tf

emb = tf.keras.layers.Embedding(100, 4)
frame = pd.DataFrame({"user": [1, 2, 3], "age": [0.5, 1.5, 30.0], "label": [0, 1, 0]})
labels = frame.pop("label")
ds = tf.data.Dataset.from_tensor_slices((dict(frame), labels)).batch(2)
for features, label in ds:
    emb(features["user"])
    emb(features["age"])  # EMB102
    emb(label)
for features, label in ds.map(lambda f, y: (f["age"], y)):
    emb(features)  # EMB102
for text, label in tf.keras.utils.text_dataset_from_directory("aclImdb"):
    emb(label)
    emb(text)
for image, label in tf.keras.utils.image_dataset_from_directory("images"):
    emb(label)
    emb(image)  # EMB201
for image, label in tf.keras.utils.image_dataset_from_directory("images", label_mode="categorical"):
    emb(label)  # EMB103
csv = tf.data.experimental.CsvDataset("x.csv", [tf.float32, tf.int32])
for a, b in csv:
    emb(a)  # EMB201
    emb(b)
for a, b in tf.data.experimental.CsvDataset("x.csv", [0.0, 1]):
    emb(a)  # EMB201
    emb(b)
generator = (np.float32(i) for i in range(3))
for x in tf.data.Dataset.from_generator(lambda: generator, output_signature=tf.TensorSpec((), tf.float32)):
    emb(x)  # EMB201
one = tf.data.Dataset.zip((ds, ds)).map(lambda a, b: a[0]["age"] + b[0]["age"])
for x in one:
    emb(x)  # EMB102
bucketed = ds.unbatch().bucket_by_sequence_length(lambda f, y: 1, [1], [2, 2])
options = tf.data.Options()
for (features, label) in ds.with_options(options).repeat().take(3):
    emb(features["age"])  # EMB102


@tf.function
def loop(ds):
    total = 0.0
    for features, label in ds:
        total += tf.reduce_sum(emb(features["user"]))
        total += tf.reduce_sum(emb(features["age"]))
    return total


loop(ds)  # EMB102


def normalise(features, label):
    features = dict(features)
    features["user"] = tf.cast(features["user"], tf.float32) / 3.0
    return features, label


for features, _ in ds.map(normalise, num_parallel_calls=tf.data.AUTOTUNE):
    emb(features["user"])  # EMB102


def vectorize(features, label):
    return tf.stack([tf.cast(features["user"], tf.float32), tf.cast(features["age"], tf.float32)], axis=-1), label


train = ds.map(vectorize)
model = tf.keras.Sequential([emb, tf.keras.layers.Flatten(), tf.keras.layers.Dense(1)])
model.compile("adam", "mse")
model.fit(train)  # EMB102
model.fit(train.map(lambda x, y: (tf.cast(x, tf.int32), y)))
element = next(iter(train))
model(element[0])  # EMB102
strategy = tf.distribute.get_strategy()
with strategy.scope():
    wrapped = tf.keras.Sequential([tf.keras.layers.Embedding(10, 2)])
strategy.run(lambda x: wrapped(x), args=(tf.zeros((3,)),))  # EMB201
strategy.run(lambda x: wrapped(x), args=(tf.zeros((3,), tf.int32),))
tf.map_fn(lambda row: emb(row), tf.random.uniform((3, 4)))  # EMB101
tf.map_fn(lambda row: emb(row), tf.zeros((3, 4), tf.int32), fn_output_signature=tf.float32)
tf.cond(tf.constant(True), lambda: emb(tf.zeros((3,))), lambda: emb(tf.range(3)))  # EMB201
