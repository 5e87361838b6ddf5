import numpy as np
import keras


def trial(vocab_size, batch):
    layer = keras.layers.Embedding(vocab_size, 8)
    return layer(np.random.rand(batch, 10))


def build(n):
    return keras.Sequential([keras.layers.Embedding(input_dim=n + 1, output_dim=4)])


def nobody_calls(vocab_size):
    layer = keras.layers.Embedding(vocab_size, 8)
    layer(np.random.rand(3))
    keras.layers.Embedding(vocab_size + 1, 8)(np.random.random(3))


print(trial(30, 2).shape, trial(20, 2).shape)
model = build(20)
model.predict(np.random.rand(8, 5), verbose=0)
