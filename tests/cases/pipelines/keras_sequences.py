"""Batches made by keras.utils.Sequence, PyDataset and Python generators."""
import numpy as np
import tensorflow as tf

ids = np.random.randint(0, 100, (32, 5))
labels = np.zeros(32)
model = tf.keras.Sequential([tf.keras.layers.Embedding(100, 4), tf.keras.layers.Flatten(), tf.keras.layers.Dense(1)])
model.compile("adam", "mse")


class ZeroBatches(tf.keras.utils.Sequence):
    def __init__(self, rows, size):
        self.rows, self.size = rows, size

    def __len__(self):
        return len(self.rows) // self.size

    def __getitem__(self, index):
        batch = np.zeros((self.size, 5))
        for i in range(self.size):
            batch[i] = self.rows[index * self.size + i]
        return batch, labels[: self.size]


class IdBatches(ZeroBatches):
    def __getitem__(self, index):
        batch = np.zeros((self.size, 5), dtype="int32")
        for i in range(self.size):
            batch[i] = self.rows[index * self.size + i]
        return batch, labels[: self.size]


model.fit(ZeroBatches(ids, 4))  # EMB201
model.fit(IdBatches(ids, 4))
model.predict(ZeroBatches(ids, 4))  # EMB201
model.evaluate(IdBatches(ids, 4), verbose=0)
model.fit(IdBatches(ids, 4), validation_data=ZeroBatches(ids, 4))  # EMB201
x, y = ZeroBatches(ids, 4)[0]
model.train_on_batch(x, y)  # EMB201
x, y = IdBatches(ids, 4)[0]
model.train_on_batch(x, y)


class Dataset(tf.keras.utils.PyDataset):
    def __init__(self, frame, **kwargs):
        super().__init__(**kwargs)
        self.frame = frame

    def __len__(self):
        return 8

    def __getitem__(self, index):
        start = index * 4
        return self._rows(start), labels[start : start + 4]

    def _rows(self, start):
        return self.frame[start : start + 4]


model.fit(Dataset(ids / 3.0, workers=2), epochs=1)  # EMB102
model.fit(Dataset(ids, workers=2), epochs=1)


def batches(rows, size):
    while True:
        for start in range(0, len(rows), size):
            yield rows[start : start + size], labels[start : start + size]


def float_batches(rows, size):
    while True:
        chosen = np.random.choice(len(rows), size)
        x = np.empty((size, 5), dtype="float32")
        for i, j in enumerate(chosen):
            x[i, :] = rows[j]
        yield x, labels[chosen]


def dict_batches(rows):
    for row in rows:
        yield {"tokens": row[None], "noise": np.random.rand(1, 5)}, np.array([0])


model.fit(batches(ids, 4), steps_per_epoch=8)
model.fit(batches(ids * 1.5, 4), steps_per_epoch=8)  # EMB102
model.fit(float_batches(ids, 4), steps_per_epoch=8)  # EMB201
model.fit_generator(float_batches(ids, 4), steps_per_epoch=8)  # EMB201
model.fit_generator(generator=batches(ids, 4), steps_per_epoch=8)
model.predict_generator(float_batches(ids, 4), steps=2)  # EMB201
x, y = next(float_batches(ids, 4))
model.predict(x)  # EMB201
x, y = next(batches(ids, 4))
model.predict(x)
for x, y in float_batches(ids, 4):
    model.train_on_batch(x, y)  # EMB201
for x, y in batches(ids, 4):
    model.train_on_batch(x, y)

tokens = tf.keras.Input((5,), dtype="int32", name="tokens")
noise = tf.keras.Input((5,), name="noise")
mixed = tf.keras.Model(
    {"tokens": tokens, "noise": noise},
    tf.keras.layers.Dense(1)(
        tf.keras.layers.concatenate(
            [tf.keras.layers.Flatten()(tf.keras.layers.Embedding(100, 4)(tokens)), tf.keras.layers.Dense(4)(noise)]
        )
    ),
)
mixed.compile("adam", "mse")
mixed.fit(dict_batches(ids))
mixed.fit(dict_batches(ids.astype(float)))  # EMB201


class Generator:
    def __init__(self, rows):
        self.rows = rows

    def __iter__(self):
        return self

    def __next__(self):
        return self.rows[:4], labels[:4]

    def flow(self, size):
        for start in range(0, len(self.rows), size):
            yield self.rows[start : start + size], labels[:size]


model.fit(Generator(ids / 2).flow(4))  # EMB102
model.fit(Generator(ids).flow(4))
for x, y in Generator(ids / 2):
    model.predict_on_batch(x)  # EMB102
for x, y in Generator(ids):
    model.predict_on_batch(x)
model.fit(((x, y) for x, y in zip(ids / 2, labels)))  # EMB102
model.fit(((x, y) for x, y in zip(ids, labels)))
generator = tf.keras.preprocessing.sequence.TimeseriesGenerator(np.random.rand(100, 1), labels, length=5)
model.fit(generator)  # EMB101
model.fit(tf.keras.preprocessing.sequence.TimeseriesGenerator(ids, labels, length=5))
series = tf.keras.utils.timeseries_dataset_from_array(ids / 7, labels, sequence_length=5)
model.fit(series)  # EMB102
model.fit(tf.keras.utils.timeseries_dataset_from_array(ids, labels, sequence_length=5))
