"""NumPy: random numbers, old and new. Without a size a draw is a Python number."""
import numpy as np
from numpy.random import rand

np.random.rand(3)  #? float64 (0, 1) fraction
np.random.rand(3, 4)  #? float64 (0, 1) fraction
np.random.rand()  #? python float (0, 1) fraction
rand(30) * 20 - 10  #? float64 [-10, 10) fraction
np.random.randn(4)  #? float64 fraction
np.random.random((3, 4))  #? float64 (0, 1) fraction
np.random.random()  #? python float (0, 1) fraction
np.random.random_sample((3, 2))  #? float64 (0, 1) fraction
np.random.uniform(size=(8, 2))  #? float64 (0, 1) fraction
np.random.uniform(-1, 1, 40)  #? float64 (-1, 1) fraction
np.random.uniform(0, 100, 40)  #? float64 (0, 100) fraction
np.random.uniform(0, 100)  #? python float (0, 100) fraction
np.random.uniform(low=2.0, high=3.0, size=5)  #? float64 (2, 3) fraction
np.random.normal(0, 1, (50, 4))  #? float64 fraction
np.random.normal()  #? python float fraction
np.random.standard_normal(7)  #? float64 fraction
np.random.beta(2, 5, 20)  #? float64 (0, 1) fraction
np.random.gamma(2.0, size=50)  #? float64 (0, inf) fraction
np.random.exponential(size=9)  #? float64 (0, inf) fraction
np.random.lognormal(size=9)  #? float64 (0, inf) fraction
np.random.laplace(size=9)  #? float64 fraction
np.random.dirichlet([1, 2, 3], 4)  #? float64 (0, 1) fraction
np.random.multivariate_normal([0, 0], np.eye(2), 6)  #? float64 fraction
np.random.triangular(0, 2, 9, 20)  #? float64 (0, 9) fraction
np.random.vonmises(0, 1, 9)  #? float64 (-3.14159, 3.14159) fraction
np.random.randint(0, 20, (20, 3))  #? int64 [0, 19]
np.random.randint(5, size=4)  #? int64 [0, 4]
np.random.randint(1, 3)  #? python int [1, 2]
np.random.randint(0, 9, size=4, dtype=np.int32)  #? int32 [0, 8]
np.random.random_integers(1, 6, 9)  #? int64 [1, 6]
np.random.choice(10, 5)  #? int64 [0, 9]
np.random.choice(10)  #? python int [0, 9]
np.random.choice([3, 5, 9], size=4, p=[0.2, 0.3, 0.5])  #? int64 [3, 9]
np.random.choice(np.linspace(0.5, 20.5, 9), 20)  #? float64 [0.5, 20.5] fraction
np.random.choice(["a", "b"], 3)  #? string
np.random.permutation(10)  #? int64 [0, 9]
np.random.permutation([0.5, 2.5])  #? float64 [0.5, 2.5] fraction
np.random.binomial(10, 0.5, size=20)  #? int64 [0, 10]
np.random.multinomial(20, [0.2, 0.3, 0.5], size=3)  #? int64 [0, inf)
np.random.poisson(4, size=8)  #? int64 [0, inf)
np.random.geometric(0.5, size=10)  #? int64 [1, inf)
np.random.zipf(2.0, 20)  #? int64 [1, inf)
x = np.random.rand(30)
np.random.shuffle(x)
x  #? float64 (0, 1) fraction
np.array([np.random.random(), np.random.random()])  #? float64 (0, 1) fraction

rs = np.random.RandomState(seed=1)
rs.randn(30)  #? float64 fraction
rs.uniform(0, 50, 20)  #? float64 (0, 50) fraction
rs.random_sample(5)  #? float64 (0, 1) fraction
rs.randint(0, 9, 4)  #? int64 [0, 8]
rs.choice(7, 3)  #? int64 [0, 6]
np.random.RandomState(1).rand(2)  #? float64 (0, 1) fraction

rng = np.random.default_rng(0)
rng.random(9)  #? float64 (0, 1) fraction
rng.random()  #? python float (0, 1) fraction
rng.random(4, dtype=np.float32)  #? float32 (0, 1) fraction
(rng.random(9) * 9).astype(np.int64)  #? int64 [0, 8]
rng.standard_normal(60, dtype=np.float32)  #? float32 fraction
rng.uniform(-1, 1, size=3)  #? float64 (-1, 1) fraction
rng.normal(size=40)  #? float64 fraction
rng.exponential(size=60)  #? float64 (0, inf) fraction
rng.integers(10, size=5, dtype=np.uint8)  #? uint8 [0, 9]
rng.integers(0, 9, 4)  #? int64 [0, 8]
rng.integers(1, 6, endpoint=True)  #? int64 [1, 6]
rng.integers(1, 60, size=4) * 0.5  #? float64 [0.5, 29.5] fraction
rng.permutation(10)  #? int64 [0, 9]
rng.permuted([0.5, 1.5])  #? float64 [0.5, 1.5] fraction
rng.poisson(4, size=8)  #? int64 [0, inf)
rng.choice([0.5, 1.5, 9.0], size=(20,))  #? float64 [0.5, 9] fraction
rng.choice(5, size=3, replace=False)  #? int64 [0, 4]
np.random.Generator(np.random.PCG64(1)).integers(0, 9, 4)  #? int64 [0, 8]
