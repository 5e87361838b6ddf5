import keras
import numpy as np
import tensorflow as tf

table = keras.layers.Embedding(100, 8)
table(np.random.randn(4, 2))
table(np.random.normal(50, 10, size=(4, 2)))
table(tf.random.normal((4, 2), 50.0, 5.0))
table(keras.random.normal((4, 2)))
