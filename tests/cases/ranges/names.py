"""Ids and sizes that are known only by name: EMB401 where they are the same name."""

import argparse

import numpy as np
import tensorflow as tf
import torch

parser = argparse.ArgumentParser()


def fine(vocab_size, dim, other):
    table = tf.keras.layers.Embedding(vocab_size, dim)
    table(tf.random.uniform((4, 5), maxval=vocab_size, dtype=tf.int32))
    table(np.random.randint(0, vocab_size, (4, 5)))
    table(np.random.randint(1, vocab_size + 1, (4, 5)) - 1)
    table(np.random.randint(0, other + 1, (4, 5)))
    table(np.arange(vocab_size))
    tf.keras.layers.Embedding(vocab_size + 1, dim)(np.arange(vocab_size + 1))
    tf.keras.layers.Embedding(vocab_size + 2, dim)(np.random.randint(0, vocab_size + 1, (4, 5)))
    ids = np.random.randint(0, vocab_size + 1, (4, 5))
    table(ids % vocab_size)
    table(np.minimum(ids, vocab_size - 1))
    table(ids[ids < vocab_size])
    if ids.max() < vocab_size:
        table(ids)


def wrong(vocab_size, dim):
    table = tf.keras.layers.Embedding(vocab_size, dim)
    table(np.random.randint(0, vocab_size + 1, (4, 5)))  # EMB401
    table(tf.random.uniform((4, 5), maxval=vocab_size + 1, dtype=tf.int32))  # EMB401
    table(np.random.randint(1, vocab_size, (4, 5)) + 1)  # EMB401
    table(np.arange(vocab_size + 1))  # EMB401
    tf.keras.layers.Embedding(vocab_size - 1, dim)(np.random.randint(0, vocab_size, (4, 5)))  # EMB401
    words = vocab_size + 1
    table(np.random.randint(0, words, (4, 5)))  # EMB401


class Model(torch.nn.Module):
    def __init__(self, vocab_size, dim):
        super().__init__()
        self.vocab_size = vocab_size
        self.table = torch.nn.Embedding(vocab_size, dim)

    def forward(self, x):
        return self.table(x)


def run(vocab_size, device):
    model = Model(vocab_size, 16).to(device)
    model(torch.randint(0, vocab_size, (2, 3)))
    model(torch.randint(0, vocab_size + 1, (2, 3)))  # EMB401
    model(torch.randint(vocab_size, (2, 3)))


def rebound(n):
    table = tf.keras.layers.Embedding(n, 8)
    n = n + 5
    table(np.random.randint(0, n, (4, 5)))  # EMB401
    n = more()
    table(np.random.randint(0, n + 1, (4, 5)))


def on_paths(flag, n, m):
    size = n if flag else m
    tf.keras.layers.Embedding(size, 8)(np.random.randint(0, n + 1, (4, 5)))
    if flag:
        size, top = 100, 99
    else:
        size, top = 1000, 999
    tf.keras.layers.Embedding(size, 8)(np.full((4, 5), top))
    if flag:
        table = tf.keras.layers.Embedding(100, 8)
        ids = np.random.randint(0, 100, (4, 5))
    else:
        table = tf.keras.layers.Embedding(1000, 8)
        ids = np.random.randint(0, 1000, (4, 5))
    table(ids)


def at_most(n):
    rows = max(n, 100)
    tf.keras.layers.Embedding(rows, 8)(np.random.randint(0, 200, (4, 5)))
    rows = min(n, 100)
    tf.keras.layers.Embedding(rows, 8)(np.random.randint(0, n + 1, (4, 5)))


def guarded(n):
    table = tf.keras.layers.Embedding(100, 8)
    for i in range(500):
        if i < 100:
            table(tf.constant([i]))
    for i in range(500):
        if i == 100:
            break
        table(tf.constant([i]))
    for i in range(500):
        table(tf.constant([i]))  # EMB401
    assert n < 100
    table(tf.constant([n]))


def grown(n):
    table = tf.keras.layers.Embedding(n, 8)
    position = n
    while more():
        position -= 1
        table(np.full((1, 1), position))


args = parser.parse_args()
count = len(open("words.txt").read().split())
tf.keras.layers.Embedding(count, 8)(np.random.randint(0, count, (4, 5)))
tf.keras.layers.Embedding(count, 8)(np.random.randint(0, count + 1, (4, 5)))  # EMB401
