"""The taint analysis: which programs are worth interpreting, and that none with a finding is lost."""

from __future__ import annotations

import ast
import itertools
import random
from collections.abc import Container, Iterator

import pytest
from support import HERE, expected_findings, found_findings, shown_by_programs

from flake8_embedding_dtype.analysis import analyse
from flake8_embedding_dtype.mentions import Origin
from flake8_embedding_dtype.options import Options
from flake8_embedding_dtype.taint import where_found

IMPORTS = "import tensorflow as tf\nimport numpy as np\nfrom tensorflow import keras\n"
CASES = sorted((HERE / "cases").rglob("*.py"))
_IMPLICIT = Options(implicit=True)


def reached(text: str, *, looks_up: bool = True, follow: bool = True) -> bool:
    return roots_of(text, looks_up=looks_up, follow=follow) is not None


def roots_of(text: str, *, looks_up: bool = True, follow: bool = True) -> Container[str] | None:
    """Where findings may be; of the modules that a program imports, ``loops`` looks nothing up."""

    def answer(origin: Origin) -> bool:
        return looks_up and origin.module != "loops"

    return where_found(text, ast.parse(text), answer, lambda origin: origin, follow=follow)


PASSING = {
    "in the call": "keras.layers.Embedding(9, 4)(np.zeros(3))",
    "by a name": "emb = keras.layers.Embedding(9, 4)\nx = np.zeros(3)\nemb(x)",
    "by an argument": "emb = keras.layers.Embedding(9, 4)\ndef f(x):\n    return emb(x)\nf(np.ones(3))",
    "by a result": "emb = keras.layers.Embedding(9, 4)\ndef f():\n    return np.ones(3)\nemb(f())",
    "by an attribute": "class A:\n    def __init__(self):\n        self.e = keras.layers.Embedding(9, 4)\n"
    "        self.x = np.ones(3)\n    def run(self):\n        self.e(self.x)",
    "by a list that is filled later": "xs = []\nys = xs\nys.append(np.ones(3))\nkeras.layers.Embedding(9, 4)(xs[0])",
    "by a layer of its own": "class D(keras.layers.Layer):\n    def __init__(self):\n        super().__init__()\n"
    "        self.e = keras.layers.Embedding(9, 4)\n    def call(self, x):\n        return self.e(x)\n"
    "D()(tf.random.uniform((3,)))",
    "by a model": "i = keras.Input((3,), dtype='int32')\nm = keras.Model(i, keras.layers.Embedding(9, 4)(i))\n"
    "m.predict(np.ones((1, 3)))",
    "by a stack": "m = keras.Sequential()\nm.add(keras.layers.Embedding(9, 4))\nm.fit(np.ones((1, 3)))",
    "inside a stack": "keras.Sequential([keras.layers.Dense(3), keras.layers.Embedding(9, 4)])",
    "by a map": "emb = keras.layers.Embedding(9, 4)\ndef f(x):\n    return x / 255\n"
    "for x in tf.data.Dataset.range(3).map(f):\n    emb(x)",
    "by a callback": "emb = keras.layers.Embedding(9, 4)\ntf.map_fn(lambda x: emb(x), np.ones(3))",
    "by a division": "emb = keras.layers.Embedding(9, 4)\nemb(np.arange(9) / 10)",
    "by an annotation": "emb = keras.layers.Embedding(9, 4)\ndef f(x: float):\n    emb(x)",
    "by a cast of anything": "emb = keras.layers.Embedding(9, 4)\ndef f(x):\n    emb(x.astype('float32'))",
    "by the names of the module": "x = np.ones(3)\nkeras.layers.Embedding(9, 4)(globals()['x'])",
    "by another module": "from model import build\nbuild()(np.ones(3))",
    "by a loop of another module": "from model import build\nfrom loops import run\nrun(build(), [np.ones(3)])",
    "by a method of another module": "from model import build\nfrom loops import Trainer\n"
    "Trainer().fit(build(), np.ones(3))",
    "by a base class of another module": "from model import build\nfrom loops import Trainer\n"
    "class Mine(Trainer):\n    def __init__(self):\n        super().__init__(build())\nMine().fit(np.ones(3))",
    "by a layer around a model": "from model import build\nx = keras.Input((3, 4), dtype='int32')\n"
    "y = keras.layers.TimeDistributed(build())(x)\nkeras.Model(x, y).fit(np.ones((2, 3, 4)))",
    "from another module": "from data import load\nkeras.layers.Embedding(9, 4)(load())",
    "by the dtype of another": "x = np.random.rand(3)\nids = np.arange(3)\ntf.gather(np.ones(9), ids.astype(x.dtype))",
    "by the class of an object": "class A:\n    def __init__(self, x):\n        emb(x)\n"
    "emb = keras.layers.Embedding(9, 4)\ntype(A(None))(np.ones(3))",
    "by a member of an enumeration": "import enum\nclass E(enum.Enum):\n    X = 0.5\n"
    "tf.gather(np.ones(9), tf.constant([E.X.value]))",
    "by a dtype that is called": "tf.gather(np.ones(9), np.float32(np.arange(3)))",
    "by a name that sounds like a dtype": "tf.gather(np.ones(9), tf.zeros((2,), name='long'))",
    "by a method that is asked for by name": "import operator\nm = keras.Sequential([keras.layers.Embedding(9, 4)])\n"
    "operator.methodcaller('predict', np.ones((1, 3)))(m)",
    "by a quotient of whole numbers": "tf.gather(np.ones(9), tf.constant([1, 2]) / 2)",
    "by a difference of whole numbers": "tf.gather(np.ones(9), np.array([1, 2]) - 5)",
    "by a sign": "tf.gather(np.ones(9), -np.array([1, 2]))",
    "by a quotient in place": "x = np.array([1, 2])\nx = x * 2\nx = x / 4\ntf.gather(np.ones(9), x)",
    "by a negative number": "tf.gather(np.ones(9), [1, -1])",
    "by a long name": f"tf.keras.{'layers.' * 12}Embedding(9, 4)(np.zeros(3))",
    "by a named tuple": "import collections\nP = collections.namedtuple('P', 'ids rows')\n"
    "tf.gather(np.ones(9), P(np.zeros(3), 1).ids)",
    "by a class of named tuples": "from collections import namedtuple\nclass P(namedtuple('P', 'ids rows')): pass\n"
    "tf.gather(np.ones(9), P(np.zeros(3), 1).ids)",
    "by a named tuple's own maker": "from collections import namedtuple\nclass P(namedtuple('P', 'ids')):\n"
    "    def __new__(cls):\n        return super().__new__(cls, np.zeros(3))\ntf.gather(np.ones(9), P().ids)",
    "by a named tuple with types": "from typing import NamedTuple\nP = NamedTuple('P', [('ids', list)])\n"
    "tf.gather(np.ones(9), P(np.zeros(3)).ids)",
    "by what hands it on": "class P:\n    def __getattr__(self, name):\n        return np.zeros(3)\n"
    "tf.gather(np.ones(9), P().ids)",
    "by a queue": "import queue\nq = queue.Queue()\nq.put(np.zeros(3))\ntf.gather(np.ones(9), q.get())",
    "by a quotient of the unknown": "def f(x, y):\n    x /= y\n    tf.gather(np.ones(9), x)",
    "by a size": "keras.layers.Embedding(9, 7 / 2)",
    "by an integer past the end": "keras.layers.Embedding(9, 4)(np.array([9]))",
    "by another spelling, in and after a loop": "for i in range(3):\n    emb = None\n"
    "tf.compat.v1.nn.embedding_lookup(np.ones((9, 4)), np.ones(3))",
    "by what a loop assigned before": "x = None\nfor i in range(3):\n    tf.gather(np.ones(9), x)\n    x = np.ones(3)",
    "by a computed name": "setattr(tf, name, np.ones(3))\nkeras.layers.Embedding(9, 4)",
}
STOPPED = {
    "nothing": "",
    "no data": "emb = keras.layers.Embedding(9, 4)\ndef f(x):\n    return emb(x)",
    "a layer of its own": "class D(keras.layers.Layer):\n    def __init__(self, rate=0.1):\n"
    "        super().__init__()\n        self.e = keras.layers.Embedding(9, 4)\n"
    "        self.d = keras.layers.Dropout(rate)\n"
    "    def call(self, x):\n        x = self.e(x)\n        return self.d(x)",
    "integers": "emb = keras.layers.Embedding(9, 4)\nx = keras.Input((3,), dtype='int32')\nemb(tf.reshape(x, (-1,)))\n"
    "tf.gather(np.ones(9), np.argmax(np.ones((2, 3)), axis=1))",
    "floats elsewhere": "emb = keras.layers.Embedding(9, 4)\nkeras.layers.Dense(4)(np.ones((3, 3)))",
    "an integer input": "i = keras.Input((3,), dtype='int32')\nx = keras.layers.Embedding(9, 4)(i)\n"
    "keras.Model(i, keras.layers.Dense(3)(x))",
    "no lookup": "x = np.ones(3)\nkeras.layers.Dense(4)(x)",
}


@pytest.mark.parametrize("program", PASSING.values(), ids=PASSING)
def test_what_passes(program):
    assert reached(IMPORTS + program)


@pytest.mark.parametrize("program", STOPPED.values(), ids=STOPPED)
def test_what_does_not(program):
    assert not reached(IMPORTS + program)


def test_other_modules_matter_only_when_they_look_up_or_are_followed():
    program = "from model import build\nimport numpy as np\nbuild()(np.ones(3))"
    assert not reached(program, looks_up=False)
    assert not reached(program, follow=False)


def _alone(text: str) -> Iterator[tuple[int, str]]:
    """A program once for each of its findings: the other reported statements, where they stand alone, are cut out."""
    lines = text.splitlines()
    reported = {line for line, _ in expected_findings(text)}
    statements = {
        node.lineno: node
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Expr) and lines[node.lineno - 1][: node.col_offset].strip() == ""
    }
    for kept in reported:
        cut = list(lines)
        for line in reported - {kept}:
            node = statements.get(line)
            if node is not None and node.end_lineno is not None and ";" not in lines[line - 1]:
                cut[line - 1 : node.end_lineno] = [""] * (node.end_lineno - line + 1)
                cut[line - 1] = f"{' ' * node.col_offset}pass"
        yield kept, "\n".join(cut)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_no_finding_of_a_case_is_lost(path):
    """Each finding alone passes, or is none any more without the others."""
    text = path.read_text(encoding="utf-8")
    if text.startswith("# python 3.11"):
        pytest.skip("needs the syntax of a newer Python")
    for line, program in _alone(text):
        if not reached(program):
            assert line not in {number for number, _ in found_everywhere(program, str(path))}, (line, program)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_functions_that_are_not_run_have_no_part_in_a_finding(path):
    text = path.read_text(encoding="utf-8")
    if shown_by_programs(text):
        pytest.skip("other functions than its own have a part in its findings")
    found = [(finding.line, finding.code) for finding in analyse(text, str(path), _IMPLICIT)]
    assert found == found_everywhere(text, str(path))


EMBEDS = "emb = keras.layers.Embedding(9, 4)\n"
#: Programs in which `needed` functions have a part in what may be found, and `idle` ones have none.
ROOTS = {
    "that looks up": "def needed():\n    emb(np.ones(3))\ndef idle():\n    return np.ones(3)",
    "that calls it": "def f(x):\n    emb(x)\ndef needed():\n    f(np.ones(3))\ndef idle():\n    print(1)",
    "that calls its method": "class A:\n    def f(self):\n        emb(np.ones(3))\ndef needed(a: A):\n    a.f()\n"
    "def idle(a: A):\n    a.g()",
    "that calls a layer": "class A(keras.layers.Layer):\n    def __init__(self):\n        super().__init__()\n"
    "        self.e = keras.layers.Embedding(9, 4)\n    def call(self, x):\n        return self.e(x / 2)\n"
    "    def idle(self):\n        return {'a': 1}\ndef needed():\n    A()(tf.constant([1]))",
    "that sets an attribute": "class A:\n    def needed(self):\n        self.x = np.ones(3)\n"
    "    def run(self):\n        emb(self.x)\n    def idle(self):\n        return self.x",
    "that fills a list": "xs = []\ndef needed():\n    xs.append(np.ones(3))\ndef run():\n    for x in xs:\n"
    "        emb(x)\ndef idle(ys):\n    return len(ys)",
    "that fills a list by another name": "class A:\n    def __init__(self):\n        self.xs = []\n"
    "    def needed(self):\n        ys = self.xs\n        ys.append(np.ones(3))\n"
    "    def run(self):\n        emb(self.xs[0])\n    def idle(self):\n        ys = []\n        ys.append(self.xs)",
    "that has a list filled": "xs = {}\ndef fill(d, v):\n    d['a'] = v\ndef needed():\n    fill(xs, np.ones(3))\n"
    "def run():\n    emb(xs['a'])\ndef idle():\n    return len(xs)",
    "that assigns a global": "x = None\ndef needed():\n    global x\n    x = np.ones(3)\ndef run():\n    emb(x)\n"
    "def idle():\n    x = 3\n    return x",
    "that sets an attribute by name": "class A:\n    def needed(self):\n        setattr(self, 'x', np.ones(3))\n"
    "    def run(self):\n        emb(self.x)\n    def idle(self, name):\n        return getattr(self, 'x')",
    "that fits": "import tensorflow as tf\ntok = keras.preprocessing.text.Tokenizer()\ndef needed():\n"
    "    tok.fit_on_texts(['a'])\ndef run():\n    emb(tok.texts_to_matrix(['a']))\ndef idle():\n    return 3",
    "around it": "def needed():\n    def inner():\n        emb(np.ones(3))\n    return inner\ndef idle():\n"
    "    def other():\n        return 3\n    return other",
}


@pytest.mark.parametrize("program", ROOTS.values(), ids=ROOTS)
def test_functions_with_a_part_in_a_finding_are_told_from_idle_ones(program):
    found = roots_of(IMPORTS + EMBEDS + program)
    assert found is not None
    assert "needed" in found
    assert "idle" not in found


def found_everywhere(program: str, path: str) -> list[tuple[int, str]]:
    """The findings when nothing is left out on the word of the taint analysis."""
    from flake8_embedding_dtype.analysis import interpret
    from flake8_embedding_dtype.findings import judge, write
    from flake8_embedding_dtype.project import Project
    from flake8_embedding_dtype.rules import RULES
    from flake8_embedding_dtype.tree import positions

    machine = interpret(program, path, _IMPLICIT, Project(path))
    module = machine.loaded[path]
    found = write(judge(machine.events, RULES, module), positions(module.tree), module)
    return [(finding.line, finding.code) for finding, _ in found]


MAKERS = ["np.ones(3)", "np.random.rand(3)", "np.arange(3)", "np.arange(3) / 3", "tf.constant([1, 2])", "[0.5, 1.5]",
          "tf.zeros((2, 3), dtype=tf.int32)", "tf.one_hot([1, 2], 3)", "unknown", "np.eye(3, dtype=int)"]  # fmt: skip
WAYS = [
    "{y} = {x}",
    "{y} = tf.identity({x})",
    "{y} = [{x}][0]",
    "{y} = {{'a': {x}}}['a']",
    "held = []\nheld.append({x})\n{y} = held[-1]",
    "box.{y} = {x}\n{y} = box.{y}",
    "def f_{y}(v=None):\n    return v\n{y} = f_{y}({x})",
    "def f_{y}():\n    return {x}\n{y} = f_{y}()",
    "{y} = (lambda v: v)({x})",
    "{y} = {x} if flag else 0",
    "for {y} in ({x},):\n    pass",
    "{y}, _ = {x}, 1",
    "{y} = next(iter(({x},)))",
    "{y} = np.asarray({x}) * 2",
    "try:\n    {y} = {x}\nexcept ValueError:\n    {y} = None",
    "{y} = dict(a={x}).get('a')",
    "{y} = functools.partial(np.asarray, {x})()",
]
ENDS = [
    "layer({x})",
    "keras.Sequential([layer]).predict({x})",
    "Net()({x})",
    "def last(v):\n    layer(v)\nlast({x})",
    "run = layer\nrun({x})",
    "[layer][0]({x})",
    "model.fit({x})",
    "for row in {x}:\n    layer(row)",
    "list(map(layer, [{x}]))",
    "tf.gather(np.ones((9, 4)), {x})",
]
START = """import functools
import numpy as np
import tensorflow as tf
from tensorflow import keras
class Net(keras.Model):
    def __init__(self):
        super().__init__()
        self.emb = keras.layers.Embedding(9, 4)
    def call(self, x):
        return self.emb(x)
class Box:
    pass
box = Box()
layer = keras.layers.Embedding(9, 4)
given = keras.Input((3,), dtype="int32")
model = keras.Model(given, layer(given))
"""


def test_no_finding_of_a_random_program_is_lost():
    """Makers, ways and ends put together by chance: the gates change no finding."""
    chance = random.Random(7)
    findings = stopped = 0
    for _ in range(400):
        names = [f"v{number}" for number in range(chance.randint(1, 4))]
        lines = [f"{names[0]} = {chance.choice(MAKERS)}"]
        lines += [chance.choice(WAYS).format(x=x, y=y) for x, y in itertools.pairwise(names)]
        program = START + "\n".join([*lines, chance.choice(ENDS).format(x=names[-1])]) + "\n"
        everywhere = found_everywhere(program, "random.py")
        assert found_findings(program, "random.py", _IMPLICIT) == everywhere, program
        findings += bool(everywhere)
        stopped += not reached(program)
    assert findings > 100
    assert stopped > 20
