"""Rows 6, 7 and 12: scaled, vectorized and padded data."""
import numpy as np
import tensorflow as tf
from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer
from sklearn.preprocessing import LabelEncoder, MinMaxScaler, OrdinalEncoder, StandardScaler
from tensorflow.keras.preprocessing.sequence import pad_sequences
from tensorflow.keras.preprocessing.text import Tokenizer

texts = ["the cat sat", "the dog ran"]
numbers = np.arange(20).reshape(10, 2)
y = np.ones(10)


def net(size):
    return tf.keras.Sequential([tf.keras.layers.Embedding(size, 4), tf.keras.layers.Flatten()])


model = net(100)
model.fit(StandardScaler().fit_transform(numbers), y)  # EMB102
scaler = MinMaxScaler()
scaled = scaler.fit_transform(numbers)
model.fit(scaled, y)  # EMB102
model.fit(TfidfVectorizer().fit_transform(texts).toarray(), y)  # EMB102
model.fit(OrdinalEncoder().fit_transform(numbers), y)  # EMB201
model.fit(CountVectorizer().fit_transform(texts).toarray(), y)  # EMB103
model.fit(LabelEncoder().fit_transform(["a", "b"]), y)

tokenizer = Tokenizer()
tokenizer.fit_on_texts(texts)
model.fit(tokenizer.texts_to_matrix(texts), y)  # EMB103
model.fit(pad_sequences(tokenizer.texts_to_sequences(texts)), y)
model.fit(pad_sequences(tokenizer.texts_to_sequences(texts), dtype="float32"), y)  # EMB201
model.fit(tf.keras.utils.to_categorical([1, 2, 0]), y)  # EMB103

tfidf = TfidfVectorizer(max_features=10).fit_transform(texts).toarray() * 0.5
model.fit(pad_sequences(tfidf), y)  # EMB105
model.fit((np.random.rand(4, 4)).astype(int), y)  # EMB105
