"""Groups, joins and reshaping."""

import pandas as pd

df = pd.DataFrame({"c": ["a", "b", "a"], "v": [1, 2, 4], "p": [0.5, 2.5, 9.0]})
other = pd.DataFrame({"v": [1, 2, 4], "b": [7, 8, 9]})
less = pd.DataFrame({"v": [1], "b": [7]})

# One result for each group.
df.groupby("c")["v"].sum()  #? int64 [0, inf)
df.groupby("c")["v"].mean()  #? float64 [1, 4] fraction
df.groupby("c")["p"].mean()  #? float64 [0.5, 9] fraction
df.groupby("c")["v"].max()  #? int64 [1, 4]
df.groupby("c")["v"].first()  #? int64 [1, 4]
df.groupby("c")["v"].count()  #? int64 [0, inf)
df.groupby("c")["v"].nunique()  #? int64 [0, inf)
df.groupby("c")["p"].std()  #? float64 [0, inf) fraction
df.groupby("c").v.min()  #? int64 [1, 4]
df.groupby("c").size()  #? int64 [0, inf)
df.groupby("c").mean()["p"]  #? float64 [0.5, 9] fraction
df.groupby("c").sum().values  #? float64 [0, inf) fraction mixed
df.groupby("c")[["v"]].sum().values  #? int64 [0, inf)
df.groupby("c", as_index=False)["v"].sum()["v"]  #? int64 [0, inf)
df.groupby("c")["v"].agg("max")  #? int64 [1, 4]
df.groupby("c")["v"].agg(["min", "max"]).values  #? int64 [1, 4]
df.groupby("c").agg({"v": "max", "p": "mean"})["v"]  #? int64 [1, 4]
df.groupby("c").agg({"v": "max", "p": "mean"})["p"]  #? float64 [0.5, 9] fraction
df.groupby("c").agg(m=("p", "mean"), k=("v", "max"))["k"]  #? int64 [1, 4]
df.groupby("c").agg(m=("p", "mean"), k=("v", "max")).reset_index()["m"]  #? float64 [0.5, 9] fraction
df.groupby("c")["v"].apply(lambda g: g.max() - g.min())  #? int64 [-3, 3]
df.groupby("c")["v"].apply(list)  #? object
df.groupby("c").apply(lambda g: g.v.max())  #? int64 [1, 4]

# One result for each row.
df.groupby("c")["p"].transform("mean")  #? float64 [0.5, 9] fraction
df.groupby("c")["v"].transform("sum")  #? int64 [0, inf)
df.groupby("c")["v"].transform("count")  #? int64 [0, inf)
df.groupby("c")["v"].transform(lambda g: g - g.min())  #? int64 [-3, 3]
df.groupby("c").cumcount()  #? int64 [0, inf)
df.groupby("c").ngroup()  #? int64 [0, inf)
df.groupby("c")["v"].cumsum()  #? int64 [0, inf)
df.groupby("c")["v"].shift()  #? float64 [1, 4] whole
df.groupby("c")["v"].shift(fill_value=0)  #? int64 [0, 4]
df.groupby("c")["v"].diff().fillna(0)  #? float64 [-3, 3] whole
df.groupby("c")["v"].rank(method="first")  #? float64 [1, inf) whole

# Concatenation.
pd.concat([pd.Series([1, 2]), pd.Series([3])])  #? int64 [1, 3]
pd.concat([pd.Series([1, 2]), pd.Series([3.5])])  #? float64 [1, 3.5] fraction mixed
pd.concat([pd.Series([1, 2]), pd.Series([True])])  #? object [1, 2]
pd.concat([df, df])["v"]  #? int64 [1, 4]
pd.concat([df[["v"]], df[["v", "p"]]])["v"]  #? int64 [1, 4]
pd.concat([other, other[["v"]]])["b"]  #? float64 [7, 9] whole
pd.concat([df[["v"]], other[["b"]]], axis=1).values  #? int64 [1, 9]
pd.concat([df[["v"]], df[["p"]]], axis=1).values  #? float64 [0.5, 9] fraction mixed

# Merges: rows without a partner leave gaps.
df.merge(other, on="v")["b"]  #? int64 [7, 9]
df.merge(other, on="v", how="left")["b"]  #? int64 [7, 9]
df.merge(less, on="v", how="left")["b"]  #? float64 7 whole
df.merge(less, on="v", how="left")["b"].fillna(0)  #? float64 [0, 7] whole
df.merge(less, on="v", how="right")["p"]  #? float64 [0.5, 9] fraction mixed
pd.merge(df, less, on="v", how="outer")["b"]  #? float64 7 whole
pd.merge(df, other, left_on="v", right_on="b", how="left")["b"]  #? float64 [7, 9] whole
pd.merge(df, df, on="c")["v_x"]  #? int64 [1, 4]
df.join(less[["b"]])["b"]  #? ? 7 whole

# Reshaping.
df.melt(id_vars="c", value_vars=["v"])["value"]  #? int64 [1, 4]
df.melt(id_vars="c", value_vars=["v", "p"], value_name="x")["x"]  #? float64 [0.5, 9] fraction mixed
df.pivot_table(index="c", values="v", aggfunc="sum").values  #? int64 [0, inf)
df.pivot_table(index="c", columns="v", values="p").values  #? float64 [0.5, 9] fraction
df.pivot_table(index="c", columns="v", values="v", aggfunc="count", fill_value=0).values  #? int64 [0, inf)
pd.crosstab(df.c, df.v).values  #? int64 [0, inf)
pd.crosstab(df.c, df.v, normalize=True).values  #? float64 [0, 1]

# What groups give is not always what a series gives
narrow = pd.Series([1, 2, 3, 4], dtype="int8")
halves = pd.Series([0.5, 1.5, 2.5, 3.5], dtype="float32")
narrow.groupby([0, 0, 1, 1]).sum()  #? int8 [0, inf)
narrow.groupby([0, 0, 1, 1]).agg("sum")  #? int8 [0, inf)
pd.DataFrame({"n": narrow}).groupby([0, 0, 1, 1])["n"].cumsum()  #? int8 [0, inf)
pd.DataFrame({"n": narrow}).groupby([0, 0, 1, 1]).sum()["n"]  #? int8 [0, inf)
narrow.groupby([0, 0, 1, 1]).quantile(0.5, interpolation="lower")  #? int64 [1, 4]
halves.groupby([0, 0, 1, 1]).mean()  #? ? [0.5, 3.5] fraction
halves.groupby([0, 0, 1, 1]).kurt()  #? float32
halves.rolling(2).corr(pd.DataFrame({"n": narrow}))  #? unknown
