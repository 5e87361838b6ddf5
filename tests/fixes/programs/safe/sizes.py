import keras
import torch

vocab = 1000
half = vocab / 2
keras.layers.Embedding(vocab / 2, 8)(keras.ops.arange(4))
keras.layers.Embedding(1e4, 8)(keras.ops.arange(4))
keras.layers.Embedding(vocab, vocab**0.5)(keras.ops.arange(4))
keras.layers.Embedding(half, output_dim=64 / 4)(keras.ops.arange(4))
torch.nn.Embedding(int(1e3), 16 / 2)(torch.arange(4))
