"""In Keras 2 a Sequential without an Input converts its data to floatx, whatever the policy."""

import numpy as np
import tf_keras as keras

ids = np.random.randint(0, 30000, (32, 10))
many = np.random.randint(0, 2**25, (32, 10))


class Tagger(keras.models.Sequential):
    def __init__(self):
        super().__init__([keras.layers.Embedding(30000, 8), keras.layers.Dense(2)])


keras.mixed_precision.set_global_policy("mixed_float16")
keras.Sequential([keras.layers.Embedding(30000, 8)]).fit(ids, targets)
keras.Sequential([keras.layers.Embedding(2**25, 8)]).fit(many, targets)  # EMB104
keras.Sequential([keras.layers.Embedding(30000, 8)]).fit(np.random.rand(32, 10), targets)  # EMB101
model = keras.models.Sequential()
model.add(keras.layers.Embedding(30000, 8))
model.predict(ids)
model.predict(ids / 2)  # EMB102
Tagger().predict(ids)
keras.backend.set_floatx("float16")
model.predict(ids)  # EMB104
Tagger().predict(ids)  # EMB104
