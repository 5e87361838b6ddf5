"""Layers around an embedding: TimeDistributed, Bidirectional, Lambda, custom ones."""
import numpy as np
import tensorflow as tf

layers = tf.keras.layers
ids = np.random.randint(0, 50, (8, 4))
noise = np.random.rand(8, 4) * 50

# TimeDistributed(Embedding)
layers.TimeDistributed(layers.Embedding(50, 8))(noise)  # EMB102
layers.TimeDistributed(layers.Embedding(50, 8))(ids)
float_input = tf.keras.Input((3, 4), dtype="float32")
int_input = tf.keras.Input((3, 4), dtype="int32")
layers.TimeDistributed(layers.Embedding(50, 8))(float_input)  # EMB201
layers.TimeDistributed(layers.Embedding(50, 8))(int_input)
model = tf.keras.Sequential([layers.TimeDistributed(layers.Embedding(50, 8)), layers.TimeDistributed(layers.LSTM(4))])
model(noise)  # EMB102
model(ids)
words = tf.keras.Sequential([layers.Embedding(50, 8), layers.LSTM(4)])
layers.TimeDistributed(words)(float_input)  # EMB201
layers.TimeDistributed(words)(int_input)

# Bidirectional after it, not before it
stack = tf.keras.Sequential([layers.Embedding(50, 8), layers.Bidirectional(layers.LSTM(4)), layers.Dense(1)])
stack.predict(noise)  # EMB102
stack.predict(ids)
x = layers.Bidirectional(layers.LSTM(4, return_sequences=True))(tf.keras.Input((4, 2)))
layers.Embedding(50, 8)(x)  # EMB101
layers.Embedding(50, 8)(tf.argmax(x, -1))

# Lambda layers
cut = layers.Lambda(lambda t: tf.cast(t, "int32"))
grow = layers.Lambda(lambda t: t * 1.5)
tf.keras.Sequential([cut, layers.Embedding(50, 8)])(noise)
tf.keras.Sequential([grow, layers.Embedding(50, 8)])(ids)  # EMB201


def normalise(t):
    return t / tf.reduce_max(t)


def first_column(t):
    return t[:, 0:1]


layers.Embedding(50, 8)(layers.Lambda(normalise)(float_input))  # EMB102
layers.Embedding(50, 8)(layers.Lambda(first_column)(int_input))
layers.Embedding(50, 8)(layers.Lambda(first_column, output_shape=(1,))(float_input))  # EMB201
mixed = tf.keras.Input((4,), dtype="float32")
column = layers.Lambda(lambda t: tf.cast(t[:, :1], tf.int32))(mixed)
split = tf.keras.Model(mixed, layers.Embedding(50, 8)(column))
split.predict(noise)
one_column = tf.keras.Input((4,), dtype="int32")
split = tf.keras.Model(one_column, layers.Embedding(50, 8)(layers.Lambda(lambda t: t[:, 0])(one_column)))
split.predict(noise)  # EMB102
split.predict(ids)


# custom layers between
class Scale(layers.Layer):
    def __init__(self, factor, **kwargs):
        super().__init__(**kwargs)
        self.factor = factor

    def call(self, inputs):
        return tf.cast(inputs, tf.float32) * self.factor


class ToIds(layers.Layer):
    def __init__(self, bins, **kwargs):
        super().__init__(**kwargs)
        self.bins = bins

    def call(self, inputs):
        return tf.cast(inputs * self.bins, tf.int32)


class Positions(layers.Layer):
    def __init__(self, length, width):
        super().__init__()
        self.tokens = layers.Embedding(50, width)
        self.places = layers.Embedding(length, width)

    def call(self, x):
        places = tf.range(0, tf.shape(x)[-1], 1)
        return self.tokens(x) + self.places(places)


tf.keras.Sequential([Scale(0.5), Positions(4, 8)])(ids)  # EMB201
tf.keras.Sequential([ToIds(50), Positions(4, 8)])(noise)
Positions(4, 8)(noise)  # EMB102
Positions(4, 8)(ids)
Positions(4, 8)(tf.keras.Input((4,), dtype="float64"))  # EMB201
Positions(4, 8)(tf.keras.Input((4,), dtype="int32"))


class Weighted(layers.Layer):
    def build(self, input_shape):
        self.table = layers.Embedding(50, 8)
        self.scale = self.add_weight(shape=(input_shape[-1],), initializer="ones")
        super().build(input_shape)

    def call(self, x):
        return self.table(x)


class WeightedFirst(Weighted):
    def call(self, x):
        return self.table(tf.cast(x, tf.float32) * self.scale)  # EMB201


Weighted()(noise)  # EMB102
Weighted()(ids)
WeightedFirst()(ids)


class Wrapper(layers.Wrapper):
    def call(self, inputs):
        return self.layer(inputs)


Wrapper(layers.Embedding(50, 8))(noise)  # EMB102
Wrapper(layers.Embedding(50, 8))(ids)
