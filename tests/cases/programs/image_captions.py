"""Image captions: nested loops in generators that never end."""
import numpy as np
import pickle
from numpy import array
from tensorflow.keras.applications.vgg16 import VGG16, preprocess_input
from tensorflow.keras.preprocessing.image import load_img, img_to_array
from tensorflow.keras.preprocessing.text import Tokenizer
from tensorflow.keras.preprocessing.sequence import pad_sequences
from tensorflow.keras.utils import to_categorical
from tensorflow.keras.models import Model, load_model
from tensorflow.keras.layers import Input, Dense, LSTM, Embedding, Dropout, add


def create_tokenizer(descriptions):
    tokenizer = Tokenizer()
    tokenizer.fit_on_texts([d for key in descriptions for d in descriptions[key]])
    return tokenizer


def create_sequences(tokenizer, max_length, desc_list, photo, vocab_size):
    X1, X2, y = list(), list(), list()
    for desc in desc_list:
        seq = tokenizer.texts_to_sequences([desc])[0]
        for i in range(1, len(seq)):
            in_seq, out_seq = seq[:i], seq[i]
            in_seq = pad_sequences([in_seq], maxlen=max_length)[0]
            out_seq = to_categorical([out_seq], num_classes=vocab_size)[0]
            X1.append(photo)
            X2.append(in_seq)
            y.append(out_seq)
    return array(X1), array(X2), array(y)


def define_model(vocab_size, max_length):
    inputs1 = Input(shape=(4096,))
    fe2 = Dense(256, activation="relu")(Dropout(0.5)(inputs1))
    inputs2 = Input(shape=(max_length,))
    se1 = Embedding(vocab_size, 256, mask_zero=True)(inputs2)
    se3 = LSTM(256)(Dropout(0.5)(se1))
    decoder = Dense(256, activation="relu")(add([fe2, se3]))
    model = Model(inputs=[inputs1, inputs2], outputs=Dense(vocab_size, activation="softmax")(decoder))
    model.compile(loss="categorical_crossentropy", optimizer="adam")
    return model


def data_generator(descriptions, photos, tokenizer, max_length, vocab_size):
    while 1:
        for key, desc_list in descriptions.items():
            photo = photos[key][0]
            in_img, in_seq, out_word = create_sequences(tokenizer, max_length, desc_list, photo, vocab_size)
            yield [in_img, in_seq], out_word


def float_generator(descriptions, photos, tokenizer, max_length, vocab_size):
    while 1:
        for key, desc_list in descriptions.items():
            in_img, in_seq, out_word = create_sequences(tokenizer, max_length, desc_list, photos[key][0], vocab_size)
            yield [in_img, in_seq.astype("float32")], out_word


def generate_desc(model, tokenizer, photo, max_length):
    in_text = "startseq"
    for i in range(max_length):
        sequence = tokenizer.texts_to_sequences([in_text])[0]
        sequence = pad_sequences([sequence], maxlen=max_length)
        yhat = np.argmax(model.predict([photo, sequence], verbose=0))
        in_text += " " + str(yhat)
    return in_text


def generate_zeros(model, word_to_id, photo, max_length):
    sequence = np.zeros((1, max_length))
    for i in range(max_length):
        sequence[0, i] = word_to_id["a"]
        yhat = np.argmax(model.predict([photo, sequence], verbose=0))  # EMB201
    return yhat


descriptions = pickle.load(open("descriptions.pkl", "rb"))
features = pickle.load(open("features.pkl", "rb"))
tokenizer = create_tokenizer(descriptions)
vocab_size = len(tokenizer.word_index) + 1
model = define_model(vocab_size, 34)
for i in range(20):
    generator = data_generator(descriptions, features, tokenizer, 34, vocab_size)
    model.fit(generator, epochs=1, steps_per_epoch=len(descriptions))
    model.save("model_" + str(i) + ".h5")
model.fit(float_generator(descriptions, features, tokenizer, 34, vocab_size), epochs=1)  # EMB201
photo = np.random.rand(1, 4096)
print(generate_desc(model, tokenizer, photo, 34))
print(generate_zeros(model, {"a": 1}, photo, 34))
