"""Distributions: the numbers that they draw, and what they say of numbers."""

from __future__ import annotations

import math
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from flake8_embedding_dtype.libraries.transfer import Call, Transfer
from flake8_embedding_dtype.values.abstract import Data, Object, Value, data
from flake8_embedding_dtype.values.numbers import FRACTIONAL, WHOLE, Numbers, Wholeness

_ARRAY: Final = "numpy.ndarray"

#: Supports of the standard forms of continuous distributions, whatever their shapes are. At the ends, probability is 0.
_SUPPORTS: Final[Mapping[str, tuple[float, float]]] = MappingProxyType(
    {
        **dict.fromkeys(
            ("argus", "arcsine", "beta", "bradford", "gausshyper", "johnsonsb", "ksone", "powerlaw", "trapezoid",
             "triang", "uniform"),
            (0, 1),
        ),
        **dict.fromkeys(
            ("alpha", "betaprime", "burr", "burr12", "chi", "chi2", "dpareto_lognorm", "erlang", "expon", "exponpow",
             "exponweib", "f", "fatiguelife", "fisk", "foldcauchy", "foldnorm", "gamma", "genexpon", "gengamma",
             "geninvgauss", "gibrat", "gompertz", "halfcauchy", "halfgennorm", "halflogistic", "halfnorm", "invgamma",
             "invgauss", "invweibull", "kstwobign", "levy", "loglaplace", "lognorm", "lomax", "maxwell", "mielke",
             "nakagami", "ncf", "ncx2", "powerlognorm", "rayleigh", "recipinvgauss", "rel_breitwigner", "rice", "wald",
             "weibull_min"),
            (0, math.inf),
        ),
        **dict.fromkeys(
            ("cauchy", "crystalball", "dgamma", "dweibull", "exponnorm", "genhyperbolic", "genlogistic", "gennorm",
             "gumbel_l", "gumbel_r", "hypsecant", "jf_skew_t", "johnsonsu", "landau", "laplace", "laplace_asymmetric",
             "loggamma", "logistic", "moyal", "nct", "norm", "norminvgauss", "powernorm", "skewcauchy", "skewnorm",
             "t"),
            (-math.inf, math.inf),
        ),
        **dict.fromkeys(("levy_l", "weibull_max"), (-math.inf, 0)),
        "cosine": (-math.pi, math.pi),
        **dict.fromkeys(("rdist", "semicircular"), (-1, 1)),
        "anglit": (-math.pi / 4, math.pi / 4),
        "pareto": (1, math.inf),
    }
)  # fmt: skip
#: Parameters that are the ends of a distribution themselves.
_ENDS: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {"loguniform": ("a", "b"), "reciprocal": ("a", "b"), "truncnorm": ("a", "b")}
)
#: Supports of discrete distributions that are other than the whole numbers from 0 on.
_DISCRETE_SUPPORTS: Final[Mapping[str, tuple[float, float]]] = MappingProxyType(
    {
        **dict.fromkeys(("geom", "logser", "yulesimon", "zipf", "zipfian"), (1, math.inf)),
        **dict.fromkeys(("dlaplace", "rv_discrete", "skellam"), (-math.inf, math.inf)),
        "bernoulli": (0, 1),
    }
)


def draw(call: Call) -> Value:
    """``stats.norm.rvs(loc, scale, size)``: floats within the support, shifted and scaled."""
    return data(_ARRAY, "float64", _continuous(call, call.name.split(".")[-2]))


def _continuous(call: Call, name: str) -> Numbers:
    standard = FRACTIONAL
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
    """``stats.poisson.rvs(mu, size)``: integers within the support."""
    return data(_ARRAY, "int64", _discrete(call, call.name.split(".")[-2]))


def _discrete(call: Call, name: str) -> Numbers:
    low, high = _DISCRETE_SUPPORTS.get(name, (0, math.inf))
    if name == "randint":
        low, high = call.numbers("low").low, call.numbers("high").high - 1
    elif name == "binom":
        high = call.numbers("n").high
    if not low <= high:
        return WHOLE
    moved = Numbers(low, high, wholeness=Wholeness.WHOLE).add(call.numbers("loc"))
    return moved if moved.whole else Numbers(moved.low, moved.high).rounded()


def frozen(call: Call) -> Value:
    """``stats.norm(loc, scale)``: a distribution that remembers what it draws."""
    return _frozen(call, "continuous", data(_ARRAY, "float64", _continuous(call, call.name.rpartition(".")[2])))


def frozen_discrete(call: Call) -> Value:
    """``stats.poisson(mu)``: the same for whole numbers."""
    return _frozen(call, "discrete", data(_ARRAY, "int64", _discrete(call, call.name.rpartition(".")[2])))


def _frozen(call: Call, kind: str, draws: Data) -> Value:
    made = Object(f"scipy.stats.rv_{kind}_frozen", call.arguments)
    call.evaluator.store.set(made, "[draws]", draws)
    return made


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


def probability(call: Call) -> Value:
    """``stats.norm.cdf(x)``: 0 and 1 themselves only outside of the support, which few numbers are if it has no end."""
    low, high = _SUPPORTS.get(call.name.split(".")[-2], (0, 1))
    wholeness = Wholeness.FRACTIONAL if low <= 0 and math.isinf(high) else Wholeness.UNKNOWN
    return data(_ARRAY, "float64", Numbers(0, 1, wholeness=wholeness))


def quantile(call: Call) -> Value:
    """``stats.poisson.ppf(q)``: one of the whole numbers that are drawn, unless they are moved by a part of one."""
    return data(_ARRAY, "float64", WHOLE if call.numbers("loc").whole else Numbers())


TRANSFERS: Final[Mapping[str, Transfer]] = MappingProxyType(
    {
        "count": count,
        "draw": draw,
        "frozen": frozen,
        "frozen_count": frozen_count,
        "frozen_discrete": frozen_discrete,
        "frozen_draw": frozen_draw,
        "probability": probability,
        "quantile": quantile,
    }
)
