"""NumPy: elementwise functions, reductions, products."""
import numpy as np

x = np.array([3, 4, 3])
w = np.array([0.5, 1.5, 4.25])
unit = np.random.rand(30)
draws = np.random.randn(50)

# Operators as functions.
np.add(x, 1)  #? int64 [4, 5]
np.add(1, 2)  #? int64 3
np.add(x, 0.5)  #? float64 [3.5, 4.5] fraction
np.add(np.float32([1, 2]), 0.5)  #? float32 [1.5, 2.5] fraction
np.add(np.float32([1, 2]), np.float64([1, 2]))  #? float64 [2, 4] whole
np.multiply([1, 2], 0.5)  #? float64 [0.5, 1] fraction
np.multiply(np.arange(3), 2)  #? int64 [0, 4]
np.multiply(np.arange(3), 2, dtype=np.float32)  #? float32 [0, 4] whole
np.subtract([5, 6], 1.5)  #? float64 [3.5, 4.5] fraction
np.divide(x, 2)  #? float64 [1.5, 2] fraction
np.true_divide(x, 4)  #? float64 [0.75, 1] fraction
np.floor_divide(x, 2)  #? int64 [1, 2]
np.floor_divide([7.5, 8.5], 2)  #? float64 [3, 4] whole
np.remainder([7.5, 8.25], 5)  #? float64 [2.5, 3.25] fraction
np.mod(x, 2)  #? int64 [0, 1]
np.fmod([7.5, 8.0], 2)  #? float64 [0, 1.5] fraction
np.power(x, 2)  #? int64 [9, 16]
np.power(2.0, x)  #? float64 [8, 16] whole
np.float_power(x, 2)  #? float64 [9, 16] whole
np.maximum(draws, 0)  #? float64 [0, inf) fraction
np.maximum(x, 3)  #? int64 [3, 4]
np.minimum([1, 5], 3.5)  #? float64 [1, 3.5] fraction
np.minimum(np.random.zipf(2.0, 20), 99)  #? int64 [1, 99]
np.fmax(unit, 0.5)  #? float64 [0.5, 1) fraction
np.greater(x, 2)  #? bool
np.logical_and(x > 1, x < 4)  #? bool
np.bitwise_and(x, 1)  #? int64 [0, 4]
np.left_shift(x, 1)  #? int64
np.gcd(x, 2)  #? int64 [0, inf)
np.hypot(x, x)  #? float64 [0, inf) fraction
np.arctan2(w, w)  #? float64 [-3.14159, 3.14159] fraction
np.copysign(w, -1)  #? float64 [-4.25, 4.25] fraction
np.heaviside(w, 0.5)  #? float64 [0, 1]
np.divmod(x, 2)[0]  #? int64 [1, 2]
np.divmod(w, 2)[1]  #? float64 [0.25, 1.5] fraction

# One argument. Rounding integers keeps them since NumPy 2.1, and made floats of them before: not known.
np.abs([-3, 4])  #? int64 [3, 4]
np.abs(draws)  #? float64 [0, inf) fraction
np.abs(np.fft.fft([1.0, 2.0, 4.0]))  #? float64 [0, inf) fraction
np.negative(w)  #? float64 [-4.25, -0.5] fraction
np.sign(draws)  #? float64 [-1, 1] whole
np.sqrt([4, 9, 2])  #? float64 [1.41421, 3] fraction
np.sqrt([4, 9])  #? float64 [2, 3] whole
np.square([1.5, 2.5])  #? float64 [2.25, 6.25] fraction
np.square(x)  #? int64 [9, 16]
np.exp([0, 1])  #? float64 [1, 2.71828] fraction
np.exp(draws)  #? float64 (0, inf) fraction
np.exp(-np.abs(draws))  #? float64 (0, 1] fraction
np.log([2, 3])  #? float64 [0.693147, 1.09861] fraction
np.log1p(unit)  #? float64 (0, 0.693147) fraction
np.tanh(draws)  #? float64 (-1, 1) fraction
np.sin(x)  #? float64 [-0.756802, 0.14112] fraction
np.cos(draws)  #? float64 [-1, 1] fraction
np.arctan(draws)  #? float64 (-1.5708, 1.5708) fraction
np.reciprocal([4.0, 8.0])  #? float64 [0.125, 0.25] fraction
np.reciprocal([4, 8])  #? int64 0 emptied
np.floor([1, 2])  #? ? [1, 2] whole
np.floor([1.5, 5.5])  #? float64 [1, 5] whole
np.ceil(unit * 9)  #? float64 [0, 9] whole
np.trunc([1.4, 2.6])  #? float64 [1, 2] whole
np.fix([1.4, 2.6])  #? float64 [1, 2] whole
np.rint([1.4, 2.6])  #? float64 [1, 3] whole
np.rint([1, 2])  #? float64 [1, 2] whole
np.round(np.random.rand(5, 5) * 50)  #? float64 [0, 50] whole
np.round(unit, 2)  #? float64 [0, 1] fraction
np.round([1.4, 2.6])  #? float64 [1, 3] whole
np.around(x)  #? int64 [3, 4]
np.clip([1, 50, 9], 0.0, 9.5)  #? float64 [1, 9.5] fraction
np.clip(x, 0, 3)  #? int64 3
np.clip(draws, -0.5, 0.5)  #? float64 [-0.5, 0.5] fraction
np.clip(draws, 0, None)  #? float64 [0, inf) fraction
np.clip(x, a_min=None, a_max=2)  #? int64 2
np.clip(draws, 0, 1, dtype=np.float64)  #? float64 [0, 1] fraction
np.isnan(w)  #? bool
np.isfinite(w)  #? bool
np.nan_to_num(np.array([1.0, np.nan, 3.0]))  #? float64
np.nan_to_num(x)  #? int64 [3, 4]
np.deg2rad([90, 45])  #? float64 [0.785398, 1.5708] fraction
np.modf([1.5, 2.25])[0]  #? float64 (-1, 1) fraction
np.modf([1.5, 2.25])[1]  #? float64 [1, 2] whole
np.real(w)  #? float64 [0.5, 4.25] fraction
np.logaddexp(w, w)  #? float64

# Reductions.
np.sum(x)  #? int64 [0, inf)
np.sum(w, axis=0)  #? float64 [0, inf) fraction
np.sum([True, False])  #? int64 [0, inf)
np.sum(np.array([1, 2], dtype=np.int8))  #? int64 [0, inf)
np.sum(x, dtype=np.float32)  #? float32 [0, inf) whole
np.cumsum(x)  #? int64 [0, inf)
np.cumsum(w)  #? float64 [0, inf) fraction
np.cumprod([1, 2, 3])  #? int64 [0, inf)
np.prod(w)  #? float64 [0, inf) fraction
np.mean(x)  #? float64 [3, 4] fraction
np.mean(np.float32([1.5, 2.25]))  #? float32 [1.5, 2.25] fraction
np.mean(np.ones(3))  #? float64 1 whole
np.nanmean([[1, 2], [3, 9]], axis=0)  #? float64 [1, 9] fraction
np.average([1, 2, 4], weights=[1, 1, 2])  #? float64 [1, 4] fraction
np.median(w)  #? float64 [0.5, 4.25] fraction
np.median([1, 2])  #? float64 [1, 2]
np.quantile(np.random.rand(9), 0.3)  #? float64 (0, 1) fraction
np.percentile([1, 2, 9], 30)  #? float64 [1, 9]
np.var([[1, 2], [3, 9]], axis=1)  #? float64 [0, 16] fraction
np.std(unit)  #? float64 [0, 0.5] fraction
np.std(unit, ddof=1)  #? float64 [0, inf) fraction
np.max([[1, 2], [3, 4]], axis=1)  #? int64 [1, 4]
np.min(w)  #? float64 [0.5, 4.25] fraction
np.amax(unit)  #? float64 (0, 1) fraction
np.ptp(w)  #? float64 [0, 3.75] fraction
np.argmax([[0.1, 0.9], [0.8, 0.2]], axis=1)  #? int64 [0, inf)
np.argsort(-unit)[:5]  #? int64 [0, inf)
np.count_nonzero(x)  #? int64 [0, inf)
np.any(x > 2)  #? bool
np.diff(x)  #? int64 [-1, 1]
np.diff(w)  #? float64 [-3.75, 3.75] fraction
np.diff(x, n=2)  #? int64 [-2, 2]
np.diff(x, prepend=0)  #? int64 [-4, 4]
np.gradient([1.0, 4.0, 9.0])  #? float64
np.trapezoid(w)  #? float64 fraction
np.add.reduce(x)  #? int64 [0, inf)
np.add.accumulate(w)  #? float64 [0, inf) fraction
np.maximum.accumulate(w)  #? float64 [0.5, 4.25] fraction
np.multiply.outer(x, w)  #? float64 [1.5, 17] fraction
np.corrcoef(np.random.rand(3, 9))  #? float64 [-1, 1] fraction
np.cov(np.random.rand(3, 9))  #? float64 fraction

# Choosing, searching, counting.
np.where(x > 2, 1, 0)  #? int64 [0, 1]
np.where(x > 2, 1.0, 0.0)  #? float64 [0, 1] whole
np.where(x > 2, x, 0)  #? int64 [0, 4]
np.where(x > 2, w, -1)  #? float64 [-1, 4.25] fraction
np.where(x > 2, np.float32(1.5), 0.0)  #? float32 [0, 1.5] fraction
np.where(x > 2)[0]  #? int64 [0, inf)
np.nonzero([0, 1, 1])[0]  #? int64 [0, inf)
np.argwhere(x > 2)  #? int64 [0, inf)
np.flatnonzero(x)  #? int64 [0, inf)
np.unravel_index([1, 3], (2, 2))[0]  #? int64 [0, inf)
np.ravel_multi_index(([0, 1], [1, 1]), (2, 2))  #? int64 [0, inf)
np.searchsorted([1.0, 3.0], [2.0])  #? int64 [0, inf)
np.digitize(w, [1.0, 2.0])  #? int64 [0, inf)
np.bincount([0, 1, 1, 5])  #? int64 [0, inf)
np.bincount([0, 1, 1], weights=[0.5, 0.5, 2.5])  #? float64 [0, inf) fraction
np.histogram(w, bins=3)[0]  #? int64 [0, inf)
np.histogram(w, bins=3)[1]  #? float64
np.isin(x, [3])  #? bool
np.interp([1.5, 2.5], [1, 2, 3], [0.5, 2.0, 9.0])  #? float64 [0.5, 9] fraction

# Products and linear algebra.
np.dot([1, 2], [3, 4])  #? int64
np.dot(w, w)  #? float64 fraction
np.matmul(np.ones((2, 3)), np.ones((3, 2)))  #? float64 whole
np.outer([1, 2], [3, 4])  #? int64 [3, 8]
np.outer([1, 2], [0.5, 4])  #? float64 [0.5, 8] fraction
np.kron([1, 2], [0.5, 0.25])  #? float64 [0.25, 1] fraction
np.einsum("i,i->", x, x)  #? int64
np.einsum("i,i->i", w, w)  #? float64 fraction
np.tensordot(x, x, 1)  #? int64
np.cross([1, 2, 3], [4, 5, 7])  #? int64
np.convolve([1, 2, 3], np.ones(2) / 2, mode="valid")  #? float64 fraction
np.convolve([1, 2, 3], [1, 1])  #? int64
np.linalg.norm([[3, 4], [1, 1]], axis=1)  #? float64 [0, inf) fraction
np.linalg.inv(np.array([[2.0, 0.0], [0.0, 0.5]]))  #? float64
np.linalg.det(np.array([[2.0, 0.0], [0.0, 0.5]]))  #? float64
np.linalg.solve([[2, 1], [1, 3]], [1, 2])  #? float64
np.linalg.svd(np.random.rand(3, 2))[1]  #? float64 [0, inf) fraction
np.linalg.matrix_rank(np.eye(3))  #? int64 [0, inf)
np.polyfit([0, 1, 2], [0.5, 2.0, 7.0], 1)  #? float64 fraction
np.polyval([1, 2], [3, 4])  #? int64
np.polyval([0.5, 2], [3, 4])  #? float64 fraction
np.fft.rfftfreq(8)  #? float64 [0, inf)

# Callbacks.
np.vectorize(lambda v: v * 2)(np.arange(4))  #? int64 [0, 6]
np.vectorize(float)(np.arange(4))  #? float64 [0, 3] whole
np.vectorize(lambda v: v / 2, otypes=[int])(np.arange(4))  #? int64 [0, 1]
np.vectorize(lambda v: v / 2)(np.arange(4))  #? float64 [0, 1.5] fraction
np.vectorize(lambda a, b: a + b)(x, w)  #? float64 [3.5, 8.25] fraction
np.apply_along_axis(np.sum, 1, np.ones((2, 3)))  #? float64 [0, inf) whole
np.apply_along_axis(lambda row: row.argmax(), 1, np.random.rand(3, 4))  #? int64 [0, inf)
np.piecewise(w, [w < 1, w >= 1], [0, lambda v: v * 2])  #? float64 [0, 8.5] fraction
np.piecewise(x, [x < 3, x >= 3], [0.5, 2.5])  #? int64 [0, 2]

# Methods.
x.sum(axis=0)  #? int64 [0, inf)
x.mean()  #? float64 [3, 4] fraction
w.max()  #? float64 [0.5, 4.25] fraction
w.argmax()  #? int64 [0, inf)
w.round()  #? float64 [0, 4] whole
w.round(1)  #? float64 [0.5, 4.2] fraction
x.clip(0, 3)  #? int64 3
w.clip(0, 1)  #? float64 [0.5, 1] fraction
x.dot(x)  #? int64
w.cumsum()  #? float64 [0, inf) fraction
x.std()  #? float64 [0, 0.5] fraction
x.astype(bool).any()  #? bool
np.arange(1, 5).mean() * np.ones(2)  #? float64 [1, 4] fraction
