"""The trainer, its models and the data, all from other files."""
import importlib

import numpy as np
import tensorflow as tf

from translation import data
from translation.trainer import Trainer

trainer = Trainer()
trainer.train(data.fake(64, 8, 1000))
trainer.train(data.fake_floats(64, 8))  # EMB101
trainer.train(data.load("tokens.npy", 16))
hidden = tf.zeros((16, 64))
trainer.encoder(tf.random.uniform((16, 8)), hidden)  # EMB101
trainer.encoder(tf.random.uniform((16, 8), maxval=1000, dtype=tf.int32), hidden)
for batch in data.batches([[1, 2], [3, 4]], 2):
    trainer.encoder(batch, hidden)  # EMB201
model = importlib.import_module("translation.model")
model.Encoder(100, 8)(np.zeros((1, 4)), hidden)  # EMB201
model.Encoder(100, 8)(np.zeros((1, 4), dtype="int64"), hidden)
dynamic = importlib.import_module(input())
dynamic.Encoder(100, 8)(np.zeros((1, 4)), hidden)
other = __import__("translation.model", fromlist=["Decoder"]).Decoder
other(100, 8)(np.random.rand(1, 1), hidden, hidden)  # EMB101
