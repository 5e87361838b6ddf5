"""Functions and classes that build and return models or layers."""
import numpy as np
import tensorflow as tf

layers = tf.keras.layers
ids = np.random.randint(0, 50, (8, 4))
noise = np.random.rand(8, 4) * 50


# a function that returns a layer
def make_embedding(vocab, width=8, **kwargs):
    return layers.Embedding(vocab, width, **kwargs)


make_embedding(50, mask_zero=True)(noise)  # EMB102
make_embedding(50, mask_zero=True)(ids)


# a function that returns a Sequential
def sequential(vocab):
    model = tf.keras.models.Sequential()
    model.add(layers.Embedding(vocab, 8))
    model.add(layers.LSTM(4))
    model.add(layers.Dense(1))
    model.compile(loss="mse", optimizer="adam")
    return model


sequential(50).predict(noise)  # EMB102
sequential(50).predict(ids)


# a function that returns a functional model
def functional(vocab, length):
    inputs = layers.Input(shape=(length,), dtype="int32")
    x = layers.Embedding(vocab, 8)(inputs)
    outputs = layers.Dense(1)(layers.GlobalAveragePooling1D()(x))
    return tf.keras.Model(inputs, outputs)


model = functional(50, 4)
model.compile("adam", "mse")
model.fit(noise, np.zeros(8))  # EMB102
model.fit(ids, np.zeros(8))


# a block in a graph
def block(x, vocab):
    return layers.Dense(4)(layers.Embedding(vocab, 8)(x))


a = tf.keras.Input((4,), dtype="float32")
b = tf.keras.Input((4,), dtype="int32")
block(a, 50)  # EMB201
block(b, 50)
block(layers.Dense(4)(a), 50)  # EMB102


# several models from one function
def encoder_decoder(vocab):
    encoder = tf.keras.Sequential([layers.Embedding(vocab, 8), layers.GRU(8)])
    decoder = tf.keras.Sequential([layers.Dense(8), layers.Dense(vocab)])
    return encoder, decoder


encoder, decoder = encoder_decoder(50)
encoder(noise)  # EMB102
encoder(ids)
decoder(noise)


# by name
def get_model(kind):
    if kind == "embedding":
        return sequential(50)
    if kind == "dense":
        return tf.keras.Sequential([layers.Dense(4)])
    raise ValueError(kind)


get_model("embedding").predict(noise)  # EMB102
get_model("dense").predict(noise)
BUILDERS = {"rnn": sequential, "functional": lambda vocab: functional(vocab, 4)}
BUILDERS["rnn"](50).predict(noise)  # EMB102
BUILDERS["functional"](50).predict(ids)


# a class with a build method
class Recommender:
    def __init__(self, users, items):
        self.users, self.items = users, items
        self.model = self._build()

    def _build(self):
        user = layers.Input((1,), dtype="int32", name="user")
        item = layers.Input((1,), dtype="int32", name="item")
        u = layers.Flatten()(layers.Embedding(self.users, 8)(user))
        i = layers.Flatten()(layers.Embedding(self.items, 8)(item))
        return tf.keras.Model([user, item], layers.Dot(axes=1)([u, i]))

    def train(self, users, items, ratings):
        self.model.compile("adam", "mse")
        self.model.fit([users, items], ratings)

    def rate(self, users, items):
        return self.model.predict([users, items])


recommender = Recommender(50, 60)
recommender.train(ids[:, 0], noise[:, 0], noise[:, 1])  # EMB102
recommender.rate(ids[:, 0], ids[:, 1])
recommender.model.predict([noise[:, 0], ids[:, 0]])  # EMB102


class Registry:
    @classmethod
    def create(cls, name, **kwargs):
        return getattr(cls, "make_" + name)(**kwargs)

    @staticmethod
    def make_embedding(vocab):
        return layers.Embedding(vocab, 4)

    @staticmethod
    def make_dense(units):
        return layers.Dense(units)


Registry.create("embedding", vocab=50)(noise)  # EMB102
Registry.create("dense", units=50)(noise)
