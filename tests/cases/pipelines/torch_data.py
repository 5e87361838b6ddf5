"""torch.utils.data: datasets, loaders, collate functions, samplers."""
import numpy as np
import torch
import torch.nn as nn
from torch.nn.utils.rnn import pad_sequence
from torch.utils.data import DataLoader, Dataset, IterableDataset, Subset, TensorDataset, random_split

emb = nn.Embedding(100, 4)
ids = torch.randint(0, 100, (32, 5))
rows = np.random.randint(0, 100, (32, 5))
device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# TensorDataset and DataLoader
for x, y in DataLoader(TensorDataset(ids.float(), ids), batch_size=4, shuffle=True):
    emb(x)  # EMB301
    emb(y)
for (x,) in DataLoader(TensorDataset(torch.tensor(rows / 2))):
    emb(x)  # EMB301
for (x,) in DataLoader(TensorDataset(torch.from_numpy(rows))):
    emb(x.to(device))
for batch in DataLoader(TensorDataset(ids.float(), ids)):
    emb(batch[0])  # EMB301
    emb(batch[1])
for i, batch in enumerate(DataLoader(TensorDataset(ids.float(), ids))):
    x, y = batch
    emb(x.to(device))  # EMB301
    emb(y.to(device))
    x, y = (part.to(device) for part in batch)
    emb(x)  # EMB301
    x, y = [part.cuda() for part in batch]
    emb(x)  # EMB301
    emb(y)
x, y = next(iter(DataLoader(TensorDataset(ids.float(), ids))))
emb(x)  # EMB301
emb(y)


class Rows(Dataset):
    def __init__(self, table):
        self.table = table

    def __len__(self):
        return len(self.table)

    def __getitem__(self, index):
        return torch.tensor(self.table[index], dtype=torch.float32), torch.tensor(self.table[index])


for x, y in DataLoader(Rows(rows), batch_size=2, num_workers=2):
    emb(x)  # EMB301
    emb(y)
x, y = Rows(rows)[3]
emb(x)  # EMB301
emb(y)


class Records(Dataset):
    def __init__(self, table):
        self.table = table

    def __getitem__(self, index):
        row = self.table[index]
        return {"input_ids": torch.LongTensor(row), "values": torch.FloatTensor(row), "label": 1.0}


for batch in DataLoader(Records(rows), batch_size=2):
    emb(batch["input_ids"])
    emb(batch["values"])  # EMB301
    emb(batch["label"])  # EMB301
    batch = {k: v.to(device) for k, v in batch.items()}
    emb(batch["input_ids"])
    emb(batch["values"])  # EMB301


def collate(batch):
    xs, ys = zip(*batch)
    return pad_sequence(xs, batch_first=True), torch.stack(ys)


for x, y in DataLoader(Rows(rows), batch_size=2, collate_fn=collate):
    emb(x)  # EMB301
    emb(y)


def collate_ids(batch):
    xs = [torch.tensor(item["input_ids"]) for item in batch]
    values = torch.stack([item["values"] for item in batch])
    lengths = torch.tensor([len(x) for x in xs], dtype=torch.float)
    return pad_sequence(xs, batch_first=True, padding_value=0), values, lengths


for x, values, lengths in DataLoader(Records(rows), collate_fn=collate_ids):
    emb(x)
    emb(values)  # EMB301
    emb(lengths)  # EMB301


def collate_numpy(batch):
    x, y = map(np.array, zip(*batch))
    return torch.from_numpy(x), torch.from_numpy(y).float()


class Pairs(Dataset):
    def __getitem__(self, index):
        return rows[index], index % 2


for x, y in DataLoader(Pairs(), collate_fn=collate_numpy):
    emb(x)
    emb(y)  # EMB301


class Stream(IterableDataset):
    def __init__(self, scale):
        self.scale = scale

    def __iter__(self):
        for row in rows:
            yield torch.from_numpy(row) * self.scale


for x in DataLoader(Stream(0.5), batch_size=4):
    emb(x)  # EMB301
for x in DataLoader(Stream(1), batch_size=4):
    emb(x)
for x in DataLoader(Stream(2), batch_size=4):
    emb(x)  # EMB401

# parts of datasets
train, test = random_split(TensorDataset(ids.float()), [24, 8])
for (x,) in DataLoader(train):
    emb(x)  # EMB301
train, test = random_split(TensorDataset(ids), [24, 8])
for (x,) in DataLoader(test):
    emb(x)
for (x,) in DataLoader(Subset(TensorDataset(ids.float()), [1, 2])):
    emb(x)  # EMB301
for (x,) in DataLoader(Subset(TensorDataset(ids), [1, 2])):
    emb(x)
for (x,) in DataLoader(torch.utils.data.ConcatDataset([TensorDataset(ids.float())] * 2)):
    emb(x)  # EMB301
for (x,) in DataLoader(torch.utils.data.ConcatDataset([TensorDataset(ids)] * 2)):
    emb(x)


class Data:
    """As a LightningDataModule: loaders made by methods."""

    def __init__(self, table):
        self.table = table

    def setup(self, stage=None):
        self.train = TensorDataset(torch.tensor(self.table, dtype=torch.float32))
        self.val = TensorDataset(torch.tensor(self.table))

    def train_dataloader(self):
        return DataLoader(self.train, batch_size=4)

    def val_dataloader(self):
        return DataLoader(self.val, batch_size=4)


module = Data(rows)
module.setup()
for (x,) in module.train_dataloader():
    emb(x)  # EMB301
for (x,) in module.val_dataloader():
    emb(x)
loaders = {"train": module.train_dataloader(), "val": module.val_dataloader()}
for phase in ("val",):
    for (x,) in loaders[phase]:
        emb(x)
for (x,) in loaders["train"]:
    emb(x)  # EMB301
for phase in ["train", "val"]:
    for (x,) in loaders[phase]:
        emb(x)  # EMB301
