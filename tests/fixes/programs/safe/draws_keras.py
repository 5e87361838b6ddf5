import random

import keras
import tensorflow as tf

table = keras.layers.Embedding(1000, 8)
table(keras.random.uniform((4, 2)))
table(tf.constant([random.random() for _ in range(5)]))
