import tensorflow as tf
from tensorflow.keras.layers import Embedding
from tensorflow.keras.preprocessing.text import Tokenizer

texts = ["to be or not to be"]
tokenizer = Tokenizer()
tokenizer.fit_on_texts(texts)
ids = tf.constant(tokenizer.texts_to_sequences(texts))
Embedding(len(tokenizer.word_index) + 1, 64)(ids)
words = len(tokenizer.word_index)
Embedding(input_dim=words + 1, output_dim=64)(ids)
