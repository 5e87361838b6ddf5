"""Translate short phrases with an encoder, a decoder and attention.

The model has the shape of TensorFlow's tutorial "Neural machine translation with attention". It carries the mistake
that flake8-embedding-dtype was written for: the decoder is tried out with random floats, where it expects word numbers.
"""

import tensorflow as tf

PHRASES = [
    ("good morning", "buenos dias"),
    ("good night", "buenas noches"),
    ("see you tomorrow", "hasta mañana"),
    ("thank you very much", "muchas gracias"),
    ("where is the station", "donde esta la estacion"),
    ("i would like some water", "quisiera un poco de agua"),
    ("how much is it", "cuanto cuesta"),
    ("i do not understand", "no entiendo"),
]
BATCH_SIZE = 4
EPOCHS = 2
UNITS = 32
EMBEDDING_DIM = 16
SOURCE_WORDS = 60
TARGET_WORDS = 50


def word_numbers(phrases, max_tokens):
    """Number the words of all phrases, 0 fills up the short ones."""
    vectorize = tf.keras.layers.TextVectorization(max_tokens=max_tokens, standardize="lower")
    framed = [f"<start> {phrase} <end>" for phrase in phrases]
    vectorize.adapt(framed)
    return vectorize(tf.constant(framed)), vectorize.get_vocabulary()


source, source_words = word_numbers([english for english, _ in PHRASES], SOURCE_WORDS)
target, target_words = word_numbers([spanish for _, spanish in PHRASES], TARGET_WORDS)
dataset = tf.data.Dataset.from_tensor_slices((source, target)).shuffle(len(PHRASES))
dataset = dataset.batch(BATCH_SIZE, drop_remainder=True)


class Encoder(tf.keras.Model):
    """Reads the words of a phrase."""

    def __init__(self, words, embedding_dim, units):
        super().__init__()
        self.units = units
        self.embedding = tf.keras.layers.Embedding(words, embedding_dim)
        self.gru = tf.keras.layers.GRU(units, return_sequences=True, return_state=True)

    def call(self, x, hidden):
        x = self.embedding(x)
        output, state = self.gru(x, initial_state=hidden)
        return output, state

    def first_state(self, batch_size):
        return tf.zeros((batch_size, self.units))


class AdditiveAttention(tf.keras.layers.Layer):
    """Weighs what the encoder said by how well it answers the decoder's state (Bahdanau and others)."""

    def __init__(self, units):
        super().__init__()
        self.for_state = tf.keras.layers.Dense(units)
        self.for_output = tf.keras.layers.Dense(units)
        self.score = tf.keras.layers.Dense(1)

    def call(self, state, encoded):
        state = tf.expand_dims(state, 1)
        scores = self.score(tf.nn.tanh(self.for_state(state) + self.for_output(encoded)))
        weights = tf.nn.softmax(scores, axis=1)
        return tf.reduce_sum(weights * encoded, axis=1), weights


class Decoder(tf.keras.Model):
    """Writes the next word of the translation."""

    def __init__(self, words, embedding_dim, units):
        super().__init__()
        self.embedding = tf.keras.layers.Embedding(words, embedding_dim)
        self.gru = tf.keras.layers.GRU(units, return_sequences=True, return_state=True)
        self.to_words = tf.keras.layers.Dense(words)
        self.attention = AdditiveAttention(units)

    def call(self, x, hidden, encoded):
        context, weights = self.attention(hidden, encoded)
        x = self.embedding(x)
        x = tf.concat([tf.expand_dims(context, 1), x], axis=-1)
        output, state = self.gru(x)
        output = tf.reshape(output, (-1, output.shape[2]))
        return self.to_words(output), state, weights


encoder = Encoder(SOURCE_WORDS, EMBEDDING_DIM, UNITS)
decoder = Decoder(TARGET_WORDS, EMBEDDING_DIM, UNITS)

sample_batch, _ = next(iter(dataset))
sample_output, sample_hidden = encoder(sample_batch, encoder.first_state(BATCH_SIZE))
print("encoder output:", sample_output.shape, "state:", sample_hidden.shape)

sample_decoder_output, _, _ = decoder(tf.random.uniform((BATCH_SIZE, 1)), sample_hidden, sample_output)
print("decoder output:", sample_decoder_output.shape)

optimizer = tf.keras.optimizers.Adam()
cross_entropy = tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True, reduction="none")


def masked_loss(expected, logits):
    """The mean loss, without the filling."""
    mask = tf.cast(tf.not_equal(expected, 0), tf.float32)
    return tf.reduce_mean(cross_entropy(expected, logits) * mask)


@tf.function
def train_step(phrases, translations, hidden):
    loss = 0.0
    with tf.GradientTape() as tape:
        encoded, hidden = encoder(phrases, hidden)
        word = tf.expand_dims([target_words.index("<start>")] * BATCH_SIZE, 1)
        for position in range(1, translations.shape[1]):
            logits, hidden, _ = decoder(word, hidden, encoded)
            loss += masked_loss(translations[:, position], logits)
            # The right word comes next, whatever the decoder said.
            word = tf.expand_dims(translations[:, position], 1)
    variables = encoder.trainable_variables + decoder.trainable_variables
    optimizer.apply_gradients(zip(tape.gradient(loss, variables), variables))
    return loss / translations.shape[1]


for epoch in range(EPOCHS):
    for phrases, translations in dataset:
        loss = train_step(phrases, translations, encoder.first_state(BATCH_SIZE))
    print(f"epoch {epoch + 1}: loss {loss:.3f}")
