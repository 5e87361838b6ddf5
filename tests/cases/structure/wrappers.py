"""Objects that hand on what they do not have themselves: ``__getattr__``."""
import numpy as np
import tensorflow as tf

embedding = tf.keras.layers.Embedding(20, 4)
model = tf.keras.Sequential([embedding, tf.keras.layers.GlobalAveragePooling1D()])


class Wrapper:
    def __init__(self, inner):
        self._inner = inner
        self.scale = 0.5

    def __getattr__(self, name):
        return getattr(self._inner, name)

    def evaluate(self, x):
        return self._inner.predict(np.asarray(x).astype("int32"))


class Batch:
    def __getattr__(self, name):
        if name == "ids":
            return np.arange(4)
        if name == "weights":
            return np.ones(4)
        raise AttributeError(name)


class Endless:
    def __getattr__(self, name):
        return getattr(self.inner, name)


# Silent.
Wrapper(model).predict(np.arange(4)[None])
Wrapper(model).evaluate(np.zeros((1, 4)))
Wrapper(tf.keras.layers.Dense(3)).predict(np.zeros((1, 4)))
embedding(Batch().ids)
Endless().predict(np.zeros(3))

# Reported.
Wrapper(model).predict(np.zeros((1, 4)))  # EMB201
embedding(Batch().weights)  # EMB201
