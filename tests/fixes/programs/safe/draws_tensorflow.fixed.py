import tensorflow as tf

VOCAB = 4934
embedding = tf.keras.layers.Embedding(VOCAB, 8)


class Decoder(tf.keras.Model):
    def __init__(self, vocab_size, units):
        super().__init__()
        self.embedding = tf.keras.layers.Embedding(vocab_size, units)
        self.dense = tf.keras.layers.Dense(vocab_size)

    def call(self, x):
        return self.dense(self.embedding(x))


embedding(tf.random.uniform((64, 1), maxval=VOCAB, dtype=tf.int32))
embedding(tf.random.uniform((64, 1), maxval=VOCAB, dtype=tf.int32, seed=3))
embedding(
    tf.random.uniform(
        (64, 1),
        maxval=VOCAB,
        dtype=tf.int32,
    )
)
embedding(tf.random.uniform((64, 1), maxval=50, dtype=tf.int32))
decoder = Decoder(VOCAB, 16)
decoder(tf.random.uniform((4, 2), maxval=VOCAB, dtype=tf.int32))  # a trial
