"""torch.utils.data: datasets, and what a loader gives of them."""

import numpy as np
import torch
from torch.utils.data import ConcatDataset, DataLoader, Dataset, IterableDataset, Subset, TensorDataset, random_split

ids = torch.arange(8)
x = torch.rand(8, 2)

# Tensors stay what they are.
pairs = TensorDataset(x, ids)
pairs[0]  #? (float32 (0, 1) fraction, int64 [0, 7])
loader = DataLoader(pairs, batch_size=4, shuffle=True)
first, second = next(iter(loader))
first  #? float32 (0, 1) fraction
second  #? int64 [0, 7]
for a, b in loader:
    a  #? float32 (0, 1) fraction
    b  #? int64 [0, 7]
for step, (a, b) in enumerate(loader):
    a  #? float32 (0, 1) fraction
    b  #? int64 [0, 7]
for batch in loader:
    batch[0]  #? float32 (0, 1) fraction
    batch[1]  #? int64 [0, 7]
for row in DataLoader(ids, batch_size=2):
    row  #? int64 [0, 7]
for numbers in DataLoader([1.5, 2.5], batch_size=2):
    numbers  #? float64 [1.5, 2.5] fraction
for numbers in DataLoader([1, 2], batch_size=2):
    numbers  #? int64 [1, 2]
for rows in DataLoader(np.zeros((4, 2)), batch_size=2):
    rows  #? float64 0 whole
for c, d in DataLoader(list(zip([1, 2], [0.5, 1.5])), batch_size=2):
    c  #? int64 [1, 2]
    d  #? float64 [0.5, 1.5] fraction

# Parts of datasets.
train, test = random_split(pairs, [6, 2])
for a, b in DataLoader(train):
    b  #? int64 [0, 7]
for a, b in DataLoader(Subset(pairs, [0, 1])):
    a  #? float32 (0, 1) fraction
for a, b in DataLoader(ConcatDataset([pairs, pairs])):
    b  #? int64 [0, 7]


# Datasets of the program: one sample, collated.
class Rows(Dataset):
    def __init__(self, count):
        self.tokens = np.random.default_rng(0).integers(0, 9, size=(count, 4))
        self.weights = np.random.default_rng(0).random(count)

    def __len__(self):
        return len(self.tokens)

    def __getitem__(self, index):
        return torch.tensor(self.tokens[index], dtype=torch.float), self.tokens[index], self.weights[index], 1, 0.5


for floats, tokens, weights, count, number in DataLoader(Rows(6), batch_size=2):
    floats  #? float32 [0, 8] whole
    tokens  #? int64 [0, 8]
    weights  #? float64 (0, 1) fraction
    count  #? int64 1
    number  #? float64 0.5 fraction


class Records(Dataset):
    def __len__(self):
        return 4

    def __getitem__(self, index):
        return {"ids": torch.tensor([index, index]), "values": torch.rand(2), "text": "word"}


for batch in DataLoader(Records(), batch_size=2):
    batch["ids"]  #? int64
    batch["values"]  #? float32 (0, 1) fraction


class Stream(IterableDataset):
    def __iter__(self):
        yield torch.rand(2), 3


for values, label in DataLoader(Stream(), batch_size=1):
    values  #? float32 (0, 1) fraction
    label  #? int64 3


# A function of the program puts the samples together.
def collate(batch):
    return torch.stack([item[1] for item in batch]).float()


for labels in DataLoader(pairs, batch_size=2, collate_fn=collate):
    labels  #? float32 [0, 7] whole


# What is not known.
def unknown_dataset(dataset):
    for batch in DataLoader(dataset):
        batch  #? unknown
