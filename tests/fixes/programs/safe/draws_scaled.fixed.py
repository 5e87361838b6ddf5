import numpy as np
import tensorflow as tf
from tensorflow.keras import backend as K

ROWS = 250
table = tf.keras.layers.Embedding(ROWS, 8)
table(np.random.randint(0, 250, size=(50, 12)))
table(np.random.randint(0, 100, size=4))
table(np.random.randint(0, ROWS, size=(4, 3)))
table(np.random.randint(0, 20, size=4).astype("int32"))
table(tf.random.uniform((4, 3), maxval=249, dtype=tf.int32))
table(K.random_uniform((3, 4), minval=0, maxval=ROWS, dtype=tf.int32))
table(tf.random.stateless_uniform((3, 4), maxval=ROWS, dtype=tf.int32, seed=(1, 2)))
x = np.random.randint(0, ROWS, size=(3, 4))
print(x.shape)
table(x)
