"""Classes: attributes, inheritance, special methods, records."""
import abc
import collections
import functools
from dataclasses import dataclass, field, replace
from enum import Enum, IntEnum
from typing import NamedTuple

import numpy as np
import tensorflow as tf

emb = tf.keras.layers.Embedding(100, 4)
ids = np.arange(3)
noise = np.random.rand(3)


class Base:
    values = np.arange(3)
    kind = "base"

    def __init__(self, scale=1):
        self.scale = scale
        self.data = self.make()

    def make(self):
        return np.arange(3)

    def look(self):
        return emb(self.data)


class Noisy(Base):
    def make(self):
        return np.random.rand(3)

    def raw(self):
        return super().make()


class Old(Base):
    def __init__(self):
        super(Old, self).__init__(2)
        self.data = self.data / self.scale


class Explicit(Base):
    def __init__(self):
        Base.__init__(self, scale=4)


Base().look()
emb(Noisy().data)  # EMB101
emb(Noisy().raw())
emb(Old().data)  # EMB102
emb(Explicit().data)
emb(Explicit().data / Explicit().scale)  # EMB101


class A:
    def get(self):
        return np.arange(3)


class B(A):
    def get(self):
        return super().get()


class C(A):
    def get(self):
        return np.random.rand(3)


class D(B, C):
    pass


emb(B().get())
emb(D().get())  # EMB101


class HalfMixin:
    def get(self):
        return super().get() / 4


class Half(HalfMixin, A):
    pass


emb(Half().get())  # EMB101


class Shared:
    cache = np.arange(3)
    pool = {}

    @classmethod
    def fill(cls):
        cls.cache = np.random.rand(3)

    @staticmethod
    def cut(x):
        return x.astype(int)

    def put(self, x):
        self.pool["x"] = x


emb(Shared.cache)
Shared.fill()
emb(Shared.cache)  # EMB101
emb(Shared().cache)  # EMB101
emb(Shared.cut(noise) + 1)
emb(Shared().cut(noise + 1))
Shared().put(noise)
emb(Shared.pool["x"])  # EMB101
Shared.cache = np.arange(3)
emb(Shared().cache)


class Own(Shared):
    pass


Own.cache = np.random.rand(3)
emb(Shared.cache)
emb(Own.cache)  # EMB101


class Temperature:
    def __init__(self):
        self._value = np.arange(3)

    @property
    def value(self):
        return self._value

    @value.setter
    def value(self, new):
        self._value = new

    @value.deleter
    def value(self):
        self._value = np.arange(3)

    @property
    def half(self):
        return self._value / 2

    @functools.cached_property
    def whole(self):
        return np.floor(self._value)


warm = Temperature()
emb(warm.value)
emb(warm.half)  # EMB102
emb(warm.whole)
warm.value = noise
emb(warm.value)  # EMB101
del warm.value
emb(warm.value)


class Rounded:
    @property
    def value(self):
        return self._value

    @value.setter
    def value(self, new):
        self._value = new.astype(int)


rounded = Rounded()
rounded.value = np.array([1.5, 2.5])
emb(rounded.value)


class Special:
    def __init__(self, x):
        self.x = x

    def __call__(self, x):
        return emb(x)

    def __getitem__(self, i):
        return self.x[i]

    def __len__(self):
        return len(self.x)

    def __iter__(self):
        for one in self.x:
            yield one

    def __add__(self, other):
        return Special(self.x + other)

    def __contains__(self, other):
        return True

    def __getattr__(self, name):
        return np.arange(3)


special = Special([ids, ids])
special(ids)
special(noise)  # EMB101
emb(special[0])
emb(Special([noise])[0])  # EMB101
for one in special:
    emb(one)
for one in Special([noise]):
    emb(one)  # EMB101
emb((Special(ids) + 1).x)
emb((Special(ids) + 0.5).x)  # EMB102
emb(special.anything)
first, second = Special([ids, ids])
emb(first)
(first,) = Special([noise])
emb(first)  # EMB101


@dataclass
class Batch:
    x: np.ndarray
    y: np.ndarray = field(default_factory=lambda: np.random.rand(3))
    scale: float = 0.5
    names: list = field(default_factory=list)

    @property
    def scaled(self):
        return self.x * self.scale

    def look(self):
        return emb(self.x)


batch = Batch(np.arange(3))
emb(batch.x)
emb(batch.y)  # EMB101
emb(batch.scaled)  # EMB102
batch.look()
batch.names.append(noise)
emb(batch.names[0])  # EMB101
emb(Batch(noise, y=ids).y)
emb(Batch(x=noise).x)  # EMB101
emb(replace(batch, y=ids).y)
emb(replace(batch, x=noise).x)  # EMB101


@dataclass(frozen=True)
class Checked(Batch):
    extra: int = 3

    def __post_init__(self):
        object.__setattr__(self, "z", np.random.rand(3))


checked = Checked(ids, ids, 1, [], 4)
emb(checked.y)
emb(checked.z)  # EMB101


class Row(NamedTuple):
    ids: np.ndarray
    weights: np.ndarray = np.array([0.5])

    def half(self):
        return self.ids / 2


row = Row(ids)
emb(row.ids)
emb(row[0])
emb(row.weights)  # EMB101
emb(row.half())  # EMB102
left, right = row
emb(left)
emb(right)  # EMB101
emb(row._replace(weights=ids).weights)
emb(row._asdict()["weights"])  # EMB101


class Scale(Enum):
    WHOLE = 2
    HALF = 0.5


class Index(IntEnum):
    A = 1
    B = 2


emb(ids * Scale.WHOLE.value)
emb(ids * Scale.HALF.value)  # EMB102
emb(np.array([Index.A, Index.B]))
emb(ids * Index.B)
for member in Scale:
    emb(ids * member.value)


class Outer:
    class Inner:
        values = np.random.rand(3)

        def get(self):
            return self.values

    def make(self):
        return self.Inner()


emb(Outer.Inner.values)  # EMB101
emb(Outer().make().get())  # EMB101


class Patched:
    def get(self):
        return np.random.rand(3)


emb(Patched().get())  # EMB101
Patched.get = lambda self: np.arange(3)
emb(Patched().get())
patched = Patched()
patched.get = lambda: np.random.rand(3)
emb(patched.get())  # EMB101
emb(Patched().get())
setattr(patched, "values", np.random.rand(3))
emb(getattr(patched, "values"))  # EMB101
emb(patched.values)  # EMB101
emb(getattr(patched, "missing", ids))
emb(getattr(patched, "absent", noise))  # EMB101
setattr(patched, "values", ids)
emb(patched.values)
for name in ("a", "b"):
    setattr(patched, name, np.random.rand(3))
emb(patched.a)  # EMB101
patched.__dict__["values"] = noise
if hasattr(patched, "values"):
    emb(ids)


class Abstract(abc.ABC):
    @abc.abstractmethod
    def get(self): ...

    def look(self):
        return emb(self.get())


class Concrete(Abstract):
    def get(self):
        return np.random.rand(3)  # reported where both are known


class Chain:
    def __init__(self):
        self.value = ids

    def divide(self, by):
        self.value = self.value / by
        return self

    def cut(self):
        self.value = self.value.astype(int)
        return self


emb(Chain().divide(3).value)  # EMB101
emb((Chain().divide(3).cut()).value + 1)


class Meta(type):
    def __call__(cls, *args):
        return super().__call__(*args)


class Made(metaclass=Meta):
    def __init__(self, x):
        self.x = x


emb(Made(ids).x)


class New:
    def __new__(cls, x):
        self = super().__new__(cls)
        self.x = x
        return self


emb(New(ids).x)
emb(New(noise).x)  # EMB101


class Slots:
    __slots__ = ("x",)

    def __init__(self, x):
        self.x = x


emb(Slots(noise).x)  # EMB101


class Lazy:
    def __init__(self):
        self._x = None

    @property
    def x(self):
        if self._x is None:
            self._x = np.random.rand(3)
        return self._x


emb(Lazy().x)  # EMB101


class Sub(dict):
    pass


sub = Sub(a=ids)
emb(sub["a"])


class Ints(np.ndarray):
    pass


class Registry:
    makers = {}

    @classmethod
    def register(cls, name):
        def add(function):
            cls.makers[name] = function
            return function

        return add


@Registry.register("noise")
def make_noise():
    return np.random.rand(3)


@Registry.register("ids")
def make_ids():
    return np.arange(3)


emb(Registry.makers["ids"]())
emb(Registry.makers["noise"]())  # EMB101
