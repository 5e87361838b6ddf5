"""NumPy: dtypes, casts and what members say of them."""
import numpy as np

x = np.arange(5.0)
x.astype("int32")  #? int32 [0, 4]
x.astype(np.int64)  #? int64 [0, 4]
x.astype("i4")  #? int32 [0, 4]
x.astype("<i8")  #? int64 [0, 4]
x.astype("l")  #? int64 [0, 4]
x.astype(dtype="uint8")  #? uint8 [0, 4]
x.astype(int)  #? int64 [0, 4]
x.astype(bool)  #? bool
x.astype(str)  #? string
np.arange(5).astype(float)  #? float64 [0, 4] whole
np.arange(5).astype("float32", copy=False)  #? float32 [0, 4] whole
np.arange(5).astype(np.dtype("float16"))  #? float16 [0, 4] whole
np.arange(5).astype("f")  #? float32 [0, 4] whole
np.array(["1", "2.5"]).astype(float)  #? float64
np.random.rand(4, 4).astype(np.int32)  #? int32 0 emptied
(np.random.rand(5, 5) * 50).astype(int)  #? int64 [0, 49]
np.random.rand(4, 4).astype("float16")  #? float16 (0, 1) fraction
(np.arange(6) > 2).astype(np.float32)  #? float32 [0, 1] whole
np.astype(np.arange(3), np.float32)  #? float32 [0, 2] whole
x.astype(some_dtype)  #? ?  #! not run

# Scalar types are called.
np.float32(3)  #? float32 3 whole
np.float32([1, 2])  #? float32 [1, 2] whole
np.float64("2.5")  #? float64
np.int64(3.7)  #? int64 3
np.int32([1.5, 2.5])  #? int32 [1, 2]
np.uint8([3, 250])  #? uint8 [3, 250]
np.int32(np.arange(3.0))  #? int32 [0, 2]
np.float32(np.arange(3))  #? float32 [0, 2] whole
np.bool_([0, 1])  #? bool
np.float16()  #? float16 0 whole

# Dtype objects.
np.float32  #? dtype float32
np.dtype("float32")  #? dtype float32
np.dtype(float)  #? dtype float64
x.dtype  #? dtype float64
x.dtype.name  #? 'float64'
x.dtype.kind  #? 'f'
x.dtype.itemsize  #? 8
np.zeros(3, dtype=np.float32().dtype)  #? float32 0 whole
np.ones(3, dtype=x.dtype)  #? float64 1 whole
np.zeros(3, dtype=np.int_)  #? int64 0
np.zeros(3, dtype=np.result_type(np.int32, np.float32))  #? float64 0 whole
np.promote_types("i4", "f4")  #? dtype float64
np.issubdtype(x.dtype, np.floating)  #? True
np.issubdtype(np.arange(3).dtype, np.floating)  #? False
np.issubdtype(np.arange(3).dtype, np.integer)  #? True
np.isdtype(x.dtype, "real floating")  #? True
np.iinfo(np.int32).max  #? 2147483647
np.finfo(np.float32).eps  #? float32 (0, 0.01]
np.random.randint(0, np.iinfo(np.int16).max, 5)  #? int64 [0, 32766]

# Python numbers again.
x.tolist()  #? python float [0, 4] whole
np.arange(6).tolist()  #? python int [0, 5]
np.array(np.arange(6).tolist())  #? int64 [0, 5]
np.random.rand(6).tolist()  #? python float (0, 1) fraction
np.array(np.random.rand(6).tolist())  #? float64 (0, 1) fraction
np.arange(3)[1].item()  #? python int [0, 2]
x.view(np.int64)  #? int64
x.view()  #? float64 [0, 4] whole
x.real  #? float64 [0, 4] whole
x.size  #? python int [0, inf)
x.ndim  #? python int [0, inf)
np.zeros((2, 3)).shape[0]  #? python int [0, inf)
np.zeros(np.zeros((2, 3)).shape)  #? float64 0 whole
np.pi  #? 3.141592653589793
