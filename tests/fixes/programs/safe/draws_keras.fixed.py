import random

import keras
import tensorflow as tf

table = keras.layers.Embedding(1000, 8)
table(keras.random.randint((4, 2), 0, 1000))
table(tf.constant([random.randrange(1000) for _ in range(5)]))
