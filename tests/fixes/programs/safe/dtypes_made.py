import numpy as np
import tensorflow as tf

table = tf.keras.layers.Embedding(100, 8)

target = np.zeros((1, 4))
target[0, 0] = 7
table(target)
table(np.ones(3))
table(np.zeros(3, float))
table(np.zeros((3, 1), np.float32))
table(np.full((2, 2), 7.0))
table(np.array([1.0, 2.0]))
table(np.array([[1, 2.0], [-0.0, 3.0]]))
table(np.arange(4.0))
table(tf.zeros((2, 2)))
table(tf.ones([2, 2], tf.float32))
table(tf.zeros((2, 2), dtype=tf.dtypes.float32))
table(tf.zeros(
    (2, 2),
    name="start",
))
table(
    tf.zeros(
        (2, 2),  # the shape
    )
)
table(
    np.zeros(
        (2, 2)  # the shape
    )
)
table(
    np.full(
        (2, 2),  # the shape
        # and what it is full of
        7.0,  # lucky
        order="C",
    )
)
table(np.zeros(shape=(2, 2), order="C", ))
table(tf.constant([1.0, 2.0]))
table(tf.constant([1, 2], dtype=tf.float32))
table(tf.constant([1., 2.], dtype="float32", name='ids'))
