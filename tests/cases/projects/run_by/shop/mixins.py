import numpy as np


class Scaled:
    def prepare(self, ids):
        return (ids - ids.min()) / (ids.max() - ids.min())


class Clamped:
    def prepare(self, ids):
        return np.clip(ids, 0, self.rows - 1)


class Popularity:
    def weigh(self, ids):
        return 1 / (1 + len(ids))
