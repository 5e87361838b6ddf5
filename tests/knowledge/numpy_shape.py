"""NumPy: joining, splitting, rearranging and picking keep the numbers."""
import numpy as np

ids = np.arange(3)
weights = np.array([0.5, 2.5, 1.5])
unit = np.random.rand(4, 3)
np.concatenate([np.zeros(2), np.arange(3)])  #? float64 [0, 2] whole
np.concatenate([unit, unit], axis=1)  #? float64 (0, 1) fraction
np.concatenate((ids, [7, 9]))  #? int64 [0, 9]
np.concatenate([ids, ids], dtype=np.float32)  #? float32 [0, 2] whole
np.concat([ids, weights])  #? float64 [0, 2.5] fraction
np.stack([np.arange(2)] * 2)  #? int64 [0, 1]
np.vstack([weights, weights])  #? float64 [0.5, 2.5] fraction
np.hstack((ids, weights))  #? float64 [0, 2.5] fraction
np.dstack([ids, ids])  #? int64 [0, 2]
np.column_stack([ids, ids])  #? int64 [0, 2]
np.block([[ids], [ids]])  #? int64 [0, 2]
np.append([1, 2], 3.5)  #? float64 [1, 3.5] fraction
np.append(np.array([]), [1, 2])  #? float64
np.append(ids, [4, 5])  #? int64 [0, 5]
np.insert(ids, 0, 9)  #? int64 [0, 9]
np.insert([1, 2, 3], 1, 4.5)  #? int64 [1, 4]
np.delete(weights, 0)  #? float64 [0.5, 2.5] fraction
np.r_[ids, weights]  #? float64 [0, 2.5] fraction
np.r_[1, 2, ids]  #? int64 [0, 2]
np.r_[0:5, 7]  #? int64 [0, 7]
np.c_[ids, ids]  #? int64 [0, 2]
np.c_[ids, weights]  #? float64 [0, 2.5] fraction

np.expand_dims(unit, -1)  #? float64 (0, 1) fraction
np.expand_dims([3.0, 9.0], 0)  #? float64 [3, 9] whole
np.reshape([0.2, 0.4, 0.6, 0.8], (2, 2))  #? float64 [0.2, 0.8] fraction
np.transpose(np.zeros((2, 3)))  #? float64 0 whole
np.swapaxes(np.arange(8).reshape(2, 2, 2), 0, 1)  #? int64 [0, 7]
np.moveaxis(unit, 0, 1)  #? float64 (0, 1) fraction
np.flip(ids)  #? int64 [0, 2]
np.flipud([[1, 2], [3, 4]])  #? int64 [1, 4]
np.roll(weights, 1)  #? float64 [0.5, 2.5] fraction
np.squeeze(unit)  #? float64 (0, 1) fraction
np.ravel(unit)  #? float64 (0, 1) fraction
np.broadcast_to(weights, (2, 3))  #? float64 [0.5, 2.5] fraction
np.repeat(5.0, 4)  #? float64 5 whole
np.repeat(weights, 2)  #? float64 [0.5, 2.5] fraction
np.tile([1, 2], 3)  #? int64 [1, 2]
np.resize(ids, 7)  #? int64 [0, 2]
np.atleast_2d(0.5)  #? float64 0.5 fraction
np.rot90([[1, 2], [3, 4]])  #? int64 [1, 4]
np.lib.stride_tricks.sliding_window_view(np.arange(9), 3)  #? int64 [0, 8]
np.lib.stride_tricks.sliding_window_view(np.linspace(0, 3, 9), 3)  #? float64 [0, 3] fraction
np.split(np.arange(6), 3)[0]  #? int64 [0, 5]
np.split(np.random.rand(6), [2])[1]  #? float64 (0, 1) fraction
np.array_split(np.linspace(0, 9, 7), 3)[0]  #? float64 [0, 9] fraction
np.pad([1, 2], (0, 3))  #? int64 [0, 2]
np.pad(np.arange(3), 1, "edge")  #? int64 [0, 2]
np.pad(unit, ((0, 0), (0, 2)))  #? float64 [0, 1) fraction
np.pad(unit, 1, mode="constant", constant_values=5)  #? float64 (0, 5] fraction
np.pad([1, 2], 1, constant_values=0.5)  #? int64 [0, 2]
np.take(weights, [0, 1])  #? float64 [0.5, 2.5] fraction
np.take(np.eye(4), [0, 1], axis=0)  #? float64 [0, 1] whole encoded
np.take_along_axis(weights, np.array([0]), 0)  #? float64 [0.5, 2.5] fraction
np.compress([True, False, True], weights)  #? float64 [0.5, 2.5] fraction
np.extract([True, False, True], ids)  #? int64 [0, 2]
np.choose([0, 1], [[1, 2], [3.5, 4.5]])  #? float64 [1, 4.5] fraction
np.select([ids > 1], [weights], default=0)  #? float64 [0, 2.5] fraction
np.select([ids > 1], [ids], default=-1)  #? int64 [-1, 2]
np.unique([3, 1, 3])  #? int64 [1, 3]
np.unique(weights)  #? float64 [0.5, 2.5] fraction
np.unique(["b", "a", "b"], return_inverse=True)[1]  #? int64 [0, inf)
found, counts = np.unique(weights, return_counts=True)
found  #? float64 [0.5, 2.5] fraction
counts  #? int64 [0, inf)
np.union1d([1, 2], [2, 3])  #? int64 [1, 3]
np.intersect1d([1, 2], [2, 3])  #? int64 [1, 2]
np.setdiff1d(ids, [1])  #? int64 [0, 2]
np.sort(weights)  #? float64 [0.5, 2.5] fraction

weights.reshape(-1, 1)  #? float64 [0.5, 2.5] fraction
weights.T  #? float64 [0.5, 2.5] fraction
weights.copy()  #? float64 [0.5, 2.5] fraction
weights.flatten()  #? float64 [0.5, 2.5] fraction
np.random.randn(60, 2).ravel()  #? float64 fraction
weights.repeat(2)  #? float64 [0.5, 2.5] fraction
weights.take([0])  #? float64 [0.5, 2.5] fraction
weights.squeeze()  #? float64 [0.5, 2.5] fraction
weights.transpose()  #? float64 [0.5, 2.5] fraction
weights[1]  #? float64 [0.5, 2.5] fraction
weights[:2]  #? float64 [0.5, 2.5] fraction
weights[ids]  #? float64 [0.5, 2.5] fraction
ids[-1]  #? int64 [0, 2]
ids[[0, 1]]  #? int64 [0, 2]
ids[None]  #? int64 [0, 2]
np.ma.array([1, 2, 3], mask=[0, 1, 0]).filled(0)  #? int64 [0, 3]
np.ma.masked_less(weights, 1).compressed()  #? float64 [0.5, 2.5] fraction
