"""Factories, registries and base classes over several files that import each other."""
import numpy as np

import helpers
import registry
from encoders import DenseEncoder, EmbeddingEncoder

ids = np.random.randint(0, 100, (4, 5))
noise = np.random.rand(4, 5) * 100
registry.build("embedding", vocab=100)(noise)  # EMB102
registry.build("embedding", vocab=100)(ids)
registry.build("dense")(noise)
EmbeddingEncoder()(helpers.scaled(ids))  # EMB102
EmbeddingEncoder()(helpers.bucketed(ids))
DenseEncoder()(helpers.scaled(ids))


class Local(EmbeddingEncoder):
    def call(self, x):
        return super().call(x * 0.5)  # EMB102


class LocalIds(EmbeddingEncoder):
    def call(self, x):
        return super().call(x // 2)


Local()(ids)
LocalIds()(ids)
