import numpy as np
import tensorflow as tf
from tensorflow.keras.utils import to_categorical

table = tf.keras.layers.Embedding(10, 8)
ids = tf.constant([1, 2, 3])
table(ids)
table(ids + 1)
table(np.array([1, 2]))
table(np.array([1, 2]))
