"""A Sequential whose own layers make the float: where the Embedding stands, whatever data is given later."""
import numpy as np
import tensorflow as tf

front = tf.keras.Sequential([tf.keras.layers.Dense(5, activation="softmax")])
model = tf.keras.Sequential([
    front,
    tf.keras.layers.Embedding(12, 3),  # EMB101
    tf.keras.layers.Flatten(),
])
model.fit(np.random.rand(6, 4), np.random.rand(6))

built = tf.keras.Sequential([  # EMB101
    tf.keras.Input((4,)),
    tf.keras.layers.Dense(5, activation="sigmoid"),
    tf.keras.layers.Embedding(12, 3),
])
built.fit(np.random.rand(6, 4), np.random.rand(6))

rounded = tf.keras.Sequential([
    tf.keras.layers.Dense(5, activation="relu"),
    tf.keras.layers.Lambda(lambda x: tf.cast(x, tf.int32)),
    tf.keras.layers.Embedding(12, 3),
])
rounded.fit(np.random.rand(6, 4), np.random.rand(6))
