"""TensorFlow: making tensors, casting, what a shape or a dtype is."""
import numpy as np
import tensorflow as tf

# Constants: Python's whole numbers are int32, its floats float32; what NumPy made keeps its dtype.
tf.constant([1, 2])  #? int32 [1, 2]
tf.constant(3.14)  #? float32 3.14 fraction
tf.constant([[1, 2], [3, 4.5]])  #? float32 [1, 4.5] fraction
tf.constant([])  #? float32
tf.constant([True, False])  #? bool
tf.constant(["a", "b"])  #? string
tf.constant([1 + 2j])  #? complex128
tf.constant([1, 2], tf.float32)  #? float32 [1, 2] whole
tf.constant([1.5, 2.5], dtype=tf.double)  #? float64 [1.5, 2.5] fraction
tf.constant([1, 2], dtype="int64")  #? int64 [1, 2]
tf.constant(np.array([1, 2]))  #? int64 [1, 2]
tf.constant(np.random.rand(3))  #? float64 (0, 1) fraction
tf.constant(unknown_thing())  #? ?  #! not run
tf.convert_to_tensor(np.random.randint(0, 50, (4, 4)), dtype=tf.float32)  #? float32 [0, 49] whole
tf.convert_to_tensor([1, 2], dtype_hint=tf.float32)  #? float32 [1, 2] whole
tf.convert_to_tensor(tf.constant([1, 2]), dtype_hint=tf.float32)  #? int32 [1, 2]
tf.convert_to_tensor([1.5, 2], dtype_hint=tf.int32)  #? float32 [1.5, 2] fraction
tf.make_ndarray(tf.make_tensor_proto([1.5, 2]))  #? float32 [1.5, 2] fraction
# Filled tensors are float32 unless asked.
tf.zeros((64, 1))  #? float32 0 whole
tf.zeros([3], tf.int32)  #? int32 0
tf.zeros((2, 3), dtype=np.int32)  #? int32 0
tf.ones(shape=(2, 2), dtype=tf.bool)  #? bool 1
tf.ones([4], dtype="int64")  #? int64 1
tf.zeros_like(tf.random.normal((3, 3)))  #? float32 0 whole
tf.zeros_like(tf.constant([4, 6]))  #? int32 0
tf.zeros_like([4, 6], dtype=tf.float32)  #? float32 0 whole
tf.ones_like([1.5, 2])  #? float32 1 whole
tf.fill([2, 3], 9)  #? int32 9
tf.fill((2, 2), 0.5)  #? float32 0.5 fraction
tf.eye(3)  #? float32 [0, 1] whole identity
tf.eye(3, dtype=tf.int32)  #? int32 [0, 1] identity
tf.gather(tf.eye(10), [1, 2])  #? float32 [0, 1] whole encoded
tf.one_hot([1, 2], 4)  #? float32 [0, 1] whole encoded
tf.one_hot([1, 2], 4, dtype=tf.int64)  #? int64 [0, 1] encoded
tf.one_hot([1, 2], 4, on_value=5, off_value=0)  #? int32 [0, 5] encoded
tf.one_hot([1, 2], 4, on_value=0.9, off_value=0.1)  #? float32 [0.1, 0.9] fraction encoded
tf.sequence_mask([1, 3, 2], 5)  #? bool
tf.sequence_mask([1, 3, 2], maxlen=5, dtype=tf.float32)  #? float32 [0, 1] whole
# Ranges
tf.range(5)  #? int32 [0, 4]
tf.range(10.)  #? float32 [0, 9] whole
tf.range(0, 10, delta=2.5)  #? float32 [0, 7.5] fraction
tf.range(0, 1, 0.1)  #? float32 [0, 0.9] fraction
tf.range(start=2, limit=9, delta=3)  #? int32 [2, 8]
tf.range(5, dtype=tf.float32)  #? float32 [0, 4] whole
tf.range(tf.constant(5, tf.int64))  #? int64 [0, 4]
tf.linspace(0.0, 1.0, 5)  #? float32 [0, 1] fraction
tf.linspace(0, 10, 11)  #? float64 [0, 10] whole
tf.linspace(0.0, 10.0, 11)  #? float32 [0, 10] whole
tf.meshgrid([1, 2, 3], [4, 5])[0]  #? int32 [1, 3]
tf.meshgrid([1.0, 2.0], [4.5, 5])[1]  #? float32 [4.5, 5] fraction
# Casting
tf.cast([1.7, 2.2], tf.int32)  #? int32 [1, 2]
tf.cast([1, 2, 3], tf.float32)  #? float32 [1, 3] whole
tf.cast(tf.random.uniform((5,)) * 100, dtype=tf.int64)  #? int64 [0, 99]
tf.cast(tf.random.uniform((5,)), tf.int32)  #? int32 0 emptied
tf.cast(tf.random.uniform((5,)) > 0.5, "float32")  #? float32 [0, 1] whole
tf.cast(tf.one_hot([1, 3], 4), tf.int32)  #? int32 [0, 1] encoded
tf.cast(tf.constant([1.0, 0.0]), tf.bool)  #? bool
tf.cast([1.0, 2.0], tf.complex64)  #? complex64
tf.cast(unknown_thing(), tf.float32)  #? float32  #! not run
tf.cast([1, 2], unknown_thing())  #? ?  #! not run
tf.cast(tf.range(4), tf.zeros((2,)).dtype)  #? float32 [0, 3] whole
tf.dtypes.cast([3, 7], tf.float64)  #? float64 [3, 7] whole
tf.saturate_cast([1, 2], tf.float32)  #? float32
tf.bitcast(tf.constant([1.0]), tf.int32)  #? int32
tf.complex(1.0, 2.0)  #? complex64
tf.dtypes.complex(tf.constant(1.0, tf.float64), tf.constant(2.0, tf.float64))  #? complex128
# Dtypes
tf.float32  #? dtype float32
tf.as_dtype("int64")  #? dtype int64
tf.dtypes.as_dtype(np.float32)  #? dtype float32
tf.constant(2.5).dtype  #? dtype float32
np.zeros(3, dtype=tf.float32.as_numpy_dtype)  #? float32 0 whole
tf.constant([1.5]).dtype.is_floating  #? True
tf.constant([1]).dtype.is_floating  #? False
tf.TensorSpec([None], tf.int64).dtype  #? dtype int64
tf.TensorSpec([None]).dtype  #? dtype float32
# Shapes are whole numbers.
tf.shape(tf.random.normal((4, 5)))  #? int32 [0, inf)
tf.shape([1, 2], out_type=tf.int64)  #? int64 [0, inf)
tf.shape(tf.random.normal((4, 5)))[0]  #? int32 [0, inf)
tf.size([1.5, 2.5])  #? int32 [0, inf)
tf.rank(tf.zeros((2, 2)))  #? int32 [0, inf)
tf.zeros((2, 3)).shape[0]  #? python int [0, inf)
tf.zeros((2, 3)).shape.as_list()[1]  #? python int [0, inf)
tf.zeros((2, 3)).ndim  #? python int [0, inf)
tf.zeros((2, 3)).get_shape()  #? tensorflow.TensorShape
# To NumPy and back
tf.random.uniform((4,)).numpy()  #? float32 (0, 1) fraction
tf.random.uniform((4,)).numpy().astype(int)  #? int64 0 emptied
np.array(tf.constant([4, 2]))  #? int32 [2, 4]
tf.convert_to_tensor(np.zeros(3))  #? float64 0 whole
tf.get_static_value(tf.constant([1.5, 2]))  #? float32 [1.5, 2] fraction
