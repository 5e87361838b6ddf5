"""How the elements of a tf.data pipeline come to a model."""
import numpy as np
import tensorflow as tf

ids = np.random.randint(0, 100, (32, 5))
labels = np.random.rand(32)
bad = tf.data.Dataset.from_tensor_slices((ids / 2, labels)).batch(8)
good = tf.data.Dataset.from_tensor_slices((ids, labels)).batch(8)
emb = tf.keras.layers.Embedding(100, 4)
model = tf.keras.Sequential([emb, tf.keras.layers.Flatten(), tf.keras.layers.Dense(1)])
model.compile("adam", "mse")

# fit, evaluate, predict
model.fit(bad, epochs=2)  # EMB102
model.fit(good, epochs=2)
model.fit(good, validation_data=bad)  # EMB102
model.fit(good, validation_data=good)
model.evaluate(bad)  # EMB102
model.evaluate(good)
model.predict(bad.map(lambda x, y: x))  # EMB102
model.predict(good.map(lambda x, y: x))
model.predict(bad.map(lambda x, y: y))  # EMB101

# next and iter
x, y = next(iter(bad))
emb(x)  # EMB102
x, y = next(iter(good))
emb(x)
iterator = iter(bad)
for step in range(3):
    x, y = next(iterator)
    emb(x)  # EMB102
    x, y = iterator.get_next()
    emb(x)  # EMB102

# as_numpy_iterator
for x, y in bad.as_numpy_iterator():
    emb(x)  # EMB102
for x, y in good.as_numpy_iterator():
    emb(x)
x, _ = next(bad.as_numpy_iterator())
emb(x)  # EMB102
rows = list(good.as_numpy_iterator())
emb(rows[0][0])
rows = list(bad)
emb(rows[0][0])  # EMB102

# take in the loop, enumerate of Python, tqdm
for x, y in bad.take(1):
    print(emb(x).shape)  # EMB102
for step, (x, y) in enumerate(bad):
    emb(x)  # EMB102
for step, (x, y) in enumerate(good):
    emb(x)

# get_single_element, reduce
whole, _ = bad.get_single_element()
emb(whole)  # EMB102
whole, _ = good.get_single_element()
emb(whole)


# distributed
strategy = tf.distribute.MirroredStrategy()
for x, y in strategy.experimental_distribute_dataset(bad):
    emb(x)  # EMB102
for x, y in strategy.experimental_distribute_dataset(good):
    emb(x)


@tf.function
def step(x, y):
    return model(x)


for x, y in bad:
    step(x, y)  # EMB102
for x, y in good:
    step(x, y)


def make_dataset(x, y, training):
    dataset = tf.data.Dataset.from_tensor_slices((x, y))
    if training:
        dataset = dataset.shuffle(100)
    return dataset.batch(4).prefetch(tf.data.AUTOTUNE)


model.fit(make_dataset(ids * 0.5, labels, True))  # EMB102
model.fit(make_dataset(ids, labels, True))
