"""Tabular data by column name."""
import numpy as np
import pandas as pd
import tensorflow as tf
from sklearn.preprocessing import LabelEncoder, MinMaxScaler, OrdinalEncoder
from sklearn.model_selection import train_test_split

CATEGORICAL = ["shop", "item", "weekday"]
NUMERIC = ["price", "distance"]


def preprocess(frame):
    encoders = {}
    for column in CATEGORICAL:
        encoder = LabelEncoder()
        frame[column] = encoder.fit_transform(frame[column])
        encoders[column] = encoder
    frame[NUMERIC] = MinMaxScaler().fit_transform(frame[NUMERIC])
    return frame, encoders


def preprocess_wrong(frame):
    frame[CATEGORICAL] = OrdinalEncoder().fit_transform(frame[CATEGORICAL])
    frame[NUMERIC] = MinMaxScaler().fit_transform(frame[NUMERIC])
    return frame


def build(sizes):
    inputs, parts = {}, []
    for column in CATEGORICAL:
        inputs[column] = tf.keras.Input(shape=(1,), name=column)
        width = min(50, (sizes[column] + 1) // 2)
        parts.append(tf.keras.layers.Flatten()(tf.keras.layers.Embedding(sizes[column], width)(inputs[column])))
    inputs["numeric"] = tf.keras.Input(shape=(len(NUMERIC),), name="numeric")
    parts.append(tf.keras.layers.BatchNormalization()(inputs["numeric"]))
    x = tf.keras.layers.Concatenate()(parts)
    x = tf.keras.layers.Dense(64, activation="relu")(x)
    model = tf.keras.Model(inputs=inputs, outputs=tf.keras.layers.Dense(1)(x))
    model.compile(optimizer="adam", loss="mse")
    return model


def to_inputs(frame):
    inputs = {column: frame[column].values for column in CATEGORICAL}
    inputs["numeric"] = frame[NUMERIC].values
    return inputs


frame = pd.read_csv("sales.csv")
target = frame.pop("sales")
good, encoders = preprocess(frame.copy())
bad = preprocess_wrong(frame.copy())
model = build({column: 100 for column in CATEGORICAL})
train, test, y_train, y_test = train_test_split(good, target, test_size=0.2)
model.fit(to_inputs(train), y_train, validation_data=(to_inputs(test), y_test), epochs=2)
model.fit(to_inputs(bad), target)  # EMB201
model.predict(to_inputs(test.head(3)))
one = {"shop": np.array([1]), "item": np.array([2]), "weekday": np.array([3]), "numeric": np.array([[0.5, 0.1]])}
model.predict(one)
one["weekday"] = np.array([0.5])
model.predict(one)  # EMB101
model.predict({**one, "weekday": np.array([3])})
