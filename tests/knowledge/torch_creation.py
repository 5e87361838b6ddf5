"""torch: how tensors are made, and of which dtype."""

import numpy as np
import torch
from torch import tensor

# From data: Python's numbers make int64 and float32, NumPy's keep their own dtype.
torch.tensor([1, 2, 3])  #? int64 [1, 3]
torch.tensor([1.0, 2.0])  #? float32 [1, 2] whole
torch.tensor([[1, 2], [3, 4.5]])  #? float32 [1, 4.5] fraction
torch.tensor(5.0)  #? float32 5 whole
torch.tensor(5)  #? int64 5
torch.tensor([True, False])  #? bool
torch.tensor([])  #? float32
torch.tensor([3, 4], dtype=torch.double)  #? float64 [3, 4] whole
torch.tensor([1.5, 2.5], dtype=torch.long)  #? int64 [1, 2]
torch.tensor([0.5, 0.25], dtype=torch.long)  #? int64 0 emptied
torch.tensor([1, 2], dtype=float)  #? float64 [1, 2] whole
torch.tensor([1.0], dtype=int)  #? int64 1
torch.tensor(np.arange(3))  #? int64 [0, 2]
torch.tensor(np.arange(3, dtype="int32"))  #? int32 [0, 2]
torch.tensor(np.linspace(0, 1, 3))  #? float64 [0, 1] fraction
torch.tensor([np.float64(1.5)])  #? float64 1.5 fraction
torch.tensor([torch.tensor(1), 2.5])  #? float32 [1, 2.5] fraction
tensor([0.5, 0.2])  #? float32 [0.2, 0.5] fraction
torch.as_tensor([0.5, 2])  #? float32 [0.5, 2] fraction
torch.as_tensor(np.zeros(3))  #? float64 0 whole
torch.asarray([1, 2])  #? int64 [1, 2]
torch.from_numpy(np.random.rand(4))  #? float64 (0, 1) fraction
torch.from_numpy(np.full(4, 0.5)).long()  #? int64 0 emptied
torch.from_numpy(np.random.randint(0, 9, (2, 3)))  #? int64 [0, 8]
torch.scalar_tensor(3)  #? float32 3 whole
torch.tensor(torch.tensor([[1, 2], [3, 4]]).tolist())  #? int64 [1, 4]

# Typed constructors cast numbers to their type; of sizes nothing is known but the type.
torch.Tensor([1, 2, 3])  #? float32 [1, 3] whole
torch.Tensor(np.arange(3))  #? float32 [0, 2] whole
torch.Tensor(2, 3)  #? float32
torch.Tensor(torch.arange(3))  #? int64 [0, 2]
torch.FloatTensor([1, 2])  #? float32 [1, 2] whole
torch.LongTensor([1, 2])  #? int64 [1, 2]
torch.LongTensor([1.5])  #? int64 1
torch.LongTensor(2, 3)  #? int64
torch.IntTensor([[1, 2]])  #? int32 [1, 2]
torch.DoubleTensor([1])  #? float64 1 whole
torch.HalfTensor([1])  #? float16 1 whole
torch.BoolTensor([True])  #? bool

# Filled tensors: floats by default, except that full() follows its value.
torch.zeros(3, 2)  #? float32 0 whole
torch.zeros((3, 2), dtype=torch.long)  #? int64 0
torch.ones([2, 3])  #? float32 1 whole
torch.ones(2, dtype=torch.half)  #? float16 1 whole
torch.empty(3)  #? float32
torch.full((3,), 7)  #? int64 7
torch.full((3,), 7.0)  #? float32 7 whole
torch.full((3,), 1, dtype=torch.float)  #? float32 1 whole
torch.full((3,), np.float64(2.5))  #? float32 2.5 fraction
torch.eye(3)  #? float32 [0, 1] whole encoded
torch.eye(3, dtype=torch.int64)  #? int64 [0, 1] encoded
torch.zeros_like(torch.arange(3))  #? int64 0
torch.ones_like(torch.arange(3), dtype=torch.float32)  #? float32 1 whole
torch.full_like(torch.arange(3), 2)  #? int64 2
torch.empty_like(torch.arange(3))  #? int64
torch.rand_like(torch.ones(3))  #? float32 (0, 1) fraction
torch.randint_like(torch.ones(3), 0, 9)  #? float32 [0, 8] whole
torch.randint_like(torch.arange(3), 9)  #? int64 [0, 8]
torch.tril_indices(3, 3)  #? int64 [0, inf)

# Ranges.
torch.arange(5)  #? int64 [0, 4]
torch.arange(0, 10, 2)  #? int64 [0, 8]
torch.arange(5.0)  #? float32 [0, 4] whole
torch.arange(0, 1, 0.25)  #? float32 [0, 0.75] fraction
torch.arange(5, dtype=torch.float)  #? float32 [0, 4] whole
torch.arange(end=5)  #? int64 [0, 4]
torch.linspace(0, 10, 11)  #? float32 [0, 10] whole
torch.linspace(0, 1, 5)  #? float32 [0, 1] fraction
torch.linspace(0, 10, steps=3, dtype=torch.int64)  #? int64 [0, 10]
torch.logspace(0, 1, 3)  #? float32 (0, inf)

# Random tensors.
torch.rand(3)  #? float32 (0, 1) fraction
torch.rand(3, generator=torch.Generator().manual_seed(0))  #? float32 (0, 1) fraction
torch.rand(3, dtype=torch.float64)  #? float64 (0, 1) fraction
torch.randn(3, 2)  #? float32 fraction
torch.randint(10, (2,))  #? int64 [0, 9]
torch.randint(0, 10, (2,))  #? int64 [0, 9]
torch.randint(1, high=10, size=(2,))  #? int64 [1, 9]
torch.randint(0, 10, (2,), dtype=torch.float32)  #? float32 [0, 9] whole
torch.randint(0, 10, (2,)).float()  #? float32 [0, 9] whole
torch.randperm(10)  #? int64 [0, inf)
torch.normal(0.0, 1.0, (3,))  #? float32 fraction
torch.bernoulli(torch.full((5,), 0.5))  #? float32 [0, 1] whole
torch.poisson(torch.ones(5))  #? float32 [0, inf) whole
torch.multinomial(torch.ones(5), 2)  #? int64 [0, inf)
torch.distributions.Normal(0.0, 1.0).sample((4,))  #? float32 fraction
torch.distributions.Normal(torch.zeros(2).double(), 1.0).sample()  #? float64 fraction
torch.distributions.Uniform(-1, 1).sample((4,))  #? float32 (-1, 1) fraction
torch.distributions.Categorical(torch.ones(4)).sample()  #? int64 [0, inf)
torch.distributions.Bernoulli(0.5).sample((4,))  #? float32 [0, 1] whole
torch.distributions.Poisson(3.0).sample((4,))  #? float32 [0, inf) whole
torch.distributions.OneHotCategorical(torch.ones(4)).sample()  #? float32 [0, 1] whole encoded

# New tensors like another one keep its dtype.
x = torch.tensor([1.0, 2])
x.new_full((2,), 3)  #? float32 3 whole
x.new_tensor([3, 4])  #? float32 [3, 4] whole
x.new_zeros(3)  #? float32 0 whole
x.new_ones(3, dtype=torch.long)  #? int64 1
torch.arange(3).new_tensor([1.5])  #? int64 1
torch.arange(3).new_empty(2)  #? int64

# Overwritten in place: other numbers in the same dtype.
torch.empty(3).uniform_(-1, 1)  #? float32 (-1, 1) fraction
torch.empty(3).normal_()  #? float32 fraction
torch.empty(3).random_(0, 10)  #? float32 [0, 9] whole
torch.empty(3, dtype=torch.long).random_(10)  #? int64 [0, 9]
torch.empty_like(torch.arange(3)).fill_(1)  #? int64 1
torch.ones(3).zero_()  #? float32 0 whole
torch.zeros(3).bernoulli_(0.5)  #? float32 [0, 1] whole
torch.zeros(3, dtype=torch.long).copy_(torch.ones(3) * 2.5)  #? int64 2

# What is not known.
torch.tensor(unknown())  #? ? #! not run
torch.tensor(unknown(), dtype=torch.float)  #? float32 #! not run
torch.from_numpy(unknown())  #? ? #! not run
torch.randint(0, unknown(), (3,))  #? int64 [0, inf) #! not run
torch.zeros(3, dtype=unknown())  #? ? 0 whole #! not run
torch.rand(3, **unknown())  #? ? #! not run
torch.load("data.pt")  #? unknown #! not run
