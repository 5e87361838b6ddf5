"""Paths: what a condition said once still holds when it is asked again."""
import os
import sys
from enum import Enum

import numpy as np
import pytest
import tensorflow as tf

emb = tf.keras.layers.Embedding(100, 4)
ids = np.arange(3)
noise = np.random.rand(3) * 9


class Mode(Enum):
    IDS = "ids"
    NOISE = "noise"


def fail(message):
    print(message)
    sys.exit(1)


def by_fail(x):
    if x.dtype != np.int64:
        fail("ids")
    emb(x)


by_fail(noise)
by_fail(ids)


def by_exit(x):
    if x.dtype != np.int64:
        raise SystemExit
    emb(x)


by_exit(noise)


def by_raises():
    with pytest.raises(TypeError):
        by_fail(noise)
    emb(np.random.rand(3))  # EMB101


by_raises()


def by_enum(mode):
    x = ids if mode is Mode.IDS else noise
    if mode is Mode.IDS:
        emb(x)
    if mode == Mode.IDS:
        emb(x)
    if mode == Mode.NOISE:
        emb(x)  # EMB102


by_enum(Mode.IDS)
by_enum(Mode.NOISE)


class Template:
    def run(self):
        x = self.prepare()
        emb(x)
        emb(np.random.rand(3))  # EMB101

    def prepare(self):
        raise NotImplementedError


class Config:
    def __init__(self, scale):
        self.scale = scale

    def run(self, x):
        if self.scale:
            x = x / 2
        if not self.scale:
            emb(x)
        else:
            emb(x + 1)  # EMB102


Config(os.environ.get("SCALE")).run(ids)


def three_ways(x, mode, other):
    kind = "ids"
    if mode == 1:
        x = x / 2
        kind = "scaled"
    elif mode == 2:
        x = x.astype(int)
    elif other:
        x = noise
        kind = "noise"
    print(kind)
    if kind == "ids":
        emb(x)
    elif kind == "noise":
        emb(x)  # EMB102


three_ways(ids, input(), input())


def in_loop(batches, normalise):
    for batch in range(3):
        x = ids + batch
        if normalise:
            x = x / 9
        if normalise:
            x = (x * 9).astype(int)
        emb(x)


in_loop(None, input())


def reassigned(x, flag):
    if flag:
        x = x / 2
    flag = input()
    if not flag:
        emb(x)  # EMB102


reassigned(ids, input())


def asked_anew(x):
    if input() == "a":
        x = x / 2
    if input() != "a":
        emb(x)  # EMB102


asked_anew(ids)


def ternary(x, flag):
    if flag:
        x = x / 2
    return emb(x) if not flag else None


ternary(ids, input())


def conjunction(x, a, b):
    if a and b:
        x = x / 2
    if a and not b:
        emb(x)
    if not (a and b):
        emb(x)
    if a:
        emb(x)  # EMB102


conjunction(ids, input(), input())
flag = input()
data = ids
if flag:
    data = noise
print(data)
if not flag:
    emb(data)
if flag:
    emb(data)  # EMB102
