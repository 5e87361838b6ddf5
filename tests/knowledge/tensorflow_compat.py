"""TensorFlow: tf.compat.v1 and tf.experimental.numpy."""
import tensorflow.compat.v1 as tf
from tensorflow import experimental

tf.random_uniform([4, 5], 0, 10, dtype=tf.int32)  #? int32 [0, 9]
tf.random_uniform([6]) * 10.0  #? float32 [0, 10) fraction
tf.random_normal([3, 9])  #? float32 fraction
tf.truncated_normal([3, 9], stddev=0.1)  #? float32 [-0.2, 0.2] fraction
tf.random_shuffle(tf.range(12))  #? int32 [0, 11]
tf.multinomial([[1.0, 2.0]], 5)  #? int64 [0, inf)
tf.random_poisson(3.0, [5])  #? float32 [0, inf) whole
tf.to_int32(tf.random_uniform([6]) * 10.0)  #? int32 [0, 9]
tf.to_float([1, 2])  #? float32 [1, 2] whole
tf.to_double([1, 2])  #? float64 [1, 2] whole
tf.to_int64([1.5, 2])  #? int64 [1, 2]
tf.div(7, 2)  #? int32 3
tf.floordiv(tf.constant([7, 9]), 2)  #? int32 [3, 4]
tf.log(tf.constant([3.0, 30.0]))  #? float32 [1.09861, 3.4012] fraction
tf.ceil([1.5])  #? float32 2 whole
tf.rint([1.5])  #? float32 2 whole
tf.arg_max(tf.random_normal([3, 9]), 1)  #? int64 [0, inf)
tf.where([True, False])  #? int64 [0, inf)
tf.matrix_inverse([[2.0, 0.0], [0.0, 4.0]])  #? float32 fraction
tf.matrix_diag([0.5, 2.0])  #? float32 [0, 2] fraction
tf.sparse_to_dense([[0], [2]], [4], [0.5, 0.25])  #? float32 [0, 0.5] fraction
tf.sparse_tensor_to_dense(tf.SparseTensor([[0]], [1.5], [3]))  #? float32 [0, 1.5] fraction
tf.string_to_number(["1.5"])  #? float32 1.5 fraction
tf.string_split(["a b"])  #? string
tf.decode_raw([b"\x01\x02"], tf.uint8)  #? uint8
tf.bincount([1, 2])  #? int32 [0, inf)
tf.unsorted_segment_sum([1.5, 2.0], [0, 0], 2)  #? float32 [0, inf) fraction
tf.nn.dropout(tf.random_uniform([40]), keep_prob=0.5)  #? float32 [0, 2) fraction
tf.nn.softmax_cross_entropy_with_logits_v2([[0.0, 1.0]], [[1.0, 2.0]])  #? float32 fraction
tf.reduce_mean(tf.random_uniform([40]), reduction_indices=[0])  #? float32 (0, 1) fraction
tf.get_variable("w", shape=[4, 3], initializer=tf.random_uniform_initializer(0, 1))  #? float32 (0, 1) fraction
tf.get_variable("i", shape=[4], dtype=tf.int32, initializer=tf.zeros_initializer())  #? int32
tf.get_variable("d", shape=[40, 3])  #? float32 fraction
tf.get_variable("c", initializer=tf.constant([1.5, 2.0]))  #? float32 [1.5, 2] fraction
tf.get_variable("n", [4], initializer=tf.constant_initializer(0.5))  #? float32 0.5 fraction
v = tf.Variable([1.0, 2.0])
tf.assign(v, [0.5, 0.25])  #? float32 [0.25, 0.5] fraction
tf.assign_add(v, [0.5, 0.25])  #? float32
tf.placeholder(tf.float32, [None, 10])  #? float32  #! not run
tf.placeholder("int64", [None, 10])  #? int64  #! not run
with tf.Session() as session:
    session.run(tf.random_uniform([3]))  #? float32 (0, 1) fraction  #! not run
iterator = tf.data.make_one_shot_iterator(tf.data.Dataset.from_tensor_slices([0.5, 0.25]))
iterator.get_next()  #? float32 [0.25, 0.5] fraction
# NumPy's functions on tensors
enp = experimental.numpy
enp.zeros((2, 2))  #? float64 0 whole
enp.zeros((2, 2)).numpy()  #? float64 0 whole
enp.array([1, 2])  #? int64 [1, 2]
enp.array([1.5, 2])  #? float64 [1.5, 2] fraction
enp.ones((2,), dtype=enp.float32)  #? float32 1 whole
enp.random.rand(3)  #? float64 (0, 1) fraction
enp.random.randint(0, 9, (3,))  #? int64
enp.mean(enp.array([1, 2, 4]))  #? float64 [1, 4] fraction
enp.concatenate([enp.zeros((2,)), enp.array([0.5])])  #? float64 [0, 0.5] fraction
enp.split(enp.array([0.5, 1.5]), 2)[0]  #? float64 [0.5, 1.5] fraction
