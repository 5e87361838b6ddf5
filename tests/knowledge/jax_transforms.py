"""JAX: transformed functions give what the function gives; control flow calls back."""

import functools

import jax
import jax.numpy as jnp

ids = jnp.arange(3)
x = jnp.array([0.25, 0.5, 0.75])

jax.jit(lambda v: v + 1)(ids)  #? int32 [1, 3]
scaled = jax.jit(lambda v: v * 0.1)
scaled(ids)  #? float32 [0, 0.2] fraction
jax.vmap(lambda v: v * 2)(ids)  #? int32 [0, 4]
jax.vmap(jnp.sin)(x)  #? float32 [0.247404, 0.681639] fraction


@jax.jit
def shifted(v):
    return v + 1


shifted(ids)  #? int32 [1, 3]


@functools.partial(jax.jit, static_argnums=(1,))
def repeated(v, count):
    return jnp.tile(v, count)


repeated(ids, 2)  #? int32 [0, 2]


def loss(v):
    return jnp.sum(v * v)


jax.grad(loss)(x)  #? float32
jax.value_and_grad(loss)(x)  #? (float32 [0, inf) fraction, float32)

jax.lax.cond(ids[0] > 1, lambda v: v + 1, lambda v: v - 1, ids)  #? int32 [-1, 3]
jax.lax.fori_loop(0, 3, lambda i, v: v, ids)  #? int32 [0, 2]
jax.lax.fori_loop(0, 3, lambda i, v: v * 0.5, x)  #? float32 (-inf, 0.75] fraction
jax.lax.scan(lambda carry, v: (carry, v * 2), 0, ids)[1]  #? int32 [0, 4]
jax.lax.map(lambda v: v / 2, ids)  #? float32 [0, 1] fraction
jax.tree.map(lambda v: v + 1, {"ids": ids, "x": x})["ids"]  #? int32 [1, 3]
jax.tree_util.tree_map(lambda v: v.astype(jnp.float32), (ids, ids))  #? (float32 [0, 2] whole, float32 [0, 2] whole)
