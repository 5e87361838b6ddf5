import numpy as np

from app.config import cfg


class Loader:
    def __init__(self, size=4, transform=None):
        self.size = size
        self.transform = transform or (lambda x: x)

    def __iter__(self):
        for _ in range(10):
            yield self.transform(np.random.randint(0, cfg.VOCAB, (self.size, 5)))

    def floats(self):
        return np.stack([batch for batch in self]).astype(cfg.DTYPE)

    def ids(self):
        return np.stack([batch for batch in self]).astype(cfg.ids())
