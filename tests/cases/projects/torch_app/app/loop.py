"""A float that the loader makes is told where the loader is handed over."""
import torch

from .config import Config
from .dataset import loader
from .engine import noisy_epoch, train_one_epoch
from .model import Classifier

ROWS = [([1, 2, 3], 0), ([4, 5], 1)]
model = Classifier(Config())
optimizer = torch.optim.Adam(model.parameters())
train_one_epoch(model, loader(ROWS), optimizer, "cpu")
train_one_epoch(model, loader(ROWS, torch.float32), optimizer, "cpu")  # EMB301
train_one_epoch(model=model, loader=loader(ROWS, torch.float32), optimizer=optimizer, device="cpu")  # EMB301
noisy_epoch(model, loader(ROWS))
