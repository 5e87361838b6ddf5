"""Frames: columns by name and place, rows, assignments, arithmetic, callbacks."""

import numpy as np
import pandas as pd

df = pd.DataFrame({"id": [1, 2, 5], "k": [4, 4, 6], "p": [0.5, 1.5, 9.0], "c": ["a", "b", "a"]})
n = df[["id", "k"]]

# Columns.
df["id"]  #? int64 [1, 5]
df.id  #? int64 [1, 5]
df["p"].values  #? float64 [0.5, 9] fraction mixed
df.get("k")  #? int64 [4, 6]
df[["id", "k"]].values  #? int64 [1, 6]
df[["id", "p"]].values  #? float64 [0.5, 9] fraction mixed
df[["id", "c"]].values  #? object
n.to_numpy()  #? int64 [1, 6]
n.to_numpy(dtype="float32")  #? float32 [1, 6] whole
np.array(n)  #? int64 [1, 6]
np.asarray(n, dtype=np.float32)  #? float32 [1, 6] whole
pd.DataFrame({"a": [1], "b": [True]}).values  #? object 1
pd.DataFrame({"a": [0.5], "b": [1]}).values  #? float64 [0.5, 1] fraction mixed

# Places.
df.iloc[:, 0]  #? int64 [1, 5]
df.iloc[:, 2]  #? float64 [0.5, 9] fraction mixed
df.iloc[:, -1]  #? string
df.iloc[:, 0:2].values  #? int64 [1, 6]
df.iloc[:, [0, 2]].values  #? float64 [0.5, 9] fraction mixed
n.iloc[0]  #? int64 [1, 6]
n.iloc[0, 0]  #? int64 [1, 5]
df.loc[:, "id"]  #? int64 [1, 5]
df.loc[df.id > 1, "p"]  #? float64 [0.5, 9] fraction mixed
df.loc[:, ["id", "k"]].values  #? int64 [1, 6]
df.loc[:, "id":"k"].values  #? int64 [1, 6]
n.loc[0]  #? int64 [1, 6]
df.at[0, "id"]  #? int64 [1, 5]
df[df.id > 1]["id"]  #? int64 [1, 5]
n[:2].values  #? int64 [1, 6]
n.T.values  #? int64 [1, 6]

# How frames are made.
pd.DataFrame([[1, 2.5], [3, 4]], columns=["u", "v"])["u"]  #? int64 [1, 3]
pd.DataFrame([[1, 2.5], [3, 4]], columns=["u", "v"])["v"]  #? float64 [2.5, 4] fraction mixed
pd.DataFrame([{"a": 1, "b": 2}, {"a": 3}])["a"]  #? int64 [1, 3]
pd.DataFrame([{"a": 1, "b": 2}, {"a": 3}])["b"]  #? float64 2 whole
pd.DataFrame([(1, "x"), (2, "y")])[0]  #? int64 [1, 2]
pd.DataFrame(zip([1, 2], [0.5, 1.5]), columns=["a", "b"])["b"]  #? float64 [0.5, 1.5] fraction
pd.DataFrame(np.arange(4).reshape(2, 2)).values  #? int64 [0, 3]
pd.DataFrame(np.random.rand(3, 2), columns=["a", "b"])["a"]  #? float64 (0, 1) fraction
pd.DataFrame({"a": 1, "b": [1, 2]})["a"]  #? int64 1
pd.DataFrame({"a": [1, 2]}, dtype=float)["a"]  #? float64 [1, 2] whole
pd.DataFrame({"a": [1, None]})["a"]  #? float64 1 whole
pd.DataFrame({"a": [1, 2]}, columns=["a"])["a"]  #? int64 [1, 2]
pd.DataFrame.from_dict({"a": [1, 2]})["a"]  #? int64 [1, 2]
pd.DataFrame.from_dict({"r": [1, 2]}, orient="index", columns=["x", "y"])["x"]  #? int64 1
pd.DataFrame.from_records([(1, 2.5)], columns=["a", "b"])["b"]  #? float64 2.5 fraction
pd.DataFrame(unknown_thing())["a"]  #? ?  #! not run
pd.read_csv("no.csv")["a"]  #? ?  #! not run
pd.read_csv("no.csv", dtype="float32")["a"]  #? float32  #! not run
pd.read_csv("no.csv", dtype={"a": float})["a"]  #? float64  #! not run
pd.read_csv("no.csv", dtype={"a": float})["b"]  #? ?  #! not run
pd.read_csv("no.csv")["a"].astype("float32").values  #? float32  #! not run
pd.read_csv("no.csv")["a"].mean()  #? float64 fraction  #! not run
pd.read_pickle("no.pkl")  #? unknown  #! not run

# Assignments change the frame.
work = df.copy()
work["half"] = work["id"] / 4
work["gap"] = work["id"].shift(1)
work["filled"] = work["gap"].fillna(0)
work["one"] = 1
work["list"] = [3, 4, 5]
work["choice"] = np.where(work["id"] > 1, 1, 0)
work["row"] = work.apply(lambda r: r["id"] * r["p"], axis=1)
work["rowi"] = work.apply(lambda r: r.id + r["k"], axis=1)
work[["x", "y"]] = np.random.rand(3, 2)
work.loc[0, "k"] = 7
work.loc[0, "p"] = 7.5
work.loc[0, "new"] = 1
work.loc[:, "all"] = 1
work.loc[:, ["r", "s"]] = np.random.rand(3, 2)
work["half"]  #? float64 [0.25, 1.25] fraction
work["gap"]  #? float64 [1, 5] whole
work["filled"]  #? float64 [0, 5] whole
work["one"]  #? int64 1
work["list"]  #? int64 [3, 5]
work["choice"]  #? int64 [0, 1]
work["row"]  #? float64 [0.5, 45] fraction
work["rowi"]  #? int64 [5, 11]
work["x"]  #? float64 (0, 1) fraction
work["k"]  #? int64 [4, 7]
work["p"]  #? float64 [0.5, 9] fraction
work["new"]  #? float64 1 whole
work["all"]  #? int64 1
work["r"]  #? float64 (0, 1) fraction
df["k"]  #? int64 [4, 6]
popped = work.pop("p")
popped  #? float64 [0.5, 9] fraction
titled = pd.DataFrame(np.arange(4).reshape(2, 2))
titled.columns = ["a", "b"]
titled["b"]  #? int64 [0, 3]

# Methods of all columns.
n.astype("float32").values  #? float32 [1, 6] whole
df.astype({"id": "float32"})["id"]  #? float32 [1, 5] whole
df.astype({"id": "float32"})["k"]  #? int64 [4, 6]
n.shift(1).values  #? float64 [1, 6] whole
n.shift(1).fillna(0).values  #? float64 [0, 6] whole
n.diff().values  #? float64 [-4, 4] whole
n.rank(method="first").values  #? float64 [1, inf) whole
n.clip(0, 2).values  #? int64 [1, 2]
n.cumsum().values  #? int64 [0, inf)
n.isna().values  #? bool
n.fillna(0).values  #? int64 [1, 6]
pd.DataFrame({"a": [1, None]}).fillna({"a": 0})["a"]  #? float64 [0, 1] whole
pd.DataFrame({"a": [1, None]}).fillna(0).astype(int)["a"]  #? int64 [0, 1]
n.replace(1, 2.5)["id"]  #? float64 [1, 5] fraction
n.rolling(2).sum().values  #? float64 whole
n.mean().values  #? float64 [1, 6] fraction
n.sum(axis=1).values  #? int64 [0, inf)
n.max().values  #? int64 [1, 6]
n.std().values  #? float64 [0, inf) fraction
n.count().values  #? int64 [0, inf)
df.mean(numeric_only=True).values  #? float64 [0.5, 9] fraction
n.corr().values  #? float64 [-1, 1] fraction

# Arithmetic.
(n / 255).values  #? float64 [0.00392157, 0.0235294] fraction
(n * 2).values  #? int64 [2, 12]
(n + 0.5).values  #? float64 [1.5, 6.5] fraction
(1 / n).values  #? float64 [0.166667, 1] fraction
(n - n.mean()).values  #? float64 [-5, 5] fraction
((n - n.min()) / (n.max() - n.min())).values[:, 0]  #? float64 fraction
n.div(4).values  #? float64 [0.25, 1.5] fraction
n.mul(2).values  #? int64 [2, 12]

# Callbacks.
n.apply(lambda c: c / 4).values  #? float64 [0.25, 1.5] fraction
n.apply(lambda c: c.max()).values  #? int64 [1, 6]
n.apply(np.log1p).values  #? float64 [0.693147, 1.94591] fraction
n.map(lambda v: v / 4).values  #? float64 [0.25, 1.5] fraction
n.apply(lambda r: r["id"] + r["k"], axis=1)  #? int64 [5, 11]
n.apply(lambda r: r.id / 4, axis=1)  #? float64 [0.25, 1.25] fraction
n.apply(np.sum, axis=1)  #? int64 [0, inf)
n.agg("sum").values  #? int64 [0, inf)
n.agg({"id": "max", "k": "min"}).values  #? int64 [1, 6]
np.array([r["id"] for _, r in df.iterrows()])  #? int64 [1, 5]
np.array([r["p"] for _, r in df.iterrows()])  #? float64 [0.5, 9] fraction
np.array([r["id"] for _, r in df[["id", "p"]].iterrows()])  #? float64 [1, 5] whole
df[["id", "p"]].apply(lambda r: r["id"], axis=1)  #? float64 [1, 5] whole
np.array([t.id for t in df.itertuples()])  #? int64 [1, 5]
np.array([t.p for t in df.itertuples(index=False)])  #? float64 [0.5, 9] fraction
np.array([[a, b] for a, b in zip(df.id, df.k)])  #? int64 [1, 6]
np.array(df.to_dict("list")["id"])  #? int64 [1, 5]

# Rearranged.
df.drop(columns=["c"]).values  #? float64 [0.5, 9] fraction mixed
df.drop("c", axis=1)["id"]  #? int64 [1, 5]
df.rename(columns={"id": "uid"})["uid"]  #? int64 [1, 5]
df.sort_values("id")["p"]  #? float64 [0.5, 9] fraction mixed
df.sample(frac=1)["id"]  #? int64 [1, 5]
df.query("id > 1")["id"]  #? int64 [1, 5]
df.assign(q=df.id / 4)["q"]  #? float64 [0.25, 1.25] fraction
df.assign(q=lambda d: d.id * 2)["q"]  #? int64 [2, 10]
df.set_index("id")["k"]  #? int64 [4, 6]
df.reset_index(drop=True)["id"]  #? int64 [1, 5]
df.select_dtypes("number")["p"]  #? float64 [0.5, 9] fraction mixed
df.select_dtypes(include=["int64"]).values  #? int64 [1, 6]
df.filter(["id"]).values  #? int64 [1, 5]
df.dropna()["id"]  #? int64 [1, 5]
n.stack().values  #? int64 [1, 6]
df.shape[1]  #? 4
for name in ["id", "k"]:
    df[name] = df[name] / 4
df["id"]  #? float64 [0.25, 1.25] fraction
df["k"]  #? float64 [1, 1.5] fraction
