"""torch: operators, functions of elements and reductions."""

import torch

ids = torch.arange(6)
x = torch.rand(6)

# Operators: a float on either side makes a float, and so does a true division.
ids * 2  #? int64 [0, 10]
ids * 0.5  #? float32 [0, 2.5] fraction
ids + 1.0  #? float32 [1, 6] whole
ids / 2  #? float32 [0, 2.5] fraction
ids // 2  #? int64 [0, 2]
ids % 3  #? int64 [0, 2]
ids**2  #? int64 [0, 25]
ids.float() // 2  #? float32 [0, 2] whole
x * 10  #? float32 [0, 10) fraction
ids + x  #? float32 (0, 6) fraction
ids.double() + x  #? float64 (0, 6) fraction
ids > 2  #? bool
-ids  #? int64 [-5, 0]
x @ x  #? float32 fraction

# The same as functions and methods.
torch.add(ids, 1)  #? int64 [1, 6]
torch.add(ids, x)  #? float32 (0, 6) fraction
ids.mul(0.5)  #? float32 [0, 2.5] fraction
torch.div(ids, 2)  #? float32 [0, 2.5] fraction
torch.div(ids, 2, rounding_mode="floor")  #? int64 [0, 2]
ids.div(2, rounding_mode="trunc")  #? int64 [0, 2]
torch.remainder(torch.tensor([7, 8]), 5)  #? int64 [2, 3]
torch.pow(torch.tensor([2, 3]), 2)  #? int64 [4, 9]
torch.float_power(ids, 2)  #? float64
torch.abs(ids - 3)  #? int64 [0, 3]
torch.clamp(ids, 1, 3)  #? int64 [1, 3]
torch.clamp(ids, min=1.5)  #? float32 [1.5, 5] fraction
torch.maximum(ids, torch.tensor(2))  #? int64 [2, 5]
torch.eq(torch.tensor([2, 3]), 2)  #? bool
torch.eq(torch.tensor([2, 3]), 2).int()  #? int32 [0, 1]
torch.logical_not(ids)  #? bool
torch.isnan(x)  #? bool

# In place: the dtype stays.
torch.arange(6).add_(1)  #? int64 [1, 6]
torch.rand(6).mul_(10)  #? float32 [0, 10) fraction
torch.rand(6).mul_(10).floor_()  #? float32 [0, 9] whole
torch.rand(6).clamp_(0.25, 0.75)  #? float32 [0.25, 0.75] fraction
torch.rand(6).sigmoid_()  #? float32 (0.5, 0.731059) fraction

# Rounding keeps floats.
torch.round(x * 50)  #? float32 [0, 50] whole
(x * 50).floor()  #? float32 [0, 49] whole
torch.ceil(x)  #? float32 1 whole
torch.trunc(x * 9.5)  #? float32 [0, 9] whole
torch.round(x, decimals=2)  #? float32 [0, 1] fraction
torch.floor(ids)  #? int64 [0, 5]

# Curves make floats.
torch.sqrt(ids)  #? float32 [0, 2.23607] fraction
torch.exp(ids)  #? float32 [1, 148.413] fraction
x.log()  #? float32 (-inf, 0) fraction
torch.sigmoid(torch.randn(4))  #? float32 (0, 1) fraction
torch.tanh(torch.randn(4))  #? float32 (-1, 1) fraction
ids.sin()  #? float32 [-0.958924, 0.909297] fraction
torch.relu(torch.randn(4))  #? float32 [0, inf) fraction
torch.softmax(x, dim=0)  #? float32 [0, 1] fraction
x.log_softmax(0)  #? float32 (-inf, 0] fraction
torch.special.expit(x)  #? float32 (0.5, 0.731059) fraction
torch.softmax(unknown(), dim=0)  #? float32 [0, 1] fraction #! not run
torch.sigmoid(unknown())  #? float32 (0, 1) fraction #! not run

# Sums of integers are int64, means are floats.
ids.sum()  #? int64 [0, inf)
ids.int().sum()  #? int64 [0, inf)
(ids > 2).sum()  #? int64 [0, inf)
x.sum()  #? float32 [0, inf) fraction
torch.sum(ids, dtype=torch.float32)  #? float32 [0, inf) whole
torch.cumsum(ids, dim=0)  #? int64 [0, inf)
torch.prod(ids.view(2, 3), 1)  #? int64 [0, inf)
x.mean()  #? float32 (0, 1) fraction
ids.float().mean()  #? float32 [0, 5] fraction
torch.mean(ids, dtype=torch.float64)  #? float64 [0, 5] fraction
x.std()  #? float32 [0, inf) fraction
torch.var(x, dim=0)  #? float32 [0, inf) fraction
ids.median()  #? int64 [0, 5]
x.median(0)  #? (float32 (0, 1) fraction, int64 [0, inf))
torch.quantile(x, 0.5)  #? float32
x.norm()  #? float32 [0, inf) fraction
torch.linalg.norm(x)  #? float32 [0, inf) fraction
ids.count_nonzero()  #? int64 [0, inf)
(ids > 2).any()  #? bool
torch.matmul(x.view(2, 3), x.view(3, 2))  #? float32 fraction
torch.einsum("i,i->", x, x)  #? float32
torch.dot(ids, ids)  #? int64
torch.cdist(x.view(2, 3), x.view(2, 3))  #? float32 [0, inf) fraction
torch.cosine_similarity(x, x + 1, dim=0)  #? float32 [-1, 1] fraction
