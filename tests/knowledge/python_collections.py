"""The standard library: iterators, containers, functions of functions."""
import copy
import functools
import itertools
import operator
from collections import Counter, OrderedDict, defaultdict, deque, namedtuple
from functools import lru_cache, partial, reduce
from itertools import chain

import numpy as np

# itertools
list(chain([1, 2], [3]))[2]  #? 3
np.array(list(chain([1, 2], [3])))  #? int64 [1, 3]
np.array(list(chain.from_iterable([[1, 2], [3.5]])))  #? float64 [1, 3.5] fraction
np.array(list(itertools.product([1, 2], [0.5])))  #? float64 [0.5, 2] fraction
np.array(list(itertools.combinations([1, 2, 3], 2)))  #? int64 [1, 3]
np.array(list(itertools.permutations([0.5, 1.5])))  #? float64 [0.5, 1.5] fraction
np.array(list(itertools.islice([1, 2, 3.5], 2)))  #? int64 [1, 2]
np.array(list(itertools.repeat(2.5, 3)))  #? float64 2.5 fraction
np.array(list(itertools.accumulate([1, 2, 3])))  #? int64 [1, 6]
np.array(list(itertools.accumulate([0.5, 2])))  #? float64 [0.5, 2.5] fraction
np.array(list(itertools.accumulate([1, 2, 3], operator.mul)))  #? int64 [1, 6]
np.array(list(itertools.zip_longest([1, 2], [3], fillvalue=0)))  #? int64 [0, 3]
np.array(list(itertools.starmap(pow, [(2, 3), (3, 2)])))  #? int64 [8, 9]
np.array(list(itertools.takewhile(lambda v: v < 3, [1, 2, 3])))  #? int64 [1, 3]
np.array(list(itertools.pairwise([1, 2, 3])))  #? int64 [1, 3]
np.array([next(itertools.count(5))])  #? int64
np.array([next(itertools.cycle([0.5, 1.5]))])  #? float64 [0.5, 1.5] fraction
np.array([k for k, g in itertools.groupby([1, 1, 2])])  #? int64 [1, 2]

# collections
c = Counter("abca")
c["a"]  #? python int [0, 2]
np.array([c[ch] / 3 for ch in "abc"])  #? float64 [0, 0.666667] fraction
np.array([n for w, n in c.most_common(2)])  #? int64 [0, 2]
np.array(list(c.values()))  #? int64 [0, 2]
c.most_common(1)[0][1]  #? python int [0, 2]
np.array(list(OrderedDict(a=1, b=2.5).values()))  #? float64 [1, 2.5] fraction
d = defaultdict(list)
d["a"].append(2.5)
np.array(d["a"])  #? float64 2.5 fraction
counts = defaultdict(int)
counts["a"] += 1
np.array(list(counts.values()))  #? int64 [0, 1]
q = deque([1, 2, 3], maxlen=2)
np.array(q)  #? int64 [1, 3]
window = deque()
window.append(0.5)
np.array(window)  #? float64 0.5 fraction
Point = namedtuple("Point", "x y")
p = Point(1, 2.5)
p.x  #? 1
p.y  #? 2.5
Point(x=3, y=4)[1]  #? 4

# copy
ids = [1, 2]
copied = copy.deepcopy(ids)
copied.append(2.5)
np.array(ids)  #? int64 [1, 2]
np.array(copied)  #? float64 [1, 2.5] fraction
copy.copy(np.ones(2))  #? float64 1 whole

# functools
half = partial(np.full, fill_value=0.5)
half(3)  #? float64 0.5 fraction
to_ids = partial(np.asarray, dtype=np.int64)
to_ids([1.5, 2.5])  #? int64 [1, 2]
reduce(lambda a, b: a + b, [1, 2, 3])  #? 6
reduce(operator.add, [0.5, 2])  #? 2.5
reduce(operator.add, [np.arange(2), np.arange(2)], np.zeros(2))  #? float64 [0, 2] whole


@lru_cache(maxsize=None)
def cached(n):
    return np.zeros(n)


def decorate(function):
    @functools.wraps(function)
    def inner(*args):
        return function(*args)

    return inner


@decorate
def wrapped(n):
    return np.ones(n)


cached(3)  #? float64 0 whole
wrapped(3)  #? float64 1 whole

# a set holds each value once
len({1, 1, 2})  #? 2
len({word for line in ("a b c", "c d") for word in line.split()})  #? 4
len(set([1, input()]))  #? python int [0, inf)
unique = set()
for word in ("a", "b", "a"):
    unique.add(word)
len(unique)  #? 2
unique.update(["a", "c"])
len(unique)  #? 3
len(sorted(frozenset("abca")))  #? 3

# an empty queue of limited length is still empty
queue = deque([], maxlen=5)
for _ in range(100):
    queue.append((np.zeros(2), 1))
queue[0]  #? (float64 0 whole, 1)
