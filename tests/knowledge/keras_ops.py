"""keras.ops: Keras promotes by its own rules, keeps NumPy's dtypes, and makes float32 of whatever must be a float."""
import keras
import numpy as np
from keras import ops

ids = np.array([[3, 1, 2], [0, 5, 4]], dtype="int32")
wide = np.array([3, 1, 2])
reals = np.array([[0.5, 1.5, 2.25], [1.0, 2.0, -3.5]], dtype="float32")
doubles = np.array([0.5, 1.5, -2.25])

# Making
ops.zeros((2, 3))  #? float32 0 whole
ops.zeros((2, 3), dtype="int32")  #? int32 0
ops.ones(shape=(2,))  #? float32 1 whole
ops.zeros_like(ids)  #? int32 0
ops.ones_like(ids, dtype="float32")  #? float32 1 whole
ops.full((2, 2), 7)  #? float32 7 whole
ops.full((2, 2), 0.5)  #? float32 0.5 fraction
ops.full((2, 2), 7, dtype="int32")  #? int32 7
ops.full_like(ids, 7.5)  #? int32 7
ops.eye(3)  #? float32 [0, 1] whole identity
ops.tri(3)  #? float32 [0, 1] whole
ops.empty((2,))  #? float32
ops.arange(5)  #? int32 [0, 4]
ops.arange(5.0)  #? float32 [0, 4] whole
ops.arange(0, 1, 0.25)  #? float32 [0, 0.75] fraction
ops.arange(4, dtype="float32")  #? float32 [0, 3] whole
ops.linspace(0, 10, 11)  #? float32 [0, 10] whole
ops.linspace(0.0, 1.0, 5)  #? float32 [0, 1] fraction
ops.linspace(0, 10, 5, dtype="int32")  #? int32 [0, 10]
ops.array([1, 2])  #? int32 [1, 2]
ops.array([1.0, 2.5])  #? float32 [1, 2.5] fraction
ops.array([True, False])  #? bool
ops.array(doubles)  #? float64 [-2.25, 1.5] fraction
ops.array(wide)  #? int64 [1, 3]
ops.convert_to_tensor([1, 2], dtype="float32")  #? float32 [1, 2] whole
ops.convert_to_numpy(ops.ones((2, 2)))  #? float32 1 whole
ops.convert_to_numpy([1, 2])  #? int64 [1, 2]
ops.cast(reals, "int32")  #? int32 [-3, 2]
ops.cast(ids, "float32")  #? float32 [0, 5] whole
ops.cast(ids, dtype="float16")  #? float16 [0, 5] whole
ops.one_hot([0, 1], 3)  #? float32 [0, 1] whole encoded
ops.one_hot(ids, 6, dtype="int32")  #? int32 [0, 1] encoded
ops.multi_hot(ids, 6)  #? float32 [0, 1] whole encoded

# Arithmetic
ops.add([1, 2], 1)  #? int32 [2, 3]
ops.add([1, 2], 1.5)  #? float32 [2.5, 3.5] fraction
ops.add(ids, doubles)  #? float64 [-2.25, 6.5] fraction
ops.add(wide, reals[0])  #? float32 [-2.5, 5.25] fraction
ops.subtract(ids, 1)  #? int32 [-1, 4]
ops.multiply(wide, 2.5)  #? float32 [2.5, 7.5] fraction
ops.divide([1, 2], 4)  #? float32 [0.25, 0.5] fraction
ops.divide(wide, 3)  #? float32 [0.333333, 1] fraction
ops.divide(doubles, 2)  #? float64 [-1.125, 0.75] fraction
ops.true_divide(ids, 2)  #? float32 [0, 2.5] fraction
ops.floor_divide(ids, 2)  #? int32 [0, 2]
ops.floor_divide(reals, 2)  #? float32 [-2, 1] whole
ops.mod(ids, 3)  #? int32 [0, 2]
ops.power([1, 2], 2)  #? int32 [1, 4]
ops.power([1, 2], 0.5)  #? float32 [1, 1.41421] fraction
ops.maximum([1, 5], 3.5)  #? float32 [3.5, 5] fraction
ops.maximum(ids, 2)  #? int32 [2, 5]
ops.minimum(doubles, 1)  #? float64 [-2.25, 1] fraction
ops.matmul(ids, ids.T)  #? int32
ops.matmul(reals, reals.T)  #? float32 fraction
ops.dot(doubles, doubles)  #? float64 fraction
ops.einsum("ij,ij->i", ids, reals)  #? float32
ops.outer([1, 2], [1.5])  #? float32 [1.5, 3] fraction
ops.equal(ids, 1)  #? bool
ops.logical_and([True], [False])  #? bool
ops.isnan(reals)  #? bool
ops.bitwise_and([5, 6], [3, 3])  #? int32 [0, 6]

# One number at a time
ops.abs([-3, 2])  #? int32 [2, 3]
ops.negative(reals)  #? float32 [-2.25, 3.5] fraction
ops.sign(reals)  #? float32 [-1, 1] whole
ops.square(ids)  #? int32 [0, 25]
ops.sqrt([4, 9, 2])  #? float32 [1.41421, 3] fraction
ops.exp([0, 1])  #? float32 [1, 2.71828] fraction
ops.log([2, 3])  #? float32 [0.693147, 1.09861] fraction
ops.sin(reals)  #? float32 [0.350783, 0.997495] fraction
ops.tanh(ids)  #? float32 [0, 0.999909] fraction
ops.floor([1, 5])  #? float32 [1, 5] whole
ops.floor(reals)  #? float32 [-4, 2] whole
ops.ceil([0.5, 1.5])  #? float32 [1, 2] whole
ops.round([1.4, 2.6])  #? float32 [1, 3] whole
ops.round(doubles, 1)  #? float64 [-2.2, 1.5] fraction
ops.round(ids)  #? int32 [0, 5]
ops.trunc(reals)  #? float32 [-3, 2] whole
ops.clip(ids, 0, 2)  #? int32 [0, 2]
ops.clip(ops.array([1.5, 9.5]), 0, 5)  #? float32 [1.5, 5] fraction
ops.relu([-1, 2])  #? int32 [0, 2]
ops.relu(reals)  #? float32 [0, 2.25] fraction
ops.relu6(reals)  #? float32 [0, 2.25] fraction
ops.leaky_relu([-1, 2])  #? float32 [-1, 2] fraction
ops.sigmoid(reals)  #? float32 [0.0293122, 0.904651] fraction
ops.softmax(reals)  #? float32 (0, 1) fraction
ops.log_softmax(reals)  #? float32 (-inf, 0] fraction
ops.gelu(reals)  #? float32 [-0.171, inf) fraction
ops.silu(reals)  #? float32 [-0.2785, inf) fraction
ops.elu(reals)  #? float32 [-1, inf) fraction
ops.softplus(reals)  #? float32 [0.0297504, 2.35021] fraction
ops.hard_sigmoid(reals)  #? float32 [0, 1] fraction
ops.normalize([[3.0, 4.0]])  #? float32 [0, 1] fraction
ops.nan_to_num(reals)  #? float32 [-3.5, 2.25] fraction

# Reductions
ops.sum([1, 2])  #? int32 [0, inf)
ops.sum([[0.5, 2.0]], axis=1)  #? float32 [0, inf) fraction
ops.mean(ops.arange(6))  #? float32 [0, 5] fraction
ops.mean(reals, axis=0)  #? float32 [-3.5, 2.25] fraction
ops.median([1, 2, 3, 4])  #? float32 [1, 4]
ops.var([1, 2, 4])  #? float32 [0, 2.25] fraction
ops.std(doubles)  #? float64 [0, 1.875] fraction
ops.max(ids)  #? int32 [0, 5]
ops.min(reals)  #? float32 [-3.5, 2.25] fraction
ops.prod([1, 2])  #? int32 [0, inf)
ops.cumsum([1, 2, 3])  #? int32 [0, inf)
ops.argmax([[0.1, 0.9]], axis=-1)  #? int32 [0, inf)
ops.argsort(reals)  #? int32 [0, inf)
ops.count_nonzero(ids)  #? int32 [0, inf)
ops.any(ids)  #? bool
ops.norm(ids)  #? float32 [0, inf) fraction
ops.segment_sum(ops.array([1, 2, 3]), ops.array([0, 0, 1]))  #? int32 [0, inf)
ops.segment_max(ops.array([1.5, 2.5]), ops.array([0, 0]))  #? float32
ops.bincount([1, 1, 2])  #? int32 [0, inf)
ops.bincount([1, 1, 2], weights=[0.5, 0.25, 1.0])  #? float32 [0, inf) fraction
ops.top_k([0.1, 0.9, 0.5], 2)  #? (float32 [0.1, 0.9] fraction, int32 [0, inf))
ops.top_k(wide, 2)[1]  #? int32 [0, inf)
ops.top_k(wide, 2).values  #? int64 [1, 3]
ops.searchsorted([1.0, 2.0], [1.5])  #? int32 [0, inf)
ops.digitize([0.2, 6.4], bins=[0.0, 1.0])  #? int32 [0, inf)
ops.unique([1, 2, 2])  #? int32 [1, 2]
ops.unique([1, 2, 2], return_counts=True)  #? (int32 [1, 2], int32 [0, inf))

# Moving and choosing elements
ops.reshape(ids, (3, 2))  #? int32 [0, 5]
ops.expand_dims(reals, 0)  #? float32 [-3.5, 2.25] fraction
ops.transpose(wide)  #? int64 [1, 3]
ops.repeat([1, 2], 2)  #? int32 [1, 2]
ops.flip([1, 2, 3])  #? int32 [1, 3]
ops.sort(reals)  #? float32 [-3.5, 2.25] fraction
ops.take(doubles, [0, 1])  #? float64 [-2.25, 1.5] fraction
ops.concatenate([ops.arange(2), ops.arange(3)])  #? int32 [0, 2]
ops.concatenate([ops.arange(2), ops.array([0.5])])  #? float32 [0, 1] fraction
ops.concatenate([ids, reals])  #? float32 [-3.5, 5] fraction
ops.stack([ops.arange(3), ops.arange(3)])  #? int32 [0, 2]
ops.append([1, 2], [1.5])  #? float32 [1, 2] fraction
ops.split(ops.arange(4), 2)[0]  #? int32 [0, 3]
ops.unstack(reals)[0]  #? float32 [-3.5, 2.25] fraction
ops.where(ids > 1, ids, 0)  #? int32 [0, 5]
ops.where(ids > 1, ids, 0.5)  #? float32 [0, 5] fraction
ops.where(ids > 1)  #? list
ops.pad(ids, ((0, 0), (0, 2)))  #? int32 [0, 5]
ops.pad([0.5, 0.25], ((1, 1),), constant_values=1)  #? float32 [0.25, 1] fraction
ops.scatter([[0], [2]], [1.5, 2.5], (4,))  #? float32 [0, 2.5] fraction
ops.slice(ops.arange(4), [0], [2])  #? int32 [0, 3]
ops.tril(reals)  #? float32 [-3.5, 2.25] fraction
ops.stop_gradient(ops.arange(2))  #? int32 [0, 1]
ops.meshgrid(ops.arange(2), ops.arange(3))[1]  #? int32 [0, 2]
ops.size(ids)  #? int32 [0, inf)
ops.ndim(ids)  #? python int [0, inf)

# Callbacks
ops.map(lambda x: x * 2, ops.arange(3))  #? int32 [0, 4]
ops.vectorized_map(lambda x: x + 0.5, ops.array([1.0, 2.0]))  #? float32 [1.5, 2.5] fraction
ops.cond(True, lambda: ops.zeros((2,)), lambda: ops.ones((2,)))  #? float32 [0, 1] whole
ops.fori_loop(0, 3, lambda i, x: x + 1, ops.array(0))  #? int32 [0, inf)

# Variables and other spellings
keras.Variable([1, 2])  #? int32 [1, 2]
keras.Variable([1.0, 2.5])  #? float32 [1, 2.5] fraction
keras.Variable([1, 2], dtype="float32")  #? float32 [1, 2] whole
keras.ops.nn.relu(reals)  #? float32 [0, 2.25] fraction
keras.ops.numpy.mean(ids)  #? float32 [0, 5] fraction
keras.ops.linalg.norm(reals)  #? float32 [0, inf) fraction
keras.ops.image.resize(np.ones((4, 4, 3), "uint8"), (2, 2))  #? uint8 [1, 1]
unknown = keras.some_future_function()  #? unknown #! not run
ops.add(unknown, 1)  #? ? #! not run
ops.cast(unknown, "float32")  #? float32 #! not run
ops.reshape(unknown, (1,))  #? ? #! not run
