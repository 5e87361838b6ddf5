"""Modules in containers and wrappers; tensors of all sorts."""
import copy

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence, pad_sequence
from torch.utils.data import BatchSampler, DataLoader, Dataset, RandomSampler, WeightedRandomSampler, default_collate

device = "cuda" if torch.cuda.is_available() else "cpu"
ids = torch.arange(12).view(3, 4)
seq = nn.Sequential(nn.Embedding(20, 8), nn.Flatten(), nn.Linear(32, 1)).to(device)
seq(ids.to(device))
seq(ids.float().to(device))  # EMB301
seq.half()
seq(torch.rand(3, 4, device=device))  # EMB301
parallel = nn.DataParallel(seq)
parallel(torch.rand(3, 4))  # EMB301
parallel(ids)
parallel.module(torch.rand(3, 4))
compiled = torch.compile(seq)
compiled(torch.rand(3, 4))  # EMB301
compiled(ids)
scripted = torch.jit.script(seq)
scripted(torch.rand(3, 4))  # EMB301
scripted(ids)
cloned = copy.deepcopy(seq)
cloned(torch.rand(3, 4))  # EMB301
torch.jit.trace(seq, torch.rand(1, 4))  # EMB301
torch.jit.trace(seq, torch.ones(1, 4, dtype=torch.long))
torch.onnx.export(seq, torch.randint(0, 20, (1, 4)), "x.onnx")
torch.onnx.export(seq, torch.rand(1, 4), "x.onnx")  # EMB301
F.embedding(torch.rand(3), torch.rand(20, 8))  # EMB301
F.embedding(ids, torch.rand(20, 8))
F.embedding_bag(ids, torch.rand(20, 8))
nn.Embedding.from_pretrained(torch.rand(20, 8))(torch.rand(3))  # EMB301
nn.Embedding.from_pretrained(torch.rand(20, 8))(ids)


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.embeds = nn.ModuleList(nn.Embedding(20, 4) for _ in range(3))
        self.blocks = nn.ModuleDict()
        self.blocks["a"] = nn.Embedding(20, 4)
        self.add_module("named", nn.Embedding(20, 4))
        self.out = nn.Linear(4, 1)

    def forward(self, x, y=None):
        h = sum(table(x[:, i]) for i, table in enumerate(self.embeds))
        if y is not None:
            h = h + self.blocks["a"](y)
        return self.out(h)


net = Net().to(device)
net.train()
net(ids)
net(ids.double())  # EMB301
net(ids, torch.rand(3))  # EMB301
net(ids, torch.zeros(3, dtype=torch.int64))
net.named(torch.rand(3))  # EMB301
net.named(ids)
net.zero_grad(set_to_none=True)


class Frame(Dataset):
    def __init__(self, n):
        self.x = np.random.randint(0, 20, (n, 4))
        self.z = np.random.rand(n, 4).astype(np.float32)

    def __len__(self):
        return len(self.x)

    def __getitem__(self, i):
        return dict(x=self.x[i], z=self.z[i], pair=(self.x[i], self.z[i]))


loader = DataLoader(Frame(10), sampler=RandomSampler(Frame(10)), batch_size=2, drop_last=True)
for batch in loader:
    net(batch["x"])
    net(batch["z"])  # EMB301
    a, b = batch["pair"]
    net(a)
    net(b)  # EMB301
    moved = {k: v.to(device, non_blocking=True) for k, v in batch.items() if k != "pair"}
    net(moved["x"])
    net(moved["z"])  # EMB301
batch = default_collate([Frame(3)[0], Frame(3)[1]])
net(batch["z"])  # EMB301
net(batch["x"])
packed = pack_padded_sequence(torch.rand(3, 4), [4, 3, 2], batch_first=True, enforce_sorted=False)
x, lengths = pad_packed_sequence(packed, batch_first=True)
seq(x)
rows = [torch.tensor([1, 2]), torch.tensor([3])]
seq(pad_sequence(rows, batch_first=True))
seq(pad_sequence([r.float() for r in rows], batch_first=True))  # EMB301
mask = torch.bernoulli(torch.full((3, 4), 0.15)).bool()
masked = ids.masked_fill(mask, 1)
seq(masked)
seq(torch.where(mask, ids, torch.tensor(0)))
seq(torch.where(mask, ids, torch.tensor(0.5)))  # EMB301
seq(F.one_hot(ids, 20))
labels = torch.multinomial(torch.rand(3, 20), 4)
seq(labels)
probabilities, indices = torch.topk(torch.rand(3, 20), 4)
seq(indices)
seq(probabilities)  # EMB301
seq(torch.softmax(torch.rand(3, 4), -1))  # EMB301
seq(torch.argmax(torch.rand(3, 4, 5), -1))
state = torch.load("x.pt")
seq(state["ids"])
seq(state["ids"] / 2)  # EMB301
