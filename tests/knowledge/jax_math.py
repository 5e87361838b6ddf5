"""JAX: operators, functions of elements, reductions and jax.nn."""

import jax
import jax.numpy as jnp
import numpy as np
from jax import nn

ids = jnp.arange(6)
x = jnp.array([0.25, 0.5, 0.75])

# Operators.
ids**2  #? int32 [0, 25]
ids + 1  #? int32 [1, 6]
ids * 0.1  #? float32 [0, 0.5] fraction
ids / 2  #? float32 [0, 2.5] fraction
ids // 2  #? int32 [0, 2]
ids % 4  #? int32 [0, 3]
ids > 2  #? bool
-x  #? float32 [-0.75, -0.25] fraction
x * np.ones(3)  #? float32 [0.25, 0.75] fraction
ids * np.arange(6)  #? int32 [0, 25]

# The same as functions.
jnp.add(ids, 1.5)  #? float32 [1.5, 6.5] fraction
jnp.multiply(ids, 2)  #? int32 [0, 10]
jnp.true_divide(jnp.array([4, 2]), 3)  #? float32 [0.666667, 1.33333] fraction
jnp.floor_divide(jnp.array([4, 2]), 2)  #? int32 [1, 2]
jnp.mod(ids, 4)  #? int32 [0, 3]
jnp.power(ids, 2)  #? int32 [0, 25]
jnp.maximum(jnp.arange(3), 1)  #? int32 [1, 2]
jnp.clip(ids, 1, 3)  #? int32 [1, 3]
ids.clip(0.5, 3)  #? float32 [0.5, 3] fraction
jnp.abs(ids - 3)  #? int32 [0, 3]
jnp.square(ids)  #? int32 [0, 25]
jnp.equal(ids, 2)  #? bool
jnp.logical_not(ids)  #? bool
jax.lax.add(ids, ids)  #? int32 [0, 10]
jax.lax.div(ids, jnp.full(6, 2))  #? int32 [0, 2]

# Rounding keeps the dtype, save that rint makes floats.
jnp.round(x * 3)  #? float32 [1, 2] whole
jnp.floor(x * 3)  #? float32 [0, 2] whole
jnp.floor(ids)  #? int32 [0, 5]
jnp.rint(ids)  #? float32 [0, 5] whole
jnp.trunc(x)  #? float32 0 whole

# Curves make floats.
jnp.sqrt(ids)  #? float32 [0, 2.23607] fraction
jnp.exp(ids)  #? float32 [1, 148.413] fraction
jnp.log1p(x)  #? float32 [0.223144, 0.559616] fraction
jnp.sin(ids)  #? float32 [-0.958924, 0.909297] fraction
jnp.tanh(x)  #? float32 [0.244919, 0.635149] fraction

# Reductions.
ids.sum(keepdims=True)  #? int32 [0, inf)
jnp.sum(x)  #? float32 [0, inf) fraction
jnp.sum(ids > 2)  #? int32 [0, inf)
jnp.cumsum(jnp.array([1, 2]))  #? int32 [0, inf)
jnp.mean(ids)  #? float32 [0, 5] fraction
x.mean()  #? float32 [0.25, 0.75] fraction
jnp.average(ids)  #? float32 [0, 5] fraction
jnp.median(x)  #? float32 [0.25, 0.75] fraction
x.std()  #? float32 [0, 0.25] fraction
ids.max()  #? int32 [0, 5]
jnp.any(ids > 2)  #? bool
jnp.dot(x, x)  #? float32 fraction
jnp.matmul(ids, ids)  #? int32
jnp.einsum("i,i->", ids, x[jnp.zeros(6, int)])  #? float32
jnp.linalg.norm(x)  #? float32 [0, inf) fraction

# jax.nn.
jax.nn.one_hot(ids, 6)  #? float32 [0, 1] whole encoded
jax.nn.one_hot(ids, 6, dtype=jnp.int32)  #? int32 [0, 1] encoded
nn.softmax(x)  #? float32 [0, 1] fraction
nn.sigmoid(x)  #? float32 [0.562177, 0.679179] fraction
nn.relu(ids)  #? int32 [0, 5]
nn.relu(x)  #? float32 [0.25, 0.75] fraction
nn.gelu(x)  #? float32
nn.log_softmax(x)  #? float32 (-inf, 0] fraction
jnp.argmax(nn.softmax(jnp.ones((2, 3))), axis=-1)  #? int32 [0, inf)
nn.softmax(unknown())  #? float32 [0, 1] fraction #! not run
jnp.sqrt(unknown())  #? float32 [0, inf) fraction #! not run
