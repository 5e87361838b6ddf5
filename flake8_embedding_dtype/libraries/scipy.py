"""Transfer functions of scipy, by the names that its table uses. Source: scipy 1.17, measured."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

from flake8_embedding_dtype.libraries.operators import binary
from flake8_embedding_dtype.libraries.transfer import Call, Transfer, as_array, cast, combined
from flake8_embedding_dtype.values import dtypes
from flake8_embedding_dtype.values.abstract import (
    NONE,
    UNKNOWN,
    Arguments,
    Const,
    Data,
    DType,
    Iterable,
    List,
    Object,
    Tuple,
    Value,
    data,
    of_constant,
)
from flake8_embedding_dtype.values.numbers import FRACTIONAL, WHOLE, ZERO, Numbers, Wholeness

_ARRAY: Final = "numpy.ndarray"
_SPARSE: Final = "scipy.sparse"
_ONE: Final = Numbers.of([1])

#: Supports of the standard forms of distributions that have any, ends with probability zero left out.
_SUPPORTS: Final[Mapping[str, tuple[float, float]]] = MappingProxyType(
    {
        "anglit": (-math.pi / 4, math.pi / 4),
        "arcsine": (0, 1),
        "beta": (0, 1),
        "betaprime": (0, math.inf),
        "bradford": (0, 1),
        "burr": (0, math.inf),
        "chi": (0, math.inf),
        "chi2": (0, math.inf),
        "cosine": (-math.pi, math.pi),
        "erlang": (0, math.inf),
        "expon": (0, math.inf),
        "f": (0, math.inf),
        "gamma": (0, math.inf),
        "halfcauchy": (0, math.inf),
        "halfnorm": (0, math.inf),
        "invgamma": (0, math.inf),
        "johnsonsb": (0, 1),
        "lognorm": (0, math.inf),
        "pareto": (1, math.inf),
        "powerlaw": (0, 1),
        "rayleigh": (0, math.inf),
        "semicircular": (-1, 1),
        "trapezoid": (0, 1),
        "triang": (0, 1),
        "uniform": (0, 1),
        "weibull_max": (-math.inf, 0),
        "weibull_min": (0, math.inf),
    }
)
#: Parameters that are the ends of a distribution themselves.
_ENDS: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {"loguniform": ("a", "b"), "reciprocal": ("a", "b"), "truncnorm": ("a", "b")}
)


# ---------------------------------------------------------------- distributions


def draw(call: Call) -> Value:
    """``stats.norm.rvs(loc, scale, size)``: float64 within the support, shifted and scaled."""
    return data(_ARRAY, "float64", _continuous(call, call.name.split(".")[-2]))


def _continuous(call: Call, name: str) -> Numbers:
    standard = Numbers(wholeness=Wholeness.FRACTIONAL)
    if name in _SUPPORTS:
        low, high = _SUPPORTS[name]
        standard = Numbers(low, high, True, True, Wholeness.FRACTIONAL)
    elif name in _ENDS:
        first, last = (call.numbers(parameter) for parameter in _ENDS[name])
        standard = Numbers(first.low, last.high, True, True, Wholeness.FRACTIONAL)
    drawn = standard.multiply(call.numbers("scale")).add(call.numbers("loc"))
    open_low, open_high = math.isfinite(drawn.low), math.isfinite(drawn.high)
    return Numbers(drawn.low, drawn.high, open_low, open_high, Wholeness.FRACTIONAL)


def count(call: Call) -> Value:
    """``stats.poisson.rvs(mu, size)``: int64 within the support."""
    return data(_ARRAY, "int64", _discrete(call, call.name.split(".")[-2]))


def _discrete(call: Call, name: str) -> Numbers:
    shift = call.numbers("loc")
    low: float
    high: float
    low, high = {"geom": (1, math.inf), "logser": (1, math.inf), "zipf": (1, math.inf), "bernoulli": (0, 1)}.get(
        name, (0, math.inf)
    )
    if name == "randint":
        low, high = call.numbers("low").low, call.numbers("high").high - 1
    elif name == "binom":
        high = call.numbers("n").high
    elif name in ("dlaplace", "skellam"):
        low = -math.inf
    if not low <= high:
        return WHOLE
    moved = Numbers(low, high, wholeness=Wholeness.WHOLE).add(shift)
    return moved if moved.whole else Numbers(moved.low, moved.high).rounded()


def frozen(call: Call) -> Value:
    """``stats.norm(loc, scale)``: a distribution that remembers its parameters."""
    discrete = call.name.rpartition(".")[2] in _DISCRETE
    made = Object(f"scipy.stats.rv_{'discrete' if discrete else 'continuous'}_frozen", call.arguments)
    numbers = (_discrete if discrete else _continuous)(call, call.name.rpartition(".")[2])
    call.evaluator.store.set(made, "[draws]", data(_ARRAY, "int64" if discrete else "float64", numbers))
    return made


_DISCRETE: Final = frozenset(
    {
        "bernoulli",
        "betabinom",
        "binom",
        "boltzmann",
        "dlaplace",
        "geom",
        "hypergeom",
        "logser",
        "nbinom",
        "nhypergeom",
        "planck",
        "poisson",
        "randint",
        "skellam",
        "yulesimon",
        "zipf",
        "zipfian",
    }
)


def frozen_draw(call: Call) -> Value:
    """``distribution.rvs(size)`` of a continuous distribution."""
    return _drawn(call, data(_ARRAY, "float64", FRACTIONAL))


def frozen_count(call: Call) -> Value:
    """``distribution.rvs(size)`` of a discrete distribution."""
    return _drawn(call, data(_ARRAY, "int64"))


def _drawn(call: Call, otherwise: Data) -> Value:
    owner = call.value("self")
    held = call.evaluator.store.get(owner, "[draws]") if isinstance(owner, Object) else None
    return otherwise if held is None else held


def ranked(call: Call) -> Value:
    """``stats.rankdata(a, method)``: float64, for the methods without averages int64."""
    whole = call.constant("method") in ("min", "max", "dense", "ordinal")
    wholeness = Wholeness.WHOLE if whole else Wholeness.UNKNOWN
    return data(_ARRAY, "int64" if whole else "float64", Numbers(1, wholeness=wholeness))


def exactly(call: Call) -> Value:
    """``special.comb(N, k, exact)``: a Python integer if exact, else a float."""
    if call.constant("exact") is not False:
        return data("python", "python int")
    factorial = "n" in call.bound
    dtype = None if factorial else dtypes.inexact(call.array("N").dtype, "numpy")
    return data(_ARRAY, dtype or "float64", Numbers(0))


def two_real(call: Call) -> Value:
    """A function of two arguments that makes floats with fractions: ``xlogy``, ``beta``."""
    return data(_ARRAY, _real(call, "x", "y"), FRACTIONAL)


def two_real_plain(call: Call) -> Value:
    """``linalg.solve(a, b)``: floats."""
    return data(_ARRAY, _real(call, "a", "b"))


def _real(call: Call, *parameters: str) -> str:
    together = combined([call.array(name) for name in parameters], _ARRAY)
    return dtypes.inexact(together.dtype, "numpy") or "float64"


# ---------------------------------------------------------------- sparse matrices


def sparse(call: Call) -> Value:
    """``csr_matrix(x, dtype)``: of an array, of a shape (float64 zeros), or of data and indices."""
    source = call.value("arg1")
    made = _contents(call, source)
    return made if call.absent("dtype") else cast(made, call.dtype(), _SPARSE)


def _contents(call: Call, source: Value) -> Data:
    if isinstance(source, Tuple) and source.items:
        if all(_is_size(item) for item in source.items):
            return data(_SPARSE, "float64", ZERO)
        # Places that no datum is given for hold 0.
        held = as_array(source.items[0], _SPARSE, call.evaluator)
        return held.but(numbers=held.numbers.join(ZERO))
    return as_array(source, _SPARSE, call.evaluator)


def _is_size(value: Value) -> bool:
    known = of_constant(value) if isinstance(value, Const) else value
    return isinstance(known, Data) and known.container == "python" and known.kind == "int"


def sparse_blocks(call: Call) -> Value:
    """``hstack``, ``vstack``, ``block_diag``: several matrices in one."""
    parts = _parts(call, call.value("mats" if "mats" in call.bound else "blocks"))
    made = combined(parts, _SPARSE) if parts else data(_SPARSE, None)
    if "diag" in call.name or "bmat" in call.name or "array" in call.name:
        made = made.but(numbers=made.numbers.join(ZERO))
    return made if call.absent("dtype") else cast(made, call.dtype(), _SPARSE)


def _parts(call: Call, value: Value, depth: int = 0) -> Sequence[Data]:
    if not isinstance(value, (List, Tuple, Iterable)) or depth > 2:
        return [] if value == NONE else [as_array(value, _SPARSE, call.evaluator)]
    items = call.evaluator.elements(value)
    found: list[Data] = []
    for item in items if items is not None else [call.evaluator.element(value)]:
        found.extend(_parts(call, item, depth + 1))
    return found


def sparse_diagonals(call: Call) -> Value:
    """``diags(diagonals, dtype)``: floats unless asked otherwise; integers become float64."""
    made = as_array(call.value("diagonals"), _SPARSE, call.evaluator)
    numbers = made.numbers.join(ZERO)
    if not call.absent("dtype"):
        return cast(made.but(numbers=numbers), call.dtype(), _SPARSE)
    return made.but(numbers=numbers, dtype=dtypes.inexact(made.dtype, "numpy"))


def sparse_eye(call: Call) -> Value:
    """``eye(m, dtype)``: an identity matrix, float64 unless asked otherwise."""
    wanted = "float64" if call.absent("dtype") else call.dtype()
    return data(_SPARSE, wanted, Numbers.of([0, 1]), "identity")


def sparse_part(call: Call) -> Value:
    """``tril``, ``triu``: the elements of a part, zeros elsewhere."""
    held = as_array(call.value("A"), _SPARSE, call.evaluator)
    return held.but(numbers=held.numbers.join(ZERO))


def sparse_kron(call: Call) -> Value:
    """``kron(A, B)``: all products."""
    one, two = (as_array(call.value(name), _SPARSE, call.evaluator) for name in ("A", "B"))
    return binary("*", one, two).but(container=_SPARSE)


def sparse_draw(call: Call) -> Value:
    """``random(m, n, density, dtype)``: uniform in [0, 1) unless asked otherwise."""
    own = "data_rvs" if "data_rvs" in call.defaults else "data_sampler"
    wanted = "float64" if call.absent("dtype") else call.dtype()
    if not call.absent(own) or dtypes.kind(wanted) != "float":
        return data(_SPARSE, wanted)
    return data(_SPARSE, wanted, Numbers(0, 1, False, True, Wholeness.FRACTIONAL))


def sparse_cast(call: Call) -> Value:
    """``matrix.astype(dtype)``."""
    return cast(_matrix(call), call.dtype(), _SPARSE)


def _matrix(call: Call) -> Data:
    value = call.value("self")
    return value if isinstance(value, Data) else data(_SPARSE, None)


def sparse_dot(call: Call) -> Value:
    """``matrix.dot(other)``: dense for a dense operand."""
    other = as_array(call.value("other"), _ARRAY, call.evaluator)
    made = binary("@", _matrix(call).but(container=_ARRAY), other)
    given = call.value("other")
    both = isinstance(given, Data) and given.container == _SPARSE
    return made.but(container=_SPARSE if both else _ARRAY)


def sparse_multiply(call: Call) -> Value:
    """``matrix.multiply(other)``: elementwise."""
    other = call.value("other")
    known = of_constant(other) if isinstance(other, Const) else as_array(other, _ARRAY, call.evaluator)
    if known is None:
        return data(_SPARSE, None)
    return binary("*", _matrix(call), known).but(container=_SPARSE)


def sparse_sum(call: Call) -> Value:
    """``matrix.sum(axis)``: a dense array; small integers become int64."""
    held = _matrix(call)
    dtype = "int64" if held.kind in ("int", "bool") and not (held.dtype or "").startswith("uint") else held.dtype
    low = 0.0 if held.numbers.low >= 0 else -math.inf
    return data(_ARRAY, dtype, Numbers(low, math.inf, wholeness=held.numbers.wholeness))


def sparse_dtype(call: Call) -> Value:
    """``matrix.dtype``."""
    name = _matrix(call).dtype
    return UNKNOWN if name is None else DType(name)


# ---------------------------------------------------------------- arrays


def filtered(call: Call) -> Value:
    """``ndimage.gaussian_filter(x)``: in the dtype of ``x``, cut to whole numbers for integers."""
    if not call.absent("output"):
        return data(_ARRAY, call.dtype("output"))
    held = call.array("input")
    return data(_ARRAY, held.dtype, FRACTIONAL if held.kind == "float" else WHOLE if held.kind == "int" else Numbers())


def product(call: Call) -> Value:
    """``signal.convolve(a, b)``: sums of products."""
    return binary("@", call.array("in1"), call.array("in2"))


def blocks(call: Call) -> Value:
    """``linalg.block_diag(*arrays)``: several matrices in one, zeros between them."""
    given = call.value("arrs")
    parts = [as_array(part, _ARRAY, call.evaluator) for part in (given.items if isinstance(given, Tuple) else ())]
    if not parts:
        return data(_ARRAY, None)
    made = combined(parts, _ARRAY)
    return made.but(numbers=made.numbers.join(ZERO))


def optimum(call: Call) -> Value:
    """``optimize.minimize(...)``: a result whose ``x`` is float64."""
    return Object("scipy.optimize.OptimizeResult", Arguments())


TRANSFERS: Final[Mapping[str, Transfer]] = MappingProxyType(
    {
        "blocks": blocks,
        "count": count,
        "draw": draw,
        "exactly": exactly,
        "filtered": filtered,
        "frozen": frozen,
        "frozen_count": frozen_count,
        "frozen_draw": frozen_draw,
        "optimum": optimum,
        "product": product,
        "ranked": ranked,
        "sparse": sparse,
        "sparse_blocks": sparse_blocks,
        "sparse_cast": sparse_cast,
        "sparse_diagonals": sparse_diagonals,
        "sparse_dot": sparse_dot,
        "sparse_draw": sparse_draw,
        "sparse_dtype": sparse_dtype,
        "sparse_eye": sparse_eye,
        "sparse_kron": sparse_kron,
        "sparse_multiply": sparse_multiply,
        "sparse_part": sparse_part,
        "sparse_sum": sparse_sum,
        "two_real": two_real,
        "two_real_plain": two_real_plain,
    }
)
