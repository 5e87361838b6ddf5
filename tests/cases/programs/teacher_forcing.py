"""A sequence-to-sequence model, trained and decoded with ids in float matrices."""
import numpy as np
import tensorflow as tf
max_encoder, max_decoder, num_tokens = 6, 5, 30
encoder_input_data = np.zeros((4, max_encoder), dtype="float32")
decoder_input_data = np.zeros((4, max_decoder), dtype="float32")
decoder_target_data = np.zeros((4, max_decoder, num_tokens), dtype="float32")
for i, (a, b) in enumerate(zip([[1, 2], [3]] * 2, [[4], [5, 6]] * 2)):
    for t, w in enumerate(a):
        encoder_input_data[i, t] = w
    for t, w in enumerate(b):
        decoder_input_data[i, t] = w
        if t > 0:
            decoder_target_data[i, t - 1, w] = 1.0
encoder_inputs = tf.keras.layers.Input(shape=(None,))
enc_emb = tf.keras.layers.Embedding(num_tokens, 8, mask_zero=True)(encoder_inputs)
_, h, c = tf.keras.layers.LSTM(8, return_state=True)(enc_emb)
decoder_inputs = tf.keras.layers.Input(shape=(None,))
dec_emb_layer = tf.keras.layers.Embedding(num_tokens, 8, mask_zero=True)
dec = tf.keras.layers.LSTM(8, return_sequences=True, return_state=True)
out, _, _ = dec(dec_emb_layer(decoder_inputs), initial_state=[h, c])
out = tf.keras.layers.Dense(num_tokens, activation="softmax")(out)
model = tf.keras.Model([encoder_inputs, decoder_inputs], out)
model.compile(optimizer="rmsprop", loss="categorical_crossentropy")
model.fit([encoder_input_data, decoder_input_data], decoder_target_data, epochs=1, verbose=0)  # EMB201
encoder_model = tf.keras.Model(encoder_inputs, [h, c])
sh, sc = tf.keras.layers.Input((8,)), tf.keras.layers.Input((8,))
o2, h2, c2 = dec(dec_emb_layer(decoder_inputs), initial_state=[sh, sc])
decoder_model = tf.keras.Model([decoder_inputs, sh, sc], [o2, h2, c2])
def decode(seq):
    states = encoder_model.predict(seq, verbose=0)
    target = np.zeros((1, 1))
    target[0, 0] = 1
    for _ in range(3):
        o, h, c = decoder_model.predict([target] + states, verbose=0)  # EMB201
        idx = np.argmax(o[0, -1, :])
        target = np.zeros((1, 1))
        target[0, 0] = idx % 30
        states = [h, c]
decode(encoder_input_data[:1])  # EMB201
