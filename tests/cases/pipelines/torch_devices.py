"""`.to(...)`: what is surely a device leaves the dtype alone; what may be a dtype does not."""
import argparse
import torch
from torch import nn
table = nn.Embedding(20, 8)
args = argparse.ArgumentParser().parse_args()
device = torch.device(args.device)
table(torch.rand(3).to(device))  # EMB301
table(torch.rand(3).to(device=args.device))  # EMB301
table(torch.rand(3).to(args.device))  # EMB301
table(torch.rand(3).to(device, non_blocking=args.fast))  # EMB301
table(torch.rand(3).to(table.weight.device))  # EMB301
table(torch.rand(3).to(next(table.parameters()).device))  # EMB301
table(torch.rand(3, device=args.device))  # EMB301
table(torch.rand(3).cuda(args.gpu))  # EMB301
table((torch.rand(3) * 9).to(args.device, torch.long))
table(torch.rand(3).to(f"cuda:{args.gpu}"))  # EMB301
table(torch.rand(3).to("cuda:" + str(args.gpu)))  # EMB301
table(torch.rand(3).to(args.gpu if torch.cuda.is_available() else "cpu"))  # EMB301
ids = torch.zeros(3, dtype=torch.long)
table((torch.rand(3) * 9).to(ids))
table(torch.rand(3).to(torch.zeros(3)))  # EMB301
table((torch.rand(3) * 9).type_as(ids))


class Net(nn.Module):
    def __init__(self, device):
        super().__init__()
        self.device = device
        self.table = nn.Embedding(20, 8)

    def forward(self, x):
        return self.table(x.to(self.device))


Net(torch.device("cpu"))(torch.rand(3))  # EMB301
Net("cuda")(torch.rand(3))  # EMB301
Net("cuda")(ids)


def annotated(device: torch.device, name: str, other):
    x = torch.ones(3)
    table(x.to(device))  # EMB301
    table(x.to(name))  # EMB301
    table(x.to(other))
    table(x.to(other.device))  # EMB301
    table(x.to(other.dtype))


class Lightning(nn.Module):
    def __init__(self):
        super().__init__()
        self.table = nn.Embedding(20, 8)

    def sample(self):
        self.table(torch.zeros(3).to(self.device))  # EMB301
        return self.table(torch.zeros(3, dtype=torch.long).to(self.device))


def train(model, device, rows):
    x = torch.tensor(rows, dtype=torch.float32)
    model = Net(device).to(device)
    model(x.to(device=device))
    table(x.to(device=device))  # EMB301
    table(x.to(device))
