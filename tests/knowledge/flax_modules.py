"""Flax: modules run by init, apply and calls; layers; and what comes out of lookups."""

import flax.linen as nn
import jax
import jax.numpy as jnp
from flax import nnx
from flax.training import train_state

key = jax.random.PRNGKey(0)
ids = jnp.arange(4)
x = jnp.ones((2, 4))

# A lookup gives rows of the weights.
embed = nn.Embed(10, 3)
embed.init_with_output(key, ids)[0]  #? float32
embed.apply(embed.init(key, ids), ids)  #? float32
nn.Embed(num_embeddings=10, features=3, dtype=jnp.float16).init_with_output(key, ids)[0]  #? float16
nnx.Embed(10, 3, rngs=nnx.Rngs(0))(ids)  #? float32
nnx.Embed(10, 3, param_dtype=jnp.bfloat16, rngs=nnx.Rngs(0))(ids)  #? bfloat16
nnx.Embed(10, 3, rngs=nnx.Rngs(0)).num_embeddings  #? 10

# Layers.
nn.Dense(3).init_with_output(key, x)[0]  #? float32
nn.Dense(3).init_with_output(key, ids)[0]  #? float32
nn.Dense(3, dtype=jnp.float16).init_with_output(key, x)[0]  #? float16
nn.LayerNorm().init_with_output(key, x)[0]  #? float32
nn.Dropout(0.5, deterministic=True).init_with_output(key, ids)[0]  #? int32
nn.relu(ids)  #? int32 [0, 3]
nn.softmax(x)  #? float32 [0, 1] fraction
nnx.Linear(4, 3, rngs=nnx.Rngs(0))(x)  #? float32
nnx.LayerNorm(4, rngs=nnx.Rngs(0))(x)  #? float32
nnx.Sequential(nnx.Linear(4, 3, rngs=nnx.Rngs(0)), nnx.relu)(x)  #? float32 [0, inf)
nnx.relu(ids)  #? int32 [0, 3]


# linen modules of the program are dataclasses.
class Tokens(nn.Module):
    count: int
    size: int = 3

    @nn.compact
    def __call__(self, tokens):
        rows = nn.Embed(self.count, self.size)(tokens)
        return nn.Dense(2)(rows)


model = Tokens(10)
model.init_with_output(key, ids)[0]  #? float32
variables = model.init(key, ids)
model.apply(variables, ids)  #? float32
model.apply({"params": variables["params"]}, ids, rngs={"dropout": key})  #? float32
Tokens(count=10, size=4).count  #? 10


class Lines(nn.Module):
    def setup(self):
        self.embed = nn.Embed(10, 3)

    def __call__(self, tokens):
        return self.embed(tokens)

    def positions(self, tokens):
        return tokens + 1


lines = Lines()
lines.init_with_output(key, ids)[0]  #? float32
lines.apply(lines.init(key, ids), ids, method="positions")  #? int32 [1, 4]
lines.apply(lines.init(key, ids), ids, method=Lines.positions)  #? int32 [1, 4]
lines.apply(lines.init(key, ids), ids, mutable=["stats"])[0]  #? float32


# nnx modules are plain classes.
class Net(nnx.Module):
    def __init__(self, count, rngs):
        self.embed = nnx.Embed(count, 3, rngs=rngs)
        self.linear = nnx.Linear(3, 2, rngs=rngs)

    def __call__(self, tokens):
        return self.linear(self.embed(tokens))


net = Net(10, rngs=nnx.Rngs(0))
net(ids)  #? float32


@nnx.jit
def step(module, tokens):
    return module(tokens)


step(net, ids)  #? float32
