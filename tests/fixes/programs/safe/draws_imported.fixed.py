from numpy.random import randint
from tensorflow import random
from tensorflow.keras.layers import Embedding

layer = Embedding(10, 8)
layer(randint(0, 10, size=(3, 2)))
layer(random.uniform((3, 2), maxval=10, dtype="int32"))
