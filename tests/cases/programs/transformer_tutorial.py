"""The transformer tutorial, with sample batches for its blocks."""
import numpy as np
import tensorflow as tf


def get_angles(pos, i, d_model):
    return pos * (1 / np.power(10000, (2 * (i // 2)) / np.float32(d_model)))


def positional_encoding(position, d_model):
    rads = get_angles(np.arange(position)[:, np.newaxis], np.arange(d_model)[np.newaxis, :], d_model)
    rads[:, 0::2] = np.sin(rads[:, 0::2])
    return tf.cast(rads[np.newaxis, ...], dtype=tf.float32)


def create_padding_mask(seq):
    seq = tf.cast(tf.math.equal(seq, 0), tf.float32)
    return seq[:, tf.newaxis, tf.newaxis, :]


class EncoderLayer(tf.keras.layers.Layer):
    def __init__(self, d_model, num_heads, dff, rate=0.1):
        super(EncoderLayer, self).__init__()
        self.mha = tf.keras.layers.MultiHeadAttention(num_heads, d_model)
        self.ffn = tf.keras.Sequential([tf.keras.layers.Dense(dff, activation="relu"), tf.keras.layers.Dense(d_model)])

    def call(self, x, training, mask):
        return self.ffn(self.mha(x, x, attention_mask=mask))


class Encoder(tf.keras.layers.Layer):
    def __init__(self, num_layers, d_model, num_heads, dff, input_vocab_size, maximum_position_encoding, rate=0.1):
        super(Encoder, self).__init__()
        self.d_model = d_model
        self.num_layers = num_layers
        self.embedding = tf.keras.layers.Embedding(input_vocab_size, d_model)
        self.pos_encoding = positional_encoding(maximum_position_encoding, self.d_model)
        self.enc_layers = [EncoderLayer(d_model, num_heads, dff, rate) for _ in range(num_layers)]
        self.dropout = tf.keras.layers.Dropout(rate)

    def call(self, x, training, mask):
        seq_len = tf.shape(x)[1]
        x = self.embedding(x)
        x *= tf.math.sqrt(tf.cast(self.d_model, tf.float32))
        x += self.pos_encoding[:, :seq_len, :]
        for i in range(self.num_layers):
            x = self.enc_layers[i](x, training, mask)
        return self.dropout(x, training=training)


class Transformer(tf.keras.Model):
    def __init__(self, num_layers, d_model, num_heads, dff, vocab, pe_input):
        super().__init__()
        self.tokenizer = Encoder(num_layers, d_model, num_heads, dff, vocab, pe_input)
        self.final_layer = tf.keras.layers.Dense(vocab)

    def call(self, inputs, training):
        inp, tar = inputs
        mask = create_padding_mask(inp)
        return self.final_layer(self.tokenizer(inp, training, mask))


sample_encoder = Encoder(num_layers=2, d_model=512, num_heads=8, dff=2048, input_vocab_size=8500, maximum_position_encoding=10000)
temp_input = tf.random.uniform((64, 62), dtype=tf.int64, minval=0, maxval=200)
sample_encoder(temp_input, training=False, mask=None)
sample_encoder(tf.random.uniform((64, 62)), training=False, mask=None)  # EMB101
sample_transformer = Transformer(2, 512, 8, 2048, 8500, 10000)
temp_target = tf.random.uniform((64, 36), dtype=tf.int64, minval=0, maxval=200)
sample_transformer([temp_input, temp_target], training=False)
sample_transformer([tf.random.uniform((64, 36), minval=0, maxval=200), temp_target], training=False)  # EMB102
sample_layer = EncoderLayer(512, 8, 2048)
sample_layer(tf.random.uniform((64, 43, 512)), False, None)
tf.keras.layers.Embedding(5, 4)(create_padding_mask(temp_input))  # EMB201


@tf.function
def train_step(inp, tar):
    tar_inp = tar[:, :-1]
    with tf.GradientTape() as tape:
        predictions = sample_transformer([inp, tar_inp], training=True)
        loss = tf.reduce_mean(predictions)
    gradients = tape.gradient(loss, sample_transformer.trainable_variables)


for epoch in range(2):
    train_step(temp_input, temp_target)
    train_step(tf.cast(temp_input, tf.float32), temp_target)  # EMB201
