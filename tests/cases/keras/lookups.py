"""The ways an Embedding is made and applied."""
import tensorflow as tf

ids = tf.constant([[1, 2]])
noise = tf.random.uniform((2, 3))
emb = tf.keras.layers.Embedding(10, 4)

emb(ids)
emb(inputs=ids)
emb.call(ids)

emb(noise)  # EMB101
emb(inputs=noise)  # EMB101
emb.call(noise)  # EMB101
tf.keras.layers.Embedding(10, 4)(noise)  # EMB101
tf.keras.layers.Embedding(input_dim=10, output_dim=4, name="inline")(noise)  # EMB101


class Scaled(tf.keras.layers.Embedding):
    def call(self, x):
        return super().call(x) * 2.0


class Plain(tf.keras.layers.Embedding):
    pass


Scaled(10, 4)(ids)
Scaled(10, 4)(noise)  # EMB101
Plain(10, 4)(noise)  # EMB101

tables = [tf.keras.layers.Embedding(10, 4) for _ in range(2)]
tables[0](ids)
tables[0](noise)  # EMB101
for table in tables:
    table(noise)  # EMB101

by_name = {"word": emb, "dense": tf.keras.layers.Dense(3)}
by_name["dense"](noise)
by_name["word"](noise)  # EMB101


class Holder:
    def __init__(self):
        self.layers = {"ids": tf.keras.layers.Embedding(5, 2)}
        self.table = self.layers["ids"]


Holder().table(ids)
Holder().table(noise)  # EMB101
(emb if noise is not None else None)(noise)  # EMB101
