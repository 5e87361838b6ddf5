"""Trainers that know no model: they are handed one, now or before."""
import torch


class Held:
    def __init__(self, model, loader):
        self.model, self.loader = model, loader

    def prepare(self, batch):
        return batch

    def run(self, epochs=1):
        for _ in range(epochs):
            for (batch,) in self.loader:
                self.step(self.prepare(batch))

    def step(self, batch):
        return self.model(batch)


class Handed:
    def fit(self, model, loader):
        for (batch,) in loader:
            model(batch)

    def warm_up(self, model):
        self.scratch = torch.rand(3)
        return model.head(self.scratch)
