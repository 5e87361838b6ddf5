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
    net(torch.randint(0, ROWS, (2, 3)))
    net(torch.randint(0, ROWS, size))
    net(torch.randint(0, ROWS, (count,)))
    net(torch.randint(0, ROWS, (2, 3), device="cpu"))
