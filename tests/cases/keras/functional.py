"""Functional models: data given to the model reaches the Embedding that consumes that Input."""
import numpy as np
import tensorflow as tf

words = tf.keras.Input(shape=(12,), dtype="int32", name="words")
price = tf.keras.Input(shape=(1,), name="price")
looked_up = tf.keras.layers.Embedding(100, 8)(words)
flat = tf.keras.layers.Flatten()(looked_up)
joined = tf.keras.layers.concatenate([flat, tf.keras.layers.Dense(8)(price)])
model = tf.keras.Model(inputs=[words, price], outputs=tf.keras.layers.Dense(1)(joined))

ids = np.random.randint(0, 100, size=(32, 12))
prices = np.random.rand(32, 1)
noise = np.random.rand(32, 12)
y = np.random.rand(32)

model.fit([ids, prices], y)
model.fit((ids, prices), y, validation_data=([ids, prices], y))
model.fit({"words": ids, "price": prices}, y)
model.predict([ids, prices])
model.fit([noise, prices], y)  # EMB101
model.fit({"words": noise, "price": prices}, y)  # EMB101
model.evaluate([noise, prices], y)  # EMB101
model.predict([noise, prices])  # EMB101
model.train_on_batch([noise, prices], y)  # EMB101
model.test_on_batch([noise, prices], y)  # EMB101
model.predict_on_batch([noise, prices])  # EMB101
model([noise, prices])  # EMB101
model.fit([ids, prices], y, validation_data=([noise, prices], y))  # EMB101

# A layer of the graph itself makes the float: the line where the Embedding is applied.
raw = tf.keras.Input(shape=(4,))
code = tf.keras.layers.Dense(3, activation="softmax")(raw)
bad = tf.keras.layers.Embedding(16, 4)(code)  # EMB101
inner = tf.keras.Model(raw, bad)
inner.fit(np.random.randn(8, 4), np.zeros((8, 3, 4)))

# Shape-only layers hand the data through.
pixels = tf.keras.Input(shape=(4, 4), dtype="int32")
rows = tf.keras.layers.Reshape((16,))(pixels)
through = tf.keras.Model(pixels, tf.keras.layers.Embedding(256, 2)(rows))
through.predict(np.ones((1, 4, 4), dtype="int32"))
through.predict(np.random.rand(1, 4, 4))  # EMB101

# A cast in the graph ends the matter.
anything = tf.keras.Input(shape=(4,))
whole = tf.cast(anything * 10, tf.int32)
casting = tf.keras.Model(anything, tf.keras.layers.Embedding(256, 2)(whole))
casting.predict(np.random.rand(1, 4) * 7)

# A model inside a model.
outer_in = tf.keras.Input(shape=(4, 4), dtype="int32")
outer = tf.keras.Model(outer_in, tf.keras.layers.Dense(1)(through(outer_in)))
outer.predict(np.random.rand(1, 4, 4))  # EMB101
