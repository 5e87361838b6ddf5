"""TensorFlow: random numbers and initializers. Floats without a dtype, even for whole bounds."""
import tensorflow as tf
from tensorflow import random
from tensorflow.random import uniform

tf.random.uniform((64, 1))  #? float32 (0, 1) fraction
tf.random.uniform(shape=(80,), minval=-1.0, maxval=1.0)  #? float32 (-1, 1) fraction
tf.random.uniform((40,), maxval=100)  #? float32 (0, 100) fraction
tf.random.uniform((40,), 0, 100)  #? float32 (0, 100) fraction
tf.random.uniform((4, 4), dtype=tf.float16)  #? float16 (0, 1) fraction
tf.random.uniform((16, 12), minval=0, maxval=500, dtype="int32")  #? int32 [0, 499]
tf.random.uniform([12, 3], 1, 9, tf.dtypes.int64)  #? int64 [1, 8]
tf.random.uniform(tf.constant([2, 5]), 3.0, 4.0)  #? float32 (3, 4) fraction
random.uniform([5, 2], 0, 64, "int64")  #? int64 [0, 63]
uniform([12, 2])  #? float32 (0, 1) fraction
tf.random.uniform((3,), **unknown_thing())  #? ?  #! not run
tf.random.uniform((3,), maxval=unknown_thing())  #? float32 fraction  #! not run
tf.random.uniform((3,), maxval=unknown_thing(), dtype=tf.int32)  #? int32 [0, inf)  #! not run
tf.random.uniform((3,), dtype=unknown_thing())  #? ?  #! not run
tf.random.normal((32, 8), dtype=tf.float64)  #? float64 fraction
tf.random.normal([5], 10.0, 0.1)  #? float32 fraction
tf.random.truncated_normal((64, 10))  #? float32 [-2, 2] fraction
tf.random.truncated_normal((64, 10), stddev=0.1)  #? float32 [-0.2, 0.2] fraction
tf.random.truncated_normal((64, 10), mean=5.0)  #? float32 [3, 7] fraction
tf.random.gamma([50], alpha=2.0)  #? float32 (0, inf) fraction
tf.random.poisson([40], lam=6.0)  #? float32 [0, inf) whole
tf.random.poisson([40], lam=6.0, dtype=tf.int32)  #? int32 [0, inf)
tf.random.categorical(tf.math.log([[0.5, 0.25, 0.25]]), 5)  #? int64 [0, inf)
tf.random.categorical(tf.random.normal((4, 30)), num_samples=1, dtype=tf.int32)  #? int32 [0, inf)
tf.random.shuffle(tf.range(50))  #? int32 [0, 49]
tf.random.shuffle(tf.random.uniform((50,)))  #? float32 (0, 1) fraction
tf.random.stateless_uniform([30], seed=[2, 5], maxval=50.0)  #? float32 (0, 50) fraction
tf.random.stateless_uniform([30], seed=[2, 5], minval=0, maxval=50, dtype=tf.int32)  #? int32 [0, 49]
tf.random.stateless_normal((100,), seed=(1, 2))  #? float32 fraction
tf.random.stateless_truncated_normal((100,), seed=(1, 2))  #? float32 [-2, 2] fraction
tf.random.stateless_binomial([10], seed=[1, 2], counts=10.0, probs=0.5)  #? int32 [0, inf)
tf.random.stateless_poisson([10], seed=[1, 2], lam=3.0)  #? int32 [0, inf)
tf.random.stateless_gamma([10], seed=[1, 2], alpha=3.0)  #? float32 (0, inf) fraction
tf.random.stateless_categorical([[1.0, 2.0]], 5, seed=[1, 2])  #? int64 [0, inf)
tf.random.experimental.stateless_shuffle([1, 2, 3], seed=[1, 2])  #? int32 [1, 3]
tf.random.log_uniform_candidate_sampler([[1]], 1, 2, True, 5)[0]  #? int64 [0, inf)
# Generators
rng = tf.random.Generator.from_seed(1)
rng.normal([50])  #? float32 fraction
rng.uniform([50])  #? float32 (0, 1) fraction
rng.uniform([50], maxval=5, dtype=tf.int32)  #? int32 [0, 4]
rng.truncated_normal([50])  #? float32 [-2, 2] fraction
rng.binomial([2], 5.0, 0.5)  #? int32 [0, inf)
rng.uniform_full_int([2])  #? uint64
rng.make_seeds(2)  #? int64
tf.random.get_global_generator().normal([50])  #? float32 fraction
tf.random.experimental.Generator.from_non_deterministic_state().uniform([50])  #? float32 (0, 1) fraction
# Initializers are called with a shape.
tf.random_uniform_initializer(0, 100)(shape=(20,))  #? float32 (0, 100) fraction
tf.random_uniform_initializer()(shape=(20,))  #? float32 (-0.05, 1) fraction
tf.random_uniform_initializer(0, 10)([20], dtype=tf.int32)  #? int32 [0, 9]
tf.random_normal_initializer()([20], tf.float64)  #? float64 fraction
tf.compat.v1.truncated_normal_initializer(stddev=0.1)([20])  #? float32 [-0.2, 0.2] fraction
tf.constant_initializer(3)([2])  #? int32 3
tf.constant_initializer([1.5, 2])([2])  #? float32 [1.5, 2] fraction
tf.constant_initializer([1, 2])([2], dtype=tf.float32)  #? float32 [1, 2] whole
tf.zeros_initializer()([2])  #? float32 0 whole
tf.ones_initializer()([2], dtype=tf.int32)  #? int32 1
tf.compat.v1.glorot_uniform_initializer()([20, 20])  #? float32 fraction
