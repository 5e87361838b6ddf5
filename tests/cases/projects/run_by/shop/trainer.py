"""What a trainer holds is known to the program alone that makes one."""  # in programs
import torch
from torch.utils.data import DataLoader


class Trainer:
    def __init__(self, model, dataset):
        self.model = model
        self.loader = DataLoader(dataset, batch_size=2)

    def fit(self):
        for items, labels in self.loader:
            self.model(items) - labels  # EMB301


class CarefulTrainer(Trainer):
    def fit(self):
        for items, labels in self.loader:
            self.model(items) - labels


class Untried(Trainer):
    def check(self):
        return self.model(torch.rand(3))
