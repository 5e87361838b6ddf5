"""Names in modules, classes, functions and comprehensions."""
import numpy as np
import tensorflow as tf

emb = tf.keras.layers.Embedding(100, 4)
state = np.random.rand(3)
counts = np.arange(3)


def silent():
    state = np.arange(3)
    emb(state)


silent()
emb(state)  # EMB101


def reset():
    global state
    state = np.arange(3)


reset()
emb(state)


def spoil():
    global counts, later
    counts = np.random.rand(3)
    later = np.random.rand(2)


emb(counts)
spoil()
emb(counts)  # EMB101
emb(later)  # EMB101


def outer():
    value = np.arange(3)

    def change():
        nonlocal value
        emb(value)
        value = np.random.rand(3)

    change()
    emb(value)  # EMB101


outer()


def two_levels():
    value = np.arange(3)

    def middle():
        def inner():
            nonlocal value
            value = np.random.rand(3)

        inner()

    middle()
    return value


emb(two_levels())  # EMB101


def shadow():
    value = np.random.rand(3)

    def inner():
        value = np.arange(3)
        return value

    emb(inner())
    emb(value)  # EMB101


shadow()


def late():
    def inner():
        return held

    held = np.random.rand(3)
    return inner


emb(late()())  # EMB101


def loop_closures():
    made = [lambda: v for v in [np.random.rand(3), np.arange(3)]]
    return made


for make in loop_closures():
    emb(make())

v = np.arange(3)
emb([v for v in [np.random.rand(3)]][0])  # EMB101
emb(v)
for v in [np.random.rand(3)]:
    pass
emb(v)  # EMB101


class Space:
    v = np.arange(3)
    twice = [v, v]
    emb(v)

    def read(self):
        return v

    def own(self):
        return self.v


emb(Space.twice[0])
emb(Space().own())
emb(Space().read())  # EMB101


def default_at_definition(x=v):
    return emb(x)  # EMB101


v = np.arange(3)
default_at_definition()


def reads_global():
    return emb(v)  # EMB101


reads_global()
reads_global()
v = np.random.rand(3)
reads_global()


def local_class():
    kept = np.random.rand(3)

    class Holder:
        value = kept

        def get(self):
            return kept

    return Holder


emb(local_class().value)  # EMB101
emb(local_class()().get())  # EMB101


def counter():
    calls = [np.arange(3)]

    def put(x):
        calls.append(x)
        return calls[-1]

    return put


put = counter()
emb(put(np.arange(3)))
emb(put(np.random.rand(3)))  # EMB101
