import tensorflow as tf

from .. import config
from ..config import Config


def embedding(width=8):
    return tf.keras.layers.Embedding(Config.VOCAB, width)


def scaled(x):
    return x * config.SCALE
