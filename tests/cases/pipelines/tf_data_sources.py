"""Where a tf.data pipeline begins: what its elements are."""
import numpy as np
import tensorflow as tf

emb = tf.keras.layers.Embedding(100, 4)
ids = np.random.randint(0, 100, (32, 5))
scaled = np.random.rand(32, 5) * 50

# from_tensor_slices of one array
for x in tf.data.Dataset.from_tensor_slices(scaled):
    emb(x)  # EMB102
for x in tf.data.Dataset.from_tensor_slices(ids):
    emb(x)

# of a tuple: each component has a dtype of its own
for x, y in tf.data.Dataset.from_tensor_slices((scaled, ids)):
    emb(x)  # EMB102
    emb(y)

# of a dict
for batch in tf.data.Dataset.from_tensor_slices({"tokens": scaled, "other": ids}):
    emb(batch["tokens"])  # EMB102
    emb(batch["other"])

# of a nested structure
for features, label in tf.data.Dataset.from_tensor_slices(({"tokens": ids, "noise": scaled}, scaled)):
    emb(features["tokens"])
    emb(features["noise"])  # EMB102
    emb(label)  # EMB102

# of Python numbers: whole ones make int32, others float32
for x in tf.data.Dataset.from_tensor_slices([1, 2, 3]):
    emb(x)
for x in tf.data.Dataset.from_tensor_slices([1.0, 2.0, 3.0]):
    emb(x)  # EMB201

# from_tensors: one element
for x in tf.data.Dataset.from_tensors(tf.random.uniform((4, 5))):
    emb(x)  # EMB101
for x in tf.data.Dataset.from_tensors(tf.random.uniform((4, 5), maxval=100, dtype=tf.int64)):
    emb(x)

# range
for x in tf.data.Dataset.range(10):
    emb(x)
for x in tf.data.Dataset.range(10, output_type=tf.float32):
    emb(x)  # EMB201


def rows():
    for row in range(10):
        yield np.zeros((5,), "int64"), 0


# from_generator: the signature decides, not what the generator yields
made = tf.data.Dataset.from_generator(rows, output_signature=(tf.TensorSpec((5,), tf.float32), tf.TensorSpec((), tf.int32)))
for x, y in made:
    emb(x)  # EMB201
    emb(y)
kept = tf.data.Dataset.from_generator(rows, output_signature=(tf.TensorSpec((5,), tf.int64), tf.TensorSpec((), tf.int32)))
for x, y in kept:
    emb(x)

# and so do its older arguments
for x, y in tf.data.Dataset.from_generator(rows, output_types=(tf.float32, tf.int32)):
    emb(x)  # EMB201
for x, y in tf.data.Dataset.from_generator(rows, (tf.int32, tf.float32), ((5,), ())):
    emb(x)
    emb(y)  # EMB201
for x in tf.data.Dataset.from_generator(lambda: iter([1, 2]), tf.float32):
    emb(x)  # EMB201
for x in tf.data.Dataset.from_generator(lambda: iter([1.5]), output_types=tf.int64):
    emb(x)
signature = {"ids": tf.TensorSpec(shape=(None,), dtype=tf.int32), "age": tf.TensorSpec(shape=(), dtype=tf.float32)}
for row in tf.data.Dataset.from_generator(lambda: iter([]), output_signature=signature):
    emb(row["ids"])
    emb(row["age"])  # EMB201

# files and random numbers: nothing known, or integers
for line in tf.data.TextLineDataset("tokens.txt"):
    emb(line)
for x in tf.data.Dataset.random(seed=4):
    emb(x % 100)
for path in tf.data.Dataset.list_files("*.png"):
    emb(tf.io.decode_png(tf.io.read_file(path)))
    emb(tf.cast(tf.io.decode_png(tf.io.read_file(path)), tf.float32) / 255.0)  # EMB102
