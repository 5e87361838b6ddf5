import importlib

import tensorflow as tf

Encoder = __import__("9-transformer_encoder").Encoder
Other = importlib.import_module("9-transformer_encoder").Encoder
encoder = Encoder(1000, 16)
x = tf.random.uniform((32, 10))
encoder(x, training=True)  # EMB101
encoder(tf.zeros((32, 10), dtype=tf.int32), training=True)
Other(1000, 16)(x, training=False)  # EMB101
