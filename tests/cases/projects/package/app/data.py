import numpy as np

from app.config import DTYPE


def batch(n):
    return np.ones((n, 4), dtype=DTYPE)


def ids(n):
    return np.ones((n, 4), dtype="int64")
