"""Assignment of every form, and what takes names away again."""
import numpy as np
import tensorflow as tf

emb = tf.keras.layers.Embedding(100, 4)

a = b = np.arange(3)
emb(a)
emb(b)
(a, b), [c, *d] = (np.arange(3), np.random.rand(3)), [np.arange(3), np.random.rand(3), np.random.rand(2)]
emb(a)
emb(b)  # EMB101
emb(c)
emb(d[-1])  # EMB101
*head, last = np.random.rand(2), np.random.rand(2), np.arange(3)
emb(last)
emb(head[0])  # EMB101
first, *_, end = [np.arange(2), np.zeros(1), np.random.rand(2)]
emb(first)
emb(end)  # EMB101
a, b = np.random.rand(3), np.arange(3)
a, b = b, a
emb(a)
emb(b)  # EMB101
for i, (left, right) in enumerate([(np.arange(2), np.random.rand(2))]):
    emb(left)
    emb(right)  # EMB101

n: "np.ndarray" = np.random.rand(2)
emb(n)  # EMB101
m: int
m = np.arange(2)
emb(m)
n = np.arange(3)
emb(n)

if (w := np.random.rand(2)) is not None:
    emb(w)  # EMB101
emb(w := np.arange(3))
emb(w)
found = [seen := v for v in [np.arange(3), np.random.rand(3)]]
emb(seen)  # EMB101
print(total := 3, emb(np.full(3, total)))
while (chunk := np.random.rand(3)).any():
    emb(chunk)  # EMB101
    break

k = np.arange(3)
k += 1
k -= 1
k *= 2
k //= 2
k %= 7
k **= 2
emb(k)
k = k / 8
emb(k)  # EMB101
t = tf.constant([1, 2])
t += 1
emb(t)
s = 1
s /= 4
emb(np.array([s]))  # EMB101
s = [1, 2]
s += [0.5]
emb(np.array(s))  # EMB102
u = v = [1]
u += [0.5]
emb(np.array(v))  # EMB102
u = v = [1]
u = u + [0.5]
emb(np.array(v))
r = np.arange(3)
r[0] = 0.5
emb(r)
r = np.zeros(3)
r[:] = 0.5
emb(r)  # EMB101
r[1], r[2] = 3.5, 2.5
emb(r)  # EMB102


class Box:
    pass


box = Box()
box.a, box.b = np.arange(3), np.random.rand(3)
emb(box.a)
emb(box.b)  # EMB101
box.a, box.b = box.b, box.a
emb(box.b)
emb(box.a)  # EMB101
box.a = np.arange(3)
emb(box.a)
box.a = box.a + 0.5
emb(box.a)  # EMB102
box.a += 1
emb(box.a)  # EMB102
box.inner = Box()
box.inner.x = np.random.rand(3)
emb(box.inner.x)  # EMB101
for box.item in [np.random.rand(3)]:
    emb(box.item)  # EMB101
other = box
other.b = np.random.rand(3)
emb(box.b)  # EMB101

p = np.random.rand(3)
del p
try:
    emb(p)
except NameError:
    p = np.arange(3)
emb(p)
values = {"a": np.random.rand(3), "b": np.arange(3)}
del values["a"]
for value in values.values():
    emb(value)
items = [np.random.rand(3), np.arange(3)]
del items[0]
emb(items[0])
del items[:]
box.b = np.random.rand(3)
del box.b
box.b = np.arange(3)
emb(box.b)

x = np.random.rand(3); x = np.arange(3)
emb(x)
i, items = 0, [np.arange(3), np.arange(3)]
i, items[i] = 1, np.random.rand(3)
emb(items[0])
emb(items[1])  # EMB101
