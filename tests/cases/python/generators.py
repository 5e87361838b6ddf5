"""Generators, comprehensions and lambdas."""
import numpy as np
import tensorflow as tf

emb = tf.keras.layers.Embedding(100, 4)
ids = np.arange(3)
noise = np.random.rand(3)


def pairs():
    for i in range(3):
        yield np.full(2, i), np.full(2, i / 4)


for whole, part in pairs():
    emb(whole)
    emb(part)  # EMB101
whole, part = next(pairs())
emb(whole)
emb(part)  # EMB101


def delegating():
    yield from pairs()


for whole, part in delegating():
    emb(whole)
    emb(part)  # EMB101


def nested():
    def inner():
        yield np.random.rand(3)

    for x in inner():
        yield x.astype(int)


for x in nested():
    emb(x + 1)


def filtered(values):
    for value in values:
        if value is None:
            continue
        if isinstance(value, str):
            return
        yield value


for x in filtered([ids, None, ids]):
    emb(x)
for x in filtered([noise, None]):
    emb(x)  # EMB101


def endless():
    while True:
        yield np.random.rand(3), np.arange(3)


stream = endless()
x, y = next(stream)
emb(x)  # EMB101
emb(y)
for step, (x, y) in enumerate(endless()):
    emb(x)  # EMB101
    emb(y)
    if step > 3:
        break


def receiving():
    total = np.arange(3)
    while True:
        value = yield total
        if value is not None:
            total = value


receiver = receiving()
emb(next(receiver))

emb(np.array([i for i in range(5) if i % 2]))
emb(np.array([i / 4 for i in range(5)]))  # EMB102
emb(np.array([[i * j for i in range(3)] for j in range(4)]))
emb(np.array([[i / (j + 5) for i in range(3)] for j in range(4)]))  # EMB101
emb(np.array([x for row in [[1, 2], [3]] for x in row]))
emb(np.array([x for row in [[0.5, 2], [3]] for x in row]))  # EMB102
emb(np.array(list(i for i in range(3))))
emb(np.array(sorted({i % 3 for i in range(9)})))
emb({name: value for name, value in zip("ab", [ids, noise])}["a"])
emb({name: value for name, value in zip("ab", [ids, noise])}["b"])  # EMB101
emb({k: v for k, v in {"a": ids, "b": noise}.items() if k == "a"}["a"])
emb(np.array([*range(3)]))
emb(np.array([*(i / 2 for i in range(3))]))  # EMB102
emb(np.array(list(map(lambda v: v // 2, [1, 2]))))
emb(np.array(list(map(lambda v: v / 2, [1, 2]))))  # EMB102
emb(np.array(list(filter(lambda v: v > 1, [1, 2]))))
emb(np.array(list(filter(None, [0.5, 1.5]))))  # EMB102
emb(np.array([int(v) for v in [0.5, 1.5]]))
emb(max([ids, ids], key=lambda v: v.sum()))
emb((lambda a, *b, c=noise: c)(ids))  # EMB101
emb((lambda a, *b, c=noise: b[0])(noise, ids))
emb((lambda **k: k["x"])(x=noise))  # EMB101
compose = lambda f, g: lambda v: f(g(v))  # noqa: E731
emb(compose(lambda v: v + 1, lambda v: v * 2)(ids))
emb(compose(lambda v: v + 1, lambda v: v / 2)(ids))  # EMB102
emb(np.array([w for w in (v / 2 for v in range(4)) if w > 0]))  # EMB102
[emb(v) for v in (ids, ids)]
[emb(v) for v in (noise, noise)]  # EMB101
emb(sum(i for i in range(4)) + ids)
emb(np.array([v for v in [ids, noise] if v is not noise]))


class Loader:
    def __init__(self, values):
        self.values = values
        self.position = 0

    def __iter__(self):
        return self

    def __next__(self):
        if self.position >= len(self.values):
            raise StopIteration
        self.position += 1
        return self.values[self.position - 1]


for x in Loader([ids, ids]):
    emb(x)
for x in Loader([noise, noise]):
    emb(x)  # EMB101
emb(next(iter([noise])))  # EMB101
emb(next((v for v in [ids]), None))
