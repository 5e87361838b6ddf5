"""Keras 3 layers that are registered for saving, in an encoder and a decoder."""
import keras
import numpy as np
from keras import layers, ops


@keras.saving.register_keras_serializable(package="text")
class PositionalEmbedding(layers.Layer):
    def __init__(self, sequence_length, vocab_size, embed_dim, **kwargs):
        super().__init__(**kwargs)
        self.token_embeddings = layers.Embedding(input_dim=vocab_size, output_dim=embed_dim)
        self.position_embeddings = layers.Embedding(input_dim=sequence_length, output_dim=embed_dim)
        self.sequence_length = sequence_length

    def call(self, inputs):
        length = ops.shape(inputs)[-1]
        positions = ops.arange(0, length, 1)
        return self.token_embeddings(inputs) + self.position_embeddings(positions)

    def compute_mask(self, inputs, mask=None):
        return ops.not_equal(inputs, 0)

    def get_config(self):
        return {**super().get_config(), "sequence_length": self.sequence_length}


@keras.saving.register_keras_serializable()
class FloatPositions(PositionalEmbedding):
    def call(self, inputs):
        positions = ops.arange(0, self.sequence_length, 1, dtype="float32")
        return self.token_embeddings(inputs) + self.position_embeddings(positions)  # EMB201


class Encoder(layers.Layer):
    def __init__(self, dim, **kwargs):
        super().__init__(**kwargs)
        self.attention = layers.MultiHeadAttention(4, dim)
        self.dense = keras.Sequential([layers.Dense(dim, activation="relu"), layers.Dense(dim)])
        self.norm = layers.LayerNormalization()

    def call(self, x, mask=None):
        return self.norm(x + self.dense(self.attention(x, x)))


encoder_inputs = keras.Input(shape=(None,), dtype="int64", name="encoder_inputs")
x = PositionalEmbedding(20, 1000, 32)(encoder_inputs)
encoder_outputs = Encoder(32)(x)
encoder = keras.Model(encoder_inputs, encoder_outputs)
decoder_inputs = keras.Input(shape=(None,), dtype="int64", name="decoder_inputs")
encoded = keras.Input(shape=(None, 32), name="decoder_state_inputs")
d = PositionalEmbedding(20, 1000, 32)(decoder_inputs)
decoder = keras.Model([decoder_inputs, encoded], layers.Dense(1000)(Encoder(32)(d + encoded)))
transformer = keras.Model([encoder_inputs, decoder_inputs], decoder([decoder_inputs, encoder_outputs]), name="transformer")
transformer.compile("rmsprop", loss="sparse_categorical_crossentropy")
source = np.random.randint(0, 1000, (8, 20))
target = np.random.randint(0, 1000, (8, 21))
transformer.fit({"encoder_inputs": source, "decoder_inputs": target[:, :-1]}, target[:, 1:])
transformer.fit({"encoder_inputs": source, "decoder_inputs": target[:, :-1] / 1000}, target[:, 1:])  # EMB101
transformer([source, target[:, :-1]])
transformer([np.random.rand(8, 20), target[:, :-1]])  # EMB101
decoder([target[:, :-1], np.random.rand(8, 20, 32)])
decoder([np.ones((8, 20)), np.random.rand(8, 20, 32)])  # EMB201
FloatPositions(20, 1000, 32)(source)
