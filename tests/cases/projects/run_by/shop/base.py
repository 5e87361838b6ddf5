"""What becomes of the ids is a matter of the classes that derive from this one."""  # in programs
import abc

import numpy as np
import torch


class BaseRanker(torch.nn.Module, abc.ABC):
    def __init__(self, items):
        super().__init__()
        self.rows = items
        self.table = torch.nn.Embedding(items, 4)

    @abc.abstractmethod
    def prepare(self, ids): ...

    @abc.abstractmethod
    def weigh(self, ids): ...

    def rank(self, ids):
        prepared = self.prepare(np.asarray(ids))
        return self.table(torch.as_tensor(prepared)) * self.weigh(ids)  # EMB301

    def forward(self, ids):
        return self.table(ids)
