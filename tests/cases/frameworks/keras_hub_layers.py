"""The layers of KerasHub cast as Keras' Embedding does."""

import keras_hub
import keras_nlp
import numpy as np

ids = np.random.randint(0, 100, (4, 5))
floats = np.random.rand(4, 5)
tokens = keras_hub.layers.TokenAndPositionEmbedding(vocabulary_size=100, sequence_length=5, embedding_dim=8)
tied = keras_nlp.layers.ReversibleEmbedding(100, 8)

tokens(ids)
tied(ids)
tied(np.random.rand(4, 5, 8), reverse=True)
tied(floats, reverse=flag)

tokens(floats)  # EMB101
tied(floats)  # EMB101
tied(floats * 100)  # EMB102
tied(ids.astype("float32"))  # EMB201
tied(ids + 1)  # EMB401
tokens(ids + 1)  # EMB401
keras_hub.layers.ReversibleEmbedding(100, 8 / 2)  # EMB403
keras_hub.layers.ReversibleEmbedding(30000, 8)(ids.astype("float16") * 300)  # EMB104
