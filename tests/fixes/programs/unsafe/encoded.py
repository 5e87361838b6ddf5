import numpy as np
import tensorflow as tf
from tensorflow.keras.utils import to_categorical

table = tf.keras.layers.Embedding(10, 8)
ids = tf.constant([1, 2, 3])
table(tf.one_hot(ids, 10))
table(tf.one_hot(ids + 1, depth=10))
table(to_categorical(np.array([1, 2]), 10))
table(to_categorical([1, 2], num_classes=10))
