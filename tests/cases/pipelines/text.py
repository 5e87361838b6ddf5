"""Row 7: texts by way of Keras' Tokenizer, pad_sequences, TextVectorization and one-hot rows."""
import numpy as np
import tensorflow as tf
from tensorflow.keras.preprocessing.sequence import pad_sequences
from tensorflow.keras.preprocessing.text import Tokenizer, one_hot
from tensorflow.keras.utils import to_categorical

texts = ["a b c", "b c"]
tokenizer = Tokenizer(num_words=1000, oov_token="<OOV>")
tokenizer.fit_on_texts(texts)
emb = tf.keras.layers.Embedding(1000, 8)
model = tf.keras.Sequential([emb, tf.keras.layers.GlobalAveragePooling1D(), tf.keras.layers.Dense(1)])
model.compile("adam", "mse")

# sequences
sequences = tokenizer.texts_to_sequences(texts)
padded = pad_sequences(sequences, maxlen=10, padding="post")
model.predict(padded)
model.predict(pad_sequences(sequences, maxlen=10, dtype="float32"))  # EMB201
model.predict(pad_sequences(sequences, dtype="int64"))
model.predict(np.array(padded, dtype=float))  # EMB201
model.predict(padded / 1000.0)  # EMB101
model.predict(padded / 2)  # EMB102
model.predict(tf.keras.utils.pad_sequences(sequences, value=0.0))
model.predict(pad_sequences([one_hot(text, 1000) for text in texts], maxlen=4))

# matrices
for mode in ["binary", "count", "tfidf", "freq"]:
    model.predict(tokenizer.texts_to_matrix(texts, mode=mode))  # EMB103
model.predict(tokenizer.texts_to_matrix(texts))  # EMB103
model.predict(tokenizer.sequences_to_matrix(sequences, mode="binary"))  # EMB103
model.predict(pad_sequences(tokenizer.texts_to_sequences(["new"]), maxlen=5))

# one-hot rows of ids
model.predict(to_categorical(padded, num_classes=1000))  # EMB103
model.predict(tf.one_hot(padded, 1000))  # EMB103
model.predict(np.eye(1000)[padded])  # EMB103
model.predict(np.argmax(to_categorical(padded, num_classes=1000), axis=-1))
model.fit(padded, to_categorical(padded[:, 0], 1000))
model.predict(tf.one_hot(padded, 1000, dtype=tf.int32))  # EMB103

# TextVectorization
vectorize = tf.keras.layers.TextVectorization(max_tokens=1000, output_mode="int", output_sequence_length=8)
vectorize.adapt(texts)
model.predict(vectorize(texts))
model.predict(vectorize(tf.constant(texts)).numpy())
bag = tf.keras.layers.TextVectorization(max_tokens=1000, output_mode="tf_idf")
model.predict(bag(texts))  # EMB103
multi = tf.keras.layers.TextVectorization(max_tokens=1000, output_mode="multi_hot")
model.predict(multi(texts))  # EMB103
model.predict(tf.cast(vectorize(texts), tf.float32))  # EMB201
dataset = tf.data.Dataset.from_tensor_slices((texts, [0.0, 1.0])).batch(2)
model.fit(dataset.map(lambda text, label: (vectorize(text), label)))
model.fit(dataset.map(lambda text, label: (bag(text), label)))  # EMB103

# StringLookup, Hashing, IntegerLookup
lookup = tf.keras.layers.StringLookup(vocabulary=["a", "b"])
model.predict(lookup([["a", "b"]]))
model.predict(tf.keras.layers.StringLookup(vocabulary=["a", "b"], output_mode="one_hot")(["a"]))  # EMB103
model.predict(tf.keras.layers.Hashing(1000)([["a", "b"]]))
model.predict(tf.keras.layers.CategoryEncoding(10)(padded))  # EMB103
model.predict(tf.keras.layers.IntegerLookup(vocabulary=[1, 2])(padded))

# characters, by hand
chars = sorted(set("".join(texts)))
char_to_id = {char: i for i, char in enumerate(chars)}
x = np.zeros((2, 10))
for i, text in enumerate(texts):
    for t, char in enumerate(text):
        x[i, t] = char_to_id[char]
model.predict(x)  # EMB201
x = np.zeros((2, 10), dtype=np.int32)
for i, text in enumerate(texts):
    for t, char in enumerate(text):
        x[i, t] = char_to_id[char]
model.predict(x)
x = np.zeros((2, 10, len(chars)), dtype=bool)
for i, text in enumerate(texts):
    for t, char in enumerate(text):
        x[i, t, char_to_id[char]] = 1
model.fit(x, padded)
ids = np.array([[char_to_id[c] for c in text.ljust(10)] for text in texts])
model.predict(ids)
model.predict(np.asarray([[char_to_id[c] for c in text] for text in texts]).astype("float32"))  # EMB201
