import jax
import jax.numpy as jnp
import numpy as np
from flax import nnx

key = jax.random.PRNGKey(0)
layer = nnx.Embed(10, 4, rngs=nnx.Rngs(0))
layer(jax.random.randint(key, (2, 3), 0, 10))
layer(jax.random.randint(key, (2, 3), 0, 10))
layer(jnp.zeros((2, 3), dtype="int32"))
layer(jnp.array([1, 2]))
layer(jnp.asarray(np.random.randint(0, 10, size=(3, 2))))
