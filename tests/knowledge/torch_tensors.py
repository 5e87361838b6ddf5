"""torch: conversions, views, parts and joins of tensors."""

import numpy as np
import torch

ids = torch.arange(6)
x = torch.rand(6) * 50

# Casts by name, by dtype, by tensor type, by another tensor.
ids.float()  #? float32 [0, 5] whole
ids.half()  #? float16 [0, 5] whole
ids.double()  #? float64 [0, 5] whole
ids.bfloat16()  #? bfloat16 [0, 5] whole
x.long()  #? int64 [0, 49]
x.int()  #? int32 [0, 49]
x.short()  #? int16 [0, 49]
x.bool()  #? bool
torch.rand(3).long()  #? int64 0 emptied
x.type(torch.LongTensor)  #? int64 [0, 49]
x.type("torch.LongTensor")  #? int64 [0, 49]
ids.type("torch.FloatTensor")  #? float32 [0, 5] whole
ids.type(torch.float64)  #? float64 [0, 5] whole
ids.type()  #? string
x.type_as(ids)  #? int64 [0, 49]
ids.type_as(x)  #? float32 [0, 5] whole
ids.to(torch.float32)  #? float32 [0, 5] whole
ids.to(dtype=torch.float32)  #? float32 [0, 5] whole
ids.to("cpu", torch.float16)  #? float16 [0, 5] whole
ids.to(x)  #? float32 [0, 5] whole
x.to(torch.int64)  #? int64 [0, 49]

# A device changes nothing.
ids.to("cpu")  #? int64 [0, 5]
x.to("cpu", non_blocking=True)  #? float32 [0, 50) fraction
device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
x.to(device)  #? float32 [0, 50) fraction
name = "cuda" if torch.cuda.is_available() else "cpu"
ids.to(name)  #? int64 [0, 5]
ids.to(x.device)  #? int64 [0, 5]
x.to(device=device, dtype=torch.long)  #? int64 [0, 49]
x.cpu().detach().clone()  #? float32 [0, 50) fraction
x.to(unknown())  #? ? #! not run
x.to(unknown(), torch.long)  #? int64 [0, 49] #! not run
x.to(device=unknown())  #? float32 [0, 50) fraction #! not run

# Out of torch.
x.numpy()  #? float32 [0, 50) fraction
ids.numpy()  #? int64 [0, 5]
np.asarray(ids)  #? int64 [0, 5]
x.sum().item()  #? python float [0, inf) fraction
ids.max().item()  #? python int [0, 5]
np.array(ids.tolist())  #? int64 [0, 5]

# Questions.
x.dtype  #? dtype float32
x.is_floating_point()  #? True
torch.is_floating_point(ids)  #? False
torch.is_tensor(ids)  #? True
torch.is_tensor([1])  #? False
x.dtype == torch.float32  #? True
ids.shape[0]  #? python int [0, inf)
ids.size(0)  #? python int [0, inf)
ids.numel()  #? python int [0, inf)
torch.arange(ids.shape[0])  #? int64 [0, inf)
torch.zeros(ids.shape)  #? float32 0 whole

# Views and parts keep dtype and numbers.
ids.reshape(-1, 1)  #? int64 [0, 5]
ids.view(2, 3).t()  #? int64 [0, 5]
ids.view(2, 3).T  #? int64 [0, 5]
torch.rand(2, 3).permute(1, 0)  #? float32 (0, 1) fraction
x.unsqueeze(0).squeeze()  #? float32 [0, 50) fraction
x.data  #? float32 [0, 50) fraction
ids.expand(2, 6)  #? int64 [0, 5]
ids.repeat(2)  #? int64 [0, 5]
torch.flip(ids, (0,))  #? int64 [0, 5]
torch.roll(x, 1)  #? float32 [0, 50) fraction
ids.view(torch.float64)  #? float64
torch.ones(2, 2).flatten()  #? float32 1 whole
ids[2:4]  #? int64 [0, 5]
x[torch.tensor([0, 1])]  #? float32 [0, 50) fraction
torch.masked_select(ids, ids > 2)  #? int64 [0, 5]
torch.gather(x, 0, torch.tensor([0, 1]))  #? float32 [0, 50) fraction
ids.index_select(0, torch.tensor([1]))  #? int64 [0, 5]
torch.split(ids, 2)[0]  #? int64 [0, 5]
ids.chunk(2)[0]  #? int64 [0, 5]
torch.unbind(x)[0]  #? float32 [0, 50) fraction
torch.tril(torch.ones(3, 3))  #? float32 [0, 1] whole

# Joins promote.
torch.cat([ids, ids])  #? int64 [0, 5]
torch.cat([ids, x])  #? float32 [0, 50) fraction
torch.stack([torch.rand(3), torch.zeros(3)])  #? float32 [0, 1) fraction
torch.hstack((ids, torch.tensor([9])))  #? int64 [0, 9]
torch.nn.utils.rnn.pad_sequence([ids, ids[:2]])  #? int64 [0, 5]
torch.nn.utils.rnn.pad_sequence([ids, ids[:2]], padding_value=-1)  #? int64 [-1, 5]
torch.nn.utils.rnn.pad_sequence([x, x[:2]])  #? float32 [0, 50) fraction
torch.meshgrid(ids, ids, indexing="ij")  #? (int64 [0, 5], int64 [0, 5])

# Choices and replacements.
torch.where(ids > 2, ids, torch.zeros_like(ids))  #? int64 [0, 5]
torch.where(ids > 2, 1.0, 0.0)  #? float32 [0, 1] whole
torch.where(ids > 2, ids, 0.5)  #? float32 [0, 5] fraction
torch.where(torch.tensor([1, 0, 1]))[0]  #? int64 [0, inf)
ids.masked_fill(ids > 2, 9)  #? int64 [0, 9]
torch.scatter(torch.zeros(1, 4), 1, torch.tensor([[2]]), 1.0)  #? float32 [0, 1] whole
torch.zeros(1, 4).scatter_(1, torch.tensor([[2]]), 1)  #? float32 [0, 1] whole
torch.zeros(1, 4, dtype=torch.long).scatter_(1, torch.tensor([[2]]), 1)  #? int64 [0, 1]

# Order.
torch.sort(x)  #? (float32 [0, 50) fraction, int64 [0, inf))
x.sort().indices  #? int64 [0, inf)
x.topk(2).indices  #? int64 [0, inf)
x.topk(2).values  #? float32 [0, 50) fraction
x.max()  #? float32 [0, 50) fraction
x.max(0)  #? (float32 [0, 50) fraction, int64 [0, inf))
x.max(dim=0)[1]  #? int64 [0, inf)
torch.max(ids, torch.tensor(3))  #? int64 [3, 5]
torch.unique(torch.tensor([1.5, 1.5]))  #? float32 1.5 fraction
torch.unique(torch.tensor([1.5, 1.5]), return_inverse=True)[1]  #? int64 [0, inf)
x.argmax(dim=-1)  #? int64 [0, inf)
x.argsort()  #? int64 [0, inf)
torch.nonzero(x)  #? int64 [0, inf)
(x > 25).nonzero(as_tuple=True)[0]  #? int64 [0, inf)
torch.bincount(ids)  #? int64 [0, inf)
torch.bucketize(x, torch.tensor([10.0, 20.0]))  #? int64 [0, inf)
