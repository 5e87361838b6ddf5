import tensorflow as tf

from .. import config


def build():
    tokens = tf.keras.Input((None,), dtype="int32")
    return tf.keras.Model(tokens, tf.keras.layers.Embedding(config.VOCAB, 4)(tokens))
