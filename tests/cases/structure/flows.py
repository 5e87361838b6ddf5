"""Generators, context managers, configuration, module globals."""
import argparse
import contextlib
import json
import os
from contextlib import contextmanager, nullcontext
from types import SimpleNamespace

import numpy as np
import tensorflow as tf
import torch

emb = tf.keras.layers.Embedding(50, 8)
ids = np.random.randint(0, 50, (8, 4))
noise = np.random.rand(8, 4) * 50


# generators, yield from, send, generator expressions
def rows(data):
    for row in data:
        yield row


def pairs(data):
    yield from zip(rows(data), rows(data))


for row in rows(noise):
    emb(row)  # EMB102
for row in rows(ids):
    emb(row)
for a, b in pairs(noise):
    emb(b)  # EMB102
for a, b in pairs(ids):
    emb(b)
emb(next(rows(noise)))  # EMB102
emb(next(rows(ids)))
emb(np.stack(list(rows(noise))))  # EMB102
emb(np.stack(list(rows(ids))))
emb(np.array([x for row in rows(ids) for x in row]))
emb(np.array([x / 2 for row in rows(ids) for x in row]))  # EMB102
emb(np.fromiter((i for i in range(5)), dtype=np.float32))  # EMB201
emb(np.fromiter((i for i in range(5)), dtype=np.int32))


def chunks(data, size):
    for start in range(0, len(data), size):
        yield data[start : start + size]


for chunk in chunks(noise, 2):
    emb(chunk)  # EMB102
for chunk in chunks(ids, 2):
    emb(chunk)


# context managers
@contextmanager
def loaded(scale):
    data = ids * scale
    yield data
    print("done")


with loaded(0.5) as data:
    emb(data)  # EMB102
with loaded(2) as data:
    emb(data)  # EMB401
with loaded(1) as data:
    emb(data)


class Session:
    def __init__(self, data):
        self.data = data

    def __enter__(self):
        return self.data

    def __exit__(self, *error):
        return False


with Session(noise) as data:
    emb(data)  # EMB102
with Session(ids) as data:
    emb(data)
with nullcontext(noise) as data, contextlib.suppress(ValueError):
    emb(data)  # EMB102
with tf.device("/CPU:0"), nullcontext(ids) as data:
    emb(data)
with torch.no_grad():
    torch.nn.Embedding(50, 8)(torch.rand(3))  # EMB301
    torch.nn.Embedding(50, 8)(torch.randint(0, 9, (3,)))
with tf.name_scope("x"):
    emb(noise)  # EMB102
strategy = tf.distribute.MirroredStrategy()
with strategy.scope():
    model = tf.keras.Sequential([tf.keras.layers.Embedding(50, 8)])
model(noise)  # EMB102
model(ids)
with open("ids.json") as file:
    emb(np.array(json.load(file)))
with np.load("arrays.npz") as arrays:
    emb(arrays["ids"])

# configuration: unknown unless constant
parser = argparse.ArgumentParser()
parser.add_argument("--scale", type=float, default=0.5)
parser.add_argument("--dtype", default="float32")
parser.add_argument("--rows", type=int, default=50)
args = parser.parse_args()
emb(ids.astype(args.dtype))
emb(np.arange(args.rows))
emb(ids // args.rows)
emb(ids / args.rows)  # EMB102
emb(np.zeros((args.rows, 1)))  # EMB201
emb(np.zeros((args.rows, 1), dtype=args.dtype))
config = SimpleNamespace(dtype="float32", scale=0.5, ids="int32")
emb(ids.astype(config.dtype))  # EMB201
emb(ids.astype(config.ids))
settings = {"data": {"dtype": "float32", "ids": "int64"}}
emb(ids.astype(settings["data"]["dtype"]))  # EMB201
emb(ids.astype(settings["data"]["ids"]))
loaded_settings = json.load(open("settings.json"))
emb(ids.astype(loaded_settings["dtype"]))
emb(ids.astype(os.environ.get("DTYPE", "int32")))


class Config:
    DTYPE = "float32"
    IDS = "int32"

    def __init__(self):
        self.noise = np.random.rand(4)


emb(ids.astype(Config.DTYPE))  # EMB201
emb(ids.astype(Config.IDS))
emb(Config().noise)  # EMB101

# module globals
WEIGHTS = None
COUNTS = None


def initialise():
    global WEIGHTS, COUNTS
    WEIGHTS = np.random.rand(4)
    COUNTS = np.arange(4)


initialise()
emb(WEIGHTS)  # EMB101
emb(COUNTS)
globals()["later"] = np.random.rand(3)
later = np.arange(3)
emb(later)
value = np.random.rand(3)
globals()["value"] = np.arange(3)
emb(value)
globals().update(value=np.arange(3))
vars()["noise"] = ids
emb(noise)
other = np.random.rand(3)
locals()["other"] = ids
emb(other)


# a window over a stream is another list in each round
def windows(stream, size):
    window = []
    for number in stream:
        window.append(number)
        if len(window) == size:
            yield np.asarray(window)
            window = window[1:]


def floats(count):
    for number in range(count):
        yield number * 1.0


for part in windows(floats(40), 5):
    emb(part)  # EMB201
for part in windows(range(40), 5):
    emb(part)
history = [1, 2]
while input():
    emb(np.array([history]))
    history = history[1:] + [3]
