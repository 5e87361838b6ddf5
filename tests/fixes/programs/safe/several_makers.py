"""A value that is one of two is used where a change of either maker would be seen."""
import sys

import keras
import numpy as np

emb = keras.layers.Embedding(50, 4)
dense = keras.layers.Dense(4)
first = np.zeros((3, 4))
second = np.ones((3, 4))
either = first if len(sys.argv) > 1 else second
emb(second)
dense(either[0:1])
