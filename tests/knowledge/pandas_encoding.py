"""Categories, dummies, bins and codes."""

import numpy as np
import pandas as pd

df = pd.DataFrame({"c": ["a", "b", "a"], "v": [1, 2, 5], "p": [0.5, 2.5, 9.0]})

pd.get_dummies(df["c"]).values  #? bool encoded
pd.get_dummies(df["c"], dtype=int).values  #? int64 [0, 1] encoded
pd.get_dummies(df["c"], dtype=float).values  #? float64 [0, 1] whole encoded
pd.get_dummies(df["c"]).astype("float32").values  #? float32 [0, 1] whole encoded
pd.get_dummies(df[["v", "c"]], columns=["c"], dtype=float).values  #? float64 [0, 5] whole
pd.get_dummies(df)["v"]  #? int64 [1, 5]
pd.get_dummies(["a", "b"]).values  #? bool encoded
df["c"].str.get_dummies().values  #? int64 [0, 1] encoded

df["c"].astype("category").cat.codes  #? int8 [-1, inf)
df["c"].astype("category").cat.codes.values  #? int8 [-1, inf)
pd.Categorical(df["c"]).codes  #? int8 [-1, inf)
pd.factorize(df["c"])[0]  #? int64 [-1, inf)
pd.factorize(np.array([2.5, 0.5]))[1]  #? float64 [0.5, 2.5] fraction
df["c"].factorize()[0]  #? int64 [-1, inf)

pd.cut(df["v"], 3, labels=False)  #? int64 [0, 2]
pd.cut(df["v"], [0, 2, 9], labels=False)  #? int64 [0, inf)
pd.cut(df["v"], [0, 2, 3], labels=False)  #? float64 [0, inf) whole
pd.cut(df["v"], [0, 2, 9], labels=[0, 1])  #? object
pd.cut(df["v"], [0, 2, 9], labels=[0, 1]).astype(int)  #? int64
pd.cut(df["v"], [0, 2, 9]).cat.codes  #? int8 [-1, inf)
pd.cut([1, 2, 5], 3, labels=False)  #? int64 [0, 2]
pd.cut(df["v"], 3, labels=False, retbins=True)[0]  #? int64 [0, 2]
pd.qcut(df["v"], 2, labels=False)  #? int64 [0, 1]

pd.to_numeric(df["v"])  #? int64 [1, 5]
pd.to_numeric(df["p"])  #? float64 [0.5, 9] fraction mixed
pd.to_numeric(df["p"], downcast="float")  #? float32 [0.5, 9] fraction mixed
pd.to_numeric(df["c"].map({"a": "1", "b": "2"}))  #? ?
pd.isna(df["v"])  #? bool
