"""Draws of SciPy's distributions: whole numbers are ids, and others are not."""

import numpy as np
from keras.layers import Embedding
from scipy import stats
from scipy.stats import norm, poisson

embed = Embedding(50, 8)

# Counts, and places in an order.
embed(stats.randint(0, 50).rvs(8))
embed(stats.randint.rvs(0, 50, size=8))
embed(poisson.rvs(3, size=8))
embed(stats.rankdata(np.arange(8), method="dense"))
most, times = stats.mode(np.arange(8))
embed(times)

embed(stats.uniform.rvs(size=8))  # EMB101
embed(stats.norm(5, 2).rvs(8))  # EMB102
embed(norm.rvs(size=8))  # EMB102
embed(norm.cdf([1, 2, 3]))  # EMB102
