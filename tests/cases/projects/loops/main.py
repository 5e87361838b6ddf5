"""The data and the model meet in a loop of another module that knows neither."""
import torch
from torch.utils.data import DataLoader, TensorDataset

from engine.model import Net
from engine.trainer import Handed, Held


class Rounded(Held):
    def prepare(self, batch):
        return batch.round().long()


class Own(Held):
    def __init__(self, loader):
        super().__init__(Net(10), loader)


floats = DataLoader(TensorDataset(torch.rand(20) * 9), batch_size=4)
whole = DataLoader(TensorDataset(torch.arange(10)), batch_size=4)
Held(Net(10), floats).run()  # EMB301
Held(Net(10), whole).run()
Rounded(Net(10), floats).run()
Own(floats).run()  # EMB301
Own(whole).run()
Handed().fit(Net(10), floats)  # EMB301
Handed().fit(Net(10), whole)
Handed().warm_up(Net(10))
