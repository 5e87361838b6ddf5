"""Imports of every form."""
import functools as ft
import numpy
import numpy as np
import numpy.random
import numpy.random as nr
import tensorflow as tf
from numpy import arange, float32 as f32
from numpy.random import rand as draw, randint
from numpy import *

emb = tf.keras.layers.Embedding(100, 4)
emb(numpy.random.rand(3))  # EMB101
emb(nr.rand(3))  # EMB101
emb(draw(3))  # EMB101
emb(arange(3))
emb(randint(0, 9, 3))
emb(arange(3).astype(f32))  # EMB201
emb(zeros(3))  # EMB201
emb(zeros(3, dtype=int))

try:
    import cupy as xp
except ImportError:
    import numpy as xp
emb(xp.random.rand(3))  # EMB101
emb(xp.arange(3))

try:
    from fancy import embed_ids
except ImportError:
    embed_ids = None
if embed_ids is not None:
    emb(embed_ids(np.random.rand(3)))


def local():
    import numpy as local_np
    from numpy import random

    emb(random.rand(3))  # EMB101
    return local_np.arange(3)


emb(local())

if tf.__version__ > "2":
    from numpy import ones as make
else:
    from numpy import zeros as make
emb(make(3))  # EMB201

import random

emb(np.array([random.random()]))  # EMB101
emb(np.array([random.randint(0, 3)]))
from random import random

emb(np.array([random()]))  # EMB101
np = __import__("numpy")
emb(np.random.rand(3))  # EMB101
import importlib

nplib = importlib.import_module("numpy")
emb(nplib.random.rand(3))  # EMB101
from tensorflow import (
    cast,
    int32 as whole,
)

emb(cast(nplib.random.rand(3) * 9, whole))
import nowhere.at.all
import nowhere as gone
from . import sibling
from .sibling import *

emb(nowhere.at.all.rand(3))
emb(gone.rand(3))
emb(sibling.rand(3))
