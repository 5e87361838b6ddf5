from tensorflow.keras.layers import Embedding
from tensorflow.keras.utils import to_categorical

layer = Embedding(10, 8)
layer(to_categorical([1, 2], num_classes=10))
