"""Runs a program of ``tests/knowledge`` for real, and compares the value behind each ``#?`` with what stands there.

``python running.py FILE`` prints a line of JSON at last: how many probes were ``checked``, how many ``unreached``
(their statements need a file, or names that are not defined), which are ``wrong``, and a library that is ``missing``.
"""

from __future__ import annotations

import ast
import contextlib
import io
import json
import re
import sys
import warnings
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parents[2]), str(Path(__file__).resolve().parents[1])]

from tools.measure.names import modules
from tools.measure.results import Leaf, leaves, result_of

_PROBE = re.compile(r"#\?\s*(.*?)\s*(?:#!.*)?$")
_ARRAY = re.compile(
    r"(?P<dtype>python \w+|[a-z]+\d*)"
    r"(?: (?P<open>[\[(])(?P<low>[^,]+), (?P<high>[^,]+)(?P<close>[\])])| (?P<only>-?[\d.e+-]+))?"
    r"(?P<words>(?: [a-z]+)*)"
)
#: The numbers in a probe have six digits.
_SLACK = 2e-5


def read(value):
    """Container, dtype and numbers of an array of any library that is loaded."""
    names = ("numpy", "tensorflow", "keras", "torch", "jax", "pandas", "scipy")
    loaded = [name for name in names if name in sys.modules]
    for module in modules(*(f"tools.measure.libraries.{name}" for name in loaded)).values():
        found = module.LIBRARY.read(value)
        if found is not None:
            return found
    return None


def contradicts(expected: str, value: object) -> bool | None:
    """Whether a value is none of those that a probe stands for; None where nothing can be held against it."""
    if " | " in expected or expected.startswith(("?", "unknown")):
        return None
    found = result_of(value, read)
    if expected.startswith("(") and not isinstance(found, Leaf):
        return None
    match = _ARRAY.fullmatch(expected)
    if match is None or not isinstance(found, Leaf):
        return None
    dtype = match["dtype"]
    if dtype not in (found.dtype, "object", "string") and dtype.partition(" ")[0] in ("python", dtype):
        # What holds one of Python's numbers may be an array of one.
        if not (dtype.startswith("python ") and found.dtype.startswith(dtype.removeprefix("python "))):
            return True
    numbers = found.numbers
    if numbers is None or (match["low"] is None and match["only"] is None):
        return False
    low, high = (float(match[end] or match["only"]) for end in ("low", "high"))
    slack = {"float16": 2e-3, "bfloat16": 2e-2}.get(found.dtype, _SLACK)
    # What is missing is no number.
    present = [n for n in numbers if n == n]
    outside = [n for n in present if not low - slack * max(1, abs(n)) <= n <= high + slack * max(1, abs(n))]
    broken = [n for n in present if n % 1] if "whole" in match["words"] else []
    return bool(outside or broken)


def run(path: Path) -> dict[str, object]:
    """Run the program statement by statement."""
    text = path.read_text(encoding="utf-8")
    probes = {n: m[1] for n, line in enumerate(text.splitlines(), 1) if (m := _PROBE.search(line)) is not None}
    names: dict[str, object] = {"__name__": "__main__"}
    checked, unreached, wrong = 0, 0, []
    for statement in ast.parse(text).body:
        if isinstance(statement, (ast.Import, ast.ImportFrom)):
            try:
                exec(compile(ast.Module([statement], []), str(path), "exec"), names)
            except ImportError as error:
                if not isinstance(error, ModuleNotFoundError) or statement.lineno not in probes:
                    return {"checked": 0, "unreached": 0, "wrong": [], "missing": str(error)}
            continue
        inner = [
            number for number in probes if statement.lineno <= number <= (statement.end_lineno or statement.lineno)
        ]
        try:
            value = _value(statement, names)
        except Exception:
            unreached += len(inner)
            continue
        for number in inner:
            verdict = contradicts(probes[number], value) if number == statement.lineno else None
            checked += verdict is not None
            if verdict:
                shown = [(leaf.dtype, sorted(leaf.numbers or ())[:3]) for leaf in leaves(result_of(value, read))]
                wrong.append(f"{path.name}:{number}: {probes[number]!r} is inferred, {shown} is computed")
    return {"checked": checked, "unreached": unreached, "wrong": wrong, "missing": ""}


def _value(statement: ast.stmt, names: dict[str, object]) -> object:
    """The value of an expression statement or assignment."""
    if isinstance(statement, ast.Expr):
        return eval(compile(ast.Expression(statement.value), "<probe>", "eval"), names)
    exec(compile(ast.Module([statement], []), "<probe>", "exec"), names)
    if isinstance(statement, (ast.Assign, ast.AnnAssign, ast.AugAssign)):
        target = statement.targets[0] if isinstance(statement, ast.Assign) else statement.target
        if isinstance(target, ast.Name):
            return names[target.id]
    return None


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    with contextlib.redirect_stdout(io.StringIO()):
        report = run(Path(sys.argv[1]))
    print(json.dumps(report))
