import torch
from torch import nn


class Net(nn.Module):
    def __init__(self, rows):
        super().__init__()
        self.embedding = nn.Embedding(rows, 4)

    def forward(self, ids):
        return self.embedding(ids)


ROWS = 12
size = (2, 3)
count = 5
net = Net(ROWS)
for draw in range(1):
    net(torch.rand(2, 3))
    net(torch.rand(size))
    net(torch.rand(count))
    net(torch.randn(2, 3, device="cpu"))
