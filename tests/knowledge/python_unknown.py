"""Methods with a receiver of unknown type: certain only where the name and the arguments say all."""
import numpy as np
import torch


def run(x):
    x  #? unknown  #! not run
    x.astype("float32")  #? float32  #! not run
    x.astype(np.int64)  #? int64  #! not run
    x.astype(unknown_dtype)  #? unknown  #! not run
    x.float()  #? float32  #! not run
    x.long()  #? int64  #! not run
    x.to(torch.float16)  #? float16  #! not run
    x.to(torch.int64)  #? int64  #! not run
    x.to("cuda")  #? unknown  #! not run
    x.to(dtype=torch.long)  #? int64  #! not run
    x.argmax(axis=-1)  #? int64 [0, inf)  #! not run
    x.argsort()[:5]  #? int64 [0, inf)  #! not run
    x.reshape(-1, 1)  #? unknown  #! not run
    x.sum(axis=0)  #? unknown  #! not run
    x.mean()  #? unknown  #! not run
    x.astype("float32").reshape(-1)  #? float32  #! not run
    x.astype("int32").values  #? int32  #! not run
    x.float().cpu().numpy()  #? float32  #! not run
    x.get("ids")  #? unknown  #! not run
    x.sample(3)  #? unknown  #! not run
    x.shape[0]  #? python int [0, inf)  #! not run
    np.zeros(x.shape)  #? float64 0 whole  #! not run
    np.zeros(x.shape, dtype=x.dtype)  #? ? 0 whole  #! not run


np.array(np.random.rand(3).tolist())  #? float64 (0, 1) fraction
