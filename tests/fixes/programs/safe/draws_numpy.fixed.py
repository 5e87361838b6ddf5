import numpy as np
from tensorflow import keras

words = 50
layer = keras.layers.Embedding(words + 1, 8)
layer(np.random.randint(0, words + 1, size=(4, 7)))
layer(np.random.randint(0, words + 1, size=(4, 7)))
layer(np.random.randint(0, words + 1, size=(4, 7)))
layer(np.random.randint(0, words + 1, size=(4, 7)))
layer(np.random.randint(0, words + 1, size=(4, 7)))
layer(np.random.randint(1, 20, size=(4, 7)))
layer(np.random.randint(0, words + 1, size=(4, 4)).astype("int32"))
layer(np.random.randint(0, words + 1, size=(4, 4)).astype(np.int32))

rng = np.random.default_rng(0)
layer(rng.integers(0, words + 1, size=(4, 7)))
layer(rng.integers(0, 30, size=5))
layer(np.random.RandomState(0).randint(0, words + 1, size=3))
