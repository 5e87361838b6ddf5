"""Row 1: a generator of batches whose arrays are float."""
import numpy as np
import tensorflow as tf

model = tf.keras.Sequential([tf.keras.layers.Embedding(90, 8), tf.keras.layers.LSTM(4), tf.keras.layers.Dense(90)])
model.compile("adam", "mse")


def batches(texts, size, length):
    while True:
        encoder_input_data = np.zeros((size, length), dtype="float32")
        target_data = np.zeros((size, 90), dtype="float32")
        for i, text in enumerate(texts):
            for t, word in enumerate(text):
                encoder_input_data[i, t] = word
        yield encoder_input_data, target_data


def int_batches(texts, size, length):
    while True:
        data = np.zeros((size, length), dtype="int32")
        for i, text in enumerate(texts):
            data[i, : len(text)] = text
        yield data, np.zeros((size, 90))


class Batches(tf.keras.utils.Sequence):
    def __init__(self, texts):
        self.texts = texts

    def __len__(self):
        return len(self.texts)

    def __getitem__(self, index):
        x = np.zeros((4, 10))
        for i, text in enumerate(self.texts[index]):
            x[i, : len(text)] = text
        return x, np.zeros((4, 90))


model.fit(batches([[1, 2]], 4, 10), steps_per_epoch=2)  # EMB201
model.fit_generator(batches([[1, 2]], 4, 10), steps_per_epoch=2)  # EMB201
model.fit(int_batches([[1, 2]], 4, 10), steps_per_epoch=2)
model.fit(Batches([[1, 2]]))  # EMB201
