import numpy as np
import tensorflow as tf
from tensorflow.keras.preprocessing.sequence import pad_sequences

table = tf.keras.layers.Embedding(100, 8)
ids = np.arange(10)
table(ids.astype("float32"))
table(ids.astype(np.float64))
table(ids.astype(float))
table(tf.cast(ids, tf.float32))
table(tf.cast(ids, dtype="float32"))
table(pad_sequences([[1, 2], [3]], dtype="float32"))
table(pad_sequences([[1, 2], [3]], 4, "float32"))
table(np.float32(ids))
