"""Run from the root of the project: the package lies under src/."""
import numpy as np
import tensorflow as tf

import tagger
import tagger.models as M
from tagger import Tagger, TokenEmbedding, make_tagger
from tagger.config import *
from tagger.layers import Projection

noise = tf.random.uniform((BATCH, 10))
ids = tf.random.uniform((BATCH, 10), maxval=VOCAB, dtype=tf.int32)
Tagger()(noise)  # EMB101
Tagger()(ids)
make_tagger()(noise)  # EMB101
make_tagger()(ids)
M.hidden()(noise)  # EMB101
M.hidden()(ids)
tagger.TokenEmbedding(VOCAB, 4)(np.zeros((1, 1), DTYPE))  # EMB201
tagger.TokenEmbedding(VOCAB, 4)(np.zeros((1, 1), ID_DTYPE))
TokenEmbedding(VOCAB, 4)(noise)  # EMB101
Projection(4)(noise)
tagger.hidden()(noise)
