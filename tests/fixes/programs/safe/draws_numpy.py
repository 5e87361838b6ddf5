import numpy as np
from tensorflow import keras

words = 50
layer = keras.layers.Embedding(words + 1, 8)
layer(np.random.rand(4, 7))
layer(np.random.rand(*(4, 7)))
layer(np.random.random((4, 7)))
layer(np.random.random_sample(size=(4, 7)))
layer(np.random.uniform(size=(4, 7)))
layer(np.random.uniform(1, 20, (4, 7)))
layer(np.random.rand(4, 4).astype("float32"))
layer(np.random.rand(4, 4).astype(np.int32))

rng = np.random.default_rng(0)
layer(rng.random((4, 7)))
layer(rng.uniform(0.0, 30.0, size=5))
layer(np.random.RandomState(0).rand(3))
