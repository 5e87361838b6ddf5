"""Gluon's Embedding takes floats by design."""

import mxnet as mx
import numpy as np
from mxnet.gluon import nn

embedding = nn.Embedding(100, 8)
embedding.initialize()
embedding(mx.nd.random.uniform(shape=(4, 5)))
embedding(mx.nd.array(np.random.rand(4, 5)))
embedding(mx.nd.array([1, 2, 300], dtype="float32"))
