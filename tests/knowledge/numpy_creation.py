"""NumPy: making arrays."""
from io import StringIO

import numpy as np

# From Python numbers and lists: 64 bits.
np.array([1, 2, 3])  #? int64 [1, 3]
np.array([1, 2.5])  #? float64 [1, 2.5] fraction
np.array([1.0, 2.0])  #? float64 [1, 2] whole
np.array([True, False])  #? bool
np.array(7.5)  #? float64 7.5 fraction
np.array([])  #? float64
np.array(range(5))  #? int64 [0, 4]
np.array("1 2 3".split(), dtype=int)  #? int64
np.array([1.7, 2.9], dtype=np.int32)  #? int32 [1, 2]
np.array([0.2, 0.9], dtype=int)  #? int64 0 emptied
np.array([1, 2], dtype="float32")  #? float32 [1, 2] whole
np.array([5, 6], dtype=np.double)  #? float64 [5, 6] whole
np.array([np.zeros(2), np.ones(2)])  #? float64 [0, 1] whole
np.array([np.zeros(2, int), np.ones(2, int)])  #? int64 [0, 1]
np.array([1, None], dtype=object)  #? object
np.array(["a", "b"])  #? string
np.array(np.float32(2.5))  #? float32 2.5 fraction
np.asarray([4, 8], dtype=np.float64)  #? float64 [4, 8] whole
np.asarray([0.4, 0.8])  #? float64 [0.4, 0.8] fraction
np.ascontiguousarray(np.ones(3, dtype="f4"))  #? float32 1 whole
np.asanyarray([[1, 2]])  #? int64 [1, 2]
np.matrix([[1, 2]])  #? int64 [1, 2]
np.copy([0.5, 1.0])  #? float64 [0.5, 1] fraction
np.array(unknown_thing())  #? ?  #! not run

# Filled.
np.zeros(3)  #? float64 0 whole
np.zeros((2, 5), dtype="int32")  #? int32 0
np.zeros((2, 5), np.float32)  #? float32 0 whole
np.zeros(3, dtype=unknown_dtype)  #? ? 0 whole  #! not run
np.ones((3, 3), dtype=bool)  #? bool 1
np.ones(3)  #? float64 1 whole
np.empty(3, dtype=int) * 0  #? int64 [0, 0]
np.full((2, 2), 7)  #? int64 7
np.full((2, 2), 7.0)  #? float64 7 whole
np.full((2, 2), 0.5)  #? float64 0.5 fraction
np.full((2, 2), 0.5, dtype=int)  #? int64 0 emptied
np.full_like([1, 2, 3], 2.5)  #? int64 2
np.full_like(np.arange(3), 2.5, dtype=float)  #? float64 2.5 fraction
np.zeros_like(np.random.rand(3))  #? float64 0 whole
np.zeros_like(np.arange(3))  #? int64 0
np.zeros_like(np.arange(3), dtype=np.float32)  #? float32 0 whole
np.ones_like(np.arange(3.0))  #? float64 1 whole
np.empty_like(np.arange(3)) * 0  #? int64 [0, 0]
np.eye(4)  #? float64 [0, 1] whole identity
np.eye(5, dtype="uint8")[[1, 3]]  #? uint8 [0, 1] encoded
np.eye(5)[np.array([0, 2])]  #? float64 [0, 1] whole encoded
np.identity(3, dtype=int)  #? int64 [0, 1] identity
np.tri(3)  #? float64 [0, 1] whole
np.triu(np.ones((4, 4)), k=1)  #? float64 [0, 1] whole
np.tril(np.ones((4, 4), dtype=int))  #? int64 [0, 1]
np.diag([1, 2, 3])  #? int64 [0, 3]
np.diag([0.5, 2.5])  #? float64 [0, 2.5] fraction

# Ranges.
np.arange(4)  #? int64 [0, 3]
np.arange(1, 7)  #? int64 [1, 6]
np.arange(6.0)  #? float64 [0, 5] whole
np.arange(3.5)  #? float64 [0, 3] whole
np.arange(0, 1, 0.1)  #? float64 [0, 0.9] fraction
np.arange(5, dtype=np.float32)  #? float32 [0, 4] whole
np.arange(0, 1000)  #? int64 [0, 999]
np.arange(0.0, 1000.0)  #? float64 [0, 999] whole
np.arange(10, 0, -1)  #? int64 [1, 10]
np.arange(start=2, stop=5)  #? int64 [2, 4]
np.arange(np.int32(5))  #? int64 [0, 4]
np.linspace(0, 10, 11)  #? float64 [0, 10] whole
np.linspace(0, 1, 5)  #? float64 [0, 1] fraction
np.linspace(0, 10, 4)  #? float64 [0, 10] fraction
np.linspace(0, 10)  #? float64 [0, 10] fraction
np.linspace(0, 10, 5, dtype=int)  #? int64 [0, 10]
np.linspace(0.0, 1000.0, 1001)  #? float64 [0, 1000] whole
values, step = np.linspace(0, 3, 9, retstep=True)
values  #? float64 [0, 3] fraction
np.logspace(0, 2, 4)  #? float64 [1, 100] fraction
np.logspace(0, 3, 4)  #? float64 [1, 1000] whole
np.geomspace(1, 64, 4)  #? float64 [1, 64] whole
np.geomspace(1, 100, 4)  #? float64 [1, 100] fraction
np.indices((2, 3))  #? int64 [0, inf)
xs, ys = np.meshgrid([1, 2, 3], [0.5, 4.5])
xs  #? int64 [1, 3]
ys  #? float64 [0.5, 4.5] fraction
np.fromfunction(lambda i, j: i + j, (3, 3))  #? float64 [0, inf) whole
np.fromfunction(lambda i, j: i * 3 + j, (3, 3), dtype=int)  #? int64 [0, inf)
np.fromiter(range(4), float)  #? float64 [0, 3] whole
np.fromiter((i / 2 for i in range(4)), dtype=np.float32)  #? float32 [0, 1.5] fraction
np.hamming(6)  #? float64 [0, 1) fraction
np.hanning(7)  #? float64 [0, 1] fraction
np.vander([1, 2, 3])  #? int64
np.mgrid[0:3]  #? int64 [0, 3]
np.mgrid[0:1:5j]  #? float64

# Read from text and bytes: float64 unless asked.
np.loadtxt(StringIO("1.5,2\n3,4"), delimiter=",")  #? float64
np.loadtxt(StringIO("1,2\n3,4"), delimiter=",", dtype="int64")  #? int64
np.loadtxt(StringIO("1.5,2\n3,4"), delimiter=",", dtype="float32")  #? float32
np.genfromtxt(StringIO("1,2\n3,4"), delimiter=",")  #? float64
np.genfromtxt(StringIO("1,2\n3,4"), delimiter=",", dtype=int)  #? int64
np.genfromtxt(StringIO("1,2\n3,4"), delimiter=",", dtype=None)[:, 0]  #? ?
np.fromstring("1 2 3", sep=" ")  #? float64
np.frombuffer(b"\x01\x02\x03", dtype=np.uint8)  #? uint8
np.fromfile("raw.bin", dtype="float32")  #? float32  #! not run
np.load("ids.npy")  #? unknown  #! not run
np.load("ids.npy").astype(np.int64)  #? int64  #! not run
