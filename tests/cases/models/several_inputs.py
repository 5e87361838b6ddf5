"""Models with several inputs, fed by list, tuple and dict."""
import numpy as np
import tensorflow as tf

layers = tf.keras.layers
ids = np.random.randint(0, 50, (8, 4))
noise = np.random.rand(8, 4) * 50

words = tf.keras.Input((4,), dtype="int32", name="words")
numbers = tf.keras.Input((4,), name="numbers")
x = layers.Flatten()(layers.Embedding(50, 8, name="table")(words))
outputs = layers.Dense(1)(layers.Concatenate()([x, layers.Dense(4)(numbers)]))
model = tf.keras.Model([words, numbers], outputs)
model.compile("adam", "mse")

# by list, tuple, array
model.fit([ids, noise], noise)
model.fit([noise, noise], noise)  # EMB102
model.fit((ids, noise), noise)
model.predict((noise, ids))  # EMB102
model([ids, noise])
model([noise, ids])  # EMB102

# by name
model.fit({"words": ids, "numbers": noise}, noise)
model.fit({"numbers": ids, "words": noise}, noise)  # EMB102
model.predict({"words": noise, "numbers": noise})  # EMB102
model({"words": ids, "numbers": noise})
batch = {"numbers": noise}
batch["words"] = ids
model.predict(batch)
batch["words"] = noise
model.predict(batch)  # EMB102
model.predict(dict(words=noise, numbers=ids))  # EMB102
model.predict(dict(words=ids, numbers=noise))

# datasets of dicts and tuples
good = tf.data.Dataset.from_tensor_slices(({"words": ids, "numbers": noise}, noise)).batch(2)
bad = tf.data.Dataset.from_tensor_slices(({"words": noise, "numbers": ids}, noise)).batch(2)
model.fit(good)
model.fit(bad)  # EMB102
model.evaluate(tf.data.Dataset.from_tensor_slices(((noise, ids), noise)).batch(2))  # EMB102
model.evaluate(tf.data.Dataset.from_tensor_slices(((ids, noise), noise)).batch(2))
model.evaluate(tf.data.Dataset.from_tensor_slices((ids, noise)).map(lambda a, b: ((a, b), b)).batch(2))

# inputs as a dict
by_name = tf.keras.Model({"w": words, "n": numbers}, outputs)
by_name.predict({"w": ids, "n": noise})
by_name.predict({"n": ids, "w": noise})  # EMB102
by_key = tf.keras.Model(inputs=dict(words=words, numbers=numbers), outputs=outputs)
by_key.predict({"words": noise, "numbers": noise})  # EMB102

# several embeddings from a loop over columns
COLUMNS = {"user": 50, "movie": 60, "genre": 55}
inputs, parts = [], []
for name, size in COLUMNS.items():
    column = tf.keras.Input((1,), name=name, dtype="int32")
    inputs.append(column)
    parts.append(layers.Flatten()(layers.Embedding(size, 4, name=f"{name}_table")(column)))
inputs.append(tf.keras.Input((4,), name="dense"))
parts.append(inputs[-1])
columns = tf.keras.Model(inputs, layers.Dense(1)(layers.concatenate(parts)))
columns.compile("adam", "mse")
columns.fit([ids[:, 0], ids[:, 1], ids[:, 2], noise], noise)
columns.fit([ids[:, 0], noise[:, 1], ids[:, 2], noise], noise)  # EMB102
columns.fit({"user": ids[:, 0], "movie": ids[:, 1], "genre": ids[:, 2], "dense": noise}, noise)
columns.fit({"user": ids[:, 0], "movie": ids[:, 1], "genre": noise[:, 2], "dense": noise}, noise)  # EMB102
columns.fit([ids[:, i] for i in range(3)] + [noise], noise)
columns.fit([noise[:, i] for i in range(3)] + [noise], noise)  # EMB102

# subclass with a dict, a tuple, keywords
class Wide(tf.keras.Model):
    def __init__(self):
        super().__init__()
        self.table = layers.Embedding(50, 4)
        self.dense = layers.Dense(4)

    def call(self, inputs, training=None, mask=None):
        words, numbers = inputs
        return self.dense(numbers) + tf.reduce_mean(self.table(words), 1)


wide = Wide()
wide((ids, noise))
wide((noise, ids))  # EMB102
wide([ids, noise], training=True)
wide(inputs=(noise, noise))  # EMB102
wide.predict([ids, noise])
wide.predict([noise, noise])  # EMB102


class Deep(tf.keras.Model):
    def __init__(self):
        super().__init__()
        self.tables = {name: layers.Embedding(size, 4) for name, size in COLUMNS.items()}
        self.dense = layers.Dense(4)

    def call(self, inputs):
        parts = [self.tables[name](inputs[name]) for name in self.tables]
        return self.dense(tf.concat([*parts, inputs["dense"]], -1))


deep = Deep()
deep({"user": ids, "movie": ids, "genre": ids, "dense": noise})
deep({"user": ids, "movie": noise, "genre": ids, "dense": noise})  # EMB102
deep.predict({"user": ids, "movie": ids, "genre": noise, "dense": noise})  # EMB102

# one array in a list, for a model of one Input
only = tf.keras.Input((3,))
alone = tf.keras.Model(only, tf.keras.layers.Embedding(100, 4)(only))
alone.predict([np.random.rand(2, 3)])  # EMB101
alone.predict([np.random.randint(0, 100, (2, 3))])
alone([np.zeros((2, 3))])  # EMB201
