"""keras.preprocessing and keras.utils: sequences, texts, labels, images, datasets."""
import keras
import numpy as np
from tensorflow.keras.preprocessing.sequence import TimeseriesGenerator, make_sampling_table, pad_sequences, skipgrams
from tensorflow.keras.preprocessing.text import (
    Tokenizer,
    hashing_trick,
    one_hot,
    text_to_word_sequence,
    tokenizer_from_json,
)
from tensorflow.keras.utils import normalize, to_categorical

# Sequences are int32 unless a dtype is asked for; floats are cut.
pad_sequences([[5, 6], [7]])  #? int32 [0, 7]
pad_sequences([[5, 6], [7]], maxlen=4, padding="post", value=9)  #? int32 [5, 9]
pad_sequences([[1.5, 2.5], [3.0]])  #? int32 [0, 3]
pad_sequences([[0.5, 0.25], [0.75]])  #? int32 0 emptied
pad_sequences([[0.5, 0.25], [0.75]], dtype="float32")  #? float32 [0, 0.75] fraction
pad_sequences([[5, 6], [7]], dtype="float32")  #? float32 [0, 7] whole
pad_sequences([[5, 6], [7]], dtype=np.int64)  #? int64 [0, 7]
pad_sequences([[0.5, 0.25], [0.75]], dtype=float)  #? float64 [0, 0.75] fraction
pad_sequences([np.array([5, 6]), np.array([7])])[:, :-1]  #? int32 [0, 7]
keras.utils.pad_sequences([[1, 2]]).astype("float32")  #? float32 [0, 2] whole

# Texts
texts = ["the cat sat", "the dog ran off"]
tokenizer = Tokenizer(num_words=50, oov_token="<OOV>")
tokenizer.fit_on_texts(texts)
tokenizer.texts_to_sequences(texts)[0][0]  #? python int [1, 49]
pad_sequences(tokenizer.texts_to_sequences(texts), maxlen=6)  #? int32 [0, 49]
tokenizer.texts_to_matrix(texts)  #? float64 [0, 1] whole encoded
tokenizer.texts_to_matrix(texts, mode="count")  #? float64 [0, inf) whole encoded
tokenizer.texts_to_matrix(texts, mode="freq")  #? float64 [0, 1] fraction encoded
tokenizer.texts_to_matrix(texts, mode="tfidf")  #? float64 [0, inf) fraction encoded
tokenizer.sequences_to_matrix([[1, 2]], mode="binary")  #? float64 [0, 1] whole encoded
tokenizer.word_index["cat"]  #? python int [1, inf)
tokenizer.index_word[1]  #? string
tokenizer.word_counts["the"]  #? python int [1, inf)
tokenizer.document_count  #? python int [0, inf)
tokenizer.num_words  #? 50
Tokenizer().num_words  #? None
one_hot("some words", 50)[0]  #? python int [1, 49]
hashing_trick("some words", n=50)[0]  #? python int [1, 49]
text_to_word_sequence("some words")[0]  #? string
pairs, labels = skipgrams([1, 2, 3, 4], vocabulary_size=10, window_size=2)
np.array(pairs)  #? int64 [1, inf)
np.array(labels)  #? int64 [0, 1]
make_sampling_table(10)  #? float64 [0, 1] fraction

# Series
series = np.linspace(0.1, 7.3, 10)
generator = TimeseriesGenerator(series, series, length=3, batch_size=2)
x, y = generator[0]
x  #? float64 [0.1, 7.3] fraction
counts = TimeseriesGenerator(np.arange(10), np.arange(10), length=3)[0]
counts[0]  #? int64 [0, 9]

# Labels: one-hot rows are float64 (float32 in Keras 2)
to_categorical([0, 2, 1], num_classes=4)  #? float64 [0, 1] whole encoded
to_categorical(np.array([0, 1]))  #? float64 [0, 1] whole encoded
keras.utils.to_categorical(x=[1, 2], num_classes=3)  #? float64 [0, 1] whole encoded
np.argmax(to_categorical([2, 1, 0], 3), axis=1)  #? int64 [0, inf)
to_categorical([1, 0, 3], 4).argmax(axis=-1)  #? int64 [0, inf)
to_categorical([2, 1, 0]).astype("int32")  #? int32 [0, 1] encoded
normalize(np.array([[1, 2], [3, 4]]))  #? float64 [0, 1] fraction
normalize(np.array([[0.5, -2.0]], dtype="float32"))  #? float32 [-1, 1] fraction

# Images
keras.utils.img_to_array(np.ones((2, 2, 3), "uint8"))  #? float32 1 whole
keras.utils.img_to_array(np.ones((2, 2, 3)), dtype="uint8")  #? uint8 1

# Datasets, which are downloaded
(x_train, y_train), (x_test, y_test) = keras.datasets.imdb.load_data(num_words=10000)  #! not run
x_train  #? object #! not run
y_train  #? int64 [0, 1] #! not run
pad_sequences(x_train, maxlen=100)  #? int32 #! not run
pad_sequences(x_train, maxlen=100, dtype="float32")  #? float32 #! not run
(images, digits), _ = keras.datasets.mnist.load_data()  #! not run
images  #? uint8 [0, 255] #! not run
images / 255.0  #? float64 [0, 1] fraction #! not run
digits  #? uint8 [0, 9] #! not run
