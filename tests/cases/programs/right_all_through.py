"""Programs in which data and model go together by a switch, and many ways to make whole numbers: nothing is reported."""
import argparse
import os

import numpy as np
import pytest
import tensorflow as tf
import torch
from sklearn.feature_extraction.text import TfidfVectorizer
from tensorflow.keras.preprocessing.sequence import pad_sequences
from torch import nn

args = argparse.ArgumentParser().parse_args()
texts, labels = ["a b", "b"], np.array([0, 1])
sequences = [[1, 2], [2]]


def build(kind):
    if kind == "lstm":
        return tf.keras.Sequential([tf.keras.layers.Embedding(100, 8), tf.keras.layers.LSTM(4), tf.keras.layers.Dense(1)])
    if kind == "mlp":
        return tf.keras.Sequential([tf.keras.layers.Dense(8), tf.keras.layers.Dense(1)])
    raise ValueError(kind)


# data and model go by one switch
if args.model == "lstm":
    X = pad_sequences(sequences, maxlen=10)
else:
    X = TfidfVectorizer().fit_transform(texts).toarray()
model = build(args.model)
model.compile("adam", "mse")
model.fit(X, labels)


def run(kind):
    if kind == "lstm":
        data = pad_sequences(sequences)
    else:
        data = np.random.rand(2, 10)
    net = build(kind)
    net.fit(data, labels)
    return net.predict(data)


run(args.model)
run("lstm")
run("mlp")


def features(kind):
    return pad_sequences(sequences) if kind == "lstm" else np.random.rand(2, 10)


for kind in ("lstm", "mlp"):
    build(kind).fit(features(kind), labels)
for kind in os.listdir("models"):
    build(kind).fit(features(kind), labels)
models = {"lstm": build("lstm"), "mlp": build("mlp")}
data = {"lstm": pad_sequences(sequences), "mlp": np.random.rand(2, 10)}
for name, net in models.items():
    net.fit(data[name], labels)
for name in models:
    models[name].predict(data[name])


class Net(nn.Module):
    def __init__(self, vocab=None, dim=8, use_embedding=True):
        super().__init__()
        self.use_embedding = use_embedding
        self.embedding = nn.Embedding(vocab, dim) if use_embedding else None
        self.rnn = nn.LSTM(dim, dim, batch_first=True)

    def forward(self, x):
        if self.use_embedding:
            x = self.embedding(x)
        return self.rnn(x)


Net(100)(torch.randint(0, 100, (2, 5)))
Net(use_embedding=False)(torch.rand(2, 5, 8))
Net(100, use_embedding=args.embed)(torch.randint(0, 100, (2, 5)))


class Optional_(nn.Module):
    def __init__(self, vocab=None):
        super().__init__()
        self.embedding = None
        if vocab is not None:
            self.embedding = nn.Embedding(vocab, 8)

    def forward(self, x):
        if self.embedding is not None:
            x = self.embedding(x.long())
        return x * 2


Optional_()(torch.rand(3))
Optional_(5)(torch.rand(3) * 5)


class Cond(nn.Module):
    def __init__(self, label_dim, class_conditional):
        super().__init__()
        if class_conditional:
            self.label = nn.Embedding(label_dim, 8)
        else:
            self.label = nn.Linear(label_dim, 8)

    def forward(self, x, label):
        return x + self.label(label)


Cond(10, args.classes)(torch.rand(2, 8), torch.rand(2, 10))
Cond(10, True)(torch.rand(2, 8), torch.tensor([1, 2]))
Cond(10, False)(torch.rand(2, 8), torch.rand(2, 10))


@pytest.mark.parametrize("dtype", ["int32", "float32"])
def test_dtype(dtype):
    emb = tf.keras.layers.Embedding(10, 2)
    emb(np.ones(3).astype(dtype))


@pytest.fixture
def batch():
    return np.zeros((2, 3), "int64")


def test_fixture(batch):
    tf.keras.layers.Embedding(10, 2)(batch)


emb = tf.keras.layers.Embedding(1000, 8)
n = 100
tokens = np.random.randint(0, 1000, (n, 10))
mask = np.random.rand(*tokens.shape) < 0.15
tokens[mask] = 999
emb(tokens)
order = np.random.permutation(n)[: int(0.8 * n)]
emb(tokens[order])
emb(order)
emb(np.linspace(0, n - 1, 10, dtype=int))
emb(np.linspace(0, n - 1, 10).astype(int))
emb(np.round(np.linspace(0, n - 1, 10)).astype("int32"))
emb(np.floor(np.random.rand(5) * 1000).astype(np.int64))
emb((np.random.rand(5) * 1000).astype(int))
emb(np.digitize(np.random.rand(5), np.linspace(0, 1, 10)))
emb(np.argsort(np.random.rand(5)))
emb(np.where(np.random.rand(5) > 0.5, 1, 0))
emb(np.searchsorted([0.1, 0.5], np.random.rand(5)))
emb(np.unique(np.random.rand(5), return_inverse=True)[1])
emb(tf.cast(tf.round(tf.random.uniform((3,)) * 9), tf.int32))
emb(tf.math.argmax(tf.random.uniform((3, 4)), -1))
emb(tf.random.categorical(tf.math.log([[0.5, 0.5]]), 5))
emb(tf.where(tf.random.uniform((3,)) > 0.5, 1, 0))
emb(tf.searchsorted([0.1, 0.5], tf.random.uniform((3,))))
emb(tf.histogram_fixed_width_bins(tf.random.uniform((3,)), [0.0, 1.0], 10))
positions = tf.range(start=0, limit=tf.shape(tokens)[-1], delta=1)
emb(positions)
emb(tf.sequence_mask([1, 2], dtype=tf.int32))
weights = np.random.rand(1000, 8)
fixed = tf.keras.layers.Embedding(1000, 8, weights=[weights], trainable=False)
fixed(tokens)
tf.keras.layers.Embedding(1000, 8, embeddings_initializer=tf.keras.initializers.Constant(weights))(tokens)
temperature = 0.7
logits = np.random.rand(5, 1000) / temperature
emb(np.array([np.random.choice(1000, p=row / row.sum()) for row in logits]))
token = np.argmax(logits[0])
generated = [1, 2, 3]
for _ in range(5):
    generated.append(int(np.argmax(np.random.rand(10))))
emb(np.array(generated))
emb(np.array([generated], dtype="int32"))
average = sum(generated) / len(generated)
print(average)
text = np.array(generated).tolist()
emb(np.array(text))
lengths = [len(s) for s in sequences]
emb(np.array(lengths))
ratio = np.array(lengths) / max(lengths)
tf.keras.layers.Dense(4)(ratio[None])
