from tensorflow.keras.layers import Embedding
from tensorflow.keras.utils import to_categorical
import numpy as np

layer = Embedding(10, 8)
layer(np.array([1, 2]))
