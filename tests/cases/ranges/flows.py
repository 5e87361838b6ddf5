"""Ids on their way through loaders, models and lists: reported only where one of them surely has no row."""

import random

import keras
import numpy as np
import tensorflow as tf
import torch
import torch.nn as nn
from keras import layers

# common code
def train(vocab_size=5000, maxlen=200):
    (x_train, y_train), (x_val, y_val) = keras.datasets.imdb.load_data(num_words=vocab_size)
    x_train = keras.utils.pad_sequences(x_train, maxlen=maxlen)
    m = keras.Sequential([layers.Embedding(vocab_size, 32), layers.Dense(1)])
    m.fit(x_train, y_train)

def lstm(max_features=20000):
    m = keras.Sequential([layers.Embedding(max_features, 128)])
    m.predict(np.random.randint(0, max_features, (32, 80)))
    m.predict(np.random.randint(max_features, size=(32, 80)))
    m(tf.random.uniform((2, 3), 0, max_features, tf.int32))
    m(tf.random.uniform((2, 3), minval=0, maxval=max_features + 1, dtype=tf.int32))  # EMB401

class DS(torch.utils.data.Dataset):
    def __init__(self, n, vocab):
        self.n, self.vocab = n, vocab
    def __getitem__(self, i):
        return torch.randint(1, self.vocab, (5,)), torch.randint(0, self.vocab + 1, (5,))
    def __len__(self):
        return self.n

class Net(nn.Module):
    def __init__(self, cfg):
        super().__init__()
        self.e = nn.Embedding(cfg["vocab"], 8)
    def forward(self, x): return self.e(x)

V = 128
net = Net({"vocab": V})
for a, b in torch.utils.data.DataLoader(DS(10, V), batch_size=2):
    net(a)
    net(b)  # EMB401
ids = torch.tensor([[random.randint(0, V) for _ in range(3)] for _ in range(2)])
net(ids)  # EMB401
ids = torch.tensor([[random.randrange(V) for _ in range(3)] for _ in range(2)])
net(ids)
net(torch.LongTensor([V]))  # EMB401
net(torch.LongTensor([V - 1]))
net(torch.arange(V).unsqueeze(0).repeat(2, 1))
net(torch.arange(V + 1).unsqueeze(0).repeat(2, 1))  # EMB401
net(torch.full((2, 3), fill_value=V, dtype=torch.long))  # EMB401
net(torch.ones(2, 3, dtype=torch.long) * V)  # EMB401
net(torch.zeros(2, 3).long() - 1)  # EMB401
user = np.random.randint(1, 1000 + 1, 500)
item = np.random.choice(500, 500)
u = keras.Input(shape=(1,), dtype="int32"); i = keras.Input(shape=(1,), dtype="int32")
model = keras.Model([u, i], layers.Dot(-1)([layers.Embedding(1000, 8)(u), layers.Embedding(500, 8)(i)]))
model.fit([user, item], y)  # EMB401
model.fit([user - 1, item], y)
ds = tf.data.Dataset.from_tensor_slices(({"u": user}, y)).batch(8)
emb = layers.Embedding(1000, 8)
for f, _ in ds:
    emb(f["u"])  # EMB401
    emb(f["u"] - 1)
step = tf.constant(5)
emb(tf.range(step))
onehot = np.eye(10, dtype=int)
emb(np.argmax(onehot, axis=1))
sos, eos = 0, 1
dec = nn.Embedding(2, 4)
dec(torch.tensor([[sos]])); dec(torch.tensor([[eos]]))
dec(torch.tensor([[2]]))  # EMB401
h = hash("a") % 100
layers.Embedding(100, 3)(tf.constant([h]))
layers.Embedding(99, 3)(tf.constant([h]))
pos = tf.range(start=0, limit=64, delta=1)
layers.Embedding(64, 3)(pos)
layers.Embedding(63, 3)(pos)  # EMB401
x = torch.randint(0, 10, (3,)); y2 = torch.randint(0, 10, (3,))
nn.Embedding(15, 2)(x + y2)
nn.Embedding(10, 2)(x * 1)
nn.Embedding(10, 2)(x // 1)
nn.Embedding(9, 2)(x)  # EMB401
