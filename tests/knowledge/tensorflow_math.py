"""TensorFlow: arithmetic, elementwise functions, reductions, linear algebra. Integers mostly stay integers."""
import numpy as np
import tensorflow as tf

ints = tf.constant([7, 9])
floats = tf.random.normal((4, 9))
unit = tf.random.uniform((50, 4))
# Operators, as functions and as signs
ints / tf.constant([2, 2])  #? float64 [3.5, 4.5] fraction
tf.constant([7, 9], tf.uint8) / 2  #? float32 [3.5, 4.5] fraction
tf.random.uniform((3, 3), 0, 255, tf.int32) / 255  #? float64 [0, 0.996078] fraction
ints // 2  #? int32 [3, 4]
ints * 2  #? int32 [14, 18]
ints ** 2  #? int32 [49, 81]
tf.cast(ints, tf.float32) * 0.5  #? float32 [3.5, 4.5] fraction
tf.add(ints, 1)  #? int32 [8, 10]
tf.add(1.5, 2)  #? float32 3.5 fraction
tf.multiply([1, 2], [3, 4])  #? int32 [3, 8]
tf.subtract(1.0, unit)  #? float32 (0, 1) fraction
tf.divide(7, 2)  #? float64 3.5 fraction
tf.truediv(ints, [2, 4])  #? float64 [0, inf) fraction
tf.math.divide_no_nan(tf.constant([3.0, 1.0]), 4.0)  #? float32 [0, 0.75] fraction
tf.math.floordiv(ints, 2)  #? int32 [3, 4]
tf.math.floormod(ints, 4)  #? int32 [1, 3]
tf.math.mod([5.5, 7.25], 2.0)  #? float32 [1.25, 1.5] fraction
tf.truncatediv([7, 8], 3)  #? int32 2
tf.truncatediv([7.5, 8.5], 2.0)  #? float32 [3, 4] whole
tf.truncatemod([7, 8], 3)  #? int32 [1, 2]
tf.compat.v1.div(ints, 2)  #? int32 [3, 4]
tf.compat.v1.div([7.0, 8.0], 5.0)  #? float32 [1.4, 1.6] fraction
tf.pow(ints, 3)  #? int32 [343, 729]
tf.pow(10000.0, 0.5)  #? float32 100 whole
tf.math.scalar_mul(2, ints)  #? int32 [14, 18]
tf.add_n([tf.constant([1.0]), tf.constant([1.5])])  #? float32 2.5 fraction
tf.math.squared_difference([1.0, 2.0], [3.5, 2.0])  #? float32 [0, 6.25] fraction
tf.multiply(np.array([1, 2]), tf.constant([1.0, 2]))  #? float32 [1, 4] whole
# Elementwise
tf.abs(tf.random.normal([40])) * 20  #? float32 [0, inf) fraction
tf.abs([-3, 4])  #? int32 [3, 4]
tf.negative([1.5, -2])  #? float32 [-1.5, 2] fraction
tf.round(tf.constant([3, 4]))  #? int32 [3, 4]
tf.round(unit * 10)  #? float32 [0, 10] whole
tf.math.rint([1.2, 2.7])  #? float32 [1, 3] whole
tf.floor(np.random.rand(4) * 50)  #? float64 [0, 49] whole
tf.math.ceil(unit * 10)  #? float32 [0, 10] whole
tf.square(ints)  #? int32 [49, 81]
tf.square([1.5, 2.5])  #? float32 [2.25, 6.25] fraction
tf.sqrt([16.0, 2.0])  #? float32 [1.41421, 4] fraction
tf.math.rsqrt(tf.constant([16.0, 2.0]))  #? float32 [0.25, 0.707107] fraction
tf.exp(floats)  #? float32 (0, inf) fraction
tf.math.log(tf.constant([3.0, 30.0]))  #? float32 [1.09861, 3.4012] fraction
tf.math.log1p(unit)  #? float32 (0, 0.693147) fraction
tf.sin(floats)  #? float32 [-1, 1] fraction
tf.cos(floats)  #? float32 [-1, 1] fraction
tf.tan(floats)  #? float32 fraction
tf.tanh(floats)  #? float32 (-1, 1) fraction
tf.math.atan(floats)  #? float32 (-1.5708, 1.5708) fraction
tf.sigmoid(floats)  #? float32 (0, 1) fraction
tf.nn.sigmoid(tf.constant([-2.0, 2.0]))  #? float32 [0.119203, 0.880797] fraction
tf.math.erf(floats)  #? float32 (-1, 1) fraction
tf.math.softplus(floats)  #? float32 (0, inf) fraction
tf.math.reciprocal([2.0, 4.0])  #? float32 [0.25, 0.5] fraction
tf.math.sign(floats)  #? float32 [-1, 1] whole
tf.math.sign([-3, 4])  #? int32 [-1, 1]
tf.clip_by_value(tf.random.uniform((20,), maxval=9.0), 0.0, 0.5)  #? float32 (0, 0.5] fraction
tf.clip_by_value(ints, 0, 8)  #? int32 [7, 8]
tf.clip_by_norm(tf.constant([30.0, 40.0]), 10.5)  #? float32 [0, 10.5] fraction
tf.maximum(0.0, 1.0 - unit)  #? float32 (0, 1) fraction
tf.minimum(unit, 0.5)  #? float32 (0, 0.5] fraction
tf.maximum(ints, 8)  #? int32 [8, 9]
tf.math.polyval([2.5, 1.0], 3.0)  #? float32 [0, inf) fraction
tf.math.xlogy(2.0, floats)  #? float32 fraction
tf.math.l2_normalize(floats)  #? float32 [-1, 1] fraction
# Comparisons
floats > 0.0  #? bool
tf.math.is_nan([1.0, float("nan")])  #? bool
tf.equal(ints, 7)  #? bool
tf.logical_and([True, False], True)  #? bool
tf.bitwise.bitwise_and([5, 7], [4, 6])  #? int32 [0, 7]
tf.bitwise.bitwise_xor([5, 7], [4, 6])  #? int32
# Choosing
tf.where(ints > 8, ints, 0)  #? int32 [0, 9]
tf.where(floats > -100)  #? int64 [0, inf)
tf.where(unit < 0.15, 1.0, 0.0)  #? float32 [0, 1] whole
tf.where(tf.random.uniform((20,)) < 0.15, tf.constant(103), tf.range(20))  #? int32 [0, 103]
tf.where([True, False], [1.5, 2], 3)  #? float32 [1.5, 3] fraction
tf.argmax(floats, axis=-1)  #? int64 [0, inf)
tf.argmin(floats, axis=-1, output_type=tf.int32)  #? int32 [0, inf)
tf.argsort(floats)  #? int32 [0, inf)
tf.sort([3.5, 1.0, 2.0])  #? float32 [1, 3.5] fraction
tf.math.top_k(floats, 5)[0]  #? float32 fraction
tf.math.top_k(floats, 5).indices  #? int32 [0, inf)
values, places = tf.nn.top_k([3, 4, 5], 2)
values  #? int32 [3, 5]
places  #? int32 [0, inf)
tf.searchsorted([1.0, 3.0, 5.0], [2.0, 4.5])  #? int32 [0, inf)
# Reductions: the mean of integers is an integer.
tf.reduce_sum([1, 2, 3])  #? int32 [0, inf)
tf.reduce_sum(unit)  #? float32 [0, inf) fraction
tf.reduce_mean(np.array([[1, 2], [3, 8]]), axis=0)  #? int64 [1, 8]
tf.reduce_mean([1.0, 2.0, 4.0])  #? float32 [1, 4] fraction
tf.reduce_mean(unit, axis=1)  #? float32 (0, 1) fraction
tf.reduce_max(unit)  #? float32 (0, 1) fraction
tf.reduce_min([3.5, 1.25])  #? float32 [1.25, 3.5] fraction
tf.reduce_prod([2, 3, 4])  #? int32 [0, inf)
tf.reduce_any([True, False])  #? bool
tf.math.reduce_variance([1.0, 2.0, 7.0])  #? float32 [0, 9] fraction
tf.math.reduce_std(unit)  #? float32 [0, 0.5] fraction
tf.reduce_logsumexp(floats)  #? float32 fraction
tf.norm([3.0, 4.5])  #? float32 [0, inf) fraction
tf.cumsum([1, 2, 3])  #? int32 [0, inf)
tf.cumsum([0.5, 2.0])  #? float32 [0, inf) fraction
tf.math.cumprod([1.5, 2.0, 3.0])  #? float32 [0, inf) fraction
tf.math.count_nonzero([[0, 1, 5], [2, 0, 0]], axis=1)  #? int64 [0, inf)
tf.math.zero_fraction([0.0, 1.0, 2.0])  #? float32 [0, 1] fraction
tf.math.bincount([1, 1, 2, 5])  #? int32 [0, inf)
tf.math.bincount([1, 1, 2], weights=[0.5, 0.5, 2.5])  #? float32 [0, inf) fraction
tf.math.bincount([1, 1, 2], dtype=tf.float32)  #? float32 [0, inf) whole
tf.math.confusion_matrix([1, 0], [1, 1])  #? int32 [0, inf)
tf.histogram_fixed_width([1.0, 2.0], [0.0, 5.0], nbins=5)  #? int32 [0, inf)
tf.math.segment_sum([1, 2, 3], [0, 0, 1])  #? int32 [0, inf)
tf.math.segment_mean([1.0, 2.0, 3.0], [0, 0, 1])  #? float32
tf.math.unsorted_segment_sum([1.5, 2.0], [0, 0], 2)  #? float32 [0, inf) fraction
tf.math.unsorted_segment_mean([1, 2], [0, 0], 2)  #? float64 [0, 2] fraction
# Products of matrices
tf.matmul([[1, 2]], [[3], [4]])  #? int32 [0, inf)
unit @ tf.transpose(unit)  #? float32 fraction
tf.tensordot([1, 2], [3, 4], 1)  #? int32 [0, inf)
tf.einsum("ij,jk->ik", tf.ones((2, 3)), tf.ones((3, 2)))  #? float32 [0, inf) whole
tf.einsum("ij,ij->i", unit, unit)  #? float32 [0, inf) fraction
tf.linalg.matvec([[1.5, 2.0]], [1.0, 2.0])  #? float32 [0, inf) fraction
tf.linalg.diag([1, 2])  #? int32 [0, 2]
tf.linalg.diag_part(tf.eye(3))  #? float32 [0, 1] whole
tf.linalg.band_part(tf.ones((3, 3)), -1, 0)  #? float32 [0, 1] whole
tf.linalg.set_diag(tf.zeros((2, 2)), [1.5, 2.0])  #? float32 [0, 2] fraction
tf.linalg.trace([[1, 2], [3, 4]])  #? int32 [0, inf)
tf.linalg.det([[1.5, 2.0], [3.0, 4.5]])  #? float32 fraction
tf.linalg.inv([[1.0, 2.0], [3.0, 5.0]])  #? float32 fraction
tf.linalg.norm([3.0, 4.5])  #? float32 [0, inf) fraction
tf.linalg.svd(floats, compute_uv=False)  #? float32 [0, inf) fraction
tf.linalg.qr(floats)[1]  #? float32 fraction
tf.linalg.matrix_rank([[1.0, 2.0], [3.0, 4.0]])  #? int32 [0, inf)
tf.signal.hann_window(4)  #? float32 [0, 1] fraction
tf.signal.stft(tf.ones(8), 4, 2)  #? complex64
tf.abs(tf.signal.stft(tf.random.normal((8,)), 4, 2))  #? float32 [0, inf) fraction
tf.math.real(tf.constant([1 + 2j]))  #? float64
tf.math.angle(tf.constant([1 + 2j]))  #? float64
# What the argument is need not be known where only floats are possible; where integers stay integers it does.
tf.exp(unknown_thing())  #? ? (0, inf) fraction  #! not run
tf.nn.softmax(unknown_thing())  #? ? (0, 1) fraction  #! not run
tf.reduce_mean(unknown_thing())  #? ?  #! not run
tf.argmax(unknown_thing())  #? int64 [0, inf)  #! not run
tf.add(unknown_thing(), 0.5)  #? float32  #! not run
tf.add(unknown_thing(), 1)  #? ?  #! not run
