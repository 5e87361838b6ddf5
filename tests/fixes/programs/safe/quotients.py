import numpy as np
import tensorflow as tf

table = tf.keras.layers.Embedding(300, 8)
years = np.array([1900, 1985, 2020])
table(years / 10)
decades = (years - 1900) / 10
table(decades)
params = tf.random.normal((16, 2))
tf.gather(params, tf.constant([3, 6]) / 2)
