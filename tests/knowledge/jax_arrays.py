"""JAX: how arrays are made, converted and taken apart. Nothing has 64 bits unless x64 is enabled."""

import jax
import jax.numpy as jnp
import numpy as np

ids = jnp.arange(6)
x = jnp.linspace(0, 5, 11)

# From data.
jnp.array([1, 2])  #? int32 [1, 2]
jnp.array([1.5, 2])  #? float32 [1.5, 2] fraction
jnp.array([True, False])  #? bool
jnp.array(np.arange(4))  #? int32 [0, 3]
jnp.asarray(np.full((3, 2), 0.5))  #? float32 0.5 fraction
jnp.asarray(np.zeros(3), dtype=jnp.float64)  #? float32 0 whole
jnp.array([1, 2], dtype=jnp.int64)  #? int32 [1, 2]
jnp.array([1, 2], dtype=float)  #? float32 [1, 2] whole
jnp.array([1.5, 2.5], dtype=int)  #? int32 [1, 2]

# Filled arrays and ranges.
jnp.zeros((3, 4))  #? float32 0 whole
jnp.ones((2, 2), dtype=jnp.int32)  #? int32 1
jnp.full((2, 3), 7)  #? int32 7
jnp.full((2, 3), 2.5)  #? float32 2.5 fraction
jnp.empty((2,))  #? float32
jnp.eye(3)  #? float32 [0, 1] whole encoded
jnp.zeros_like(ids)  #? int32 0
jnp.ones_like(ids, dtype=jnp.float16)  #? float16 1 whole
jnp.full_like(ids, 2.7)  #? int32 2
jnp.arange(5, dtype=jnp.float32)  #? float32 [0, 4] whole
jnp.arange(6.0)  #? float32 [0, 5] whole
jnp.arange(2, 10, 2)  #? int32 [2, 8]
jnp.linspace(0, 1, 5)  #? float32 [0, 1] fraction
jnp.linspace(0, 10, 11)  #? float32 [0, 10] whole
jax.lax.iota("float32", 5)  #? float32 [0, 4] whole
jax.lax.iota(jnp.int32, 5)  #? int32 [0, 4]
jax.numpy.zeros(7)  #? float32 0 whole

# Conversions.
ids.astype(jnp.float32)  #? float32 [0, 5] whole
ids.astype("float16")  #? float16 [0, 5] whole
ids.astype(jnp.float64)  #? float32 [0, 5] whole
x.astype(jnp.int32)  #? int32 [0, 5]
x.astype(int)  #? int32 [0, 5]
jax.lax.convert_element_type(ids, jnp.float32)  #? float32 [0, 5] whole
np.asarray(jnp.ones(4))  #? float32 1 whole
jax.device_get(ids)  #? int32 [0, 5]
jax.device_put(np.arange(3))  #? int32 [0, 2]
x.sum().item()  #? python float [0, inf) fraction
jnp.array(ids.tolist())  #? int32 [0, 5]
ids.dtype  #? dtype int32
jnp.zeros(ids.shape[0])  #? float32 0 whole
jnp.arange(len(ids))  #? int32 [0, inf)

# Shapes and parts.
ids.reshape(2, 3).T  #? int32 [0, 5]
jnp.squeeze(jnp.array([[4], [5]]))  #? int32 [4, 5]
jnp.expand_dims(x, 0)  #? float32 [0, 5] fraction
ids[None, :3]  #? int32 [0, 5]
jnp.tile(ids, 2)  #? int32 [0, 5]
jnp.broadcast_to(ids, (2, 6))  #? int32 [0, 5]
jnp.split(ids, 2)[0]  #? int32 [0, 5]
jnp.tril(jnp.ones((3, 3)))  #? float32 [0, 1] whole
jnp.sort(x)  #? float32 [0, 5] fraction
jax.lax.stop_gradient(x)  #? float32 [0, 5] fraction
jax.lax.dynamic_slice(ids, (1,), (2,))  #? int32 [0, 5]

# Updates.
jnp.zeros(3).at[0].set(2)  #? float32 [0, 2] whole
ids.at[0].set(9)  #? int32 [0, 9]
ids.at[0].add(1)  #? int32

# Rows picked by indices have the dtype of the table.
jnp.take(jnp.array([1.5, 2.5]), jnp.array([1]))  #? float32 [1.5, 2.5] fraction
jnp.take(ids, jnp.array([1, 2]))  #? int32 [0, 5]
ids.take(jnp.array([1, 2]))  #? int32 [0, 5]

# Joins and choices.
jnp.concatenate([jnp.arange(2), jnp.arange(3)])  #? int32 [0, 2]
jnp.stack([ids, ids.astype(float)])  #? float32 [0, 5] whole
jnp.append(ids, 9)  #? int32 [0, 9]
jnp.where(ids > 2, 1.0, 0.0)  #? float32 [0, 1] whole
jnp.where(ids > 2, ids, 0)  #? int32 [0, 5]
jnp.where(ids > 2)[0]  #? int32 [0, inf)
jnp.select([ids > 2], [x[:6]], 0)  #? float32 [0, 5] fraction
jnp.pad(ids, 1)  #? int32 [0, 5]
jnp.unique(ids)  #? int32 [0, 5]
jnp.unique(x, return_inverse=True)[1]  #? int32 [0, inf)

# Positions.
jnp.argmax(x)  #? int32 [0, inf)
x.argmax()[None]  #? int32 [0, inf)
jnp.argsort(x)  #? int32 [0, inf)
jnp.nonzero(x)[0]  #? int32 [0, inf)
jnp.bincount(jnp.array([0, 1, 1]))  #? int32 [0, inf)
jnp.searchsorted(x, 2.0)  #? int32 [0, inf)
jnp.digitize(x, jnp.array([1.0, 2.0]))  #? int32 [0, inf)
jax.lax.top_k(x, 2)  #? (float32 [0, 5] fraction, int32 [0, inf))

# What is not known.
jnp.asarray(unknown())  #? ? #! not run

