"""A decoder with attention: teacher forcing with integer ids is right, a dummy batch of floats is not."""
import tensorflow as tf
class BahdanauAttention(tf.keras.layers.Layer):
    def __init__(self, units):
        super(BahdanauAttention, self).__init__()
        self.W1 = tf.keras.layers.Dense(units)
        self.V = tf.keras.layers.Dense(1)
    def call(self, query, values):
        score = self.V(tf.nn.tanh(self.W1(query) + values))
        w = tf.nn.softmax(score, axis=1)
        return tf.reduce_sum(w * values, axis=1), w
class Decoder(tf.keras.Model):
    def __init__(self, vocab):
        super(Decoder, self).__init__()
        self.embedding = tf.keras.layers.Embedding(vocab, 8)
        self.attention = BahdanauAttention(8)
        self.fc = tf.keras.layers.Dense(vocab)
    def call(self, x, hidden, enc_output):
        ctx, w = self.attention(hidden, enc_output)
        x = self.embedding(x)
        return self.fc(x), hidden, w
decoder = Decoder(10)
@tf.function
def train_step(inp, targ, enc_hidden):
    loss = 0
    with tf.GradientTape() as tape:
        dec_hidden = enc_hidden
        dec_input = tf.expand_dims([1] * 4, 1)
        for t in range(1, targ.shape[1]):
            predictions, dec_hidden, _ = decoder(dec_input, dec_hidden, inp)
            dec_input = tf.expand_dims(targ[:, t], 1)
def evaluate(sentence):
    dec_input = tf.expand_dims([3], 0)
    hidden = [tf.zeros((1, 8))]
    for t in range(5):
        predictions, dec_hidden, w = decoder(dec_input, hidden, hidden)
        predicted_id = tf.argmax(predictions[0]).numpy()
        dec_input = tf.expand_dims([predicted_id], 0)
def evaluate_bad(sentence):
    for t in range(5):
        predictions, dec_hidden, w = decoder(tf.random.normal((4, 1)), 0, 0)  # EMB102
