"""CPU for each line as programs grow: it must stay flat."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from benchmarks.environments import ROOT
from benchmarks.report import Line
from benchmarks.setting import Setting

SIZES = (4, 16, 64)
#: Definitions of a program of size 1.
UNIT = 10
TARGET = 1.3
REPEATS = 3

START = """import numpy as np
import tensorflow as tf
layer = tf.keras.layers.Embedding(9, 4)
x = np.zeros((2, 3))
"""
END = "layer(x)\n"


def _repeated(text: Callable[[int], str]) -> Callable[[int], Mapping[str, str]]:
    return lambda count: {"main.py": START + "".join(map(text, range(count))) + END}


def _depth(count: int) -> Mapping[str, str]:
    functions = ["def f0(v):\n    return v\n"]
    functions += [f"def f{number}(v):\n    return f{number - 1}(v)\n" for number in range(1, count)]
    return {"main.py": f"{START}{''.join(functions)}x = f{count - 1}(x)\n{END}"}


def _imports(count: int) -> Mapping[str, str]:
    files = {
        f"m{number}.py": f"import m{number + 1}\nV = {number}\ndef f(v):\n    return v\n" for number in range(count)
    }
    files[f"m{count}.py"] = "def f(v):\n    return v\n"
    lines = "".join(f"import m{number}\nx = m{number}.f(x)\n" for number in range(count))
    return {"main.py": START + lines + END, **files}


#: What grows, by kind: the files of a program with so many of it.
PROGRAMS: Mapping[str, Callable[[int], Mapping[str, str]]] = {
    "statements": _repeated(lambda n: f"v{n} = np.arange({n}) + x\nlayer(v{n} * 2)\n"),
    "functions": _repeated(lambda n: f"def f{n}(a, b=1):\n    c = np.zeros(3) + a\n    return layer(c)\n"),
    "call depth": _depth,
    "branches": _repeated(lambda n: f"if flag{n}:\n    x = x + {n}\nelse:\n    x = np.ones({n + 1})\n"),
    "classes": _repeated(
        lambda n: (
            f"class C{n}:\n    def __init__(self):\n        self.a = np.ones(3)\n"
            f"    def run(self, v):\n        return layer(self.a)\nC{n}().run({n})\n"
        )
    ),
    "imports": _imports,
}


def measure(setting: Setting) -> Iterator[Line]:
    """One line for each kind: the CPU for a line of the largest program against that of the smallest."""
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.growth"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    for kind, costs in json.loads(done.stdout).items():
        detail = ", ".join(f"{size}x {cost * 1e6:.0f} µs" for size, cost in zip(SIZES, costs, strict=True))
        yield Line(f"growth, {kind}: a line at 64x / at 4x", costs[-1] / costs[0], TARGET, detail)


def cost(files: Mapping[str, str]) -> float:
    """The CPU seconds for a line of a program, the best of a few runs."""
    from flake8_embedding_dtype.analysis import analyse

    with tempfile.TemporaryDirectory() as temporary:
        for name, text in files.items():
            Path(temporary, name).write_text(text, encoding="utf-8")
        times = []
        for _ in range(REPEATS):
            start = time.process_time()
            analyse(files["main.py"], str(Path(temporary, "main.py")))
            times.append(time.process_time() - start)
    return min(times) / sum(text.count("\n") for text in files.values())


def costs() -> dict[str, list[float]]:
    """The cost of a line for each kind and size."""
    cost(PROGRAMS["statements"](UNIT))  # Loads the libraries' tables.
    return {kind: [cost(program(UNIT * size)) for size in SIZES] for kind, program in PROGRAMS.items()}


if __name__ == "__main__":
    print(json.dumps(costs()))
