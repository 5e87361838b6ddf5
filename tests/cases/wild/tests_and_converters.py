"""Rows 4, 5, 8 and 9: random or constant arrays, casts and float Inputs."""
import numpy as np
import tensorflow as tf


def build():
    inputs = tf.keras.Input(shape=(20,), dtype="int32")
    outputs = tf.keras.layers.Dense(2)(tf.keras.layers.Flatten()(tf.keras.layers.Embedding(10, 4)(inputs)))
    return tf.keras.Model(inputs, outputs)


def check(model, data):
    return model.predict(data)


model = build()
model.predict(np.random.random((2, 20)))  # EMB101
model.predict(np.random.random_sample((2, 20)))  # EMB101
model.predict(np.ones((2, 20)))  # EMB201
check(model, np.random.rand(2, 20))  # EMB101
check(model, np.random.randint(10, size=(2, 20)))

ids = tf.constant([[1] * 20])
model.predict(tf.cast(ids, tf.float32))  # EMB201
model(tf.zeros((1, 20)))  # EMB201
model(tf.ones((1, 20), dtype=tf.int64))
build()(tf.ones((1, 20)))  # EMB201

typed = tf.keras.Input(shape=(5,), dtype="float32")
tf.keras.layers.Embedding(10, 4)(typed)  # EMB201
tf.keras.layers.TimeDistributed(tf.keras.layers.Embedding(10, 4))(typed)  # EMB201
