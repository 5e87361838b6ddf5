import numpy as np
import tensorflow as tf

table = tf.keras.layers.Embedding(100, 8)

target = np.zeros((1, 4), dtype="int32")
target[0, 0] = 7
table(target)
table(np.ones(3, dtype="int32"))
table(np.zeros(3, int))
table(np.zeros((3, 1), np.int32))
table(np.full((2, 2), 7))
table(np.array([1, 2]))
table(np.array([[1, 2], [-0, 3]]))
table(np.arange(4))
table(tf.zeros((2, 2), dtype=tf.int32))
table(tf.ones([2, 2], tf.int32))
table(tf.zeros((2, 2), dtype=tf.dtypes.int32))
table(tf.zeros(
    (2, 2),
    name="start",
    dtype=tf.int32,
))
table(
    tf.zeros(
        (2, 2),  # the shape
        dtype=tf.int32,
    )
)
table(
    np.zeros(
        (2, 2),
        dtype="int32"  # the shape
    )
)
table(
    np.full(
        (2, 2),  # the shape
        # and what it is full of
        7,  # lucky
        order="C",
    )
)
table(np.zeros(shape=(2, 2), order="C", dtype="int32", ))
table(tf.constant([1, 2]))
table(tf.constant([1, 2], dtype=tf.int32))
table(tf.constant([1, 2], dtype="int32", name='ids'))
