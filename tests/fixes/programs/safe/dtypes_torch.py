import torch
import torch.nn as nn

table = nn.Embedding(100, 8)
ids = torch.arange(10)
table(torch.zeros(2, 3))
table(torch.ones(2, 3, dtype=torch.float))
table(torch.tensor([1.0, 2.0]))
table(torch.Tensor([1, 2]))
table(torch.FloatTensor([1, 2]))
table(ids.float())
table(ids.to(torch.float32))
table(ids.type(torch.FloatTensor))
