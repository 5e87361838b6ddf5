"""Sparse matrices."""

import numpy as np
from scipy import sparse
from scipy.sparse import csr_matrix

dense = np.arange(1, 7).reshape(2, 3)
A = csr_matrix(dense)

A  #? int64 [1, 6]
A.toarray()  #? int64 [1, 6]
A.todense()  #? int64 [1, 6]
csr_matrix((3, 4)).toarray()  #? float64 0 whole
csr_matrix((3, 4), dtype=np.int8).toarray()  #? int8 0
csr_matrix(dense, dtype="float32").toarray()  #? float32 [1, 6] whole
csr_matrix((np.array([1, 2]), (np.array([0, 1]), np.array([1, 0])))).toarray()  #? int64 [0, 2]
sparse.csc_matrix(dense * 0.5).toarray()  #? float64 [0.5, 3] fraction
sparse.coo_array(dense)  #? int64 [1, 6]
sparse.random(4, 4, density=0.5).toarray()  #? float64 [0, 1) fraction
sparse.random(4, 4, density=0.5, dtype="float32")  #? float32 [0, 1) fraction
sparse.eye(3).toarray()  #? float64 [0, 1] whole identity
sparse.identity(3, dtype=int).toarray()  #? int64 [0, 1] identity
sparse.diags([1, 2, 3]).toarray()  #? float64 [0, 3] whole
sparse.hstack([A, A]).toarray()  #? int64 [1, 6]
sparse.vstack([A, A * 0.5]).toarray()  #? float64 [0.5, 6] fraction
sparse.block_diag([A, A]).toarray()  #? int64 [0, 6]

A * 2  #? int64 [2, 12]
A * 0.5  #? float64 [0.5, 3] fraction
A / 2  #? float64 [0.5, 3] fraction
A + A  #? int64 [2, 12]
A.multiply(0.5)  #? float64 [0.5, 3] fraction
A.astype("float32")  #? float32 [1, 6] whole
A.T  #? int64 [1, 6]
A.tocsc().tocoo()  #? int64 [1, 6]
A.dot(dense.T)  #? int64
A.sqrt()  #? float64 fraction
A.log1p()  #? float64 fraction
A.sum()  #? int64 [0, inf)
A.sum(axis=0)  #? int64 [0, inf)
A.mean(axis=0)  #? float64 fraction
A.max()  #? int64 [1, 6]
A.argmax(axis=0)  #? int64 [0, inf)
A.diagonal()  #? int64 [1, 6]
A.data  #? int64 [1, 6]
A.indices  #? int32 [0, inf)
A.nonzero()  #? (int32 [0, inf), int32 [0, inf))
A.nnz  #? python int [0, inf)
sparse.tril(A).toarray()  #? int64 [0, 6]
sparse.find(A)  #? (int32 [0, inf), int32 [0, inf), int64 [1, 6])
