"""Row 1: target_seq = np.zeros((1, 1)) in the decoding loop of a summarizer."""
import numpy as np
import tensorflow as tf

word_index = {"sostok": 1, "eostok": 2}
encoder_inputs = tf.keras.Input(shape=(30,), dtype="int32")
decoder_inputs = tf.keras.Input(shape=(None,))
state_h = tf.keras.Input(shape=(16,))
state_c = tf.keras.Input(shape=(16,))
embedding = tf.keras.layers.Embedding(500, 16)
lstm = tf.keras.layers.LSTM(16, return_sequences=True, return_state=True)
outputs, h, c = lstm(embedding(decoder_inputs), initial_state=[state_h, state_c])
decoder_model = tf.keras.Model([decoder_inputs, state_h, state_c], [tf.keras.layers.Dense(500)(outputs), h, c])
encoder_model = tf.keras.Model(encoder_inputs, lstm(tf.keras.layers.Embedding(500, 16)(encoder_inputs))[1:])


def decode_sequence(input_seq):
    states = encoder_model.predict(input_seq)
    target_seq = np.zeros((1, 1))
    target_seq[0, 0] = word_index["sostok"]
    words = []
    while len(words) < 8:
        tokens, h, c = decoder_model.predict([target_seq] + states)  # EMB201
        token = int(np.argmax(tokens[0, -1, :]))
        words.append(token)
        target_seq = np.zeros((1, 1))
        target_seq[0, 0] = token
        states = [h, c]
    return words


def decode_right(input_seq):
    states = encoder_model.predict(input_seq)
    target_seq = np.zeros((1, 1), dtype="int32")
    target_seq[0, 0] = word_index["sostok"]
    tokens, h, c = decoder_model.predict([target_seq] + states)
    return np.argmax(tokens[0, -1, :])
