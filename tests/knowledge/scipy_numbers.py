"""Distributions, special functions, distances, filters, and what else makes arrays."""

import numpy as np
from scipy import cluster, fft, integrate, interpolate, linalg, ndimage, optimize, signal, spatial, special, stats
from scipy.spatial.distance import cdist

whole = np.arange(1, 7)
single = (whole * 0.5).astype("float32")
table = whole.reshape(2, 3)

# Draws, shifted and scaled; frozen distributions remember their parameters.
stats.norm.rvs(size=50)  #? float64 fraction
stats.norm.rvs(loc=5, scale=2, size=50)  #? float64 fraction
stats.norm(0, 1).rvs(50)  #? float64 fraction
stats.uniform.rvs(size=50)  #? float64 (0, 1) fraction
stats.uniform.rvs(loc=5, scale=10, size=50)  #? float64 (5, 15) fraction
stats.uniform(0, 100).rvs(50)  #? float64 (0, 100) fraction
stats.uniform(-1, 2).rvs(50)  #? float64 (-1, 1) fraction
stats.expon.rvs(size=50)  #? float64 (0, inf) fraction
stats.beta.rvs(2, 3, size=50)  #? float64 (0, 1) fraction
stats.truncnorm.rvs(-0.5, 0.5, size=50)  #? float64 (-0.5, 0.5) fraction
stats.truncnorm(0, 2, loc=5).rvs(50)  #? float64 (5, 7) fraction
stats.poisson.rvs(3, size=50)  #? int64 [0, inf)
stats.poisson(3).rvs(50)  #? int64 [0, inf)
stats.randint.rvs(2, 9, size=50)  #? int64 [2, 8]
stats.randint(0, 10).rvs(50)  #? int64 [0, 9]
stats.binom.rvs(5, 0.4, size=50)  #? int64 [0, 5]
stats.bernoulli.rvs(0.5, size=50)  #? int64 [0, 1]
stats.geom.rvs(0.5, size=50)  #? int64 [1, inf)
stats.multivariate_normal.rvs([0, 0], np.eye(2), size=9)  #? float64 fraction
stats.dirichlet.rvs([1, 2])  #? float64 (0, 1) fraction
stats.multinomial.rvs(5, [0.2, 0.8])  #? int64 [0, inf)
stats.qmc.Sobol(2).random(4)  #? float64 [0, 1) fraction
stats.gaussian_kde(single).resample(5)  #? float64 fraction
stats.norm.pdf(single)  #? float64 [0, inf) fraction
stats.norm.cdf(single)  #? float64 [0, 1] fraction
stats.norm.ppf([0.1, 0.8])  #? float64 fraction
stats.poisson.pmf([1, 2], 3)  #? float64 [0, 1] fraction

# Statistics.
stats.zscore(whole)  #? float64 fraction
stats.zscore(single)  #? float32 fraction
stats.rankdata(whole)  #? float64 [1, inf)
stats.rankdata(whole, method="dense")  #? int64 [1, inf)
stats.mode(whole)[0]  #? int64 [1, 6]
stats.trimboth(whole, 0.2)  #? int64 [1, 6]
stats.boxcox(single)[0]  #? float64 fraction

# Special functions make floats of anything.
special.expit(whole)  #? float64 (0, 1) fraction
special.softmax(single)  #? float32 (0, 1) fraction
special.log_softmax(whole)  #? float64 (-inf, 0) fraction
special.erf(single)  #? float32 [-1, 1] fraction
special.ndtr(single)  #? float32 (0, 1) fraction
special.gammaln(single)  #? float32 fraction
special.comb(5, 2)  #? float64 [0, inf)
special.comb(5, 2, exact=True)  #? python int
special.factorial(5)  #? float64 [0, inf)
special.factorial(5, exact=True)  #? python int
special.xlogy(whole, 2)  #? float64 fraction
special.round(single)  #? float32 whole

# Distances and clusters.
cdist(table, table + 1)  #? float64 [0, inf) fraction
spatial.distance.pdist(table)  #? float64 [0, inf) fraction
spatial.distance_matrix(table, table + 1)  #? float64 [0, inf) fraction
spatial.KDTree(table).query(table)  #? (float64 [0, inf), int64 [0, inf))
cluster.vq.kmeans2(np.random.rand(20, 2), 2)  #? (float64 fraction, int32 [0, inf))
cluster.hierarchy.fcluster(cluster.hierarchy.linkage(np.random.rand(5, 2)), 2, criterion="maxclust")  #? int32 [1, inf)

# Filters keep the dtype, and cut to whole numbers where it is an integer.
ndimage.gaussian_filter(table, 1)  #? int64
ndimage.gaussian_filter(single, 1)  #? float32 fraction
ndimage.zoom(table, 2)  #? int64
ndimage.median_filter(table, 2)  #? int64 [1, 6]
ndimage.label(table)  #? (int32 [0, inf), python int [0, inf))
ndimage.binary_dilation(table > 2)  #? bool
ndimage.distance_transform_edt(table > 2)  #? float64 [0, inf)
signal.convolve(whole, whole)  #? int64
signal.convolve(whole, single)  #? float64 fraction
signal.resample(single, 4)  #? float32 fraction
signal.savgol_filter(whole, 3, 1)  #? float64 fraction
signal.medfilt(whole)  #? int64
signal.find_peaks(single)[0]  #? int64 [0, inf)
signal.windows.hann(5)  #? float64 fraction
fft.fft(whole)  #? complex128
fft.dct(single)  #? float32 fraction
fft.fftshift(whole)  #? int64 [1, 6]

# Matrices, curves, optima.
linalg.inv(np.eye(2) * 3)  #? float64
linalg.svd(table)  #? (float64 [-1, 1] fraction, float64 [0, inf) fraction, float64 [-1, 1] fraction)
linalg.pinv(table)  #? float64 fraction
linalg.norm(table)  #? float64 [0, inf) fraction
linalg.toeplitz(whole)  #? int64 [1, 6]
linalg.block_diag(table, table)  #? int64 [0, 6]
interpolate.interp1d(whole, single)([1.5])  #? float64
interpolate.CubicSpline(whole, whole)([1.5])  #? float64 fraction
integrate.cumulative_trapezoid(whole)  #? float64 fraction
optimize.minimize(lambda v: (v**2).sum(), [1.0, 2.0]).x  #? float64 fraction
optimize.linear_sum_assignment(table)  #? (int64 [0, inf), int64 [0, inf))
