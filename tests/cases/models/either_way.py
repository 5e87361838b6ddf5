"""Graphs that hang on what is not known: what is before both ways has run, whichever was taken."""
import sys

import numpy as np
import tensorflow as tf

layers = tf.keras.layers
depth, flag = int(sys.argv[1]), len(sys.argv) > 2
ids = np.random.randint(0, 50, (8, 4))
noise = np.random.rand(8, 4)

# layers are added in a loop
given = tf.keras.Input((4,))
x = layers.Embedding(50, 8)(given)
for _ in range(depth):
    x = layers.Dense(8)(x)
stacked = tf.keras.Model(given, x)
stacked.predict(ids)
stacked.predict(noise)  # EMB101

# and each of them is gone around
given = tf.keras.Input((4,))
x = layers.Embedding(50, 8)(given)
for _ in range(depth):
    y = layers.Dense(8)(layers.LayerNormalization()(x))
    x = layers.add([x, y])
tf.keras.Model(given, layers.Dense(1)(x)).predict(noise)  # EMB101

# a layer that may be left out
given = tf.keras.Input((4,))
x = layers.Embedding(50, 8)(given)
if flag:
    x = layers.LayerNormalization()(x)
maybe = tf.keras.Model(given, layers.Dense(1)(x))
maybe.predict(ids)
maybe.predict(noise)  # EMB101

# only one of the ways looks up
given = tf.keras.Input((4,))
x = layers.Embedding(50, 8)(given) if flag else layers.Dense(8)(given)
tf.keras.Model(given, layers.Dense(1)(x)).predict(noise)

# one of two inputs is looked up on both ways, the other one on none for sure
words, sizes = tf.keras.Input((4,)), tf.keras.Input((4,))
x = layers.Embedding(50, 8)(words)
x = layers.Flatten()(x) if flag else layers.GlobalMaxPooling1D()(x)
y = layers.Dense(8)(sizes)
if flag:
    y = layers.Flatten()(layers.Embedding(50, 2)(sizes))
both = tf.keras.Model([words, sizes], [x, y])
both.predict([ids, noise])
both.predict([noise, ids])  # EMB101

# a loop whose layers look up, if it runs at all
given = tf.keras.Input((4,))
x = layers.Dense(4)(given)
tables = []
for _ in range(depth):
    tables.append(layers.Embedding(50, 8)(given))
if tables:
    x = tables[0]
tf.keras.Model(given, x).predict(noise)

# what comes out is a float on both ways
given = tf.keras.Input((4,))
x = layers.Dense(8)(given)
if flag:
    x = layers.Dropout(0.5)(x)
scores = tf.keras.Model(given, x).predict(noise)
layers.Embedding(50, 8)(scores)  # EMB102
layers.Embedding(50, 8)(np.argmax(scores, axis=-1))
