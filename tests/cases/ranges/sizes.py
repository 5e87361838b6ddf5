"""Sizes of tables that are floats: EMB403."""

import math

import numpy as np
import tensorflow as tf
import torch

vocab = 1000
features = load_features()

# Look-alikes: integers all of them, or not known to be anything else.
tf.keras.layers.Embedding(vocab // 2, 64)
tf.keras.layers.Embedding(int(vocab / 2), 64)
tf.keras.layers.Embedding(math.ceil(vocab / 3), int(1e2))
tf.keras.layers.Embedding(len(features) + 1, min(50, (vocab + 1) // 2))
tf.keras.layers.Embedding(round(vocab * 0.3), 64)
tf.keras.layers.Embedding(features.max() + 1, 64)
tf.keras.layers.Embedding(features, features * 2)
tf.keras.layers.Dense(vocab / 2)
torch.nn.Linear(vocab // 2, 4)
torch.nn.Embedding(10**3, 2**4)
torch.nn.Embedding(vocab, 64, max_norm=1.5, norm_type=2.0)

tf.keras.layers.Embedding(vocab / 2, 64)  # EMB403
tf.keras.layers.Embedding(1e4, 64)  # EMB403
tf.keras.layers.Embedding(vocab, 16.0)  # EMB403
tf.keras.layers.Embedding(np.ceil(vocab / 3), 64)  # EMB403
tf.keras.layers.Embedding(input_dim=len(features) * 1.5, output_dim=8)  # EMB403
tf.keras.layers.Embedding(vocab, output_dim=vocab**0.25)  # EMB403
tf.keras.layers.Embedding(features / 2, 8)  # EMB403
torch.nn.Embedding(vocab / 2, 64)  # EMB403
torch.nn.Embedding(num_embeddings=vocab, embedding_dim=64 / 4)  # EMB403
torch.nn.EmbeddingBag(1e4, 64)  # EMB403


def build(vocab_size, units):
    half = vocab_size / 2
    return tf.keras.Sequential(
        [
            tf.keras.layers.Embedding(half, units),  # EMB403
            tf.keras.layers.Dense(units / 2),
        ]
    )


class Halved(tf.keras.layers.Embedding):
    def __init__(self, size):
        super().__init__(size / 2, 8)  # EMB403


class Narrow(torch.nn.Embedding):
    def __init__(self, size):
        super().__init__(size, size // 2)


Halved(20)
Narrow(20)


def sized(units, rows=1e3):
    return tf.keras.layers.Embedding(100, units)


def default(rows=1e3):
    return tf.keras.layers.Embedding(rows, 8)  # EMB403


sized(64 // 2)
sized(64 / 2)  # EMB403
sized(np.sqrt(64))  # EMB403
default()


# words that come twice are counted once
words = {word for line in ("a b c", "c d") for word in line.split()}
codes = {word: number + 1 for number, word in enumerate(sorted(words))}
lines = tf.keras.utils.pad_sequences([[codes[word] for word in line.split()] for line in ("a b c", "c d")])
tf.keras.layers.Embedding(len(codes) + 1, 8)(lines)
tf.keras.layers.Embedding(len(codes), 8)(lines)  # EMB401


def patches(config, data, name):
    weights = np.load(data / name)
    torch.nn.Embedding(config.image // config.patch, len(weights))
    torch.nn.Embedding(int(config.image / config.patch), round(config.width / 2))
    torch.nn.Embedding(round(config.image / config.patch), math.ceil(config.width / config.heads))
    torch.nn.Embedding(config.image / config.patch, config.width)  # EMB403
    torch.nn.Embedding((config.image / config.patch) ** 2, config.width)  # EMB403
