"""Programs that are composed at random of what makes numbers, what changes them, the ways they go, and lookups.

A composer knows only what can be written where. Which dtype comes out it does not know: that is asked of the program.
"""

from __future__ import annotations

import random
from collections.abc import Callable

HEAD = """import collections
import dataclasses
import functools
import math

import keras
import numpy as np
import pandas as pd
import tensorflow as tf

ROWS = 10
"""

#: What makes four numbers, by the kind of thing that holds them; ``{d}`` is a dtype, ``{n}`` a small number.
MAKERS = {
    "numpy": (
        "np.arange(4)", "np.zeros(4)", "np.ones(4, dtype={d})", "np.array([0, 1, 2, 3])", "np.array([0.5, 1.5, 2, 3])",
        "np.random.rand(4)", "np.random.randint(0, 5, 4)", "np.random.randint(0, 5, size=(4,))", "np.linspace(0, 1, 4)",
        "np.full(4, {n})", "np.eye(4)[0]", "np.random.default_rng(0).integers(0, 5, 4)", "np.zeros((4,), {d})",
        "np.random.default_rng(0).random(4)", "np.asarray([1, 2, 3, 4], dtype={d})", "np.random.uniform(0, 5, 4)",
        "np.random.permutation(4)", "np.bincount([0, 1, 2, 3])", "np.random.normal(size=4)", "np.arange(0, 2, 0.5)",
        "np.empty(4, dtype={d})", "np.random.choice([1, 2, 3], 4)", "np.random.choice([0.5, 1.5], 4)",
        "np.array([1, 2, 3, 4.0])", "np.loadtxt(['1', '2', '3', '4'])", "np.fromiter(range(4), dtype={d})",
        "np.tile([1, 2], 2)", "np.repeat(2, 4)", "np.array([{n}, 1, {n}, 2])", "np.array(range(4)) * {n}",
        "np.meshgrid(range(4), range(4))[0][0]", "np.indices((4,))[0]", "np.array([True, False, True, True])",
    ),
    "tensor": (
        "tf.range(4)", "tf.constant([0, 1, 2, 3])", "tf.constant([0.5, 1.0, 2.0, 3.0])", "tf.zeros((4,))",
        "tf.ones((4,), {t})", "tf.random.uniform((4,))", "tf.random.uniform((4,), maxval=5, dtype=tf.int32)",
        "tf.fill((4,), {n})", "tf.linspace(0.0, 1.0, 4)", "tf.random.normal((4,))", "tf.one_hot(1, 4)",
        "tf.range(4, dtype={t})", "tf.constant([1, 2, 3, 4], dtype={t})", "tf.Variable([1, 2, 3, 4])",
        "tf.Variable(tf.zeros((4,)))", "tf.range(0.0, 4.0)", "tf.convert_to_tensor([1, 2, 3, 4])", "tf.eye(4)[1]",
        "tf.random.uniform((4,), 0, 5)", "tf.constant(2, shape=(4,))", "tf.cast([1, 2, 3, 4], {t})",
        "keras.ops.arange(4)", "keras.ops.zeros((4,))", "keras.ops.ones((4,), dtype={d})",
        "keras.ops.convert_to_tensor([1, 2, 3, 4])", "keras.random.uniform((4,))", "keras.random.randint((4,), 0, 5)",
        "keras.ops.full((4,), {n})", "keras.ops.linspace(0, 1, 4)", "keras.random.normal((4,))",
    ),
    "series": (
        "pd.Series([1, 2, 3, 4])", "pd.Series([0.5, 1.5, 2, 3])", "pd.Series(range(4))", "pd.Series([1, None, 2, 3])",
        "pd.DataFrame({{'a': [1, 2, 3, 4], 'b': [0.1, 0.2, 0.3, 0.4]}})['a']", "pd.Series([1, 2, 3, 4], dtype={d})",
        "pd.DataFrame({{'a': [1, 2, 3, 4], 'b': [0.1, 0.2, 0.3, 0.4]}})['b']", "pd.Series(np.zeros(4))",
        "pd.DataFrame(np.random.rand(4, 2), columns=['a', 'b']).a", "pd.Series(pd.factorize(['a', 'b', 'a', 'c'])[0])",
        "pd.to_numeric(pd.Series(['1', '2', '3', '4']))", "pd.Series(list('abca')).astype('category').cat.codes",
    ),
    "list": (
        "[1, 2, 3, 4]", "[0.5, 1.5, 2.0, 3.0]", "[i for i in range(4)]", "[i / 2 for i in range(4)]", "list(range(4))",
        "list(map(float, range(4)))", "[int(v) for v in (0.5, 1.5, 2.5, 3.5)]", "[{n}] * 4", "[{n}, 1] * 2",
        "[round(v) for v in (0.5, 1.6, 2.2, 3.1)]", "[math.sqrt(i) for i in range(4)]", "[i // 2 for i in range(4)]",
        "sorted([3, 1, 2, 0])", "[float(i) for i in range(4)]", "[math.floor(i * 1.5) for i in range(4)]",
        "[len(w) for w in ('a', 'bb', 'ccc', '')]", "[i ** 2 for i in range(3)] + [1]",
        "[max(i, 1.5) for i in range(4)]",
        "[ord(c) - 97 for c in 'abca']", "[i % 3 for i in range(4)]", "[i * 0.5 for i in range(4)]",
    ),
}  # fmt: skip

#: What makes other numbers of numbers: ``{x}`` is an expression of the kind, ``{y}`` another one.
CHANGES = {
    "numpy": (
        "{x} + {y}", "{x} * {n}", "{x} / 2", "{x} // 2", "{x} % 3", "{x} - {x}", "np.floor({x})", "np.round({x})",
        "({x}).astype({d})", "np.abs({x})", "np.maximum({x}, {y})", "np.where({x} > 1, {x}, {y})", "np.clip({x}, 0, 4)",
        "np.concatenate([({x})[:2], ({y})[:2]])", "np.stack([{x}, {y}])[0]", "({x})[::-1]", "np.cumsum({x})",
        "({x}).reshape(2, 2).reshape(-1)", "np.sqrt({x})", "np.sort({x})", "np.argsort({x})", "np.power({x}, 2)",
        "({x}).copy()", "np.tile({x}, 2)[:4]", "np.rint({x})", "np.trunc({x})", "np.sign({x})", "np.square({x})",
        "({x}).clip(0, 3)", "np.digitize({x}, [1, 2])", "np.zeros_like({x})", "np.ones_like({x}, dtype={d})",
        "np.array(({x}).tolist())", "np.full_like({x}, {n})", "np.vstack([{x}, {y}])[1]", "np.minimum({x}, {n})",
        "np.array([v for v in {x}])", "np.add({x}, {y})", "np.multiply({x}, {y})", "np.true_divide({x}, 3)",
        "np.mean([{x}, {y}], axis=0)", "np.max([{x}, {y}], axis=0)", "np.sum([{x}, {y}], axis=0)", "np.flip({x})",
        "np.roll({x}, 1)", "({x} > 1).astype({d})", "np.nan_to_num({x})", "np.int32(np.floor({x}))", "np.float32({x})",
        "np.expand_dims({x}, 0)[0]", "np.unique({x}, return_inverse=True)[1]", "np.random.permutation({x})",
        "({x} - np.min({x})) / (np.max({x}) + 1)", "np.array(list(map(int, {x})))", "np.asarray({x}, dtype={d})",
        "np.take({x}, [0, 1, 2, 3])", "np.dot({x}, np.eye(4))", "np.append(({x})[:3], {n})", "({x}).round()",
        "np.repeat({x}, 2)[:4]", "np.einsum('i->i', {x})", "np.argmax(np.stack([{x}, {y}]), axis=0)", "+({x})",
    ),
    "tensor": (
        "tf.cast({x}, {t})", "{x} + {y}", "{x} * {n}", "{x} / 2", "{x} // 2", "{x} % 3", "tf.abs({x})", "{x} - {x}",
        "tf.maximum({x}, {y})", "tf.where({x} > 1, {x}, {y})", "tf.concat([({x})[:2], ({y})[:2]], 0)", "tf.round({x})",
        "tf.stack([{x}, {y}])[0]", "tf.reshape({x}, (4,))", "tf.cumsum({x})", "tf.argsort({x})", "tf.sort({x})",
        "tf.clip_by_value({x}, 0, 3)", "tf.square({x})", "tf.identity({x})", "tf.reverse({x}, [0])", "tf.sign({x})",
        "tf.zeros_like({x})", "tf.ones_like({x}, dtype={t})", "tf.nn.relu({x})", "tf.sigmoid({x})", "tf.floor({x})",
        "tf.squeeze(tf.expand_dims({x}, 0), 0)", "tf.map_fn(lambda v: v * 2, {x})", "tf.cast({x} > 1, {t})",
        "tf.argmax(tf.stack([{x}, {y}]), axis=0)", "tf.math.floordiv({x}, 2)", "tf.saturate_cast({x}, {t})",
        "keras.ops.cast({x}, {d})", "keras.ops.add({x}, {y})", "keras.ops.floor({x})", "keras.ops.multiply({x}, {n})",
        "keras.ops.mean(keras.ops.stack([{x}, {y}]), axis=0)", "keras.ops.where({x} > 1, {x}, {y})",
        "tf.roll({x}, 1, 0)",
        "keras.ops.clip({x}, 0, 3)", "keras.ops.divide({x}, 2)", "keras.ops.maximum({x}, {y})", "keras.ops.round({x})",
        "keras.ops.reshape({x}, (-1,))", "keras.ops.sum(keras.ops.stack([{x}, {y}]), axis=0)", "tf.random.shuffle({x})",
        "tf.reduce_max(tf.stack([{x}, {y}]), axis=0)", "tf.reduce_mean(tf.stack([{x}, {y}]), axis=0)", "tf.pow({x}, 2)",
        "tf.pad(({x})[:3], [[0, 1]])", "tf.tile({x}, [2])[:4]", "keras.ops.argsort({x})", "keras.ops.square({x})",
        "tf.nn.softmax({x})", "tf.one_hot({x}, 4)[0]", "tf.math.multiply({x}, {y})", "tf.truediv({x}, 2)",
        "tf.math.mod({x}, 3)", "tf.gather_nd({x}, [[0], [1], [2], [3]])", "tf.stop_gradient({x})", "tf.unique({x})[1]",
    ),
    "series": (
        "{x} + {y}", "{x} * {n}", "{x} / 2", "{x} // 2", "({x}).astype({d})", "({x}).fillna(0)", "({x}).abs()",
        "({x}).map(lambda v: v * 2)", "({x}).apply(lambda v: v / 2)", "({x}).clip(0, 3)", "({x}).round()",
        "({x}).cumsum()", "({x}).rank()", "({x}).shift(1).fillna(0)", "pd.concat([{x}, {y}]).head(4)",
        "({x}).sort_values()",
        "({x}).where({x} > 1, 0)", "({x}).reset_index(drop=True)", "({x}).mod(3)", "({x}).diff().fillna(0)",
        "({x}).apply(int)", "({x}).map({{1: 0, 2: 1, 3: 2, 4: 3}})", "pd.to_numeric({x})", "({x}).replace(1, 2)",
    ),
    "list": (
        "[v * 2 for v in {x}]", "[v / 2 for v in {x}]", "[int(v) for v in {x}]", "[float(v) for v in {x}]",
        "list(map(int, {x}))", "list(reversed({x}))", "[a + b for a, b in zip({x}, {y})]", "sorted({x})",
        "[v for v in {x} if v >= 0]", "({x})[:2] + ({y})[:2]", "[max(v, 1) for v in {x}]", "list(dict.fromkeys({x}))",
        "[i for i, v in enumerate({x})]", "[round(v) for v in {x}]", "[math.floor(v) for v in {x}]", "list(tuple({x}))",
        "[v // 1 for v in {x}]", "[abs(v) for v in {x}]", "[*{x}]", "list(map(lambda v: v + {n}, {x}))",
        "[v % 3 for v in {x}]",
        "[min(a, b) for a, b in zip({x}, {y})]", "[v if v > 1 else 0 for v in {x}]", "[pow(v, 2) for v in {x}]",
    ),
}  # fmt: skip

#: From one kind of thing to another.
CONVERSIONS = {
    ("numpy", "tensor"): ("tf.convert_to_tensor({x})", "tf.constant({x})", "tf.cast({x}, {t})", "tf.Variable({x})"),
    ("numpy", "series"): ("pd.Series({x})",),
    ("numpy", "list"): ("({x}).tolist()", "list({x})"),
    ("tensor", "numpy"): ("({x}).numpy()", "np.array({x})", "keras.ops.convert_to_numpy({x})"),
    ("series", "numpy"): ("({x}).values", "({x}).to_numpy()", "np.asarray({x})", "np.array({x}, dtype={d})"),
    ("series", "list"): ("({x}).tolist()",),
    ("list", "numpy"): ("np.array({x})", "np.asarray({x}, dtype={d})"),
    ("list", "tensor"): ("tf.constant({x})", "tf.convert_to_tensor({x})", "keras.ops.array({x})"),
    ("list", "series"): ("pd.Series({x})",),
}

DTYPES = ("'int32'", "'int64'", "'float32'", "'float64'", "np.int32", "np.int64", "np.float32", "int", "float")
NAMES = ("'int32'", "'int64'", "'float32'", "'float16'", "'uint8'")
TENSOR_DTYPES = ("tf.int32", "tf.int64", "tf.float32", "tf.float64", "'int32'", "'float32'", "tf.int32")
NUMBERS = ("2", "1", "3", "0.5", "2.0", "1.5", "True")


class Composer:
    """Composes one program.

    :param seed: the same one composes the same program
    """

    def __init__(self, seed: int) -> None:
        self._chance = random.Random(seed)
        self._lines: list[str] = []
        self._names: dict[str, list[str]] = {}
        self._count = 0

    def program(self) -> str:
        """The text."""
        for _ in range(self._chance.randint(1, 5)):
            self._chance.choice(self.WAYS)(self, *self._value())
        kind = self._chance.choice([kind for kind, names in self._names.items() if names])
        self._chance.choice(self.SINKS)(self, kind, self._names[kind][-1])
        return HEAD + "\n".join(self._lines) + "\n"

    # --- expressions ------------------------------------------------------------------------------------------------

    def _filled(self, template: str, **parts: str) -> str:
        names = NAMES if template.startswith("keras.ops") else DTYPES
        pick = self._chance.choice
        return template.format(d=pick(names), t=pick(TENSOR_DTYPES), n=pick(NUMBERS), **parts)

    def _expression(self, kind: str, depth: int) -> str:
        names = self._names.get(kind, [])
        if names and self._chance.random() < 0.5:
            expression = self._chance.choice(names)
        else:
            expression = self._filled(self._chance.choice(MAKERS[kind]))
        return self._changed(kind, expression) if depth and self._chance.random() < 0.6 else expression

    def _changed(self, kind: str, expression: str) -> str:
        return self._filled(self._chance.choice(CHANGES[kind]), x=expression, y=self._expression(kind, 0))

    def _value(self) -> tuple[str, str]:
        """A kind and an expression of it."""
        known = [kind for kind, names in self._names.items() if names]
        kind = (
            self._chance.choice(known) if known and self._chance.random() < 0.6 else self._chance.choice(list(MAKERS))
        )
        expression = self._expression(kind, 1)
        targets = [target for source, target in CONVERSIONS if source == kind]
        if targets and self._chance.random() < 0.3:
            target = self._chance.choice(targets)
            expression = self._filled(self._chance.choice(CONVERSIONS[kind, target]), x=expression)
            kind = target
        return kind, expression

    def _fresh(self, stem: str = "x") -> str:
        self._count += 1
        return f"{stem}{self._count}"

    def _keep(self, kind: str, name: str) -> None:
        """A name that is used from now on, last of all by the lookup."""
        names = self._names.pop(kind, [])
        self._names[kind] = [*names, name]

    def _write(self, *lines: str) -> None:
        self._lines += lines

    # --- the ways of a value ----------------------------------------------------------------------------------------

    def _assigned(self, kind: str, value: str) -> None:
        name = self._fresh()
        self._write(f"{name} = {value}")
        self._keep(kind, name)

    def _by_function(self, kind: str, value: str) -> None:
        name, function = self._fresh(), self._fresh("f")
        header = self._chance.choice((f"def {function}(v):", f"def {function}(v, w=1):", f"def {function}(*, v):"))
        given = f"v={value}" if "*" in header else value
        self._write(header, f"    return {self._changed(kind, 'v')}", f"{name} = {function}({given})")
        self._keep(kind, name)

    def _by_lambda(self, kind: str, value: str) -> None:
        name = self._fresh()
        self._write(f"{name} = (lambda v: {self._changed(kind, 'v')})({value})")
        self._keep(kind, name)

    def _by_partial(self, kind: str, value: str) -> None:
        name, function = self._fresh(), self._fresh("f")
        self._write(f"def {function}(w, v):", f"    return {self._changed(kind, 'v')}")
        self._write(f"{name} = functools.partial({function}, 1)({value})")
        self._keep(kind, name)

    def _by_closure(self, kind: str, value: str) -> None:
        name, function = self._fresh(), self._fresh("f")
        self._write(
            f"def {function}(v):", "    def inner():", f"        return {self._changed(kind, 'v')}", "    return inner"
        )
        self._write(f"{name} = {function}({value})()")
        self._keep(kind, name)

    def _by_object(self, kind: str, value: str) -> None:
        name, cls = self._fresh(), self._fresh("C")
        self._write(f"class {cls}:", "    def __init__(self, v):", "        self.v = v", "    def get(self):")
        self._write(f"        return {self._changed(kind, 'self.v')}", f"{name} = {cls}({value}).get()")
        self._keep(kind, name)

    def _by_property(self, kind: str, value: str) -> None:
        name, cls = self._fresh(), self._fresh("C")
        self._write("@dataclasses.dataclass", f"class {cls}:", "    v: object", "    @property", "    def w(self):")
        self._write(f"        return {self._changed(kind, 'self.v')}", f"{name} = {cls}({value}).w")
        self._keep(kind, name)

    def _by_dict(self, kind: str, value: str) -> None:
        name, held = self._fresh(), self._fresh("d")
        self._write(f"{held} = {{'a': {self._expression(kind, 0)}, 'b': {value}}}")
        self._write(f"{held}['c'] = {self._expression(kind, 0)}")
        self._write(f"{name} = {held}['{self._chance.choice('abc')}']")
        self._keep(kind, name)

    def _by_tuple(self, kind: str, value: str) -> None:
        name, other = self._fresh(), self._fresh()
        self._write(f"{other}, {name} = {self._expression(kind, 0)}, {value}")
        self._keep(kind, self._chance.choice((name, other)))

    def _by_named_tuple(self, kind: str, value: str) -> None:
        name, cls = self._fresh(), self._fresh("C")
        self._write(f"{cls} = collections.namedtuple('{cls}', ['a', 'b'])")
        self._write(f"{name} = {cls}({value}, {self._expression(kind, 0)}).{self._chance.choice('ab')}")
        self._keep(kind, name)

    def _by_list(self, kind: str, value: str) -> None:
        name, held = self._fresh(), self._fresh("l")
        self._write(f"{held} = [{self._expression(kind, 0)}]", f"{held}.append({value})")
        self._write(f"{name} = {held}[{self._chance.choice((0, 1, -1))}]")
        self._keep(kind, name)

    def _by_loop(self, kind: str, value: str) -> None:
        name = self._fresh()
        self._write(f"{name} = {value}", f"for _ in range({self._chance.choice((1, 2, 3))}):")
        self._write(f"    {name} = {self._changed(kind, name)}")
        self._keep(kind, name)

    def _by_collecting(self, kind: str, value: str) -> None:
        name, held = self._fresh(), self._fresh("l")
        self._write(f"{held} = []", f"for v in ({value}, {self._expression(kind, 0)}):")
        self._write(f"    {held}.append({self._changed(kind, 'v')})", f"{name} = {held}[0]")
        self._keep(kind, name)

    def _by_comprehension(self, kind: str, value: str) -> None:
        name = self._fresh()
        self._write(f"{name} = [{self._changed(kind, 'v')} for v in ({value}, {value})][0]")
        self._keep(kind, name)

    def _by_generator(self, kind: str, value: str) -> None:
        name, function = self._fresh(), self._fresh("f")
        self._write(
            f"def {function}(v):", f"    yield {self._changed(kind, 'v')}", f"{name} = next({function}({value}))"
        )
        self._keep(kind, name)

    def _by_condition(self, kind: str, value: str) -> None:
        name, flag = self._fresh(), self._fresh("flag")
        self._write(f"{flag} = {self._chance.choice(('True', 'False', '1', '0', 'None'))}", f"if {flag}:")
        self._write(f"    {name} = {value}", "else:", f"    {name} = {self._expression(kind, 0)}")
        self._keep(kind, name)

    def _in_place(self, kind: str, value: str) -> None:
        name = self._fresh()
        self._write(
            f"{name} = {value}", f"{name} {self._chance.choice(('+=', '*=', '-='))} {self._expression(kind, 0)}"
        )
        self._keep(kind, name)

    def _guarded(self, kind: str, value: str) -> None:
        name = self._fresh()
        self._write("try:", f"    {name} = {value}", "finally:", "    pass")
        self._keep(kind, name)

    def _by_dataset(self, kind: str, value: str) -> None:
        name = self._fresh()
        steps = [".batch(4)"]
        for _ in range(self._chance.randint(0, 2)):
            change = self._filled(
                self._chance.choice(("tf.cast(v, {t})", "v * 2", "v / 2", "v + v", "tf.abs(v)", "v // 1"))
            )
            steps.append(f".map(lambda v: {change})")
        steps += self._chance.sample((".shuffle(4)", ".prefetch(1)", ".repeat(2)", ".take(1)", ".cache()"), 1)
        data = f"tf.data.Dataset.from_tensor_slices({value}){''.join(steps)}"
        self._write(f"for {name} in {data}:", "    pass")
        self._keep("tensor", name)

    WAYS: tuple[Callable[[Composer, str, str], None], ...] = (
        _assigned, _assigned, _assigned, _by_function, _by_lambda, _by_partial, _by_closure, _by_object, _by_property,
        _by_dict, _by_tuple, _by_named_tuple, _by_list, _by_loop, _by_collecting, _by_comprehension, _by_generator,
        _by_condition, _in_place, _guarded, _by_dataset,
    )  # fmt: skip

    # --- lookups ----------------------------------------------------------------------------------------------------

    def _in_array(self, kind: str, name: str) -> str:
        return f"np.asarray({name})" if kind == "list" else f"{name}.to_numpy()" if kind == "series" else name

    def _layer(self, kind: str, name: str) -> None:
        self._write("emb = keras.layers.Embedding(ROWS, 4)", f"emb({self._in_array(kind, name)})")

    def _function(self, kind: str, name: str) -> None:
        function = self._chance.choice(("tf.gather", "tf.nn.embedding_lookup"))
        self._write("table = tf.random.normal((ROWS, 4))", f"{function}(table, {self._in_array(kind, name)})")

    def _own_layer(self, kind: str, name: str) -> None:
        base = self._chance.choice(("keras.layers.Layer", "keras.Model"))
        self._write(f"class Own({base}):", "    def __init__(self):", "        super().__init__()")
        self._write("        self.embedding = keras.layers.Embedding(ROWS, 4)", "    def call(self, inputs):")
        self._write("        return self.embedding(inputs)", f"Own()({self._in_array(kind, name)})")

    def _stack(self, kind: str, name: str) -> None:
        first = self._chance.choice(("", "keras.Input((1,), dtype='int32'), ", "keras.Input((1,)), "))
        layers = f"{first}keras.layers.Embedding(ROWS, 4), keras.layers.Flatten(), keras.layers.Dense(1)"
        self._write(f"model = keras.Sequential([{layers}])")
        self._use_model(kind, name)

    def _graph(self, kind: str, name: str) -> None:
        dtype = self._chance.choice(("'int32'", "'int64'", "'float32'", "None"))
        self._write(f"inputs = keras.Input((1,), dtype={dtype})" if dtype != "None" else "inputs = keras.Input((1,))")
        if self._chance.random() < 0.3:
            self._write(f"hidden = keras.ops.cast(inputs, {self._chance.choice(NAMES)})")
        else:
            self._write("hidden = inputs")
        self._write("hidden = keras.layers.Flatten()(keras.layers.Embedding(ROWS, 4)(hidden))")
        self._write("model = keras.Model(inputs, keras.layers.Dense(1)(hidden))")
        self._use_model(kind, name)

    def _use_model(self, kind: str, name: str) -> None:
        data = self._in_array(kind, name)
        column = f"tf.reshape({data}, (-1, 1))" if kind == "tensor" else f"{data}.reshape(-1, 1)"
        self._write(f"column = {column}")
        way = self._chance.randrange(4)
        if way == 0:
            self._write("model(column)")
        elif way == 1:
            self._write("model.predict(column, verbose=0)")
        else:
            self._write("model.compile(loss='mse')")
            if way == 2:
                self._write("model.fit(column, np.zeros((4, 1)), verbose=0)")
            else:
                self._write("data = tf.data.Dataset.from_tensor_slices((column, tf.zeros((4, 1)))).batch(2)")
                self._write("model.fit(data, verbose=0)")

    SINKS: tuple[Callable[[Composer, str, str], None], ...] = (_layer, _layer, _function, _own_layer, _stack, _graph)


def compose(seed: int) -> str:
    """The program of a seed."""
    return Composer(seed).program()
