import numpy as np
import tensorflow as tf

table = tf.keras.layers.Embedding(100, 8)
table(
    np.random.rand(
        4,  # rows
        2,
    )
)
