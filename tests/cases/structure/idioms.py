"""Python's own means: enumerations, properties, collections, patterns."""
import contextlib
import enum
import itertools
import math
import random
from collections import ChainMap, Counter, OrderedDict, defaultdict
from functools import cached_property, partialmethod, singledispatch

import numpy as np
import tensorflow as tf

emb = tf.keras.layers.Embedding(100, 4)
ids = np.arange(6)
noise = np.random.rand(6) * 9


class Mode(enum.Enum):
    SCALE = "scale"
    KEEP = "keep"


def prepare(x, mode):
    if mode is Mode.SCALE:
        return x / 7
    return x


emb(prepare(ids, Mode.SCALE))  # EMB101
emb(prepare(ids, Mode.KEEP))


class Pipeline:
    def __init__(self, *steps):
        self.steps = list(steps)

    def add(self, step):
        self.steps.append(step)
        return self

    def __call__(self, x):
        for step in self.steps:
            x = step(x)
        return x

    def __rshift__(self, other):
        return Pipeline(*self.steps, other)


emb(Pipeline(np.abs, np.sort)(ids))
emb(Pipeline(np.abs).add(lambda x: x / 2)(ids))  # EMB102
emb((Pipeline(np.abs) >> np.exp)(ids))  # EMB102


class Source:
    @cached_property
    def ids(self):
        return np.arange(5)

    @cached_property
    def noise(self):
        return np.random.rand(5)

    def get(self, dtype):
        return np.arange(5).astype(dtype)

    floats = partialmethod(get, "float32")
    integers = partialmethod(get, "int32")

    def __getattr__(self, name):
        raise AttributeError(name)


source = Source()
emb(source.ids)
emb(source.noise)  # EMB101
emb(source.integers())


@singledispatch
def convert(x):
    return np.asarray(x)


@convert.register(float)
def _(x):
    return np.asarray([int(x)])


emb(convert([1, 2]))
groups = defaultdict(list)
for i, value in enumerate(ids):
    groups["ids"].append(value)
    groups["half"].append(value / 2)
emb(np.array(groups["ids"]))
emb(np.array(groups["half"]))  # EMB102
counter = Counter(["a", "b", "a"])
vocabulary = {word: i for i, (word, _) in enumerate(counter.most_common())}
emb(np.array([vocabulary[w] for w in ["a", "b"]]))
emb(np.array([counter[w] / sum(counter.values()) for w in ["a", "b"]]))  # EMB102
settings = ChainMap({"x": noise}, {"x": ids})
ordered = OrderedDict(a=ids, b=noise)
emb(ordered["a"])
emb(ordered["b"])  # EMB102
for a, b in itertools.product(ids, [0.5]):
    emb(np.array([a]))
    emb(np.array([b]))  # EMB101
emb(np.array(list(itertools.chain(ids, [1, 2]))))
emb(np.array(list(itertools.accumulate([1, 2, 3]))))
emb(np.array([math.sqrt(i) for i in range(5)]))  # EMB102
emb(np.array([math.floor(i / 2) for i in range(5)]))
emb(np.array([i / 2 for i in range(5)]))  # EMB102
emb(np.array([i // 2 for i in range(5)]))
emb(np.array([round(i / 2) for i in range(5)]))
emb(np.array([random.random() for _ in range(5)]))  # EMB101
emb(np.array([random.choice([1, 2]) for _ in range(5)]))
emb(np.array(random.sample(range(100), 5)))
emb(np.array([float(w) for w in "1 2".split()]))  # EMB201
emb(np.array([int(w) for w in "1 2".split()]))
first, *rest = [noise, ids, ids]
emb(first)  # EMB102
emb(rest[0])
x = y = ids
x = x / 2
emb(y)
emb(x)  # EMB102
data = {"train": {"x": ids, "y": noise}}
match data:
    case {"train": {"x": tokens, "y": targets}}:
        emb(tokens)
        emb(targets)  # EMB102
with contextlib.ExitStack() as stack:
    held = stack.enter_context(contextlib.nullcontext(noise))
    emb(held)
try:
    value = int("3")
except ValueError:
    value = 0.5
emb(np.array([value]))  # EMB102
batch = np.empty((4,))
batch[:] = ids[:4]
emb(batch)  # EMB201
batch = np.empty((4,), dtype=int)
batch[:] = noise[:4]
emb(batch)
while (chunk := ids[:2]) is not None:
    emb(chunk)
    break
total = 0
for i in range(3):
    total += i
emb(np.array([total]))
mean = total / 3
emb(np.array([mean]))  # EMB201
