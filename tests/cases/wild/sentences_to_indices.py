"""Row 1: a matrix of zeros that a helper fills with ids."""
import numpy as np
import tensorflow as tf

MAXLEN = 10


def sentences_to_indices(sentences, word_to_index, max_len):
    indices = np.zeros((len(sentences), max_len))
    for i, sentence in enumerate(sentences):
        for j, word in enumerate(sentence.lower().split()):
            indices[i, j] = word_to_index[word]
    return indices


def right_indices(sentences, word_to_index, max_len):
    indices = np.zeros((len(sentences), max_len), dtype="int64")
    for i, sentence in enumerate(sentences):
        for j, word in enumerate(sentence.split()):
            indices[i, j] = word_to_index[word]
    return indices


sentence_indices = tf.keras.Input(shape=(MAXLEN,), dtype="int32")
x = tf.keras.layers.Embedding(400, 50)(sentence_indices)
model = tf.keras.Model(sentence_indices, tf.keras.layers.Dense(5)(tf.keras.layers.LSTM(8)(x)))
vocab = {"funny": 3, "lol": 5}
model.fit(sentences_to_indices(["lol funny"], vocab, MAXLEN), np.eye(5)[[2]])  # EMB201
model.fit(right_indices(["lol funny"], vocab, MAXLEN), np.eye(5)[[2]])
