"""Text that stands in the program is read as the frame that pandas makes of it."""

from io import StringIO

import pandas as pd

df = pd.read_csv(StringIO("id,score,name,gap,yes\n1,0.5,x,,True\n2,1.5,y,3,False"))
df["id"]  #? int64 [1, 2]
df["score"]  #? float64 [0.5, 1.5] fraction
df["name"]  #? string
df["gap"]  #? float64 3 whole
df["yes"]  #? bool
df["score"].values.astype("float32")  #? float32 [0.5, 1.5] fraction
(df["score"] / 4).values  #? float64 [0.125, 0.375] fraction
df["id"].map({u: i for i, u in enumerate(df["id"].unique())})  #? ? [0, inf) whole
pd.read_csv(StringIO("a;b\n1;2"), sep=";")["b"]  #? int64 2
pd.read_csv(StringIO("1,2\n3,4"), header=None)[0]  #? int64 [1, 3]
pd.read_csv(StringIO("1,2\n3,4"), names=["x", "y"])["y"]  #? int64 [2, 4]
pd.read_csv(StringIO("a,b\n1,2"), dtype={"a": "float32"})["a"]  #? float32 1 whole
pd.read_csv(StringIO("a,b\n1,2"), dtype="float64").values  #? float64 [1, 2] whole
pd.read_csv(StringIO("a,b\n1,2"), usecols=["b"]).values  #? int64 2
pd.read_csv(StringIO("a,b\n0.5,2"), index_col=0).values  #? int64 2
pd.read_csv(StringIO("a b\n1  2"), sep=r"\s+")["a"]  #? int64 1
pd.read_csv(StringIO("a\n1.0\n2.0"))["a"]  #? float64 [1, 2] whole
pd.read_table(StringIO("a\tb\n1\t2.5"))["b"]  #? float64 2.5 fraction
pd.read_json(StringIO('[{"a": 1, "b": 1.5}, {"a": 2, "b": 2}]'))["b"]  #? float64 [1.5, 2] fraction mixed
