"""Rows of a JAX array, picked by its own method."""

import jax.numpy as jnp
import numpy as np

table = jnp.ones((9, 4))
table.take(jnp.linspace(0, 8, 5), axis=0)  # EMB301
table.take(jnp.linspace(0, 8, 5).astype(jnp.int32), axis=0)
table.take(jnp.arange(3), axis=0)
np.ones((9, 4)).take(np.arange(3), axis=0)
jnp.take(table, jnp.arange(3), axis=0)
