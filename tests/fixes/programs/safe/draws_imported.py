from numpy.random import rand
from tensorflow import random
from tensorflow.keras.layers import Embedding

layer = Embedding(10, 8)
layer(rand(3, 2))
layer(random.uniform((3, 2)))
