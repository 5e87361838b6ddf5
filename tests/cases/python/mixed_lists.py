"""Lists that hold integers and floats: an array of them is one of floats, one element may be either."""
import copy
import random

import numpy as np
import tensorflow as tf
from sklearn.preprocessing import OneHotEncoder

emb = tf.keras.layers.Embedding(50, 4)
shares = np.random.rand(6, 4)
counts = np.random.randint(0, 50, (6, 4))

for row in shares:
    emb(np.array(list(row) + [1]))  # EMB102
    emb(np.array([1, *row]))  # EMB102
    emb(np.array(row.tolist() + [1, 2]))  # EMB102
    emb(np.array([2] + row.tolist()))  # EMB102
    emb(np.array((list(row) + [1])[-1]))
for row in counts:
    emb(np.array(list(row) + [1]))
    emb(np.array(row.tolist() + [1, 2]))
    emb(np.array(list(row) + [0.5]))  # EMB102

# rows that are put together in a loop
features = []
for share, count in zip(shares, counts):
    features.append(list(share) + list(count))
random.shuffle(features)
emb(np.array(features))  # EMB102
emb(np.array(sorted(features)))  # EMB102
emb(np.array(copy.copy(features)))  # EMB102
ids = []
for count in counts:
    ids.append(list(count) + [0])
random.shuffle(ids)
emb(np.array(sorted(ids)))

flat = []
for share in shares[0]:
    flat.append(share)
flat.append(3)
emb(np.array(flat))  # EMB102
emb(np.array(flat * 2))  # EMB102
emb(np.array([int(v) for v in flat]))
emb(np.array([v for v in flat if v == int(v)]))
for value in flat:
    emb(np.array([value]))

# columns of encoded rows beside numbers of unknown kind prove nothing
encoder = OneHotEncoder()
encoded = encoder.fit_transform([["a"], ["b"]]).toarray()


def records(frame):
    table = []
    for row, month in zip(encoded, frame["month"]):
        table.append(list(row) + [month])
    emb(np.array(table))
    table = []
    for row, month in zip(encoded, frame["month"]):
        table.append(list(row) + [int(month)])
    emb(np.array(table))  # EMB201
