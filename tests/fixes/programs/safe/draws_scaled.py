import numpy as np
import tensorflow as tf
from tensorflow.keras import backend as K

ROWS = 250
table = tf.keras.layers.Embedding(ROWS, 8)
table(np.random.rand(50, 12) * 250)
table(100 * np.random.random(4))
table(np.random.random((4, 3)) * ROWS)
table((np.random.rand(4) * 20).astype("float32"))
table(tf.random.uniform((4, 3)) * 249.0)
table(K.random_uniform((3, 4)))
table(tf.random.stateless_uniform((3, 4), seed=(1, 2)))
x = np.random.rand(3, 4) * ROWS
print(x.shape)
table(x)
