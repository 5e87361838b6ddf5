"""Models of all makes: composed in __init__, built by build, held in lists and dicts."""
import numpy as np
import tensorflow as tf
from tensorflow.keras import layers

ids = np.random.randint(0, 50, (8, 4))
noise = np.random.rand(8, 4) * 50


# a mixin of Model that composes functional API inside __init__
class Composed(tf.keras.Model):
    def __init__(self, vocab):
        inputs = tf.keras.Input((4,), dtype="int32")
        x = layers.Embedding(vocab, 4)(inputs)
        outputs = layers.Dense(1)(layers.Flatten()(x))
        super().__init__(inputs=inputs, outputs=outputs)
        self.extra = layers.Embedding(vocab, 4)

    def lookup(self, x):
        return self.extra(x)


Composed(50).predict(noise)  # EMB102
Composed(50).predict(ids)
Composed(50).lookup(noise)  # EMB102
Composed(50).lookup(ids)


class Mixed(tf.keras.Model):
    def __init__(self):
        super().__init__()
        self.encoder = self._encoder()
        self.table = layers.Embedding(9, 4)

    def _encoder(self):
        inputs = tf.keras.Input((4,))
        return tf.keras.Model(inputs, layers.Dense(4, activation="relu")(inputs))

    def call(self, x):
        codes = self.encoder(x)
        a = self.table(tf.argmax(codes, -1))
        return a + self.table(codes)


Mixed()(noise)  # EMB102


class Stack(tf.keras.Sequential):
    def __init__(self):
        super().__init__([layers.Embedding(50, 4), layers.Flatten()])


Stack()(noise)  # EMB102
Stack()(ids)
Stack().predict(noise)  # EMB102


class WithBuild(tf.keras.Model):
    def build(self, input_shape):
        self.table = layers.Embedding(50, input_shape[-1])
        super().build(input_shape)

    def call(self, x):
        return self.table(x)


WithBuild()(noise)  # EMB102
WithBuild()(ids)
model = WithBuild()
model.build((None, 4))
model(noise)  # EMB102

# layers held in lists, dicts, attributes by setattr, loops with zip
tables = [layers.Embedding(n, 4) for n in (50, 60, 70)]
for i, table in enumerate(tables):
    table(ids[:, i])
    table(noise[:, i])  # EMB102
outputs = [table(x) for table, x in zip(tables, [ids, ids, ids])]
outputs = [table(x) for table, x in zip(tables, [ids, noise, ids])]  # EMB102
named = dict(zip("abc", tables))
named["a"](noise)  # EMB102
named["b"](ids)
by_type = {layers.Embedding: layers.Embedding(5, 4), layers.Dense: layers.Dense(4)}
by_type[layers.Dense](noise)
by_type[layers.Embedding](noise)  # EMB102
chosen = layers.Embedding if len(ids) > 3 else layers.Dense
chosen(50, 4)(noise)
kinds = {"emb": (layers.Embedding, (50, 4)), "dense": (layers.Dense, (4,))}
for name, (kind, arguments) in kinds.items():
    layer = kind(*arguments)
    layer(ids if name == "emb" else noise)
kind, arguments = kinds["emb"]
kind(*arguments)(noise)  # EMB102
config = {"class_name": "Embedding", "config": {"input_dim": 50, "output_dim": 4}}
layers.deserialize(config)(noise)
layers.Embedding(**config["config"])(noise)  # EMB102
layers.Embedding(**config["config"])(ids)
layers.Embedding.from_config(config["config"])(ids)

# prediction helpers
sequence = [3, 4, 5]
padded = sequence + [0] * (10 - len(sequence))
stack = tf.keras.Sequential([layers.Embedding(50, 4), layers.GlobalAveragePooling1D()])
stack.predict(np.array([padded]))
stack.predict(np.array([padded], dtype=np.float32))  # EMB201
stack.predict(np.array([padded]) / 10)  # EMB101
stack.predict(np.reshape(padded, (1, -1)))
stack.predict(np.asarray(padded).reshape(1, 10).astype("float"))  # EMB201
stack.predict(np.expand_dims(np.pad(np.array(sequence), (0, 7)), 0))
stack.predict(np.zeros((1, 10)) + np.array(padded))  # EMB201
stack.predict(np.concatenate([np.zeros(7), sequence])[None])  # EMB201
stack.predict(np.concatenate([np.zeros(7, int), sequence])[None])
x = np.zeros((1, 10))
x[0, : len(sequence)] = sequence
stack.predict(x)  # EMB201
stack.predict(x.astype(int))
x = np.zeros_like(ids)
x[0, :3] = sequence
stack.predict(x)
x = np.ones_like(noise)
stack.predict(x)  # EMB201
x = np.full_like(ids, 0.5)
stack.predict(x)  # EMB105
x = np.array(sequence)
x = x.copy()
x = x.astype("float32")
x = x[None, :]
stack.predict(x)  # EMB201
stack.predict(tf.ragged.constant([[1, 2], [3]]).to_tensor())
stack.predict(tf.ragged.constant([[1.0, 2.5], [3.0]]).to_tensor())  # EMB102
stack(tf.sparse.to_dense(tf.sparse.from_dense(ids)))
stack.train_on_batch(noise, noise)  # EMB102
stack.test_on_batch(ids, noise)
stack.predict_on_batch(noise)  # EMB102
