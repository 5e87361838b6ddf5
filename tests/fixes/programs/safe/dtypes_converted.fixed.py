import numpy as np
import tensorflow as tf
from tensorflow.keras.preprocessing.sequence import pad_sequences

table = tf.keras.layers.Embedding(100, 8)
ids = np.arange(10)
table(ids.astype("int32"))
table(ids.astype(np.int64))
table(ids.astype(int))
table(tf.cast(ids, tf.int32))
table(tf.cast(ids, dtype="int32"))
table(pad_sequences([[1, 2], [3]], dtype="int32"))
table(pad_sequences([[1, 2], [3]], 4, "int32"))
table(np.float32(ids).astype("int32"))
