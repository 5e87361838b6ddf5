"""Elements one by one: what may end early, or gives one of them, need not give the last."""

import itertools

import numpy as np
import tensorflow as tf
import torch
from torch.utils.data import DataLoader, Dataset

emb = tf.keras.layers.Embedding(100, 8)
table = torch.nn.Embedding(50, 8)
pairs = [(i, i + 1) for i in range(200)]
numbers = tf.data.Dataset.range(200)
rows = tf.data.Dataset.from_tensor_slices((np.arange(200), np.random.rand(200)))

for i in range(200):
    emb(np.array([i]))  # EMB401
for i, _ in zip(range(200), read()):
    emb(np.array([i]))
for i in map(lambda i, _: i, range(200), read()):
    emb(np.array([i]))
for i in itertools.islice(range(200), read()):
    emb(np.array([i]))
emb(np.array([next(iter(range(200)))]))


def counted():
    for i in range(200):
        yield np.array([i])


for x in counted():
    emb(x)  # EMB401
emb(next(counted()))

# columns of rows
firsts, seconds = zip(*pairs)
emb(np.array(firsts))  # EMB401
emb(np.array(firsts[3]))
columns = list(zip(*pairs))
emb(np.array(columns[read()]))

# datasets
for x in numbers:
    emb(x)  # EMB401
for x, _ in rows.batch(4):
    emb(x)  # EMB401
for x in numbers.take(10):
    emb(x)
for x in numbers.skip(3).batch(2):
    emb(x)
for x, _ in rows.take(1):
    emb(x)
for x, _ in tf.data.Dataset.zip((numbers, rows.take(2))):
    emb(x)
emb(next(iter(numbers)))
emb(next(iter(numbers.batch(4))))
emb(iter(numbers).get_next())


def collate(batch):
    left, right = zip(*batch)
    return torch.stack(left), torch.stack(right)


class Ranges(Dataset):
    def __getitem__(self, index):
        return torch.arange(100), torch.arange(10)


for left, right in DataLoader(Ranges(), collate_fn=collate):
    table(left)  # EMB401
    table(right)
