"""A training loop with relative imports."""
import torch

from . import dataset
from .config import Config
from .model import Classifier as Net

ROWS = [([1, 2, 3], 0), ([4, 5], 1)]
device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


def run_epoch(model, loader, optimizer, device):
    for tokens, labels in loader:
        tokens, labels = tokens.to(device), labels.to(device)
        loss = torch.nn.functional.mse_loss(model(tokens).squeeze(-1), labels)  # EMB301
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()


def main():
    config = Config()
    model = Net(config).to(device)
    optimizer = torch.optim.Adam(model.parameters())
    for _ in range(config.epochs):
        run_epoch(model, dataset.loader(ROWS), optimizer, device)
        run_epoch(model, dataset.loader(ROWS, torch.float32), optimizer, device)
    model.eval()
    with torch.no_grad():
        model(torch.rand(1, 10).to(device))  # EMB301
        model(torch.randint(0, 1000, (1, 10)).to(device))


if __name__ == "__main__":
    main()
