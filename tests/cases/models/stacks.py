"""Sequential models whose number of layers is not known: what all of them begin with is."""
import sys

import numpy as np
from tensorflow.keras import layers, models

noise = np.random.rand(10, 4) * 9
ids = np.random.randint(0, 10, (10, 4))
count = int(sys.argv[1])
sizes = [int(size) for size in sys.argv[2:]]


def optional(regular):
    model = models.Sequential()
    model.add(layers.Embedding(10, 4))
    if regular:
        model.add(layers.Dropout(0.2))
    model.add(layers.Dense(1))
    return model


def repeated(depth):
    model = models.Sequential()
    model.add(layers.Embedding(10, 4))
    for _ in range(depth):
        model.add(layers.LSTM(4, return_sequences=True))
    model.add(layers.Dense(1))
    return model


def listed(widths, rate):
    model = models.Sequential([layers.Embedding(10, 4)])
    for width in widths:
        model.add(layers.Dense(width))
        if rate > 0:
            model.add(layers.Dropout(rate))
    return model


def late(depth):
    model = models.Sequential()
    for _ in range(depth):
        model.add(layers.Lambda(lambda x: x // 1))
    model.add(layers.Embedding(10, 4))
    return model


def either(texts):
    model = models.Sequential()
    if texts:
        model.add(layers.Embedding(10, 4))
    else:
        model.add(layers.Dense(4))
    model.add(layers.Dense(1))
    return model


def cast_first(depth):
    model = models.Sequential([layers.Lambda(lambda x: x.astype("int32")), layers.Embedding(10, 4)])
    for _ in range(depth):
        model.add(layers.Dense(3))
    return model


for build in (optional, repeated):
    build(count).fit(noise)  # EMB102
    build(count).fit(ids)
listed(sizes, count).fit(noise)  # EMB102
listed(sizes, count).predict(ids)
late(count).fit(noise)
late(count).fit(ids)
either(count).fit(noise if count else ids)
cast_first(count).fit(noise)
twice = models.Sequential([repeated(count), layers.Dense(1)])
twice.fit(noise)  # EMB102
twice.fit(ids)
unknown = models.Sequential([*made_elsewhere, layers.Embedding(10, 4)])  # noqa: F821
unknown.fit(noise)
