"""Row 6: DataFrames, their columns and values."""
import numpy as np
import pandas as pd
import tensorflow as tf

emb = tf.keras.layers.Embedding(1000, 8)
frame = pd.DataFrame({"user": [1, 2, 3], "age": [1.5, 20.0, 3.25], "city": ["a", "b", "a"], "rating": [4.0, 5.0, 3.0]})

emb(frame["user"])
emb(frame["user"].values)
emb(frame.user.to_numpy())
emb(frame["age"])  # EMB102
emb(frame["age"].values)  # EMB102
emb(frame.age.to_numpy())  # EMB102
emb(frame[["user", "age"]].values)  # EMB102
emb(frame[["user"]].values)
emb(frame["rating"].values)  # EMB201
emb(frame["rating"].astype("int64").values)
emb(frame["rating"].astype(int))
emb(frame["city"].astype("category").cat.codes)
emb(frame["city"].astype("category").cat.codes.values)
emb(pd.factorize(frame["city"])[0])
emb(frame["city"].map({"a": 1, "b": 2}).values)
emb(pd.get_dummies(frame["city"]).values)  # EMB103
emb(pd.get_dummies(frame["city"]).values.argmax(axis=1))

# a normalised column
frame["scaled"] = (frame["user"] - frame["user"].mean()) / frame["user"].std()
emb(frame["scaled"].values)  # EMB102
frame["shifted"] = frame["user"] - frame["user"].min()
emb(frame["shifted"].values)
emb(frame["user"] / frame["user"].max())  # EMB102
frame["index"] = frame["user"] // 2
emb(frame["index"].values)

# rows
for _, row in frame.iterrows():
    emb(np.array([row["age"]]))  # EMB102
    emb(np.array([row["user"]]))
for _, row in frame[["user", "rating"]].iterrows():
    emb(np.array([row["user"]]))  # EMB201
    emb(np.array([int(row["user"])]))
for row in frame.itertuples():
    emb(np.array([row.user]))
    emb(np.array([row.age]))  # EMB102
emb(frame.iloc[0:2]["age"].values)  # EMB102
emb(frame.loc[frame["user"] > 1, "user"].values)
emb(frame.loc[frame["user"] > 1, "age"].values)  # EMB102

# files: only what is asked for is known
table = pd.read_csv("ratings.csv")
emb(table["user"].values)
typed = pd.read_csv("ratings.csv", dtype={"user": "int64", "score": "float32"})
emb(typed["user"].values)
emb(typed["score"].values)  # EMB201
table["age"] = pd.to_numeric(table["age"], errors="coerce")
emb(table["age"].values)
table["scaled"] = table["age"] / 100
emb(table["scaled"].values)  # EMB102
users = table["user"].unique().tolist()
to_index = {user: index for index, user in enumerate(users)}
table["user_index"] = table["user"].map(to_index)
emb(table["user_index"].values)
X = table[["user_index", "movie_index"]].values
emb(X[:, 0])
X = table[["user_index", "movie_index"]].values.astype("float32")
emb(X[:, 0])  # EMB201
y = table["score"].apply(lambda value: (value - 1.0) / 4.0).values
emb(y)  # EMB102
emb(table["user"].apply(lambda value: int(value)).values)
emb(table["user"].fillna(0).astype("float64").values)  # EMB201
mean = table.groupby("user")["score"].mean()
emb(mean.values)  # EMB102
counts = table.groupby("user")["score"].count()
emb(counts.values)
emb(frame.groupby("city")["user"].mean().values)  # EMB102
emb(frame.groupby("city")["user"].sum().values)
emb(frame.rank().values)  # EMB201
emb(frame["user"].rolling(2).mean().values)  # EMB102
emb(frame["user"].shift(1).fillna(0).astype(int).values)
emb(frame.sample(frac=0.5)["age"].values)  # EMB102
emb(frame.sample(frac=0.5)["user"].values)
train = frame.sample(frac=0.8, random_state=1)
test = frame.drop(train.index)
emb(test["age"].values)  # EMB102
emb(test["user"].values)
emb(test.pop("age"))  # EMB102
emb(test.pop("user"))

# a table whose columns are partly whole: a column may be a whole one, the table is not
mixed = pd.DataFrame({"user": [1, 2, 3], "item": [4, 5, 6], "stars": [1.5, 4.0, 2.5]})
rows = mixed[["user", "item", "stars"]].values
emb(rows)  # EMB102
emb(rows[:2])  # EMB102
emb(rows[:, 0])  # EMB201
emb(rows[:, :2])  # EMB201
emb(rows[:, 0].astype(int))
emb(mixed[["user", "item"]].values[:, 0])
mixed["user"] = mixed["user"].map({1: 0, 2: 1, 3: 2})
emb(mixed[["user", "item"]].values)
emb(mixed[["user", "stars"]].values[:, 0])  # EMB201
