"""Row 2: dummy batches that build or show a model."""
import tensorflow as tf

BATCH_SIZE, VOCAB, UNITS = 64, 4934, 32


class Decoder(tf.keras.Model):
    def __init__(self, vocab_size, embedding_dim, dec_units, batch_sz):
        super(Decoder, self).__init__()
        self.batch_sz = batch_sz
        self.embedding = tf.keras.layers.Embedding(vocab_size, embedding_dim)
        self.gru = tf.keras.layers.GRU(dec_units, return_sequences=True, return_state=True)
        self.fc = tf.keras.layers.Dense(vocab_size)

    def call(self, x, hidden, enc_output):
        context = tf.reduce_sum(enc_output, axis=1)
        x = self.embedding(x)
        x = tf.concat([tf.expand_dims(context, 1), x], axis=-1)
        output, state = self.gru(x, initial_state=hidden)
        return self.fc(tf.reshape(output, (-1, output.shape[2]))), state


class Trainer:
    def __init__(self):
        self.decoder = Decoder(VOCAB, 16, UNITS, BATCH_SIZE)

    def show(self):
        sample = tf.random.uniform((BATCH_SIZE, 1))
        return self.decoder(sample, tf.zeros((BATCH_SIZE, UNITS)), tf.zeros((BATCH_SIZE, 7, UNITS)))  # EMB101


class Translator(tf.keras.Model):
    def __init__(self):
        super().__init__()
        self.decoder = Decoder(VOCAB, 16, UNITS, BATCH_SIZE)


hidden = tf.random.uniform((BATCH_SIZE, UNITS))
memory = tf.random.normal((BATCH_SIZE, 7, UNITS))
decoder = Decoder(VOCAB, 16, UNITS, BATCH_SIZE)
sample_output, _ = decoder(tf.random.uniform((BATCH_SIZE, 1)), hidden, memory)  # EMB101
sample_output, _ = decoder(tf.random.uniform((BATCH_SIZE, 1), maxval=VOCAB, dtype=tf.int32), hidden, memory)
Translator().decoder(tf.random.uniform((BATCH_SIZE, 1)), hidden, memory)  # EMB101
Trainer().show()


def main():
    sample_x = tf.random.uniform((BATCH_SIZE, 20))
    embedding = tf.keras.layers.Embedding(VOCAB, UNITS)
    print(embedding(sample_x).shape)  # EMB101


if __name__ == "__main__":
    main()
