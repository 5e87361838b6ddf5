"""Objects with several names, and names that change in loops and branches."""
import copy
import os
from collections import OrderedDict, defaultdict, deque

import numpy as np
import tensorflow as tf

emb = tf.keras.layers.Embedding(100, 4)
ids = np.arange(3)
noise = np.random.rand(3)
SWITCH = os.environ.get("SWITCH")

a = [ids]
b = a
b.append(noise)
emb(a[0])
emb(a[1])  # EMB101
b[1] = ids
emb(a[1])
c = list(a)
c[0] = noise
emb(a[0])
emb(c[0])  # EMB101
d = {"x": {"y": ids}}
e = d["x"]
e["y"] = noise
emb(d["x"]["y"])  # EMB101
d["x"]["y"] = ids
emb(e["y"])
d["x"]["z"] = noise
emb(e["z"])  # EMB101
g = dict(d)
g["x"] = {"y": noise}
emb(d["x"]["y"])
emb(g["x"]["y"])  # EMB101
h = {**d, "w": noise}
emb(h["w"])  # EMB101
emb(h["x"]["y"])


def fill(into):
    into["n"] = np.random.rand(3)
    into.setdefault("rows", []).append(ids)
    into.setdefault("rows", []).append(noise)


store = {}
fill(store)
emb(store["n"])  # EMB101
emb(store["rows"][0])
emb(store["rows"][1])  # EMB101

groups = defaultdict(list)
groups["a"].append(ids)
groups["b"].append(noise)
emb(groups["a"][0])
emb(groups["b"][0])  # EMB101
for value in groups["a"]:
    emb(value)
counts = defaultdict(int)
counts["a"] += 1
emb(np.array([counts["a"]]))
shares = defaultdict(float)
shares["a"] += 1
emb(np.array([shares["a"]]))  # EMB201
queue = deque([ids], maxlen=4)
queue.append(noise)
emb(queue.popleft())
emb(queue.pop())
queue.appendleft(ids)
emb(queue[0])
stack = [noise, ids]
emb(stack.pop())
emb(stack.pop())  # EMB101
emb([ids, noise][-2])
emb([ids, noise, noise][1:][0])  # EMB101
emb([noise, ids, ids][1:][0])
emb([noise, ids][::-1][0])
emb((ids, noise)[:1][0])
rows = [ids, noise]
rows[1:] = [ids]
emb(rows[1])
rows.insert(0, noise)
emb(rows[0])  # EMB101
emb(rows[1])
rows.remove(noise)
rows = [noise, ids]
del rows[0]
emb(rows[0])
rows.reverse()
rows = [ids, noise]
rows.reverse()
emb(rows[1])
emb(rows[0])  # EMB101
rows.clear()
rows.extend([ids, noise])
emb(rows[1])  # EMB101
rows *= 2
emb(rows[2])
named = {}
for i in range(2):
    named[f"ids_{i}"] = np.arange(3)
    named[f"noise_{i}"] = np.random.rand(3)
emb(named["ids_0"])
emb(named["noise_1"])  # EMB101
for i in range(2):
    emb(named[f"ids_{i}"])
    emb(named[f"noise_{i}"])  # EMB101
    emb(named["ids_%d" % i])
    emb(named["ids_{}".format(i)])
    emb(named["noise_" + str(i)])  # EMB101
emb(named.pop("ids_0"))
emb(named.pop("missing", ids))
first_key, first_value = next(iter(named.items()))
emb(OrderedDict([("a", ids), ("b", noise)])["a"])
emb(OrderedDict(b=noise)["b"])  # EMB101
emb(dict(zip(["a", "b"], [ids, noise]))["a"])
emb(dict(zip(["a", "b"], [ids, noise]))["b"])  # EMB101
emb(dict.fromkeys(["a"], noise)["a"])  # EMB101
emb({"a": ids} | {"b": noise}["a"] if SWITCH else ids)
emb(({"a": ids} | {"b": noise})["b"])  # EMB101
matrix = [[ids, noise], [noise, ids]]
matrix[0][1] = ids
emb(matrix[0][1])
emb(matrix[1][0])  # EMB101
(p, q), (r, s) = matrix
emb(p)
emb(r)  # EMB101
left, right = zip(*[(ids, noise), (ids, noise)])
emb(left[0])
emb(right[0])  # EMB101
for p, q in zip([ids, ids], [noise, noise]):
    emb(p)
    emb(q)  # EMB101
unique = {1, 2}
unique.add(3)
emb(np.array(list(unique)))
unique.add(0.5)
emb(np.array(list(unique)))  # EMB102
emb(np.array([v for v in unique if isinstance(v, int)]))


def fresh(x, into=[]):
    into.append(x)
    return into


emb(fresh(ids)[-1])


class Holder:
    def __init__(self, table):
        self.table = table

    def spoil(self):
        self.table["x"] = noise


table = {"x": ids}
holder = Holder(table)
emb(table["x"])
holder.spoil()
emb(table["x"])  # EMB101

x = noise
for i in range(3):
    x = np.arange(3)
emb(x)
for i in os.listdir("."):
    x = np.arange(3)
emb(x)
x = ids
for i in os.listdir("."):
    emb(x)  # EMB101
    x = np.random.rand(3)
x = ids
for i in os.listdir("."):
    if i == "stop":
        x = noise
        break
else:
    emb(x)
emb(x)  # EMB101
x = noise
while True:
    x = np.arange(3)
    if SWITCH:
        break
emb(x)
x = noise
while x.dtype != np.int64:
    x = x.astype("int64")
emb(x)  # EMB105
x = ids
for i in range(1000):
    if i == 3:
        continue
    x = x + 1
emb(x)
x = SWITCH and noise
emb(x)  # EMB101
x = SWITCH or noise
emb(x)  # EMB101
x = None or ids
emb(x)
x = ids if not SWITCH else ids + 1
emb(x)
if SWITCH == "a":
    x = noise
elif SWITCH == "b":
    x = ids
else:
    raise ValueError
emb(x)  # EMB101
if SWITCH:
    x = noise
    x = x.astype(int)
emb(x + 1)  # EMB102


match SWITCH:
    case "a" | "b":
        y = ids
    case str() as name if name.isdigit():
        y = np.arange(4)
    case _:
        y = np.arange(5)
emb(y)
match (ids, noise):
    case (left, right):
        emb(left)
        emb(right)  # EMB101
match {"x": noise, "y": ids}:
    case {"x": p, **rest}:
        emb(p)  # EMB101
        emb(rest["y"])
match [ids, noise, noise]:
    case [first]:
        emb(noise)
    case [first, *others]:
        emb(first)
        emb(others[0])  # EMB101
match 3:
    case int():
        emb(ids)
    case float():
        emb(noise)
match holder:
    case Holder(table=t):
        emb(t["x"])  # EMB101

template = {"ids": [np.arange(3)]}
copied = copy.deepcopy(template)
copied["ids"][0] = np.random.rand(3)
emb(template["ids"][0])
emb(copied["ids"][0])  # EMB101
