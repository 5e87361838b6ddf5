"""Series: making them, missing values, arithmetic, reductions, callbacks."""

import numpy as np
import pandas as pd

ids = pd.Series([1, 2, 5])
marks = pd.Series([0.5, 2.5, 9])
words = pd.Series(["a", "b", "a"])
flags = pd.Series([True, False, True])
small = ids.astype("int8")
single = marks.astype("float32")

# Made of lists, ranges, dicts, scalars and arrays; a missing element makes integers floats.
pd.Series([1, 2, 5])  #? int64 [1, 5]
pd.Series([1, 2.5])  #? float64 [1, 2.5] fraction mixed
pd.Series([1.0, 2.0])  #? float64 [1, 2] whole
pd.Series([True, False])  #? bool
pd.Series([1, None])  #? float64 1 whole
pd.Series([1, np.nan])  #? float64 1 whole
pd.Series([0.5, None])  #? float64 0.5 fraction
pd.Series(["a", "b"])  #? string
pd.Series([1, "a"])  #? object
pd.Series([[1], [2]])  #? object
pd.Series(range(3))  #? int64 [0, 2]
pd.Series({"a": 1, "b": 2.5})  #? float64 [1, 2.5] fraction mixed
pd.Series(5, index=[0, 1])  #? int64 5
pd.Series(np.arange(4))  #? int64 [0, 3]
pd.Series(np.random.rand(4))  #? float64 (0, 1) fraction
pd.Series([1, 2], dtype="float32")  #? float32 [1, 2] whole
pd.Index([1, 2])  #? int64 [1, 2]
pd.Series([])  #? object
pd.Series(unknown_thing())  #? ?  #! not run

# Back to arrays and lists.
ids.values  #? int64 [1, 5]
ids.to_numpy()  #? int64 [1, 5]
ids.to_numpy(dtype="float32")  #? float32 [1, 5] whole
ids.unique()  #? int64 [1, 5]
pd.unique(marks)  #? float64 [0.5, 9] fraction mixed
ids.astype("float32")  #? float32 [1, 5] whole
ids.astype(float)  #? float64 [1, 5] whole
marks.astype(int)  #? int64 [0, 9]
pd.Series([0.2, 0.7]).astype(int)  #? int64 0 emptied
ids.astype(bool)  #? bool
words.values  #? string
np.array(ids)  #? int64 [1, 5]
np.array(ids.tolist())  #? int64 [1, 5]
np.array(marks.tolist())  #? float64 [0.5, 9] fraction
np.array([x for x in marks])  #? float64 [0.5, 9] fraction mixed

# Some of the elements.
ids.iloc[0:2]  #? int64 [1, 5]
ids.head(1)  #? int64 [1, 5]
ids[ids > 1]  #? int64 [1, 5]
ids.sample(2)  #? int64 [1, 5]
ids.sort_values()  #? int64 [1, 5]
ids.drop_duplicates()  #? int64 [1, 5]

# Gaps: integers become floats, and stay floats when the gap is filled.
ids.shift(1)  #? float64 [1, 5] whole
ids.shift(1).fillna(0)  #? float64 [0, 5] whole
ids.shift(1).fillna(0).astype(int)  #? int64 [0, 5]
ids.shift(1, fill_value=0)  #? int64 [0, 5]
ids.shift(1).dropna()  #? float64 [1, 5] whole
single.shift(1)  #? float32 [0.5, 9] fraction
ids.diff()  #? float64 [-4, 4] whole
marks.diff()  #? float64 [-8.5, 8.5] fraction
ids.fillna(0)  #? int64 [1, 5]
marks.fillna(0)  #? float64 [0, 9] fraction
ids.reindex([0, 1, 7])  #? ? [1, 5] whole
ids.reindex([0, 1, 7], fill_value=0)  #? int64 [0, 5]
ids.where(ids > 1, 0)  #? int64 [0, 5]
ids.mask(ids > 1, 0)  #? int64 [0, 5]
ids.where(ids > 1)  #? ? [1, 5] whole
marks.where(marks > 1)  #? float64 [0.5, 9] fraction
ids.ffill()  #? int64 [1, 5]
ids.isna()  #? bool

# Arithmetic, as operators and as methods.
ids + 1  #? int64 [2, 6]
ids * 2  #? int64 [2, 10]
ids / 2  #? float64 [0.5, 2.5] fraction
ids // 2  #? int64 [0, 2]
ids % 2  #? int64 [0, 1]
ids * 0.5  #? float64 [0.5, 2.5] fraction
ids.add(1)  #? int64 [2, 6]
ids.sub(1)  #? int64 [0, 4]
ids.div(2)  #? float64 [0.5, 2.5] fraction
ids.rdiv(10)  #? float64 [2, 10] whole
ids.floordiv(2)  #? int64 [0, 2]
ids.mod(2)  #? int64 [0, 1]
ids.mul(marks)  #? float64 [0.5, 45] fraction
ids > 1  #? bool
ids.eq(1)  #? bool
ids.between(1, 2)  #? bool
ids.isin([1, 2])  #? bool
ids.isin([1, 2]).astype(int)  #? int64 [0, 1]
-ids  #? int64 [-5, -1]
ids.abs()  #? int64 [1, 5]
single / 2  #? float32 [0.25, 4.5] fraction
single * ids  #? float64 [0.5, 45] fraction

# Elementwise methods.
ids.clip(1, 3)  #? int64 [1, 3]
ids.clip(upper=2.5)  #? float64 [1, 2.5] fraction
marks.clip(0, 1)  #? float64 [0.5, 1] fraction
ids.round()  #? int64 [1, 5]
marks.round()  #? float64 [0, 9] whole
marks.round(1)  #? float64 [0.5, 9]
ids.cumsum()  #? int64 [0, inf)
marks.cumsum()  #? float64 [0, inf) fraction
flags.cumsum()  #? int64 [0, inf)
small.cumsum()  #? int64 [0, inf)
ids.cummax()  #? int64 [1, 5]
ids.rank(method="dense")  #? float64 [1, inf) whole
ids.rank(pct=True)  #? float64 (0, 1] fraction
ids.pct_change()  #? float64 fraction
ids.replace(1, 2)  #? int64 [1, 5]
ids.replace(1, 2.5)  #? float64 [1, 5] fraction
ids.replace(1, 2.0)  #? int64 [1, 5]
ids.replace(7, 2.5)  #? int64 [1, 5]
ids.replace({1: 2.5})  #? float64 [1, 5] fraction
ids.replace([1, 2], [3, 4])  #? int64 [1, 5]
words.replace({"a": 1, "b": 2})  #? ?
words.replace({"a": 1, "b": 2}).astype(int)  #? int64
np.log1p(ids).values  #? float64 [0.693147, 1.79176] fraction
np.sqrt(ids + 1).values  #? float64 [1.41421, 2.44949] fraction

# Reductions.
ids.sum()  #? int64 [0, inf)
flags.sum()  #? int64 [0, inf)
small.sum()  #? int64 [0, inf)
ids.mean()  #? float64 [1, 5] fraction
ids.std()  #? float64 [0, inf) fraction
ids.var()  #? float64 [0, inf) fraction
ids.median()  #? float64 [1, 5]
ids.quantile([0.1, 0.4])  #? float64 [1, 5] fraction
ids.max()  #? int64 [1, 5]
marks.min()  #? float64 [0.5, 9] fraction
ids.count()  #? int64 [0, inf)
ids.nunique()  #? python int [0, inf)
ids.argmax()  #? int64 [0, inf)
ids.prod()  #? int64 [0, inf)
ids.any()  #? bool
ids.mode()  #? int64 [1, 5]
ids.describe()  #? float64
(ids - ids.mean()) / ids.std()  #? float64 fraction

# Windows are always float64.
ids.rolling(2).sum()  #? float64 whole
ids.rolling(2).sum().fillna(0)  #? float64 whole
marks.rolling(2).mean()  #? float64 [0.5, 9] fraction
single.rolling(2).max()  #? float64 [0.5, 9] fraction
ids.rolling(2).count()  #? float64 [0, inf) whole
ids.expanding().max()  #? float64 [1, 5] whole
ids.ewm(span=2).mean()  #? float64 [1, 5] fraction
ids.rolling(2).apply(lambda w: w.max())  #? float64 [1, 5] whole

# Callbacks get Python numbers.
ids.map(lambda v: v + 1)  #? int64 [2, 6]
ids.map(lambda v: v / 4)  #? float64 [0.25, 1.25] fraction
ids.apply(lambda v: v * 2)  #? int64 [2, 10]
ids.apply(float)  #? float64 [1, 5] whole
ids.map(str)  #? string
ids.map(lambda v: None if v == 1 else v)  #? float64 [1, 5] whole
ids.map(lambda v: [v])  #? object
ids.apply(np.sqrt)  #? float64 [1, 2.23607] fraction
words.map(len)  #? int64 [0, inf)
words.map(ord)  #? int64 [0, 1.11411e+06]
ids.pipe(lambda s: s / 4)  #? float64 [0.25, 1.25] fraction
ids.agg("max")  #? int64 [1, 5]
ids.transform(lambda s: s / 4)  #? float64 [0.25, 1.25] fraction
ids.combine(marks, max)  #? float64 [0.5, 9] fraction mixed

# A dict that lacks a value leaves a gap; with a series of unknown contents it is not known.
ids.map({1: 10, 2: 20, 5: 50})  #? int64 [10, 50]
ids.map({1: 10, 2: 20})  #? float64 [10, 20] whole
ids.map({1: 0.5, 2: 20, 5: 50})  #? float64 [0.5, 50] fraction mixed
words.map({"a": 0, "b": 1})  #? ? [0, 1] whole
words.map({"a": 0.5, "b": 1})  #? float64 [0.5, 1] fraction mixed
words.map({"a": 0, "b": 1}).fillna(0).astype(int)  #? int64 [0, 1]

# Text.
words.str.len()  #? int64 [0, inf)
words.str.count("a")  #? int64 [0, inf)
words.str.find("a")  #? int64 [-1, inf)
words.str.upper()  #? string
words.str.contains("a")  #? bool
pd.Series(["1", "2"]).astype("float32")  #? float32
pd.Series(["1", "2"]).astype(int)  #? int64

# Dates.
dates = pd.Series(pd.date_range("2024-01-01", periods=3))
dates.dt.month  #? int32 [1, 12]
dates.dt.dayofweek  #? int32 [0, 6]
dates.dt.year  #? int32
dates.dt.is_month_end  #? bool
pd.date_range("2024-01-01", periods=3).day  #? int32 [1, 31]
pd.to_datetime(pd.Series(["2024-01-01"])).dt.quarter  #? int32 [1, 4]
pd.to_datetime(["2024-01-01"]).year  #? int32

# Counts.
ids.value_counts()  #? int64 [1, inf)
ids.value_counts(normalize=True)  #? float64 (0, 1] fraction

# Options that change what comes
pd.Series([1, 2, 5], dtype="int32").quantile(0.3, interpolation="lower")  #? int32 [1, 5]
pd.Series([1, 2, 5], dtype="int32").quantile(0.3, interpolation="midpoint")  #? float64 [1, 5]
pd.DataFrame({"a": [1, 2, 5]}).quantile(0.3, interpolation="higher")  #? int64 [1, 5]
pd.Series([0.24, 27.36]).round(1)  #? float64 [0.2, 27.4]
pd.Series([0.24, 27.36]).round(-1)  #? float64 [0, 30] whole
pd.Series([3, 1, 2], dtype="uint8").diff()  #? float64 whole
pd.Series([0.5, 1.5], dtype="float16").factorize()[1]  #? float32 [0.5, 1.5] fraction
pd.Series([True, False]).floordiv(pd.Series([True, True]))  #? int8 [0, 1]
