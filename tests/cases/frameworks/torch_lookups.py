"""PyTorch refuses floats: EMB301."""

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F
from torch.utils.data import DataLoader, TensorDataset

embedding = nn.Embedding(100, 8)
bag = nn.EmbeddingBag(100, 8, mode="sum")
pretrained = nn.Embedding.from_pretrained(torch.rand(100, 8))
ids = torch.randint(0, 100, (4, 5))
floats = torch.rand(4, 5)
device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# Look-alikes: integers, whatever they went through.
embedding(ids)
embedding(ids.to(device))
embedding((floats * 100).long())
embedding((floats * 100).to(torch.int64))
embedding((floats * 100).type(torch.LongTensor))
embedding((floats * 100).type_as(ids))
embedding(ids.float().int())
embedding(torch.from_numpy(np.array([1, 2])))
bag(ids)
bag(torch.tensor([1, 2, 4]), torch.tensor([0, 2]))
bag(ids, per_sample_weights=floats)
pretrained(ids)
F.embedding(ids, floats)
F.embedding(input=ids, weight=floats)
nn.Linear(5, 8)(floats)
embedding.half()(ids)

embedding(floats)  # EMB301
embedding(floats.to(device))  # EMB301
embedding(ids.float())  # EMB301
embedding(ids.half())  # EMB301
embedding(ids.type_as(floats))  # EMB301
embedding(ids.to(floats.dtype))  # EMB301
embedding(ids.to(device, torch.float16))  # EMB301
embedding(ids.type(torch.FloatTensor))  # EMB301
embedding(ids / 2)  # EMB301
embedding(torch.Tensor([1, 2, 3]))  # EMB301
embedding(torch.from_numpy(np.zeros(3)))  # EMB301
bag(floats)  # EMB301
bag(torch.tensor([1.0, 2.0]), torch.tensor([0, 1]))  # EMB301
pretrained(floats)  # EMB301
F.embedding(floats, torch.rand(100, 8))  # EMB301
F.embedding(input=floats, weight=torch.rand(100, 8))  # EMB301
F.embedding_bag(floats, torch.rand(100, 8))  # EMB301
nn.Embedding.from_pretrained(torch.rand(100, 8), freeze=False)(floats)  # EMB301
embedding(torch.randint(0, 101, (4, 5)))  # EMB401
embedding(torch.tensor([-1, 3]))  # EMB401
bag(torch.tensor([3, 100]))  # EMB401


class Tabular(nn.Module):
    def __init__(self, sizes):
        super().__init__()
        self.tables = nn.ModuleList([nn.Embedding(size, 4) for size in sizes])
        self.by_name = nn.ModuleDict({"user": nn.Embedding(10, 4), "item": nn.Embedding(20, 4)})
        self.stack = nn.Sequential(nn.Embedding(30, 4), nn.Flatten(), nn.Linear(20, 1))

    def forward(self, x, user, token):
        parts = [table(x[:, i]) for i, table in enumerate(self.tables)]
        return torch.cat([*parts, self.by_name["user"](user)], 1) + self.stack(token)


model = Tabular([10, 20]).to(device)
model(ids % 10, ids % 10, ids % 10)
model(floats, ids % 10, ids % 10)  # EMB301
model(ids % 10, floats, ids % 10)  # EMB301
model(ids % 10, ids % 10, ids.float() % 10)  # EMB301

features = np.random.rand(64, 2).astype("float32")
for batch, token in DataLoader(TensorDataset(torch.from_numpy(features), ids), batch_size=8):
    model((batch * 10).long(), token % 10, token % 10)
    model(batch.to(device), token % 10, token % 10)  # EMB301
