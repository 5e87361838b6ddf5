"""TensorFlow: reshaping, joining, taking apart, indexing; sparse and ragged tensors; variables."""
import numpy as np
import tensorflow as tf

ints = tf.constant([[1, 2], [3, 4]])
unit = tf.random.uniform((12, 2))
tf.reshape(unit, [-1, 1])  #? float32 (0, 1) fraction
tf.expand_dims([5] * 4, 1)  #? int32 5
tf.expand_dims([0.3, 0.6], 1)  #? float32 [0.3, 0.6] fraction
tf.squeeze(tf.constant([[1], [2]]), axis=1)  #? int32 [1, 2]
tf.transpose(ints, perm=[1, 0])  #? int32 [1, 4]
tf.tile(ints, [3, 1])  #? int32 [1, 4]
tf.repeat(ints, 2, axis=0)  #? int32 [1, 4]
tf.broadcast_to(0.0, (3, 2))  #? float32 0 whole
tf.reverse(unit, [0])  #? float32 (0, 1) fraction
tf.roll(ints, 1, 0)  #? int32 [1, 4]
tf.pad(ints, [[1, 1], [0, 0]])  #? int32 [0, 4]
tf.pad(unit, [[1, 1], [0, 0]], constant_values=-1.0)  #? float32 [-1, 1) fraction
tf.identity([0.5, 0.25])  #? float32 [0.25, 0.5] fraction
tf.stop_gradient(unit)  #? float32 (0, 1) fraction
tf.ensure_shape(ints, (2, 2))  #? int32 [1, 4]
tf.slice(unit, [0, 0], [1, 1])  #? float32 (0, 1) fraction
ints[:, -1]  #? int32 [1, 4]
unit[..., :1]  #? float32 (0, 1) fraction
unit[0][:, tf.newaxis]  #? float32 (0, 1) fraction
tf.boolean_mask(unit, unit > 0.0)  #? float32 (0, 1) fraction
# Joining
tf.concat([[1, 2], [3, 4]], 0)  #? int32 [1, 4]
tf.concat([ints, ints], axis=0)  #? int32 [1, 4]
tf.concat([unit, tf.zeros((3, 2))], -2)  #? float32 [0, 1) fraction
tf.concat([tf.one_hot([1, 2], 4), tf.one_hot([0, 3], 4)], 0)  #? float32 [0, 1] whole encoded
tf.concat([tf.one_hot([1, 2], 4), tf.random.normal((2, 4))], 0)  #? float32 fraction
tf.concat([tf.zeros((2,)), unknown_thing()], 0)  #? float32  #! not run
tf.stack([0.5, 0.25])  #? float32 [0.25, 0.5] fraction
tf.stack([ints, ints])  #? int32 [1, 4]
tf.stack([1, 2])  #? int32 [1, 2]
# Picking
tf.gather([10, 20, 30], tf.constant([0, 2]))  #? int32 [10, 30]
tf.gather(tf.constant([0.5, 1.5, 2.5]), [0, 2])  #? float32 [0.5, 2.5] fraction
tf.gather_nd(unit, [[0, 0]])  #? float32 (0, 1) fraction
tf.gather(unknown_thing(), [0])  #? ?  #! not run
tf.split(unit, 2)[0]  #? float32 (0, 1) fraction
first, second = tf.split(ints, [1, 1])
second  #? int32 [1, 4]
tf.unstack(ints)[1]  #? int32 [1, 4]
tf.dynamic_partition([1.5, 2.5, 3.5], [0, 1, 0], 2)[0]  #? float32 [1.5, 3.5] fraction
tf.dynamic_stitch([[0], [1]], [[1.5], [2.5]])  #? float32 [1.5, 2.5] fraction
tf.unique([4, 4, 9])[0]  #? int32 [4, 9]
tf.unique([4.5, 4.0]).y  #? float32 [4, 4.5] fraction
values, places, counts = tf.unique_with_counts([4, 4, 9])
counts  #? int32 [0, inf)
tf.tensor_scatter_nd_update(tf.zeros((3,)), [[0]], [5.5])  #? float32 [0, 5.5] fraction
tf.tensor_scatter_nd_add([1, 2, 3], [[0]], [5])  #? int32
tf.scatter_nd([[0]], [5], [3])  #? int32 [0, inf)
tf.scatter_nd([[0]], [5.5], [3])  #? float32 [0, inf) fraction
# Sparse tensors
sparse = tf.SparseTensor([[0, 1]], [2.5], [2, 3])
sparse.values  #? float32 2.5 fraction
sparse.indices  #? int64 [0, inf)
sparse.dense_shape  #? int64 [0, inf)
tf.sparse.to_dense(sparse)  #? float32 [0, 2.5] fraction
tf.sparse.to_dense(tf.SparseTensor([[0, 1]], [2], [2, 3]))  #? int32 [0, 2]
tf.sparse.reduce_sum(sparse)  #? float32 [0, inf) fraction
tf.sparse.from_dense([[1, 0], [0, 2]]).values  #? int32 [0, 2]
tf.sparse.to_dense(tf.sparse.reorder(sparse))  #? float32 [0, 2.5] fraction
tf.sparse.sparse_dense_matmul(sparse, tf.ones((3, 1)))  #? float32 [0, inf) fraction
tf.sparse.to_indicator(tf.SparseTensor([[0, 1]], [2], [2, 3]), 4)  #? bool
# Ragged tensors
ragged = tf.ragged.constant([[1, 2], [3]])
ragged  #? int32 [1, 3]
ragged.to_tensor()  #? int32 [0, 3]
ragged.to_tensor(default_value=9)  #? int32 [1, 9]
ragged.flat_values  #? int32 [1, 3]
ragged.row_lengths()  #? int64 [0, inf)
ragged.row_splits  #? int64 [0, inf)
tf.ragged.constant([[1.5, 2], [3.0]])  #? float32 [1.5, 3] fraction
tf.RaggedTensor.from_row_splits([3, 1, 4, 1], [0, 2, 4])  #? int32 [1, 4]
tf.RaggedTensor.from_row_lengths([0.5, 0.25], [1, 1])  #? float32 [0.25, 0.5] fraction
tf.ragged.stack([[1, 2], [3]])  #? int32 [1, 3]
tf.ragged.range([2, 3])  #? int32
tf.ragged.map_flat_values(tf.square, ragged)  #? int32 [1, 9]
# Variables keep their dtype.
tf.Variable([1, 2])  #? int32
tf.Variable([1.0, 2])  #? float32
tf.Variable(np.zeros(3))  #? float64
tf.Variable([1, 2], dtype=tf.float32)  #? float32
tf.Variable(lambda: tf.ones((2,)))  #? float32
counter = tf.Variable(tf.zeros([2]))
counter.assign([0.1, 0.2])  #? float32 [0.1, 0.2] fraction
counter.assign_add([1.0, 2.5])  #? float32
counter.read_value()  #? float32
counter.numpy()  #? float32
counter + 1.5  #? float32
tf.Variable(3).assign_add(2)  #? int32
# Arrays of tensors
array = tf.TensorArray(tf.float32, size=2)
array = array.write(0, 0.5)
array = array.write(1, 2.5)
array.stack()  #? float32 [0.5, 2.5] fraction
tf.TensorArray(tf.int32, size=1).write(0, 3).read(0)  #? int32 3
tf.TensorArray(tf.float32, size=2).unstack([0.5, 0.25]).stack()  #? float32 [0.25, 0.5] fraction
