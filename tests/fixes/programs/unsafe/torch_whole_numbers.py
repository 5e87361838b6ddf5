import torch

table = torch.nn.Embedding(100, 8)
x = torch.zeros(2, 3)
print(table(x), x.mean())
table(torch.floor(torch.tensor([1.5, 2.5])))
