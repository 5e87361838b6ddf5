"""Sequential models."""
import numpy as np
import tensorflow as tf

ids = np.random.randint(0, 50, size=(8, 5))
scores = np.random.randn(8, 5)

stacked = tf.keras.Sequential([
    tf.keras.layers.Embedding(50, 4),
    tf.keras.layers.Flatten(),
    tf.keras.layers.Dense(1),
])
stacked.compile("adam", "mse")
stacked.fit(ids, np.ones(8))
stacked.fit(scores, np.ones(8))  # EMB102
stacked.fit(x=scores, y=np.ones(8))  # EMB102
stacked(scores)  # EMB102

added = tf.keras.models.Sequential()
added.add(tf.keras.Input(shape=(5,), dtype="int32"))
added.add(tf.keras.layers.Embedding(50, 4))
added.add(tf.keras.layers.Dense(1))
added.predict(ids)
added.predict(scores)  # EMB102

dense_first = tf.keras.Sequential()
dense_first.add(tf.keras.Input(shape=(5,)))
dense_first.add(tf.keras.layers.Dense(3, activation="sigmoid"))
dense_first.add(tf.keras.layers.Embedding(50, 4))  # EMB101
dense_first.fit(scores, np.ones(8))

nested = tf.keras.Sequential([stacked, tf.keras.layers.Activation("relu")])
nested.predict(scores)  # EMB102
nested.predict(ids)
