"""torch.nn: modules, containers, layers, and what comes out of lookups."""

import torch
import torch.nn as nn
import torch.nn.functional as F
from torch.nn import Embedding

ids = torch.randint(0, 10, (4, 6))
x = torch.rand(4, 6)

# A lookup gives rows of the weights: default floats, or whatever the weights are.
emb = nn.Embedding(10, 3)
emb(ids)  #? float32
emb.forward(ids)  #? float32
Embedding(10, 3, dtype=torch.float64)(ids)  #? float64
nn.EmbeddingBag(10, 3)(ids)  #? float32
F.embedding(ids, torch.rand(10, 3))  #? float32 (0, 1) fraction
F.embedding(ids, torch.rand(10, 3).double())  #? float64 (0, 1) fraction
nn.Embedding.from_pretrained(torch.ones(10, 3))  #? torch.nn.Embedding
nn.Embedding.from_pretrained(torch.ones(10, 3))(ids)  #? float32 1 whole
emb.weight  #? float32
emb.num_embeddings  #? 10
emb.embedding_dim  #? 3

# Layers with weights have their dtype; casting a module casts its weights and returns the module.
nn.Linear(6, 2)(x)  #? float32
nn.Linear(6, 2).eval()(x)  #? float32
nn.Linear(6, 2).to("cpu")(x)  #? float32
nn.Linear(6, 2).double()(x.double())  #? float64
nn.Linear(6, 2).to(torch.float64)(x.double())  #? float64
nn.Linear(6, 2).to("cpu", torch.bfloat16)(x.bfloat16())  #? bfloat16
nn.Linear(6, 2, dtype=torch.float64)(x.double())  #? float64
nn.Linear(6, 2)(x).argmax(dim=1)  #? int64 [0, inf)
nn.Sequential(nn.Linear(6, 2), nn.ReLU()).double()(x.double())  #? float64 [0, inf)
nn.LayerNorm(6)(x)  #? float32
nn.Conv1d(4, 3, 1)(x)  #? float32
nn.BatchNorm1d(6)(x)  #? float32
nn.LSTM(6, 2)(x)  #? (float32, (float32, float32))
nn.GRU(6, 2)(x)  #? (float32, float32)
nn.GRUCell(6, 2)(x)  #? float32
nn.LSTMCell(6, 2)(x)  #? (float32, float32)
nn.TransformerEncoderLayer(6, 2)(x)  #? float32
list(nn.Linear(6, 2).parameters())[0]  #? float32

# Layers without weights: some keep integers, some make floats of them.
nn.ReLU()(ids)  #? int64 [0, 9]
nn.ReLU()(x)  #? float32 (0, 1) fraction
nn.Identity()(ids)  #? int64 [0, 9]
nn.Flatten()(ids)  #? int64 [0, 9]
nn.Flatten()(x)  #? float32 (0, 1) fraction
nn.Sigmoid()(ids)  #? float32 [0.5, 0.999877] fraction
nn.Tanh()(x)  #? float32 (0, 0.761594) fraction
nn.Softmax(dim=-1)(x)  #? float32 [0, 1] fraction
nn.LogSoftmax(dim=-1)(x)  #? float32 (-inf, 0] fraction
nn.GELU()(x)  #? float32
nn.Dropout(0.1)(x)  #? float32
nn.MaxPool1d(2)(x)  #? float32 (0, 1) fraction
nn.MaxPool1d(2, return_indices=True)(x)  #? (float32 (0, 1) fraction, int64 [0, inf))
nn.CrossEntropyLoss()(x, torch.tensor([0, 1, 2, 3]))  #? float32 fraction
nn.Hardtanh()(ids)  #? int64

# Containers of modules.
nn.Sequential(nn.Embedding(10, 3), nn.Linear(3, 2))(ids)  #? float32
nn.Sequential(nn.Flatten(), nn.ReLU())(ids)  #? int64 [0, 9]
nn.Sequential(nn.Flatten(), nn.Sigmoid())(ids)  #? float32 [0.5, 0.999877] fraction
net = nn.Sequential(nn.Linear(6, 2))
net.append(nn.Flatten())
net.append(nn.Softmax(dim=1))(x)  #? float32 [0, 1] fraction
net[0]  #? torch.nn.Linear
net[1](ids)  #? int64 [0, 9]
net[1:](x)  #? float32 [0, 1] fraction
layers = nn.ModuleList([nn.Embedding(10, 3) for _ in range(3)])
layers[1](ids)  #? float32
[layer(ids) for layer in layers][0]  #? float32
more = nn.ModuleList()
more.append(nn.Linear(6, 2))
more[0](x)  #? float32
heads = nn.ModuleDict({"a": nn.Embedding(10, 3), "b": nn.Flatten()})
heads["a"](ids)  #? float32
heads["b"](ids)  #? int64 [0, 9]


# Modules of the program: calling one runs its forward.
class Net(nn.Module):
    def __init__(self, count, size=3):
        super().__init__()
        self.embedding = nn.Embedding(count, size)
        self.register_buffer("steps", torch.arange(6))
        self.head = nn.Linear(size, 2)

    def forward(self, tokens):
        return self.head(self.embedding(tokens))

    def positions(self):
        return self.steps


model = Net(10)
model(ids)  #? float32
model.eval()(ids)  #? float32
model.to("cpu").positions()  #? int64 [0, 5]
model.steps  #? int64 [0, 5]
model.embedding.num_embeddings  #? 10
model.double()(ids)  #? float64


class Positions(nn.Embedding):
    def __init__(self, count, size):
        super().__init__(count + 2, size)

    def forward(self, tokens):
        return super().forward(tokens + 2)


Positions(10, 3)(ids)  #? float32
Positions(10, 3).num_embeddings  #? 12


class Plain(nn.Embedding):
    pass


Plain(10, 3)(ids)  #? float32
Plain(10, 3).num_embeddings  #? 10


class Stack(nn.Sequential):
    def __init__(self):
        super().__init__(nn.Flatten(), nn.ReLU())


Stack()(ids)  #? int64 [0, 9]

# Functions that act like layers.
F.one_hot(ids, 10)  #? int64 [0, 1] encoded
F.one_hot(ids, 10).float()  #? float32 [0, 1] whole encoded
F.softmax(x, dim=-1)  #? float32 [0, 1] fraction
F.softmax(x, dim=-1, dtype=torch.float64)  #? float64 [0, 1] fraction
F.relu(ids)  #? int64 [0, 9]
F.relu(torch.randn(2, 4))  #? float32 [0, inf) fraction
F.gelu(x)  #? float32
F.dropout(x, 0.5)  #? float32
F.normalize(x)  #? float32 [-1, 1] fraction
F.linear(x, torch.rand(2, 6))  #? float32
F.pad(ids, (0, 2))  #? int64 [0, 9]
F.pad(ids, (0, 2), value=-1)  #? int64 [-1, 9]
F.gumbel_softmax(x)  #? float32 [0, 1] fraction
F.gumbel_softmax(x, hard=True)  #? float32 [0, 1] whole encoded
F.cross_entropy(x, torch.tensor([0, 1, 2, 3]))  #? float32 fraction
F.max_pool1d(x, 2)  #? float32 (0, 1) fraction
torch.compile(model)  #? Net instance
nn.Parameter(torch.zeros(3))  #? float32 0 whole


@torch.no_grad()
def predict(tokens):
    return model(tokens)


predict(ids)  #? float64
