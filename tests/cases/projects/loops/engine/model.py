from torch import nn


class Net(nn.Module):
    def __init__(self, rows):
        super().__init__()
        self.table = nn.Embedding(rows, 4)
        self.head = nn.Linear(3, 4)

    def forward(self, ids):
        return self.table(ids)
