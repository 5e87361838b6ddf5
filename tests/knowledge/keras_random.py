"""keras.random, keras.initializers, keras.activations, and losses."""
import keras
import numpy as np
from keras import activations, initializers, losses, random

reals = np.array([[0.5, 1.5], [2.25, -1.0]], dtype="float32")
ids = np.array([[3, 1], [2, 0]], dtype="int32")
seed = random.SeedGenerator(1)

# Draws
random.uniform((3, 4))  #? float32 (0, 1) fraction
random.uniform((3,), seed=seed)  #? float32 (0, 1) fraction
random.uniform((3,), minval=-1, maxval=1)  #? float32 (-1, 1) fraction
random.uniform((3,), 0, 100)  #? float32 (0, 100) fraction
random.uniform((3,), dtype="float16")  #? float16 (0, 1) fraction
keras.ops.floor(random.uniform((4, 1), maxval=64))  #? float32 [0, 63] whole
random.normal((200,))  #? float32 fraction
random.truncated_normal((200,))  #? float32 (-2, 2) fraction
random.randint((3,), 0, 10)  #? int32 [0, 9]
random.randint((3,), minval=1, maxval=10, dtype="int64")  #? int64 [1, 9]
random.beta((3,), 1.0, 2.0)  #? float32 (0, 1) fraction
random.gamma((3,), 1.0)  #? float32 (0, inf) fraction
random.binomial((3,), 10, 0.5)  #? float32 [0, inf) whole
random.categorical(reals, 3)  #? int32 [0, inf)
random.shuffle(ids)  #? int32 [0, 3]
random.dropout(reals, 0.2)  #? float32 [-1.25, 2.8125] fraction

# Initializers
initializers.Zeros()((2,))  #? float32 0 whole
initializers.Ones()(shape=(2,))  #? float32 1 whole
initializers.Zeros()((2,), dtype="int32")  #? int32 0
initializers.Constant(3)((2,))  #? float32 3 whole
initializers.Constant(0.5)((2,))  #? float32 0.5 fraction
initializers.RandomUniform(0, 9)((3, 3))  #? float32 (0, 9) fraction
initializers.RandomUniform()((3, 3))  #? float32 (-0.05, 0.05) fraction
initializers.RandomUniform(minval=0, maxval=9)((3,), dtype="int32")  #? int32 [0, 8]
initializers.RandomNormal()((3, 3))  #? float32 fraction
initializers.TruncatedNormal(stddev=1.0)((3, 3))  #? float32 (-2, 2) fraction
initializers.GlorotUniform()((3, 3))  #? float32 fraction
initializers.he_normal()((3, 3))  #? float32 fraction
initializers.Orthogonal()((3, 3))  #? float32 [-1, 1] fraction
initializers.Identity()((3, 3))  #? float32 [0, 1] whole identity
initializers.get("ones")((2,))  #? float32 1 whole
initializers.get("random_uniform")((20,))  #? float32 (-0.05, 0.05) fraction

# Activations
activations.relu(reals)  #? float32 [0, 2.25] fraction
activations.relu(ids)  #? int32 [0, 3]
activations.relu(reals, max_value=1.0)  #? float32 [0, 1] fraction
activations.relu(reals, negative_slope=0.1)  #? float32 (-inf, 2.25] fraction
activations.sigmoid(reals)  #? float32 [0.268941, 0.904651] fraction
activations.softmax(reals)  #? float32 (0, 1) fraction
activations.tanh(ids)  #? float32 [0, 0.995055] fraction
activations.linear(ids)  #? int32 [0, 3]
activations.gelu(reals)  #? float32 [-0.171, inf) fraction
activations.exponential(reals)  #? float32 [0.367879, 9.48774] fraction
activations.get("tanh")(reals)  #? float32 [-0.761594, 0.978026] fraction
activations.get(None)(ids)  #? int32 [0, 3]

# Losses and metrics
losses.mean_squared_error(ids, ids)  #? ?
losses.MeanAbsoluteError()(ids, ids)  #? float32
losses.binary_crossentropy(reals, reals)  #? float32
keras.metrics.Mean()(ids)  #? float32
keras.metrics.binary_accuracy(reals, reals)  #? float32 [0, 1]

# Trees
keras.tree.map_structure(lambda x: x + 1, (ids, reals))  #? (int32 [1, 4], float32 [0, 3.25] fraction)
keras.tree.flatten({"a": ids})[0]  #? int32 [0, 3]
