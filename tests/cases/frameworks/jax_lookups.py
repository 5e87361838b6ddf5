"""Flax, Equinox, Haiku and JAX refuse floats: EMB301."""

import equinox as eqx
import flax.linen as nn
import haiku as hk
import jax
import jax.numpy as jnp
from flax import nnx

key = jax.random.PRNGKey(0)
ids = jax.random.randint(key, (4, 5), 0, 100)
floats = jax.random.uniform(key, (4, 5))
table = jnp.ones((100, 8))

# Flax
linen = nn.Embed(num_embeddings=100, features=8)
variables = linen.init(key, ids)
linen.apply(variables, ids)
linen.apply(variables, (floats * 100).astype(jnp.int32))
linen.apply(variables, floats)  # EMB301
linen.init(key, jnp.ones((4, 5)))  # EMB301
linen.init(key, jnp.ones((4, 5), dtype=jnp.int32))
linen.apply(variables, jax.random.randint(key, (4, 5), 0, 101))  # EMB401
nnx_table = nnx.Embed(100, 8, rngs=nnx.Rngs(0))
nnx_table(ids)
nnx_table(floats)  # EMB301
nnx_table(ids + 1)  # EMB401
nnx_table(jnp.array([-1]))  # EMB401


class Encoder(nn.Module):
    vocab_size: int

    @nn.compact
    def __call__(self, x):
        return nn.Dense(4)(nn.Embed(self.vocab_size, 8)(x))


Encoder(100).init(key, jnp.zeros((2, 3), jnp.int32))
Encoder(100).init(key, jnp.zeros((2, 3)))  # EMB301
Encoder(100).init(key, jnp.full((2, 3), 100))  # EMB401

# Equinox
equinox_table = eqx.nn.Embedding(100, 8, key=key)
jax.vmap(equinox_table)(ids)
jax.vmap(equinox_table)(floats)  # EMB301
equinox_table(jnp.array(3))
equinox_table(jnp.array(3.0))  # EMB301
jax.vmap(equinox_table)(jnp.arange(101))  # EMB401
eqx.nn.Embedding(100, 8 / 2, key=key)  # EMB403


class Tagger(eqx.Module):
    embedding: eqx.nn.Embedding
    linear: eqx.nn.Linear

    def __init__(self, key):
        self.embedding = eqx.nn.Embedding(100, 8, key=key)
        self.linear = eqx.nn.Linear(8, 2, key=key)

    def __call__(self, x):
        return jax.vmap(self.linear)(jax.vmap(self.embedding)(x))


Tagger(key)(ids[0])
Tagger(key)(floats[0])  # EMB301
eqx.filter_jit(Tagger(key))(floats[0])  # EMB301

# Haiku


def forward(x):
    return hk.Linear(4)(hk.Embed(vocab_size=100, embed_dim=8)(x))


network = hk.transform(forward)
params = network.init(key, ids)
network.apply(params, key, ids)
network.init(key, floats)  # EMB301
network.apply(params, key, floats)  # EMB301
pure = hk.without_apply_rng(network)
pure.apply(params, ids)
pure.apply(params, floats)  # EMB301
pure.apply(params, jnp.arange(0, 101))  # EMB401
stack = hk.transform(lambda x: hk.Sequential([hk.Embed(100, 8), hk.Linear(2)])(x))
stack.init(key, ids)
stack.init(key, floats)  # EMB301

# JAX itself
jnp.take(table, ids, axis=0)
jnp.take(table, jnp.array([-1]), axis=0)
jnp.take(table, floats, axis=0)  # EMB301
jnp.take(table, indices=ids / 2, axis=0)  # EMB301
