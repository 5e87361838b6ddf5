"""Arrays without elements stand in for those that are not there; a question about the size keeps them from lookups."""
from typing import Any

import numpy as np
import tensorflow as tf
import torch
from torch import nn


class Columns(nn.Module):
    def __init__(self, sizes):
        super().__init__()
        self.tables = nn.ModuleList([nn.Embedding(rows, 4) for rows in sizes])

    def forward(self, batch: dict[str, Any]):
        numbers, classes = batch.get("numbers", torch.empty(0, 0)), batch.get("classes", torch.empty(0, 0))
        parts = []
        if numbers.shape[1] > 0:
            parts.append(numbers)
        if classes.shape[1] > 0:
            parts += [table(classes[:, i]) for i, table in enumerate(self.tables)]
        return torch.cat(parts, dim=1)


class Wrong(nn.Module):
    def __init__(self, rows):
        super().__init__()
        self.table = nn.Embedding(rows, 4)

    def forward(self, batch: dict[str, Any]):
        return self.table(batch.get("classes", torch.empty(1, 3)))  # EMB301


table = nn.Embedding(10, 4)
keras_table = tf.keras.layers.Embedding(10, 4)


def optional(ids=torch.zeros((0,)), weights=torch.ones(3)):
    if ids.numel():
        table(ids.view(-1))
        table(ids.unsqueeze(1).to("cpu"))
    keras_table(np.zeros((0, 4)))
    keras_table(tf.zeros([0, 4]))
    keras_table(tf.zeros([1, 4]))  # EMB201
    return table(weights)  # EMB301


optional()

# what is added to an array without elements takes on its dtype
rows = np.zeros((0, 3))
rows = np.vstack([rows, np.array([[1, 2, 3]])])
keras_table(rows)  # EMB201
rows = np.zeros((0, 3), dtype=int)
rows = np.vstack([rows, np.array([[1, 2, 3]])])
keras_table(rows)
seen = torch.zeros(0)
for step in range(10):
    seen = torch.cat([seen, torch.tensor([step])])
table(seen)  # EMB301
hot = np.concatenate([np.empty((0, 5)), tf.keras.utils.to_categorical([1, 2], 5)])
keras_table(hot)  # EMB103
table(torch.zeros(0, 3).new_zeros(3))  # EMB301
