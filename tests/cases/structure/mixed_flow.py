"""Arrays, variables and flow, as programs mix them."""
import os
import random
from collections import OrderedDict

import numpy as np
import tensorflow as tf
import torch
from tensorflow import keras
from tensorflow.keras import backend as K
from tensorflow.keras import layers

ids = np.random.randint(0, 50, (8, 4))
noise = np.random.rand(8, 4) * 50

# functional with residual branches and a shared embedding; Masking; custom loss
inp = keras.Input((4,), dtype="int32")
emb = layers.Embedding(100, 8, mask_zero=True)
h = emb(inp)
h = layers.Add()([h, layers.Dense(8)(h)])
m = keras.Model(inp, [h, layers.GlobalMaxPooling1D()(h)])
a, b = m(ids)
emb(b)  # EMB102
m.compile("adam", loss=["mse", "mse"])
m.fit(x=ids, y=[noise, noise], batch_size=4)
m.fit(x=noise, y=[noise, noise], batch_size=4)  # EMB102
sub = keras.Model(m.input, m.outputs[1])
sub.predict(noise)  # EMB102
sub.predict(ids)
extract = keras.Model(inputs=m.input, outputs=m.get_layer(index=1).output)
extract.predict(ids)

# K.function-like and backend casts
emb(K.cast(noise, "int32"))
emb(K.cast(ids, K.floatx()))  # EMB201
emb(K.constant([1, 2, 3]))  # EMB201
emb(K.constant([1, 2, 3], dtype="int32"))
emb(K.arange(5))
emb(K.round(K.random_uniform((3,)) * 9))  # EMB201
emb(K.argmax(K.random_uniform((3, 4))))
emb(K.variable(ids))  # EMB201

# tf.Variable, assign, TensorArray
v = tf.Variable(ids)
emb(v)
v.assign(ids + 1)
emb(v)
w = tf.Variable(noise)
emb(w)  # EMB102
w.assign_add(noise)
emb(w)  # EMB102
array = tf.TensorArray(tf.float32, size=3)
array = array.write(0, tf.constant(0.5))
emb(array.stack())  # EMB101
ids_array = tf.TensorArray(tf.int32, size=3)
emb(ids_array.stack())

# numpy in place
x = ids.copy()
x[0] = 7.9
emb(x)
y = ids.astype(float)
y += 1
emb(y)  # EMB201
y //= 2
emb(y)  # EMB201
z = ids.copy()
z += 1
emb(z)
z = z / 1
emb(z)  # EMB201
np.random.shuffle(z)
buffer = np.memmap("x.dat", dtype="float32", mode="r", shape=(8, 4))
emb(buffer)  # EMB201
emb(np.memmap("x.dat", dtype="int32", mode="r", shape=(8, 4)))
emb(np.load("x.npy"))
emb(np.loadtxt("x.txt"))  # EMB201
emb(np.loadtxt("x.txt", dtype=int))
emb(np.genfromtxt("x.txt", delimiter=","))  # EMB201
emb(np.frombuffer(b"123", dtype=np.uint8))
emb(np.fromfile("x.bin", dtype=np.float32))  # EMB201


# recursion, default arguments, keyword only, star
def walk(depth, value):
    if depth == 0:
        return value
    return walk(depth - 1, value)


emb(walk(1, noise))  # EMB102
emb(walk(1, ids))


def default(x=noise, *, layer=emb, scale=1):
    return layer(x * scale)  # EMB102


default()
default(ids)
default(x=ids, scale=2)
default(ids, layer=layers.Dense(3))


def variadic(*tensors, **named):
    for tensor in tensors:
        emb(tensor)
    return {name: emb(tensor) for name, tensor in named.items()}


variadic(ids, ids)
variadic(ids, noise)  # EMB102
variadic(a=ids)
variadic(a=ids, b=noise)  # EMB102

# strings that decide
dtype = "float32" if os.environ.get("GPU") else "float64"
emb(ids.astype(dtype))  # EMB201
dtype = "int32" if os.environ.get("GPU") else "int64"
emb(ids.astype(dtype))
for dtype in ("int8", "int16"):
    emb(ids.astype(dtype))
for dtype in (np.float16, np.float32):
    emb(ids.astype(dtype))  # EMB201

# tuples through functions
def split(x, ratio):
    cut = int(len(x) * ratio)
    return x[:cut], x[cut:]


train, test = split(noise, 0.8)
emb(test)  # EMB102
train, test = split(ids, 0.8)
emb(test)
(train, _), (test, _) = split(list(zip(ids, noise)), 0.5)
batchs = [(x, t) for x, t in zip(ids, noise)]
random.shuffle(batchs)
for x, t in batchs:
    emb(x)
    emb(t)  # EMB102
xs, ts = zip(*batchs)
emb(np.array(xs))
emb(np.array(ts))  # EMB102
xs, ts = [np.array(part) for part in zip(*batchs)]
emb(xs)
emb(ts)  # EMB102
state = OrderedDict(ids=ids, noise=noise)
for key, value in state.items():
    if key != "noise":
        emb(value)
first = next(iter(state.values()))
emb(first)
emb(list(state.values())[1])  # EMB102
emb(state.popitem()[1])
