"""Programs that would take a machine for hours: they end quickly, and cost no finding but their own."""

from __future__ import annotations

import subprocess
import sys
import time

import libcst
import pytest
from support import found_findings

from flake8_embedding_dtype import gate, project
from flake8_embedding_dtype.doors.flake8 import EmbeddingDtypeChecker
from flake8_embedding_dtype.mentions import imported, mentions, origins
from flake8_embedding_dtype.nesting import too_deep
from flake8_embedding_dtype.tree import parse, positions

#: Seconds that no bomb may take on a slow and busy machine; each takes less than three on an idle one.
PATIENCE = 120

HEAD = """import tensorflow as tf
import numpy as np
import itertools, decimal, math, random, functools, collections, os, re, string
import pandas as pd
emb = tf.keras.layers.Embedding(10, 4)
emb(tf.zeros(3))
"""
FOUND = (6, "EMB201")

#: Expressions whose values fill a memory, or take a processor for days.
EXPRESSIONS = """
10**10**10
(10**9)**(10**9)
9**9**9**9
1 << 10**10
1 << (1 << 40)
2.0 ** 10**400
10**400 * 0.5
10**400 // 1e300
10**400 % 0.5
divmod(10**400, 0.5)
float(10**400)
int(1e400)
-1e400
round(1e400)
round(10**400, -10**10)
'%1000000000d' % 1
'%*d' % (10**9, 1)
'%.1000000000f' % 1.5
'{:1000000000}'.format(1)
'{0:{1}}'.format(1, 10**9)
f'{1:1000000000}'
f'{1:>{10**9}}'
format(1, '1000000000')
'a' * 10**10
b'a' * 10**10
(('ab' * 10**4) * 10**4) * 10**4
'a'.zfill(10**10)
'a'.ljust(10**10)
'a'.center(10**10)
('a' * 9000).replace('a', 'b' * 9000)
'a'.replace('a', 'b' * 10**9)
''.join(['a'] * 10**9)
''.join('a' for i in range(10**10))
'\\t'.expandtabs(10**10)
list('a' * 10**10)
str(10**100000)
int('9' * 100000)
decimal.Decimal(10)**1000000000
int(decimal.Decimal('1e1000000000'))
math.factorial(10**9)
math.comb(10**9, 10**8)
math.prod(range(1, 10**9))
pow(10, 10**10)
pow(10, 10**10, 7)
[0] * 10**10
(0,) * 10**10
([0] * 60) * 60 * 60 * 60
[[0] * 10**5] * 10**5
np.array([[[[[[0] * 60] * 60] * 60] * 60] * 60] * 60)
range(10**18)
range(10**30)
list(range(10**18))
sum(range(10**18))
set(range(10**9))
dict.fromkeys(range(10**9))
[x for x in range(10**9)]
{x: x for x in range(10**9)}
[*range(10**9)]
bytes(10**10)
bytearray(10**10)
(10**1000).to_bytes(10**10, 'big')
int.from_bytes(bytes(10**8), 'big')
np.zeros((10**9,)*5)
np.zeros((10**9,)*10**9)
np.arange(10**18)
np.arange(0, 1, 1e-320)
np.arange(0, 10**400, 10**-400)
np.linspace(0, 1, 10**18)
np.full((10**9,)*3, 0.5)
np.tile([1], 10**10)
np.random.rand(*[10**5]*100)
np.random.randint(10**400)
tf.constant(10**400)
tf.fill((10**9,), 10**400)
tf.one_hot(10**18, 10**18)
tf.random.uniform((10**9,)*9, maxval=10**400)
tf.data.Dataset.range(10**18).batch(10**18)
tf.keras.layers.Embedding(10**400, 10**400)(tf.constant([10**400]))
list(itertools.product(range(10**3), repeat=10**3))
list(itertools.permutations(range(60)))
list(itertools.combinations(range(60), 30))
list(itertools.count())
list(itertools.repeat(1, 10**10))
random.sample(range(10**18), 10**10)
collections.deque(range(10**10))
functools.reduce(lambda a, b: a * a, range(1, 100), 10)
re.compile('(a*)*b').match('a' * 40)
os.urandom(10**10)
eval('1' * 10**10)
""".strip().splitlines()

#: Statements that double what a name holds, or the work that is ahead.
GROWING = {
    "squares": "x = 10\n" + "x = x * x\n" * 200 + "emb(x)\n",
    "powers in a loop": "x = 2\nfor i in range(100):\n    x = x ** x\nemb(x)\n",
    "strings": "x = 'a'\n" + "x = x + x\n" * 200 + "x = f'{x}{x}'\n" * 100,
    "lists": "x = [1]\n" + "x = x + x\n" * 100 + "x = [x, x]\n" * 500 + "np.array(x)\n",
    "tuples": "x = (1,)\n" + "x = (x, x)\n" * 300 + "np.array(x)\nx == x\n{x: x}\ny = x if z else (x, x)\n",
    "tuples in branches": "x = (1,)\n" + "x = (x, x) if z else (x, 1)\n" * 100,
    "dicts": "x = {}\n" + "x = {'a': x, 'b': x}\n" * 100 + "x = {**x, **x}\n" * 100,
    "unions": "x = 1\n" + "".join(f"x = x if y{i} else {i}\n" for i in range(300)) + "x + x * x\n",
    "columns": "d = pd.DataFrame({'a': [1]})\n" + "d = pd.concat([d, d.add_prefix('b')], axis=1)\n" * 40,
    "datasets": "d = tf.data.Dataset.range(3)\n" + "d = tf.data.Dataset.zip((d, d))\n" * 60,
    "models": "m = tf.keras.Sequential([tf.keras.layers.Dense(4)])\n" + "m = tf.keras.Sequential([m, m])\n" * 60,
    "graphs": "i = x = tf.keras.Input((3,))\n" + "x = x + x\n" * 100 + "m = tf.keras.Model(i, x)\n",
    "calls": "".join(f"def f{i}(x): return f{i + 1}(x) + f{i + 1}(x) + f{i + 1}(x)\n" for i in range(100)) + "f0(1)\n",
    "lambdas": "f = lambda x: x\n" + "f = (lambda g: lambda x: g(g(x)))(f)\n" * 60 + "f(1)\n",
    "generators": "def g():\n    while True:\n        yield from g()\n        yield 1\nlist(g())\n",
    "arguments": "def f(*a, **k): return f(*a, *a, a, **k, b=k)\nf(1, 2)\n",
    "classes": "class A0: pass\n"
    + "".join(f"class B{i}(A{i}): pass\nclass A{i + 1}(B{i}, A{i}): pass\n" for i in range(100))
    + "A100().x\n",
    "a million layers": "for i in range(1_000_000):\n    tf.keras.layers.Embedding(10, 4)\n"
    "[tf.keras.layers.Embedding(10, 4) for i in range(1_000_000)]\n",
    "shapes": "@tf.function(input_signature=[tf.TensorSpec([None] * 10**9, tf.int32)])\ndef f(x): emb(x)\n",
}

#: Texts that nest; each is asked for so many levels.
NESTING = {
    "parentheses": lambda n: "x = " + "(" * n + "1" + ")" * n,
    "lists": lambda n: "x = " + "[" * n + "]" * n,
    "lists on lines": lambda n: "x = " + "[\n" * n + "]\n" * n,
    "dicts": lambda n: "x = " + "{1:" * n + "1" + "}" * n,
    "calls": lambda n: "x = " + "f(" * n + ")" * n,
    "calls behind strings": lambda n: "x = " + "f(')', " * n + ")" * n,
    "calls in a string": lambda n: "x = f'{" + "f(" * n + ")" * n + "}'",
    "signs": lambda n: "x = " + "-" * n + "1",
    "negations": lambda n: "x = " + "not " * n + "1",
    "lambdas": lambda n: "x = " + "lambda: " * n + "1",
    "conditions": lambda n: "x = " + "1 if y else " * n + "1",
    "powers": lambda n: "x = " + "1 ** " * n + "1",
    "sums": lambda n: "x = " + "1 + " * n + "1",
    "sums in brackets": lambda n: "x = (" + "1 +\n" * n + "1)",
    "ands": lambda n: "x = " + "a and " * n + "1",
    "attributes": lambda n: "x = a" + ".a" * n,
    "attributes on lines": lambda n: "x = a" + ".a\\\n" * n + "\n",
    "subscripts": lambda n: "x = a" + "[0]" * n,
    "calls of calls": lambda n: "x = a" + "()" * n,
    "branches": lambda n: "if a: pass\n" + "elif a: pass\n" * n,
    "comprehensions": lambda n: "x = [a " + "for a in b " * n + "]",
    "strings": lambda n: "x = " + "'a' " * n + "''",
    "module names": lambda n: "import " + "a." * n + "a",
    "patterns": lambda n: "match x:\n case " + "{1:" * n + "1" + "}" * n + ": pass",
    "annotations": lambda n: "x: " + "a[" * n + "b" + "]" * n,
}


def test_expressions_end():
    """All in one file for each, for what one does to the next is part of it."""
    start = time.monotonic()
    wrong = []
    for expression in EXPRESSIONS:
        use = f"x = {expression}\nz = [x, x]\nw = {{x: x}}\ny = x * x\nf'{{x}}'\nif x > y: pass\n"
        if FOUND not in found_findings(HEAD + use):
            wrong.append(expression)
        assert time.monotonic() - start < PATIENCE, expression
    assert wrong == []


@pytest.mark.parametrize("name", GROWING)
def test_growing_programs_end(name):
    start = time.monotonic()
    assert FOUND in found_findings(HEAD + GROWING[name])
    assert time.monotonic() - start < PATIENCE


@pytest.mark.parametrize("name", NESTING)
def test_what_nests_too_deep_is_not_parsed(name):
    """LibCST's parser would end the process, or take minutes."""
    text = NESTING[name](10_000)
    assert too_deep(text)
    with pytest.raises(libcst.ParserSyntaxError):
        found_findings(HEAD + text + "\n")


@pytest.mark.parametrize("name", NESTING)
def test_what_people_write_is_parsed(name):
    levels = 5 if name == "patterns" else 40
    text = HEAD + NESTING[name](levels) + "\n"
    assert not too_deep(text)
    assert positions(parse(text))


def test_the_file_of_a_deep_module_is_analysed(tmp_path):
    """In a process of its own: a crash of the parser could not be caught."""
    (tmp_path / "setup.cfg").touch()
    main = "import json\n" + HEAD
    for number, (name, nested) in enumerate(NESTING.items()):
        (tmp_path / f"module_{number}.py").write_text(nested(10_000) + "\nimport tensorflow as tf\nEmbedding = 1\n")
        main += f"import module_{number}  # {name}\nmodule_{number}.x\n"
    (tmp_path / "main.py").write_text(main, encoding="utf-8")
    command = [sys.executable, "-m", "flake8", "--select", "EMB,F401", "main.py"]
    run = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False, timeout=PATIENCE)
    assert "main.py:1:1: F401" in run.stdout
    assert "main.py:7:1: EMB201" in run.stdout
    assert run.returncode == 1


@pytest.mark.parametrize("annotation", ["(" * 10_000, "list[" * 10_000 + "float" + "]" * 10_000, "a " * 100_000])
def test_annotations_in_quotes_are_no_way_around(annotation):
    assert found_findings(f"{HEAD}def f(x: '{annotation}'): emb(x)\n") == [FOUND]


@pytest.mark.parametrize("line", ["x = [" + "1, " * 3_400_000 + "]\n", "x = '" + "a" * 10_000_000 + "'\n"])
def test_a_line_of_10_megabytes_is_left_alone(line):
    lines = (HEAD + line).splitlines(keepends=True)
    start = time.monotonic()
    assert list(EmbeddingDtypeChecker(None, "long.py", lines).run()) == []
    assert time.monotonic() - start < 10


#: Texts in which imports have no end, as long as the longest that is looked at.
IMPORTS = {
    "brackets": "from a import (\n",
    "names in brackets": "from a import (x,\n",
    "names": "import a, ",
    "names on lines": "from a import \\\n",
    "comments": "from a import (x # a\n# b\n",
    "statements": "x = 1; import a; ",
    "colons": "if x: ",
    "names of modules": "import_module('a'",
}


@pytest.mark.parametrize("name", IMPORTS)
def test_imports_without_an_end_are_read_quickly(name):
    text = IMPORTS[name] * (gate.LENGTH_LIMIT // len(IMPORTS[name]))
    start = time.monotonic()
    imported(text)
    origins(text)
    mentions(text[: project.SIZE_LIMIT], frozenset())
    assert time.monotonic() - start < PATIENCE


def test_many_lookups_end():
    text = HEAD + "tf.keras.layers.Embedding(10, 4)(tf.zeros(3))\n" * 2_000
    assert len(found_findings(text)) == 2_001
    assert found_findings(HEAD + "tf.keras.layers.Embedding(10, 4)(tf.zeros(3))\n" * 1_000_000) == []
