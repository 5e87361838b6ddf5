import keras
import numpy as np
import tensorflow as tf

table = keras.layers.Embedding(100, 8)
table(np.random.randint(0, 100, size=(4, 2)))
table(np.random.randint(0, 100, size=(4, 2)))
table(tf.random.uniform((4, 2), maxval=100, dtype=tf.int32))
table(keras.random.randint((4, 2), 0, 100))
