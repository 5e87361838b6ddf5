"""Tables for the vocabularies of Keras: EMB402 where they have no row for some id."""

import numpy as np
import tensorflow as tf
from sklearn.model_selection import train_test_split

pad = tf.keras.preprocessing.sequence.pad_sequences

tokenizer = tf.keras.preprocessing.text.Tokenizer(oov_token="<OOV>")
tokenizer.fit_on_texts(texts)
word_index = tokenizer.word_index
ids = pad(tokenizer.texts_to_sequences(texts), maxlen=20)
vocab_size = len(word_index)
train, test = train_test_split(ids, test_size=0.2)

# Look-alikes: with room for the padding id, or of another vocabulary.
tf.keras.layers.Embedding(vocab_size + 1, 64)(ids)
tf.keras.layers.Embedding(len(tokenizer.word_index) + 1, 64, mask_zero=True)(ids)
tf.keras.layers.Embedding(vocab_size, 64)(ids - 1)
tf.keras.layers.Embedding(vocab_size, 64)(np.minimum(ids, vocab_size - 1))
tf.keras.layers.Embedding(10000, 64)(ids)
tf.keras.layers.Embedding(min(vocab_size, 10000), 64)(ids)

limited = tf.keras.preprocessing.text.Tokenizer(num_words=1000)
limited.fit_on_texts(texts)
tf.keras.layers.Embedding(len(limited.word_index), 64)(pad(limited.texts_to_sequences(texts)))
tf.keras.layers.Embedding(1000, 64)(pad(limited.texts_to_sequences(texts)))
maybe = tf.keras.preprocessing.text.Tokenizer(num_words=limit())
maybe.fit_on_texts(texts)
tf.keras.layers.Embedding(len(maybe.word_index), 64)(pad(maybe.texts_to_sequences(texts)))

other = tf.keras.preprocessing.text.Tokenizer()
other.fit_on_texts(other_texts)
tf.keras.layers.Embedding(len(other.word_index), 64)(ids)

# Without a row for the last word.
tf.keras.layers.Embedding(vocab_size, 64)(ids)  # EMB402
tf.keras.layers.Embedding(len(tokenizer.word_index), 64, mask_zero=True)(train)  # EMB402
tf.keras.layers.Embedding(len(tokenizer.index_word), 64)(test[:, :-1])  # EMB402
model = tf.keras.Sequential([tf.keras.layers.Embedding(vocab_size, 64), tf.keras.layers.LSTM(32)])
model.fit(train[:800], targets)  # EMB402
model.predict(pad(tokenizer.texts_to_sequences(["new text"])))  # EMB402

# A vocabulary that changed after it was counted has another size.
tokenizer.fit_on_texts(more_texts)
tf.keras.layers.Embedding(vocab_size + 1, 64)(pad(tokenizer.texts_to_sequences(texts)))
tokenizer.word_index["<pad>"] = 0
extended = tokenizer.word_index
extended["<pad>"] = 0
tf.keras.layers.Embedding(len(extended), 64)(pad(tokenizer.texts_to_sequences(texts)))

# Look-up layers count the ids that they put in front of the vocabulary.
lookup = tf.keras.layers.StringLookup(vocabulary=["a", "b", "c"])
tf.keras.layers.Embedding(4, 8)(lookup(words))
tf.keras.layers.Embedding(lookup.vocabulary_size(), 8)(lookup(words))
tf.keras.layers.Embedding(len(lookup.get_vocabulary()), 8)(lookup(words))
tf.keras.layers.Embedding(3, 8)(lookup(words))  # EMB402
tf.keras.layers.Embedding(4, 8, mask_zero=True)(lookup(words))  # EMB402

masked = tf.keras.layers.StringLookup(vocabulary=["a", "b", "c"], mask_token="")
tf.keras.layers.Embedding(5, 8, mask_zero=True)(masked(words))
tf.keras.layers.Embedding(4, 8, mask_zero=True)(masked(words))  # EMB402

adapted = tf.keras.layers.StringLookup()
adapted.adapt(words)
tf.keras.layers.Embedding(adapted.vocabulary_size(), 8)(adapted(words))
tf.keras.layers.Embedding(adapted.vocabulary_size() - 1, 8)(adapted(words))  # EMB402
tf.keras.layers.Embedding(len(adapted.get_vocabulary()) - 1, 8)(adapted(words))  # EMB402
tf.keras.layers.Embedding(len(adapted.get_vocabulary(include_special_tokens=False)), 8)(adapted(words))

vectorize = tf.keras.layers.TextVectorization(max_tokens=5000)
vectorize.adapt(texts)
tf.keras.layers.Embedding(5000, 8, mask_zero=True)(vectorize(texts))
tf.keras.layers.Embedding(vectorize.vocabulary_size(), 8, mask_zero=True)(vectorize(texts))
tf.keras.layers.Embedding(vectorize.vocabulary_size() - 2, 8, mask_zero=True)(vectorize(texts))  # EMB402

text = tf.keras.Input(shape=(1,), dtype="string")
tf.keras.layers.Embedding(adapted.vocabulary_size(), 8)(adapted(text))
tf.keras.layers.Embedding(adapted.vocabulary_size() - 1, 8)(adapted(text))  # EMB402

no_unknown = tf.keras.layers.IntegerLookup(vocabulary=[10, 20], num_oov_indices=0)
tf.keras.layers.Embedding(2, 8)(no_unknown(numbers))
tf.keras.layers.Embedding(2, 8, mask_zero=True)(no_unknown(numbers))  # EMB402
tf.keras.layers.Embedding(20, 8)(tf.keras.layers.Hashing(num_bins=20)(words))
tf.keras.layers.Embedding(19, 8)(tf.keras.layers.Hashing(num_bins=20)(words))  # EMB401
