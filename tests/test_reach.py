"""Ways by which one module of a project hands a model on to another: none of them loses what is found."""

from __future__ import annotations

import ast

import pytest

from flake8_embedding_dtype import analysis
from flake8_embedding_dtype.taint.roots import EVERY

#: Makes models that look rows up, and such that do not.
BASE = """\
import tensorflow as tf


class Net(tf.keras.Model):
    def __init__(self):
        super().__init__()
        self.table = tf.keras.layers.Embedding(9, 4)

    def call(self, x):
        return self.table(x)


def make():
    return tf.keras.Sequential([tf.keras.layers.Embedding(9, 4)])


class Calm(tf.keras.Model):
    def call(self, x):
        return x


def calm():
    return tf.keras.Sequential([tf.keras.layers.Dense(4)])
"""
#: Modules that hand ``make`` of ``base`` on as ``build``.
WAYS = {
    "a function": "from base import make\ndef build():\n    return make()\n",
    "another name": "from base import make as m\nbuild = m\n",
    "a module": "import base\ndef build():\n    return base.make()\n",
    "a module by another name": "import base as b\nbuild = b.make\n",
    "an import in a function": "def build():\n    from base import make\n    return make()\n",
    "a module that a function imports": "def build():\n    import base\n    return base.make()\n",
    "an import that is tried": "try:\n    from base import make as build\nexcept ImportError:\n    build = None\n",
    "a function after an import that is tried": "try:\n    import base\nexcept ImportError:\n    build = None\n"
    "else:\n    def build():\n        return base.make()\n",
    "a condition": "import sys\nfrom base import make\nif sys.version_info > (3,):\n    build = make\nelse:\n"
    "    build = None\n",
    "a definition on a condition": "import sys\nimport base\nif sys:\n    def build():\n        return base.make()\n",
    "conditions in one another": "import base\nif base:\n    try:\n        FLAG = 1\n        if FLAG:\n"
    "            build = base.make\n    finally:\n        pass\n",
    "a context": "import contextlib\nfrom base import make\nwith contextlib.nullcontext(make) as build:\n    pass\n",
    "a loop over it": "from base import make\nfor build in (make,):\n    pass\n",
    "a dict that a loop fills": "from base import make\nALL = {}\nfor f in [make]:\n    ALL['a'] = f\n"
    "def build():\n    return ALL['a']()\n",
    "an assignment of several": "from base import make\nbuild, other = make, 3\n",
    "an assignment to several": "from base import make\nfirst = build = make\n",
    "a dict": "from base import make\nR = {'m': make}\ndef build():\n    return R['m']()\n",
    "a dict that is filled later": "from base import make\nR = {}\nR['m'] = make\ndef build():\n    return R['m']()\n",
    "a dict that is updated": "from base import make\nR = {}\nR.update(m=make)\ndef build():\n    return R['m']()\n",
    "a registry": "import base\nR = {}\ndef register(f):\n    R[f.__name__] = f\n    return f\n@register\n"
    "def one():\n    return base.make()\ndef build():\n    return R['one']()\n",
    "a registry with names": "import base\nR = {}\ndef register(name):\n    def wrap(f):\n        R[name] = f\n"
    "        return f\n    return wrap\n@register(name='one')\ndef one():\n    return base.make()\ndef build():\n"
    "    return R['one']()\n",
    "a partial application": "import functools\nfrom base import make\nbuild = functools.partial(make)\n",
    "a lambda": "import base\nbuild = lambda: base.make()\n",
    "a default": "from base import make\ndef build(f=make):\n    return f()\n",
    "an attribute of a class": "from base import make\nclass C:\n    f = staticmethod(make)\ndef build():\n"
    "    return C.f()\n",
    "an attribute of a class that is set later": "from base import make\nclass C:\n    f = None\n"
    "C.f = staticmethod(make)\ndef build():\n    return C.f()\n",
    "an attribute that is set by name": "from base import make\nclass C:\n    pass\n"
    "setattr(C, 'f', staticmethod(make))\ndef build():\n    return C.f()\n",
    "an attribute that is read by name": "import base\ndef build():\n    return getattr(base, 'make')()\n",
    "a global that a function sets": "from base import make\nH = None\ndef fill():\n    global H\n"
    "    H = make\nfill()\ndef build():\n    return H()\n",
    "the names of the module": "from base import make\nglobals()['build'] = make\n",
    "a module imported by name": "import importlib\ndef build():\n    m = importlib.import_module('base')\n"
    "    return m.make()\n",
    "an attribute of a module imported by name": "build = __import__('base').make\n",
    "a variable with a module imported by name": "import importlib\nm = importlib.import_module('base')\n"
    "def build():\n    return m.make()\n",
    "an attribute read by name of a module imported by name": "from importlib import import_module\n"
    "def build():\n    return getattr(import_module('base'), 'make')()\n",
    "a star": "from base import *\nbuild = make\n",
    "a function that uses a star": "from base import *\ndef build():\n    return make()\n",
    "a function with an f-string": "from base import make\ndef build():\n    f'{make()}'\n    return make()\n",
    "a walrus": "from base import make\nif (f := make):\n    build = f\n",
    "a conditional expression": "from base import make\nbuild = make if True else None\n",
    "a variable with a type": "from typing import Any\nfrom base import make\nbuild: Any = make\n",
    "a class": "from base import Net\ndef build():\n    return Net()\n",
    "a class derived from it": "from base import Net\nclass M(Net):\n    pass\nbuild = M\n",
    "a function that asks for a type": "from base import Net, make\ndef build():\n    m = make()\n"
    "    assert not isinstance(m, Net)\n    return m\n",
    "a function that asks for an attribute": "import base\ndef build():\n    if hasattr(base, 'make'):\n"
    "        return base.make()\n    return None\n",
    "a class method": "import base\nclass F:\n    @classmethod\n    def new(cls):\n        return base.make()\n"
    "build = F.new\n",
    "an object that is called": "import base\nclass F:\n    def __call__(self):\n        return base.make()\n"
    "build = F()\n",
    "a list": "from base import make\nL = []\nL.append(make)\ndef build():\n    return L[0]()\n",
    "several lines": "from base import (\n    Net,\n    make,\n)\nR = dict(\n    a=make,\n    b=Net,\n)\n"
    "def build():\n    return R['a']()\n",
    "an import and an assignment in one line": "from base import make; build = make\n",
    "two assignments in one line": "import base\nX = 1; build = base.make\n",
    "a name in a string": "from base import make\nNAME = 'make'\ndef build():\n    return globals()[NAME]()\n",
    "a cache": "import functools\nimport base\n@functools.lru_cache(maxsize=None)\ndef build():\n"
    "    return base.make()\n",
    "a loop": "from base import make\nn = 0\nwhile n < 1:\n    build = make\n    n += 1\n",
    "a condition in one line": "import sys\nfrom base import make\nif sys: build = make\n",
    "a match": "from base import make\nmatch 1:\n    case 1:\n        build = make\n",
    "an argument by name": "from base import make\ndef wrap(fn=None):\n    return fn\nbuild = wrap(fn=make)\n",
    "a function of any arguments": "from base import make\ndef build(*args):\n    return [make][0](*args)\n",
    "an attribute of an object": "import base\nclass H:\n    def __init__(self):\n"
    "        self.make = base.make\nh = H()\ndef build():\n    return h.make()\n",
    "an import on the line of its condition": "import sys\nif sys: from base import make\nbuild = make\n",
    "an import after another statement": "import sys; import base\nbuild = base.make\n",
    "an import with a comment": "from base import make  # noqa: E402\nbuild = make\n",
    "imports with comments": "from base import (  # (all, of it)\n    make  # the model\n)\nbuild = make\n",
    "a function with a comment at the start of a line": "import base\ndef build():\n    x = 1\n# A comment.\n"
    "    return base.make()\n",
    "brackets": "from base import make\nbuild = (\n    make\n)\n",
    "a condition with a comment": "from base import make\nif make:  # a comment: with a colon\n    build = make\n",
    "a condition on two lines": "from base import make\nif make and \\\n        make:\n    build = make\n",
    "a condition on type checking": "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from base import make\n"
    "else:\n    from base import make\nbuild = make\n",
    "a name that is deleted": "from base import make\nbuild = make\ndel make\n",
    "a list that grows": "from base import make\nL = []\nL += [make]\ndef build():\n    return L[0]()\n",
}
#: Programs that call ``build`` of such a module, and the model with floats.
USES = {
    "by name": "from mod import build\nimport numpy as np\nbuild()(np.random.rand(2, 3))\n",
    "by its module": "import mod\nimport numpy as np\nmod.build()(np.random.rand(2, 3))\n",
    "by a star": "from mod import *\nimport numpy as np\nbuild()(np.random.rand(2, 3))\n",
    "by a module imported by name": "import importlib\nimport numpy as np\nm = importlib.import_module('mod')\n"
    "m.build()(np.random.rand(2, 3))\n",
    "by another module": "from api import build\nimport numpy as np\nbuild().predict(np.random.rand(2, 3))\n",
    "by a name with a comment": "import numpy as np\nfrom mod import build  # noqa: E402\n"
    "build()(np.random.rand(2, 3))\n",
    "by names with comments": "import numpy as np\nfrom mod import (  # (all, of it)\n    build,  # the model\n)\n"
    "build()(np.random.rand(2, 3))\n",
    "by a name on another line": "import numpy as np\nfrom mod import build as one, \\\n    build\n"
    "build()(np.random.rand(2, 3))\n",
    "in a function": "import numpy as np\ndef main():\n    from mod import build as b\n    model = b()\n"
    "    model(np.random.rand(2, 3))\n",
}
#: Picks rows of anything, by a function for any array.
OTHER = """\
import tensorflow as tf


def pick(any, where):
    return tf.gather(any, where)
"""
#: Picks rows of tables so.
TABLES = """\
import tensorflow as tf
from other import pick

kept = tf.Variable(tf.ones((9, 4)))


class Held(tf.Module):
    def __init__(self):
        self.held = tf.Variable(tf.ones((9, 4)))


class Own(tf.Module):
    def __init__(self):
        self.held = tf.Variable(tf.ones((9, 4)))

    def __call__(self, ids):
        return tf.gather(self.held, ids)


class Inherited(Held):
    def __call__(self, ids):
        return tf.gather(self.held, ids)


class Handed(Held):
    def __call__(self, ids):
        return pick(self.held, ids)


def of_module(ids):
    return tf.gather(kept, ids)


def of_table(table, ids):
    return tf.gather(table, ids)
"""


@pytest.fixture
def findings(tmp_path):
    """What is found in a program beside a module."""

    def ask(module: str, program: str) -> list[str]:
        files = {
            "base.py": BASE,
            "mod.py": module,
            "api.py": "from mod import build\n",
            "other.py": OTHER,
            "tables.py": TABLES,
            "main.py": program,
            "setup.cfg": "",
        }
        for name, text in files.items():
            (tmp_path / name).write_text(text, encoding="utf-8")
        found = analysis.analyse(program, str(tmp_path / "main.py"), syntax=ast.parse(program))
        return [finding.code for finding in found]

    return ask


def open_gates(monkeypatch):
    """Let every file be interpreted as a whole."""
    monkeypatch.setattr(analysis, "may_look_up", lambda *_: True)
    monkeypatch.setattr(analysis, "where_found", lambda *_: EVERY)


@pytest.mark.parametrize("program", USES.values(), ids=USES)
@pytest.mark.parametrize("module", WAYS.values(), ids=WAYS)
def test_a_model_is_found_by_whatever_way_it_is_handed_on(findings, module, program):
    assert findings(module, program) == ["EMB101"]


@pytest.mark.parametrize("module", WAYS.values(), ids=WAYS)
def test_a_model_that_looks_nothing_up_is_not(findings, module, monkeypatch):
    module = module.replace("make", "calm").replace("Net", "Calm")
    assert findings(module, USES["by name"]) == []
    open_gates(monkeypatch)
    assert findings(module, USES["by name"]) == []


@pytest.mark.parametrize(
    "call",
    [
        "Own()(floats)",
        "Inherited()(floats)",
        "Handed()(floats)",
        "of_module(floats)",
        "of_table(np.ones((9, 4)), floats)",
        "pick(tf.Variable(tf.ones((9, 4))), floats)",
    ],
)
def test_rows_of_a_table_are_lookups(findings, call):
    name = call.partition("(")[0]
    module = "other" if name == "pick" else "tables"
    program = f"import numpy as np\nimport tensorflow as tf\nfrom {module} import {name}\nfloats = np.ones(3)\n{call}\n"
    assert findings("", program) == ["EMB301"]


def test_rows_that_another_module_picks_of_what_nobody_calls_a_table_are_not(findings, monkeypatch):
    program = "import numpy as np\nfrom other import pick\npick(np.ones((9, 4)), np.random.rand(2, 3))\n"
    assert findings("", program) == []
    # What picks rows of any array raises for floats by itself, and image models are full of it.
    open_gates(monkeypatch)
    assert findings("", program) == ["EMB301"]
