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


embedding(tf.random.uniform((64, 1)))
embedding(tf.random.uniform(shape=(64, 1), seed=3))
embedding(
    tf.random.uniform(
        (64, 1),
    )
)
embedding(tf.random.uniform((64, 1), 0, 50))
decoder = Decoder(VOCAB, 16)
decoder(tf.random.uniform((4, 2)))  # a trial
