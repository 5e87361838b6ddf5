"""Model and Layer subclasses: calling the object runs its ``call``."""
import tensorflow as tf


class Encoder(tf.keras.Model):
    def __init__(self, vocab, dim):
        super().__init__()
        self.embedding = tf.keras.layers.Embedding(vocab, dim)
        self.gru = tf.keras.layers.GRU(dim)

    def call(self, x, training=False, hidden=None):
        x = self.embedding(x)
        return self.gru(x)


class Positions(tf.keras.layers.Layer):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.built_here = None

    def build(self, input_shape):
        self.table = tf.keras.layers.Embedding(16, 4)

    def call(self, x):
        return self.table(x)


class Nested(tf.keras.Model):
    def __init__(self):
        super().__init__()
        self.encoder = Encoder(100, 8)
        self.positions = Positions()

    def call(self, inputs):
        tokens, places = inputs
        return self.encoder(tokens) + self.positions(places)


class Inside(tf.keras.Model):
    def __init__(self):
        super().__init__()
        self.embedding = tf.keras.layers.Embedding(10, 4)

    def call(self, x):
        scaled = tf.cast(x, tf.float32) * 2.5
        return self.embedding(scaled)  # EMB102


class Base(tf.keras.layers.Layer):
    def __init__(self, size):
        super().__init__()
        self.table = tf.keras.layers.Embedding(size, 4)


class Derived(Base):
    def __init__(self):
        super().__init__(12)

    def call(self, x):
        return self.look(x)

    def look(self, x):
        return self.table(x)


ids = tf.ones((4, 1), dtype=tf.int32)
noise = tf.random.uniform((4, 1))
encoder = Encoder(vocab=100, dim=8)
encoder(ids)
encoder(ids, hidden=noise)
encoder(noise)  # EMB101
encoder(x=noise, training=True)  # EMB101
encoder.call(noise)  # EMB101
encoder.embedding(noise)  # EMB101
Positions()(ids)
Positions()(noise)  # EMB101
Nested()((ids, ids))
Nested()((ids, noise))  # EMB101
Nested()([noise, ids])  # EMB101
Inside()(ids)
Derived()(ids)
Derived()(noise)  # EMB101
encoder.predict(noise)  # EMB101
encoder.fit(noise, tf.zeros((4,)))  # EMB101
encoder.fit(ids, tf.zeros((4,)))
