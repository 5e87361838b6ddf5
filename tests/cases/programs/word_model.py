"""A language model whose table lacks a row for the last word of the Tokenizer."""

import numpy as np
import tensorflow as tf

corpus = open("verses.txt").read().lower().split("\n")

tokenizer = tf.keras.preprocessing.text.Tokenizer()
tokenizer.fit_on_texts(corpus)
total_words = len(tokenizer.word_index)

sequences = []
for line in corpus:
    tokens = tokenizer.texts_to_sequences([line])[0]
    for i in range(1, len(tokens)):
        sequences.append(tokens[: i + 1])

longest = max(len(sequence) for sequence in sequences)
padded = np.array(tf.keras.preprocessing.sequence.pad_sequences(sequences, maxlen=longest, padding="pre"))
xs, labels = padded[:, :-1], padded[:, -1]
ys = tf.keras.utils.to_categorical(labels, num_classes=total_words + 1)


def build(rows):
    return tf.keras.Sequential(
        [
            tf.keras.layers.Embedding(rows, 64),
            tf.keras.layers.Bidirectional(tf.keras.layers.LSTM(32)),
            tf.keras.layers.Dense(total_words + 1, activation="softmax"),
        ]
    )


small = build(total_words)
small.compile(loss="categorical_crossentropy", optimizer="adam")
small.fit(xs, ys, epochs=3)  # EMB402

model = build(total_words + 1)
model.compile(loss="categorical_crossentropy", optimizer="adam")
model.fit(xs, ys, epochs=3)

text = "to be"
for _ in range(20):
    tokens = tokenizer.texts_to_sequences([text])[0]
    tokens = tf.keras.preprocessing.sequence.pad_sequences([tokens], maxlen=longest - 1, padding="pre")
    predicted = np.argmax(model.predict(tokens), axis=-1)
    small.predict(tokens)  # EMB402
