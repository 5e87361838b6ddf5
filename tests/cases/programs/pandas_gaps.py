"""A missing value makes a column float, and filling it does not make it whole again."""
import pandas as pd
import numpy as np
import tensorflow as tf
df = pd.DataFrame({"user": [1, 2, None, 4], "item": [3, 4, 5, 6], "r": [1.0, 2.0, 3.0, 4.0]})
df["user"] = df["user"].fillna(0)
users = tf.keras.Input((1,), name="user")
items = tf.keras.Input((1,), name="item")
u = tf.keras.layers.Flatten()(tf.keras.layers.Embedding(10, 3)(users))
i = tf.keras.layers.Flatten()(tf.keras.layers.Embedding(10, 3)(items))
out = tf.keras.layers.Dot(axes=1)([u, i])
model = tf.keras.Model([users, items], out)
model.compile("adam", "mse")
model.fit([df["user"].values, df["item"].values], df["r"].values, verbose=0)  # EMB201
model.fit([df.item.values, df.item.values], df.r, verbose=0)
