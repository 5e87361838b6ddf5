import jax
import jax.numpy as jnp
import numpy as np
from flax import nnx

key = jax.random.PRNGKey(0)
layer = nnx.Embed(10, 4, rngs=nnx.Rngs(0))
layer(jax.random.uniform(key, (2, 3)))
layer(jax.random.normal(key, shape=(2, 3)))
layer(jnp.zeros((2, 3)))
layer(jnp.array([1.0, 2.0]))
layer(jnp.asarray(np.random.rand(3, 2)))
