"""jax.random: floats from continuous distributions, integers from the others."""

import jax
import jax.numpy as jnp
from jax import random

key = jax.random.PRNGKey(1)
jax.random.uniform(key, (3,))  #? float32 (0, 1) fraction
jax.random.uniform(key, shape=(4,), minval=0, maxval=9)  #? float32 (0, 9) fraction
jax.random.uniform(key, (3,), dtype=jnp.float16)  #? float16 (0, 1) fraction
random.normal(key, (5, 4))  #? float32 fraction
jax.random.truncated_normal(key, -2.0, 2.0, (3,))  #? float32 (-2, 2) fraction
jax.random.exponential(key, (3,))  #? float32 [0, inf) fraction
jax.random.beta(key, 2.0, 3.0, (3,))  #? float32 [0, 1] fraction
jax.random.gumbel(key, (3,))  #? float32 fraction
jax.random.randint(key, (3, 4), 0, 100)  #? int32 [0, 99]
random.randint(key, (5,), 0, 7)  #? int32 [0, 6]
random.randint(key, shape=(5,), minval=1, maxval=7)  #? int32 [1, 6]
jax.random.permutation(key, 10)  #? int32 [0, 9]
jax.random.permutation(key, jnp.array([0.5, 1.5]))  #? float32 [0.5, 1.5] fraction
jax.random.choice(key, 10, (4,))  #? int32 [0, 9]
jax.random.choice(key, jnp.array([0.1, 0.2]), (4,))  #? float32 [0.1, 0.2] fraction
jax.random.categorical(key, jnp.zeros((2, 5)))  #? int32 [0, inf)
jax.random.bernoulli(key, 0.5, (4,))  #? bool
jax.random.poisson(key, 3.0, (4,))  #? int32 [0, inf)
jax.random.bits(key, (4,))  #? uint32 [0, inf)
first, second = jax.random.split(jax.random.key(2))
(jax.random.uniform(second, (4,)) * 10).astype(jnp.int32)  #? int32 [0, 9]
