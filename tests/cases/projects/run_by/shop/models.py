import numpy as np
import torch

from .base import BaseRanker
from .mixins import Clamped, Popularity, Scaled


class Ranker(Clamped, Popularity, BaseRanker):
    pass


class ClampedRanker(Clamped, Popularity, BaseRanker):
    def rank(self, ids):
        prepared = self.prepare(np.asarray(ids))
        return self.table(torch.as_tensor(prepared)) * self.weigh(ids)


class ScaledRanker(Scaled, Popularity, BaseRanker):
    pass
