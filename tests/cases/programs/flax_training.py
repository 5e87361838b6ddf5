"""A Flax model with its training step."""
import functools

import flax.linen as nn
import jax
import jax.numpy as jnp
import numpy as np
import optax
from flax.training import train_state


class Transformer(nn.Module):
    vocab: int
    width: int = 32

    def setup(self):
        self.embed = nn.Embed(self.vocab, self.width)
        self.pos = nn.Embed(128, self.width)
        self.head = nn.Dense(self.vocab)

    def __call__(self, tokens, train=False):
        positions = jnp.arange(tokens.shape[-1])
        return self.head(self.embed(tokens) + self.pos(positions))


def create_state(rng, model):
    params = model.init(rng, jnp.ones((1, 16), jnp.int32))["params"]
    return train_state.TrainState.create(apply_fn=model.apply, params=params, tx=optax.adam(1e-3))


def create_state_wrong(rng, model):
    params = model.init(rng, jnp.ones((1, 16)))["params"]  # EMB301
    return train_state.TrainState.create(apply_fn=model.apply, params=params, tx=optax.adam(1e-3))


@jax.jit
def train_step(state, batch):
    def loss_fn(params):
        logits = model.apply({"params": params}, batch["tokens"])
        return optax.softmax_cross_entropy_with_integer_labels(logits, batch["labels"]).mean()

    loss, grads = jax.value_and_grad(loss_fn)(state.params)
    return state.apply_gradients(grads=grads), loss


model = Transformer(1000)
rng = jax.random.PRNGKey(0)
state = create_state(rng, model)
state = create_state_wrong(rng, model)
tokens = jax.random.randint(rng, (4, 16), 0, 1000)
model.apply({"params": state.params}, tokens)
model.apply({"params": state.params}, jax.random.uniform(rng, (4, 16)))  # EMB301
model.apply({"params": state.params}, jnp.asarray(tokens, dtype=jnp.float32))  # EMB301
model.apply({"params": state.params}, jnp.zeros((4, 16), dtype=int))


class Positions(nn.Module):
    @nn.compact
    def __call__(self, x):
        ids = jnp.linspace(0, 127, x.shape[1])
        return nn.Embed(128, 8)(ids)  # EMB301


class RightPositions(nn.Module):
    @nn.compact
    def __call__(self, x):
        ids = jnp.linspace(0, 127, x.shape[1]).astype(jnp.int32)
        return nn.Embed(128, 8)(ids)
