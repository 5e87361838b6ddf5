"""Programs that count, pad and number things, none of which is surely wrong unless it says so."""

import numpy as np
import tensorflow as tf
import torch
import torch.nn as nn

class Vocab:
    def __init__(self, n):
        self.n_words = n
    def build(self):
        self.emb = nn.Embedding(self.n_words, 8)
    def add(self):
        self.n_words += 1
    def sample(self):
        return self.emb(torch.randint(0, self.n_words, (3,)))

class Lang:
    def __init__(self):
        self.n_words = 3
    def build(self):
        self.emb = nn.Embedding(self.n_words, 8)
    def add(self, w):
        self.n_words += 1
    def sample(self):
        return self.emb(torch.randint(0, self.n_words, (3,)))

class Lang2:
    def __init__(self):
        self.word2index = {"a": 0, "b": 1}
        self.n_words = 2
    def add_sentence(self, s):
        for w in s.split():
            self.add_word(w)
    def add_word(self, w):
        if w not in self.word2index:
            self.word2index[w] = self.n_words
            self.n_words += 1

def main(lines):
    lang = Lang2()
    for l in lines:
        lang.add_sentence(l)
    emb = nn.Embedding(lang.n_words, 8)
    ids = torch.tensor([lang.word2index[w] for w in lines[0].split()])
    emb(ids)
    emb(torch.randint(0, lang.n_words, (3,)))

def vocab_from_set(text):
    chars = sorted(set(text))
    stoi = {c: i for i, c in enumerate(chars)}
    vocab_size = len(chars)
    emb = nn.Embedding(vocab_size, 8)
    emb(torch.tensor([stoi[c] for c in text]))
    emb(torch.randint(0, vocab_size, (4,)))
    emb(torch.zeros((1, 1), dtype=torch.long))
    emb(torch.tensor([vocab_size - 1]))
    emb(torch.tensor([vocab_size]))  # EMB401

class Pos(nn.Module):
    def __init__(self, max_len, d, n=10):
        super().__init__()
        self.pe = nn.Embedding(max_len, d)
        self.te = nn.Embedding(n, d)
        self.register_buffer("ids", torch.arange(max_len).expand((1, -1)))
    def forward(self, x):
        n = x.size(1)
        pos = torch.arange(n, device=x.device)
        rel = pos[None, :] - pos[:, None]
        rel = torch.clamp(rel, -5, 5) + 5
        return self.pe(pos) + self.pe(self.ids[:, :n]) + self.te(rel)

word_index = {w: i for i, w in enumerate(["a", "b", "c"], start=1)}
e = nn.Embedding(len(word_index), 4)
e(torch.tensor([word_index[w] for w in words]))
e(torch.tensor([word_index["a"]]))
e(torch.tensor([word_index["c"]]))  # EMB401
ids = [[1, 2], [3]]
padded = np.full((2, 3), -1)
for i, row in enumerate(ids):
    padded[i, : len(row)] = row
mask = padded != -1
tf.keras.layers.Embedding(4, 2)(padded * mask)
tf.keras.layers.Embedding(4, 2)(np.where(mask, padded, 0))
padded[padded == -1] = 0
tf.keras.layers.Embedding(4, 2)(padded)
x = torch.tensor([-1, 4])
x = x + 1
nn.Embedding(6, 2)(x)
y = torch.tensor([-100, 4])
y.masked_fill_(y == -100, 0)
nn.Embedding(6, 2)(y)
z = torch.tensor([-100, 4])
z = z.clamp(min=0)
nn.Embedding(6, 2)(z)
for step in range(100):
    tf.keras.layers.Embedding(50, 2)(tf.constant([step % 50]))
    tf.keras.layers.Embedding(50, 2)(tf.constant([min(step, 49)]))
    if step >= 50:
        continue
    tf.keras.layers.Embedding(50, 2)(tf.constant([step]))
