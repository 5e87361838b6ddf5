import torch
import torch.nn as nn

table = nn.Embedding(100, 8)
ids = torch.arange(10)
table(torch.zeros(2, 3, dtype=torch.long))
table(torch.ones(2, 3, dtype=torch.long))
table(torch.tensor([1, 2]))
table(torch.LongTensor([1, 2]))
table(torch.LongTensor([1, 2]))
table(ids.long())
table(ids.to(torch.long))
table(ids.type(torch.LongTensor))
